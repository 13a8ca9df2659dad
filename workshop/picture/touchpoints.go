package picture

import (
	"samenspel/assets/translations"
	"samenspel/workshop"
	"samenspel/workshop/chart"
)

func touchpoints(v *workshop.View, t translations.Translator, o Options) []chart.Drawing {
	c := chart.Touchpoints{
		Title: t.T("picture.touchpoints"), Vendor: party(v, workshop.Vendor), Client: party(v, workshop.Client),
		Low: t.T("picture.touchpoints.low"), High: t.T("picture.touchpoints.high"), Story: t.T("picture.touchpoints.story"),
		Critical: t.T("picture.touchpoints.critical"), Unreachable: t.T("picture.touchpoints.unreachable"),
	}
	given, edit := false, o.editing(v, t)
	at := map[workshop.ID]int{}
	for i, m := range v.Moments() {
		at[m.Card.ID] = i
		c.Moments = append(c.Moments, chart.Touchpoint{
			Name: m.Card.Fields["name"], Story: m.WorthTelling,
			Spot:   edit.spot(Place{Kind: "feeling", Each: true, Given: map[string]string{"moment": string(m.Card.ID)}}, m.Card.Fields["name"]),
			Vendor: chart.Feeling{Score: m.Feeling.Vendor}, Client: chart.Feeling{Score: m.Feeling.Client},
		})
		given = given || m.Feeling.Vendor != nil || m.Feeling.Client != nil
	}
	if !given {
		return nil
	}
	for _, f := range v.CardsOf("feeling") {
		i, ok := at[workshop.ID(f.Fields["moment"])]
		if !ok || !f.Side.Valid() {
			continue
		}
		felt := &c.Moments[i].Vendor
		if f.Side == workshop.Client {
			felt = &c.Moments[i].Client
		}
		felt.Critical = felt.Critical || f.Fields["critical"] == "yes"
		felt.Unreachable = felt.Unreachable || f.Fields["humanReachable"] == "no"
	}
	return []chart.Drawing{c.Draw(o.frame(t, 33))}
}
