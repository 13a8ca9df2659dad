package console

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"
	fynewidget "fyne.io/fyne/v2/widget"
	"github.com/google/uuid"

	"samenspel/app/look"
	"samenspel/app/step"
	"samenspel/app/widget"
	"samenspel/workshop"
	"samenspel/workshop/chart"
)

// history is the sheet at the right in which all that was done can be gone
// through, and the stage as it was at a moment that is looked at. Looking back
// changes nothing: it is a view of the past, and no command leaves the window
// meanwhile.
type history struct {
	c    *Console
	open bool

	log     *workshop.Log // of which the rest is
	deeds   []workshop.Deed
	words   []string // of each deed, once they are needed
	past    *workshop.Past
	listed  []int     // deeds that pass the search, from the newest
	chosen  uuid.UUID // the deed that is chosen; Nil is none
	looking bool      // at the moment after the chosen one

	search *seekEntry
	gone   *widget.Check
	slide  *slide
	when   *widget.Words
	list   *lines
	what   *widget.Words
	why    *widget.Words
	told   *fyne.Container // what and why
	turn   *widget.Button

	guide, stage fyne.CanvasObject // what it takes the place of
	sheet        fyne.CanvasObject
	then         *fyne.Container
	was          *widget.Words
	head         *widget.Words
	steps        *step.View
	body         *fyne.Container
}

// historyWidth is the width of the sheet.
const historyWidth = guideWidth

func newHistory(c *Console) *history {
	h := &history{c: c, then: container.NewStack()}
	t := c.t
	h.search = newSeekEntry("history.search", t.T("history.search"), h.filter, h.leave, func() { c.win.Canvas().Focus(h.list) })
	h.gone = widget.NewCheck("history.gone", t.T("history.gone"))
	h.slide = newSlide("history.slide", h.slid, h.act, h.leave)
	h.when, h.what, h.why = widget.Caption(""), widget.Strong(""), widget.Caption("")
	h.list = newLines("history.list", h.line, h.choose, h.act, h.leave)
	h.turn = widget.NewButton("history.turn", "", fynewidget.HighImportance, h.act)
	shut := widget.NewButton("history.close", "", fynewidget.LowImportance, h.close)
	shut.Icon = theme.Icon(theme.IconNameCancel)
	top := container.NewVBox(
		container.NewBorder(nil, nil, nil, shut, widget.SubHeading(t.T("history.title"))),
		h.search, h.gone, h.slide, h.when,
	)
	room := canvas.NewRectangle(nil) // so that the list keeps its height, whatever is chosen
	room.SetMinSize(fyne.NewSize(0, 116))
	h.told = container.NewVBox(h.what, h.why)
	foot := container.NewVBox(fynewidget.NewSeparator(), container.NewStack(room, h.told), h.turn)
	h.sheet = column(historyWidth, widget.Pad(12, container.New(layout.NewBorderLayout(top, foot, nil, nil), top, h.list, foot)), look.Surface)
	h.buildThen()
	if c.desk != nil { // the same workshop, in another language or theme
		from := c.desk.history
		h.open, h.chosen, h.looking = from.open, from.chosen, from.looking
		h.search.Text, h.gone.Checked = from.search.Text, from.gone.Checked
	}
	h.gone.OnChanged = func(bool) { h.filter() }
	return h
}

// buildThen makes the stage of the past.
func (h *history) buildThen() {
	c := h.c
	h.was, h.head, h.body = widget.Strong(""), widget.Soft(""), container.NewStack()
	refuse := func(_ workshop.Command, done func(error)) { done(errPast) }
	h.steps = step.NewView(&step.Context{
		Past: true, Send: refuse, T: c.t, Drafts: widget.NewDrafts(), Window: c.win, Now: c.now,
		NewID: func() workshop.ID { return "" }, NewBallotID: func() workshop.ID { return "" },
		WriteFor: func(workshop.Side) {}, Export: func() {}, SendRound: func() {}, FromFile: func() {}, Say: c.say, Alone: func(bool) {}, Goto: func(workshop.StepKey, workshop.ID) {},
		Photos: step.Photos{Get: c.gallery.Get},
	})
	now := widget.NewButton("history.now", c.t.T("history.now"), fynewidget.HighImportance, h.toNow)
	back := canvas.NewRectangle(theme.Color(look.Surface))
	back.StrokeColor, back.StrokeWidth, back.CornerRadius = theme.Color(look.Attention), 2, 8
	bar := container.NewStack(back, widget.Pad(8, container.NewBorder(nil, nil, nil, now, container.NewVBox(widget.Gap(4), h.was))))
	paper := canvas.NewRectangle(theme.Color(look.Paper))
	h.then.Objects = []fyne.CanvasObject{paper, widget.Pad(16, container.NewBorder(container.NewVBox(bar, widget.Gap(4), h.head, widget.Gap(4)), nil, nil, nil, h.body))}
}

