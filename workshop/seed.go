package workshop

import (
	"cmp"
	"slices"
	"strings"

	"samenspel/workshop/mirror"
)

// Seed is something that earlier exercises propose for a new card or action.
// Nothing is made of it until somebody chooses to.
type Seed struct {
	Why    SeedReason        `json:"why"`
	From   Link              `json:"from"` // what it grows from; Kind is "driver" for a topic of the mirror, and empty for the library
	Side   Side              `json:"side,omitempty"`
	Title  string            `json:"title"`  // in the workshop's language
	Fields map[string]string `json:"fields"` // what the new card or action starts with

	Intervention *Intervention `json:"intervention,omitempty"` // the library's, of which it is made
}

// SeedReason says why something is proposed; surfaces put it into words.
type SeedReason string

// Why something is proposed.
const (
	SeedTopic     SeedReason = "topic"     // the mirror: a low image or a wide gap
	SeedMoment    SeedReason = "moment"    // a touch point that hurts, or of which the sides think differently
	SeedEach      SeedReason = "each"      // one is asked for each, and this one is not there yet
	SeedWord      SeedReason = "word"      // a word that confuses
	SeedRecurring SeedReason = "recurring" // a problem that comes back
	SeedCycle     SeedReason = "cycle"     // a symptom cycle nobody has looked beneath yet
	SeedCause     SeedReason = "cause"     // the library, by a cause that weighs
	SeedChosen    SeedReason = "chosen"    // an intervention that was chosen, or any while none is
	SeedRequest   SeedReason = "request"   // a request that was granted
	SeedKeep      SeedReason = "keep"      // something that works, of which there can be more
)

// Seeds lists what earlier exercises propose for cards of a kind, or for
// actions (KindAction), the most pressing first. What has been taken up is not
// proposed again. Who writes for a side is proposed that side's.
func (v *View) Seeds(kind string) []Seed {
	var out []Seed
	switch kind {
	case "problem":
		out = append(v.topicSeeds(), v.momentSeeds()...)
	case "term":
		out = v.wordSeeds()
	case "cycle":
		out = v.recurringSeeds()
	case "finding":
		out = v.cycleSeeds()
	case "cause":
		out = v.causeSeeds()
	case "option":
		out = append(v.librarySeeds(), v.keepSeeds()...)
	case KindAction:
		return v.actionSeeds()
	}
	k, _ := v.Method.CardKind(kind)
	if k == nil {
		return nil
	}
	out = append(out, v.eachSeeds(k)...)
	return slices.DeleteFunc(out, func(s Seed) bool {
		for field, value := range s.Fields { // an organisation's own method may have left it out, or made it another
			if f := k.Field(field); f == nil || !v.takes(f, value) || field == s.From.Field && f.Type != FieldRef {
				return true
			}
		}
		return k.PerSide != s.Side.Valid() || v.Viewer.Side.Valid() && s.Side.Valid() && s.Side != v.Viewer.Side
	})
}

// takes says whether a value can stand in a field that leads to one of a number
// of things.
func (v *View) takes(f *Field, value string) bool {
	switch f.Type {
	case FieldChoice:
		return slices.ContainsFunc(f.Options, func(o Option) bool { return o.ID == value })
	case FieldRef:
		if f.To == KindDriver {
			return slices.ContainsFunc(v.Method.Instrument.Drivers, func(d Driver) bool { return d.ID == value })
		}
		c := v.Card(ID(value))
		return c != nil && (f.To == AnyKind || c.Kind == f.To)
	case FieldScale:
		n := number(value)
		return n >= f.Min && n <= f.Max
	default:
		return true
	}
}

// has says whether a kind has a card with these values, of a side where one is
// given.
func (v *View) has(kind string, side Side, fields map[string]string) bool {
	return slices.ContainsFunc(v.Cards, func(c Card) bool {
		if c.Kind != kind || c.Side != side {
			return false
		}
		for f, value := range fields {
			if c.Fields[f] != value {
				return false
			}
		}
		return true
	})
}

