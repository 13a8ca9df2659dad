package step

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	fynewidget "fyne.io/fyne/v2/widget"

	"samenspel/app/widget"
	"samenspel/workshop"
)

// buildPeople shows both parties, who comes, and what they work on.
func buildPeople(c *Context, v *workshop.View, _ workshop.StepKey) fyne.CanvasObject {
	out := container.NewVBox()
	if v.Earlier != nil {
		out.Add(widget.Strong(c.T.T("follow.on", "date", c.T.Date(v.Earlier.Day))))
	}
	for _, o := range []fyne.CanvasObject{
		sides(func(s workshop.Side) fyne.CanvasObject { return c.party(v, s) }),
		widget.Gap(8),
		widget.Surface(container.NewVBox(
			widget.SubHeading(c.T.T("people.context")),
			container.NewGridWithColumns(2, c.contextField("product", v.Context.Product, 1), c.contextField("phase", v.Context.Phase, 1)),
			container.NewGridWithColumns(2, c.contextField("limits", v.Context.Limits, 2), c.contextField("exit", v.Context.Exit, 2)),
		), ""),
	} {
		out.Add(o)
	}
	return out
}

func (c *Context) contextField(field, value string, rows int) fyne.CanvasObject {
	return c.edit(widget.FieldOptions{
		Key: "context." + field, Label: c.T.T("context." + field), Hint: c.T.T("context." + field + ".hint"), Value: value, Rows: rows,
	}, func(text string) workshop.Command { return workshop.ChangeContext{Field: field, Value: text} })
}

func (c *Context) party(v *workshop.View, s workshop.Side) fyne.CanvasObject {
	p := v.Parties.Of(s)
	field := func(name, value string, rows int) fyne.CanvasObject {
		return c.edit(widget.FieldOptions{
			Key: "party." + string(s) + "." + name, Label: c.T.T("party." + name), Hint: c.T.T("party." + name + ".hint"), Value: value, Rows: rows,
		}, func(text string) workshop.Command {
			return workshop.ChangeParty{Side: s, Field: name, Value: text}
		})
	}
	box := container.NewVBox(Party(v, s, 17))
	if logo := c.logo(v, s); logo != nil {
		box.Add(logo)
	}
	for _, o := range []fyne.CanvasObject{
		field("name", p.Name, 1),
		field("goal", p.Goal, 2),
		field("values", p.Values, 2),
		widget.Gap(4),
		widget.Strong(c.T.T("people.who")),
	} {
		box.Add(o)
	}
	for _, person := range v.Seated(s) {
		box.Add(c.person(person))
	}
	add := c.edit(widget.FieldOptions{
		Key: "person.add." + string(s), Hint: c.T.T("people.add"), Clear: true, Pasted: func(text string) bool { return c.pasted(s, text) },
	}, func(text string) workshop.Command {
		return workshop.AddPerson{Person: workshop.Person{ID: c.NewID(), Side: s, Name: text}}
	})
	list := c.button("people.paste."+string(s), c.T.T("people.paste"), fynewidget.MediumImportance, func() { c.pasteHere(s) })
	box.Add(container.NewBorder(nil, nil, nil, container.NewVBox(list), add))
	for _, advice := range c.seatAdvice(v, s) {
		box.Add(widget.Caption("◦ " + advice))
	}
	return widget.Surface(box, hue(s))
}

