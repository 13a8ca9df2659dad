package picture

import (
	"math"
	"slices"
	"strconv"

	"samenspel/assets/translations"
	"samenspel/workshop"
	"samenspel/workshop/chart"
)

// matrix draws the options once one of them has its place.
func matrix(v *workshop.View, t translations.Translator, o Options) []chart.Drawing {
	c := chart.Matrix{
		Title: t.T("picture.matrix"), Effort: t.T("picture.matrix.effort"), Leverage: t.T("picture.matrix.leverage"), Chosen: t.T("picture.matrix.chosen"),
	}
	edit := o.editing(v, t)
	if o.Touch && edit.fills("option", "effort") && edit.fills("option", "leverage") {
		c.Place = func(effort, leverage int) string {
			return t.T("picture.matrix.place", "effort", effort, "leverage", leverage)
		}
	}
	copy(c.Levels[:], dimensions)
	for i, id := range []string{"start", "large", "small", "leave"} {
		c.Corners[i] = t.T("picture.matrix." + id)
	}
	placed := false
	for _, card := range v.CardsOf("option") {
		f := card.Fields
		option := chart.MatrixOption{
			Label: f["title"], Level: max(0, slices.Index(dimensions, f["level"])),
			Effort: figure(f["effort"]), Leverage: figure(f["leverage"]), Chosen: f["chosen"] == "yes",
			Spot: edit.spot(Place{Kind: "option", Card: card.ID}, v.Headline(card, lang(t))),
		}
		placed = placed || option.Effort != nil && option.Leverage != nil
		c.Options = append(c.Options, option)
	}
	if !placed && (len(c.Options) == 0 || !edit.fills("option", "effort")) {
		return nil
	}
	return []chart.Drawing{c.Draw(o.frame(t, c.Ems()))}
}

// figure reads a canonical number; nil where there is none.
func figure(s string) *float64 {
	f, err := strconv.ParseFloat(s, 64)
	if err != nil || math.IsNaN(f) || math.IsInf(f, 0) {
		return nil
	}
	return &f
}
