package step

import (
	"errors"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	fynewidget "fyne.io/fyne/v2/widget"

	"samenspel/app/widget"
	"samenspel/workshop"
	"samenspel/workshop/chart"
	"samenspel/workshop/picture"
)

// reply is a reaction while it is being entered.
type reply struct{ side, person, choice string }

// buildConsent takes each action through its round: proposal, questions,
// reactions, and the word of each party.
func buildConsent(c *Context, v *workshop.View, k workshop.StepKey) fyne.CanvasObject {
	step := v.Method.Step(k)
	out := container.NewVBox(widget.Body(c.text(step.Text)), c.followUp(v))
	if len(v.Actions) == 0 {
		out.Add(widget.Surface(widget.Soft(c.text(step.Empty)), ""))
	}
	for _, a := range v.Actions {
		if c.open["consent"] == string(a.ID) {
			out.Add(c.round(v, a))
		} else {
			out.Add(c.actionLine(v, a))
		}
	}
	if unmet := c.planChecks(v); unmet != nil {
		out.Add(widget.Gap(4))
		out.Add(unmet)
	}
	return out
}

// actionLine is an action folded up; pressing it opens its round.
func (c *Context) actionLine(v *workshop.View, a workshop.ActionView) fyne.CanvasObject {
	title, who, state := c.actionTitle(a), join(c.owners(v, a), c.T.ShortDate(a.Due)), c.T.T("stage."+string(a.State))
	if n := len(a.Checks); n > 0 && a.State != workshop.StageParked {
		state = join(state, c.T.T("plan.open_checks", "n", n))
	}
	key := "consent." + string(a.ID)
	return keyed(c, "press:"+key+title+who+state, func() *widget.Press {
		return widget.NewPress(key, widget.Surface(widget.Tight(widget.Strong(title), widget.Caption(who), widget.Caption(state)), stateHue(a)), func() { c.toggle("consent", string(a.ID)) })
	}, nil)
}

// followUp is the date on which both parties come back: without it nothing
// can be agreed.
func (c *Context) followUp(v *workshop.View) fyne.CanvasObject {
	return widget.Surface(c.edit(widget.FieldOptions{
		Key: "followUp", Label: c.T.T("consent.follow_up"), Hint: c.T.T("form.date"), Value: c.dateText(v.Workshop.FollowUp),
	}, func(text string) workshop.Command { return workshop.SetFollowUp{Date: text} }), "")
}

// round is one action's consent round.
func (c *Context) round(v *workshop.View, a workshop.ActionView) fyne.CanvasObject {
	key := "consent." + string(a.ID)
	box := container.NewVBox(
		widget.Heading(a.Title),
		widget.Caption(join(c.T.T("stage."+string(a.State)), c.T.T("consent.version", "n", a.Version))),
		container.NewBorder(nil, nil, nil, c.halves(a), c.proposal(v, a)),
	)
	if open := c.checkList(a.Checks); open != nil {
		box.Add(open)
	}
	box.Add(c.stageBar(key, a))
	if a.State == workshop.StageParked {
		return widget.Surface(box, "")
	}
	if a.Reviewable() {
		box.Add(widget.Gap(4))
		box.Add(c.measure(a))
		box.Add(c.readings(key, a))
	}
	box.Add(widget.Gap(4))
	box.Add(widget.SubHeading(c.T.T("consent.reactions")))
	agree := ""
	for _, r := range a.Reactions {
		if r.Choice != workshop.Consents || r.Text != "" {
			box.Add(c.reaction(v, r))
			continue
		}
		agree = join(agree, sign(r.Side)+" "+c.who(v, r))
	}
	if agree != "" {
		box.Add(widget.Body("✓ " + c.T.T("choice.consent") + ": " + agree))
	}
	box.Add(c.replyForm(v, key, a))
	box.Add(widget.Gap(4))
	box.Add(widget.SubHeading(c.T.T("consent.word")))
	box.Add(sides(func(s workshop.Side) fyne.CanvasObject { return c.word(v, key, a, s) }))
	return widget.Surface(box, stateHue(a))
}

