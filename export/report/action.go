package report

import (
	"slices"
	"strconv"
	"strings"

	"samenspel/workshop"
	"samenspel/workshop/chart"
	"samenspel/workshop/picture"
)

// actions gives each action that is agreed a block of its own, and names those
// still talked about.
func (r *report) actions() {
	if len(r.plan) == 0 {
		return
	}
	r.section("actions", r.t.T("report.actions"))
	open := slices.IndexFunc(r.plan, func(a numbered) bool { return !a.agreed() })
	if open < 0 {
		open = len(r.plan)
	}
	if open > 0 {
		r.lead(r.t.T("report.actions.lead"), 4)
		r.actionBlocks(r.plan[:open])
	}
	if open == len(r.plan) {
		return
	}
	r.sub(r.openHead(), false)
	if r.full {
		r.actionBlocks(r.plan[open:])
		return
	}
	r.openActions(r.plan[open:])
}

// actionBlocks tells all that was filled in of actions.
func (r *report) actionBlocks(actions []numbered) {
	for i, a := range actions {
		if i > 0 {
			r.gap(16)
		} else {
			r.kept(12)
		}
		from := len(r.pieces)
		r.actionHead(a)
		r.actionFields(a, from)
		r.held(from)
	}
}

// openActions gives each action a line. What it still lacks is for the table
// they are talked about at, not for the plan.
func (r *report) openActions(actions []numbered) {
	t := r.table(column{title: r.t.T("report.nr"), share: 6}, column{title: r.t.T("report.action"), share: 52},
		column{title: r.t.T("report.owners"), share: 24}, column{title: r.t.T("report.state"), share: 18})
	for _, a := range actions {
		from := len(r.pieces)
		t.row(plain(strconv.Itoa(a.n)), r.openTitle(a), r.pair(a.ActionView), plain(r.t.T("stage."+string(a.State))))
		row := r.pieces[from].draw
		r.pieces[from].draw = func(y float64) {
			row(y)
			r.reached(a, y)
		}
	}
}

// openTitle names an action that is not agreed, and the limit it crosses.
func (r *report) openTitle(a numbered) cell {
	c := strong(r.titleOf(a.ActionView))
	if limit := r.v.Card(a.Limit); limit != nil {
		c = c.under(r.t.T("report.crosses") + ": " + limit.Fields["text"])
	}
	return c
}

// openHead is what stands above the actions that are not agreed: those of an
// earlier workshop go on until consent to them is renewed.
func (r *report) openHead() string {
	if r.v.Earlier != nil {
		return r.t.T("report.summary.renew")
	}
	return r.t.T("report.summary.open")
}

// reached makes this place of the page the one that the action is found at.
func (r *report) reached(a numbered, y float64) {
	*a.link = r.bookmark("action-"+strconv.Itoa(a.n), r.reference(a.n, a.ActionView), 1, y)
}

// actionHead is the number and title, the level, and the parties' halves. It
// leads back to the summary.
func (r *report) actionHead(a numbered) {
	const disc, indent = 24.0, 24.0
	e, state, back := r.root.Child("H2"), r.root.Child("P"), r.root.Child("P")
	title := r.few(r.titleOf(a.ActionView), r.span()-indent-disc-8, 8, subFace)
	where := r.t.T("stage." + string(a.State))
	if a.Level != "" {
		where = r.t.T("level."+string(a.Level)+".long") + "   ·   " + where
	}
	badge := picture.Consent(r.v, a.ActionView, r.t, picture.Options{W: disc, H: disc, MinText: 8})
	under := float64(len(title)) * subFace.lead
	height := 6 + max(disc, under+softFace.lead)
	r.add(piece{height: height, keep: true, opens: 1, draw: func(y float64) {
		r.artifact(func() {
			r.rule(r.left, y, r.right, y, 1, chart.Ink.Full())
			r.drawing(badge, r.right-disc, y+5, 1)
		})
		y += 5
		r.marked(e, func() {
			r.text(r.left, y+baseline(subFace), strconv.Itoa(a.n), subFace)
			r.lines(r.left+indent, y, title, subFace)
		})
		r.marked(state, func() { r.lines(r.left+indent, y+under, []string{where}, softFace) })
		words := "↑ " + r.t.T("report.back")
		wide := r.width(words, softFace)
		x := r.right - disc - 10 - wide
		if x > r.left+indent+r.width(where, softFace)+12 {
			r.marked(back, func() {
				r.lines(x, y+under, []string{words}, softFace)
				r.link(x, y+under, wide, softFace.lead, r.first)
			})
		}
		r.reached(a, y-5)
	}})
	r.kept(6)
}

