package step

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	fynewidget "fyne.io/fyne/v2/widget"

	"samenspel/app/widget"
	boards "samenspel/app/widget/board"
	"samenspel/workshop"
)

// The areas of a board, by what an id begins with: those of a side, of an
// option of a choice, and those that were given a name.
const (
	areaSide   = "side:"
	areaOption = "option:"
	areaNamed  = "named:"
)

// cardsOf shows the cards of a kind on a board.
func (c *Context) cardsOf(v *workshop.View, k workshop.StepKey, id string) fyne.CanvasObject {
	kind, exercise := v.Method.CardKind(id)
	if kind == nil {
		return widget.Gap(0)
	}
	w := wallOf(c, v, k, kind, fieldsNow(kind, exercise, k.Step))
	if !w.choice() && !kind.PerSide && len(w.names) == 0 {
		return container.NewVBox(widget.SubHeading(c.text(kind.Title)), c.boardOf("cards."+id, w.areas(), c.deeds(w)))
	}
	return c.boardOf("cards."+id, w.areas(), c.deeds(w))
}

// fillIn shows earlier cards of which this step fills in more fields.
func (c *Context) fillIn(v *workshop.View, kind *workshop.CardKind, fields []workshop.Field) fyne.CanvasObject {
	w := wallOf(c, v, c.key, kind, fields)
	w.further = true
	return c.boardOf("fill."+kind.ID, w.areas(), c.deeds(w))
}

// boardOf is a keyed board. Its cards take the focus as all else does.
func (c *Context) boardOf(name string, areas []boards.Area, deeds boards.Deeds) *boards.Board {
	name = "board." + name
	deeds.Roll, deeds.Follow, deeds.Filter = c.roll, c.follow, !c.Past
	b := keyed(c, "board:"+name, func() *boards.Board {
		return boards.New(boards.Options{Name: name, Words: c.T.T, Fold: fold})
	}, nil)
	b.Update(areas, deeds)
	for name, card := range b.Cards() {
		c.used["press:"+name] = card
	}
	return b
}

// wall is the cards of a kind as they stand on a board.
type wall struct {
	c       *Context
	v       *workshop.View
	k       workshop.StepKey
	kind    *workshop.CardKind
	fields  []workshop.Field // that this step fills in
	further bool             // the cards are of an earlier step

	piles []workshop.Pile
	names []string        // of the areas that have one
	lead  *workshop.Field // by which they are divided; nil where by something else
	same  []string        // fields that point at the same on all cards
}

func wallOf(c *Context, v *workshop.View, k workshop.StepKey, kind *workshop.CardKind, fields []workshop.Field) *wall {
	w := &wall{c: c, v: v, k: k, kind: kind, fields: fields, piles: v.Piles(kind.ID), lead: kind.Divides()}
	for _, f := range fields {
		if workshop.SaysNothing(f, v.CardsOf(kind.ID)) {
			w.same = append(w.same, f.ID)
		}
	}
	if w.lead == nil {
		w.names = v.Areas(kind.ID)
	}
	return w
}

// choice says whether a choice that must be made divides the cards.
func (w *wall) choice() bool { return w.lead != nil }

// home is the area where a card stands.
func (w *wall) home(card workshop.Card) string {
	switch {
	case w.choice():
		return areaOption + card.Fields[w.lead.ID]
	case card.Area != "":
		return areaNamed + card.Area
	}
	return areaSide + string(card.Side)
}

