package console

import (
	"fmt"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/theme"
	fynewidget "fyne.io/fyne/v2/widget"

	"samenspel/app/look"
	"samenspel/app/step"
	"samenspel/app/widget"
	"samenspel/workshop"
	"samenspel/workshop/chart"
	"samenspel/workshop/live"
)

// stage is the middle of the desk: the question, the step's canvas, and the
// way back and on.
type stage struct {
	c      *Console
	view   *workshop.View
	steps  *step.View
	head   *fyne.Container
	foot   *fyne.Container
	pause  *fyne.Container
	body   *fyne.Container
	back   *widget.Button
	came   stop             // where a look back came from; zero where there is none
	looked workshop.StepKey // what is looked at then
	next   *widget.Button
	photos *widget.Button
	hears  *fyne.Container // how far the reading of photos is
	object fyne.CanvasObject
}

func newStage(c *Console) *stage {
	s := &stage{c: c, head: container.NewVBox(), pause: container.NewStack()}
	s.steps = step.NewView(&step.Context{
		Send: c.send, T: c.t, Drafts: c.session.drafts, Window: c.win, Now: c.now,
		NewID: live.NewID, NewBallotID: live.NewBallotID, WriteFor: c.writeFor, Export: c.exportDialog, SendRound: c.sendDialog, FromFile: c.sheetDialog, Say: c.say, Alone: c.alone, Prefs: c.app.Preferences(), Goto: s.goTo, Built: func() { c.wall.follow(s.steps.Shown()) },
		Photos: step.Photos{Get: c.gallery.Get, Add: c.photosDialog},
		Logos:  step.Logos{Choose: c.chooseLogo},
		Forget: c.forgetDialog,
	})
	if c.desk != nil { // the same workshop, in another language or theme
		s.steps.Continue(c.desk.stage.steps)
		s.came, s.looked = c.desk.stage.came, c.desk.stage.looked
	}
	s.back = widget.NewButton("stage.back", c.t.T("stage.back"), fynewidget.MediumImportance, s.goBack)
	s.back.Icon = theme.Icon(theme.IconNameNavigateBack)
	s.next = widget.NewButton("stage.next", "", fynewidget.HighImportance, s.goOn)
	s.next.Icon, s.next.IconPlacement = theme.Icon(theme.IconNameNavigateNext), fynewidget.ButtonIconTrailingText
	s.photos = widget.NewButton("stage.photos", "", fynewidget.LowImportance, s.seePhotos)
	s.photos.Icon = theme.Icon(theme.IconNameMediaPhoto)
	s.hears = container.NewHBox()
	s.foot = container.NewBorder(nil, nil, container.NewHBox(s.back, s.photos, s.hears), s.next)
	s.body = container.NewStack()
	s.object = container.New(margins{}, container.NewBorder(container.NewVBox(s.head, widget.Gap(8)), container.NewVBox(widget.Gap(8), s.foot), nil, nil, s.body))
	return s
}

// Flush takes in what is being typed.
func (s *stage) Flush() { s.steps.Flush() }

func (s *stage) show(v *workshop.View) {
	s.view = v
	all := way(v)
	at := here(v, all)
	s.showHead(v, all, at)
	key := v.Current
	if key == (workshop.StepKey{}) {
		s.body.Objects = []fyne.CanvasObject{s.interlude(v, at >= 0)}
	} else {
		s.body.Objects = []fyne.CanvasObject{s.steps.Object()}
		s.steps.Show(v, key)
	}
	s.body.Refresh()
	enable(&s.back.Button, at > 0 || s.looking())
	s.back.SetText(s.backward(v))
	enable(&s.next.Button, at+1 < len(all) && !ended(v, all, at) || ending(v, all, at))
	s.next.SetText(s.onward(v, all, at))
	s.showPhotos(v)
}

// looking says whether the step at hand is looked back at.
func (s *stage) looking() bool { return s.came != stop{} && s.looked == s.view.Current }

// backward is what the button back will do.
func (s *stage) backward(v *workshop.View) string {
	if !s.looking() {
		return s.c.t.T("stage.back")
	}
	lang := workshop.Lang(s.c.t.Lang())
	title := s.came.slot.Title.In(lang)
	if t := v.Method.Step(s.came.key); t != nil && s.came.key.Exercise == s.looked.Exercise {
		title = t.Title.In(lang)
	}
	const most = 200 // the button that goes on needs its room
	return s.c.t.T("stage.back_to", "title", measurer.Shorten(title, most, float64(theme.TextSize()), chart.SemiBold))
}

