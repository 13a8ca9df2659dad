package report

// incentives is what keeps the system as it is: what people are measured on,
// promises on their way through departments, what is put off, and what nobody
// dares to say.
func (r *report) incentives() {
	for _, part := range []struct {
		kind, title string
		columns     []cardColumn
	}{
		{"incentive", "report.incentives", []cardColumn{{"role", 18}, {"measuredOn", 20}, {"behaviour", 22}, {"effectOther", 22}, {"realValue", 20}}},
		{"pledge", "report.pledges", []cardColumn{{"promise", 28}, {"by", 18}, {"knownBy", 18}, {"kept", 14}, {"contextLost", 24}}},
		{"horizon", "report.horizons", []cardColumn{{"what", 24}, {"cost", 18}, {"benefit", 18}, {"years", 13}, {"payer", 15}, {"receiver", 16}}},
	} {
		if cards := r.v.CardsOf(part.kind); len(cards) > 0 {
			r.sub(r.t.T(part.title), true)
			r.cardTable(cards, part.kind, nil, part.columns...)
		}
	}
	r.sheets("system", "report.signals")
}

// hasIncentives says whether there is any of that.
func (r *report) hasIncentives() bool {
	return len(r.v.CardsOf("incentive"))+len(r.v.CardsOf("pledge"))+len(r.v.CardsOf("horizon")) > 0 || r.hasSheet("system")
}
