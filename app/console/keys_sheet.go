package console

import (
	"runtime"
	"strings"
	"unicode"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/driver/desktop"
	fynewidget "fyne.io/fyne/v2/widget"

	"samenspel/app/widget"
)

// The list of keys: a column of keys beside what they do.
const (
	capsWidth = 148
	doesWidth = 300
)

// showKeys lists all keys.
func (c *Console) showKeys() {
	if c.asking() {
		return
	}
	const between, around = 24, 64
	columns, space := container.NewHBox(), widget.Indent(between)
	wide := float32(len(keyColumns)*(capsWidth+doesWidth) + (len(keyColumns)-1)*between)
	if room := c.win.Canvas().Size().Width - around; wide > room { // one beneath the other
		columns, space = container.NewVBox(), widget.Gap(between/2)
		wide = min(room, capsWidth+doesWidth)
	}
	for i, groups := range keyColumns {
		if i > 0 {
			columns.Add(space)
		}
		box := widget.Tight()
		for j, group := range groups {
			if j > 0 {
				box.Add(widget.Gap(12))
			}
			box.Add(widget.SubHeading(c.t.T("key.group." + group)))
			box.Add(widget.Gap(2))
			for _, b := range bindings() {
				if b.group == group {
					caps := container.NewStack(widget.Indent(capsWidth), widget.Strong(c.caps(b)))
					box.Add(container.NewBorder(nil, nil, caps, nil, widget.Wide(doesWidth, widget.Body(c.t.T("key."+b.does)))))
				}
			}
		}
		columns.Add(box)
	}
	d := dialog.NewCustomWithoutButtons(c.t.T("menu.keys"), widget.NewReel("keys.list", columns, wide+20, c.roomFor(0)), c.win)
	d.SetButtons([]fyne.CanvasObject{widget.NewButton("keys.ok", c.t.T("dialog.ok"), fynewidget.HighImportance, d.Hide)})
	d.Show()
}

// caps tells the keys of a binding as they stand on a keyboard.
func (c *Console) caps(b binding) string {
	var out []string
	for _, shortcut := range []fyne.Shortcut{b.menu, b.also} {
		switch s := shortcut.(type) {
		case *desktop.CustomShortcut:
			with := command
			if s.Modifier&fyne.KeyModifierShift != 0 {
				with += shift
			}
			out = append(out, with+c.keyCap(string(s.KeyName)))
		case *fyne.ShortcutUndo:
			out = append(out, command+"Z")
		case *fyne.ShortcutRedo:
			out = append(out, command+"Y")
		}
	}
	for _, k := range append(b.keys, b.wall...) {
		out = append(out, c.keyCap(string(k)))
	}
	for _, r := range b.runes {
		out = append(out, string(unicode.ToUpper(r)))
	}
	for _, k := range b.own {
		out = append(out, c.keyCap(k))
	}
	return strings.Join(out, ", ")
}

// command is what the key of shortcuts is called here, and shift the other one.
var (
	command = map[bool]string{false: "Ctrl+", true: "⌘"}[runtime.GOOS == "darwin"]
	shift   = map[bool]string{false: "Shift+", true: "⇧"}[runtime.GOOS == "darwin"]
)

// keyCap is what stands on a key.
func (c *Console) keyCap(name string) string {
	switch fyne.KeyName(name) {
	case fyne.KeyPageDown:
		return "PgDn"
	case fyne.KeyPageUp:
		return "PgUp"
	case fyne.KeyReturn:
		return "Enter"
	case fyne.KeyEscape:
		return "Esc"
	case fyne.KeyBackspace:
		return "Backspace"
	case fyne.KeyLeft:
		return "←"
	case fyne.KeyRight:
		return "→"
	case fyne.KeyUp:
		return "↑"
	case fyne.KeyDown:
		return "↓"
	case fyne.KeySpace:
		return c.t.T("key.cap.space")
	}
	return name
}
