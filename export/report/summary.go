package report

import (
	"slices"
	"sort"
	"strconv"
	"strings"

	"samenspel/export/page"
	"samenspel/workshop"
	"samenspel/workshop/chart"
	"samenspel/workshop/photo"
)

// closeness is how closely the first page is set, so that it is one page
// whenever its words allow: what it shortens stands in full further on.
type closeness struct {
	text, strong, soft, quote face
	lines                     int     // most lines of a title, a measure or a first step
	air                       float64 // between its parts
	row                       float64 // over and under the text of a row
}

// closenesses are tried in this order.
var closenesses = []closeness{
	{cellFace, cellBoldFace, softFace, quoteFace, 4, 14, 4},
	{of(cellFace, 9, 11), of(cellBoldFace, 9, 11), of(softFace, 8, 10), of(quoteFace, 11, 14.5), 3, 10, 3},
	{of(cellFace, 8.5, 10), of(cellBoldFace, 8.5, 10), of(softFace, 8, 9.5), of(quoteFace, 10, 13), 2, 7, 2.5},
}

// of is a face in another size.
func of(f face, size, lead float64) face {
	f.size, f.lead = size, lead
	return f
}

// mostShown is how many actions a first page could have room for.
const mostShown = 30

// summary is the first page: what was agreed, by whom, by when, how it will be
// seen, and who stands behind it. It is one page: set more closely where there
// is much to say, and with the first of the actions where there are too many.
func (r *report) summary() {
	all := min(len(r.plan), mostShown)
	for _, c := range closenesses {
		if all == len(r.plan) && r.summaryFits(c, all) {
			r.add(piece{fresh: true, space: true})
			return
		}
	}
	closest := closenesses[len(closenesses)-1]
	fits := sort.Search(all, func(n int) bool { return !r.summaryFits(closest, n+1) })
	r.summaryFits(closest, fits)
	r.add(piece{fresh: true, space: true})
}

// summaryFits sets the first page anew, with so many of the actions, and says
// whether it is one page.
func (r *report) summaryFits(c closeness, most int) bool {
	r.pieces, r.root.Kids = nil, nil
	r.logos(c)
	r.masthead(c)
	r.foremost(c)
	r.standing(c)
	agreed := slices.IndexFunc(r.plan, func(a numbered) bool { return !a.agreed() })
	if agreed < 0 {
		agreed = len(r.plan)
	}
	if agreed > 0 {
		r.summaryTable(c, r.t.T("report.summary.agreed"), r.plan[:min(agreed, most)])
	} else {
		none := "report.summary.none"
		if r.v.Earlier != nil {
			none = "report.summary.none.renewed"
		}
		r.gap(c.air)
		r.para(r.t.T(none), bodyFace)
	}
	if most > agreed {
		r.summaryTable(c, r.openHead(), r.plan[agreed:most])
	}
	r.besides(c, len(r.plan)-most)
	r.gap(c.air)
	t := r.bare(2)
	t.air = 0
	t.row(r.word(c, workshop.Vendor), r.word(c, workshop.Client))
	height := 0.0
	for _, p := range r.pieces {
		height += p.height
	}
	return height <= r.column()
}

// besides says what else there is: actions that the first page has no room for,
// what was parked or stopped, and what was said against an action.
func (r *report) besides(c closeness, left int) {
	var out []string
	if left > 0 {
		out = append(out, r.t.T("report.summary.more", "n", left, "chapter", r.t.T("report.actions")))
	}
	if n := len(r.parked); n > 0 {
		out = append(out, r.t.T("report.summary.parked", "n", n))
	}
	if n := len(r.stopped); n > 0 {
		out = append(out, r.t.T("report.summary.stopped", "n", n))
	}
	if n := r.concernCount(); n > 0 {
		out = append(out, r.t.T("report.summary.concerns", "n", n))
	}
	if len(out) > 0 {
		r.gap(c.air / 2)
		r.para(strings.Join(out, " "), c.soft)
	}
}

// word is whether a party has released the plan.
func (r *report) word(c closeness, side workshop.Side) cell {
	out := cell{texts: []span{{s: r.v.Name(side), t: c.strong}}, sign: markOf(side)}
	for _, s := range r.released(side).texts {
		out.texts = append(out.texts, span{s: s.s, t: c.soft})
	}
	return out
}

// How large a logo is at most, in points. It is never drawn larger than a point
// a pixel.
const logoWide, logoHigh = 150.0, 36.0

