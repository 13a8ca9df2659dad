package inspect

import (
	"reflect"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"
)

// named is one of our own controls.
type named interface{ ControlName() string }

// hollow is one of our own widgets that others stand in.
type hollow interface{ Inside() fyne.CanvasObject }

// walker goes through a tree of objects as they are drawn. Fyne shows nobody
// what stands within its own widgets, so it takes those whole.
type walker struct {
	canvas  fyne.Canvas
	driver  fyne.Driver
	all     area // of the window
	covered bool
	before  string // the text that stands before what comes
	list    List
}

// find walks what stands somewhere within a widget.
func (w *walker) find(o fyne.CanvasObject, clip area) {
	if o != nil {
		w.walk(o, w.driver.AbsolutePositionForObject(o), clip)
	}
}

// walk lists an object and what stands in it, as far as it lies in clip. at is
// where it stands in the canvas: asking the driver takes a search of the whole
// tree, so that is done only where it can't be reckoned.
func (w *walker) walk(o fyne.CanvasObject, at fyne.Position, clip area) {
	if o == nil || !o.Visible() {
		return
	}
	if c, ok := o.(*fyne.Container); ok { // what stands outside it is drawn too
		for _, in := range c.Objects {
			w.walk(in, at.Add(in.Position()), clip)
		}
		return
	}
	whole := areaOf(o, at)
	part := whole.within(clip)
	if !part.seen() {
		return
	}
	first := len(w.list.Controls)
	if w.leaf(o, whole, part) {
		return
	}
	defer w.sum(first)
	switch x := o.(type) {
	case *container.Scroll:
		w.add(Control{Kind: Scroll}, o, whole, part)
		w.walk(x.Content, at.Add(x.Content.Position()), part)
	case *container.Split:
		w.find(x.Leading, clip)
		w.find(x.Trailing, clip)
	case *container.ThemeOverride:
		w.find(x.Content, clip)
	case *widget.PopUp:
		w.find(x.Content, clip)
	case *widget.PopUpMenu:
		w.menu(x.Menu, part)
	case *widget.Menu:
		w.menu(x, part)
	case hollow:
		w.find(x.Inside(), clip)
	default:
		w.inner(o, clip)
	}
}

// leaf lists an object that is a control or a text. It says whether nothing
// more is to be looked for in it.
func (w *walker) leaf(o fyne.CanvasObject, whole, part area) bool {
	c := Control{}
	if n, ok := o.(named); ok {
		c.Name = n.ControlName()
	}
	last := true
	if b := embedded[widget.Button](o); b != nil {
		c.Kind, c.Text = Button, b.Text
	} else if e := embedded[widget.Entry](o); e != nil {
		c.Kind, c.Text = Field, e.Text
		if e.Password {
			c.Text = ""
		}
		if e.Text == "" {
			c.Hint = e.PlaceHolder
		}
	} else if s := embedded[widget.Select](o); s != nil {
		c.Kind, c.Text, c.Hint = Choice, s.Selected, s.PlaceHolder
	} else if k := embedded[widget.Check](o); k != nil {
		c.Kind, c.Text = Check, k.Text
		if k.Checked {
			c.Kind = Checked
		}
	} else {
		switch x := o.(type) {
		case *canvas.Text:
			c.Kind, c.Text = Text, x.Text
		case *widget.Label:
			c.Kind, c.Text = Text, x.Text
		case *widget.RichText:
			c.Kind, c.Text = Text, x.String()
		case *widget.Hyperlink:
			c.Kind, c.Text = Button, x.Text
		case *canvas.Raster:
			c.Kind = Picture
		case interface{ Text() string }:
			if _, ok := o.(hollow); ok {
				return false
			}
			c.Kind, c.Text = Text, x.Text()
		case interface{ Value() int }:
			c.Kind, last = Scale, false
			if v := x.Value(); v >= 0 {
				c.Text = strconv.Itoa(v)
			}
		case named:
			c.Kind, last = Press, false
			if l, ok := o.(interface{ Label() string }); ok {
				c.Text = l.Label()
			}
			if m, ok := o.(interface{ Mark() string }); ok {
				c.Kind, c.Text = Mark, m.Mark()
			}
		default:
			return false
		}
	}
	if c.Kind == Text && c.Text == "" {
		return true
	}
	w.add(c, o, whole, part)
	return last
}

// menu lists the items of a menu, as far as they lie in the part of it that
// can be seen, and of the ones that are folded out of it.
func (w *walker) menu(m *widget.Menu, part area) {
	for _, o := range m.Items {
		item, ok := exported[*fyne.MenuItem](o, "Item")
		if !ok {
			continue // a line between items
		}
		whole := w.locate(o)
		w.add(Control{Kind: Item, Text: item.Label, Enabled: !item.Disabled}, o, whole, whole.within(part))
		w.child(o)
	}
}

