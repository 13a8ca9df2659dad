package picture

import (
	"slices"

	"samenspel/assets/translations"
	"samenspel/workshop"
	"samenspel/workshop/chart"
)

// ringNames are the rings from the inside out.
var ringNames = []string{"mens", "samenleving", "natuur"}

// ringEffects are the keys of what −2 to +2 mean.
var ringEffects = []string{"much_worse", "worse", "same", "better", "much_better"}

func rings(v *workshop.View, t translations.Translator, o Options) []chart.Drawing {
	cards := v.CardsOf("stakeholder")
	edit := o.editing(v, t)
	adds := edit.adds("stakeholder", workshop.Together)
	if len(cards) == 0 && !adds {
		return nil
	}
	c := chart.Rings{
		Title: t.T("picture.rings"), Centre: t.T("picture.rings.centre"), Vendor: party(v, workshop.Vendor), Client: party(v, workshop.Client),
		Limits: t.T("picture.rings.limits"),
	}
	for i, id := range ringEffects {
		c.Effects[i] = t.T("picture.rings." + id)
	}
	for i, id := range ringNames {
		c.Names[i] = Choice(v, "stakeholder", "ring", id, t)
		if o.Touch && adds {
			c.NameEnd = " +"
			c.NameSpots[i] = edit.spot(Place{Kind: "stakeholder", Given: map[string]string{"ring": id}}, named(edit.plus(FieldLabel(v, "stakeholder", "name", t)), c.Names[i]))
		}
	}
	c.IDs = [3]string(ringNames)
	c.Movable = o.Touch && edit.fills("stakeholder", "ring")
	for _, card := range cards {
		c.Stakeholders = append(c.Stakeholders, chart.Stakeholder{
			Name: card.Fields["name"], Ring: max(0, slices.Index(ringNames, card.Fields["ring"])), Effect: figure(card.Fields["effect"]),
			Note: card.Fields["note"], Spot: edit.spot(Place{Kind: "stakeholder", Card: card.ID}, card.Fields["name"]),
		})
	}
	for _, card := range v.CardsOf("limit") {
		switch card.Side {
		case workshop.Vendor:
			c.VendorLimits = append(c.VendorLimits, card.Fields["text"])
		case workshop.Client:
			c.ClientLimits = append(c.ClientLimits, card.Fields["text"])
		}
	}
	return []chart.Drawing{c.Draw(o.frame(t, c.Ems(o.ems())))}
}

// ems is the width in ems of the text that a frame without a height is for.
func (o Options) ems() float64 {
	small := o.MinText
	if small <= 0 {
		small = 8
	}
	return o.W / max(small, o.W/62)
}
