package report

import (
	"cmp"
	"slices"
	"strings"

	"samenspel/workshop"
)

// chosenAgreements is how many working agreements are chosen.
const chosenAgreements = 3

// agreements sorts the working agreements into those that hold, by votes, and
// those that were offered. The third's equals hold as well. A follow-up took
// along what was chosen, without the votes.
func (r *report) agreements() (hold, offered []workshop.Card) {
	all := r.v.CardsOf("agreement")
	slices.SortStableFunc(all, func(a, b workshop.Card) int { return cmp.Compare(b.Dots, a.Dots) })
	switch {
	case len(all) == 0:
		return nil, nil
	case all[0].Dots == 0 && r.v.Earlier != nil:
		return all, nil
	}
	least := max(1, all[min(chosenAgreements, len(all))-1].Dots)
	i := slices.IndexFunc(all, func(c workshop.Card) bool { return c.Dots < least })
	if i < 0 {
		return all, nil
	}
	return all[:i], all[i:]
}

// workingAgreements is how the parties deal with each other.
func (r *report) workingAgreements() {
	hold, offered := r.agreements()
	if len(hold) == 0 && (len(offered) == 0 || !r.full) {
		return
	}
	r.sub(r.t.T("report.agreements"), false)
	for _, c := range hold {
		text := c.Fields["text"]
		if c.Dots > 0 {
			text += " " + r.votes(c)
		}
		r.signed(togetherMark, text, bodyFace)
		r.gap(2)
	}
	if !r.full || len(offered) == 0 {
		return
	}
	var texts []string
	for _, c := range offered {
		texts = append(texts, c.Fields["text"])
	}
	r.gap(4)
	r.para(r.t.T("report.agreements.offered", "texts", strings.Join(texts, " · ")), softFace)
}

// votes tells how many dots a card has.
func (r *report) votes(c workshop.Card) string { return r.t.T("report.votes", "n", c.Dots) }
