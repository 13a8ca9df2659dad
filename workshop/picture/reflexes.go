package picture

import (
	"slices"

	"samenspel/assets/translations"
	"samenspel/workshop"
	"samenspel/workshop/chart"
)

// replyParts are the fields of a practice round: what a better reply has.
var replyParts = []string{"acknowledged", "asked", "summed", "joint"}

// misunderstanding draws the loop with what was practised; without that, the
// loop alone, once a step that shows it was opened.
func misunderstanding(v *workshop.View, t translations.Translator, o Options) []chart.Drawing {
	rounds := v.CardsOf("practice")
	if len(rounds) == 0 && !opened(v, "misunderstanding") {
		return nil
	}
	c := chart.Misunderstanding{Title: t.T("picture.misunderstanding")}
	for i, id := range []string{"criticism", "reflex", "unheard", "louder"} {
		c.Nodes[i] = chart.LoopNode{Heading: t.T("picture.misunderstanding." + id), Text: t.T("picture.misunderstanding." + id + ".text")}
	}
	if len(rounds) == 0 {
		return []chart.Drawing{c.Draw(o.frame(t, 24))}
	}
	c.Recognised, c.Better = t.T("picture.misunderstanding.recognised"), t.T("picture.misunderstanding.better")
	c.Replies = len(rounds)
	count := func(field, value string) int {
		n := 0
		for _, r := range rounds {
			if r.Fields[field] == value {
				n++
			}
		}
		return n
	}
	for _, r := range v.Method.Reflexes {
		c.Reflexes = append(c.Reflexes, chart.ReflexCount{Label: r.Title.In(lang(t)), Side: party(v, r.Side).Side, Count: count("reflex", r.ID)})
	}
	for _, id := range replyParts {
		c.Parts = append(c.Parts, chart.PartCount{Label: t.T("picture.misunderstanding." + id), Count: count(id, "yes")})
	}
	return []chart.Drawing{c.Draw(o.frame(t, 30))}
}

// opened tells that a step with a picture was opened.
func opened(v *workshop.View, name string) bool {
	for k := range v.Steps {
		if s := v.Method.Step(k); s != nil && slices.Contains(s.Charts, name) {
			return true
		}
	}
	return false
}
