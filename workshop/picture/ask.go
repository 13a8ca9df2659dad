package picture

import (
	"math"
	"slices"

	"samenspel/assets/translations"
	"samenspel/workshop"
	"samenspel/workshop/mirror"
)

// Ask returns what to ask next at the pictures of a name, one sentence for each
// picture that Draw gives: about what stands out in it, and to whom. It is empty
// where a picture is no result, or nothing can be said of it yet.
func Ask(name string, v *workshop.View, t translations.Translator) []string {
	asks := map[string]func(*workshop.View, translations.Translator) []string{
		"heatmap": askHeatmaps, "dumbbell": askDumbbell, "trust": askTrust, "trend": askTrend, "touchpoints": askTouchpoints, "progress": askProgress,
	}
	if ask := asks[name]; ask != nil {
		return ask(v, t)
	}
	return nil
}

// ofCards are the pictures of which there is one for each card.
var ofCards = []string{"loop", "iceberg", "causes"}

// Over returns what is to stand over each of the pictures of a name that Draw
// gives at a step: what to ask at it, or, where there are several of cards, what
// each is about.
func Over(name string, v *workshop.View, t translations.Translator, at workshop.StepKey) []string {
	if !slices.Contains(ofCards, name) {
		return Ask(name, v, t)
	}
	all := Draw(name, v, t, Options{W: 1, At: at})
	if len(all) < 2 {
		return nil
	}
	var out []string
	for _, d := range all {
		out = append(out, d.Title)
	}
	return out
}

// askAbout is what to ask about a driver of a side, by what both views of it
// mean together.
func askAbout(v *workshop.View, t translations.Translator, side workshop.Side, driver string, l mirror.Label) string {
	if l == mirror.NoLabel {
		l = mirror.Conversation
	}
	return t.T("ask.driver."+string(l), "driver", DriverTitle(v, driver, t), "a", v.Name(side), "b", v.Name(side.Other()))
}

// AskDriver is what to ask about a driver of a side; empty where too few have
// answered.
func AskDriver(v *workshop.View, t translations.Translator, side workshop.Side, driver string) string {
	if v.Mirror == nil {
		return ""
	}
	s, ok := v.Mirror.Of(side).Drivers[driver]
	if !ok || s.Self == nil || s.Image == nil {
		return ""
	}
	return askAbout(v, t, side, driver, s.Label)
}

func askDumbbell(v *workshop.View, t translations.Translator) []string {
	if v.Mirror == nil || len(v.Mirror.Topics) == 0 {
		return nil
	}
	topic := v.Mirror.Topics[0]
	return []string{askAbout(v, t, workshop.Sides[topic.Side], topic.Driver, topic.Score.Label)}
}

// askHeatmaps begins with what the other side sees most of.
func askHeatmaps(v *workshop.View, t translations.Translator) []string {
	if v.Mirror == nil {
		return nil
	}
	out := make([]string, len(workshop.Sides))
	for i, side := range workshop.Sides {
		best, most := "", 0.0
		for _, d := range v.Method.Instrument.Drivers {
			if s := v.Mirror.Of(side).Drivers[d.ID]; s.Image != nil && *s.Image > most {
				best, most = d.ID, *s.Image
			}
		}
		if best != "" {
			out[i] = t.T("ask.heatmap", "driver", DriverTitle(v, best, t), "a", v.Name(side), "b", v.Name(side.Other()))
		}
	}
	return out
}

// surprising is the least difference between a mark and what was expected that
// is worth a question of its own.
const surprising = .5

func askTrust(v *workshop.View, t translations.Translator) []string {
	if v.Trust == nil {
		return nil
	}
	key, widest, given := "ask.trust.met", surprising, false
	var what string
	var about workshop.Side
	for _, r := range v.Method.Instrument.Results {
		for _, side := range workshop.Sides {
			gap := v.Trust.Of(side).Marks[r.Code].Gap
			given = given || gap != nil
			if gap == nil || math.Abs(*gap) < widest {
				continue
			}
			key, widest, what, about = "ask.trust.more", math.Abs(*gap), resultTitle(v, r, t), side
			if *gap > 0 {
				key = "ask.trust.less"
			}
		}
	}
	if !given {
		return nil
	}
	return []string{t.T(key, "what", what, "a", v.Name(about), "b", v.Name(about.Other()))}
}

// askTrend begins with what came closer, else with what slipped, where either is
// real.
func askTrend(v *workshop.View, t translations.Translator) []string {
	if v.Trend == nil {
		return nil
	}
	key, most, driver := "ask.trend.none", 0.0, ""
	var about workshop.Side
	for _, side := range workshop.Sides {
		for _, d := range v.Method.Instrument.Drivers {
			c := v.Trend.Of(side).Drivers[d.ID].Image
			if c.Arrow == 0 || c.Delta == nil {
				continue
			}
			up := c.Arrow > 0
			if up == (key == "ask.trend.up") && math.Abs(*c.Delta) <= most || !up && key == "ask.trend.up" {
				continue
			}
			key, most, driver, about = "ask.trend.down", math.Abs(*c.Delta), d.ID, side
			if up {
				key = "ask.trend.up"
			}
		}
	}
	if key == "ask.trend.none" {
		return []string{t.T(key)}
	}
	return []string{t.T(key, "driver", DriverTitle(v, driver, t), "a", v.Name(about), "b", v.Name(about.Other()))}
}

// askTouchpoints asks about the moment that both sides feel most differently,
// else about the one that is hardest for both.
func askTouchpoints(v *workshop.View, t translations.Translator) []string {
	key, moment, apart, low := "", "", 0.0, 0.0
	for _, m := range v.Moments() {
		a, b := m.Feeling.Vendor, m.Feeling.Client
		switch {
		case a == nil || b == nil:
		case math.Abs(*a-*b) > max(apart, .99):
			key, moment, apart = "ask.touchpoints.apart", m.Card.Fields["name"], math.Abs(*a-*b)
		case apart == 0 && *a+*b < low:
			key, moment, low = "ask.touchpoints.low", m.Card.Fields["name"], *a+*b
		}
	}
	if key == "" {
		return nil
	}
	return []string{t.T(key, "moment", moment)}
}

// askProgress asks about the action that is furthest from its target.
func askProgress(v *workshop.View, t translations.Translator) []string {
	title, least := "", math.Inf(1)
	for _, a := range v.Actions {
		if a.Earlier && a.State != workshop.StageParked && a.Progress != nil && *a.Progress < min(1, least) {
			title, least = a.Title, *a.Progress
		}
	}
	if title == "" {
		return nil
	}
	return []string{t.T("ask.progress", "action", title)}
}
