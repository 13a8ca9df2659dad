package picture

import (
	"maps"
	"slices"
	"strings"

	"samenspel/assets/translations"
	"samenspel/workshop"
	"samenspel/workshop/chart"
)

// Place is what stands at a spot of a picture: fields of a card, or of one that
// is not there yet.
type Place struct {
	Kind   string            // of the card
	Card   workshop.ID       // empty where there is none yet
	Side   workshop.Side     // whose a new one will be
	Fields []string          // those that are filled in there; all that the step fills in where empty
	Given  map[string]string // what a new one holds from the start
	Each   bool              // it is of every card of the kind that holds what is given
}

// The words in a spot's id that stand in place of a card's id.
const (
	newCard  = "new"
	eachCard = "each"
)

// ID is the place as the id of a spot, such as "cycle.<card>.symptom".
func (p Place) ID() string {
	who := string(p.Card)
	switch {
	case p.Each:
		who = eachCard
	case p.Card == "" && p.Side.Valid():
		who = newCard + "-" + string(p.Side)
	case p.Card == "":
		who = newCard
	}
	parts := []string{p.Kind, who, strings.Join(p.Fields, "+")}
	for _, field := range slices.Sorted(maps.Keys(p.Given)) {
		parts = append(parts, field+"="+p.Given[field])
	}
	return strings.TrimSuffix(strings.Join(parts, "."), ".")
}

// driverKind is the kind of a place that is of no card, but of a driver in the
// mirror: what both sides said of it.
const driverKind = "driver"

// ofDriver is the place of a driver of a side, in one dimension where one is
// given.
func ofDriver(side workshop.Side, driver string, dimension ...string) Place {
	return Place{Kind: driverKind, Card: workshop.ID(driver), Fields: append([]string{string(side)}, dimension...)}
}

// Driver reads a place of the mirror: the rated side, its driver, and the
// dimension where it is of one; false where the place is of a card.
func (p Place) Driver() (side workshop.Side, driver, dimension string, ok bool) {
	if p.Kind != driverKind || len(p.Fields) == 0 {
		return "", "", "", false
	}
	if len(p.Fields) > 1 {
		dimension = p.Fields[1]
	}
	return workshop.Side(p.Fields[0]), string(p.Card), dimension, true
}

// ReadPlace reads the id of a spot; false where it stands for no card.
func ReadPlace(id string) (Place, bool) {
	parts := strings.Split(id, ".")
	if len(parts) < 2 || parts[0] == "" || parts[1] == "" {
		return Place{}, false
	}
	p := Place{Kind: parts[0]}
	who, side, _ := strings.Cut(parts[1], "-")
	switch {
	case parts[1] == eachCard:
		p.Each = true
	case parts[1] == newCard || who == newCard && workshop.Side(side).Valid():
		p.Side = workshop.Side(side)
	default:
		p.Card = workshop.ID(parts[1])
	}
	if len(parts) > 2 && parts[2] != "" {
		p.Fields = strings.Split(parts[2], "+")
	}
	for _, given := range parts[min(3, len(parts)):] {
		field, value, ok := strings.Cut(given, "=")
		if !ok {
			return Place{}, false
		}
		if p.Given == nil {
			p.Given = map[string]string{}
		}
		p.Given[field] = value
	}
	return p, true
}

// In is what the fields of a card become when it is moved to a zone of its
// picture; none where it can't be.
func (p Place) In(zone string) []workshop.Value {
	switch p.Kind {
	case "option":
		if effort, leverage, ok := strings.Cut(zone, "/"); ok {
			return []workshop.Value{{Field: "effort", Value: effort}, {Field: "leverage", Value: leverage}}
		}
	case "stakeholder":
		if slices.Contains(ringNames, zone) {
			return []workshop.Value{{Field: "ring", Value: zone}}
		}
	}
	return nil
}

// editing is what may be asked and touched in a picture.
type editing struct {
	v    *workshop.View
	t    translations.Translator
	step *workshop.Step // at which the picture is filled in; nil where it isn't
	o    Options
}

func (o Options) editing(v *workshop.View, t translations.Translator) editing {
	e := editing{v: v, t: t, o: o}
	if o.At != (workshop.StepKey{}) {
		e.step = v.Method.Step(o.At)
	}
	return e
}

// adds tells that cards of a kind can be added at the step.
func (e editing) adds(kind string, side workshop.Side) bool {
	return e.step != nil && e.v.Adds(e.o.At, kind, side)
}

// fills tells that a field of a kind is filled in at the step.
func (e editing) fills(kind, field string) bool {
	if e.step == nil {
		return false
	}
	k, _ := e.v.Method.CardKind(kind)
	return k.Field(field) != nil && (slices.Contains(e.step.Cards, kind) || slices.Contains(e.step.Fields, field))
}

// ask is what an empty field of a card asks; empty where it isn't filled in at
// the step.
func (e editing) ask(kind, field string) string {
	if !e.fills(kind, field) {
		return ""
	}
	return e.plus(FieldLabel(e.v, kind, field, e.t))
}

// plus marks what can be pressed to be filled in.
func (e editing) plus(s string) string {
	if e.o.Touch && s != "" {
		return "+ " + s
	}
	return s
}

// spot is the spot of a place; none where the picture isn't touched, or there is
// nothing to be read or filled in.
func (e editing) spot(p Place, label string) chart.Spot {
	if !e.o.Touch || p.Card == "" && !p.Each && !e.adds(p.Kind, p.Side) {
		return chart.Spot{}
	}
	return chart.Spot{ID: p.ID(), Label: label}
}

// named joins what a place is called and what stands there.
func named(heading, text string) string {
	if text == "" {
		return heading
	}
	return heading + ": " + text
}
