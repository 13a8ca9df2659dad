package step

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"

	"samenspel/app/widget"
	"samenspel/workshop"
)

// builder draws a step kind.
type builder func(c *Context, v *workshop.View, k workshop.StepKey) fyne.CanvasObject

var builders = map[workshop.StepKind]builder{
	workshop.StepExplain: buildExplain,
	workshop.StepPeople:  buildPeople,
	workshop.StepSurvey:  buildSurvey,
	workshop.StepCards:   buildCards,
	workshop.StepDots:    buildDots,
	workshop.StepCanvas:  buildCanvas,
	workshop.StepPlan:    buildPlan,
	workshop.StepConsent: buildConsent,
	workshop.StepClose:   buildClose,
	workshop.StepReflex:  buildReflex,
	workshop.StepReview:  buildReview,
}

// View shows the step at hand.
type View struct {
	c    *Context
	body *fyne.Container
	roll *container.Scroll

	sight sight
}

// NewView makes a view of steps. The context's own fields are filled in here.
func NewView(c *Context) *View {
	c.open, c.kept = map[string]string{}, map[string]fyne.CanvasObject{}
	c.lastBallot, c.private, c.wiped = map[box]workshop.ID{}, widget.NewDrafts(), map[string]int{}
	v := &View{c: c}
	v.body = container.New(bodyLayout{v.moved})
	v.roll = container.NewVScroll(v.body)
	c.rebuild, c.follow, c.top, c.visible, c.roll = v.build, v.follow, func() { v.rollTo(0) }, v.roll.Size, v.rollBy
	v.roll.OnScrolled = func(fyne.Position) { v.overlook() }
	return v
}

// Continue takes over from a view of the same workshop what is folded open, and
// the form and the reaction that are being filled in, and what is kept nowhere
// but in the window.
func (v *View) Continue(from *View) {
	v.c.key = from.c.key
	v.c.open, v.c.lastBallot = from.c.open, from.c.lastBallot
	v.c.reply, v.c.paper, v.c.handed = from.c.reply, from.c.paper, from.c.handed
	v.c.private, v.c.wiped, v.c.lab = from.c.private, from.c.wiped, from.c.lab
	v.c.stood, v.c.hung, v.c.spot = from.c.stood, from.c.hung, from.c.spot
}

// FocusAdd puts the cursor where the next card of this step, action or person is
// added: a side's own, the vendor's where it is none, or else what both add to
// together. Where nobody writes yet it goes to the button that begins writing.
// It says whether there is such a place.
func (v *View) FocusAdd(side workshop.Side) bool {
	step := v.c.view.Method.Step(v.c.key)
	if step == nil {
		return false
	}
	if !side.Valid() {
		side = workshop.Vendor
	}
	order := []workshop.Side{side, workshop.Together, side.Other()}
	var places []string
	for _, kind := range step.Cards {
		for _, s := range order {
			places = append(places, "field:add."+kind+"."+string(s), "button:add."+kind+"."+string(s))
		}
	}
	places = append(places, "field:add.action", "field:person.add."+string(side), "button:cards.write."+string(side))
	for _, place := range places {
		switch o := v.c.kept[place].(type) {
		case *widget.Field:
			o.Focus(v.c.Window.Canvas())
			return true
		case *widget.Button:
			v.c.Window.Canvas().Focus(o)
			return true
		}
	}
	return false
}

// Busy says whether somebody is filling in a secret form: not a moment to go
// on.
func (v *View) Busy() bool {
	return v.c.paper != nil && v.c.view.Method.Step(v.c.key).Kind == workshop.StepSurvey
}

// Object is what to put in the window.
func (v *View) Object() fyne.CanvasObject { return v.roll }

// Show shows a step of a workshop.
func (v *View) Show(view *workshop.View, key workshop.StepKey) {
	if key != v.c.key {
		v.Flush()
		v.letGo()
		v.c.leaveLab()
		v.c.leavePhotos()
		delete(v.c.open, adviceAt)
		v.c.stood = standing{}
		v.c.spot = nil
		v.c.kept = map[string]fyne.CanvasObject{}
		v.rollTo(0)
	}
	v.c.view, v.c.key = view, key
	v.build()
}

// Retell builds everything anew: another language or theme.
func (v *View) Retell() {
	v.Flush()
	v.c.kept = map[string]fyne.CanvasObject{}
	if v.c.view != nil {
		v.build()
	}
}

func (v *View) build() {
	step := v.c.view.Method.Step(v.c.key)
	if step == nil {
		v.body.Objects = nil
		v.body.Refresh()
		return
	}
	v.c.used, v.c.drawnWide = map[string]fyne.CanvasObject{}, 0
	const bar = 16 // room for the scroll bar
	v.body.Objects = []fyne.CanvasObject{container.New(layout.NewCustomPaddedLayout(0, 0, 0, bar), v.c.withPhotos(v.c.view, v.c.key, func() fyne.CanvasObject { return builders[step.Kind](v.c, v.c.view, v.c.key) }))}
	was := v.c.kept
	v.c.kept = v.c.used
	for _, o := range v.c.kept {
		if f, ok := o.(*widget.Field); ok {
			f.OnWheel(v.roll.Scrolled)
		}
	}
	if v.c.Past {
		freeze(v.body)
	}
	v.body.Refresh()
	v.roll.Refresh()
	v.refocus(was)
	v.found()
	v.enterSpot()
	if v.c.Built != nil {
		v.c.Built()
	}
}

// Flush takes in what is being typed.
func (v *View) Flush() {
	for _, o := range v.c.kept {
		if f, ok := o.(*widget.Field); ok {
			f.Flush()
		}
	}
}
