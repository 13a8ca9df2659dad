// Package picture draws what a View holds: it maps a workshop's cards, mirror
// and plan to the charts' own structs, so that window, wall and report show
// the same picture.
//
// It owns which of a workshop's facts go into which chart and the words beside
// them. It knows no backend, file or window, and nothing but what the View it
// is given already shows.
package picture

import (
	"samenspel/assets/translations"
	"samenspel/workshop"
	"samenspel/workshop/chart"
)

// Options is the room a drawing gets, in points. Where H is 0 the picture
// takes the height that suits it at that width; MinText is the smallest text,
// 8 where it is 0.
//
// At is the step at which the picture is filled in: what is still empty says
// what belongs there, and a picture of which there is nothing yet is drawn
// empty. Touch gives the drawing its spots, which tell a Place by their id.
type Options struct {
	W, H, MinText float64
	At            workshop.StepKey
	Touch         bool
}

// frame returns the chart's frame with a height of at least ems lines of the
// smallest text where no height was asked for.
func (o Options) frame(t translations.Translator, ems float64) chart.Frame {
	f := chart.Frame{W: o.W, H: o.H, MinText: o.MinText, Decimal: "."}
	if f.MinText <= 0 {
		f.MinText = 8
	}
	if f.H <= 0 {
		f.H = ems * max(f.MinText, f.W/62)
	}
	if t.Lang() == "nl" {
		f.Decimal = ","
	}
	return f
}

// painter draws one kind of picture.
type painter func(*workshop.View, translations.Translator, Options) []chart.Drawing

var painters = map[string]painter{
	"heatmap":  heatmaps,
	"dumbbell": dumbbell,
	"trust":    trust,
	"venn":     venn,
	"loop":     loops,
	"iceberg":  icebergs,
	"causes":   causes,
	"consent":  consents,

	"touchpoints":      touchpoints,
	"terms":            terms,
	"workday":          workdays,
	"misunderstanding": misunderstanding,
	"matrix":           matrix,
	"rings":            rings,
	"trend":            trend,
	"progress":         progress,
}

// Names lists the pictures that Draw knows: the charts a method's steps may
// name.
func Names() []string {
	return []string{
		"heatmap", "dumbbell", "trust", "venn", "loop", "iceberg", "causes", "consent",
		"touchpoints", "terms", "workday", "misunderstanding", "matrix", "rings", "trend", "progress",
	}
}

// Draw returns the pictures of a name, as in a method's Step.Charts: none
// where the view holds nothing to draw yet or the name is unknown. Heatmap
// gives one per side, loop, iceberg and causes one per card, workday one per
// pair of cards, consent one per action.
func Draw(name string, v *workshop.View, t translations.Translator, o Options) []chart.Drawing {
	if paint := painters[name]; paint != nil {
		return paint(v, t, o)
	}
	return nil
}

// party is a side as charts know it.
func party(v *workshop.View, side workshop.Side) chart.Party {
	switch side {
	case workshop.Vendor:
		return chart.Party{Name: v.Name(side), Side: chart.Left}
	case workshop.Client:
		return chart.Party{Name: v.Name(side), Side: chart.Right}
	}
	return chart.Party{Side: chart.Both}
}

func lang(t translations.Translator) workshop.Lang { return workshop.Lang(t.Lang()) }
