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
	r.section(r.t.T("report.actions"))
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
			r.gap(18)
		} else {
			r.kept(20)
		}
		from := len(r.pieces)
		r.actionHead(a)
		r.actionFacts(a)
		r.together(from)
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
	r.bookmark(strconv.Itoa(a.n)+". "+r.titleOf(a.ActionView), 1, y)
	*a.link = r.place(y)
}

// actionHead is the number and title, the level, and the parties' halves.
func (r *report) actionHead(a numbered) {
	const disc = 26.0
	e, state := r.root.Child("H2"), r.root.Child("P")
	indent := 26.0
	title := r.few(r.titleOf(a.ActionView), r.span()-indent-disc-8, 8, subFace)
	where := r.t.T("stage." + string(a.State))
	if a.Level != "" {
		where = r.t.T("level."+string(a.Level)+".long") + "   ·   " + where
	}
	badge := picture.Consent(r.v, a.ActionView, r.t, picture.Options{W: disc, H: disc, MinText: 8})
	height := max(disc, float64(len(title))*subFace.lead+softFace.lead) + 8
	r.add(piece{height: height, keep: true, draw: func(y float64) {
		r.artifact(func() {
			r.rule(r.left, y-4, r.right, y-4, 1, chart.Ink.Full())
			r.drawing(badge, r.right-disc, y, 1)
		})
		r.marked(e, func() {
			r.text(r.left, y+baseline(subFace), strconv.Itoa(a.n), subFace)
			r.lines(r.left+indent, y, title, subFace)
		})
		r.marked(state, func() {
			r.lines(r.left+indent, y+float64(len(title))*subFace.lead, []string{where}, softFace)
		})
		r.reached(a, y)
	}})
}

// actionFacts are the fields that were filled in, in the order in which people
// ask for them.
func (r *report) actionFacts(a numbered) {
	q := r.facts(128)
	r.ownerFacts(q, a)
	r.steps(q, a)
	r.wins(q, a)
	r.surroundings(q, a)
	r.serves(q, a)
	r.grown(q, a)
	r.effort(q, a)
	if r.full {
		r.more(q, a)
	}
}

// ownerFacts names the owner on each side, with their function.
func (r *report) ownerFacts(q facts, a numbered) {
	for _, o := range []struct {
		id   workshop.ID
		side workshop.Side
	}{{a.OwnerVendor, workshop.Vendor}, {a.OwnerClient, workshop.Client}} {
		if name, function := r.personWith(o.id); name != "" {
			label := r.t.T("report.owner", "party", r.v.Name(o.side))
			text := name
			if function != "" {
				text += ", " + function
			}
			q.cell(label, plain(text).signed(markOf(o.side)))
		}
	}
}

// steps are the first step, the dates, and how it is measured.
func (r *report) steps(q facts, a numbered) {
	first := a.FirstStep
	if a.FirstDate != "" {
		first = strings.TrimPrefix(first+" · "+r.t.Date(a.FirstDate), " · ")
	}
	q.fact(r.t.T("action.firstStep"), first)
	q.fact(r.t.T("action.due"), r.date(a.Due))
	r.measure(q, a)
	q.fact(r.t.T("action.learnDate"), r.date(a.LearnDate))
}

// wins is what each side gains.
func (r *report) wins(q facts, a numbered) {
	for _, w := range []struct {
		text string
		side workshop.Side
	}{{a.WinVendor, workshop.Vendor}, {a.WinClient, workshop.Client}} {
		if w.text != "" {
			q.cell(r.t.T("report.win", "party", r.v.Name(w.side)), plain(w.text).signed(markOf(w.side)))
		}
	}
}

// surroundings is what it does to others, what may go wrong, and what has to stop.
func (r *report) surroundings(q facts, a numbered) {
	if a.Surroundings != "" || a.SurroundingsNote != "" {
		q.fact(r.t.T("report.surroundings"), strings.Trim(r.signedNumber(a.Surroundings)+" · "+a.SurroundingsNote, " ·"))
	}
	if a.Risk != "" {
		q.cell(r.t.T("action.risk"), plain(a.Risk).under(r.mitigation(a.Mitigation)))
	} else {
		q.fact(r.t.T("action.mitigation"), a.Mitigation)
	}
	q.fact(r.t.T("action.stopInstead"), a.StopInstead)
}

