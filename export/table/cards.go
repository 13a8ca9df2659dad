package table

import (
	"cmp"
	"slices"
	"strings"

	"samenspel/workshop"
	"samenspel/workshop/picture"
)

// card tells a card by its headline.
func (w *writer) card(id workshop.ID) Cell {
	if c := w.v.Card(id); c != nil {
		return text(w.v.Headline(*c, w.lang))
	}
	return Cell{}
}

// of makes a table of cards of a kind with these of their fields, under the
// method's own labels; of cards that belong to a side, that first. Votes are
// added where there are any.
func (w *writer) of(id string, cards []workshop.Card, kind string, fields ...string) Table {
	t := Table{ID: id, Title: w.t.T("table." + id)}
	k, _ := w.v.Method.CardKind(kind)
	if k == nil {
		return t
	}
	if k.PerSide {
		t.Columns = append(t.Columns, Column{ID: "party", Title: w.t.T("table.party"), Keep: true})
	}
	var told []*workshop.Field
	for _, id := range fields {
		if f := k.Field(id); f != nil {
			told = append(told, f)
			t.Columns = append(t.Columns, w.column(f))
		}
	}
	t.Columns = append(t.Columns, Column{ID: "votes", Title: w.t.T("table.votes"), Type: Number})
	for _, c := range bySide(cards) {
		var row []Cell
		if k.PerSide {
			row = append(row, w.party(c.Side))
		}
		for _, f := range told {
			row = append(row, w.fieldOf(c, f))
		}
		votes := Cell{}
		if c.Dots > 0 {
			votes = count(c.Dots)
		}
		t.Rows = append(t.Rows, append(row, votes))
	}
	return t
}

// column is a column for a field of a card.
func (w *writer) column(f *workshop.Field) Column {
	c := Column{ID: f.ID, Title: Clean(f.Label.In(w.lang)), Keep: f.Required}
	unit := f.Unit.In(w.lang)
	switch f.Type {
	case workshop.FieldNumber, workshop.FieldScale:
		c.Type = Number
		if strings.HasPrefix(unit, "€") {
			c.Type = Euros
		} else if f.Min < 0 {
			c.Type = Signed
		}
		if unit != "" {
			c.Title += " (" + unit + ")"
		}
	case workshop.FieldDate:
		c.Type = Date
	case workshop.FieldMonth:
		c.Type = Month
	default: // told in words
	}
	return c
}

// fieldOf is what a card has in a field, in the canonical form of its column.
func (w *writer) fieldOf(c workshop.Card, f *workshop.Field) Cell {
	s := c.Fields[f.ID]
	switch {
	case s == "":
		return Cell{}
	case f.Type == workshop.FieldChoice:
		word, _, _ := strings.Cut(picture.Choice(w.v, c.Kind, f.ID, s, w.t), ": ") // what it means stands in the method
		return text(word)
	case f.Type == workshop.FieldYesNo:
		return w.yesNo(s)
	case f.Type == workshop.FieldPerson:
		return w.person(workshop.ID(s))
	case f.Type == workshop.FieldRef && f.To == workshop.KindDriver:
		return text(picture.DriverTitle(w.v, s, w.t))
	case f.Type == workshop.FieldRef:
		return w.card(workshop.ID(s))
	}
	return text(s)
}

// bySide puts cards of no side first, then the vendor's, then the client's.
func bySide(cards []workshop.Card) []workshop.Card {
	sides := []workshop.Side{workshop.Together, workshop.Vendor, workshop.Client}
	out := slices.Clone(cards)
	slices.SortStableFunc(out, func(a, b workshop.Card) int { return slices.Index(sides, a.Side) - slices.Index(sides, b.Side) })
	return out
}

// having picks the cards of a kind of which a field has a value.
func (w *writer) having(kind, field, want string) []workshop.Card {
	return slices.DeleteFunc(w.v.CardsOf(kind), func(c workshop.Card) bool { return c.Fields[field] != want })
}

// problems has a row for each story of what happened, those with most votes
// first.
func (w *writer) problems() Table {
	cards := w.v.CardsOf("problem")
	t := w.of("problems", cards, "problem", "title", "jointWording", "event", "affected", "feeling", "userEffect", "need", "request",
		"knownLimits", "frequency", "hours", "euros", "recurring", "confirmed", "driver", "moment")
	votes := t.Column("votes")
	if votes < 0 {
		return t
	}
	slices.SortStableFunc(t.Rows, func(a, b []Cell) int {
		return cmp.Or(len(b[votes].Value)-len(a[votes].Value), cmp.Compare(b[votes].Value, a[votes].Value))
	})
	return t
}

