package step

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	fynewidget "fyne.io/fyne/v2/widget"

	"samenspel/app/look"
	"samenspel/app/widget"
	"samenspel/workshop"
)

// sheetShown is what may be seen of a sheet once it is revealed.
func (c *Context) sheetShown(v *workshop.View, k workshop.StepKey, sheet *workshop.Sheet) fyne.CanvasObject {
	seen := v.Sheets[k]
	out := container.NewVBox()
	if sheet.Shown == workshop.ShownNever {
		out.Add(widget.Surface(container.NewVBox(
			widget.Heading(c.T.T("sheet.never")),
			widget.Body(c.T.T("sheet.never.why")),
			widget.Caption(c.T.T("sheet.in", "n", seen.In.Vendor+seen.In.Client)),
		), ""))
	} else {
		box := container.NewVBox(widget.Strong(c.legend(sheet.Scale)))
		for _, item := range sheet.Items {
			box.Add(widget.Gap(4))
			box.Add(widget.Text(c.text(item.Text), theme.SizeNameHeadingText, look.Ink, fyne.TextStyle{Bold: true}))
			for _, score := range seen.Items {
				if score.Code == item.Code {
					box.Add(c.score(v, score, sheet))
				}
			}
		}
		out.Add(widget.Surface(box, ""))
		out.Add(widget.Caption(c.T.T("sheet.few")))
	}
	out.Add(widget.Gap(4))
	if sheet.Low > 0 && v.Viewer.Role == workshop.AsFacilitator {
		out.Add(c.advice(k, sheet, seen.Low))
	}
	out.Add(c.late(v.Steps[k]))
	out.Add(c.newRound(k))
	return out
}

// score draws the means of a statement: everyone's and, where they are given,
// each side's.
func (c *Context) score(v *workshop.View, score workshop.SheetScore, sheet *workshop.Sheet) fyne.CanvasObject {
	out := widget.Tight(c.mean(sign(workshop.Together)+" "+c.T.T("sheet.all"), score.All, workshop.Together, len(sheet.Scale)))
	if sheet.Shown == workshop.ShownSides {
		for _, s := range workshop.Sides {
			out.Add(c.mean(sign(s)+" "+short(v.Name(s), 26), score.Of(s), s, len(sheet.Scale)))
		}
	}
	return out
}

// mean is one bar from the lowest mark to the highest, with its number; too few
// answers are a result too.
func (c *Context) mean(name string, m workshop.SheetMean, s workshop.Side, high int) fyne.CanvasObject {
	label := widget.Colored(name, hue(s), 20, true)
	if m.Value == nil {
		return container.NewBorder(nil, nil, fixed(210, label), nil, widget.Colored(c.T.T("sheet.too_few"), look.InkSoft, 20, false))
	}
	number := widget.Colored(c.T.Fixed(*m.Value, 1), look.Ink, 26, true)
	count := widget.Colored(c.T.T("sheet.n", "n", m.N), look.InkSoft, 15, false)
	share := float32(0)
	if high > 1 {
		share = float32((*m.Value - 1) / float64(high-1))
	}
	return container.NewBorder(nil, nil, fixed(210, label), fixed(170, container.NewHBox(widget.Indent(4), number, container.NewCenter(count))), newBar(share, hue(s)))
}

// adviceAt is where the advice on a sheet folds open; leaving the step folds it.
const adviceAt = "sheet.advice"

// advice is for the facilitator, and folded away: the window is often on the
// wall, and that there is any tells how it came out. So it is always there to
// be opened.
func (c *Context) advice(k workshop.StepKey, sheet *workshop.Sheet, low bool) fyne.CanvasObject {
	const place = adviceAt
	if c.open[place] != k.Step {
		return container.NewHBox(c.button(place, c.T.T("sheet.advice"), fynewidget.LowImportance, func() { c.toggle(place, k.Step) }))
	}
	text := c.T.T("sheet.advice.none")
	if low {
		text = c.text(sheet.Advice)
	}
	return widget.Surface(container.NewVBox(
		widget.Caption(c.T.T("sheet.advice.quiet")),
		widget.Body(text),
		container.NewHBox(c.button(place, c.T.T("sheet.advice.fold"), fynewidget.MediumImportance, func() { c.toggle(place, k.Step) })),
	), "")
}

// fixed gives an object a width of its own, and not less.
func fixed(width float32, o fyne.CanvasObject) fyne.CanvasObject { return widget.Wide(width, o) }

// bar is a share of a width, drawn on a hairline that shows the whole.
type bar struct{ share float32 }

const (
	barWide = 120
	barHigh = 18
)

func newBar(share float32, color fyne.ThemeColorName) fyne.CanvasObject {
	line := canvas.NewRectangle(theme.Color(look.Line))
	filled := canvas.NewRectangle(theme.Color(color))
	line.CornerRadius, filled.CornerRadius = 2, 4
	return container.New(bar{share}, line, filled)
}

func (b bar) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(barWide, barHigh) }

func (b bar) Layout(o []fyne.CanvasObject, size fyne.Size) {
	o[0].Move(fyne.NewPos(0, size.Height/2-1))
	o[0].Resize(fyne.NewSize(size.Width, 2))
	o[1].Move(fyne.NewPos(0, (size.Height-barHigh)/2))
	o[1].Resize(fyne.NewSize(max(size.Width*b.share, 4), barHigh))
}