// halves shows how far each party is: two halves that close.
func (c *Context) halves(a workshop.ActionView) fyne.CanvasObject {
	if a.State == workshop.StageParked {
		return widget.Gap(0)
	}
	view, t := c.view, c.T
	draw := func(w, h float64) chart.Drawing {
		return picture.Consent(view, a, t, picture.Options{W: w, H: h, MinText: smallest})
	}
	return keyed(c, "halves:"+string(a.ID), func() *widget.Picture { return widget.NewPicture(fyne.NewSize(96, 96), draw) },
		func(p *widget.Picture) { p.Redraw(draw) })
}

// proposal is what is read out.
func (c *Context) proposal(v *workshop.View, a workshop.ActionView) fyne.CanvasObject {
	box := container.NewVBox()
	line := func(label, value string) {
		if value != "" {
			box.Add(container.NewBorder(nil, nil, widget.Wide(150, widget.Caption(label)), nil, widget.Body(value)))
		}
	}
	line(c.T.T("consent.owners"), c.owners(v, a))
	line(c.T.T("action.firstStep"), join(a.FirstStep, c.T.ShortDate(a.FirstDate)))
	line(c.T.T("action.due"), c.T.ShortDate(a.Due))
	measure := a.Measure
	if a.Baseline != "" && a.Target != "" {
		measure = join(measure, c.show(workshop.Field{Type: workshop.FieldNumber}, a.Baseline)+" → "+c.amount(a, a.Target))
	}
	line(c.T.T("action.measure"), measure)
	line(c.T.T("action.learnDate"), c.T.ShortDate(a.LearnDate))
	if waits := c.parked(a); waits != nil {
		box.Add(waits)
	}
	return box
}

// parked says why an action waits, who saw it otherwise and when it is looked at
// again; nil where it does not wait.
func (c *Context) parked(a workshop.ActionView) fyne.CanvasObject {
	if a.Parked == nil {
		return nil
	}
	box := container.NewVBox()
	for _, l := range [][2]string{{"consent.parked_because", a.Parked.Reason}, {"consent.minority", a.Parked.Minority}, {"consent.review", c.T.ShortDate(a.Parked.Review)}} {
		if l[1] != "" {
			box.Add(container.NewBorder(nil, nil, widget.Wide(150, widget.Caption(c.T.T(l[0]))), nil, widget.Body(l[1])))
		}
	}
	return box
}

// stageBar leads an action through its round.
func (c *Context) stageBar(key string, a workshop.ActionView) fyne.CanvasObject {
	bar := container.NewHBox()
	move := func(name string, to workshop.Stage, importance fynewidget.Importance) {
		bar.Add(c.button(key+"."+name, c.T.T("consent."+name), importance, func() {
			c.send(workshop.StageAction{Action: a.ID, Stage: to})
		}))
	}
	switch a.Stage {
	case workshop.StageConcept:
		move("propose", workshop.StageProposed, fynewidget.HighImportance)
	case workshop.StageProposed:
		move("ask", workshop.StageQuestions, fynewidget.MediumImportance)
	case workshop.StageQuestions:
		move("react", workshop.StageObjections, fynewidget.MediumImportance)
	case workshop.StageParked:
		move("revive", workshop.StageConcept, fynewidget.MediumImportance)
	}
	switch a.State {
	case workshop.StageAgreed:
		move("begin", workshop.StageRunning, fynewidget.MediumImportance)
	case workshop.StageRunning:
		move("finish", workshop.StageDone, fynewidget.LowImportance)
	}
	if a.Stage != workshop.StageParked {
		bar.Add(c.button(key+".park", c.T.T("consent.park"), fynewidget.LowImportance, func() { c.toggle("park", string(a.ID)) }))
	}
	bar.Add(c.button(key+".fold", c.T.T("form.fold"), fynewidget.LowImportance, func() { c.toggle("consent", string(a.ID)) }))
	if c.open["park"] != string(a.ID) || a.Stage == workshop.StageParked {
		return bar
	}
	return container.NewVBox(bar, c.parking(key, a))
}

