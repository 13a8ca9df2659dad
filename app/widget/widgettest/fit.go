package widgettest

import (
	"fmt"
	"reflect"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"
)

// Faults lists what can't be read or pressed as a canvas stands: words that are
// cut off, stand on others or leave the window or what they stand in, and
// controls that are smaller than they must be or lie on each other. What is
// scrolled away is judged too. What floats lies over the rest, and is judged by
// itself.
func Faults(c fyne.Canvas, floats ...fyne.CanvasObject) []Fault {
	size := c.Size()
	window := area{0, 0, size.Width, size.Height}
	var faults []Fault
	for _, root := range append([]fyne.CanvasObject{c.Content()}, c.Overlays().List()...) {
		Layout(root)
		queue := []fyne.CanvasObject{root}
		for len(queue) > 0 {
			j := judge{floats: floats, root: queue[0]}
			queue = queue[1:]
			at := root.Position()
			if j.root != root {
				at = fyne.CurrentApp().Driver().AbsolutePositionForObject(j.root)
			}
			j.look(j.root, at, frame{reach: window, sight: window, control: -1})
			j.pairs()
			faults = append(faults, j.faults...)
			queue = append(queue, j.afloat...)
		}
	}
	return faults
}

// Fault is what is wrong with a text or a control.
type Fault struct {
	What string // the text, or the control's name
	Is   string
	// Shortened says that signs show that there is more: no fault of what
	// people wrote themselves.
	Shortened bool
}

func (f Fault) String() string { return fmt.Sprintf("%q %s", f.What, f.Is) }

// slack is how far off a measure may be: the toolkit rounds.
const slack = 1

// area is a rectangle of the window.
type area struct{ left, top, right, bottom float32 }

func areaOf(at fyne.Position, size fyne.Size) area {
	return area{at.X, at.Y, at.X + size.Width, at.Y + size.Height}
}

func (a area) within(b area) area {
	return area{max(a.left, b.left), max(a.top, b.top), min(a.right, b.right), min(a.bottom, b.bottom)}
}

func (a area) empty() bool { return a.right-a.left <= slack || a.bottom-a.top <= slack }

// beyond says how far a reaches out of b, and to which side; "" where it
// doesn't.
func (a area) beyond(b area) string {
	for _, side := range []struct {
		name string
		over float32
	}{{"the left", b.left - a.left}, {"the right", a.right - b.right}, {"the top", b.top - a.top}, {"the bottom", a.bottom - b.bottom}} {
		if side.over > slack {
			return fmt.Sprintf("%.0f beyond %s", side.over, side.name)
		}
	}
	return ""
}

// frame is what an object stands in.
type frame struct {
	reach   area              // what of the window it can be brought into, by scrolling
	sight   area              // where it can be seen as things are scrolled
	roll    fyne.CanvasObject // what scrolls it
	control int               // the nearest of the controls around it; −1 where none is
	lines   *widget.RichText  // the paragraph around it
}

// placed is something that is to stand apart from others.
type placed struct {
	what    string
	area    area
	frame   frame
	control int // of a control: its own number
}

// judge goes over a tree of objects.
type judge struct {
	root           fyne.CanvasObject
	floats, afloat []fyne.CanvasObject
	words          []placed
	controls       []placed
	faults         []Fault
}

func (j *judge) fault(what, is string, args ...any) {
	j.faults = append(j.faults, Fault{What: what, Is: fmt.Sprintf(is, args...)})
}

func (j *judge) look(o fyne.CanvasObject, at fyne.Position, f frame) {
	if o == nil || !o.Visible() {
		return
	}
	if o != j.root && slices.Contains(j.floats, o) {
		j.afloat = append(j.afloat, o)
		return
	}
	here := areaOf(at, o.Size())
	if n, ok := o.(interface{ ControlName() string }); ok {
		j.control(o, n.ControlName(), here, &f)
	}
	if _, field := o.(interface{ SelectedText() string }); field {
		if text := reflect.ValueOf(o).Elem().FieldByName("Text"); text.IsValid() && text.String() != "" {
			return // what is typed scrolls by itself
		}
		f.reach = here.within(f.reach)
		f.roll = o
	}
	switch o := o.(type) {
	case *fyne.Container:
		for _, in := range o.Objects {
			j.look(in, at.Add(in.Position()), f)
		}
	case *container.Scroll:
		if o.Content != nil {
			inner := at.Add(o.Content.Position())
			j.look(o.Content, inner, f.scrolled(o, here, areaOf(inner, o.Content.Size())))
		}
	case *canvas.Text:
		j.text(o, here, f)
	case fyne.Widget:
		if r, ok := o.(*widget.RichText); ok {
			j.paragraph(r, here, f)
			f.lines = r
		}
		for _, in := range test.WidgetRenderer(o).Objects() {
			j.look(in, at.Add(in.Position()), f)
		}
	}
}

// scrolled is the frame of what stands in a scrolling part.
func (f frame) scrolled(s *container.Scroll, view, content area) frame {
	if _, field := f.roll.(interface{ SelectedText() string }); field {
		return f // the example in a field does not scroll
	}
	reach := view.within(f.reach)
	if s.Direction == container.ScrollVerticalOnly || s.Direction == container.ScrollBoth {
		reach.top, reach.bottom = content.top, content.bottom
	}
	if s.Direction == container.ScrollHorizontalOnly || s.Direction == container.ScrollBoth {
		reach.left, reach.right = content.left, content.right
	}
	f.reach, f.sight, f.roll = reach, view.within(f.sight), s
	return f
}

