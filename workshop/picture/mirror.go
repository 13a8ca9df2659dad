package picture

import (
	"math"
	"slices"
	"strings"

	"samenspel/assets/translations"
	"samenspel/workshop"
	"samenspel/workshop/chart"
	"samenspel/workshop/mirror"
)

// dimensions are the columns of the heatmap.
var dimensions = []string{"HET", "WIJ", "IK"}

func heatmaps(v *workshop.View, t translations.Translator, o Options) []chart.Drawing {
	if v.Mirror == nil {
		return nil
	}
	return []chart.Drawing{Heatmap(v, workshop.Vendor, t, o), Heatmap(v, workshop.Client, t, o)}
}

// Heatmap draws the mirror of one side: nine drivers on HET, WIJ and IK. The
// view must have a Mirror.
func Heatmap(v *workshop.View, side workshop.Side, t translations.Translator, o Options) chart.Drawing {
	h := chart.Heatmap{
		Title: t.T("report.picture.heatmap", "party", v.Name(side)), Party: party(v, side), Columns: dimensions,
		Self: t.T("report.picture.self"), Image: t.T("report.picture.image"), Gap: t.T("report.picture.gap"),
		TooFew: t.T("mirror.too_few"), FewSign: "<3", NotAsked: t.T("report.picture.not_asked"),
	}
	asked, edit := map[string]bool{}, o.editing(v, t)
	for _, code := range v.Mirror.Items {
		asked[code] = true
	}
	scores := v.Mirror.Of(side).Items
	for _, d := range v.Method.Instrument.Drivers {
		row := chart.HeatRow{Label: d.Title.In(lang(t)), Group: capability(t, d.Capability), Cells: make([]chart.HeatCell, len(dimensions))}
		for _, item := range v.Method.Instrument.Items {
			for c, dimension := range dimensions {
				if item.Driver != d.ID || item.Dimension != dimension || !asked[item.Code] {
					continue
				}
				s := scores[item.Code]
				row.Cells[c] = chart.HeatCell{Asked: true, Self: s.Self, Image: s.Image, Gap: s.Gap, Strong: strong(s), Spot: edit.spot(ofDriver(side, d.ID, dimension), row.Label+" "+dimension)}
			}
		}
		h.Rows = append(h.Rows, row)
	}
	return h.Draw(o.frame(t, h.Ems()))
}

func capability(t translations.Translator, id string) string {
	if key := "capability." + id; t.Has(key) {
		return t.T(key)
	}
	return id
}

// strong tells a difference worth a conversation: large and sure.
func strong(s mirror.Score) bool { return s.Gap != nil && math.Abs(*s.Gap) >= 1 && s.Sure }

// DumbbellFits returns how many rows of the dumbbell fit a frame with a height
// and a smallest text. Of more topics the first are drawn.
func DumbbellFits(o Options) int { return int((o.H/o.MinText - 7) / 2.9) }

func dumbbell(v *workshop.View, t translations.Translator, o Options) []chart.Drawing {
	if v.Mirror == nil || len(v.Mirror.Topics) == 0 {
		return nil
	}
	topics := v.Mirror.Topics
	f := o.frame(t, 7+2.9*float64(len(topics)))
	if fits := DumbbellFits(Options{H: f.H, MinText: f.MinText}); fits < len(topics) {
		topics = v.Mirror.Top
		if fits > len(topics) {
			topics = v.Mirror.Topics[:fits]
		}
	}
	scale := v.Method.Instrument.Scale
	d := chart.Dumbbell{
		Title: t.T("report.picture.dumbbell"), Vendor: v.Name(workshop.Vendor), Client: v.Name(workshop.Client),
		Says: t.T("report.picture.says"), TooFew: t.T("mirror.too_few"), GapLabel: t.T("report.picture.gap"),
	}
	if len(scale) > 0 {
		d.Low, d.High = scale[0].In(lang(t)), scale[len(scale)-1].In(lang(t))
	}
	for _, topic := range topics {
		s := topic.Score
		row := chart.DumbbellRow{Label: DriverTitle(v, topic.Driver, t), Vendor: s.Self, Client: s.Image, Gap: s.Gap, Note: labelOf(t, s.Label), Strong: strong(s)}
		row.Statement = statement(v, topic, t)
		row.Spot = o.editing(v, t).spot(ofDriver(workshop.Sides[topic.Side], topic.Driver), named(v.Name(workshop.Sides[topic.Side]), row.Label))
		row.About = party(v, workshop.Sides[topic.Side])
		if topic.Side == mirror.Client {
			row.Vendor, row.Client = s.Image, s.Self
		}
		d.Rows = append(d.Rows, row)
	}
	if o.H <= 0 {
		f = o.frame(t, d.Ems())
	}
	return []chart.Drawing{d.Draw(f)}
}

