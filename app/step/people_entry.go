package step

import (
	"fyne.io/fyne/v2"
	fynewidget "fyne.io/fyne/v2/widget"

	"samenspel/app/widget"
	"samenspel/workshop/roster"
)

// listEntry is a field of several lines in which much can be pasted.
type listEntry struct {
	fynewidget.Entry
	name  string
	paste *paste
}

func newListEntry(name, hint string, p *paste) *listEntry {
	e := &listEntry{name: name, paste: p}
	e.ExtendBaseWidget(e)
	e.MultiLine, e.Wrapping, e.PlaceHolder = true, fyne.TextWrapWord, hint
	e.SetMinRowsVisible(5)
	e.OnChanged = func(string) { p.show() }
	return e
}

// ControlName is how a test finds it.
func (e *listEntry) ControlName() string { return e.name }

// AcceptsTab lets Tab move on.
func (e *listEntry) AcceptsTab() bool { return false }

// TypedShortcut pastes no more than the field holds without getting slow.
func (e *listEntry) TypedShortcut(s fyne.Shortcut) {
	widget.Guard(func() {
		if on, ok := s.(*fyne.ShortcutPaste); ok {
			text, left := roster.Shorten(on.Clipboard.Content(), e.paste.names())
			e.paste.left = left
			s = &fyne.ShortcutPaste{Clipboard: &widget.Clip{Text: text}}
		}
		e.Entry.TypedShortcut(s)
		if len(e.Text) > roster.MaxText {
			e.paste.put(e.Text)
		}
	})
}
