package step

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	fynewidget "fyne.io/fyne/v2/widget"

	"samenspel/app/look"
	"samenspel/app/widget"
	"samenspel/workshop"
)

// reply is a reaction while it is being entered: to which action, whose, and
// which. With a side and no person it is anonymous; with neither it is nobody's.
type reply struct {
	action workshop.ID
	side   workshop.Side
	person workshop.ID
	choice workshop.Choice
	asked  bool // who speaks was chosen by hand, or is nobody by now
}

// forget lets go of what was being entered to another action.
func (c *Context) forget(a workshop.ActionView) {
	if c.reply == nil || c.reply.action != a.ID {
		c.reply = &reply{action: a.ID}
	}
}

// lastOf is what a person said last to an action; nil where they said nothing.
func lastOf(a workshop.ActionView, person workshop.ID) *workshop.Reaction {
	for i := len(a.Reactions) - 1; i >= 0; i-- {
		if a.Reactions[i].Person == person && person != "" {
			return &a.Reactions[i]
		}
	}
	return nil
}

// unheard lists who has not spoken on an action yet, in the order of speaking.
func unheard(v *workshop.View, a workshop.ActionView) []workshop.Person {
	return slices.DeleteFunc(v.SpeakingOrder(), func(p workshop.Person) bool { return lastOf(a, p.ID) != nil })
}

// speaking takes in the reactions, one person after another: nearest to the
// work first, those with a mandate last.
func (c *Context) speaking(v *workshop.View, key string, a workshop.ActionView) fyne.CanvasObject {
	p, left := c.reply, unheard(v, a)
	if !p.asked {
		p.side, p.person = "", ""
		if len(left) > 0 {
			p.side, p.person = left[0].Side, left[0].ID
		}
	}
	var turn fyne.CanvasObject = widget.Strong("✓ " + c.T.T("consent.heard"))
	if p.side != "" {
		turn = c.turn(v, key, a)
	}
	return container.NewVBox(turn, sides(func(s workshop.Side) fyne.CanvasObject { return c.seats(v, key, a, s, left) }))
}

// seats are a side's people in the order of speaking, with what they said.
func (c *Context) seats(v *workshop.View, key string, a workshop.ActionView, s workshop.Side, left []workshop.Person) fyne.CanvasObject {
	row := container.New(&flowLayout{})
	seat := func(name, label string, person workshop.ID) {
		on := c.reply.side == s && c.reply.person == person
		state := ""
		if on {
			state = "on"
		}
		row.Add(keyed(c, "press:"+name+label+state, func() *widget.Press {
			return widget.NewPress(name, pill(label, on), func() {
				c.reply = &reply{action: a.ID, side: s, person: person, asked: true}
				c.rebuild()
			})
		}, nil))
	}
	for _, p := range v.SpeakingOrder() {
		if p.Side != s {
			continue
		}
		label := p.Name
		if r := lastOf(a, p.ID); r != nil {
			label = reactionSign(*r) + " " + label
		}
		seat(key+".speak."+string(p.ID), label, p.ID)
	}
	seat(key+".speak.anonymous."+string(s), c.T.T("consent.anonymous"), "")
	n := 0
	for _, p := range left {
		if p.Side == s {
			n++
		}
	}
	head := container.New(&flowLayout{}, Party(v, s, theme.TextSize()))
	if n > 0 && (n > 1 || c.reply.side != s) {
		head.Add(c.button(key+".all."+string(s), "✓ "+c.T.T("consent.rest", "n", n), fynewidget.LowImportance, func() {
			var all workshop.GiveReactions
			for _, p := range left {
				if p.Side == s {
					all.All = append(all.All, workshop.GiveReaction{ID: c.NewID(), Action: a.ID, Side: s, Person: p.ID, Choice: workshop.Consents})
				}
			}
			c.reply = &reply{action: a.ID}
			c.send(all)
		}))
	}
	return container.NewVBox(head, row)
}

// reactionSign is what someone said in a sign.
func reactionSign(r workshop.Reaction) string {
	switch {
	case r.Choice == workshop.Consents:
		return "✓"
	case r.Resolution == workshop.ObjectionOpen:
		return "✕"
	}
	return "!"
}

