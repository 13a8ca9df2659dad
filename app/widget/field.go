package widget

import (
	"strings"
	"unicode/utf8"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"samenspel/app/look"
)

// FieldOptions describe a text field.
type FieldOptions struct {
	Key    string // names the field and its draft
	Label  string // above it; none where empty
	Hint   string // an example, in the empty field
	Value  string
	Rows   int // more than one makes it wrap; from three on, Enter is a line break
	Drafts *Drafts
	// Commit takes the text in when the field is left or Enter is pressed. It
	// calls back with "" or what is wrong, in the user's words. Without it the
	// text stays a draft until a button takes it in.
	Commit func(text string, done func(problem string))
	// Remarks, where not nil, gently questions a text when typing rests.
	Remarks func(text string) []Remark
	// Pasted, where not nil, hears what is about to be pasted, and says whether
	// it took that elsewhere.
	Pasted func(text string) bool
	// Done, where not nil, hears that the field was left, by whatever way, and
	// holds nothing that was refused. Escape takes back what was typed.
	Done func()
	// Clear empties the field after it was taken in: a field that adds.
	Clear bool
}

// Field is a labelled text field that saves itself when it is left. Text that
// is refused stays in it, with the reason beneath, until it is put right.
type Field struct {
	widget.BaseWidget
	Focusing
	o       FieldOptions
	entry   *fieldEntry
	wheel   *wheel
	problem *Words
	remarks *remarks
	content *fyne.Container
	value   string
	pending bool // a commit is under way
	again   bool // it was left meanwhile
	leaving bool // it was left for good, where anybody wants to know
	rows    int
}

// NewField makes a field. A draft under its key is shown in place of the value.
func NewField(o FieldOptions) *Field {
	f := &Field{o: o, value: o.Value, entry: &fieldEntry{ring: NewRing(false)}, wheel: newWheel()}
	f.entry.field = f
	f.entry.ExtendBaseWidget(f.entry)
	f.entry.PlaceHolder = o.Hint
	if o.Rows > 1 {
		f.entry.MultiLine, f.entry.Wrapping = true, fyne.TextWrapWord
	}
	f.problem = Text("", theme.SizeNameCaptionText, look.Attention, fyne.TextStyle{})
	f.problem.Hide()
	text := o.Value
	if d, ok := o.Drafts.m[o.Key]; ok {
		text = d.text
		f.showProblem(d.err)
		if text == o.Value { // it was taken in just before the program broke down
			o.Drafts.Drop(o.Key)
		}
	}
	f.entry.Text = text
	f.grow(text)
	f.entry.OnChanged = f.changed
	f.entry.OnSubmitted = func(string) { f.Flush() }
	f.content = container.NewVBox()
	if o.Label != "" {
		f.content.Add(Label(o.Label))
	}
	f.content.Add(container.NewStack(f.entry, f.wheel))
	f.content.Add(f.problem)
	f.remarks = newRemarks(o.Remarks)
	f.remarks.show(text)
	f.content.Add(f.remarks.box)
	if before := o.Drafts.shown[o.Key]; before != nil {
		f.pending = before.pending
	}
	o.Drafts.shown[o.Key] = f
	f.ExtendBaseWidget(f)
	return f
}

// Label is what stands above a field.
func Label(s string) fyne.CanvasObject {
	return Text(s, theme.SizeNameCaptionText, look.InkSoft, fyne.TextStyle{Bold: true})
}

// CreateRenderer draws label, entry and problem under one another.
func (f *Field) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(f.content) }

// Inside is what stands in it.
func (f *Field) Inside() fyne.CanvasObject { return f.content }

// OnWheel sets who scrolls when the mouse wheel turns over the field: what it
// stands in.
func (f *Field) OnWheel(turned func(*fyne.ScrollEvent)) {
	f.wheel.turned = turned
	f.coverWheel()
}

// coverWheel leaves the wheel to a text that is longer than its field.
func (f *Field) coverWheel() {
	if f.wheel.turned != nil && f.rows < mostRows {
		f.wheel.Show()
	} else {
		f.wheel.Hide()
	}
}

