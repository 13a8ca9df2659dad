package pdf

import (
	"slices"
	"strconv"

	"samenspel/workshop"
	"samenspel/workshop/picture"
)

// interests is what both hold, what completes and what clashes.
func (r *report) interests() {
	all := picture.InterestsOf(r.v)
	if !all.Any() {
		return
	}
	r.section(r.t.T("report.interests"))
	r.lead(r.t.T("report.interests.lead"), 10)
	if r.full {
		r.picture("venn")
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
				r.signed(markOf(side), picture.Wording(&own[i]), bodyFace)
			}
		}
	}
}

// interest writes a shared interest, with the actions that serve it.
func (r *report) interest(c workshop.Card) {
	from := len(r.pieces)
	r.signed(togetherMark, picture.Wording(&c), bodyFace)
	for _, a := range r.plan {
		if a.Interest == c.ID || a.Interest != "" && string(a.Interest) == c.Fields["pair"] {
			r.running(noMark, signIndent, r.t.T("report.served_by", "nr", strconv.Itoa(a.n), "action", r.titleOf(a.ActionView)), softFace)
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