// actionFields are the fields that were filled in: who, when and how it is
// seen first, then what each side gains and gives, then why and what may go
// wrong. Who, when and the head, which is the piece from, stay together.
func (r *report) actionFields(a numbered, from int) {
	who, when, why := r.fields(), r.fields(), r.fields()
	who.lined, why.lined, when.boxed, why.gap = true, true, true, 5
	r.ownerFields(who, a)
	who.set()
	r.kept(5)
	r.steps(when, a)
	when.set()
	r.together(from)
	r.gap(7)
	r.wins(why, a)
	r.serves(why, a)
	r.surroundings(why, a)
	if r.full {
		r.more(why, a)
	}
	why.set()
}

// ownerFields names the owner on each side, with their function.
func (r *report) ownerFields(q *fields, a numbered) {
	for _, o := range []struct {
		id   workshop.ID
		side workshop.Side
	}{{a.OwnerVendor, workshop.Vendor}, {a.OwnerClient, workshop.Client}} {
		if name, function := r.personWith(o.id); name != "" {
			text := name
			if function != "" {
				text += ", " + function
			}
			q.run(parts/2, r.t.T("report.owner", "party", r.v.Name(o.side)), strong(text).signed(markOf(o.side)))
		}
	}
}

// steps are the first step, how it is measured, and the dates.
func (r *report) steps(q *fields, a numbered) {
	first := cell{}
	if a.FirstDate != "" {
		first = strong(r.t.Date(a.FirstDate))
	}
	if a.FirstStep != "" {
		first.texts = append(first.texts, plain(a.FirstStep).texts...)
	}
	q.cell(4, r.t.T("action.firstStep"), first)
	q.cell(6, r.t.T("action.measure"), r.measure(a))
	due := strong(r.someDay(a.Due))
	if a.LearnDate == "" {
		q.cell(2, r.t.T("action.due"), due)
		return
	}
	learn := plain(r.day(a.LearnDate))
	if a.Due != "" {
		learn.texts = append(learn.texts, span{s: r.t.T("action.due"), t: labelFace})
		learn.texts = append(learn.texts, due.texts...)
	}
	q.cell(2, r.t.T("action.learnDate"), learn)
}

// wins is what each side gains and what it puts in.
func (r *report) wins(q *fields, a numbered) {
	for _, w := range []struct {
		text, hours, euros string
		side               workshop.Side
	}{{a.WinVendor, a.HoursVendor, a.EurosVendor, workshop.Vendor}, {a.WinClient, a.HoursClient, a.EurosClient, workshop.Client}} {
		effort := r.effort(w.hours, w.euros)
		switch {
		case w.text != "":
			c := plain(w.text).signed(markOf(w.side))
			if effort != "" {
				c = c.under(r.t.T("report.effort", "party", r.v.Name(w.side)) + ": " + effort)
			}
			q.run(parts/2, r.t.T("report.win", "party", r.v.Name(w.side)), c)
		case effort != "":
			q.run(parts/2, r.t.T("report.effort", "party", r.v.Name(w.side)), plain(effort).signed(markOf(w.side)))
		}
	}
}

// effort writes hours and euros.
func (r *report) effort(hours, euros string) string {
	var out []string
	if hours != "" {
		out = append(out, r.t.T("report.hours", "hours", r.hours(hours)))
	}
	if euros != "" {
		out = append(out, r.euros(euros))
	}
	return strings.Join(out, " · ")
}