// onward is what the primary button will do.
func (s *stage) onward(v *workshop.View, all []stop, at int) string {
	switch {
	case ending(v, all, at):
		return s.c.t.T("stage.end_day")
	case at+1 >= len(all), ended(v, all, at):
		return s.c.t.T("stage.end")
	}
	to := all[at+1]
	revealed := false
	if at >= 0 {
		if t := v.Method.Step(all[at].key); t != nil && t.Blind != workshop.Open {
			if v.Steps[all[at].key].Hidden {
				return s.c.t.T(revealing(t))
			}
			revealed = t.Sheet == nil || t.Sheet.Shown == workshop.ShownNever // the words to the next step say "reveal" or "close"
		}
	}
	if t := v.Method.Step(to.key); t != nil {
		if revealed {
			return s.c.t.T("stage.to", "title", t.Title.In(workshop.Lang(s.c.t.Lang())))
		}
		if text := t.Next.In(workshop.Lang(s.c.t.Lang())); text != "" {
			return text
		}
	}
	return s.c.t.T("stage.to", "title", to.slot.Title.In(workshop.Lang(s.c.t.Lang())))
}

func (s *stage) showHead(v *workshop.View, all []stop, at int) {
	s.head.Objects = nil
	lang := workshop.Lang(s.c.t.Lang())
	if e := v.Method.Exercise(v.Current.Exercise); e != nil {
		number, count := 0, 0
		for i, p := range all {
			if p.key.Exercise == e.ID {
				count++
				if i <= at {
					number++
				}
			}
		}
		where := widget.Colored(fmt.Sprintf("%s  ·  %s", e.Title.In(lang), v.Method.Step(v.Current).Title.In(lang)), look.InkSoft, 15, false)
		steps := widget.Colored(s.c.t.T("stage.step", "k", number, "all", count), look.InkSoft, 15, false)
		s.head.Add(container.NewBorder(nil, nil, where, steps))
		question := e.Question
		if own := v.Method.Step(v.Current).Question; own.In(lang) != "" {
			question = own
		}
		s.head.Add(widget.Heading("“" + question.In(lang) + "”"))
	}
	s.head.Refresh()
}

// interlude is what stands on the stage where no step is open: a pause, or the
// door before the start.
func (s *stage) interlude(v *workshop.View, pausing bool) fyne.CanvasObject {
	title, text := s.c.t.T("stage.ready"), s.c.t.T("stage.ready.text")
	if pausing {
		for _, slot := range v.Agenda {
			if slot.ID == v.Slot {
				title, text = slot.Title.In(workshop.Lang(s.c.t.Lang())), s.c.t.T("stage.pause.text")
			}
		}
	}
	box := container.NewVBox(widget.Heading(title), widget.Body(text))
	if on := s.c.follows(v); on != "" && !pausing {
		box.Objects = append([]fyne.CanvasObject{widget.Strong(on)}, box.Objects...)
	}
	return container.NewCenter(widget.Wide(460, box))
}

// busy says whether a secret form is being filled in, and tells so: nobody
// walks away from one by a slip.
func (s *stage) busy() bool {
	if s.steps.Busy() {
		s.c.say(s.c.t.T("survey.busy"))
		return true
	}
	return false
}

// goOnByKey is goOn for keys and presenter remotes. They never reveal: a key
// is pressed too easily for what can't be taken back.
func (s *stage) goOnByKey() {
	if t := s.view.Method.Step(s.view.Current); t != nil && t.Blind != workshop.Open && s.view.Steps[s.view.Current].Hidden {
		s.c.say(s.c.t.T("stage.reveal_by_button"))
		return
	}
	s.goOn()
}

// open goes to a stop. The clock was the last exercise's.
func (s *stage) open(p stop) {
	if s.busy() {
		return
	}
	if p.slot.ID != s.view.Slot {
		s.c.send(workshop.StopTimer{}, s.c.complain)
	}
	s.came = stop{}
	s.enter(p)
}

// look goes to a step to come back from: the clock runs on, and the way back
// leads to where it came from.
func (s *stage) look(p stop) {
	if s.busy() {
		return
	}
	from := s.came
	if !s.looking() { // from one look to the next the way back stays
		from = stop{}
		if all := way(s.view); here(s.view, all) >= 0 {
			from = all[here(s.view, all)]
		}
	}
	s.came, s.looked = from, p.key
	s.enter(p)
}

func (s *stage) enter(p stop) {
	s.c.desk.panels.close()
	s.Flush()
	s.c.writeFor("") // or a side's blind cards would be on the screen on coming back
	if p.key == (workshop.StepKey{}) {
		s.c.send(workshop.OpenSlot{Slot: p.slot.ID}, s.c.complain)
		return
	}
	s.c.send(workshop.OpenStep{Key: p.key}, s.c.complain)
}

