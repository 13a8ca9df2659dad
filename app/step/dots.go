package step

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	fynewidget "fyne.io/fyne/v2/widget"

	"samenspel/app/widget"
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
	n := 0
	for _, id := range step.Shows {
		for _, card := range c.inPlace(v, k, v.CardsOf(id)) {
			n++
			row := container.NewHBox()
			for _, s := range workshop.Sides {
				dot := workshop.Dot{Card: card.ID, Key: k, Side: s}
				row.Add(c.button("dot."+string(s)+"."+string(card.ID), sign(s)+" +", fynewidget.MediumImportance, func() { c.send(workshop.PlaceDot{ID: c.NewID(), Dot: dot}) }))
				row.Add(c.button("undot."+string(s)+"."+string(card.ID), "−", fynewidget.LowImportance, func() { c.send(workshop.RemoveDot{Dot: dot}) }))
			}
			votes := widget.Colored(c.T.T("dots.votes", "n", card.Dots), "inkSoft", 15, true)
			out.Add(widget.Surface(container.NewBorder(nil, nil, nil, container.NewHBox(votes, row), c.votedFor(card)), hue(card.Side)))
		}
	}
	if n == 0 {
		out.Add(widget.Soft(c.text(step.Empty)))
	}
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
func (c *Context) votedFor(card workshop.Card) fyne.CanvasObject {
	head := c.headline(card)
	joint := card.Fields["jointWording"]
	if joint == "" || joint == head {
		return widget.Strong(head)
	}
	return widget.Tight(widget.Strong(joint), widget.Caption(head))
}
