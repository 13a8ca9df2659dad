package report

import "samenspel/workshop"

// shownSheet is a questionnaire of a step's own of which figures are shown.
type shownSheet struct {
	*workshop.Sheet
	seen workshop.SheetView
}

// sheetsOf lists those of an exercise: never one that is shown to nobody.
func (r *report) sheetsOf(exercise string) []shownSheet {
	e := r.v.Method.Exercise(exercise)
	if e == nil {
		return nil
	}
	var out []shownSheet
	for i := range e.Steps {
		sheet := e.Steps[i].Sheet
		seen, revealed := r.v.Sheets[workshop.StepKey{Exercise: e.ID, Step: e.Steps[i].ID}]
		if !revealed || sheet == nil || seen.Mean.Value == nil {
			continue
		}
		switch sheet.Shown {
		case workshop.ShownMean, workshop.ShownSides:
			out = append(out, shownSheet{sheet, seen})
		case workshop.ShownNever:
		}
	}
	return out
}

func (r *report) hasSheet(exercise string) bool { return len(r.sheetsOf(exercise)) > 0 }

// sheets writes what an exercise's own questionnaires show: means of enough
// people.
func (r *report) sheets(exercise, title string) {
	for _, s := range r.sheetsOf(exercise) {
		r.sub(r.t.T(title), s.Shown == workshop.ShownSides)
		if s.Shown == workshop.ShownSides {
			r.meansOfSides(s)
		} else {
			r.meansOfAll(s)
		}
		r.ends(s)
	}
}

// meansOfAll writes the means that everyone gave.
func (r *report) meansOfAll(s shownSheet) {
	for _, item := range s.seen.Items {
		r.signed(togetherMark, r.t.T("report.sheet.mean", "text", s.statement(item.Code, r.lang), "mean", r.score(item.All.Value), "n", item.All.N), bodyFace)
	}
}

// meansOfSides sets the means of both sides beside each other.
func (r *report) meansOfSides(s shownSheet) {
	t := r.table(column{title: r.t.T("report.statement.text"), share: 52}, column{title: r.v.Name(workshop.Vendor), share: 17, sign: vendorMark},
		column{title: r.v.Name(workshop.Client), share: 17, sign: clientMark}, column{title: r.t.T("report.together"), share: 14, sign: togetherMark})
	for _, item := range s.seen.Items {
		t.row(plain(s.statement(item.Code, r.lang)), plain(r.score(item.Vendor.Value)), plain(r.score(item.Client.Value)), plain(r.score(item.All.Value)))
	}
}

// statement returns what was asked under a code.
func (s shownSheet) statement(code string, lang workshop.Lang) string {
	for _, i := range s.Items {
		if i.Code == code {
			return i.Text.In(lang)
		}
	}
	return code
}

// ends says what the ends of the scale mean.
func (r *report) ends(s shownSheet) {
	n := len(s.Scale)
	if n == 0 {
		return
	}
	r.gap(4)
	r.tie()
	r.para(r.t.T("report.sheet.scale", "low", s.Scale[0].In(r.lang), "most", n, "high", s.Scale[n-1].In(r.lang)), softFace)
}
