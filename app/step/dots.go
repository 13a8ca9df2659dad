package step

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	fynewidget "fyne.io/fyne/v2/widget"

	"samenspel/app/widget"
	boards "samenspel/app/widget/board"
	"samenspel/workshop"
)

// standing is the order in which cards stood when a step was shown, by most
// dots. It holds as long as the step stays in sight and is, or is not, the one
// at hand: a row that moved would take the next dot for another card.
type standing struct {
	current bool
	place   map[workshop.ID]int
}

// buildDots shows cards to vote for.
func buildDots(c *Context, v *workshop.View, k workshop.StepKey) fyne.CanvasObject {
	step := v.Method.Step(k)
	out := container.NewVBox(widget.Body(c.text(step.Text)))
	area := boards.Area{ID: "votes", Bare: true}
	for _, id := range step.Shows {
		kind, _ := v.Method.CardKind(id)
		for _, card := range c.inPlace(v, k, v.CardsOf(id)) {
			row := keyed(c, "tools:"+string(card.ID), func() *fyne.Container { return container.NewHBox() }, nil)
			row.Objects = nil
			for _, s := range workshop.Sides {
				dot := workshop.Dot{Card: card.ID, Key: k, Side: s}
				row.Add(c.button("dot."+string(s)+"."+string(card.ID), sign(s)+" +", fynewidget.MediumImportance, func() { c.send(workshop.PlaceDot{ID: c.NewID(), Dot: dot}) }))
				row.Add(c.button("undot."+string(s)+"."+string(card.ID), "−", fynewidget.LowImportance, func() { c.send(workshop.RemoveDot{Dot: dot}) }))
			}
			on := c.votedFor(card)
			on.Tools = row
			if kind != nil && kind.PerSide {
				on.Sign = sign(card.Side)
			}
			area.Cards = append(area.Cards, on)
		}
	}
	if len(area.Cards) == 0 {
		out.Add(widget.Soft(c.text(step.Empty)))
		return out
	}
	var deeds boards.Deeds
	if !c.Past {
		deeds.Vote = func(id string, digit int) {
			if digit <= len(workshop.Sides) {
				c.send(workshop.PlaceDot{ID: c.NewID(), Dot: workshop.Dot{Card: workshop.ID(id), Key: k, Side: workshop.Sides[digit-1]}})
			}
		}
	}
	out.Add(c.boardOf("dots", []boards.Area{area}, deeds))
	return out
}

// inPlace sorts cards by the place they had when the step was shown, and what
// has come since after them.
func (c *Context) inPlace(v *workshop.View, k workshop.StepKey, cards []workshop.Card) []workshop.Card {
	if current := v.Current == k; c.stood.place == nil || c.stood.current != current {
		c.stood = standing{current, map[workshop.ID]int{}}
	}
	byDots := slices.Clone(cards)
	slices.SortStableFunc(byDots, func(a, b workshop.Card) int { return b.Dots - a.Dots })
	place := c.stood.place
	known := func(card workshop.Card) bool { _, is := place[card.ID]; return is }
	if !slices.ContainsFunc(cards, known) { // of another kind, or the first time
		cards = byDots
	}
	for _, card := range cards {
		if !known(card) {
			place[card.ID] = len(place)
		}
	}
	slices.SortStableFunc(byDots, func(a, b workshop.Card) int { return place[a.ID] - place[b.ID] })
	return byDots
}

// votedFor is a card as it is voted for: in the words both sides found for it,
// where there are any, with what it was called beneath.
func (c *Context) votedFor(card workshop.Card) boards.Card {
	head := c.headline(card)
	out := boards.Card{ID: string(card.ID), Name: "voted." + string(card.ID), Head: head, Hue: hue(card.Side), Count: c.T.T("dots.votes", "n", card.Dots)}
	if joint := card.Fields["jointWording"]; joint != "" && joint != head {
		out.Head, out.Lines = joint, []string{head}
	}
	out.Find = fold(out.Head + " " + head)
	return out
}