// turn is where whoever speaks now consents, or says what concerns them or what
// harm they see.
func (c *Context) turn(v *workshop.View, key string, a workshop.ActionView) fyne.CanvasObject {
	p := c.reply
	name, function := c.T.T("consent.anonymous"), ""
	if of := v.Person(p.person); of != nil {
		name, function = of.Name, of.Function
	}
	text := keyed(c, "field:"+key+".reply", func() *widget.Field {
		return widget.NewField(widget.FieldOptions{Key: key + ".reply", Hint: c.T.T("consent.reply_hint"), Drafts: c.Drafts, Rows: 2})
	}, nil)
	give := func() { c.give(v, key, a, text) }
	row := container.NewHBox()
	for _, o := range []struct {
		choice workshop.Choice
		sign   string
	}{{workshop.Consents, "✓"}, {workshop.Concern, "!"}, {workshop.Objects, "✕"}} {
		importance := fynewidget.MediumImportance
		if p.choice == o.choice {
			importance = fynewidget.HighImportance
		}
		row.Add(c.button(key+".say."+string(o.choice), o.sign+"  "+c.T.T("choice."+string(o.choice)), importance, func() {
			p.choice = o.choice
			if o.choice == workshop.Consents || text.Text() != "" {
				give()
				return
			}
			c.seek = seek{key: c.key, name: key, field: key + ".reply"}
			c.rebuild()
		}))
	}
	if p.choice != "" {
		row.Add(c.button(key+".give", c.T.T("consent.give"), fynewidget.HighImportance, give))
	}
	who := container.NewHBox(widget.Colored(c.T.T("consent.speaks"), look.InkSoft, theme.CaptionTextSize(), false), widget.Colored(sign(p.side)+" "+short(name, 40), hue(p.side), theme.Size(theme.SizeNameSubHeadingText), true))
	if function != "" {
		who.Add(widget.Colored(short(function, 40), look.InkSoft, theme.CaptionTextSize(), false))
	}
	return widget.Surface(container.NewVBox(container.New(&flowLayout{}, who, row), text), hue(p.side))
}

// give records what was said, and gives the turn to the next.
func (c *Context) give(v *workshop.View, key string, a workshop.ActionView, text *widget.Field) {
	p := *c.reply
	if left := unheard(v, a); len(left) == 0 || len(left) == 1 && left[0].ID == p.person {
		c.seek = seek{key: c.key, name: key, field: key + ".on"} // everyone will have been heard
	}
	c.Send(workshop.GiveReaction{ID: c.NewID(), Action: a.ID, Side: p.side, Person: p.person, Choice: p.choice, Text: text.Text()}, func(err error) {
		if err != nil {
			c.complain(err)
			return
		}
		text.Clear()
		c.reply = &reply{action: a.ID}
		c.rebuild()
	})
}

// heard are the concerns and objections, and a line of who consented; of an
// action whose word is asked only what holds it up. nil where there is nothing.
func (c *Context) heard(v *workshop.View, a workshop.ActionView, phase string) fyne.CanvasObject {
	box, agree := container.NewVBox(), ""
	for _, r := range a.Reactions {
		switch {
		case r.Resolution == workshop.ObjectionOpen, phase != phaseWord && (r.Choice != workshop.Consents || r.Text != ""), !a.Asked() && r.Choice != workshop.Consents:
			box.Add(c.reaction(v, r))
		case r.Choice == workshop.Consents:
			agree = join(agree, sign(r.Side)+" "+c.who(v, r))
		}
	}
	if a.Objections() > 0 && a.Version >= roundsEnough {
		box.Add(widget.Soft(c.T.T("consent.smaller")))
	}
	if agree != "" {
		box.Add(widget.Soft("✓ " + c.T.T("choice.consent") + ": " + agree))
	}
	if len(box.Objects) == 0 {
		return nil
	}
	return box
}

// roundsEnough is the version of the terms from which a smaller trial, or to park
// it, is the better way.
const roundsEnough = 3