func (r *report) mitigation(s string) string {
	if s == "" {
		return ""
	}
	return r.t.T("report.mitigation", "text", s)
}

// measure writes what is measured, from where to where.
func (r *report) measure(q facts, a numbered) {
	c := cell{}
	if a.Measure != "" {
		c.texts = append(c.texts, span{a.Measure, cellFace})
	}
	if a.Baseline != "" || a.Target != "" {
		c.texts = append(c.texts, span{r.fromTo(a.ActionView), cellBoldFace})
	}
	var where []string
	if a.Source != "" {
		where = append(where, r.t.T("report.source", "source", a.Source))
	}
	if a.MeasureDate != "" {
		where = append(where, r.t.T("report.measured", "date", r.t.Date(a.MeasureDate)))
	}
	q.cell(r.t.T("action.measure"), c.under(strings.Join(where, " · ")))
}

// fromTo writes the way from the baseline to the target.
func (r *report) fromTo(a workshop.ActionView) string {
	s := r.t.T("report.from_to", "from", orDash(r.number(a.Baseline)), "to", orDash(r.number(a.Target)))
	if a.Unit == "%" {
		return s + "%"
	}
	return strings.TrimSpace(s + " " + a.Unit)
}

// serves names the interest, the problem and the system the action is for.
func (r *report) serves(q facts, a numbered) {
	if c := r.v.Card(a.Interest); c != nil {
		q.cell(r.t.T("action.interest"), plain(picture.Wording(c)).signed(togetherMark))
	}
	if c := r.v.Card(a.Problem); c != nil {
		q.fact(r.t.T("action.problem"), c.Fields["title"])
	}
	if c := r.v.Card(a.Finding); c != nil {
		s := c.Fields["hypothesis"]
		if s == "" {
			s = c.Fields["systemQuestion"]
		}
		q.fact(r.t.T("action.finding"), s)
	}
}

// grown is what the action grew from, and the limit it crosses.
func (r *report) grown(q facts, a numbered) {
	if c := r.v.Card(a.Origin); c != nil && c.ID != a.Problem && c.ID != a.Finding && c.ID != a.Interest {
		q.cell(r.t.T("report.origin"), plain(r.v.Headline(*c, r.lang)).signed(markOf(c.Side)))
	}
	if c := r.v.Card(a.Limit); c != nil {
		q.cell(r.t.T("report.crosses"), plain(c.Fields["text"]).signed(markOf(c.Side)).under(r.t.T("report.crosses.blocks")))
	}
}

// effort writes the hours and euros of each side.
func (r *report) effort(q facts, a numbered) {
	for _, e := range []struct {
		side         workshop.Side
		hours, euros string
	}{{workshop.Vendor, a.HoursVendor, a.EurosVendor}, {workshop.Client, a.HoursClient, a.EurosClient}} {
		var parts []string
		if e.hours != "" {
			parts = append(parts, r.t.T("report.hours", "hours", r.hours(e.hours)))
		}
		if e.euros != "" {
			parts = append(parts, r.euros(e.euros))
		}
		if len(parts) > 0 {
			q.cell(r.t.T("report.effort", "party", r.v.Name(e.side)), plain(strings.Join(parts, " · ")).signed(markOf(e.side)))
		}
	}
}

// more is what only the full report tells of an action.
func (r *report) more(q facts, a numbered) {
	if a.Phase != "" {
		q.fact(r.t.T("action.phase"), r.t.T("phase."+a.Phase))
	}
	if a.Horizon != "" {
		q.fact(r.t.T("action.horizon"), r.t.T("horizon."+a.Horizon))
	}
	if a.Plaster == "yes" {
		q.fact(r.t.T("action.plaster"), r.t.T("answer.yes"))
	}
	q.fact(r.t.T("action.courage"), a.Courage)
	q.fact(r.t.T("action.discomfort"), a.Discomfort)
	q.fact(r.t.T("action.energy"), a.Energy)
	q.fact(r.t.T("action.beneficiaryLost"), a.BeneficiaryLost)
}
