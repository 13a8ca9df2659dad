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

// quickForm takes in a form that was filled in on paper, by its digits alone:
// the question at hand, the one that comes next, and what was typed so far, to
// lay beside the paper.
func (c *Context) quickForm(v *workshop.View, k workshop.StepKey) fyne.CanvasObject {
	p := c.paper
	all := c.sheets(v, k, p)
	asked, of := asked(all)
	done := p.at >= len(asked)
	body := container.NewVBox()
	if done {
		body.Add(widget.Caption(c.T.T("survey.quick.whole")))
		body.Add(widget.Heading(c.T.T("survey.quick.done")))
		body.Add(widget.Body(c.T.T("survey.quick.check")))
	} else {
		body.Add(widget.Caption(c.T.T("survey.quick.at", "part", of[p.at].title, "k", p.at+1, "all", len(asked))))
		body.Add(widget.Heading(asked[p.at].text))
		if about := asked[p.at].about; about != "" {
			body.Add(widget.Strong(about))
		}
		body.Add(c.quickKeys(p, asked[p.at], of[p.at]))
		body.Add(widget.Gap(4))
		next := c.T.T("survey.quick.last")
		if p.at+1 < len(asked) {
			next = asked[p.at+1].text
			if about := asked[p.at+1].about; about != "" {
				next = join(next, about)
			}
		}
		body.Add(widget.Caption(c.T.T("survey.quick.next", "next", next)))
	}
	pad := c.pad(p, asked, widget.Surface(body, hue(p.side)), func(name fyne.KeyName) {
		switch name {
		case fyne.KeyBackspace, fyne.KeyLeft:
			p.back(asked)
		case fyne.KeyReturn, fyne.KeyEnter:
			if p.at >= len(asked) {
				c.castPaper(v, k)
				return
			}
			if p.tens {
				p.on()
			}
		default:
			return
		}
		c.rebuild()
	})
	buttons := container.NewHBox()
	if done {
		buttons.Add(c.button("survey.cast", c.T.T("survey.cast"), fynewidget.HighImportance, func() { c.castPaper(v, k) }))
	}
	return container.New(atMost(formWidth), container.NewVBox(
		container.NewHBox(Party(v, p.side, 17), widget.Colored(c.T.T("survey.quick.one"), look.InkSoft, 15, false)),
		widget.Caption(c.T.T("survey.quick.keys")),
		pad,
		widget.Gap(4),
		c.quickRows(p, all),
		c.joint(v, p),
		container.NewBorder(nil, nil, buttons, c.cancelPaper()),
	))
}

// pad shows the question at hand, and takes the digits that answer it; other
// keys go to onKey.
func (c *Context) pad(p *paper, asked []question, shown fyne.CanvasObject, onKey func(fyne.KeyName)) *widget.Keys {
	pad := keyed(c, "keys:survey.typing", func() *widget.Keys { return widget.NewKeys("survey.typing") }, nil)
	pad.Update(shown)
	pad.OnRune = func(r rune) {
		p.typed(asked, r)
		c.rebuild()
	}
	pad.OnKey = onKey
	return pad
}

// quickKeys says what can be typed for a question.
func (c *Context) quickKeys(p *paper, q question, l leaf) fyne.CanvasObject {
	switch {
	case p.tens:
		return widget.Strong(c.T.T("survey.quick.tens"))
	case p.wrong && !q.yesno:
		return widget.Note(c.T.T("survey.quick.wrong", "low", q.low, "high", q.high))
	case q.yesno:
		return widget.Body(c.T.T("survey.quick.yesno"))
	case len(l.scale) > 0:
		return widget.Body(join(c.legend(l.scale), c.T.T("survey.quick.unknown")))
	case q.low == 0:
		return widget.Body(c.T.T("survey.quick.from_zero", "high", q.high))
	}
	return widget.Body(c.T.T("survey.quick.marks", "low", q.low, "high", q.high))
}

// quickRows shows what was typed, a row for each part of the form.
func (c *Context) quickRows(p *paper, all []leaf) fyne.CanvasObject {
	out := widget.Tight()
	rows := map[string]*fyne.Container{}
	i := 0
	for _, l := range all {
		row := rows[l.part]
		if row == nil {
			row = container.NewGridWrap(fyne.NewSize(22, 24))
			rows[l.part] = row
			if l.part != all[len(all)-1].part || len(rows) > 1 { // one part needs no name
				out.Add(widget.Caption(l.title))
			}
			out.Add(row)
		}
		for _, q := range l.questions {
			text, color := "·", look.InkSoft
			switch mark, ok := p.marks[q.name]; {
			case ok && q.yesno:
				text, color = c.T.T("survey.quick."+map[int]string{1: "yes", 0: "no"}[mark]), look.Ink
			case ok:
				text, color = strconv.Itoa(mark), look.Ink
			case i < p.at:
				text = "?"
			}
			if i == p.at {
				color = look.Together
				if !p.tens {
					text = "_"
				}
			}
			row.Add(widget.Colored(text, color, 17, true))
			i++
		}
	}
	return out
}

// typed takes in a key of a form that is typed in from paper.
func (p *paper) typed(asked []question, r rune) {
	p.wrong = false
	if p.at >= len(asked) {
		return
	}
	q := asked[p.at]
	switch {
	case r == '?':
		p.set(q.name, widget.Unset)
		p.on()
	case q.yesno:
		mark, ok := map[rune]int{'1': 1, 'j': 1, 'J': 1, 'y': 1, 'Y': 1, '2': 0, 'n': 0, 'N': 0, '0': widget.Unset}[r]
		p.take(q, mark, ok)
	case r >= '0' && r <= '9':
		d := int(r - '0')
		switch {
		case p.tens && 10+d <= q.high:
			p.take(q, 10+d, true)
		case p.tens: // the 1 was meant; this digit is the next one's
			p.on()
			p.typed(asked, r)
		case d == 0 && q.low > 0:
			p.take(q, widget.Unset, true)
		case d == 1 && q.high >= 10:
			p.set(q.name, 1)
			p.tens = true
		default:
			p.take(q, d, d >= q.low && d <= q.high)
		}
	default:
		p.wrong = r != ' '
	}
}

// take notes an answer down and goes on, or says that it is none.
func (p *paper) take(q question, mark int, is bool) {
	if !is {
		p.wrong = true
		return
	}
	p.set(q.name, mark)
	p.on()
}

func (p *paper) on() { p.at, p.tens = p.at+1, false }

// back takes the last answer back, to be typed anew.
func (p *paper) back(asked []question) {
	p.wrong = false
	if !p.tens && p.at > 0 {
		p.at--
	}
	p.tens = false
	p.set(asked[p.at].name, widget.Unset)
}