// logos sets each party's logo at its side of the page, the vendor's left. One
// that nobody can read leaves its place to the name.
func (r *report) logos(c closeness) {
	type hung struct {
		photo.Encoded
		side workshop.Side
		e    *page.Element
		w, h float64
	}
	var all []hung
	height := 0.0
	for _, side := range workshop.Sides {
		l := r.v.Parties.Of(side).Logo
		if l == nil {
			continue
		}
		img, err := photo.Plain(l.Bytes) // a file of another program may hold anything
		if err != nil {
			continue
		}
		k := min(1, logoWide/float64(img.Width), logoHigh/float64(img.Height))
		one := hung{img, side, r.root.Child("Figure"), float64(img.Width) * k, float64(img.Height) * k}
		one.e.Alt = r.t.T("report.logo", "party", r.v.Name(side))
		all, height = append(all, one), max(height, one.h)
	}
	if len(all) == 0 {
		return
	}
	r.add(piece{height: height, keep: true, draw: func(y float64) {
		for _, l := range all {
			x := r.left
			if l.side == workshop.Client {
				x = r.right - l.w
			}
			r.marked(l.e, func() {
				r.ink(chart.Image{X: x, Y: y + (height-l.h)/2, W: l.w, H: l.h, Type: l.Type, Bytes: l.Bytes})
			})
		}
	}})
	r.kept(c.air)
}

// masthead is the name of the report, its standing, and when and about what.
func (r *report) masthead(c closeness) {
	over := r.root.Child("P")
	kind := strings.ToUpper(r.kind())
	state := "✓ " + r.t.T("report.released")
	if r.v.Concept {
		state = r.t.T("report.concept")
	}
	r.add(piece{height: 15, keep: true, draw: func(y float64) {
		r.marked(over, func() {
			r.text(r.left, y+10, kind, labelFace)
			r.text(r.left+r.width(kind, labelFace)+6, y+10, "· "+state, labelFace)
		})
		*r.first = r.bookmark("summary", r.t.T("report.summary"), 0, 0)
	}})
	e := r.root.Child("H1")
	for _, l := range r.wrap(r.parties(), r.span(), titleFace) {
		r.add(piece{height: titleFace.lead, keep: true, draw: func(y float64) {
			r.marked(e, func() { r.lines(r.left, y, []string{l}, titleFace) })
		}})
	}
	var about []string
	if d := r.v.Workshop.Day; d != "" {
		about = append(about, r.t.Date(d))
	}
	if s := r.v.Context.Product; s != "" {
		about = append(about, s)
	}
	if e := r.v.Earlier; e != nil {
		about = append(about, r.t.T("report.follows")+" "+r.t.Date(e.Day))
	}
	if len(about) > 0 {
		r.kept(1)
		r.para(strings.Join(about, " · "), c.soft)
	}
}

// standing is what both directors look for: the sign they will see it by, when
// they meet again, and how far consent is.
func (r *report) standing(c closeness) {
	all := []field{}
	r.shown = ""
	for _, card := range r.v.CardsOf("indicator") {
		if s := card.Fields["visibleSign"]; s != "" {
			if len(r.wrap(s, r.part(5)-6, c.strong)) <= c.lines {
				r.shown = card.ID
			}
			all = append(all, field{r.t.T("report.after.sign"), cell{texts: []span{{s: s, t: c.strong}}}, 5, false})
			break
		}
	}
	followUp := r.t.T("report.no_date")
	if d := r.v.Workshop.FollowUp; d != "" {
		followUp = r.t.Date(d)
	}
	all = append(all, field{r.t.T("report.follow_up"), cell{texts: []span{{s: followUp, t: c.strong}}}, 3, false},
		field{r.t.T("report.summary.consent"), cell{texts: []span{{s: r.far(), t: c.strong}}}, 4, false})
	q := r.fields()
	q.boxed = true
	for _, one := range all { // what is shortened stands in full further on
		lines := r.few(one.cell.texts[0].s, r.part(one.wide)-6, c.lines, c.strong)
		one.cell.texts[0].s = strings.Join(lines, "\n")
		q.put(one)
	}
	r.gap(c.air)
	q.set()
}

// far says how many of the actions both parties stand behind.
func (r *report) far() string {
	n := 0
	for _, a := range r.plan {
		if a.agreed() {
			n++
		}
	}
	switch {
	case n == 0:
		return r.t.T("report.summary.far.none")
	case n == len(r.plan):
		return r.t.T("report.summary.far.all", "n", n)
	}
	return r.t.T("report.summary.far.some", "n", n, "of", len(r.plan))
}