// control takes a control down. What stands in it has it around it.
func (j *judge) control(o fyne.CanvasObject, name string, here area, f *frame) {
	if _, ok := o.(fyne.Tappable); !ok || name == "" {
		return
	}
	if size, least := o.Size(), o.MinSize(); size.Width+slack < least.Width || size.Height+slack < least.Height {
		j.fault(name, "is %v and needs %v", size, least)
	}
	if out := here.beyond(f.reach); out != "" {
		j.fault(name, "reaches %s of where it can be seen", out)
	}
	j.controls = append(j.controls, placed{name, here, *f, len(j.controls)})
	f.control = len(j.controls) - 1
}

// text takes words down.
func (j *judge) text(o *canvas.Text, here area, f frame) {
	if strings.TrimSpace(o.Text) == "" {
		return
	}
	least := o.MinSize()
	if f.lines == nil && o.Size().Width+slack < least.Width {
		j.fault(o.Text, "is %.0f wide and has %.0f", least.Width, o.Size().Width)
	}
	switch spare := o.Size().Width - least.Width; o.Alignment {
	case fyne.TextAlignCenter:
		here.left += spare / 2
	case fyne.TextAlignTrailing:
		here.left += spare
	}
	here.right = here.left + least.Width
	if spare := o.Size().Height - least.Height; spare > 0 {
		here.top += spare / 2
	}
	// What is inked of a line is less high than the line: from the top of a
	// capital to beneath the base line.
	here.top, here.bottom = here.top+.2*least.Height, here.top+.85*least.Height
	if out := here.beyond(f.reach); out != "" {
		j.fault(o.Text, "reaches %s of where it can be read", out)
	} else if f.control >= 0 {
		if around := j.controls[f.control]; here.beyond(around.area) != "" {
			j.fault(o.Text, "reaches %s of %q", here.beyond(around.area), around.what)
		}
	}
	j.words = append(j.words, placed{o.Text, here, f, -1})
}

// paragraph looks whether all of a text is there, in words that are whole.
func (j *judge) paragraph(r *widget.RichText, here area, f frame) {
	if need := r.MinSize().Height; r.Size().Height+slack < need {
		j.fault(r.String(), "is %.0f high and has %.0f", need, r.Size().Height)
	}
	rest := r.String()
	for _, o := range test.WidgetRenderer(r).Objects() {
		line, ok := o.(*canvas.Text)
		if !ok || line.Text == "" || !line.Visible() {
			continue
		}
		i := strings.Index(rest, line.Text)
		if i < 0 || strings.TrimSpace(rest[:i]) != "" && isWords(rest[:i]) {
			// An example and a choice end in an ellipsis of the toolkit's; what ends
			// in one already was shortened on purpose.
			if !strings.HasSuffix(r.String(), "…") {
				j.faults = append(j.faults, Fault{r.String(), fmt.Sprintf("is cut off: %q", line.Text), strings.HasSuffix(line.Text, "…")})
			}
			return
		}
		rest = rest[i+len(line.Text):]
		last, _ := utf8.DecodeLastRuneInString(line.Text)
		next, _ := utf8.DecodeRuneInString(rest)
		if rest != "" && letter(last) && letter(next) && !strings.ContainsAny(line.Text, `/\`) { // a folder's name has to be broken
			j.fault(r.String(), "is broken in the midst of a word, behind %q", line.Text)
		}
	}
	if isWords(rest) {
		j.fault(r.String(), "is cut off before %q", rest)
	}
}

func letter(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }

// isWords says whether a text has anything to be read: paragraphs of marked-up
// text have signs between them that are not drawn.
func isWords(s string) bool { return strings.ContainsFunc(s, letter) }

// pairs finds words that stand on words, and controls that lie on each other.
func (j *judge) pairs() {
	for _, pair := range overlapping(j.words) {
		j.fault(pair[1].what, "stands on %q", pair[0].what)
	}
	for _, pair := range overlapping(j.controls) {
		if !j.holds(pair[0], pair[1]) && !j.holds(pair[1], pair[0]) {
			j.fault(pair[1].what, "lies on %q", pair[0].what)
		}
	}
}

// holds says whether control b stands somewhere in a.
func (j *judge) holds(a, b placed) bool {
	for n := b.frame.control; n >= 0; n = j.controls[n].frame.control {
		if n == a.control {
			return true
		}
	}
	return false
}

// overlapping returns those of which the areas overlap: as they stand where the
// same thing scrolls them, and else what can be seen of them.
func overlapping(all []placed) [][2]placed {
	sorted := slices.Clone(all)
	slices.SortStableFunc(sorted, func(a, b placed) int {
		switch {
		case a.area.top < b.area.top:
			return -1
		case a.area.top > b.area.top:
			return 1
		}
		return 0
	})
	var out [][2]placed
	for i, a := range sorted {
		for _, b := range sorted[i+1:] {
			if b.area.top+slack >= a.area.bottom {
				break
			}
			x, y := a.area, b.area
			if a.frame.roll != b.frame.roll {
				x, y = x.within(a.frame.sight), y.within(b.frame.sight)
			}
			if !x.within(y).empty() {
				out = append(out, [2]placed{a, b})
			}
		}
	}
	return out
}
