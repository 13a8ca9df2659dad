package step

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"samenspel/app/widget"
)

// layered lays a panel over a step, at the spot of a picture that it belongs to.
// A click beside it closes it, and one on another spot opens that.
func (c *Context) layered(under, panel fyne.CanvasObject, s *spot) fyne.CanvasObject {
	l := &spotLayer{c: c, spot: s, id: c.standsAt(s)}
	return container.New(l, under, widget.NewCatch(func(at fyne.Position) {
		if other := c.spotUnder(under, at); other != "" && other != l.id {
			c.openSpot(other)
			return
		}
		c.closeSpot()
	}), panel)
}

// spotWide is how wide a panel is where there is room for it.
const spotWide = 420

// spotLayer stands a panel over its spot: within the width of the step, and as
// far up from there as it must to end with the picture. Once it is there it goes
// along with its spot, and stays where it was while that has no place.
type spotLayer struct {
	c    *Context
	spot *spot
	id   string
}

// Layout puts what lies beneath everywhere, and the panel at its spot.
func (l *spotLayer) Layout(o []fyne.CanvasObject, size fyne.Size) {
	under, catch, panel := o[0], o[1], o[2]
	under.Resize(size)
	catch.Resize(size)
	wide := min(size.Width, spotWide)
	if panel.Size().Width != wide {
		panel.Resize(fyne.NewSize(wide, 1)) // so that texts know how high they are
	}
	high := panel.MinSize().Height
	if at, on := l.c.spotIn(under, l.id); on != nil {
		picture := at.Subtract(on.SpotOf(l.id).Position())
		if !l.spot.placed {
			l.spot.placed = true
			l.spot.up = max(0, min(at.Y-picture.Y, at.Y+high-picture.Y-on.Size().Height))
			fyne.Do(func() { l.c.follow(panel) })
		}
		l.spot.at = fyne.NewPos(max(0, min(at.X, size.Width-wide)), at.Y-l.spot.up)
	}
	panel.Move(l.spot.at)
	panel.Resize(fyne.NewSize(wide, high))
}

// MinSize holds the step and the panel.
func (l *spotLayer) MinSize(o []fyne.CanvasObject) fyne.Size {
	size := o[0].MinSize()
	const air = 8
	size.Height = max(size.Height, l.spot.at.Y+o[2].MinSize().Height+air)
	return size
}

// spotIn is where a spot stands in a step, and the picture that has it; nil where
// none does.
func (c *Context) spotIn(step fyne.CanvasObject, id string) (fyne.Position, *widget.Picture) {
	for _, p := range c.picturesShown() {
		if s := p.SpotOf(id); s != nil {
			if at, there := within(step, p); there {
				return at.Add(s.Position()), p
			}
		}
	}
	return fyne.Position{}, nil
}

// spotUnder is the id of the spot at a point of a step; empty where there is
// none.
func (c *Context) spotUnder(step fyne.CanvasObject, at fyne.Position) string {
	for _, p := range c.picturesShown() {
		if from, there := within(step, p); there {
			if id := p.SpotAt(at.Subtract(from)); id != "" {
				return id
			}
		}
	}
	return ""
}
