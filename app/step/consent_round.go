package step

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	fynewidget "fyne.io/fyne/v2/widget"

	"samenspel/app/look"
	"samenspel/app/widget"
	"samenspel/workshop"
)

// The phases of a round.
const (
	phaseProposal  = "proposal"  // it is read out
	phaseQuestions = "questions" // to understand, not to judge
	phaseReactions = "reactions" // one after another
	phaseWord      = "word"      // of each party
)

// roundPhase is a phase, with the stage that it brings an action to.
type roundPhase struct {
	id    string
	stage workshop.Stage
}

// phases are in their order. The word has no stage of its own: what comes of it
// is that the action is agreed.
var phases = []roundPhase{
	{phaseProposal, workshop.StageProposed},
	{phaseQuestions, workshop.StageQuestions},
	{phaseReactions, workshop.StageObjections},
	{phaseWord, workshop.StageObjections},
}

// phase is where an action is in its round: where it was brought, or where the
// facilitator is looking.
func (c *Context) phase(a workshop.ActionView) string {
	if id, looked, ok := strings.Cut(c.open["phase"], ":"); ok && id == string(a.ID) {
		return looked
	}
	spoken := slices.ContainsFunc(workshop.Sides[:], func(s workshop.Side) bool {
		given := a.Consents.Of(s)
		return given != nil && given.Stands
	})
	switch {
	case spoken, !a.Asked() && a.State != workshop.StageConcept:
		return phaseWord
	case a.Stage == workshop.StageQuestions:
		return phaseQuestions
	case a.Stage == workshop.StageObjections:
		return phaseReactions
	}
	return phaseProposal
}

// onTable returns the phase of the round that is folded open, and who speaks in
// it; neither where the action waits.
func (c *Context) onTable() (phase, speaker string) {
	if c.view == nil {
		return "", ""
	}
	for _, a := range c.view.Actions {
		if string(a.ID) != c.open["consent"] || a.State == workshop.StageParked || a.State == workshop.StageConcept {
			continue
		}
		phase = c.phase(a)
		if phase == phaseReactions && c.reply != nil && c.reply.action == a.ID {
			speaker = string(c.reply.person)
		}
	}
	return phase, speaker
}

// goToPhase brings an action that is on the table to a phase; of any other it
// only shows it.
func (c *Context) goToPhase(a workshop.ActionView, phase string) {
	c.open["phase"] = string(a.ID) + ":" + phase
	for _, p := range phases {
		if p.id == phase && p.stage != a.Stage && a.State.Lane() == workshop.LaneTable && !c.Past {
			c.send(workshop.StageAction{Action: a.ID, Stage: p.stage})
			return
		}
	}
	c.rebuild()
}

// round is one action's consent round.
func (c *Context) round(v *workshop.View, at int) fyne.CanvasObject {
	a := v.Actions[at]
	key := "consent." + string(a.ID)
	c.forget(a)
	phase := c.phase(a)
	box := container.NewVBox(
		container.NewBorder(nil, nil, c.button(key+".fold", "‹ "+c.T.T("consent.all"), fynewidget.LowImportance, func() { c.toggle("consent", string(a.ID)) }), nil, container.NewVBox(widget.Gap(2), c.others(v, at))),
	)
	waits := a.State == workshop.StageParked || a.State == workshop.StageConcept
	if !waits {
		var all []segment
		for i, p := range phases {
			all = append(all, segment{p.id, string(rune('1'+i)) + "  " + c.T.T("consent.phase."+p.id)})
		}
		box.Add(c.segments(key, phase, func(id string) { c.goToPhase(a, id) }, all...))
		box.Add(widget.Text(c.prompt(v, a, phase), theme.SizeNameText, look.Together, fyne.TextStyle{Bold: true}))
	}
	var halves fyne.CanvasObject
	if !waits && phase != phaseWord {
		halves = container.NewVBox(c.halves(a, 96))
	}
	box.Add(container.NewBorder(nil, nil, nil, halves, container.NewVBox(widget.Heading(c.actionTitle(a)), c.proposal(v, a, phase))))
	if a.State == workshop.StageParked {
		box.Add(widget.Surface(c.parked(a), ""))
	}
	if needed := c.neededHere(v, a, key); needed != nil && !waits {
		box.Add(needed)
	}
	if c.open["amend"] == string(a.ID) {
		box.Add(c.amend(a))
	}
	box.Add(c.roundBar(v, key, a, phase))
	if c.open["park"] == string(a.ID) && a.State != workshop.StageParked {
		box.Add(c.parking(key, a))
	}
	if !waits && phase == phaseReactions {
		box.Add(c.speaking(v, key, a))
	}
	if !waits && phase == phaseWord {
		box.Add(c.bothWords(v, key, a))
	}
	if a.Reviewable() {
		box.Add(widget.Gap(4))
		box.Add(c.measure(a))
		box.Add(c.readings(key, a))
	}
	if heard := c.heard(v, a, phase); heard != nil {
		box.Add(heard)
	}
	c.used["unfolded:"+key] = box
	return box
}

// prompt says who may speak now, and what for.
func (c *Context) prompt(v *workshop.View, a workshop.ActionView, phase string) string {
	if a.Stands() {
		return "◆ " + c.T.T("consent.agreed")
	}
	text := c.T.T("consent.prompt." + phase)
	if who := c.owners(v, a); who != "" && phase == phaseQuestions {
		text += " " + c.T.T("consent.prompt.answer", "who", who)
	}
	return text
}

