package step

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	fynewidget "fyne.io/fyne/v2/widget"

	"samenspel/app/look"
	"samenspel/app/widget"
	"samenspel/workshop"
)

// lab is where a group stands in the reflex lab.
type lab struct {
	at     int    // the reflex at hand
	guess  string // the id that was guessed; "" while nobody has
	better bool   // a better reply is shown
	did    map[string]bool
}

// practice is the kind of card that says that a round was practised, and how.
const practice = "practice"

// ownReply names the field for a reply of one's own.
const ownReply = "reflex.reply"

// buildReflex shows one reflex at a time: to recognise it, to try a better
// reply, and to see one. What is typed here is kept nowhere.
func buildReflex(c *Context, v *workshop.View, k workshop.StepKey) fyne.CanvasObject {
	step, all := v.Method.Step(k), v.Method.Reflexes
	out := container.NewVBox()
	if c.lab.guess == "" { // once read it makes room
		out.Add(widget.Body(c.text(step.Text)))
		out.Add(widget.Gap(4))
	}
	if len(all) == 0 {
		out.Add(widget.Surface(widget.Soft(c.text(step.Empty)), ""))
		return out
	}
	c.lab.at = min(c.lab.at, len(all)-1)
	r := all[c.lab.at]
	out.Add(c.reflexBar(len(all)))
	out.Add(widget.Surface(c.sentence(r), hue(r.Side)))
	if c.lab.guess == "" {
		out.Add(c.guesses(v, r))
	} else {
		out.Add(c.answered(v, k, r))
	}
	if slices.Contains(step.Cards, practice) {
		out.Add(widget.Gap(4))
		out.Add(c.practised(v, step))
	}
	return out
}

// reflexBar leads to the other reflexes.
func (c *Context) reflexBar(all int) fyne.CanvasObject {
	step := func(by int) func() { return func() { c.goReflex((c.lab.at + by + all) % all) } }
	return container.NewBorder(nil, nil,
		widget.Colored(c.T.T("reflex.at", "k", c.lab.at+1, "all", all), look.InkSoft, 15, true),
		container.NewHBox(
			c.button("reflex.previous", c.T.T("reflex.previous"), fynewidget.LowImportance, step(-1)),
			c.button("reflex.next", c.T.T("reflex.next"), fynewidget.MediumImportance, step(1)),
		))
}

// goReflex shows another reflex, and forgets what was done with this one.
func (c *Context) goReflex(at int) {
	c.leaveLab()
	c.lab.at = at
	c.rebuild()
	c.top()
}

// leaveLab forgets what was typed and ticked in the lab.
func (c *Context) leaveLab() {
	c.lab = lab{at: c.lab.at}
	c.wipe(ownReply)
}

// sentence is what the one side says, and what the other is tempted to reply.
func (c *Context) sentence(r workshop.Reflex) fyne.CanvasObject {
	other := r.Side.Other()
	return container.NewVBox(
		c.role(other),
		widget.SubHeading("“"+c.text(r.Situation)+"”"),
		widget.Gap(4),
		c.role(r.Side),
		widget.Text("“"+c.text(r.Sentence)+"”", look.Big, look.Ink, fyne.TextStyle{Bold: true}),
	)
}

// role names a side by its part, not by its name: those in the room have not
// said this.
func (c *Context) role(s workshop.Side) fyne.CanvasObject {
	return widget.Colored(sign(s)+" "+c.T.T("reflex.role."+string(s)), hue(s), 15, true)
}

// guesses lets the room say which reflex it is: one of those of that side.
func (c *Context) guesses(v *workshop.View, r workshop.Reflex) fyne.CanvasObject {
	grid := container.NewGridWithColumns(2)
	for _, o := range v.Method.Reflexes {
		if o.Side == r.Side {
			grid.Add(c.button("reflex.guess."+o.ID, c.text(o.Title), fynewidget.MediumImportance, func() {
				c.lab.guess = o.ID
				c.rebuild()
			}))
		}
	}
	return container.NewVBox(widget.SubHeading(c.T.T("reflex.which")), grid)
}

