package picture

import (
	"strconv"
	"strings"

	"samenspel/assets/translations"
	"samenspel/workshop"
	"samenspel/workshop/chart"
)

func consents(v *workshop.View, t translations.Translator, o Options) []chart.Drawing {
	var out []chart.Drawing
	for _, a := range v.Actions {
		if a.State != workshop.StageParked {
			out = append(out, Consent(v, a, t, o))
		}
	}
	return out
}

// Consent draws how far each party is with one action. A frame too small for
// words gets the disc alone.
func Consent(v *workshop.View, a workshop.ActionView, t translations.Translator, o Options) chart.Drawing {
	return Closing(v, a, t, o, 0)
}

// Closing is Consent with halves that agree still ajar: from 1, as they stood
// before, to 0, closed.
func Closing(v *workshop.View, a workshop.ActionView, t translations.Translator, o Options, ajar float64) chart.Drawing {
	c := chart.Consent{
		Title:  t.T("report.picture.consent", "action", a.Title),
		Vendor: half(v, a, workshop.Vendor, t), Client: half(v, a, workshop.Client, t), Agreed: t.T("stage.agreed"), Ajar: ajar,
	}
	return c.Draw(o.frame(t, 14))
}

func half(v *workshop.View, a workshop.ActionView, side workshop.Side, t translations.Translator) chart.Half {
	h := chart.Half{Name: v.Name(side), State: chart.NotYet}
	switch given := a.Consents.Of(side); {
	case given != nil && given.Stands:
		h.State = chart.Confirmed
		h.Who = strings.Join([]string{given.Name, t.ShortDate(given.Date), t.T("report.picture.consent.version", "version", strconv.Itoa(a.Version))}, ", ")
	default:
		for _, r := range a.Reactions {
			switch {
			case r.Side != side:
			case r.Choice == workshop.Objects && r.Resolution == workshop.ObjectionOpen:
				h.State, h.Who = chart.Objection, r.Text
			case r.Choice == workshop.Concern && h.State == chart.NotYet:
				h.State, h.Who = chart.Concern, r.Text
			}
		}
	}
	h.Label = t.T("report.picture.consent." + [...]string{
		chart.NotYet: "not_yet", chart.Concern: "concern", chart.Objection: "objection", chart.Confirmed: "confirmed",
	}[h.State])
	return h
}
