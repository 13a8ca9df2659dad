// Package pdf writes a laid out document as a PDF.
//
// It owns what is peculiar to that format. gofpdf writes the pages, their
// typefaces and pictures; this package says the rest in a file of its own
// making: what the ink means to somebody who does not see it, where links and
// the outline lead, whose colours these are, what travels inside. It knows no
// workshop, file, clock or network: the same document gives the same bytes.
package pdf

import (
	"bytes"
	"fmt"
	"io"

	"samenspel/export/page"
)

// Options is how a document is written.
type Options struct {
	// Archive writes PDF/A-1b, for those who must keep it for decades: larger,
	// without the files that travel inside the document.
	Archive bool
}

// Write writes a document. It returns w's errors.
func Write(w io.Writer, d *page.Document, o Options) error {
	p := newPress(d, o)
	for i := range d.Pages {
		p.page(&d.Pages[i])
	}
	var raw bytes.Buffer
	if err := p.f.Output(&raw); err != nil {
		return fmt.Errorf("compose pdf: %w", err)
	}
	out, err := finish(raw.Bytes(), p)
	if err != nil {
		return fmt.Errorf("finish pdf: %w", err)
	}
	if _, err := w.Write(out); err != nil {
		return fmt.Errorf("write pdf: %w", err)
	}
	return nil
}
