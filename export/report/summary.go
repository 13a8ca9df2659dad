package report

import (
	"strconv"
	"strings"

	"samenspel/workshop"
	"samenspel/workshop/chart"
)

// summary is the first page: what was agreed, by whom and by when.
func (r *report) summary() {
	r.masthead()
	r.partiesBlock()
	r.gap(16)
	r.factsLine()
	var agreed, open []numbered
	for _, a := range r.plan {
		if a.agreed() {
			agreed = append(agreed, a)
		} else {
			open = append(open, a)
		}
	}
	r.foremost(12)
	r.sub(r.t.T("report.summary.agreed"), false)
	if len(agreed) == 0 {
		none := "report.summary.none"
		if r.v.Earlier != nil {
			none = "report.summary.none.renewed"
		}
		r.para(r.t.T(none), bodyFace)
	} else {
		r.summaryTable(agreed, false)
	}
	if len(open) > 0 {
		r.sub(r.openHead(), false)
		r.summaryTable(open, true)
	}
	var more []string
	if n := len(r.parked); n > 0 {
		more = append(more, r.t.T("report.summary.parked", "n", n))
	}
	if n := len(r.stopped); n > 0 {
		more = append(more, r.t.T("report.summary.stopped", "n", n))
	}
	if n := r.concernCount(); n > 0 {
		more = append(more, r.t.T("report.summary.concerns", "n", n))
	}
	if len(more) > 0 {
		r.pieces[len(r.pieces)-1].keep = true // not alone on a page
		r.kept(10)
		r.para(strings.Join(more, " "), softFace)
	}
	r.add(piece{fresh: true, space: true})
}

// masthead is the name of the report and its standing.
func (r *report) masthead() {
	over := r.root.Child("P")
	kind := strings.ToUpper(r.kind())
	state := r.t.T("report.released")
	if r.v.Concept {
		state = r.t.T("report.concept")
	}
	r.add(piece{height: 16, keep: true, draw: func(y float64) {
		r.marked(over, func() {
			r.text(r.left, y+11, kind, labelFace)
			r.text(r.left+r.width(kind, labelFace)+6, y+11, "· "+state, labelFace)
		})
		r.bookmark(r.t.T("report.summary"), 0, 0)
	}})
	e := r.root.Child("H1")
	for _, l := range r.wrap(r.parties(), r.span(), titleFace) {
		r.add(piece{height: titleFace.lead, keep: true, draw: func(y float64) {
			r.marked(e, func() { r.lines(r.left, y, []string{l}, titleFace) })
		}})
	}
	r.kept(12)
}

// partiesBlock lists both parties and their people, vendor left.
func (r *report) partiesBlock() {
	var cells []cell
	for _, side := range workshop.Sides {
		var people []string
		for _, p := range r.v.Seated(side) {
			s := p.Name
			if p.Function != "" {
				s += " (" + p.Function + ")"
			}
			people = append(people, s)
		}
		c := cell{texts: []span{{r.v.Name(side), strongFace}}, sign: markOf(side)}
		cells = append(cells, c.under(r.t.T("domain."+string(side))).under(strings.Join(people, ", ")))
	}
	r.bare(2).row(cells...)
}

// factsLine gives the dates and the product in columns.
func (r *report) factsLine() {
	type fact struct{ label, value string }
	all := []fact{{r.t.T("report.date"), r.t.Date(r.v.Workshop.Day)}}
	if e := r.v.Earlier; e != nil {
		all = append(all, fact{r.t.T("report.follows"), r.t.Date(e.Day)})
	}
	if s := r.v.Context.Product; s != "" {
		all = append(all, fact{r.t.T("report.product"), s})
	}
	followUp := r.t.T("report.no_date")
	if d := r.v.Workshop.FollowUp; d != "" {
		followUp = r.t.Date(d)
	}
	all = append(all, fact{r.t.T("report.follow_up"), followUp})
	width := r.span() / float64(len(all))
	height, lines := 0.0, make([][]string, len(all))
	for i, f := range all {
		lines[i] = r.few(f.value, width-16, 4, strongFace)
		height = max(height, labelFace.lead+float64(len(lines[i]))*strongFace.lead)
	}
	e := r.root.Child("P")
	r.add(piece{height: height + 16, draw: func(y float64) {
		r.artifact(func() {
			r.box(r.left, y, r.span(), height+16, chart.Paper.Full(), chart.Hairline.Full(), .5)
		})
		r.marked(e, func() {
			for i, f := range all {
				x := r.left + 12 + float64(i)*width
				r.lines(x, y+8, []string{f.label}, labelFace)
				r.lines(x, y+8+labelFace.lead, lines[i], strongFace)
			}
		})
	}})
}

// summaryTable lists actions, each linked to its own block.
func (r *report) summaryTable(actions []numbered, state bool) {
	t := r.table(
		column{title: r.t.T("report.nr"), share: 5}, column{title: r.t.T("report.action"), share: 46},
		column{title: r.t.T("action.level"), share: 10},
		column{title: r.v.Name(workshop.Vendor), share: 18, sign: vendorMark}, column{title: r.v.Name(workshop.Client), share: 18, sign: clientMark},
		column{title: r.t.T("report.due"), share: 17},
	)
	for _, a := range actions {
		what := strong(r.titleOf(a.ActionView)).linked(a.link)
		if a.Baseline != "" && a.Target != "" && a.Measure != "" {
			what = what.under(a.Measure + ": " + r.fromTo(a.ActionView))
		}
		if state {
			what = what.under(r.t.T("stage." + string(a.State)))
		}
		t.row(plain(strconv.Itoa(a.n)).linked(a.link), what, plain(r.level(a.Level)),
			r.owner(a.OwnerVendor, workshop.Vendor), r.owner(a.OwnerClient, workshop.Client), plain(r.day(a.Due)))
	}
}
