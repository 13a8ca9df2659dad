package widgettest

import (
	"reflect"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"
)

// Page is a window as a test works it. What is missing, disabled or beneath a
// dialog can't be worked, and fails the test.
type Page struct {
	testing.TB
	Win fyne.Window
	// Settle lets everything happen that was set going. It is called after
	// each thing done.
	Settle func()
}

// NewPage is the page of a window of an app.
func NewPage(t testing.TB, a *App, win fyne.Window) *Page {
	return &Page{TB: t, Win: win, Settle: func() { a.Pump() }}
}

// root is what can be worked: the dialog on top, or else the window itself.
func (p *Page) root() fyne.CanvasObject {
	if top := p.Win.Canvas().Overlays().Top(); top != nil {
		return top
	}
	return p.Win.Canvas().Content()
}

// All returns the controls of which the name begins with a prefix, in the order
// in which they are drawn.
func (p *Page) All(prefix string) []string {
	var out []string
	Walk(p.root(), func(s Spot) bool {
		if n, ok := s.Object.(interface{ ControlName() string }); ok && strings.HasPrefix(n.ControlName(), prefix) {
			out = append(out, n.ControlName())
		}
		return true
	})
	return out
}

// Has says whether there is a control of a name.
func (p *Page) Has(name string) bool { return slices.Contains(p.All(name), name) }

// Find returns the one control of a name.
func (p *Page) Find(name string) fyne.CanvasObject {
	p.Helper()
	var found fyne.CanvasObject
	Walk(p.root(), func(s Spot) bool {
		if n, ok := s.Object.(interface{ ControlName() string }); ok && n.ControlName() == name {
			if found != nil {
				p.Fatalf("there are two controls called %q", name)
			}
			found = s.Object
		}
		return true
	})
	if found == nil {
		p.Fatalf("there is no control called %q, but %q", name, p.All(""))
	}
	return found
}

// Tap clicks a control.
func (p *Page) Tap(name string) {
	p.Helper()
	p.TapObject(p.Find(name))
}

// TapObject clicks an object.
func (p *Page) TapObject(o fyne.CanvasObject) {
	p.Helper()
	p.enabled(o)
	t, ok := o.(fyne.Tappable)
	if !ok {
		p.Fatalf("%T can't be clicked", o)
	}
	test.Tap(t)
	p.Settle()
}

// TapText clicks what reads a text: a button without a name.
func (p *Page) TapText(text string) {
	p.Helper()
	var found fyne.CanvasObject
	Walk(p.root(), func(s Spot) bool {
		if _, ok := s.Object.(fyne.Tappable); ok && slices.Contains(Texts(s.Object), text) {
			found = s.Object
		}
		return true
	})
	if found == nil {
		p.Fatalf("nothing to click reads %q, but: %q", text, p.Texts())
	}
	p.TapObject(found)
}

func (p *Page) enabled(o fyne.CanvasObject) {
	p.Helper()
	if d, ok := o.(fyne.Disableable); ok && d.Disabled() {
		p.Fatalf("%T is disabled", o)
	}
}

// Focus puts the focus on a control.
func (p *Page) Focus(name string) {
	p.Helper()
	f, ok := p.Find(name).(fyne.Focusable)
	if !ok {
		p.Fatalf("%q can't have the focus", name)
	}
	p.Win.Canvas().Focus(f)
}

// Keys types text where the focus is, as a keyboard does.
func (p *Page) Keys(text string) {
	p.Helper()
	for _, r := range text {
		if f := p.Win.Canvas().Focused(); f != nil {
			f.TypedKey(&fyne.KeyEvent{Name: fyne.KeyName(strings.ToUpper(string(r)))}) // the toolkit tells of the key before the rune
			f.TypedRune(r)
		} else if do := p.Win.Canvas().OnTypedRune(); do != nil {
			do(r)
		}
	}
	p.Settle()
}

// Key presses a key where the focus is.
func (p *Page) Key(name fyne.KeyName) {
	p.Helper()
	e := &fyne.KeyEvent{Name: name}
	if f := p.Win.Canvas().Focused(); f != nil {
		f.TypedKey(e)
	} else if do := p.Win.Canvas().OnTypedKey(); do != nil {
		do(e)
	}
	p.Settle()
}