// cycles, fixes, findings and causes tell the system that was found.
func (w *writer) cycles() Table {
	return w.of("cycles", w.v.CardsOf("cycle"), "cycle", "problem", "symptom", "sideEffect", "returnForm", "timesReturned", "lostCapacity")
}

func (w *writer) fixes() Table {
	return w.of("fixes", w.v.CardsOf("fix"), "fix", "cycle", "type", "month", "reliefWeeks", "hours", "euros")
}

func (w *writer) findings() Table {
	return w.of("findings", w.v.CardsOf("finding"), "finding", "systemQuestion", "hypothesis", "cycle", "event", "pattern", "structure", "belief", "evidence", "beneficiary", "test")
}

func (w *writer) causes() Table {
	return w.of("causes", w.v.CardsOf("cause"), "cause", "cause", "weight", "how", "finding")
}

// incentives, pledges and horizons tell what keeps it as it is.
func (w *writer) incentives() Table {
	return w.of("incentives", w.v.CardsOf("incentive"), "incentive", "role", "measuredOn", "behaviour", "effectOther", "realValue")
}

func (w *writer) pledges() Table {
	return w.of("pledges", w.v.CardsOf("pledge"), "pledge", "promise", "by", "knownBy", "kept", "contextLost")
}

func (w *writer) horizons() Table {
	return w.of("horizons", w.v.CardsOf("horizon"), "horizon", "what", "cost", "benefit", "years", "payer", "receiver")
}

// touchpoints has a row for what a side feels at a moment of contact.
func (w *writer) touchpoints() Table {
	return w.of("touchpoints", w.v.CardsOf("feeling"), "feeling", "moment", "score", "reason", "critical", "humanReachable")
}

func (w *writer) terms() Table {
	return w.of("glossary", w.v.CardsOf("term"), "term", "agreed", "vendor", "client", "meaning", "status")
}

func (w *writer) confusing() Table {
	return w.of("confusing", w.v.CardsOf("confusing"), "confusing", "word", "heard")
}

func (w *writer) strengths() Table {
	return w.of("strengths", w.v.CardsOf("strength"), "strength", "strength", "story", "driver", "keep")
}

// interventions has a row for each that was chosen.
func (w *writer) interventions() Table {
	return w.of("interventions", w.having("option", "chosen", "yes"), "option", "title", "level", "asked", "leverage", "effort", "energy", "finding")
}

func (w *writer) stops() Table { return w.of("stops", w.v.CardsOf("stop"), "stop", "what", "instead") }

// requests has a row for each that was granted; what was refused stays in the
// room.
func (w *writer) requests() Table {
	return w.of("requests", w.having("request", "answer", "ja"), "request", "text", "again")
}

func (w *writer) limits() Table { return w.of("limits", w.v.CardsOf("limit"), "limit", "text") }

func (w *writer) stakeholders() Table {
	return w.of("stakeholders", w.v.CardsOf("stakeholder"), "stakeholder", "name", "ring", "effect", "note")
}

func (w *writer) risks() Table {
	return w.of("risks", w.v.CardsOf("risk"), "risk", "what", "mitigation")
}

// commitments has a row for what the leaders promise, for what someone does
// tomorrow, and for the sign by which the change will be seen.
func (w *writer) commitments() Table {
	t := Table{ID: "commitments", Title: w.t.T("report.after"), Columns: []Column{
		{ID: "kind", Title: w.t.T("table.kind"), Keep: true},
		{ID: "party", Title: w.t.T("table.party")},
		{ID: "who", Title: w.t.T("table.person")},
		{ID: "what", Title: w.t.T("report.calendar.what"), Keep: true},
		{ID: "date", Title: w.t.T("report.date"), Type: Date},
	}}
	for _, c := range bySide(w.v.CardsOf("promise")) {
		t.Rows = append(t.Rows, []Cell{value(w.t.T("table.promise")), w.party(c.Side), {}, text(c.Fields["text"]), {}})
	}
	for _, c := range w.v.CardsOf("tomorrow") {
		who := w.person(workshop.ID(c.Fields["person"]))
		t.Rows = append(t.Rows, []Cell{value(w.t.T("table.tomorrow")), w.party(who.Side), who, text(c.Fields["step"]), {}})
	}
	for _, c := range w.v.CardsOf("indicator") {
		t.Rows = append(t.Rows, []Cell{value(w.t.T("table.indicator")), {}, text(c.Fields["noticedBy"]), text(c.Fields["visibleSign"]), value(c.Fields["storyDate"])})
	}
	return t
}
