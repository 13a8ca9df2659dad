package report

import (
	"strings"

	"samenspel/workshop"
	"samenspel/workshop/picture"
)

// after is what people took home: steps for tomorrow, a sign to look for, the
// leaders' promises.
func (r *report) after() {
	steps, signs, promises := r.v.CardsOf("tomorrow"), r.v.CardsOf("indicator"), r.v.CardsOf("promise")
	if len(steps)+len(signs)+len(promises) == 0 && !r.hasSheet("close") && !r.hasSheet("renewal") {
		return
	}
	r.section(r.t.T("report.after"))
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
				r.running(noMark, signIndent, strings.Join(more, " · "), softFace)
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
	for _, exercise := range []string{"close", "renewal"} {
		r.sheets(exercise, "report.roti")
	}
}
