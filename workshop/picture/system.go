package picture

import (
	"slices"
	"strconv"

	"samenspel/assets/translations"
	"samenspel/workshop"
	"samenspel/workshop/chart"
)

// layers are the fields of a finding from the top of the iceberg down.
var layers = []string{"event", "pattern", "structure", "belief"}

func icebergs(v *workshop.View, t translations.Translator, o Options) []chart.Drawing {
	var out []chart.Drawing
	edit := o.editing(v, t)
	for _, c := range v.CardsOf("finding") {
		if edit.fills("finding", layers[0]) || slices.ContainsFunc(layers, func(id string) bool { return c.Fields[id] != "" }) {
			out = append(out, Iceberg(v, c, t, o))
		}
	}
	if len(out) == 0 && edit.adds("finding", workshop.Together) {
		out = append(out, Iceberg(v, workshop.Card{}, t, o))
	}
	return out
}

// Iceberg draws what lies under the event of one finding card.
func Iceberg(v *workshop.View, c workshop.Card, t translations.Translator, o Options) chart.Drawing {
	i := chart.Iceberg{Title: findingTitle(c, t.T("report.picture.iceberg")), Water: t.T("report.picture.iceberg.water")}
	edit := o.editing(v, t)
	for _, id := range layers {
		layer := chart.IcebergLayer{Heading: t.T("report.picture.iceberg." + id), Hint: FieldLabel(v, "finding", id, t)}
		if s := c.Fields[id]; s != "" {
			layer.Texts = []string{s}
		}
		if edit.fills("finding", id) {
			layer.Ask = edit.plus(FieldHint(v, "finding", id, t))
		}
		layer.Spot = edit.spot(Place{Kind: "finding", Card: c.ID, Fields: []string{id}}, named(layer.Heading, c.Fields[id]))
		i.Layers = append(i.Layers, layer)
	}
	return i.Draw(o.frame(t, 34))
}

func findingTitle(c workshop.Card, otherwise string) string {
	if s := first(&c, "systemQuestion", "hypothesis"); s != "" {
		return s
	}
	return otherwise
}

// FieldLabel returns the label of a card's field, its id where the method has
// no such field.
func FieldLabel(v *workshop.View, kind, field string, t translations.Translator) string {
	k, _ := v.Method.CardKind(kind)
	if f := k.Field(field); f != nil {
		return f.Label.In(lang(t))
	}
	return field
}

// FieldHint returns the example in a card's field; empty where the method has no
// such field.
func FieldHint(v *workshop.View, kind, field string, t translations.Translator) string {
	k, _ := v.Method.CardKind(kind)
	if f := k.Field(field); f != nil {
		return f.Hint.In(lang(t))
	}
	return ""
}

// Causes lists the visible cause cards of a finding. A cause that names no
// finding belongs to the only one there is.
func Causes(v *workshop.View, finding workshop.ID) []workshop.Card {
	only := len(v.CardsOf("finding")) == 1
	return slices.DeleteFunc(v.CardsOf("cause"), func(c workshop.Card) bool {
		to := workshop.ID(c.Fields["finding"])
		return to != finding && !(to == "" && only)
	})
}

func causes(v *workshop.View, t translations.Translator, o Options) []chart.Drawing {
	var out []chart.Drawing
	edit := o.editing(v, t)
	for _, c := range v.CardsOf("finding") {
		if edit.fills("finding", "hypothesis") || c.Fields["hypothesis"] != "" || len(Causes(v, c.ID)) > 0 {
			out = append(out, CausesOf(v, c, t, o))
		}
	}
	return out
}

// CausesOf draws how heavily each cause of one finding card weighs on each
// side, and the hypothesis they lead to.
func CausesOf(v *workshop.View, finding workshop.Card, t translations.Translator, o Options) chart.Drawing {
	c := chart.Causes{
		Title: findingTitle(finding, t.T("report.picture.causes")), Vendor: party(v, workshop.Vendor), Client: party(v, workshop.Client),
		Unknown: t.T("report.picture.causes.unknown"), HypothesisLabel: t.T("report.picture.causes.hypothesis"), Hypothesis: finding.Fields["hypothesis"],
	}
	edit := o.editing(v, t)
	c.HypothesisAsk = edit.ask("finding", "hypothesis")
	c.HypothesisSpot = edit.spot(Place{Kind: "finding", Card: finding.ID, Fields: []string{"hypothesis", "evidence", "beneficiary", "test"}}, named(c.HypothesisLabel, c.Hypothesis))
	weights, from := map[string]*workshop.PerSide[*int]{}, map[string]*workshop.PerSide[workshop.ID]{}
	for _, card := range Causes(v, finding.ID) {
		w, err := strconv.Atoi(card.Fields["weight"])
		if err != nil || !card.Side.Valid() {
			continue
		}
		id := card.Fields["cause"]
		if weights[id] == nil {
			weights[id], from[id] = &workshop.PerSide[*int]{}, &workshop.PerSide[workshop.ID]{}
		}
		if at := weights[id].At(card.Side); *at == nil || **at < w {
			*at, *from[id].At(card.Side) = &w, card.ID
		}
	}
	k, _ := v.Method.CardKind("cause")
	f := k.Field("cause")
	if f == nil {
		return c.Draw(o.frame(t, 24))
	}
	for _, option := range f.Options {
		row := chart.Cause{Label: option.Label.In(lang(t))}
		if w := weights[option.ID]; w != nil {
			row.Vendor, row.Client = w.Vendor, w.Client
			spot := func(side workshop.Side) chart.Spot {
				if from[option.ID].Of(side) == "" {
					return chart.Spot{}
				}
				return edit.spot(Place{Kind: "cause", Card: from[option.ID].Of(side)}, named(v.Name(side), row.Label))
			}
			row.VendorSpot, row.ClientSpot = spot(workshop.Vendor), spot(workshop.Client)
		}
		c.Rows = append(c.Rows, row)
	}
	return c.Draw(o.frame(t, 14+3.2*float64(len(c.Rows))))
}
