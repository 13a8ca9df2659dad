package main

import (
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"os"
	"strings"
)

// readPictures has every picture drawn by another program.
func readPictures(l *ledger, all []*written, _ string) error {
	each(all, "svg", func(f *written) {
		content, err := os.ReadFile(f.path)
		if err != nil {
			l.fault(f, "reading", "%v", err)
			return
		}
		l.fed(f, content, "rsvg-convert", "--format=png")
		l.drawing(f, content)
	})
	each(all, "png", func(f *written) {
		content, err := os.ReadFile(f.path)
		if err != nil {
			l.fault(f, "reading", "%v", err)
			return
		}
		out, ok := l.fed(f, content, "identify", "-regard-warnings", "-format", "%m %w %h %k", "png:-")
		if ok && (!strings.HasPrefix(out, "PNG ") || strings.HasSuffix(out, " 1")) {
			l.fault(f, "identify", "%s: not a PNG with something on it", out)
		}
	})
	return nil
}

// drawing looks at an SVG for what may not be in one that others open: scripts,
// and what is fetched from elsewhere.
func (l *ledger) drawing(f *written, content []byte) {
	var words strings.Builder
	for d := xml.NewDecoder(bytes.NewReader(content)); ; {
		token, err := d.Token()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			l.fault(f, "XML", "%v", err)
			return
		}
		switch t := token.(type) {
		case xml.StartElement:
			if name := strings.ToLower(t.Name.Local); name == "script" || name == "foreignobject" {
				l.fault(f, "XML", "<%s>", name)
			}
			for _, a := range t.Attr {
				if a.Name.Local == "href" && !strings.HasPrefix(a.Value, "#") && !strings.HasPrefix(a.Value, "data:") || strings.HasPrefix(strings.ToLower(a.Name.Local), "on") {
					l.fault(f, "XML", "%s=%q", a.Name.Local, a.Value)
				}
			}
		case xml.CharData:
			words.Write(t)
		}
	}
	l.unnamed(f, "XML", said(words.String()))
}