// mostRows is how high a field grows.
const mostRows = 8

// Key returns the field's key.
func (f *Field) Key() string { return f.o.Key }

// Set shows a new value, unless the field holds text not yet taken in.
func (f *Field) Set(value string) {
	if value == f.value {
		return
	}
	_, dirty := f.o.Drafts.m[f.o.Key]
	f.value = value
	switch {
	case !dirty:
		f.entry.SetText(value)
		f.grow(value)
	case f.entry.Text == value: // somebody else came to the same
		f.o.Drafts.Drop(f.o.Key)
		f.showProblem("")
	}
}

// Update shows the field as o has it now; what is being typed stays.
func (f *Field) Update(o FieldOptions) {
	f.o.Commit, f.o.Pasted, f.o.Done, f.remarks.about = o.Commit, o.Pasted, o.Done, o.Remarks
	f.Set(o.Value)
	if f.entry.Text == f.value {
		f.remarks.show(f.value)
	}
}

func (f *Field) changed(text string) {
	if text == f.value {
		f.o.Drafts.Drop(f.o.Key)
	} else {
		f.o.Drafts.set(f.o.Key, draft{text: text})
	}
	f.showProblem("")
	f.grow(text)
	f.remarks.soon(f.Text)
}

// grow gives a field that wraps the rows its text is likely to take: a row is
// reckoned at 44 characters, which holds in half the stage.
func (f *Field) grow(text string) {
	if f.o.Rows < 2 {
		return
	}
	const row = 44
	rows := 0
	for line := range strings.SplitSeq(text, "\n") {
		rows += 1 + utf8.RuneCountInString(line)/row
	}
	rows = min(max(rows, f.o.Rows), mostRows)
	if rows != f.rows {
		f.rows = rows
		f.entry.SetMinRowsVisible(rows)
		f.coverWheel()
	}
}

// Flush takes in what was typed.
func (f *Field) Flush() {
	text := f.entry.Text
	if text == f.value || f.o.Commit == nil || f.o.Clear && text == "" {
		return
	}
	if f.pending {
		f.again = true
		return
	}
	f.pending = true
	f.o.Drafts.set(f.o.Key, draft{text: text})
	drafts, key := f.o.Drafts, f.o.Key
	f.o.Commit(text, func(problem string) { drafts.shown[key].taken(text, problem) })
}

// taken hears how a commit went. The field that asked for it may have been
// built anew since, in another language: it is the one on the screen that hears.
func (f *Field) taken(text, problem string) {
	again := f.again
	f.pending, f.again = false, false
	if problem != "" {
		f.leaving = false
		f.o.Drafts.set(f.o.Key, draft{f.entry.Text, problem})
		f.showProblem(problem)
		return
	}
	f.showProblem("")
	switch on, typedOn := strings.CutPrefix(f.entry.Text, text); {
	case f.o.Clear && typedOn:
		f.entry.SetText(on) // the next one may have been begun
	case f.entry.Text == text:
		f.o.Drafts.Drop(f.o.Key)
		f.entry.SetText(f.value) // in its canonical form
	}
	if again {
		f.Flush()
	}
	f.done()
}

// leave takes in what was typed, and tells that the field was left.
func (f *Field) leave() {
	f.Flush()
	f.leaving = f.o.Done != nil
	f.done()
}

func (f *Field) done() {
	if f.leaving && !f.pending {
		f.leaving = false
		fyne.Do(func() { Guard(f.o.Done) })
	}
}

func (f *Field) showProblem(s string) {
	if s == "" {
		f.problem.Hide()
		return
	}
	f.problem.SetText(s)
	f.problem.Show()
}

// Text returns what stands in the field.
func (f *Field) Text() string { return f.entry.Text }

// Clear empties the field and forgets its draft.
func (f *Field) Clear() {
	f.entry.SetText("")
	f.value = ""
	f.o.Drafts.Drop(f.o.Key)
}

