package console

import (
	"fyne.io/fyne/v2/container"

	"samenspel/app/look"
	"samenspel/app/step"
	"samenspel/app/widget"
	"samenspel/workshop"
	"samenspel/workshop/chart"
)

// showReady counts for each side who has put in what, where that is secret.
func (g *guide) showReady(v *workshop.View) {
	g.ready.Objects = nil
	t := v.Method.Step(v.Current)
	if t != nil && t.Blind != workshop.Open {
		g.ready.Add(widget.Label(g.c.t.T("guide.ready")))
		for _, s := range workshop.Sides {
			text, all := g.readiness(v, t, s)
			color := look.Ink
			if all {
				color = look.Together
			}
			count := widget.Colored(text, color, 15, true)
			name := step.Party(v, s, 15)
			const around = 44 // the guide's padding, and a gap
			name.Text = measurer.Shorten(name.Text, float64(guideWidth-around-count.MinSize().Width), float64(name.TextSize), chart.SemiBold)
			g.ready.Add(container.NewBorder(nil, nil, name, count))
		}
	}
	g.ready.Refresh()
}

// readiness tells how many of a side have put something in, and whether that is
// everyone.
func (g *guide) readiness(v *workshop.View, t *workshop.Step, side workshop.Side) (text string, all bool) {
	in, seats := v.Steps[v.Current].Ready.Of(side), len(v.Seated(side))
	switch {
	case t.Blind != workshop.BlindEach:
		return g.c.t.T("guide.cards", "n", in), false
	case v.Steps[v.Current].Joint.Of(side):
		return "✓ " + g.c.t.T("wall.joint"), true
	case seats == 0:
		return g.c.t.T("guide.in", "n", in), false
	case in >= seats:
		return "✓ " + g.c.t.T("guide.ballots", "in", in, "all", seats), true
	}
	return g.c.t.T("guide.ballots", "in", in, "all", seats), false
}