// answered says which reflex it is and what may lie behind it, and leaves room
// for a better reply before it shows one.
func (c *Context) answered(v *workshop.View, k workshop.StepKey, r workshop.Reflex) fyne.CanvasObject {
	name := widget.Heading(c.text(r.Title))
	out := container.NewVBox()
	if i := slices.IndexFunc(v.Method.Reflexes, func(o workshop.Reflex) bool { return o.ID == c.lab.guess }); i >= 0 && c.lab.guess != r.ID {
		out.Add(widget.Soft(c.T.T("reflex.other", "guess", c.text(v.Method.Reflexes[i].Title))))
	} else {
		out.Add(widget.Soft(c.T.T("reflex.right")))
	}
	out.Add(name)
	out.Add(widget.Caption(c.T.T("reflex.hypothesis")))
	out.Add(widget.Body(c.text(r.Mechanism)))
	out.Add(widget.Gap(8))
	out.Add(widget.Strong(c.T.T("reflex.own")))
	out.Add(c.aside(ownReply, c.T.T("reflex.own.hint")))
	out.Add(widget.Caption(c.T.T("reflex.not_kept")))
	out.Add(widget.Gap(4))
	if c.lab.better {
		out.Add(widget.Label(c.T.T("reflex.better")))
		out.Add(widget.Text("“"+c.text(r.Better)+"”", look.Big, look.Together, fyne.TextStyle{Bold: true}))
	} else {
		out.Add(container.NewHBox(c.button("reflex.better", c.T.T("reflex.show_better"), fynewidget.MediumImportance, func() {
			c.lab.better = true
			c.rebuild()
		})))
	}
	if kind, _ := v.Method.CardKind(practice); kind != nil && slices.Contains(v.Method.Step(k).Cards, practice) {
		out.Add(widget.Gap(8))
		out.Add(c.checklist(v, k, kind, r))
	}
	return widget.Surface(out, "")
}

// checklist is what the group did in this round; saved, it is a card without a
// name and without a word of what was said.
func (c *Context) checklist(v *workshop.View, k workshop.StepKey, kind *workshop.CardKind, r workshop.Reflex) fyne.CanvasObject {
	out := container.NewVBox(widget.Strong(c.T.T("reflex.checklist")))
	ticks, fields := container.NewGridWithColumns(2), map[string]string{}
	out.Add(ticks)
	if kind.Field("reflex") != nil {
		fields["reflex"] = r.ID
	}
	for _, f := range kind.Fields {
		if f.Type != workshop.FieldYesNo {
			continue
		}
		check := keyed(c, "check:reflex."+f.ID, func() *widget.Check { return widget.NewCheck("reflex."+f.ID, "") }, nil)
		check.Update(c.text(f.Label), c.lab.did[f.ID], func(on bool) {
			if c.lab.did == nil {
				c.lab.did = map[string]bool{}
			}
			c.lab.did[f.ID] = on
		})
		ticks.Add(check)
	}
	out.Add(container.NewHBox(c.button("reflex.save", c.T.T("reflex.save"), fynewidget.HighImportance, func() {
		for _, f := range kind.Fields {
			if f.Type == workshop.FieldYesNo {
				fields[f.ID] = map[bool]string{true: "yes", false: "no"}[c.lab.did[f.ID]]
			}
		}
		side := workshop.Together
		if kind.PerSide {
			side = r.Side
		}
		c.Send(workshop.AddCard{ID: c.NewID(), Kind: kind.ID, Key: k, Side: side, Fields: fields}, func(err error) {
			if err != nil {
				c.complain(err)
				return
			}
			c.goReflex((c.lab.at + 1) % len(v.Method.Reflexes))
			c.Say(c.T.T("reflex.saved"))
		})
	})))
	return out
}

// practised counts the rounds of each reflex so far.
func (c *Context) practised(v *workshop.View, step *workshop.Step) fyne.CanvasObject {
	cards := v.CardsOf(practice)
	if len(cards) == 0 {
		return widget.Soft(c.text(step.Empty))
	}
	said := ""
	for _, r := range v.Method.Reflexes {
		n := 0
		for _, card := range cards {
			if card.Fields["reflex"] == r.ID {
				n++
			}
		}
		if n > 0 {
			said = join(said, sign(r.Side)+" "+c.text(r.Title)+" "+c.T.T("reflex.times", "n", n))
		}
	}
	return container.NewVBox(widget.Strong(c.T.T("reflex.rounds", "n", len(cards))), widget.Body(said))
}
