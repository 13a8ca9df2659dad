package console

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"
	fynewidget "fyne.io/fyne/v2/widget"

	"samenspel/app/look"
	"samenspel/app/step"
	"samenspel/app/widget"
	"samenspel/workshop/chart"
)

// search finds what the facilitator may see by its words, and goes there. Going
// reveals nothing.
type search struct {
	c      *Console
	all    []step.Place
	found  []step.Place
	chosen int

	field  *searchEntry
	list   *lines
	count  *widget.Words
	dialog dialog.Dialog
}

// searchWidth is the width of the search, and searchRows how many places it
// shows at once.
const (
	searchWidth = 620
	searchRows  = 8
)

// showSearch asks what to look for.
func (c *Console) showSearch() {
	if c.asking() || c.desk.stage.busy() {
		return
	}
	c.desk.keep()
	s := &search{c: c, all: step.Places(c.desk.view, c.t)}
	s.list = newLines("search.list", s.line, s.choose, s.goThere, s.leave)
	s.list.picked = s.goThere
	s.field = newSearchEntry("search.words", c.t.T("search.hint"), s.filter, s.leave, s.list.TypedKey)
	s.count = widget.Caption("")
	body := container.NewVBox(s.field, s.count, container.NewGridWrap(fyne.NewSize(searchWidth, searchRows*lineHeight), s.list))
	d := dialog.NewCustomWithoutButtons(c.t.T("search.title"), body, c.win)
	d.SetButtons([]fyne.CanvasObject{
		widget.NewButton("search.leave", c.t.T("dialog.cancel"), fynewidget.MediumImportance, s.leave),
		widget.NewButton("search.go", c.t.T("search.go"), fynewidget.HighImportance, s.goThere),
	})
	s.dialog = d
	s.filter()
	d.Show()
	c.win.Canvas().Focus(s.field)
}

// filter lists what holds the words, and chooses the first.
func (s *search) filter() {
	s.found, s.chosen = step.Find(s.all, s.field.Text), 0
	words := s.c.t.T("search.found", "n", len(s.found))
	if len(s.found) == 0 {
		s.chosen = -1
		words = s.c.t.T("search.none")
	}
	s.count.SetText(words)
	s.list.top = 0
	s.list.update(len(s.found), s.chosen)
}

// choose marks a row.
func (s *search) choose(row int) {
	if row >= 0 && row < len(s.found) {
		s.chosen = row
		s.list.update(len(s.found), row)
	}
}

// line draws a row.
func (s *search) line(row int, chosen bool) (name string, o fyne.CanvasObject) {
	const room = searchWidth - 24
	p := s.found[row]
	return "search." + p.Key.Exercise + "." + p.Key.Step + "." + string(p.ID), widget.Tight(
		widget.Colored(measurer.Shorten(p.Kind, room, 13, chart.Regular), p.Hue, 13, false),
		widget.Colored(measurer.Shorten(p.Head, room, 15, chart.SemiBold), look.Ink, 15, chosen),
	)
}

// leave closes the search and goes nowhere.
func (s *search) leave() { s.dialog.Hide() }

// goThere goes to what is chosen, out of the past where that was looked at.
func (s *search) goThere() {
	if s.chosen < 0 || s.chosen >= len(s.found) || s.c.desk == nil {
		return
	}
	p := s.found[s.chosen]
	s.leave()
	s.c.desk.history.toNow()
	s.c.win.Canvas().Unfocus() // so that what is gone to takes it
	s.c.desk.stage.goTo(p.Key, p.ID)
}

// searchEntry is the field in which words are typed: what moves among the
// places goes to the list.
type searchEntry struct {
	seekEntry
	move func(*fyne.KeyEvent)
}

func newSearchEntry(name, hint string, changed, leave func(), move func(*fyne.KeyEvent)) *searchEntry {
	e := &searchEntry{move: move}
	e.name, e.leave = name, leave
	e.ExtendBaseWidget(e)
	e.PlaceHolder = hint
	e.OnChanged = func(string) { widget.Guard(changed) }
	return e
}

// TypedKey moves among what was found, goes there on Enter and leaves on Escape.
func (e *searchEntry) TypedKey(k *fyne.KeyEvent) {
	switch k.Name {
	case fyne.KeyUp, fyne.KeyDown, fyne.KeyPageUp, fyne.KeyPageDown, fyne.KeyReturn, fyne.KeyEnter:
		e.move(k)
	default:
		e.seekEntry.TypedKey(k)
	}
}
