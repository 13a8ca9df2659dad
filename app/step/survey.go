package step

import (
	"fmt"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	fynewidget "fyne.io/fyne/v2/widget"

	"samenspel/app/widget"
	"samenspel/workshop"
	"samenspel/workshop/mirror"
)

// paper is one person's form while it is being filled in. It is kept nowhere
// but here, and gone once it is in the box.
type paper struct {
	side   workshop.Side
	joint  bool // a side of fewer than three answers as one
	self   map[string]int
	other  map[string]int
	given  map[string]int
	wanted map[string]int
	yes    map[string]string // self, other
}

func blankPaper(side workshop.Side) *paper {
	return &paper{side: side, self: map[string]int{}, other: map[string]int{}, given: map[string]int{}, wanted: map[string]int{}, yes: map[string]string{}}
}

// answers returns what is filled in as a ballot says it.
func (p *paper) answers() workshop.Answers {
	a := workshop.Answers{Self: p.self, Other: p.other, Marks: map[string]mirror.Mark{}}
	number := func(m map[string]int, code string) *float64 {
		if v, ok := m[code]; ok {
			f := float64(v)
			return &f
		}
		return nil
	}
	for _, m := range []map[string]int{p.given, p.wanted} {
		for code := range m {
			a.Marks[code] = mirror.Mark{Given: number(p.given, code), Predicted: number(p.wanted, code)}
		}
	}
	yes := func(who string) *bool {
		if v, ok := p.yes[who]; ok && v != "" {
			b := v == "yes"
			return &b
		}
		return nil
	}
	a.SelfYes, a.OtherYes = yes("self"), yes("other")
	return a
}

// buildSurvey takes in one person's form after another. What is in the box is
// shown to nobody, the facilitator included.
func buildSurvey(c *Context, v *workshop.View, k workshop.StepKey) fyne.CanvasObject {
	t := v.Steps[k]
	if !t.Hidden && t.Revealed > 0 {
		return container.NewVBox(
			widget.Surface(container.NewVBox(
				widget.SubHeading(c.T.T("survey.revealed")),
				widget.Body(c.T.T("survey.revealed.why")),
				container.NewHBox(c.button("survey.round", c.T.T("survey.round"), fynewidget.MediumImportance, func() { c.send(workshop.StartRound{Key: k}) })),
			), ""))
	}
	if c.paper == nil {
		return container.NewVBox(
			widget.Body(c.text(v.Method.Step(k).Text)),
			widget.Gap(4),
			sides(func(s workshop.Side) fyne.CanvasObject { return c.box(v, k, s) }),
			widget.Gap(4),
			widget.Caption(c.T.T("survey.secret")),
		)
	}
	return c.form(v, k)
}

// box is a side's ballot box.
func (c *Context) box(v *workshop.View, k workshop.StepKey, s workshop.Side) fyne.CanvasObject {
	t := v.Steps[k]
	ready := t.Ready.Of(s)
	count := c.T.T("survey.count", "in", ready, "all", len(v.Seated(s)))
	if len(v.Seated(s)) == 0 {
		count = c.T.T("survey.count_only", "n", ready)
	}
	box := container.NewVBox(
		Party(v, s, 17),
		widget.Heading(count),
		container.NewHBox(c.button("survey.fill."+string(s), c.T.T("survey.fill"), fynewidget.HighImportance, func() {
			c.paper = blankPaper(s)
			c.Alone(true)
			c.rebuild()
			if first := c.kept["scale:self."+v.Method.Instrument.Asked(v.Method.Step(k).Form)[0].Code]; first != nil {
				c.Window.Canvas().Focus(first.(*widget.Scale))
			}
		})),
	)
	if ready < 3 {
		box.Add(widget.Caption(c.T.T("survey.few")))
	}
	if id := c.lastBallot[s]; id != "" && ready > 0 {
		box.Add(container.NewHBox(c.button("survey.back."+string(s), c.T.T("survey.take_back"), fynewidget.LowImportance, func() {
			c.send(workshop.RetractBallot{Ballot: id})
			delete(c.lastBallot, s)
		})))
	}
	return widget.Surface(box, hue(s))
}

