package pdf

import (
	"errors"
	"testing"

	"samenspel/export/page"
)

// A gofpdf that writes otherwise is told, not guessed at.
func TestFinishRefusesWhatItDoesNotKnow(t *testing.T) {
	for name, raw := range map[string]string{
		"empty":        "",
		"no table":     "%PDF-1.3\n1 0 obj\n<<>>\nendobj\n",
		"odd count":    "%PDF-1.3\n\nxref\n0 x\n",
		"odd offset":   "%PDF-1.3\n\nxref\n0 2\n0000000000 65535 f \n9999999999 00000 n \ntrailer\n",
		"no trailer":   "1 0 obj\n<<>>\nendobj\n\nxref\n0 2\n0000000000 65535 f \n0000000000 00000 n \ntrailer\n<<>>\n",
		"short table":  "\nxref\n0 9\n",
		"other object": "7 0 obj\n<<>>\nendobj\n\nxref\n0 2\n0000000000 65535 f \n0000000000 00000 n \n",
		"no pages":     "1 0 obj\n<<>>\nendobj\n\nxref\n0 2\n0000000000 65535 f \n0000000000 00000 n \ntrailer\n<<\n/Root 1 0 R\n/Info 1 0 R\n>>\n",
	} {
		p := &press{d: &page.Document{Pages: make([]page.Page, 1), Root: &page.Element{Role: "Document"}}}
		if _, err := finish([]byte(raw), p); !errors.Is(err, errShape) {
			t.Errorf("%s: %v", name, err)
		}
	}
}
