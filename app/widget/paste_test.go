package widget_test

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"samenspel/app/widget"
)

func TestASpreadsheetOnTheClipboard(t *testing.T) {
	test.NewTempApp(t)
	told := 0
	before := widget.TooMuch
	widget.TooMuch = func(n int) { told = n }
	t.Cleanup(func() { widget.TooMuch = before })
	for _, c := range []struct {
		what, clip, line, lines string
		told                    int
	}{
		{"a word", "Ellen", "Ellen", "Ellen", 0},
		{"cells", "Ellen\tbeheer\r\nZoë\tbalie\r\n", "Ellen beheer Zoë balie", "Ellen beheer\nZoë balie", 0},
		{"signs that nobody types", "a\x00b\x1b[31mc\xff", "ab[31mc", "ab[31mc", 0},
		{"a whole sheet", strings.Repeat("x\t", 200_000), "", "", 400_000},
	} {
		for rows, want := range map[int]string{1: c.line, 4: c.lines} {
			told = 0
			f := widget.NewField(widget.FieldOptions{Key: "k", Rows: rows, Drafts: widget.NewDrafts()})
			w := test.NewTempWindow(t, f)
			f.Focus(w.Canvas())
			w.Canvas().Focused().(fyne.Shortcutable).TypedShortcut(&fyne.ShortcutPaste{Clipboard: &widget.Clip{Text: c.clip}})
			if got := f.Text(); got != want {
				t.Errorf("%s in a field of %d rows: %q, want %q", c.what, rows, got, want)
			}
			if told != c.told {
				t.Errorf("%s: it told of %d", c.what, told)
			}
		}
	}
}
