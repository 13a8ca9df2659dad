package picture

import (
	"strconv"

	"samenspel/assets/translations"
	"samenspel/workshop"
	"samenspel/workshop/chart"
)

func terms(v *workshop.View, t translations.Translator, o Options) []chart.Drawing {
	cards := v.CardsOf("term")
	if len(cards) == 0 {
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
		c.Rows = append(c.Rows, row)
	}
	return []chart.Drawing{c.Draw(o.frame(t, c.Ems()))}
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
			Vendor: guessOf(v, workshop.Vendor, guesses.Vendor, i, t), Client: guessOf(v, workshop.Client, guesses.Client, i, t),
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
func guessOf(v *workshop.View, side workshop.Side, cards []workshop.Card, i int, t translations.Translator) chart.DayGuess {
	g := chart.DayGuess{By: party(v, side), About: t.T("picture.workday.about", "party", v.Name(side.Other()))}
	if i >= len(cards) {
		return g
	}
	for _, id := range dayFields {
		g.Lines = append(g.Lines, chart.DayLine{
			Label: t.T("picture.workday." + id), Text: cards[i].Fields[id],
			Verdict: map[string]chart.Verdict{"right": chart.GuessRight, "partly": chart.GuessPartly, "wrong": chart.GuessWrong}[cards[i].Fields[id+"Right"]],
		})
	}
	return g
}
