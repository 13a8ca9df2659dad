package workshop

import (
	"cmp"
	"slices"
	"strconv"
	"strings"
)

// Seed is something that earlier exercises propose for a new card or action.
// Nothing is made of it until somebody chooses to.
type Seed struct {
	Why    SeedReason        `json:"why"`
	From   Link              `json:"from"` // what it grows from; Kind is "driver" for a topic of the mirror, and empty for the library
	Side   Side              `json:"side,omitempty"`
	Title  string            `json:"title"`  // in the workshop's language
	Fields map[string]string `json:"fields"` // what the new card or action starts with
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
	SeedChosen    SeedReason = "chosen"    // an intervention that was chosen
	SeedRequest   SeedReason = "request"   // a request that was granted
	SeedKeep      SeedReason = "keep"      // something that works, of which there can be more
)

// Seeds lists what earlier exercises propose for cards of a kind, or for
// actions (KindAction), the most pressing first. What has been taken up is not
// proposed again.
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
		for field := range s.Fields { // an organisation's own method may have left it out
			if k.Field(field) == nil {
				return true
			}
		}
		return k.PerSide != s.Side.Valid()
	})
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
		rated := Sides[t.Side]
		s := Seed{Why: SeedTopic, From: Link{Kind: KindDriver, ID: ID(t.Driver)}, Side: rated.Other(), Fields: map[string]string{"driver": t.Driver}}
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

// Moment is how both sides feel about a point of contact: the mean of what
// each said, from −2 to 2; nil where a side said nothing.
type Moment struct {
	Card         Card
	Feeling      PerSide[*float64]
	Critical     bool // a side called it critical
	Unreachable  bool // a side found no human there
	WorthTelling bool // together −1 or lower, or two or more apart
}

// Moments lists the points of contact in their order.
func (v *View) Moments() []Moment {
	var out []Moment
	for _, c := range v.CardsOf("moment") {
		m := Moment{Card: c}
		var sums PerSide[float64]
		var n PerSide[int]
		for _, f := range v.CardsOf("feeling") {
			if f.Fields["moment"] != string(c.ID) || !f.Side.Valid() {
				continue
			}
			m.Critical = m.Critical || f.Fields["critical"] == "yes"
			m.Unreachable = m.Unreachable || f.Fields["humanReachable"] == "no"
			if score, err := strconv.ParseFloat(f.Fields["score"], 64); err == nil {
				*sums.At(f.Side) += score
				*n.At(f.Side)++
			}
		}
		for _, side := range Sides {
			if n.Of(side) > 0 {
				*m.Feeling.At(side) = new(sums.Of(side) / float64(n.Of(side)))
			}
		}
		if a, b := m.Feeling.Vendor, m.Feeling.Client; a != nil && b != nil {
			m.WorthTelling = (*a+*b)/2 <= -1 || max(*a, *b)-min(*a, *b) >= 2
		}
		out = append(out, m)
	}
	return out
}

// momentSeeds proposes the points of contact that are worth a story, to the
// side that feels them most.
func (v *View) momentSeeds() []Seed {
	var out []Seed
	for _, m := range v.Moments() {
		if !m.WorthTelling {
			continue
		}
		side := Client
		if *m.Feeling.Vendor < *m.Feeling.Client {
			side = Vendor
		}
		s := Seed{
			Why: SeedMoment, From: Link{"moment", "moment", m.Card.ID}, Side: side,
			Title: v.Headline(m.Card, v.Workshop.Lang), Fields: map[string]string{"moment": string(m.Card.ID)},
		}
		if !v.has("problem", side, s.Fields) {
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
		out = append(out, Seed{Why: SeedWord, From: Link{"word", "confusing", c.ID}, Title: word, Fields: map[string]string{string(c.Side.Other()): word}})
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

// causeSeeds proposes each of the four causes for the last finding, to the side
// that writes or, where all is revealed, to both.
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
		if v.Viewer.Side.Valid() && v.Viewer.Side != side {
			continue
		}
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
// heaviest first.
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
	var out []Seed
	for _, in := range v.Method.Library {
		if weight[in.Cause] <= 0 || taken[in.Title.NL] || taken[in.Title.EN] {
			continue
		}
		fields := map[string]string{"title": in.Title.In(v.Workshop.Lang), "level": string(in.Level)}
		from := Link{}
		if f := finding[in.Cause]; v.Card(f) != nil {
			fields["finding"] = string(f)
			from = Link{"finding", "finding", f}
		}
		out = append(out, Seed{Why: SeedCause, From: from, Title: in.Title.In(v.Workshop.Lang), Fields: fields})
	}
	cause := map[string]string{}
	for _, in := range v.Method.Library {
		cause[in.Title.In(v.Workshop.Lang)] = in.Cause
	}
	slices.SortStableFunc(out, func(a, b Seed) int { return cmp.Compare(weight[cause[b.Title]], weight[cause[a.Title]]) })
	return out
}

// keepSeeds proposes more of what works, whatever the cause.
func (v *View) keepSeeds() []Seed {
	var out []Seed
	for _, c := range v.CardsOf("strength") {
		fields := map[string]string{"title": c.Fields["strength"]}
		if c.Fields["keep"] == "yes" && c.Fields["strength"] != "" && !v.has("option", Together, fields) {
			out = append(out, Seed{Why: SeedKeep, From: Link{"strength", "strength", c.ID}, Title: c.Fields["strength"], Fields: fields})
		}
	}
	return out
}

// eachSeeds proposes one card for each of what a field can point at.
func (v *View) eachSeeds(k *CardKind) []Seed {
	i := slices.IndexFunc(k.Fields, func(f Field) bool { return f.Each })
	if i < 0 {
		return nil
	}
	f := k.Fields[i]
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

// actionSeeds proposes chosen interventions, granted requests and what there
// can be more of.
func (v *View) actionSeeds() []Seed {
	grown := map[ID]bool{}
	for i := range v.Actions {
		grown[v.Actions[i].Origin] = true
	}
	var out []Seed
	add := func(why SeedReason, c Card, title string, more map[string]string) {
		if grown[c.ID] || title == "" {
			return
		}
		fields := map[string]string{"origin": string(c.ID)}
		for f, value := range more {
			if value != "" {
				fields[f] = value
			}
		}
		out = append(out, Seed{Why: why, From: Link{"origin", c.Kind, c.ID}, Side: c.Side, Title: title, Fields: fields})
	}
	for _, c := range v.CardsOf("option") {
		if c.Fields["chosen"] == "yes" {
			add(SeedChosen, c, c.Fields["title"], map[string]string{
				"level": c.Fields["level"], "finding": c.Fields["finding"], "problem": v.problemOf(c.Fields["finding"]), "energy": c.Fields["energy"],
			})
		}
	}
	for _, c := range v.CardsOf("request") {
		if c.Fields["answer"] == "ja" {
			add(SeedRequest, c, cmp.Or(c.Fields["again"], c.Fields["text"]), nil)
		}
	}
	for _, c := range v.CardsOf("strength") {
		if c.Fields["keep"] == "yes" && !v.has("option", Together, map[string]string{"title": c.Fields["strength"]}) {
			add(SeedKeep, c, c.Fields["strength"], nil)
		}
	}
	return out
}

// problemOf follows a finding to its cycle and that to its problem.
func (v *View) problemOf(finding string) string {
	if f := v.Card(ID(finding)); f != nil {
		if c := v.Card(ID(f.Fields["cycle"])); c != nil {
			return c.Fields["problem"]
		}
	}
	return ""
}
