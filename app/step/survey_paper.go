package step

import (
	"samenspel/app/widget"
	"samenspel/workshop"
	"samenspel/workshop/mirror"
)

// paper is one person's form while it is being filled in. It is kept nowhere
// but here, and gone once it is in the box.
type paper struct {
	key   workshop.StepKey
	side  workshop.Side
	joint bool // a side of fewer than three answers as one
	way   entry
	page  int // by page: the leaf at hand
	marks map[string]int

	at    int  // else: the question at hand
	tens  bool // a 1 may yet become a 10
	wrong bool // the last key was no answer
}

// entry is how a form is filled in.
type entry int

const (
	byPage      entry = iota // as it is printed
	byStatement              // one thing at a time
	byDigits                 // typed over from paper
)

// question is one thing that a form asks.
type question struct {
	name  string // names its control, and its mark on the paper
	text  string
	about string // of a mark: what it is about, given or expected
	yesno bool   // 1 is yes, 0 is no
	low   int
	high  int
	put   func(a *workshop.Answers, mark int)
}

// leaf is a side of a form that is filled in before the next is shown.
type leaf struct {
	title     string
	part      string          // what the leaves of one part have in common
	scale     []workshop.Text // what the marks mean, from the lowest, where they are all on one scale
	about     workshop.Side
	questions []question
}

// most is how many statements stand on a leaf: as many as a screen shows.
const most = 9

// answers returns what is filled in as a ballot says it.
func (p *paper) answers(leaves []leaf) workshop.Answers {
	var a workshop.Answers
	for _, l := range leaves {
		for _, q := range l.questions {
			if mark, ok := p.marks[q.name]; ok {
				q.put(&a, mark)
			}
		}
	}
	return a
}

// set takes in an answer; Unset takes it back.
func (p *paper) set(name string, mark int) {
	if mark == widget.Unset {
		delete(p.marks, name)
		return
	}
	p.marks[name] = mark
}

// mark returns an answer, Unset where there is none.
func (p *paper) mark(name string) int {
	if n, ok := p.marks[name]; ok {
		return n
	}
	return widget.Unset
}

// sheets lists the leaves of a form, in the order of the printed one.
func (c *Context) sheets(v *workshop.View, k workshop.StepKey, p *paper) []leaf {
	step, in := v.Method.Step(k), v.Method.Instrument
	if step.Sheet != nil {
		var all []question
		for _, i := range step.Sheet.Items {
			all = append(all, question{name: "sheet." + i.Code, text: c.text(i.Text), low: 1, high: len(step.Sheet.Scale), put: func(a *workshop.Answers, mark int) {
				put(&a.Sheet, i.Code, mark)
			}})
		}
		return leaves(leaf{title: c.text(step.Title), part: "sheet", scale: step.Sheet.Scale}, all)
	}
	statements := func(name string, about workshop.Side, to func(*workshop.Answers) *map[string]int) []question {
		var all []question
		for _, i := range in.Asked(v.Form(k)) {
			all = append(all, question{name: name + "." + i.Code, text: Statement(v, c.text(i.Text), about), low: 1, high: len(in.Scale), put: func(a *workshop.Answers, mark int) {
				put(to(a), i.Code, mark)
			}})
		}
		return all
	}
	out := leaves(leaf{title: c.T.T("survey.own"), part: "self", about: p.side, scale: in.Scale},
		statements("self", p.side, func(a *workshop.Answers) *map[string]int { return &a.Self }))
	out = append(out, leaves(leaf{title: c.T.T("survey.theirs"), part: "other", about: p.side.Other(), scale: in.Scale},
		statements("other", p.side.Other(), func(a *workshop.Answers) *map[string]int { return &a.Other }))...)
	if marks := c.results(v, p.side); len(marks) > 0 {
		out = append(out, leaf{title: c.T.T("survey.marks"), part: "marks", questions: marks})
	}
	return out
}

// leaves spreads questions over leaves that fit on a screen.
func leaves(one leaf, all []question) []leaf {
	var out []leaf
	count := (len(all) + most - 1) / most
	for i := range count {
		l := one
		l.questions = all[i*len(all)/count : (i+1)*len(all)/count]
		out = append(out, l)
	}
	return out
}

// asked lists all questions of a form, each with the leaf it stands on.
func asked(leaves []leaf) (all []question, of []leaf) {
	for _, l := range leaves {
		for _, q := range l.questions {
			all, of = append(all, q), append(of, l)
		}
	}
	return all, of
}

// results are the questions about the relation as a whole.
func (c *Context) results(v *workshop.View, side workshop.Side) []question {
	var out []question
	for _, r := range v.Method.Instrument.Results {
		if r.Type == "yesno" {
			out = append(out, question{name: r.Code + ".other", text: Statement(v, c.text(r.Text), side.Other()), yesno: true, high: 1, put: func(a *workshop.Answers, mark int) { a.OtherYes = new(mark == 1) }})
			if r.Both {
				out = append(out, question{name: r.Code + ".self", text: Statement(v, c.text(r.Text), side), yesno: true, high: 1, put: func(a *workshop.Answers, mark int) { a.SelfYes = new(mark == 1) }})
			}
			continue
		}
		mark := question{name: r.Code, text: Statement(v, c.text(r.Text), side), about: c.T.T("survey.mark_given"), low: r.Min, high: r.Max, put: func(a *workshop.Answers, mark int) {
			putMark(a, r.Code, func(m *mirror.Mark) { m.Given = new(float64(mark)) })
		}}
		out = append(out, mark)
		if r.Predict {
			mark.name, mark.about = r.Code+".predicted", c.T.T("survey.mark_predicted")
			mark.put = func(a *workshop.Answers, mark int) {
				putMark(a, r.Code, func(m *mirror.Mark) { m.Predicted = new(float64(mark)) })
			}
			out = append(out, mark)
		}
	}
	return out
}

func put(m *map[string]int, code string, mark int) {
	if *m == nil {
		*m = map[string]int{}
	}
	(*m)[code] = mark
}

func putMark(a *workshop.Answers, code string, set func(*mirror.Mark)) {
	if a.Marks == nil {
		a.Marks = map[string]mirror.Mark{}
	}
	m := a.Marks[code]
	set(&m)
	a.Marks[code] = m
}
