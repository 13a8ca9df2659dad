package workshop

import "strconv"

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