// Tab moves the focus on.
func (p *Page) Tab() {
	p.Win.Canvas().FocusNext()
	p.Settle()
}

// Type types text in a field, behind what stands there, and stays in it.
func (p *Page) Type(name, text string) {
	p.Helper()
	p.Focus(name)
	p.Key(fyne.KeyPageDown)
	p.Key(fyne.KeyEnd)
	p.Keys(text)
}

// Fill replaces what stands in a field, and leaves it.
func (p *Page) Fill(name, text string) {
	p.Helper()
	p.Write(name, text)
	p.Leave()
}

// Write replaces what stands in a field, and stays in it.
func (p *Page) Write(name, text string) {
	p.Helper()
	p.Focus(name)
	f, ok := p.Find(name).(fyne.Shortcutable)
	if !ok {
		p.Fatalf("%q is no field", name)
	}
	f.TypedShortcut(&fyne.ShortcutSelectAll{})
	if p.Value(name) != "" {
		p.Key(fyne.KeyBackspace)
	}
	if len(text) > 500 { // a paste: a key at a time costs more, the longer the text
		clip := test.NewClipboard()
		clip.SetContent(text)
		f.TypedShortcut(&fyne.ShortcutPaste{Clipboard: clip})
		return
	}
	p.Keys(text)
}

// Leave takes the focus away.
func (p *Page) Leave() {
	p.Win.Canvas().Unfocus()
	p.Settle()
}

// Choose picks the option that reads a label from a drop-down list.
func (p *Page) Choose(name, label string) {
	p.Helper()
	p.Tap(name)
	p.TapText(label)
}

// Value returns what stands in a field, or is chosen in a list.
func (p *Page) Value(name string) string {
	p.Helper()
	o := reflect.ValueOf(p.Find(name)).Elem()
	for _, field := range []string{"Selected", "Text"} { // Select's, Entry's
		if f := o.FieldByName(field); f.IsValid() && f.Kind() == reflect.String {
			return f.String()
		}
	}
	p.Fatalf("%q holds no value", name)
	return ""
}

// Focused returns the name of the control that has the focus; "" where none
// has.
func (p *Page) Focused() string {
	if n, ok := p.Win.Canvas().Focused().(interface{ ControlName() string }); ok {
		return n.ControlName()
	}
	return ""
}

// Texts lists all that can be read: in the dialog on top, where there is one.
func (p *Page) Texts() []string { return Texts(p.root()) }

// Reads says whether a text can be read somewhere, also as part of another.
func (p *Page) Reads(text string) bool {
	return slices.ContainsFunc(p.Texts(), func(s string) bool { return strings.Contains(s, text) })
}

// MustRead fails the test where a text can't be read.
func (p *Page) MustRead(text string) {
	p.Helper()
	if !p.Reads(text) {
		p.Fatalf("%q can't be read; what can: %q", text, p.Texts())
	}
}

// MustNotRead fails the test where a text can be read.
func (p *Page) MustNotRead(text string) {
	p.Helper()
	if p.Reads(text) {
		p.Fatalf("%q can be read", text)
	}
}

// Menu chooses an item of the main menu.
func (p *Page) Menu(label string) {
	p.Helper()
	for _, m := range p.Win.MainMenu().Items {
		for _, i := range m.Items {
			if i.Label == label {
				p.choose(i)
				return
			}
		}
	}
	p.Fatalf("no menu item reads %q", label)
}

func (p *Page) choose(i *fyne.MenuItem) {
	p.Helper()
	if i.Disabled {
		p.Fatalf("%q is disabled", i.Label)
	}
	i.Action()
	p.Settle()
}

// Shortcut chooses the item of the main menu that a shortcut stands for, as the
// window does for Ctrl and a key.
func (p *Page) Shortcut(key fyne.KeyName) {
	p.Helper()
	for _, m := range p.Win.MainMenu().Items {
		for _, i := range m.Items {
			if s, ok := i.Shortcut.(*desktop.CustomShortcut); ok && s.KeyName == key {
				p.choose(i)
				return
			}
		}
	}
	p.Fatalf("no menu item has the shortcut %s", key)
}
