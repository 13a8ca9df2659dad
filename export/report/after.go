package report

import (
	"slices"
	"strings"

	"samenspel/workshop"
	"samenspel/workshop/picture"
)

// after is what people took home: a sign to look for, the leaders' promises,
// steps for tomorrow. The plan has the promises, and the signs that its first
// page has no room for.
func (r *report) after() {
	steps, signs, promises := r.v.CardsOf("tomorrow"), r.v.CardsOf("indicator"), r.v.CardsOf("promise")
	if !r.full {
		steps = nil
		signs = slices.DeleteFunc(slices.Clone(signs), func(c workshop.Card) bool { return c.ID == r.shown })
	}
	asked := r.full && (r.hasSheet("close") || r.hasSheet("renewal"))
	if len(steps)+len(signs)+len(promises) == 0 && !asked {
		return
	}
	r.section("after", r.t.T("report.after"))
	if len(signs) > 0 {
		r.sub(r.t.T("report.after.sign"), false)
		for _, c := range signs {
			r.signed(togetherMark, orDash(c.Fields["visibleSign"]), leadFace)
			var more []string
			for _, id := range []string{"noticedBy", "storyDate"} {
				if s := r.fieldValue(c, id); s != "" {
					more = append(more, picture.FieldLabel(r.v, "indicator", id, r.t)+" "+s)
				}
			}
			if len(more) > 0 {
				r.tie()
				r.running(noMark, signIndent, strings.Join(more, " · "), softFace, nil)
			}
		}
	}
	if len(promises) > 0 {
		r.sub(r.t.T("report.after.promises"), false)
		for _, side := range workshop.Sides {
			for _, c := range promises {
				if c.Side == side {
					r.signed(markOf(side), r.v.Name(side)+": "+c.Fields["text"], bodyFace)
				}
			}
		}
	}
	if len(steps) > 0 {
		r.sub(r.t.T("report.after.tomorrow"), false)
		q := r.facts(128)
		for _, c := range steps {
			name, _ := r.personWith(workshop.ID(c.Fields["person"]))
			q.fact(orDash(name), c.Fields["step"])
		}
	}
	if asked {
		for _, exercise := range []string{"close", "renewal"} {
			r.sheets(exercise, "report.roti")
		}
	}
}