// parking asks why an action waits, who saw it otherwise, and when to look
// again.
func (c *Context) parking(key string, a workshop.ActionView) fyne.CanvasObject {
	local := func(name, label string) *widget.Field {
		return keyed(c, "field:"+key+"."+name, func() *widget.Field {
			return widget.NewField(widget.FieldOptions{Key: key + "." + name, Label: c.T.T(label), Drafts: c.Drafts})
		}, nil)
	}
	reason, minority, review := local("reason", "consent.parked_because"), local("minority", "consent.minority"), local("review", "consent.review")
	return widget.Surface(container.NewVBox(reason, minority, review,
		container.NewHBox(c.button(key+".park_now", c.T.T("consent.park"), fynewidget.HighImportance, func() {
			c.Send(workshop.ParkAction{Action: a.ID, Parked: workshop.Parked{Reason: reason.Text(), Minority: minority.Text(), Review: review.Text()}}, func(err error) {
				if err != nil {
					c.complain(err)
					return
				}
				for _, f := range []*widget.Field{reason, minority, review} {
					c.Drafts.Drop(f.Key())
				}
				c.open["park"] = ""
				c.rebuild()
			})
		})),
	), "")
}

// who names who reacted, where they gave their name.
func (c *Context) who(v *workshop.View, r workshop.Reaction) string {
	if p := v.Person(r.Person); p != nil {
		return p.Name
	}
	return c.T.T("consent.anonymous")
}

// reaction is what someone said, with what became of an objection.
func (c *Context) reaction(v *workshop.View, r workshop.Reaction) fyne.CanvasObject {
	who := c.who(v, r)
	head := join(sign(r.Side)+" "+who, c.T.T("choice."+string(r.Choice)))
	if r.Resolution != "" {
		head = join(head, c.T.T("resolution."+string(r.Resolution)))
	}
	box := container.NewVBox(widget.Strong(head))
	if r.Text != "" {
		box.Add(widget.Body(r.Text))
	}
	if r.Note != "" {
		box.Add(widget.Caption(r.Note))
	}
	if r.Resolution == workshop.ObjectionOpen {
		key := "reaction." + string(r.ID)
		note := keyed(c, "field:"+key, func() *widget.Field {
			return widget.NewField(widget.FieldOptions{Key: key + ".note", Label: c.T.T("consent.integrated_how"), Drafts: c.Drafts})
		}, nil)
		resolve := func(to workshop.Resolution) func() {
			return func() {
				c.Send(workshop.ResolveObjection{Reaction: r.ID, Resolution: to, Person: r.Person, Note: note.Text()}, func(err error) {
					var refused *workshop.Rejection
					switch {
					case errors.As(err, &refused) && refused.Code == workshop.CodeMissing && refused.Field == "note":
						c.Say(c.T.T("consent.integrated_how") + " " + c.T.T("rejection.missing"))
						return
					case err != nil:
						c.complain(err)
						return
					}
					c.Drafts.Drop(note.Key())
				})
			}
		}
		box.Add(widget.Caption(c.T.T("consent.still_open", "who", who)))
		box.Add(note)
		box.Add(container.NewHBox(
			c.button(key+".integrated", c.T.T("consent.integrated"), fynewidget.MediumImportance, resolve(workshop.ObjectionIntegrated)),
			c.button(key+".withdrawn", c.T.T("consent.withdrawn"), fynewidget.LowImportance, resolve(workshop.ObjectionWithdrawn)),
		))
	}
	return widget.Surface(box, hue(r.Side))
}