// proposal is what is read out; once it is spoken on, in a line.
func (c *Context) proposal(v *workshop.View, a workshop.ActionView, phase string) fyne.CanvasObject {
	state := widget.Caption(join(c.T.T("stage."+string(a.State)), c.T.T("consent.version", "n", a.Version)))
	if a.State != workshop.StageParked && (phase == phaseReactions || phase == phaseWord) {
		return widget.Tight(state, widget.Caption(join(join(c.owners(v, a), c.T.ShortDate(a.Due)), join(a.Measure, c.course(a)))))
	}
	box := widget.Tight(state)
	line := func(label, value string) {
		if value != "" {
			box.Add(container.NewBorder(nil, nil, widget.Wide(130, container.NewVBox(widget.Gap(1), widget.Caption(label))), nil, widget.Body(value)))
		}
	}
	line(c.T.T("consent.owners"), c.owners(v, a))
	line(c.T.T("action.firstStep"), join(a.FirstStep, c.T.ShortDate(a.FirstDate)))
	line(c.T.T("action.due"), c.T.ShortDate(a.Due))
	line(c.T.T("action.measure"), join(a.Measure, c.course(a)))
	line(c.T.T("action.learnDate"), c.T.ShortDate(a.LearnDate))
	return box
}

// roundBar leads an action on through its round, or aside.
func (c *Context) roundBar(v *workshop.View, key string, a workshop.ActionView, phase string) fyne.CanvasObject {
	bar := container.New(&flowLayout{})
	importance := fynewidget.HighImportance
	on := func(label string, do func()) {
		bar.Add(c.button(key+".on", label+" ›", importance, do))
	}
	next := func() {
		if next := following(v, a.ID); next != nil {
			on(c.T.T("consent.next", "title", short(c.actionTitle(*next), 36)), func() { c.begin(*next) })
		} else {
			on(c.T.T("consent.done"), func() { c.toggle("consent", string(a.ID)) })
		}
	}
	at := slices.IndexFunc(phases, func(p roundPhase) bool { return p.id == phase })
	switch {
	case a.State == workshop.StageConcept:
		on(c.T.T("consent.propose"), func() { c.begin(a) })
	case a.Asked() && phase != phaseWord:
		to := phases[at+1].id
		on(c.T.T("consent.to."+to), func() {
			c.seek = seek{key: c.key, name: key, field: key + ".on"}
			if to == phaseWord && !heldUp(a) {
				c.seek.field = besideWord(key)
			}
			c.goToPhase(a, to)
		})
	case a.Asked() && !heldUp(a): // for their word
	case a.Asked(): // it can wait
		importance = fynewidget.MediumImportance
		next()
	default:
		next()
	}
	if a.State == workshop.StageConcept || a.Asked() {
		bar.Add(c.button(key+".amend", c.T.T("consent.amend"), fynewidget.LowImportance, func() { c.toggle("amend", string(a.ID)) }))
	}
	for _, o := range c.moves(key, "consent", a, nil).Objects {
		if b := o.(*widget.Button); b.Name != key+".propose" && b.Name != key+".unpropose" {
			bar.Add(o)
		}
	}
	return bar
}

// heldUp says whether something stands in the way of the word of the parties.
func heldUp(a workshop.ActionView) bool { return len(a.Checks) > 0 || a.Objections() > 0 }

// terms are the fields that consent is given to, a row of which stands side by
// side.
var terms = [][]string{{"title"}, {"ownerVendor", "ownerClient"}, {"firstDate", "due"}, {"measure"}, {"baseline", "target"}}

// amend changes the proposal while it is on the table. Consent to what it was
// lapses.
func (c *Context) amend(a workshop.ActionView) fyne.CanvasObject {
	box := container.NewVBox(widget.Caption(c.T.T("consent.amend.note")))
	for _, row := range terms {
		cells := container.NewGridWithColumns(len(row))
		for _, id := range row {
			cells.Add(c.checked(a, id, c.actionField("action."+string(a.ID), a, id)))
		}
		box.Add(cells)
	}
	return widget.Surface(box, hue(workshop.Together))
}

// neededHere is what agreement still takes of an action in its round; pressed,
// it leads to the field here or in the plan.
func (c *Context) neededHere(v *workshop.View, a workshop.ActionView, key string) fyne.CanvasObject {
	box := container.NewVBox()
	if list := c.needed(a, key, func(field string) {
		c.open["amend"] = string(a.ID)
		switch {
		case field == "followUp":
			c.seek = seek{key: c.key, name: key, field: field}
		case slices.ContainsFunc(terms, func(row []string) bool { return slices.Contains(row, field) }):
			c.seek = seek{key: c.key, name: key, field: "action." + string(a.ID) + "." + field}
		default:
			c.Goto(firstStep(v, func(s *workshop.Step) bool { return s.Kind == workshop.StepPlan }), a.ID)
			return
		}
		c.rebuild()
	}); list != nil {
		box.Add(list)
	}
	if v.Workshop.FollowUp == "" {
		box.Add(c.followUp(v))
	}
	if len(box.Objects) == 0 {
		return nil
	}
	return box
}
