package picture

import (
	"samenspel/assets/translations"
	"samenspel/workshop"
	"samenspel/workshop/chart"
)

// Interests are a workshop's interests by how they relate: what both hold,
// pairs that complete each other, pairs that clash, and what a side holds by
// itself or has not been placed yet.
type Interests struct {
	Shared        []workshop.Card
	Complementary []Pair
	Clashing      []Pair
	Own           workshop.PerSide[[]workshop.Card]
}

// Pair is an interest of each side; one of them is nil where a card was not
// joined to another.
type Pair struct {
	Vendor, Client *workshop.Card
	Criterion      string // of a clash
}

// Joint returns the words that both sides chose for their interests together;
// empty where each has its own.
func (p Pair) Joint() string {
	if p.Vendor == nil || p.Client == nil || p.Vendor.Fields["wording"] != p.Client.Fields["wording"] {
		return ""
	}
	return p.Vendor.Fields["wording"]
}

// Texts returns what each side holds: in its own words where there are joint
// ones as well, which would say the same of both.
func (p Pair) Texts() (vendor, client string) {
	if p.Joint() == "" {
		return Wording(p.Vendor), Wording(p.Client)
	}
	return own(p.Vendor), own(p.Client)
}

// Any says whether there are interests at all.
func (i Interests) Any() bool {
	return len(i.Shared)+len(i.Complementary)+len(i.Clashing)+len(i.Own.Vendor)+len(i.Own.Client) > 0
}

// InterestsOf sorts the visible interest cards. Two cards that name each other
// as their pair are told once.
func InterestsOf(v *workshop.View) Interests {
	var out Interests
	told := map[workshop.ID]bool{}
	for _, c := range v.CardsOf("interest") {
		if told[c.ID] {
			continue
		}
		told[c.ID] = true
		other := v.Card(workshop.ID(c.Fields["pair"]))
		if other != nil && (other.Kind != c.Kind || other.ID == c.ID) {
			other = nil
		}
		switch relation(c) {
		case shared:
			if other != nil && relation(*other) == shared {
				told[other.ID] = true
				if c.Fields["wording"] == "" {
					c = *other
				}
			}
			out.Shared = append(out.Shared, c)
		case complementary:
			out.Complementary = append(out.Complementary, pairOf(c, other, told))
		case clashing:
			out.Clashing = append(out.Clashing, pairOf(c, other, told))
		default:
			if c.Side.Valid() {
				own := out.Own.At(c.Side)
				*own = append(*own, c)
			}
		}
	}
	return out
}

func pairOf(c workshop.Card, other *workshop.Card, told map[workshop.ID]bool) Pair {
	p := Pair{Criterion: c.Fields["criterion"]}
	if other != nil && other.Side != c.Side {
		if told[other.ID] && other.Fields["pair"] != string(c.ID) {
			other = nil
		}
	} else {
		other = nil
	}
	p.Vendor, p.Client = &c, other
	if c.Side == workshop.Client {
		p.Vendor, p.Client = other, &c
	}
	if other != nil {
		told[other.ID] = true
		if p.Criterion == "" {
			p.Criterion = other.Fields["criterion"]
		}
	}
	return p
}

// The relations of an interest to the other side.
const (
	unplaced = iota
	shared
	complementary
	clashing
)

// relation reads a card's type in Dutch and English ids: methods of either
// kind are about.
func relation(c workshop.Card) int {
	switch c.Fields["type"] {
	case "gedeeld", "shared":
		return shared
	case "aanvullend", "complementary":
		return complementary
	case "botsend", "clash", "clashing":
		return clashing
	}
	return unplaced
}

// Wording returns an interest in the words both sides chose, else its own.
func Wording(c *workshop.Card) string { return first(c, "wording", "interest", "position") }

// own returns an interest in the words of the side that wrote it.
func own(c *workshop.Card) string { return first(c, "interest", "position", "wording") }

// first returns the first of a card's fields that is filled in; empty where
// there is no card.
func first(c *workshop.Card, fields ...string) string {
	if c != nil {
		for _, field := range fields {
			if s := c.Fields[field]; s != "" {
				return s
			}
		}
	}
	return ""
}

func venn(v *workshop.View, t translations.Translator, o Options) []chart.Drawing {
	all := InterestsOf(v)
	if !all.Any() {
		return nil
	}
	c := chart.Venn{
		Title:  t.T("report.picture.venn", "vendor", v.Name(workshop.Vendor), "client", v.Name(workshop.Client)),
		Vendor: party(v, workshop.Vendor), Client: party(v, workshop.Client), Shared: t.T("report.picture.shared"),
		Middle: wordings(all.Shared), Left: wordings(all.Own.Vendor), Right: wordings(all.Own.Client),
	}
	edit := o.editing(v, t)
	for i, cards := range [3][]workshop.Card{all.Own.Vendor, all.Shared, all.Own.Client} {
		for j := range cards {
			c.Spots[i] = append(c.Spots[i], edit.interest(&cards[j]))
		}
	}
	for _, p := range all.Complementary {
		vendor, client := p.Texts()
		c.Pairs = append(c.Pairs, chart.VennPair{
			Left: vendor, Right: client, Label: t.T("report.picture.complementary"), LeftSpot: edit.interest(p.Vendor), RightSpot: edit.interest(p.Client),
		})
	}
	for _, p := range all.Clashing {
		label := p.Criterion
		if label == "" {
			label = t.T("report.picture.clash")
		}
		vendor, client := p.Texts()
		c.Pairs = append(c.Pairs, chart.VennPair{
			Left: vendor, Right: client, Label: label, Clash: true,
			LeftSpot: edit.interest(p.Vendor), RightSpot: edit.interest(p.Client), BondSpot: edit.criterion(p, label),
		})
	}
	return []chart.Drawing{c.Draw(o.frame(t, 30))}
}

// interest is the spot of an interest.
func (e editing) interest(c *workshop.Card) chart.Spot {
	if c == nil {
		return chart.Spot{}
	}
	return e.spot(Place{Kind: c.Kind, Card: c.ID}, Wording(c))
}

// criterion is the spot of what decides a clash, on the card that says it.
func (e editing) criterion(p Pair, label string) chart.Spot {
	on := p.Vendor
	if on == nil || p.Client != nil && p.Client.Fields["criterion"] != "" && on.Fields["criterion"] == "" {
		on = p.Client
	}
	return e.spot(Place{Kind: on.Kind, Card: on.ID, Fields: []string{"criterion"}}, label)
}

func wordings(cards []workshop.Card) []string {
	var out []string
	for i := range cards {
		out = append(out, Wording(&cards[i]))
	}
	return out
}
