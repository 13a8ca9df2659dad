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

// form is one person's paper, a leaf at a time.
func (c *Context) form(v *workshop.View, k workshop.StepKey) fyne.CanvasObject {
	p := c.paper
	all := c.sheets(v, k, p)
	p.page = min(p.page, len(all)-1)
	at := all[p.page]
	last := p.page == len(all)-1
	out := container.NewVBox(c.formHead(v, p, len(all)), widget.Surface(c.leaf(v, p, at, last), hue(at.about)))
	if p.page == 0 {
		out.Add(c.joint(v, p))
	}
	buttons := container.NewHBox()
	if p.page > 0 {
		buttons.Add(c.button("survey.previous", c.T.T("survey.previous"), fynewidget.MediumImportance, func() { c.turnTo(v, p.page-1) }))
	}
	if last {
		buttons.Add(c.button("survey.cast", c.T.T("survey.cast"), fynewidget.HighImportance, func() { c.castPaper(v, k) }))
	} else {
		buttons.Add(c.button("survey.next", c.T.T("survey.next"), fynewidget.HighImportance, func() { c.turnTo(v, p.page+1) }))
	}
	out.Add(container.NewBorder(nil, nil, buttons, container.NewHBox(c.otherWay(v), c.cancelPaper())))
	return container.New(atMost(formWidth), out)
}

// joint is where a side of fewer than three says that it answers as one.
func (c *Context) joint(v *workshop.View, p *paper) fyne.CanvasObject {
	if v.Method.Step(p.key).Sheet != nil || len(v.Seated(p.side)) >= 3 {
		return container.NewWithoutLayout()
	}
	w := keyed(c, "check:survey.joint", func() *widget.Check { return widget.NewCheck("survey.joint", "") }, nil)
	w.Update(c.T.T("survey.joint"), p.joint, func(on bool) { p.joint = on })
	return w
}

// formWidth is how wide a form gets in an empty window: the eye must find the
// marks of its statement.
const formWidth = 920

// atMost keeps what it holds from growing wider.
type atMost float32

// MinSize is that of what it holds.
func (w atMost) MinSize(o []fyne.CanvasObject) fyne.Size { return o[0].MinSize() }

// Layout stands it at the left.
func (w atMost) Layout(o []fyne.CanvasObject, size fyne.Size) {
	o[0].Resize(fyne.NewSize(min(size.Width, float32(w)), size.Height))
}

// formHead says whose form it is, how far it has come, and how to go on.
func (c *Context) formHead(v *workshop.View, p *paper, pages int) fyne.CanvasObject {
	head := container.NewHBox(Party(v, p.side, 17), widget.Colored(c.T.T("survey.one_person"), look.InkSoft, 15, false))
	out := widget.Tight()
	if pages > 1 {
		bars := container.NewGridWithColumns(pages)
		for i := range pages {
			color := look.Line
			if i <= p.page {
				color = look.Together
			}
			bar := canvas.NewRectangle(theme.Color(color))
			bar.CornerRadius = 2
			bar.SetMinSize(fyne.NewSize(8, 4))
			bars.Add(bar)
		}
		out.Add(bars)
		out.Add(container.NewBorder(nil, nil, head, widget.Colored(c.T.T("survey.page", "k", p.page+1, "all", pages), look.InkSoft, 15, false)))
	} else {
		out.Add(head)
	}
	return out
}

// leaf is the questions of a leaf, in their order.
func (c *Context) leaf(v *workshop.View, p *paper, l leaf, last bool) fyne.CanvasObject {
	title := l.title
	if l.about.Valid() {
		title += ": " + v.Name(l.about)
	}
	out := widget.Tight(widget.SubHeading(title))
	switch {
	case len(l.scale) == 0:
		out.Add(widget.Caption(c.T.T("survey.keys.tens")))
	case p.page == 0:
		out.Add(widget.Strong(c.legend(l.scale)))
		out.Add(widget.Caption(c.T.T("survey.keys")))
	default:
		out.Add(widget.Strong(c.legend(l.scale)))
	}
	out.Add(widget.Gap(4))
	before := ""
	for i, q := range l.questions {
		switch {
		case q.yesno:
			out.Add(widget.Gap(6))
			out.Add(beside(widget.Body(q.text), c.yesno(p, q)))
		case q.about != "":
			if q.text != before {
				out.Add(widget.Gap(6))
				out.Add(widget.Body(q.text))
			}
			before = q.text
			out.Add(beside(widget.Caption(q.about), c.scale(p, q, "")))
		default:
			w := c.scale(p, q, c.T.T("answer.unknown"))
			if i == len(l.questions)-1 && !last {
				w.OnNext = func() { c.turnTo(v, p.page+1) }
			}
			out.Add(beside(widget.Body(q.text), w))
		}
	}
	return out
}

// beside stands what answers at the right of what is asked.
func beside(asked, answer fyne.CanvasObject) fyne.CanvasObject {
	return container.NewBorder(nil, nil, nil, container.NewCenter(answer), container.NewVBox(widget.Gap(4), asked))
}

func (c *Context) scale(p *paper, q question, unknown string) *widget.Scale {
	set := func(n int) { p.set(q.name, n) }
	w := keyed(c, "scale:"+q.name, func() *widget.Scale {
		return widget.NewScale(q.name, q.low, q.high, p.mark(q.name), unknown, set)
	}, nil)
	w.OnChange = set
	return w
}

func (c *Context) yesno(p *paper, q question) fyne.CanvasObject {
	value := map[int]string{1: "yes", 0: "no"}
	set := func(id string) { p.set(q.name, map[string]int{"yes": 1, "no": 0, "": widget.Unset}[id]) }
	w := keyed(c, "choice:"+q.name, func() *widget.Choice {
		options := []widget.Option{{ID: "yes", Label: c.T.T("answer.yes")}, {ID: "no", Label: c.T.T("answer.no")}}
		return widget.NewChoice(q.name, c.T.T("answer.unknown"), options, value[p.mark(q.name)], set)
	}, nil)
	w.OnChoose = set
	return w
}

// turnTo shows a leaf of the form that is being filled in, from its top, with
// the focus on its first statement.
func (c *Context) turnTo(v *workshop.View, page int) {
	p := c.paper
	p.page = page
	c.rebuild()
	c.top()
	var first fyne.CanvasObject
	if p.way != byPage {
		first = c.kept["keys:survey.typing"]
	} else if all := c.sheets(v, p.key, p); page < len(all) {
		first = c.kept["scale:"+all[page].questions[0].name]
	}
	if f, ok := first.(fyne.Focusable); ok {
		c.Window.Canvas().Focus(f)
	}
}