// surroundings is what may go wrong, what has to stop, what it does to others,
// and the limit it crosses.
func (r *report) surroundings(q *fields, a numbered) {
	if a.Risk != "" {
		q.run(parts/2, r.t.T("action.risk"), plain(a.Risk).under(r.mitigation(a.Mitigation)))
	} else {
		q.run(parts/2, r.t.T("action.mitigation"), plain(a.Mitigation))
	}
	q.run(parts/2, r.t.T("action.stopInstead"), plain(a.StopInstead))
	if a.Surroundings != "" || a.SurroundingsNote != "" {
		q.run(parts/2, r.t.T("report.surroundings"), plain(strings.Trim(r.signedNumber(a.Surroundings)+" · "+a.SurroundingsNote, " ·")))
	}
	if c := r.v.Card(a.Limit); c != nil {
		q.run(parts/2, r.t.T("report.crosses"), plain(c.Fields["text"]).signed(markOf(c.Side)).under(r.t.T("report.crosses.blocks")))
	}
}

func (r *report) mitigation(s string) string {
	if s == "" {
		return ""
	}
	return r.t.T("report.mitigation", "text", s)
}

// measure writes what is measured, from where to where.
func (r *report) measure(a numbered) cell {
	c := cell{}
	if a.Measure != "" {
		c.texts = append(c.texts, span{s: a.Measure, t: cellFace})
	}
	if a.Baseline != "" || a.Target != "" {
		c.texts = append(c.texts, span{s: r.fromTo(a.ActionView), t: cellBoldFace})
	}
	var where []string
	if a.Source != "" {
		where = append(where, r.t.T("report.source", "source", a.Source))
	}
	if a.MeasureDate != "" {
		where = append(where, r.t.T("report.measured", "date", r.t.Date(a.MeasureDate)))
	}
	return c.under(strings.Join(where, " · "))
}

// fromTo writes the way from the baseline to the target.
func (r *report) fromTo(a workshop.ActionView) string {
	s := r.t.T("report.from_to", "from", orDash(r.number(a.Baseline)), "to", orDash(r.number(a.Target)))
	if a.Unit == "%" {
		return s + "%"
	}
	return strings.TrimSpace(s + " " + a.Unit)
}

// serves names what the action is for: the interest, the problem and what it
// grew from, the system.
func (r *report) serves(q *fields, a numbered) {
	if c := r.v.Card(a.Interest); c != nil {
		q.run(parts/2, r.t.T("action.interest"), plain(picture.Wording(c)).signed(togetherMark))
	}
	problem, origin := cell{}, ""
	if c := r.v.Card(a.Problem); c != nil {
		problem = plain(c.Fields["title"])
	}
	if c := r.v.Card(a.Origin); c != nil && c.ID != a.Problem && c.ID != a.Finding && c.ID != a.Interest {
		origin = r.v.Headline(*c, r.lang)
	}
	switch {
	case !problem.empty() && origin != "":
		problem = problem.under(r.t.T("report.origin") + " " + origin)
	case origin != "":
		q.run(parts/2, r.t.T("report.origin"), plain(origin))
	}
	q.run(parts/2, r.t.T("action.problem"), problem)
	if c := r.v.Card(a.Finding); c != nil {
		s := c.Fields["hypothesis"]
		if s == "" {
			s = c.Fields["systemQuestion"]
		}
		q.run(parts/2, r.t.T("action.finding"), plain(s))
	}
}

// more is what only the full report tells of an action.
func (r *report) more(q *fields, a numbered) {
	q.run(parts/2, r.t.T("action.discomfort"), plain(a.Discomfort))
	q.run(parts/2, r.t.T("action.beneficiaryLost"), plain(a.BeneficiaryLost))
	var more [][2]string
	add := func(label, text string) {
		if text != "" {
			more = append(more, [2]string{label, text})
		}
	}
	if a.Phase != "" {
		add(r.t.T("action.phase"), r.t.T("phase."+a.Phase))
	}
	if a.Horizon != "" {
		add(r.t.T("action.horizon"), r.t.T("horizon."+a.Horizon))
	}
	add(r.t.T("action.courage"), a.Courage)
	add(r.t.T("action.energy"), a.Energy)
	if a.Plaster == "yes" {
		add(r.t.T("action.plaster"), r.t.T("answer.yes"))
	}
	if len(more) == 0 {
		return
	}
	text := more[0][1]
	for _, m := range more[1:] {
		text += "  ·  " + m[0] + ": " + m[1]
	}
	q.run(parts, more[0][0], plain(text))
}