// summaryTable lists actions, each linked to where it is told in full: what,
// how it is seen, who, the first step, when, and each party's word.
func (r *report) summaryTable(c closeness, title string, actions []numbered) {
	if len(actions) == 0 {
		return
	}
	r.gap(c.air)
	e := r.root.Child("H2")
	r.add(piece{height: subFace.lead, keep: true, draw: func(y float64) {
		r.marked(e, func() { r.lines(r.left, y, []string{title}, subFace) })
	}})
	r.kept(2)
	t := r.table(r.summaryColumns(c)...)
	t.air = c.row
	for _, a := range actions {
		t.row(
			cell{texts: []span{{s: strconv.Itoa(a.n), t: c.strong}, {s: r.shortLevel(a.Level), t: of(labelFace, 7.5, c.soft.lead)}}}.linked(a.link),
			r.shortAction(c, t.inner(1), a), r.shortOwners(c, a), r.shortStep(c, t.inner(3), a),
			cell{texts: []span{{s: r.day(a.Due), t: c.text}}}, r.shortConsent(c, a),
		)
	}
}

// summaryColumns are the columns of the first page, in points. Those of names
// are wide enough for the longest word in them, within bounds; what is done and
// the first step share the rest.
func (r *report) summaryColumns(c closeness) []column {
	const number, due, most = 27.0, 62.0, 92.0
	wide := func(least float64, cell func(closeness, numbered) cell) float64 {
		for _, a := range r.plan[:min(len(r.plan), mostShown)] {
			for _, s := range cell(c, a).texts {
				for word := range strings.FieldsSeq(strings.TrimPrefix(s.s, "✓ ")) {
					least = max(least, r.width(word, s.t))
				}
			}
		}
		return min(least, most) + signIndent + cellGutter
	}
	who, consent := wide(48, r.shortOwners), wide(52, r.shortConsent)
	rest := r.span() + cellGutter - number - due - who - consent
	return []column{
		{title: r.t.T("report.nr"), share: number},
		{title: r.t.T("report.summary.what"), share: .63 * rest},
		{title: r.t.T("report.calendar.who"), share: who},
		{title: r.t.T("report.calendar.first"), share: .37 * rest},
		{title: r.t.T("report.due"), share: due},
		{title: r.t.T("report.summary.consent"), share: consent},
	}
}

func (r *report) shortLevel(l workshop.Level) string {
	if l == "" {
		return ""
	}
	return r.level(l)
}

// shortAction is what is done, and the way from the baseline to the target.
func (r *report) shortAction(c closeness, width float64, a numbered) cell {
	var out cell
	for _, s := range r.few(r.titleOf(a.ActionView), width, c.lines, c.strong) {
		out.texts = append(out.texts, span{s: s, t: c.strong})
	}
	if a.Baseline != "" && a.Target != "" && a.Measure != "" {
		out.texts = append(out.texts, span{s: strings.Join(r.few(r.fromTo(a.ActionView), width, c.lines, c.text), "\n"), t: c.text})
		out.texts = append(out.texts, span{s: strings.Join(r.few(a.Measure, width, max(1, c.lines-1), c.soft), "\n"), t: c.soft})
	}
	return out.linked(a.link)
}

// shortOwners names the owner on each side.
func (r *report) shortOwners(c closeness, a numbered) cell {
	var out cell
	for _, o := range []struct {
		id   workshop.ID
		side workshop.Side
	}{{a.OwnerVendor, workshop.Vendor}, {a.OwnerClient, workshop.Client}} {
		name, _ := r.personWith(o.id)
		out.texts = append(out.texts, span{orDash(name), c.text, markOf(o.side)})
	}
	return out
}

// shortStep is when the first step is, and what.
func (r *report) shortStep(c closeness, width float64, a numbered) cell {
	out := cell{texts: []span{{s: r.day(a.FirstDate), t: c.text}}}
	if a.FirstStep != "" {
		out.texts = append(out.texts, span{s: strings.Join(r.few(a.FirstStep, width, c.lines, c.soft), "\n"), t: c.soft})
	}
	return out
}

// shortConsent is each party's word on an action: who gave it, or that it is
// still to come.
func (r *report) shortConsent(c closeness, a numbered) cell {
	var out cell
	for _, side := range workshop.Sides {
		word := "○ " + r.t.T("report.summary.not_yet")
		objects := slices.ContainsFunc(a.Reactions, func(said workshop.Reaction) bool {
			return said.Side == side && said.Resolution == workshop.ObjectionOpen && said.Person != ""
		})
		switch given := a.Consents.Of(side); {
		case given != nil && given.Stands:
			word = "✓ " + given.Name
		case objects:
			word = "○ " + r.t.T("choice."+string(workshop.Objects))
		}
		out.texts = append(out.texts, span{word, c.text, markOf(side)})
	}
	return out
}
