package facts

import (
	"math"

	"samenspel/workshop"
	"samenspel/workshop/intake"
	"samenspel/workshop/mirror"
)

// Why a figure is null.
const (
	WhyNotRevealed   = "not_revealed"    // nobody sees it yet
	WhyTooFewAnswers = "too_few_answers" // so few that people could be told from them
	WhyTooFewItems   = "too_few_items"   // under two thirds of a group's statements can be shown
)

// Mirror is the last revealed round of the questionnaire. Before a reveal it
// has the same shape, with null for every figure.
type Mirror struct {
	Revealed bool     `json:"revealed"`
	Step     *string  `json:"step"` // the survey, as exercise/step; null where the method has none
	Form     *string  `json:"form"` // short or long
	Round    *int     `json:"round"`
	Asked    []string `json:"asked"` // item codes
	Vendor   Rated    `json:"vendor"`
	Client   Rated    `json:"client"`
	Topics   []Topic  `json:"topics"` // by falling priority
	Top      []Topic  `json:"top"`    // the five to talk about
	Before   []Round  `json:"before"` // rounds that were revealed and corrected since, from the first
}

// Round is a round of the questionnaire as it was revealed.
type Round struct {
	Round  int   `json:"round"`
	Vendor Rated `json:"vendor"`
	Client Rated `json:"client"`
}

// Rated is what is known of one side.
type Rated struct {
	Drivers      map[string]Score `json:"drivers"`
	Dimensions   map[string]Score `json:"dimensions"`
	Capabilities map[string]Score `json:"capabilities"`
	Items        map[string]Score `json:"items"`
}

// Score is two views on the scale 1–5: a side's own, and the other side's of
// it.
type Score struct {
	Self         *float64      `json:"self"`
	Image        *float64      `json:"image"`
	Gap          *float64      `json:"gap"` // self − image
	SelfN        *int          `json:"selfN"`
	ImageN       *int          `json:"imageN"`
	Label        *mirror.Label `json:"label"`
	Why          *string       `json:"why"` // why a figure is null
	Sure         bool          `json:"sure"`
	Consensus    bool          `json:"consensus"`
	SelfSpread   *float64      `json:"selfSpread"`
	ImageSpread  *float64      `json:"imageSpread"`
	SelfDivided  bool          `json:"selfDivided"`
	ImageDivided bool          `json:"imageDivided"`
}

// Topic is a driver of a side with its weight on the agenda.
type Topic struct {
	Side     workshop.Side `json:"side"`
	Driver   string        `json:"driver"`
	Priority float64       `json:"priority"` // (5 − image) + |gap|
	Self     *float64      `json:"self"`
	Image    *float64      `json:"image"`
	Gap      *float64      `json:"gap"`
	Label    *mirror.Label `json:"label"`
}

func mirrorOf(v *workshop.View) Mirror {
	m := Mirror{Topics: []Topic{}, Top: []Topic{}, Asked: []string{}, Before: []Round{}}
	key, step := surveyOf(v)
	if step != nil {
		m.Step, m.Form = new(nameOf(key)), orNull(v.Form(key))
	}
	if v.Mirror == nil {
		asked := []workshop.Item{}
		if step != nil {
			asked = v.Method.Instrument.Asked(v.Form(key))
		}
		for _, i := range asked {
			m.Asked = append(m.Asked, i.Code)
		}
		m.Vendor, m.Client = unrevealed(v, asked), unrevealed(v, asked)
		return m
	}
	m.Revealed, m.Round, m.Asked = true, new(v.Mirror.Round), listed(v.Mirror.Items)
	m.Vendor, m.Client = ratedOf(v, v.Mirror.Vendor), ratedOf(v, v.Mirror.Client)
	m.Topics, m.Top = topicsOf(v.Mirror.Topics), topicsOf(v.Mirror.Top)
	for _, r := range v.Mirror.Before {
		m.Before = append(m.Before, Round{r.Round, ratedOf(v, r.Vendor), ratedOf(v, r.Client)})
	}
	return m
}