// areas are the areas with their cards.
func (w *wall) areas() []boards.Area {
	moves := !w.further
	var out []boards.Area
	switch {
	case w.choice():
		for _, o := range w.lead.Options {
			out = append(out, boards.Area{ID: areaOption + o.ID, Head: w.title(w.c.text(o.Label)), Takes: moves})
		}
		out = append(out, boards.Area{ID: areaOption, Foot: w.foot(workshop.Together), Takes: moves, Bare: true, Row: 1})
	case w.kind.PerSide:
		for _, s := range workshop.Sides {
			out = append(out, boards.Area{ID: areaSide + string(s), Head: w.party(s), Foot: w.foot(s), Takes: moves, Own: true})
		}
	default:
		out = append(out, boards.Area{ID: areaSide, Foot: w.foot(workshop.Together), Takes: moves, Bare: true})
		if len(w.names) > 0 {
			out[0].Head = w.title(w.c.text(w.kind.Title))
		}
	}
	for _, name := range w.names {
		out = append(out, boards.Area{ID: areaNamed + name, Head: w.nameplate(name), Takes: moves, Row: 1})
	}
	for _, pile := range w.piles {
		home := w.home(pile.Card)
		i := slices.IndexFunc(out, func(a boards.Area) bool { return a.ID == home })
		if i < 0 { // an option that the method has no longer
			i = slices.IndexFunc(out, func(a boards.Area) bool { return a.ID == areaOption || a.ID == areaSide })
		}
		out[i].Cards = append(out[i].Cards, w.pile(pile, strings.HasPrefix(home, areaSide)))
	}
	if last := len(out) - 1; w.choice() && len(out[last].Cards) > 0 {
		out[last].Head = w.title(w.c.T.T("board.unsorted"))
	} else if w.choice() && out[last].Foot == nil {
		out = out[:last]
	}
	return out
}

// party heads a side's own cards; a long name goes on below.
func (w *wall) party(s workshop.Side) fyne.CanvasObject {
	return widget.Text(sign(s)+" "+w.v.Name(s), theme.SizeNameSubHeadingText, hue(s), fyne.TextStyle{Bold: true})
}

// nameplate is the name of an area, to be pressed for another.
func (w *wall) nameplate(name string) fyne.CanvasObject {
	if w.c.Past || w.further {
		return w.title(name)
	}
	id := "area." + w.kind.ID + "." + name
	p := keyed(w.c, "press:"+id, func() *widget.Press { return widget.NewPress(id, w.title(name), nil) }, nil)
	p.OnPress = func() { w.rename(name) }
	return p
}

func (w *wall) title(s string) fyne.CanvasObject { return widget.SubHeading(s) }

// pile is a card with those under it.
func (w *wall) pile(p workshop.Pile, inColumn bool) boards.Card {
	out := w.card(p.Card, inColumn)
	for _, under := range p.Under {
		out.Under = append(out.Under, w.card(under, inColumn && under.Side == p.Side))
	}
	return out
}

// card is a card as it stands. Where its place does not tell whose it is a sign
// does.
func (w *wall) card(card workshop.Card, inColumn bool) boards.Card {
	out := w.c.card(w.kind, card, w.fields, !w.further, w.told)
	out.Home = areaSide + string(card.Side)
	if card.Side.Valid() && !inColumn {
		out.Sign = sign(card.Side)
	}
	return out
}

// told says whether a field tells no card from those around it.
func (w *wall) told(f workshop.Field) bool {
	return w.lead != nil && f.ID == w.lead.ID || slices.Contains(w.same, f.ID)
}

// foot is what stands beneath a side's cards: what is hidden there, an example,
// what is proposed, and where a card is added; nil where that is nothing.
func (w *wall) foot(s workshop.Side) fyne.CanvasObject {
	c, t := w.c, w.v.Steps[w.k]
	box := container.NewVBox()
	if w.further {
		return nil
	}
	if t.Hidden && s != w.v.Viewer.Side {
		box.Add(widget.Heading(c.T.T("cards.count", "n", t.Ready.Of(s))))
		box.Add(widget.Caption(c.T.T("cards.hidden")))
		if !w.v.Viewer.Side.Valid() {
			box.Add(container.NewHBox(c.button("cards.write."+string(s), c.T.T("cards.write"), fynewidget.HighImportance, func() { c.WriteFor(s) })))
		}
		return box
	}
	step := w.v.Method.Step(w.k)
	any := slices.ContainsFunc(w.v.CardsOf(w.kind.ID), func(card workshop.Card) bool { return card.Side == s })
	if !any && firstEmpty(w.v, step) == w.kind.ID {
		box.Add(widget.Soft(c.text(step.Empty)))
	}
	if c.adds(w.kind, s) {
		if proposed := c.cardSeeds(w.v, w.k, w.kind, s); proposed != nil {
			box.Add(proposed)
		}
		box.Add(c.adder(w.v, w.k, w.kind, s))
	}
	if len(box.Objects) == 0 {
		return nil
	}
	return box
}