// errPast is why nothing is taken in while the past is looked at.
var errPast = &workshop.Rejection{Code: "past"}

// beside puts the sheet where the guide is.
func (h *history) beside(guide fyne.CanvasObject) fyne.CanvasObject {
	h.guide = guide
	return container.NewStack(guide, h.sheet)
}

// over puts the stage of the past where the present one is.
func (h *history) over(stage fyne.CanvasObject) fyne.CanvasObject {
	h.stage = stage
	o := container.NewStack(stage, h.then)
	h.place()
	return o
}

// place shows what belongs to what is open, and hides the rest: what is hidden
// can't have the focus.
func (h *history) place() {
	for _, o := range []struct {
		object fyne.CanvasObject
		on     bool
	}{{h.guide, !h.open}, {h.sheet, h.open}, {h.stage, !h.looking}, {h.then, h.looking}} {
		if o.on {
			o.object.Show()
		} else {
			o.object.Hide()
		}
	}
}

// toggleHistory opens the history, or closes it.
func (c *Console) toggleHistory() {
	if c.session == nil || c.desk.stage.busy() {
		return
	}
	h := c.desk.history
	if h.open {
		h.close()
		return
	}
	c.desk.keep()
	h.open = true
	h.place()
	h.show()
	c.desk.object.Refresh()
	c.win.Canvas().Focus(h.list)
}

// close goes back to now, and brings the guide back.
func (h *history) close() {
	h.toNow()
	h.open, h.chosen = false, uuid.Nil
	h.place()
	h.c.win.Canvas().Unfocus()
	h.c.desk.object.Refresh()
}

// leave goes a step out: from the past to now, and from there out of the
// history.
func (h *history) leave() {
	switch {
	case h.looking:
		h.toNow()
	case h.open:
		h.close()
	}
}

// show brings the sheet up to date with the workshop.
func (h *history) show() {
	if !h.open {
		return
	}
	now := h.c.session.live.Now()
	if h.log != now.Log || h.past == nil {
		h.log, h.words = now.Log, nil
		h.deeds, h.past = now.Log.History(now.State, h.viewer()), now.Log.Past(now.State)
	}
	h.filter()
	h.look()
}

// viewer is the facilitator, who may be writing for a side.
func (h *history) viewer() workshop.Viewer {
	return workshop.Viewer{Role: workshop.AsFacilitator, Side: h.c.session.writing}
}

// filter lists what holds the words that are sought.
func (h *history) filter() {
	query := strings.Fields(strings.ToLower(h.search.Text))
	h.listed = h.listed[:0]
	for i := range h.deeds {
		if h.gone.Checked && !h.deeds[i].Gone {
			continue
		}
		if h.holds(i, query) {
			h.listed = append(h.listed, i)
		}
	}
	at := -1
	for row, i := range h.listed {
		if h.deeds[i].Commit == h.chosen {
			at = row
		}
	}
	h.list.update(len(h.listed), at)
	h.showChosen()
}

func (h *history) holds(i int, query []string) bool {
	if len(query) == 0 {
		return true
	}
	text := strings.ToLower(h.wordsOf(i) + " " + h.field(&h.deeds[i]) + " " + h.deeds[i].Value + " " + h.who(&h.deeds[i]))
	for _, word := range query {
		if !strings.Contains(text, word) {
			return false
		}
	}
	return true
}

// at returns which deed is chosen; −1 where none is.
func (h *history) at() int {
	for i := range h.deeds {
		if h.deeds[i].Commit == h.chosen && h.chosen != uuid.Nil {
			return i
		}
	}
	return -1
}