// statement is what people scored under a driver; empty where the form asks
// more than one.
func statement(v *workshop.View, topic mirror.Topic, t translations.Translator) string {
	about, text := workshop.Sides[topic.Side], ""
	for _, item := range v.Method.Instrument.Items {
		switch {
		case item.Driver != topic.Driver || !slices.Contains(v.Mirror.Items, item.Code):
		case text != "":
			return ""
		default:
			text = item.Text.In(lang(t))
		}
	}
	return filled(v, about, text)
}

// filled writes the names of the sides into a text of the instrument: {A} is
// the side it is about, {B} the other. A name that ends in a full stop, such as
// one in B.V., ends a sentence with it.
func filled(v *workshop.View, about workshop.Side, text string) string {
	a, b := v.Name(about), v.Name(about.Other())
	return strings.NewReplacer("{A}.", ended(a), "{B}.", ended(b), "{A}", a, "{B}", b).Replace(text)
}

func ended(name string) string { return strings.TrimSuffix(name, ".") + "." }

// DriverTitle returns a driver's name in the translator's language; its id
// where the method has none of that id.
func DriverTitle(v *workshop.View, id string, t translations.Translator) string {
	for _, d := range v.Method.Instrument.Drivers {
		if d.ID == id {
			return d.Title.In(lang(t))
		}
	}
	return id
}

// labelOf is a label in words. A conversation is what every row is, so it goes
// unsaid.
func labelOf(t translations.Translator, l mirror.Label) string {
	if l == mirror.NoLabel || l == mirror.Conversation {
		return ""
	}
	return t.T("label." + string(l))
}

func trust(v *workshop.View, t translations.Translator, o Options) []chart.Drawing {
	if v.Trust == nil {
		return nil
	}
	c := chart.TrustBars{
		Title: t.T("report.picture.trust"), Vendor: party(v, workshop.Vendor), Client: party(v, workshop.Client),
		Receives: t.T("report.picture.receives"), Predicted: t.T("report.picture.predicted"), TooFew: t.T("mirror.too_few"),
	}
	given := false
	for _, r := range v.Method.Instrument.Results {
		switch {
		case r.Type == "mark" && r.Predict:
			row := chart.TrustRow{Label: resultTitle(v, r, t), Min: float64(r.Min), Max: float64(r.Max), Digits: 1}
			for _, side := range workshop.Sides {
				m := v.Trust.Of(side).Marks[r.Code]
				*mark(&row, side) = chart.TrustMark{Received: m.Received.Value, Predicted: m.Predicted.Value}
				given = given || m.Received.N > 0 || m.Received.Value != nil
			}
			c.Rows = append(c.Rows, row)
		case r.Type == "yesno" && r.Both:
			row := chart.TrustRow{Label: resultTitle(v, r, t), Max: 100, Unit: "%"}
			for _, side := range workshop.Sides {
				s := v.Trust.Of(side)
				*mark(&row, side) = chart.TrustMark{Received: s.OtherYes.Value, Predicted: s.SelfYes.Value}
				given = given || s.OtherYes.N > 0 || s.OtherYes.Value != nil
			}
			c.Rows = append(c.Rows, row)
		}
	}
	if !given {
		return nil
	}
	return []chart.Drawing{c.Draw(o.frame(t, 6+2.9*float64(len(c.Rows))))}
}

func mark(row *chart.TrustRow, side workshop.Side) *chart.TrustMark {
	if side == workshop.Client {
		return &row.Client
	}
	return &row.Vendor
}

// resultTitle is a short name for a result question; of another instrument,
// the question itself.
func resultTitle(v *workshop.View, r workshop.ResultItem, t translations.Translator) string {
	if key := "report.picture." + r.Code; t.Has(key) {
		return t.T(key)
	}
	return filled(v, workshop.Vendor, r.Text.In(lang(t)))
}
