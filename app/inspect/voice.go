package inspect

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"
)

// voice is a part of the window that is heard and not seen: it stands where a
// control stands.
type voice struct {
	widget.BaseWidget
	label string
	role  fyne.AccessibleRole
}

func newVoice(label string, role fyne.AccessibleRole) *voice {
	v := &voice{label: label, role: role}
	v.ExtendBaseWidget(v)
	return v
}

// AccessibilityLabel is what is heard.
func (v *voice) AccessibilityLabel() string { return v.label }

// AccessibilityRole is what it is.
func (v *voice) AccessibilityRole() fyne.AccessibleRole { return v.role }

// CreateRenderer draws nothing.
func (v *voice) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(container.NewWithoutLayout())
}

// chorus is all that is heard of a window. The toolkit looks for that in plain
// containers only, not in what scrolls, nor in widgets of our own, nor in a
// dialog; here it finds everything that the window shows, once.
type chorus struct {
	win  fyne.Window
	box  *fyne.Container
	last []string
}

// sing brings it up to date.
func (c *chorus) sing() {
	list := Of(c.win.Canvas())
	var all []fyne.CanvasObject
	var said []string
	for i, one := range list.Controls {
		label := heard(one)
		if label == "" || one.Covered {
			continue
		}
		role := fyne.AccessibleRoleText
		switch one.Kind {
		case Button, Check, Checked, Mark, Press, Choice:
			role = fyne.AccessibleRoleButton
		default: // the toolkit has no more
		}
		v, at := newVoice(label, role), list.parts[i]
		v.Move(fyne.NewPos(at.x, at.y))
		v.Resize(fyne.NewSize(at.w, at.h))
		all = append(all, v)
		said = append(said, label)
	}
	if slices.Equal(said, c.last) {
		for i, o := range c.box.Objects { // it may have been scrolled
			o.Move(all[i].Position())
			o.Resize(all[i].Size())
		}
		return
	}
	c.last, c.box.Objects = said, all
	c.box.Refresh()
}

// heard is what a control says: what it is, and what stands in it.
func heard(c Control) string {
	switch c.Kind {
	case Scroll, Picture, Menu, Item:
		return ""
	case Text:
		return c.Text
	case Field, Choice, Scale:
		if c.Text != "" && c.Text != c.Label {
			return strings.TrimPrefix(c.Label+": "+c.Text, ": ")
		}
	case Checked:
		return "✓ " + c.Label
	default:
	}
	return c.Label
}