// inner looks into Fyne's own wrappers by the names of what they show to the
// world: the layer that a pop-up lies in, and the menu bar.
func (w *walker) inner(o fyne.CanvasObject, clip area) {
	if content, ok := exported[fyne.CanvasObject](o, "Content"); ok {
		w.find(content, clip)
		return
	}
	items, ok := exported[[]fyne.CanvasObject](o, "Items")
	if !ok {
		return
	}
	for _, i := range items {
		menu, ok := exported[*fyne.Menu](i, "Menu")
		if !ok {
			continue
		}
		whole := w.locate(i)
		w.add(Control{Kind: Menu, Text: menu.Label}, i, whole, whole.within(clip))
		w.child(i)
	}
}

// child walks the menu that is folded out of an item. It may stand outside
// the menu that it belongs to.
func (w *walker) child(item fyne.CanvasObject) {
	parent, ok := item.(interface{ Child() *widget.Menu })
	if !ok {
		return
	}
	if m := parent.Child(); m != nil {
		w.find(m, w.all)
	}
}

// add lists a control, if any of it can be seen.
func (w *walker) add(c Control, o fyne.CanvasObject, whole, part area) {
	if !part.seen() {
		return
	}
	c.X, c.Y = w.canvas.PixelCoordinateForPosition(fyne.NewPos(part.x, part.y))
	right, bottom := w.canvas.PixelCoordinateForPosition(fyne.NewPos(part.x+part.w, part.y+part.h))
	c.W, c.H = right-c.X, bottom-c.Y
	w.list.parts = append(w.list.parts, part)
	c.Whole = part == whole
	w.label(&c, o)
	c.Covered = w.covered
	if c.Kind != Item {
		c.Enabled = true
	}
	if d, ok := o.(fyne.Disableable); ok {
		c.Enabled = !d.Disabled()
	}
	if f, ok := o.(fyne.Focusable); ok {
		c.Focused = w.canvas.Focused() == f
	}
	w.list.Controls = append(w.list.Controls, c)
}

// label says what a control is: what it says itself, or else the text before it.
// A screen reader goes from one to the next and sees no lines between them.
func (w *walker) label(c *Control, o fyne.CanvasObject) {
	switch c.Kind {
	case Text:
		w.before = c.Text
		return
	case Scroll, Picture, Menu, Item:
		return
	default:
	}
	switch x := o.(type) {
	case fyne.Accessible:
		c.Label = x.AccessibilityLabel()
	case interface{ Label() string }:
		c.Label = x.Label()
	}
	if c.Label == "" {
		switch c.Kind {
		case Button, Check, Checked, Mark:
			c.Label = c.Text
		case Press: // by what stands in it, that comes yet
		default:
			c.Label = w.before
		}
	}
}

// sum labels what was listed at a place by what stands in it, where it says
// nothing itself.
func (w *walker) sum(at int) {
	if at >= len(w.list.Controls) || w.list.Controls[at].Kind != Press || w.list.Controls[at].Label != "" {
		return
	}
	var words []string
	for _, c := range w.list.Controls[at+1:] {
		if c.Kind == Text {
			words = append(words, c.Text)
		}
	}
	w.list.Controls[at].Label = strings.Join(strings.Fields(strings.Join(words, " ")), " ")
}

func (w *walker) locate(o fyne.CanvasObject) area {
	return areaOf(o, w.driver.AbsolutePositionForObject(o))
}

func areaOf(o fyne.CanvasObject, at fyne.Position) area {
	size := o.Size()
	return area{at.X, at.Y, size.Width, size.Height}
}

// embedded returns the Fyne widget that o is or is made of; nil where it is
// none of that type.
func embedded[T any](o fyne.CanvasObject) *T {
	if t, ok := any(o).(*T); ok {
		return t
	}
	v := reflect.ValueOf(o)
	if v.Kind() != reflect.Pointer || v.Elem().Kind() != reflect.Struct {
		return nil
	}
	t := reflect.TypeFor[T]()
	f, ok := v.Elem().Type().FieldByName(t.Name())
	if !ok || !f.Anonymous || f.Type != t {
		return nil
	}
	p, _ := v.Elem().FieldByIndex(f.Index).Addr().Interface().(*T)
	return p
}

// exported returns an exported field of o.
func exported[T any](o fyne.CanvasObject, name string) (T, bool) {
	var none T
	v := reflect.ValueOf(o)
	if v.Kind() != reflect.Pointer || v.Elem().Kind() != reflect.Struct {
		return none, false
	}
	f := v.Elem().FieldByName(name)
	if !f.IsValid() || !f.CanInterface() {
		return none, false
	}
	t, ok := f.Interface().(T)
	return t, ok
}
