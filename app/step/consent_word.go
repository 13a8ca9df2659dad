package step

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	fynewidget "fyne.io/fyne/v2/widget"

	"samenspel/app/look"
	"samenspel/app/widget"
	"samenspel/workshop"
	"samenspel/workshop/chart"
	"samenspel/workshop/picture"
)

// bothWords asks the word of each party, with the halves between them.
func (c *Context) bothWords(v *workshop.View, key string, a workshop.ActionView) fyne.CanvasObject {
	return container.New(&lanesLayout{weights: []float32{1, .7, 1}},
		container.NewVBox(c.word(v, key, a, workshop.Vendor)), container.NewCenter(c.halves(a, 150)), container.NewVBox(c.word(v, key, a, workshop.Client)))
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
	importance := fynewidget.HighImportance
	if heldUp(a) {
		importance = fynewidget.MediumImportance
	}
	box.Add(c.button(key+".confirm."+string(s), "✓ "+c.T.T("consent.confirm"), importance, func() {
		on := besideWord(key)
		if other := a.Consents.Of(s.Other()); other != nil && other.Stands {
			on = key + ".on"
		}
		if !heldUp(a) {
			c.seek = seek{key: c.key, name: key, field: on}
		}
		c.send(workshop.GiveConsent{Action: a.ID, Side: s, Person: person(), Terms: a.Terms})
	}))
	return widget.Surface(box, hue(s))
}

// besideWord is where the focus waits for the word of a party: on a place that
// does nothing, as nobody's word is given by pressing once too often.
func besideWord(key string) string { return key + "." + phaseWord + ".view" }

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

// halves shows how far each party is: two halves that close, at least so high
// and wide.
func (c *Context) halves(a workshop.ActionView, least float32) fyne.CanvasObject {
	view, t := c.view, c.T
	agreed := a.State != workshop.StageParked && a.Stands()
	draw := func(open float64) func(w, h float64) chart.Drawing {
		return func(w, h float64) chart.Drawing {
			return picture.Closing(view, a, t, picture.Options{W: w, H: h, MinText: smallest}, open)
		}
	}
	key := "halves:" + string(a.ID)
	p := keyed(c, key, func() *widget.Picture { return widget.NewPicture(fyne.NewSize(least, least), draw(0)) },
		func(p *widget.Picture) {
			if agreed && c.open[key] == "open" && look.Moves() {
				closing := fyne.NewAnimation(look.Motion, func(part float32) { p.Redraw(draw(1 - float64(part))) })
				closing.Curve = fyne.AnimationEaseOut
				closing.Start()
				return
			}
			p.Redraw(draw(0))
		})
	c.open[key] = "open"
	if agreed {
		c.open[key] = "closed"
	}
	return container.NewGridWrap(fyne.NewSize(least, least), p)
}
