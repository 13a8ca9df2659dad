package picture

import (
	"samenspel/assets/translations"
	"samenspel/workshop"
	"samenspel/workshop/chart"
	"samenspel/workshop/mirror"
)

func trend(v *workshop.View, t translations.Translator, o Options) []chart.Drawing {
	if v.Trend == nil {
		return nil
	}
	c := chart.Trend{
		Title: t.T("picture.trend"), Image: t.T("picture.trend.image"), Self: t.T("picture.trend.self"), Change: t.T("picture.trend.change"),
		Vendor: trendOf(v, workshop.Vendor, t, o), Client: trendOf(v, workshop.Client, t, o),
	}
	if scale := v.Method.Instrument.Scale; len(scale) > 0 {
		c.Low, c.High = scale[0].In(lang(t)), scale[len(scale)-1].In(lang(t))
	}
	if len(c.Vendor.Rows)+len(c.Client.Rows) == 0 {
		return nil
	}
	return []chart.Drawing{c.Draw(o.frame(t, c.Ems()))}
}

// trendOf is what moved about a side, driver by driver in the instrument's
// order.
func trendOf(v *workshop.View, side workshop.Side, t translations.Translator, o Options) chart.TrendPanel {
	out := chart.TrendPanel{About: party(v, side)}
	if e := v.Earlier; e != nil && e.Overlap.Of(side).Now > 0 {
		overlap := e.Overlap.Of(side)
		out.Note = t.T("picture.trend.overlap", "both", overlap.Both, "now", overlap.Now)
	}
	drivers := v.Trend.Of(side).Drivers
	for _, d := range v.Method.Instrument.Drivers {
		moved, ok := drivers[d.ID]
		if !ok {
			continue
		}
		row := chart.TrendRow{Label: d.Title.In(lang(t)), Image: pairOfChange(moved.Image), Self: pairOfChange(moved.Self)}
		if v.Mirror != nil {
			row.Spot = o.editing(v, t).spot(ofDriver(side, d.ID), named(v.Name(side), row.Label))
		}
		if moved.Shrunk {
			row.Aside = t.T("picture.trend.closer")
		}
		if moved.Image.Why != "" {
			row.Note = t.T("picture.trend." + moved.Image.Why)
		}
		out.Rows = append(out.Rows, row)
	}
	return out
}

func pairOfChange(c mirror.Change) chart.TrendPair {
	return chart.TrendPair{Before: c.Before, Now: c.Now, Arrow: c.Arrow}
}

// progress draws the actions of an earlier workshop once something is known of
// what became of one.
func progress(v *workshop.View, t translations.Translator, o Options) []chart.Drawing {
	c := chart.Progress{
		Title: t.T("picture.progress"), Baseline: t.T("picture.progress.baseline"), Target: t.T("picture.progress.target"),
		Now: t.T("picture.progress.now"), Missing: t.T("picture.progress.missing"),
		Back: t.T("picture.progress.back"), Partly: t.T("picture.progress.partly"), Away: t.T("picture.progress.away"),
	}
	known := false
	for _, a := range v.Actions {
		if !a.Earlier || a.State == workshop.StageParked {
			continue
		}
		row := chart.ProgressRow{
			Title: a.Title, Baseline: measured(a.Baseline, a.Unit, false, t), Target: measured(a.Target, a.Unit, true, t),
			Share: a.Progress, Symptom: symptom(a.Review.SymptomReturned),
		}
		if n := len(a.Readings); n > 0 {
			row.Now = measured(a.Readings[n-1].Value, a.Unit, false, t)
		}
		if a.Review.Decision != "" {
			row.Decision = t.T("picture.progress." + string(a.Review.Decision))
		}
		known = known || row.Now != "" || row.Decision != "" || row.Symptom != chart.SymptomUnsaid
		c.Rows = append(c.Rows, row)
	}
	if !known {
		return nil
	}
	return []chart.Drawing{c.Draw(o.frame(t, c.Ems()))}
}

func symptom(returned string) chart.Symptom {
	switch returned {
	case "no":
		return chart.SymptomAway
	case "partly":
		return chart.SymptomPartly
	case "yes":
		return chart.SymptomBack
	}
	return chart.SymptomUnsaid
}

// measured writes a measure's value; its unit where that is asked for, and
// always where it is a per cent sign.
func measured(value, unit string, named bool, t translations.Translator) string {
	f := figure(value)
	switch {
	case f == nil:
		return value
	case unit == "%":
		return t.Grouped(*f, 2) + "%"
	case named && unit != "":
		return t.Grouped(*f, 2) + " " + unit
	}
	return t.Grouped(*f, 2)
}
