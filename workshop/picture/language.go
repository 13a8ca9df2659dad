package picture

import (
	"strconv"

	"samenspel/assets/translations"
	"samenspel/workshop"
	"samenspel/workshop/chart"
)

func terms(v *workshop.View, t translations.Translator, o Options) []chart.Drawing {
	cards := v.CardsOf("term")
	edit := o.editing(v, t)
	adds := edit.adds("term", workshop.Together)
	if len(cards) == 0 && !adds {
		return nil
	}
	c := chart.Terms{
		Title: t.T("picture.terms"), Vendor: party(v, workshop.Vendor), Client: party(v, workshop.Client), Agreed: t.T("picture.terms.agreed"),
	}
	for _, card := range cards {
		f := card.Fields
		row := chart.Term{Vendor: f["vendor"], Client: f["client"], Agreed: f["agreed"], Meaning: f["meaning"], Label: Choice(v, "term", "status", f["status"], t)}
		switch f["status"] {
		case "afgesproken":
			row.Status = chart.TermAgreed
		case "vast":
			row.Status = chart.TermFixed
		}
		c.Rows = append(c.Rows, edit.term(row, card.ID))
	}
	if adds && (o.Touch || len(cards) == 0) { // one more
		c.Rows = append(c.Rows, edit.term(chart.Term{}, ""))
	}
	return []chart.Drawing{c.Draw(o.frame(t, c.Ems()))}
}

// term is a word with what can be pressed in it.
func (e editing) term(row chart.Term, id workshop.ID) chart.Term {
	spot := func(text string, fields ...string) chart.Spot {
		return e.spot(Place{Kind: "term", Card: id, Fields: fields}, named(FieldLabel(e.v, "term", fields[0], e.t), text))
	}
	row.VendorAsk, row.AgreedAsk, row.ClientAsk = e.ask("term", "vendor"), e.ask("term", "agreed"), e.ask("term", "client")
	row.VendorSpot, row.ClientSpot = spot(row.Vendor, "vendor"), spot(row.Client, "client")
	row.AgreedSpot = spot(row.Agreed, "agreed", "meaning")
	if id != "" {
		row.StatusSpot = spot(row.Label, "status")
	}
	return row
}

// dayFields are the lines of a guessed working day.
var dayFields = []string{"who", "does", "wants", "calls", "how"}

// workdays draws the first guess of each side together, then the second, and so
// on.
func workdays(v *workshop.View, t translations.Translator, o Options) []chart.Drawing {
	var guesses workshop.PerSide[[]workshop.Card]
	for _, c := range v.CardsOf("workday") {
		if c.Side.Valid() {
			own := guesses.At(c.Side)
			*own = append(*own, c)
		}
	}
	var out []chart.Drawing
	for i := range max(len(guesses.Vendor), len(guesses.Client)) {
		c := chart.Workday{
			Title: t.T("picture.workday"), Hits: t.T("picture.workday.hits"), Empty: t.T("picture.workday.empty"),
			Right: t.T("picture.workday.right"), Partly: t.T("picture.workday.partly"), Wrong: t.T("picture.workday.wrong"),
			Vendor: guessOf(v, workshop.Vendor, guesses.Vendor, i, t, o), Client: guessOf(v, workshop.Client, guesses.Client, i, t, o),
		}
		if i > 0 {
			c.Title += " (" + strconv.Itoa(i+1) + ")"
		}
		out = append(out, c.Draw(o.frame(t, 27)))
	}
	return out
}

// guessOf is a side's i-th guess at the other's day; without lines where it
// made fewer.
func guessOf(v *workshop.View, side workshop.Side, cards []workshop.Card, i int, t translations.Translator, o Options) chart.DayGuess {
	g := chart.DayGuess{By: party(v, side), About: t.T("picture.workday.about", "party", v.Name(side.Other()))}
	if i >= len(cards) {
		return g
	}
	edit := o.editing(v, t)
	for _, id := range dayFields {
		ask := ""
		if edit.fills("workday", id+"Right") {
			ask = edit.plus(t.T("picture.workday.ask"))
		}
		label := t.T("picture.workday." + id)
		g.Lines = append(g.Lines, chart.DayLine{
			Label: label, Text: cards[i].Fields[id], Ask: ask,
			Spot:    edit.spot(Place{Kind: "workday", Card: cards[i].ID, Fields: []string{id, id + "Right"}}, named(label, cards[i].Fields[id])),
			Verdict: map[string]chart.Verdict{"right": chart.GuessRight, "partly": chart.GuessPartly, "wrong": chart.GuessWrong}[cards[i].Fields[id+"Right"]],
		})
	}
	return g
}