// goTo goes to a step and unfolds a card or an action there. It reveals nothing.
func (s *stage) goTo(key workshop.StepKey, id workshop.ID) {
	s.Flush()
	for _, p := range way(s.view) {
		if p.key != key {
			continue
		}
		if key != s.view.Current && s.busy() {
			return
		}
		s.steps.Unfold(s.view, key, id)
		if key != s.view.Current {
			s.look(p)
		}
		return
	}
}

func (s *stage) goBack() {
	if s.looking() && !s.busy() {
		to := s.came
		s.came = stop{}
		s.enter(to)
		return
	}
	all := way(s.view)
	if at := here(s.view, all); at > 0 {
		s.open(all[at-1])
	}
}

// goOn does what the primary button says. A reveal can't be taken back, so it
// is asked once more.
func (s *stage) goOn() {
	all := way(s.view)
	at := here(s.view, all)
	if ended(s.view, all, at) || at+1 >= len(all) && !ending(s.view, all, at) {
		return
	}
	if s.busy() {
		return
	}
	s.Flush()
	if ending(s.view, all, at) {
		s.c.send(workshop.CloseStep{Key: all[at].key}, s.c.complain)
		return
	}
	on := func() {
		if at >= 0 && all[at].key != (workshop.StepKey{}) {
			s.c.send(workshop.CloseStep{Key: all[at].key}, s.c.complain)
		}
		s.open(all[at+1])
	}
	if at < 0 {
		on()
		return
	}
	key := all[at].key
	t := s.view.Method.Step(key)
	if t == nil || t.Blind == workshop.Open || !s.view.Steps[key].Hidden {
		on()
		return
	}
	reveal := func() {
		s.c.writeFor("")
		s.c.send(workshop.RevealStep{Key: key}, func(err error) {
			if err != nil {
				s.c.complain(err)
				return
			}
			if t.Blind == workshop.BlindEach && t.Sheet == nil { // what was revealed is on the next step; cards and a sheet's figures are here
				on()
			}
		})
	}
	ready := s.view.Steps[key].Ready
	text, yes := "stage.reveal_cards", "stage.reveal_now"
	switch {
	case revealing(t) == "stage.close_poll":
		text, yes = "stage.close_poll.text", "stage.close_poll.now"
	case t.Sheet != nil && ready.Vendor+ready.Client < 3:
		text = "stage.reveal_few_together"
	case t.Blind == workshop.BlindEach && min(ready.Vendor, ready.Client) < 3:
		text = "stage.reveal_few"
	case t.Blind == workshop.BlindEach:
		text = "stage.reveal_ballots"
	}
	s.c.ask("reveal", s.c.t.T(revealing(t)), s.c.t.T(text, "vendor", s.view.Name(workshop.Vendor), "v", ready.Vendor, "client", s.view.Name(workshop.Client), "c", ready.Client), s.c.t.T(yes), reveal)
}

// revealing is what a reveal is called: it may show nothing, or one mean.
func revealing(t *workshop.Step) string {
	switch {
	case t.Sheet == nil:
		return "stage.reveal"
	case t.Sheet.Shown == workshop.ShownNever:
		return "stage.close_poll"
	}
	return "stage.reveal_sheet"
}

// ask has something confirmed that can't be taken back, or shows what another
// should not see. name is how a test finds the buttons.
func (c *Console) ask(name, title, text, yes string, do func()) {
	d := dialog.NewCustomWithoutButtons(title, widget.Wide(440, widget.Body(text)), c.win)
	d.SetButtons([]fyne.CanvasObject{
		widget.NewButton(name+".no", c.t.T("dialog.cancel"), fynewidget.MediumImportance, d.Hide),
		widget.NewButton(name+".yes", yes, fynewidget.HighImportance, func() {
			d.Hide()
			do()
		}),
	})
	d.Show()
}

// alone leaves somebody alone with a secret form: no agenda, no notes of the
// facilitator, no button that reveals.
func (c *Console) alone(on bool) {
	d := c.desk
	if d.panels.secret == on {
		return
	}
	d.panels.secret = on
	show(d.stage.foot, !on)
	d.panels.again()
}

// writeFor makes the facilitator write for a side, so that the window shows
// that side's blind input and hides the other's.
//
// Where the side has written something already, it asks whether the other
// looks away.
func (c *Console) writeFor(side workshop.Side) {
	if c.session == nil || c.session.writing == side {
		return
	}
	v := c.desk.view
	write := func() {
		c.desk.stage.Flush()
		c.session.writing = side
		c.desk.show()
		if side.Valid() {
			c.desk.stage.steps.FocusAdd(side)
		}
	}
	if !side.Valid() || v.Steps[v.Current].Ready.Of(side) == 0 {
		write()
		return
	}
	c.ask("write", c.t.T("cards.look_away.title"), c.t.T("cards.look_away", "side", v.Name(side), "other", v.Name(side.Other())), c.t.T("cards.look_away.yes"), write)
}