// topicSeeds proposes the mirror's topics, to the side that looks.
func (v *View) topicSeeds() []Seed {
	if v.Mirror == nil {
		return nil
	}
	var out []Seed
	for _, t := range v.Mirror.Top {
		if t.Score.Label == mirror.HiddenStrength || t.Score.Label == mirror.SharedStrength {
			continue // nobody has a story of harm to tell of what is strong
		}
		rated := Sides[t.Side]
		s := Seed{Why: SeedTopic, From: Link{"driver", KindDriver, ID(t.Driver)}, Side: rated.Other(), Fields: map[string]string{"driver": t.Driver}}
		for _, d := range v.Method.Instrument.Drivers {
			if d.ID == t.Driver {
				s.Title = d.Title.In(v.Workshop.Lang) + " · " + v.Name(rated)
			}
		}
		if !v.has("problem", s.Side, s.Fields) {
			out = append(out, s)
		}
	}
	return out
}

// wordSeeds proposes the words that one side uses and the other stumbles over:
// the word is the other side's.
func (v *View) wordSeeds() []Seed {
	var out []Seed
	taken := map[string]bool{}
	for _, c := range v.CardsOf("term") {
		for _, f := range []string{"vendor", "client", "agreed"} {
			taken[strings.ToLower(c.Fields[f])] = true
		}
	}
	for _, c := range v.CardsOf("confusing") {
		word := c.Fields["word"]
		if word == "" || taken[strings.ToLower(word)] {
			continue
		}
		taken[strings.ToLower(word)] = true
		out = append(out, Seed{Why: SeedWord, From: Link{Kind: "confusing", ID: c.ID}, Title: word, Fields: map[string]string{string(c.Side.Other()): word}})
	}
	return out
}

// recurringSeeds proposes the problems that come back, those with most votes
// first.
func (v *View) recurringSeeds() []Seed {
	problems := v.CardsOf("problem")
	slices.SortStableFunc(problems, func(a, b Card) int { return cmp.Compare(b.Dots, a.Dots) })
	var out []Seed
	for _, c := range problems {
		fields := map[string]string{"problem": string(c.ID)}
		if c.Fields["recurring"] == "no" || v.has("cycle", Together, fields) {
			continue
		}
		out = append(out, Seed{Why: SeedRecurring, From: Link{"problem", "problem", c.ID}, Title: v.Headline(c, v.Workshop.Lang), Fields: fields})
	}
	slices.SortStableFunc(out, func(a, b Seed) int { // said to come back, before not said
		return cmp.Compare(v.Card(b.From.ID).Fields["recurring"], v.Card(a.From.ID).Fields["recurring"])
	})
	return out
}

func (v *View) cycleSeeds() []Seed {
	var out []Seed
	for _, c := range v.CardsOf("cycle") {
		fields := map[string]string{"cycle": string(c.ID)}
		if !v.has("finding", Together, fields) {
			out = append(out, Seed{Why: SeedCycle, From: Link{"cycle", "cycle", c.ID}, Title: v.Headline(c, v.Workshop.Lang), Fields: fields})
		}
	}
	return out
}

// causeSeeds proposes each of the causes for the last finding, to both sides.
func (v *View) causeSeeds() []Seed {
	findings := v.CardsOf("finding")
	kind, _ := v.Method.CardKind("cause")
	f := kind.Field("cause")
	if len(findings) == 0 || f == nil {
		return nil
	}
	finding := findings[len(findings)-1]
	var out []Seed
	for _, side := range Sides {
		for _, o := range f.Options {
			fields := map[string]string{"finding": string(finding.ID), "cause": o.ID}
			if !v.has("cause", side, fields) {
				out = append(out, Seed{Why: SeedEach, From: Link{"finding", "finding", finding.ID}, Side: side, Title: o.Label.In(v.Workshop.Lang), Fields: fields})
			}
		}
	}
	return out
}