// replyForm enters a reaction: whose, which, and why.
func (c *Context) replyForm(v *workshop.View, key string, a workshop.ActionView) fyne.CanvasObject {
	if c.reply == nil {
		c.reply = &reply{side: string(workshop.Vendor)}
	}
	p := c.reply
	pick := func(name, none string, options []widget.Option, value *string) fyne.CanvasObject {
		set := func(id string) {
			if value == &p.side && id != p.side {
				p.person = "" // who was chosen is of the other side
			}
			*value = id
			c.rebuild()
		}
		w := keyed(c, "choice:"+key+"."+name, func() *widget.Choice {
			return widget.NewChoice(key+"."+name, none, options, *value, set)
		}, func(w *widget.Choice) { w.Update(none, options, *value) })
		w.OnChoose = set
		return w
	}
	var parties, choices []widget.Option
	for _, s := range workshop.Sides {
		parties = append(parties, widget.Option{ID: string(s), Label: sign(s) + " " + short(v.Name(s), 24)})
	}
	for _, id := range []workshop.Choice{workshop.Consents, workshop.Concern, workshop.Objects} {
		choices = append(choices, widget.Option{ID: string(id), Label: c.T.T("choice." + string(id))})
	}
	text := keyed(c, "field:"+key+".reply", func() *widget.Field {
		return widget.NewField(widget.FieldOptions{Key: key + ".reply", Hint: c.T.T("consent.reply_hint"), Drafts: c.Drafts, Rows: 2})
	}, nil)
	give := func() {
		c.Send(workshop.GiveReaction{
			ID: c.NewID(), Action: a.ID, Side: workshop.Side(p.side), Person: workshop.ID(p.person), Choice: workshop.Choice(p.choice), Text: text.Text(),
		}, func(err error) {
			if err != nil {
				c.complain(err)
				return
			}
			text.Clear()
			p.person = ""
			if p.choice != string(workshop.Consents) {
				p.choice = "" // the next one's objection is never what was left standing
			}
			c.rebuild()
		})
	}
	return container.NewVBox(
		container.NewGridWithColumns(3,
			pick("side", "", parties, &p.side),
			pick("person", c.T.T("consent.anonymous"), c.people(workshop.Side(p.side)), &p.person),
			pick("choice", c.T.T("consent.choose"), choices, &p.choice),
		),
		text,
		container.NewHBox(c.button(key+".give", c.T.T("consent.give"), fynewidget.MediumImportance, give)),
	)
}

// word is where a party's mandated person consents for it.
func (c *Context) word(v *workshop.View, key string, a workshop.ActionView, s workshop.Side) fyne.CanvasObject {
	box := container.NewVBox(Party(v, s, 15))
	given := a.Consents.Of(s)
	if given != nil && given.Stands {
		box.Add(widget.Strong("✓ " + c.T.T("consent.given", "name", given.Name, "date", c.T.ShortDate(given.Date))))
		box.Add(container.NewHBox(c.button(key+".withdraw."+string(s), c.T.T("consent.take_back"), fynewidget.LowImportance, func() {
			c.send(workshop.WithdrawConsent{Action: a.ID, Side: s})
		})))
		return widget.Surface(box, hue(s))
	}
	if given != nil {
		box.Add(widget.Note(c.T.T("consent.lapsed", "name", given.Name)))
	}
	people := c.mandated(s)
	if len(people) == 0 {
		box.Add(widget.Note(c.T.T("consent.nobody")))
		return widget.Surface(box, hue(s))
	}
	person := c.speaker(key, s, people, box)
	box.Add(container.NewHBox(c.button(key+".confirm."+string(s), c.T.T("consent.confirm"), fynewidget.HighImportance, func() {
		c.send(workshop.GiveConsent{Action: a.ID, Side: s, Person: person(), Terms: a.Terms})
	})))
	return widget.Surface(box, hue(s))
}

// speaker asks which mandated person speaks, where there is more than one, and
// returns who it is.
func (c *Context) speaker(key string, s workshop.Side, people []widget.Option, box *fyne.Container) func() workshop.ID {
	if len(people) == 1 {
		box.Add(widget.Body(people[0].Label))
		return func() workshop.ID { return workshop.ID(people[0].ID) }
	}
	place := key + ".speaker." + string(s)
	if c.open[place] == "" {
		c.open[place] = people[0].ID
	}
	set := func(id string) { c.open[place] = id }
	w := keyed(c, "choice:"+place, func() *widget.Choice { return widget.NewChoice(place, "", people, c.open[place], set) },
		func(w *widget.Choice) { w.Update("", people, c.open[place]) })
	w.OnChoose = set
	box.Add(w)
	return func() workshop.ID { return workshop.ID(c.open[place]) }
}