// person is one row, which folds open for what else is known.
func (c *Context) person(p workshop.Person) fyne.CanvasObject {
	key := "person." + string(p.ID)
	if c.open["person"] != string(p.ID) {
		facts := p.Function
		for _, f := range []struct {
			is   bool
			name string
		}{{p.Mandate, "people.mandate"}, {p.Line, "people.line"}, {p.NoMail, "people.no_mail"}} {
			if f.is {
				facts = join(facts, c.T.T(f.name))
			}
		}
		if p.Contact != "" {
			facts = join(facts, c.T.T("people.contact_"+p.Contact))
		}
		row := widget.Tight(widget.Strong(p.Name))
		if facts != "" {
			row.Add(widget.Caption(facts))
		}
		return keyed(c, "press:"+key+":"+p.Name+facts, func() *widget.Press {
			return widget.NewPress(key, widget.Pad(2, row), func() { c.toggle("person", string(p.ID)) })
		}, nil)
	}
	change := func(field string) func(string) workshop.Command {
		return func(text string) workshop.Command {
			return workshop.ChangePerson{Person: p.ID, Field: field, Value: text}
		}
	}
	var contacts []widget.Option
	for _, id := range workshop.Contacts() {
		contacts = append(contacts, widget.Option{ID: id, Label: c.T.T("contact." + id)})
	}
	contact := keyed(c, "choice:"+key, func() *widget.Choice {
		return widget.NewChoice(key+".contact", c.T.T("form.none"), contacts, p.Contact, func(id string) { c.send(change("contact")(id)) })
	}, func(w *widget.Choice) { w.Update(c.T.T("form.none"), contacts, p.Contact) })
	buttons := container.NewHBox(
		c.button(key+".fold", c.T.T("form.fold"), fynewidget.MediumImportance, func() { c.toggle("person", string(p.ID)) }),
		c.button(key+".remove", c.T.T("people.remove"), fynewidget.LowImportance, func() { c.send(workshop.RemovePerson{Person: p.ID}) }),
	)
	who, mail := fyne.CanvasObject(container.NewGridWithColumns(2,
		c.edit(widget.FieldOptions{Key: key + ".name", Label: c.T.T("people.name"), Value: p.Name}, change("name")),
		c.edit(widget.FieldOptions{Key: key + ".function", Label: c.T.T("people.function"), Hint: c.T.T("people.function.hint"), Value: p.Function}, change("function")),
	)), fyne.CanvasObject(c.edit(widget.FieldOptions{Key: key + ".email", Label: c.T.T("people.email"), Hint: c.T.T("people.email.hint"), Value: p.Email}, change("email")))
	if p.Forgotten {
		who, mail = widget.Tight(widget.Strong(p.Name), widget.Caption(c.T.T("forget.was"))), widget.Gap(0)
	} else if c.Forget != nil {
		buttons.Add(c.button(key+".forget", c.T.T("forget.ask"), fynewidget.LowImportance, func() { c.Forget(p.ID) }))
	}
	form := widget.Surface(container.NewVBox(
		who,
		labelled(c.T.T("people.contact"), contact),
		mail,
		c.check(key+".mandate", c.T.T("people.mandate.long"), p.Mandate, change("mandate")),
		c.check(key+".line", c.T.T("people.line.long"), p.Line, change("line")),
		c.check(key+".noMail", c.T.T("people.no_mail.long"), p.NoMail, change("noMail")),
		buttons,
	), "")
	c.used["unfolded:"+key] = form
	return form
}

// check is a keyed yes or no.
func (c *Context) check(key, label string, on bool, command func(string) workshop.Command) fyne.CanvasObject {
	set := func(yes bool) {
		value := "no"
		if yes {
			value = "yes"
		}
		c.send(command(value))
	}
	w := keyed(c, "check:"+key, func() *widget.Check { return widget.NewCheck(key, label) }, nil)
	w.Update(label, on, set)
	return w
}

// seatAdvice says what a side still lacks: it informs and never blocks.
func (c *Context) seatAdvice(v *workshop.View, s workshop.Side) []string {
	people := v.Seated(s)
	mandate, daily, close := 0, 0, 0
	for _, p := range people {
		if p.Mandate {
			mandate++
		}
		if p.Contact == "daily" {
			daily++
		}
		if p.Contact == "daily" || p.Contact == "weekly" {
			close++
		}
	}
	var out []string
	if len(people) < 3 || len(people) > 8 {
		out = append(out, c.T.T("people.advice_number", "n", len(people)))
	}
	if mandate == 0 {
		out = append(out, c.T.T("people.advice_mandate"))
	}
	if len(people) > 0 && daily == 0 {
		out = append(out, c.T.T("people.advice_daily"))
	}
	if len(people) > 0 && close*2 < len(people) {
		out = append(out, c.T.T("people.advice_contact"))
	}
	return out
}

func join(a, b string) string {
	switch {
	case a == "":
		return b
	case b == "":
		return a
	}
	return a + " · " + b
}
