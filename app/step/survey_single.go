package step

import (
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	fynewidget "fyne.io/fyne/v2/widget"

	"samenspel/app/look"
	"samenspel/app/widget"
	"samenspel/workshop"
)

// single is one person's form, one question at a time: large, and with nothing
// of the other answers in sight of who looks over a shoulder.
func (c *Context) single(v *workshop.View, k workshop.StepKey) fyne.CanvasObject {
	p := c.paper
	all, of := asked(c.sheets(v, k, p))
	done := p.at >= len(all)
	at := c.T.T("survey.single.at", "k", min(p.at+1, len(all)), "all", len(all))
	head := container.NewBorder(nil, nil,
		container.NewHBox(Party(v, p.side, 17), widget.Colored(c.T.T("survey.one_person"), look.InkSoft, 15, false)),
		widget.Colored(at, look.InkSoft, 15, false))
	body, color := c.singleEnd(p, all), hue(p.side)
	if !done {
		body = c.singleQuestion(p, all, of[p.at])
		if about := of[p.at].about; about.Valid() {
			color = hue(about)
		}
	}
	pad := c.pad(p, all, widget.Surface(body, color), func(name fyne.KeyName) {
		switch name {
		case fyne.KeyBackspace, fyne.KeyLeft:
			p.stepTo(p.at-1, len(all))
		case fyne.KeyRight:
			p.stepTo(p.at+1, len(all))
		case fyne.KeyReturn, fyne.KeyEnter:
			if done {
				c.castPaper(v, k)
				return
			}
			p.stepTo(p.at+1, len(all))
		default:
			return
		}
		c.rebuild()
	})
	buttons := container.NewHBox()
	move := func(name string, to int) {
		buttons.Add(c.button("survey."+name, c.T.T("survey."+name), fynewidget.MediumImportance, func() {
			p.stepTo(to, len(all))
			c.rebuild()
		}))
	}
	if p.at > 0 {
		move("previous", p.at-1)
	}
	if done {
		buttons.Add(c.button("survey.cast", c.T.T("survey.cast"), fynewidget.HighImportance, func() { c.castPaper(v, k) }))
	} else {
		move("next", p.at+1)
	}
	out := container.NewVBox(
		widget.Bar(float32(p.at)/float32(len(all)), look.Together), head, pad,
		container.NewBorder(nil, nil, buttons, container.NewHBox(c.otherWay(v), c.cancelPaper())),
	)
	if p.at == 0 {
		out.Add(c.joint(v, p))
	}
	return container.New(atMost(formWidth), out)
}

// singleQuestion asks a question, with its answers as large as they get.
func (c *Context) singleQuestion(p *paper, all []question, l leaf) fyne.CanvasObject {
	q := all[p.at]
	title := l.title
	if l.about.Valid() {
		title += ": " + c.view.Name(l.about)
	}
	box := container.NewVBox(widget.Caption(title), widget.Gap(8), widget.Heading(q.text), widget.Gap(4))
	if q.about != "" {
		box.Add(widget.Strong(q.about))
	}
	box.Add(widget.Gap(12))
	answer := func(name, label string, mark int) fyne.CanvasObject {
		importance := fynewidget.MediumImportance
		switch given, ok := p.marks[q.name]; {
		case ok && given == mark:
			importance = fynewidget.HighImportance
		case mark == widget.Unset:
			importance = fynewidget.LowImportance
		}
		b := c.button(q.name+"="+name, label, importance, func() {
			p.take(q, mark, true)
			c.rebuild()
			c.Window.Canvas().Focus(c.kept["keys:survey.typing"].(*widget.Keys)) // so that the next can be typed
		})
		if mark == widget.Unset {
			return container.NewHBox(b)
		}
		return container.NewStack(widget.Gap(answerHeight), b)
	}
	var marks []fyne.CanvasObject
	if q.yesno {
		marks = []fyne.CanvasObject{answer("yes", c.T.T("answer.yes"), 1), answer("no", c.T.T("answer.no"), 0)}
	} else {
		for n := q.low; n <= q.high; n++ {
			label := strconv.Itoa(n)
			if i := n - q.low; i < len(l.scale) {
				label = join(label, c.text(l.scale[i]))
			}
			marks = append(marks, answer(strconv.Itoa(n), label, n))
		}
	}
	box.Add(container.NewGridWithColumns(len(marks), marks...))
	box.Add(answer("?", c.T.T("answer.unknown"), widget.Unset))
	switch {
	case p.tens:
		box.Add(widget.Strong(c.T.T("survey.quick.tens")))
	case p.wrong && !q.yesno:
		box.Add(widget.Note(c.T.T("survey.quick.wrong", "low", q.low, "high", q.high)))
	default:
		box.Add(widget.Caption(c.T.T("survey.single.keys")))
	}
	return widget.Pad(12, box)
}

// answerHeight is how high an answer is that stands alone on the screen.
const answerHeight = 64

// singleEnd says that all was asked, and how much was left open.
func (c *Context) singleEnd(p *paper, all []question) fyne.CanvasObject {
	text := c.T.T("survey.single.whole")
	if open := len(all) - len(p.marks); open > 0 {
		text = c.T.T("survey.single.open", "n", open)
	}
	return widget.Pad(12, container.NewVBox(widget.Heading(c.T.T("survey.single.done")), widget.Body(text)))
}

// stepTo goes to another question and changes no answer.
func (p *paper) stepTo(at, all int) {
	p.at, p.tens, p.wrong = max(0, min(at, all)), false, false
}

// otherWay goes on with the same form in another way, and hands the next one
// out like that.
func (c *Context) otherWay(v *workshop.View) fyne.CanvasObject {
	p, to, label := c.paper, byStatement, "survey.single"
	if p.way == byStatement {
		to, label = byPage, "survey.pages"
	}
	return c.button(label, c.T.T(label), fynewidget.LowImportance, func() {
		leaves := c.sheets(v, p.key, p)
		first, page := 0, 0
		for i, l := range leaves {
			switch {
			case to == byStatement && i < p.page, to == byPage && first+len(l.questions) <= p.at:
				first += len(l.questions)
				page = min(i+1, len(leaves)-1)
			}
		}
		p.way, c.handed = to, to
		p.at, p.tens, p.wrong = first, false, false
		c.turnTo(v, page)
	})
}
