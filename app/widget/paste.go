package widget

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"fyne.io/fyne/v2"
)

// mostPasted is how many characters are pasted into a field at once: more than
// any holds, and fewer than make the toolkit slow.
const mostPasted = 4000

// TooMuch is told of a clipboard that was not pasted, as it holds more than a
// field can: a whole spreadsheet, for one. The window sets it to say so.
var TooMuch = func(characters int) {}

// Clip is a clipboard with a text that was made ready for pasting.
type Clip struct{ Text string }

// Content is the text.
func (c *Clip) Content() string { return c.Text }

// SetContent replaces the text.
func (c *Clip) SetContent(text string) { c.Text = text }

// Pasting makes a shortcut ready for a text field: what it pastes is plain text,
// with line breaks where the field has lines. It returns nil where nothing is to
// be pasted, after telling of it.
func Pasting(s fyne.Shortcut, lines bool) fyne.Shortcut {
	paste, ok := s.(*fyne.ShortcutPaste)
	if !ok {
		return s
	}
	text := paste.Clipboard.Content()
	if n := utf8.RuneCountInString(text); n > mostPasted {
		TooMuch(n)
		return nil
	}
	return &fyne.ShortcutPaste{Clipboard: &Clip{plain(text, lines)}, Secondary: paste.Secondary}
}

// plain leaves out what no keyboard types: cells of a spreadsheet become words
// with a space between them.
func plain(text string, lines bool) string {
	text = strings.TrimRight(strings.ReplaceAll(text, "\r\n", "\n"), "\n")
	return strings.Map(func(r rune) rune {
		switch {
		case r == '\n' && lines:
			return r
		case r == '\n', r == '\r', r == '\t':
			return ' '
		case unicode.IsControl(r), r == utf8.RuneError:
			return -1
		}
		return r
	}, text)
}