// surveyOf finds the survey of the instrument: the last that was revealed,
// else the one that answers are for.
func surveyOf(v *workshop.View) (key workshop.StepKey, step *workshop.Step) {
	if v.Mirror == nil {
		return intake.Survey(v)
	}
	for _, e := range v.Method.Exercises {
		for i := range e.Steps {
			s, k := &e.Steps[i], workshop.StepKey{Exercise: e.ID, Step: e.Steps[i].ID}
			if s.Kind == workshop.StepSurvey && s.Sheet == nil && v.Steps[k].Revealed > 0 {
				key, step = k, s
			}
		}
	}
	return key, step
}

// unrevealed is what is known of a side before the reveal: what was asked.
func unrevealed(v *workshop.View, asked []workshop.Item) Rated {
	r := Rated{map[string]Score{}, map[string]Score{}, map[string]Score{}, map[string]Score{}}
	hidden := Score{Why: new(WhyNotRevealed)}
	for _, i := range asked {
		r.Items[i.Code], r.Drivers[i.Driver], r.Dimensions[i.Dimension] = hidden, hidden, hidden
		r.Capabilities[capabilityOf(v, i)] = hidden
	}
	return r
}

func capabilityOf(v *workshop.View, i workshop.Item) string {
	for _, d := range v.Method.Instrument.Drivers {
		if d.ID == i.Driver {
			return d.Capability
		}
	}
	return ""
}

func ratedOf(v *workshop.View, r mirror.SideResults) Rated {
	items := map[string]workshop.Item{}
	for _, i := range v.Method.Instrument.Items {
		items[i.Code] = i
	}
	group := func(scores map[string]mirror.Score, of func(workshop.Item) string) map[string]Score {
		out := make(map[string]Score, len(scores))
		for id, s := range scores {
			out[id] = groupOf(s, r.Items, func(code string) bool { return of(items[code]) == id })
		}
		return out
	}
	out := Rated{
		Drivers:      group(r.Drivers, func(i workshop.Item) string { return i.Driver }),
		Dimensions:   group(r.Dimensions, func(i workshop.Item) string { return i.Dimension }),
		Capabilities: group(r.Capabilities, func(i workshop.Item) string { return capabilityOf(v, i) }),
		Items:        make(map[string]Score, len(r.Items)),
	}
	for code, s := range r.Items {
		out.Items[code] = scoreOf(s)
	}
	return out
}

func scoreOf(s mirror.Score) Score {
	return Score{
		Self: rounded(s.Self), Image: rounded(s.Image), Gap: rounded(s.Gap), SelfN: new(s.SelfN), ImageN: new(s.ImageN),
		Label: orNull(s.Label), Why: why(s.Reason), Sure: s.Sure, Consensus: s.Consensus,
		SelfSpread: rounded(s.SelfSpread), ImageSpread: rounded(s.ImageSpread), SelfDivided: s.SelfDivided, ImageDivided: s.ImageDivided,
	}
}

// groupOf is a group's score. A hidden view has no number of answers of its
// own: the most that any of its items has tells how far it is from enough.
func groupOf(s mirror.Score, items map[string]mirror.Score, has func(code string) bool) Score {
	out := scoreOf(s)
	for code, i := range items {
		if !has(code) {
			continue
		}
		if s.Self == nil {
			out.SelfN = new(max(*out.SelfN, i.SelfN))
		}
		if s.Image == nil {
			out.ImageN = new(max(*out.ImageN, i.ImageN))
		}
	}
	return out
}

// why says why a figure is null; nil where nothing is.
func why(reason string) *string {
	switch reason {
	case mirror.ReasonTooFew:
		return new(WhyTooFewAnswers)
	case mirror.ReasonItemsMissing:
		return new(WhyTooFewItems)
	}
	return nil
}

func topicsOf(topics []mirror.Topic) []Topic {
	out := []Topic{}
	for _, t := range topics {
		s := t.Score
		out = append(out, Topic{
			Side: workshop.Sides[t.Side], Driver: t.Driver, Priority: *rounded(&t.Priority),
			Self: rounded(s.Self), Image: rounded(s.Image), Gap: rounded(s.Gap), Label: orNull(s.Label),
		})
	}
	return out
}

// rounded keeps four decimals.
func rounded(f *float64) *float64 {
	if f == nil || !finite(*f) {
		return nil
	}
	r := math.Round(*f*10_000) / 10_000
	if r == 0 {
		r = 0 // and not −0
	}
	return &r
}

func finite(f float64) bool { return !math.IsNaN(f) && !math.IsInf(f, 0) }
