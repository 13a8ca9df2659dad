package report

import (
	"slices"
	"strconv"

	"samenspel/workshop"
	"samenspel/workshop/picture"
)

// interests is what both hold, what completes and what clashes.
func (r *report) interests() {
	all := picture.InterestsOf(r.v)
	statements := len(r.v.CardsOf("statement")) > 0
	stays := r.full && len(r.v.CardsOf("stay")) > 0
	if !all.Any() && !statements && !stays {
		return
	}
	part := func(title string) { r.section("interests", title) } // what else there is, where no interest stands above it
	if all.Any() {
		r.section("interests", r.t.T("report.interests"))
		r.lead(r.t.T("report.interests.lead"), 10)
		if r.full {
			r.picture("venn")
		}
		part = func(title string) { r.sub(title, false) }
	}
	if len(all.Shared) > 0 {
		r.sub(r.t.T("report.interests.shared"), false)
		for i := range all.Shared {
			r.interest(all.Shared[i])
		}
	}
	r.pairs(r.t.T("report.interests.complementary"), all.Complementary, false)
	r.pairs(r.t.T("report.interests.clashing"), all.Clashing, true)
	if r.full && len(all.Own.Vendor)+len(all.Own.Client) > 0 {
		r.sub(r.t.T("report.interests.own"), false)
		for _, side := range workshop.Sides {
			own := all.Own.Of(side)
			for i := range own {
				r.signed(markOf(side), r.v.Name(side)+": "+picture.Wording(&own[i]), bodyFace)
			}
		}
	}
	if stays {
		r.stays(part)
	}
	if statements {
		part(r.t.T("report.statement.joint"))
		r.quotes("statement", 0, quoteFace)
	}
}

// stays counts what keeps each side with the other, under a heading of its own.
func (r *report) stays(part func(title string)) {
	kind, _ := r.v.Method.CardKind("stay")
	f := kind.Field("reason")
	if f == nil {
		return
	}
	votes := map[string]*workshop.PerSide[int]{}
	for _, c := range r.v.CardsOf("stay") {
		reason := c.Fields["reason"]
		if votes[reason] == nil {
			votes[reason] = &workshop.PerSide[int]{}
		}
		if c.Side.Valid() {
			*votes[reason].At(c.Side)++
		}
	}
	part(r.t.T("report.stays"))
	t := r.table(column{title: f.Label.In(r.lang), share: 60},
		column{title: r.v.Name(workshop.Vendor), share: 20, sign: vendorMark}, column{title: r.v.Name(workshop.Client), share: 20, sign: clientMark})
	for _, o := range f.Options {
		if n := votes[o.ID]; n != nil {
			t.row(plain(o.Label.In(r.lang)), plain(strconv.Itoa(n.Vendor)), plain(strconv.Itoa(n.Client)))
		}
	}
}

// interest writes a shared interest, with the actions that serve it.
func (r *report) interest(c workshop.Card) {
	from := len(r.pieces)
	r.signed(togetherMark, picture.Wording(&c), bodyFace)
	for _, a := range r.plan {
		if a.Interest == c.ID || a.Interest != "" && string(a.Interest) == c.Fields["pair"] {
			r.running(noMark, signIndent, r.t.T("report.served_by", "nr", strconv.Itoa(a.n), "action", r.titleOf(a.ActionView)), softFace, a.link)
		}
	}
	r.together(from)
	r.gap(4)
}

// pairs sets interests of both sides beside each other, with what they say
// together and, of a clash, the criterion to choose by.
func (r *report) pairs(title string, pairs []picture.Pair, criterion bool) {
	if len(pairs) == 0 {
		return
	}
	r.sub(title, false)
	joint := slices.ContainsFunc(pairs, func(p picture.Pair) bool { return p.Joint() != "" })
	columns := []column{{title: r.v.Name(workshop.Vendor), share: 1, sign: vendorMark}, {title: r.v.Name(workshop.Client), share: 1, sign: clientMark}}
	if joint {
		columns = append(columns, column{title: picture.FieldLabel(r.v, "interest", "wording", r.t), share: 1, sign: togetherMark})
	}
	if criterion {
		columns = append(columns, column{title: r.t.T("report.criterion"), share: 1, sign: togetherMark})
	}
	t := r.table(columns...)
	for _, p := range pairs {
		vendor, client := p.Texts()
		cells := []cell{plain(orDash(vendor)), plain(orDash(client))}
		if joint {
			cells = append(cells, plain(orDash(p.Joint())))
		}
		if criterion {
			cells = append(cells, plain(orDash(p.Criterion)))
		}
		t.row(cells...)
	}
}