// Focus puts the cursor in the field, on the canvas where it stands.
func (f *Field) Focus(c fyne.Canvas) { c.Focus(f.entry) }

// FocusEnd puts the cursor behind the text, to go on typing.
func (f *Field) FocusEnd(c fyne.Canvas) {
	f.Focus(c)
	for _, key := range []fyne.KeyName{fyne.KeyPageDown, fyne.KeyEnd} {
		f.entry.Entry.TypedKey(&fyne.KeyEvent{Name: key})
	}
}

// HasFocus says whether the cursor is in the field.
func (f *Field) HasFocus(c fyne.Canvas) bool { return c.Focused() == fyne.Focusable(f.entry) }

// fieldEntry is the entry within a Field.
type fieldEntry struct {
	widget.Entry
	field *Field
	ring  *Ring
}

// CreateRenderer draws it under a focus ring.
func (e *fieldEntry) CreateRenderer() fyne.WidgetRenderer {
	return newRinged(e.Entry.CreateRenderer(), e.ring)
}

// Dirty says whether it holds typing that is not yet taken in.
func (e *fieldEntry) Dirty() bool { return e.Text != e.field.value }

// Retype types again what was last taken back, and says whether there was any.
func (e *fieldEntry) Retype() bool {
	before := e.Text
	e.Redo()
	return e.Text != before
}

// AccessibilityLabel is what stands above it, or else the example in it; none
// where there is neither.
func (e *fieldEntry) AccessibilityLabel() string {
	if e.field.o.Label != "" {
		return e.field.o.Label
	}
	return e.PlaceHolder
}

// AccessibilityRole is the nearest that the toolkit has.
func (e *fieldEntry) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }

// ControlName is how a test finds it.
func (e *fieldEntry) ControlName() string { return e.field.o.Key }

// FocusGained tells who wants to know that the cursor is here.
func (e *fieldEntry) FocusGained() {
	e.Entry.FocusGained()
	e.ring.Focus(true)
	e.field.gained()
}

// FocusLost saves.
func (e *fieldEntry) FocusLost() {
	e.Entry.FocusLost()
	e.ring.Focus(false)
	e.field.leave()
}

// TypedKey saves on Enter, and moves on but from a field that adds. Escape is
// the window's.
func (e *fieldEntry) TypedKey(k *fyne.KeyEvent) {
	if k.Name == fyne.KeyEscape && e.field.o.Done == nil {
		handOn(e, k)
		return
	}
	if e.field.o.Rows < 3 && (k.Name == fyne.KeyReturn || k.Name == fyne.KeyEnter) {
		e.field.leave()
		if c := fyne.CurrentApp().Driver().CanvasForObject(e); c != nil && !e.field.o.Clear && e.field.o.Done == nil {
			c.FocusNext()
		}
		return
	}
	if k.Name == fyne.KeyEscape {
		e.SetText(e.field.value)
		e.field.leave()
		return
	}
	e.Entry.TypedKey(k)
}

// TypedShortcut lets a paste go elsewhere, and what the field has no use for to
// the window.
func (e *fieldEntry) TypedShortcut(s fyne.Shortcut) {
	if paste, ok := s.(*fyne.ShortcutPaste); ok && e.field.o.Pasted != nil && !e.Disabled() {
		taken := false
		Guard(func() { taken = e.field.o.Pasted(paste.Clipboard.Content()) })
		if taken {
			return
		}
	}
	if s = Pasting(s, e.MultiLine); s == nil {
		return
	}
	e.Entry.TypedShortcut(s)
	if _, ours := s.(*desktop.CustomShortcut); !ours {
		return
	}
	if c, ok := fyne.CurrentApp().Driver().CanvasForObject(e).(fyne.Shortcutable); ok { // it would be swallowed here
		Guard(func() { c.TypedShortcut(s) })
	}
}

// AcceptsTab lets Tab move on: nobody types one in a form.
func (e *fieldEntry) AcceptsTab() bool { return false }
