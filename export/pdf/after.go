package pdf

import (
	"strings"

	"samenspel/workshop"
	"samenspel/workshop/picture"
)

// after is what people took home: steps for tomorrow, a sign to look for, the
// leaders' promises.
func (r *report) after() {
	steps, signs, promises := r.v.CardsOf("tomorrow"), r.v.CardsOf("indicator"), r.v.CardsOf("promise")
	if len(steps)+len(signs)+len(promises) == 0 {
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
}

// methodPage explains how the report came about and what it may be used for.
func (r *report) methodPage() {
	r.add(piece{fresh: true, space: true})
	r.section(r.t.T("report.method"))
	for _, part := range []string{"day", "mirror", "anonymity", "agreement", "use", "sources"} {
		r.sub(r.t.T("report.method."+part), part == "anonymity")
		for p := range strings.SplitSeq(r.t.T("report.method."+part+".text"), "\n") {
			r.para(p, bodyFace)
			r.gap(6)
		}
		switch part {
		case "day":
			r.programme()
		case "mirror":
			r.statements()
		}
	}
	r.gap(4)
	r.para(r.t.T("report.method.version", "method", r.v.Workshop.Method), softFace)
}

// programme lists the exercises that were done, with what they are for.
func (r *report) programme() {
	q := r.facts(128)
	for _, slot := range r.v.Agenda {
		if e := r.v.Method.Exercise(slot.Exercise); e != nil && slot.Began && !slot.Skipped {
			q.fact(e.Title.In(r.lang), e.Purpose.In(r.lang))
		}
	}
}

// statements lists what was asked in the mirror.
func (r *report) statements() {
	if r.v.Mirror == nil {
		return
	}
	r.lead(r.t.T("report.method.asked"), 4)
	t := r.table(column{title: r.t.T("report.statement.driver"), share: 24}, column{title: r.t.T("action.level"), share: 10}, column{title: r.t.T("report.statement.text"), share: 66})
	names := strings.NewReplacer("{A}", r.t.T("report.statement.a"), "{B}", r.t.T("report.statement.b"))
	asked := map[string]bool{}
	for _, code := range r.v.Mirror.Items {
		asked[code] = true
	}
	for _, i := range r.v.Method.Instrument.Items {
		if asked[i.Code] {
			text := names.Replace(i.Text.In(r.lang))
			t.row(plain(picture.DriverTitle(r.v, i.Driver, r.t)), plain(i.Dimension), plain(text))
		}
	}
}