// form is one person's paper.
func (c *Context) form(v *workshop.View, k workshop.StepKey) fyne.CanvasObject {
	p, in := c.paper, v.Method.Instrument
	items := in.Asked(v.Method.Step(k).Form)
	out := container.NewVBox(
		container.NewHBox(Party(v, p.side, 17), widget.Colored(c.T.T("survey.one_person"), "inkSoft", 15, false)),
		widget.Caption(c.T.T("survey.keys")),
		widget.Strong(c.legend(v)),
	)
	if len(v.Seated(p.side)) < 3 {
		joint := keyed(c, "check:survey.joint", func() *widget.Check { return widget.NewCheck("survey.joint", "") }, nil)
		joint.Update(c.T.T("survey.joint"), p.joint, func(on bool) { p.joint = on })
		out.Add(joint)
	}
	part := func(title string, about workshop.Side, name string, answers map[string]int) {
		out.Add(widget.Gap(8))
		out.Add(widget.Surface(c.sheet(v, title, about, name, items, answers), hue(about)))
	}
	part(c.T.T("survey.own"), p.side, "self", p.self)
	part(c.T.T("survey.theirs"), p.side.Other(), "other", p.other)
	out.Add(widget.Gap(8))
	out.Add(widget.Surface(c.marks(v, p), ""))
	out.Add(widget.Gap(8))
	cast := func() {
		side, id := p.side, c.NewBallotID()
		c.Send(workshop.CastBallot{ID: id, Key: k, Side: side, Consensus: p.joint, Answers: p.answers()}, func(err error) {
			if err != nil {
				c.complain(err)
				return
			}
			c.lastBallot[side] = id
			c.dropPaper()
			c.Say(c.T.T("survey.cast_done"))
		})
	}
	out.Add(container.NewHBox(
		c.button("survey.cast", c.T.T("survey.cast"), fynewidget.HighImportance, cast),
		c.button("survey.cancel", c.T.T("survey.cancel"), fynewidget.MediumImportance, c.dropPaper),
	))
	return out
}

// dropPaper leaves nothing of the form on the screen.
func (c *Context) dropPaper() {
	c.paper = nil
	c.Alone(false)
	c.rebuild()
}

// sheet is the statements about one side, grouped in their order.
func (c *Context) sheet(v *workshop.View, title string, about workshop.Side, name string, items []workshop.Item, answers map[string]int) fyne.CanvasObject {
	box := container.NewVBox(widget.SubHeading(title))
	for _, item := range items {
		code := item.Code
		value := widget.Unset
		if a, ok := answers[code]; ok {
			value = a
		}
		set := func(n int) {
			if n == widget.Unset {
				delete(answers, code)
				return
			}
			answers[code] = n
		}
		w := keyed(c, fmt.Sprintf("scale:%s.%s", name, code), func() *widget.Scale {
			return widget.NewScale(name+"."+code, 1, 5, value, c.T.T("answer.unknown"), set)
		}, nil)
		w.OnChange = set
		box.Add(container.NewBorder(nil, nil, nil, container.NewCenter(w), widget.Body(Statement(v, c.text(item.Text), about))))
	}
	return box
}

// legend says what the marks of the statements mean.
func (c *Context) legend(v *workshop.View) string {
	legend := ""
	for i, l := range v.Method.Instrument.Scale {
		legend = join(legend, fmt.Sprintf("%d %s", i+1, c.text(l)))
	}
	return legend
}

// marks are the questions about the relation as a whole.
func (c *Context) marks(v *workshop.View, p *paper) fyne.CanvasObject {
	box := container.NewVBox(widget.SubHeading(c.T.T("survey.marks")))
	scale := func(key, label string, low, high int, m map[string]int, code string) fyne.CanvasObject {
		set := func(n int) {
			if n == widget.Unset {
				delete(m, code)
				return
			}
			m[code] = n
		}
		value := widget.Unset
		if n, ok := m[code]; ok {
			value = n
		}
		w := keyed(c, "scale:"+key, func() *widget.Scale { return widget.NewScale(key, low, high, value, "", set) }, nil)
		w.OnChange = set
		return labelled(label, container.NewHBox(w))
	}
	yesno := func(key, label, who string) fyne.CanvasObject {
		options := []widget.Option{{ID: "yes", Label: c.T.T("answer.yes")}, {ID: "no", Label: c.T.T("answer.no")}}
		w := keyed(c, "choice:"+key, func() *widget.Choice {
			return widget.NewChoice(key, c.T.T("answer.unknown"), options, p.yes[who], func(id string) { p.yes[who] = id })
		}, nil)
		w.OnChoose = func(id string) { p.yes[who] = id }
		return container.NewVBox(widget.Body(label), container.NewHBox(w))
	}
	for _, r := range v.Method.Instrument.Results {
		if r.Type == "yesno" {
			for _, about := range []struct {
				side workshop.Side
				who  string
			}{{p.side.Other(), "other"}, {p.side, "self"}} {
				if about.who == "other" || r.Both {
					box.Add(yesno(r.Code+"."+about.who, Statement(v, c.text(r.Text), about.side), about.who))
				}
			}
			continue
		}
		box.Add(widget.Body(Statement(v, c.text(r.Text), p.side)))
		box.Add(scale(r.Code, c.T.T("survey.mark_given"), r.Min, r.Max, p.given, r.Code))
		if r.Predict {
			box.Add(scale(r.Code+".predicted", c.T.T("survey.mark_predicted"), r.Min, r.Max, p.wanted, r.Code))
		}
		box.Add(widget.Gap(4))
	}
	return box
}

// Statement fills a statement's {A} with the party it is about, and {B} with
// the other.
func Statement(v *workshop.View, text string, about workshop.Side) string {
	return strings.NewReplacer("{A}", v.Name(about), "{B}", v.Name(about.Other())).Replace(text)
}
