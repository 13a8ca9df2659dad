package step

import (
	"fmt"
	"math"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"

	"samenspel/app/look"
	"samenspel/app/widget"
	"samenspel/workshop"
	"samenspel/workshop/chart"
	"samenspel/workshop/picture"
)

// smallest is the smallest text in a picture on the console.
const smallest = 12

// buildCanvas shows a picture, and beneath it the cards it is drawn from.
func buildCanvas(c *Context, v *workshop.View, k workshop.StepKey) fyne.CanvasObject {
	step := v.Method.Step(k)
	out := container.NewVBox(widget.Body(c.text(step.Text)))
	drawn := 0
	for _, name := range step.Charts {
		pictures, over := c.pictures(name), picture.Over(name, v, c.T, c.fillsAt())
		drawn += len(pictures)
		for i, p := range pictures {
			if i < len(over) && over[i] != "" {
				out.Add(c.ask(over[i]))
			}
			out.Add(p)
		}
	}
	if drawn == 0 && firstEmpty(v, step) == "" {
		out.Add(widget.Surface(widget.Soft(c.text(step.Empty)), ""))
	}
	if topics := c.topics(v); topics != nil && isResults(step) && v.Mirror != nil {
		out.Add(widget.Surface(topics, ""))
	}
	for _, id := range step.Cards {
		out.Add(widget.Gap(4))
		out.Add(c.cardsOf(v, k, id))
	}
	for _, earlier := range c.filledIn(v, k) {
		out.Add(widget.Gap(4))
		out.Add(earlier)
	}
	if panel := c.spotPanel(v, k); panel != nil {
		return c.layered(out, panel, c.spot)
	}
	return out
}

// fillsAt is the step at which pictures are filled in; none in the past.
func (c *Context) fillsAt() workshop.StepKey {
	if c.Past {
		return workshop.StepKey{}
	}
	return c.key
}

// ask shows what to ask next, or what a picture is about.
func (c *Context) ask(question string) fyne.CanvasObject {
	mark := canvas.NewRectangle(theme.Color(look.Together))
	mark.SetMinSize(fyne.NewSize(4, 0))
	mark.CornerRadius = 2
	words := container.New(layout.NewCustomPaddedLayout(4, 4, 10, 0), widget.Strong(question))
	return container.NewBorder(nil, nil, mark, nil, words)
}

// filledIn shows the earlier cards of which a step fills in more.
func (c *Context) filledIn(v *workshop.View, k workshop.StepKey) []fyne.CanvasObject {
	step := v.Method.Step(k)
	var out []fyne.CanvasObject
	for _, kind := range v.Method.Exercise(k.Exercise).Cards {
		if fields := fieldsIn(kind, step.Fields); len(fields) > 0 && !slices.Contains(step.Cards, kind.ID) && len(v.CardsOf(kind.ID)) > 0 {
			out = append(out, c.fillIn(v, &kind, fields))
		}
	}
	return out
}

// fieldsIn lists a kind's fields among the given ids, in their given order.
func fieldsIn(kind workshop.CardKind, ids []string) []workshop.Field {
	var out []workshop.Field
	for _, id := range ids {
		if f := kind.Field(id); f != nil {
			out = append(out, *f)
		}
	}
	return out
}

// pictureWide is the width by which the height of a picture is measured: as wide
// as the step, by steps, from what a small window leaves to where type is large
// enough to be read by one.
func (c *Context) pictureWide() float64 {
	const least, most, by, around = 700, 960, 65, 42
	return least + by*math.Floor(max(0, min(most, float64(c.visible().Width)-around)-least)/by)
}

// pictures draws a chart of the view at the step at hand.
func (c *Context) pictures(name string) []fyne.CanvasObject {
	c.drawnWide = c.pictureWide()
	o := picture.Options{W: c.drawnWide, MinText: smallest, Touch: true, At: c.fillsAt()}
	measured := picture.Draw(name, c.view, c.T, o)
	var out []fyne.CanvasObject
	for i, d := range measured {
		view, t := c.view, c.T
		draw := func(w, h float64) chart.Drawing {
			o := o
			o.W, o.H = w, h
			all := picture.Draw(name, view, t, o)
			if i < len(all) {
				return all[i]
			}
			return chart.Drawing{W: w, H: h}
		}
		least := fyne.NewSize(320, float32(math.Ceil(d.H)))
		p := keyed(c, fmt.Sprintf("picture:%s.%d", name, i), func() *widget.Picture { return widget.NewPicture(least, draw) }, nil)
		p.OnSpot, p.OnMove, p.OnSpotFocus = c.openSpot, c.moveSpot, c.follow
		p.SetLeast(least)
		p.Redraw(draw)
		out = append(out, widget.Surface(p, ""))
	}
	return slices.Clip(out)
}