// choose shows the moment after a deed that is listed.
func (h *history) choose(row int) {
	if row >= 0 && row < len(h.listed) {
		h.lookAt(h.listed[row])
	}
}

// slid shows the moment at a place of the slider: its right end is now.
func (h *history) slid(place int) { h.lookAt(len(h.deeds) - 1 - place) }

// lookAt shows the moment after a deed; now, where that is none.
func (h *history) lookAt(i int) {
	if i < 0 || i >= len(h.deeds) {
		h.toNow()
		return
	}
	if !h.looking {
		h.c.desk.keep()
	}
	h.chosen, h.looking = h.deeds[i].Commit, true
	h.place()
	h.filter()
	h.look()
}

// toNow leaves the past. What was chosen stays so.
func (h *history) toNow() {
	h.looking = false
	h.place()
	h.showChosen()
}

// look draws the moment that is looked at.
func (h *history) look() {
	if !h.looking {
		return
	}
	i := h.at()
	v, ok := workshop.View{}, false
	if i >= 0 {
		v, ok = h.past.View(h.chosen)
	}
	if !ok { // it is not told of any more
		h.toNow()
		return
	}
	day, time := h.clock(&h.deeds[i])
	text := h.c.t.T("history.was", "time", time)
	if day != "" {
		text = h.c.t.T("history.was_on", "date", day, "time", time)
	}
	h.was.SetText(text)
	lang := workshop.Lang(h.c.t.Lang())
	e := v.Method.Exercise(v.Current.Exercise)
	if e == nil || v.Method.Step(v.Current) == nil {
		head := h.c.t.T("history.before")
		for _, slot := range v.Agenda {
			if slot.ID == v.Slot {
				head = slot.Title.In(lang)
			}
		}
		h.head.SetText(head)
		h.body.Objects = nil
	} else {
		h.head.SetText(e.Title.In(lang) + "  ·  " + v.Method.Step(v.Current).Title.In(lang))
		h.body.Objects = []fyne.CanvasObject{h.steps.Object()}
		h.steps.Show(&v, v.Current)
	}
	h.then.Refresh()
}

// showChosen tells all of the deed that is chosen, and what can be done with it.
func (h *history) showChosen() {
	defer h.told.Refresh() // the words may take more lines now
	i, t := h.at(), h.c.t
	place := len(h.deeds)
	if h.looking && i >= 0 {
		place = len(h.deeds) - 1 - i
	}
	h.slide.set(len(h.deeds), place)
	when := t.T("history.at_now")
	if h.looking && i >= 0 {
		day, time := h.clock(&h.deeds[i])
		when = join(day, time, t.T("history.at", "k", place+1, "all", len(h.deeds)))
	}
	h.when.SetText(when)
	if i < 0 {
		h.what.SetText("")
		h.why.SetText(t.T("history.intro"))
		if len(h.listed) == 0 {
			h.why.SetText(t.T("history.empty"))
		}
		h.turn.Hide()
		return
	}
	d := &h.deeds[i]
	h.what.SetText(measurer.Shorten(h.wordsOf(i), 3*(historyWidth-60), 15, chart.SemiBold)) // three lines
	h.why.SetText(join(h.field(d), h.value(d), h.status(d), h.reason(d)))
	if d.Stays != "" {
		h.turn.Hide()
		return
	}
	label := t.T("history.take")
	if d.Back || d.Gone {
		label = t.T("history.bring")
	}
	h.turn.SetText(label)
	h.turn.Show()
}

// act takes the chosen deed back, or brings it back, and goes to now, where
// that can be seen.
func (h *history) act() {
	i, s := h.at(), h.c.session
	if i < 0 || h.deeds[i].Stays != "" {
		return
	}
	d := h.deeds[i]
	h.toNow()
	turn, said := s.live.TakeBack, "history.turned_back"
	if d.Back {
		turn = s.live.BringBack
	}
	if d.Back || d.Gone {
		said = "history.turned_again"
	}
	turn(h.viewer(), d.Commit, func(err error) {
		h.c.do(func() {
			h.c.noteTrouble(s, err)
			h.c.complain(err)
			if err == nil {
				h.c.untyped = nil
				h.c.say(h.c.t.T(said))
			}
		})
	})
}
