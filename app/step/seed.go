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

// mostSeeds is how many proposals are shown at first; of the library, which has
// more to read, half.
const mostSeeds = 6

// seeds shows what is proposed at a place, each to be taken up by a press; nil
// where nothing is.
func (c *Context) seeds(place string, all []workshop.Seed, take func(workshop.Seed)) fyne.CanvasObject {
	if len(all) == 0 {
		return nil
	}
	earlier, most := "seed.earlier", mostSeeds
	if !slices.ContainsFunc(all, func(s workshop.Seed) bool { return s.Why != workshop.SeedEach }) {
		earlier = "seed.each"
	}
	if all[0].Intervention != nil {
		most /= 2
	}
	place = "seed." + place
	shown := all
	if len(all) > most && c.open[place] == "" {
		shown = all[:most]
	}
	box := container.NewVBox()
	heading := ""
	for _, s := range shown {
		above := earlier
		if s.Why == workshop.SeedCause {
			above = "seed.others"
		}
		if above != heading {
			heading = above
			box.Add(widget.Label(c.T.T(heading)))
		}
		box.Add(c.seed(place, s, take))
	}
	if len(all) > most {
		label := c.T.T("seed.fewer")
		if n := len(all) - len(shown); n > 0 {
			label = c.T.T("seed.more", "n", n)
		}
		box.Add(container.NewHBox(c.button(place+".more", label, fynewidget.LowImportance, func() { c.toggle(place, "all") })))
	}
	return widget.Surface(box, "")
}

// seed is one proposal, with why it is made.
func (c *Context) seed(place string, s workshop.Seed, take func(workshop.Seed)) fyne.CanvasObject {
	head := c.seedTitle(s)
	if s.Side.Valid() && s.From.Field == "origin" { // the side's own column says whose it is
		head = sign(s.Side) + " " + head
	}
	words := head
	box := widget.Tight(widget.Body(head))
	line := func(text string) {
		words += "\x00" + text
		box.Add(widget.Caption(text))
	}
	if s.Why != workshop.SeedEach {
		line(c.why(s))
	}
	if s.Intervention != nil {
		line(s.Intervention.Text.In(c.view.Workshop.Lang)) // as its title, which is written down so
		if by := s.Intervention.By; by.Valid() {
			line(c.T.T("seed.by", "who", sign(by)+" "+c.view.Name(by)))
		} else {
			line(c.T.T("seed.by.both"))
		}
	}
	name := place + "." + seedID(s)
	p := keyed(c, "press:"+name+words, func() *widget.Press {
		return widget.NewPress(name, widget.Chip("+", look.Together, box), nil)
	}, nil)
	p.OnPress = func() { take(s) }
	return p
}

// seedID tells the proposals of a place apart.
func seedID(s workshop.Seed) string {
	switch {
	case s.Intervention != nil:
		return s.Intervention.ID
	case s.Fields["cause"] != "":
		return s.Fields["cause"]
	}
	return string(s.From.ID)
}

// seedTitle is what a proposal is about, in the language of the window where it
// is the method's. What will be written down stands as it will be written.
func (c *Context) seedTitle(s workshop.Seed) string {
	switch {
	case s.From.Kind == workshop.KindDriver:
		return c.driver(s.From.ID) + " · " + c.view.Name(s.Side.Other())
	case s.Fields["cause"] != "":
		return c.cause(s.Fields["cause"])
	}
	return s.Title
}

// why says why something is proposed.
func (c *Context) why(s workshop.Seed) string {
	if s.Intervention != nil {
		return join(c.T.T("level."+string(s.Intervention.Level)), c.T.T("seed.why.cause", "cause", c.cause(s.Intervention.Cause)))
	}
	return c.T.T("seed.why." + string(s.Why))
}

// cause is a cause's name.
func (c *Context) cause(id string) string {
	kind, _ := c.view.Method.CardKind("cause")
	if f := kind.Field("cause"); f != nil {
		for _, o := range f.Options {
			if o.ID == id {
				return c.text(o.Label)
			}
		}
	}
	return id
}

// cardSeeds shows what is proposed for cards of a kind, on a side; nil where
// nothing is.
func (c *Context) cardSeeds(v *workshop.View, k workshop.StepKey, kind *workshop.CardKind, s workshop.Side) fyne.CanvasObject {
	return c.seeds(kind.ID+"."+string(s), seedsOf(v, kind, s), func(seed workshop.Seed) { c.takeUp(k, kind, seed) })
}

func seedsOf(v *workshop.View, kind *workshop.CardKind, s workshop.Side) []workshop.Seed {
	return slices.DeleteFunc(v.Seeds(kind.ID), func(seed workshop.Seed) bool { return seed.Side != s })
}

// takeUp makes a card of a proposal, and puts the cursor where it is to be
// filled in.
func (c *Context) takeUp(k workshop.StepKey, kind *workshop.CardKind, s workshop.Seed) {
	id := c.NewID()
	c.open["card"] = string(id)
	c.seek = seek{key: k, name: "card." + string(id)}
	for _, f := range kind.Fields {
		if s.Fields[f.ID] == "" {
			c.seek.field = c.seek.name + "." + f.ID
			break
		}
	}
	c.send(workshop.AddCard{ID: id, Kind: kind.ID, Key: k, Side: s.Side, Fields: s.Fields})
}

// following is the button that takes up the next of a kind of which there is
// one for each; nil where none is left.
func (c *Context) following(kind *workshop.CardKind, card workshop.Card) fyne.CanvasObject {
	if !c.adds(kind, card.Side) {
		return nil
	}
	for _, s := range seedsOf(c.view, kind, card.Side) {
		if s.Why == workshop.SeedEach {
			return c.button("card."+string(card.ID)+".next", c.T.T("seed.next", "title", short(c.seedTitle(s), 24)), fynewidget.HighImportance, func() { c.takeUp(c.key, kind, s) })
		}
	}
	return nil
}

// adds says whether a side can add a card of a kind at the step at hand.
func (c *Context) adds(kind *workshop.CardKind, s workshop.Side) bool {
	return c.view.Adds(c.key, kind.ID, s)
}