// librarySeeds proposes interventions against the causes that weigh, the
// heaviest first, and of each cause something at every level before more of one.
func (v *View) librarySeeds() []Seed {
	weight, finding := map[string]float64{}, map[string]ID{}
	for _, c := range v.CardsOf("cause") {
		n := number(c.Fields["weight"])
		weight[c.Fields["cause"]] += n
		if n > 0 && finding[c.Fields["cause"]] == "" {
			finding[c.Fields["cause"]] = ID(c.Fields["finding"])
		}
	}
	taken := map[string]bool{}
	for _, c := range v.CardsOf("option") {
		taken[c.Fields["title"]] = true
	}
	library := slices.Clone(v.Method.Library)
	nth := map[string]int{} // of its level against its cause: something of each level comes first
	times := map[string]int{}
	for _, in := range library {
		of := in.Cause + " " + string(in.Level)
		nth[in.ID] = times[of]
		times[of]++
	}
	slices.SortStableFunc(library, func(a, b Intervention) int {
		return cmp.Or(cmp.Compare(weight[b.Cause], weight[a.Cause]), cmp.Compare(nth[a.ID], nth[b.ID]))
	})
	var out []Seed
	for i, in := range library {
		if weight[in.Cause] <= 0 || taken[in.Title.NL] || taken[in.Title.EN] {
			continue
		}
		fields := map[string]string{"title": in.Title.In(v.Workshop.Lang), "level": string(in.Level)}
		from := Link{}
		if f := finding[in.Cause]; v.Card(f) != nil {
			fields["finding"] = string(f)
			from = Link{"finding", "finding", f}
		}
		out = append(out, Seed{Why: SeedCause, From: from, Title: in.Title.In(v.Workshop.Lang), Fields: fields, Intervention: &library[i]})
	}
	return out
}

// keepSeeds proposes what works and may be had more of.
func (v *View) keepSeeds() []Seed {
	var out []Seed
	for _, c := range v.CardsOf("strength") {
		title := v.moreOf(c)
		if c.Fields["keep"] == "yes" && title != "" && !v.isOption(c) {
			out = append(out, Seed{Why: SeedKeep, From: Link{Kind: "strength", ID: c.ID}, Title: title, Fields: map[string]string{"title": title}})
		}
	}
	return out
}

// more makes of something that was a thing to do.
var more = Text{NL: "Meer van: ", EN: "More of: "}

// moreOf is a strength as a thing to do; "" where it has no words.
func (v *View) moreOf(strength Card) string {
	if strength.Fields["strength"] == "" {
		return ""
	}
	return shorten(more.In(v.Workshop.Lang)+strength.Fields["strength"], maxTitle)
}

// isOption says whether an intervention was made of a strength: by its own
// words, or as a thing to do in either language.
func (v *View) isOption(strength Card) bool {
	for _, before := range []string{"", more.NL, more.EN} {
		if v.has("option", Together, map[string]string{"title": shorten(before+strength.Fields["strength"], maxTitle)}) {
			return true
		}
	}
	return false
}

// eachSeeds proposes one card for each of what a field can point at.
func (v *View) eachSeeds(k *CardKind) []Seed {
	f := k.each()
	if f == nil {
		return nil
	}
	sides := []Side{Together}
	if k.PerSide {
		sides = Sides[:]
	}
	var out []Seed
	for _, side := range sides {
		for _, c := range v.CardsOf(f.To) {
			fields := map[string]string{f.ID: string(c.ID)}
			if !v.has(k.ID, side, fields) {
				out = append(out, Seed{Why: SeedEach, From: Link{f.ID, f.To, c.ID}, Side: side, Title: v.Headline(c, v.Workshop.Lang), Fields: fields})
			}
		}
	}
	return out
}
