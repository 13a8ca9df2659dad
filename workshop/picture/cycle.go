package picture

import (
	"slices"
	"strconv"
	"strings"
	"time"

	"samenspel/assets/translations"
	"samenspel/workshop"
	"samenspel/workshop/chart"
)

// Fixes lists the fixes of a cycle. A fix that names no cycle belongs to the
// only one there is.
func Fixes(v *workshop.View, cycle workshop.ID) []workshop.Card {
	only := len(v.CardsOf("cycle")) == 1
	return slices.DeleteFunc(v.CardsOf("fix"), func(c workshop.Card) bool {
		to := workshop.ID(c.Fields["cycle"])
		return to != cycle && !(to == "" && only)
	})
}

// Cost is what fixes have cost together.
type Cost struct{ Hours, Euros float64 }

// CostOf adds up the hours and euros of fixes.
func CostOf(fixes []workshop.Card) Cost {
	var c Cost
	for _, f := range fixes {
		c.Hours += number(f.Fields["hours"])
		c.Euros += number(f.Fields["euros"])
	}
	return c
}

// In writes a cost in words, such as "210 uur · € 4.000"; empty where there is
// none.
func (c Cost) In(t translations.Translator) string { return c.in(t, t.T("report.picture.hours")) }

func (c Cost) in(t translations.Translator, hours string) string {
	var parts []string
	if c.Hours > 0 {
		parts = append(parts, t.Grouped(c.Hours, 1)+" "+hours)
	}
	if c.Euros > 0 {
		parts = append(parts, t.Euros(c.Euros))
	}
	return strings.Join(parts, " · ")
}

// LoopKind names what a cycle shows: a burden that shifted where capacity was
// lost, a fix that backfired where it had a side effect.
func LoopKind(c workshop.Card, t translations.Translator) string {
	switch {
	case c.Fields["lostCapacity"] != "":
		return t.T("report.picture.loop.shifting")
	case c.Fields["sideEffect"] != "":
		return t.T("report.picture.loop.backfiring")
	}
	return ""
}

// Problem is the problem that a cycle is about, in the words of both sides
// where there are any; empty where it names none.
func Problem(v *workshop.View, cycle workshop.Card) string {
	if p := v.Card(workshop.ID(cycle.Fields["problem"])); p != nil {
		return p.Fields["title"]
	}
	return ""
}

func loops(v *workshop.View, t translations.Translator, o Options) []chart.Drawing {
	var out []chart.Drawing
	for _, c := range v.CardsOf("cycle") {
		out = append(out, Loop(v, c, t, o))
	}
	if len(out) == 0 && o.editing(v, t).adds("cycle", workshop.Together) {
		out = append(out, Loop(v, workshop.Card{}, t, o))
	}
	return out
}

// stations are the fields of a cycle, and of its fixes, that stand in a loop.
var stations = [5]struct {
	name, kind string
	fields     []string
}{
	{"symptom", "cycle", []string{"symptom", "problem"}},
	{"fix", "fix", []string{"type"}},
	{"relief", "fix", []string{"reliefWeeks"}},
	{"side_effect", "cycle", []string{"sideEffect"}},
	{"return", "cycle", []string{"returnForm"}},
}

// Loop draws one cycle card with its fixes.
func Loop(v *workshop.View, c workshop.Card, t translations.Translator, o Options) chart.Drawing {
	fixes, edit := Fixes(v, c.ID), o.editing(v, t)
	title := Problem(v, c)
	if title == "" {
		title = t.T("report.picture.loop")
	}
	l := chart.Loop{
		Title: title, TurnsLabel: t.T("report.picture.loop.returned"),
		Kind: LoopKind(c, t), Total: CostOf(fixes).In(t), TotalLabel: t.T("report.picture.loop.total"),
	}
	for i, text := range []string{c.Fields["symptom"], did(v, fixes, t), relief(fixes, t), c.Fields["sideEffect"], c.Fields["returnForm"]} {
		at := stations[i]
		place := Place{Kind: at.kind, Card: c.ID, Fields: at.fields}
		if at.kind == "fix" {
			place = eachFix(c, fixes, at.fields)
		}
		heading := t.T("report.picture.loop." + at.name)
		l.Nodes[i] = chart.LoopNode{Heading: heading, Text: text}
		switch {
		case c.ID != "" || at.kind == "cycle":
			l.Nodes[i].Ask, l.Nodes[i].Spot = edit.ask(at.kind, at.fields[0]), edit.spot(place, named(heading, text))
		case edit.fills(at.kind, at.fields[0]): // a fix is of a cycle
			l.Nodes[i].Ask = FieldLabel(v, at.kind, at.fields[0], t)
		}
	}
	l.TurnsSpot = edit.spot(Place{Kind: "cycle", Card: c.ID, Fields: []string{"timesReturned", "lostCapacity"}}, named(FieldLabel(v, "cycle", "timesReturned", t), c.Fields["timesReturned"]))
	l.TurnsAsk = edit.ask("cycle", "timesReturned")
	if c.ID != "" && edit.adds("fix", workshop.Together) && (o.Touch || len(fixes) == 0) {
		kind, _ := v.Method.CardKind("fix")
		l.FixAsk = edit.plus(kind.Title.In(lang(t)))
		l.FixSpot = edit.spot(newFix(c), l.FixAsk)
	}
	unit, both := barUnit(fixes)
	if both {
		l.Scale = t.T("report.picture.loop.scale." + unit)
	}
	for _, f := range fixes {
		l.Fixes = append(l.Fixes, chart.LoopFix{
			Spot: edit.spot(Place{Kind: "fix", Card: f.ID}, FixTitle(v, f, t)), Label: FixTitle(v, f, t), Amount: CostOf([]workshop.Card{f}).in(t, t.T("report.picture.hours.short")), Cost: number(f.Fields[unit]),
		})
	}
	if n := c.Fields["timesReturned"]; n != "" {
		l.Turns = new(int(number(n)))
	}
	return l.Draw(o.frame(t, 33))
}

// newFix is the place of one more fix of a cycle.
func newFix(c workshop.Card) Place {
	return Place{Kind: "fix", Given: map[string]string{"cycle": string(c.ID)}}
}

// eachFix is the place of what all fixes of a cycle say together; while there is
// none, of the first, which has to say what was done.
func eachFix(c workshop.Card, fixes []workshop.Card, fields []string) Place {
	p := newFix(c)
	p.Each, p.Fields = len(fixes) > 0, fields
	if !p.Each && !slices.Contains(fields, "type") {
		p.Fields = append([]string{"type"}, fields...)
	}
	return p
}

// barUnit is the field that the bars of fixes show: what most of them have,
// hours where that is equal. Both tells that there is something of the other.
func barUnit(fixes []workshop.Card) (field string, both bool) {
	hours, euros := 0, 0
	for _, f := range fixes {
		if number(f.Fields["hours"]) > 0 {
			hours++
		}
		if number(f.Fields["euros"]) > 0 {
			euros++
		}
	}
	if euros > hours {
		return "euros", hours > 0
	}
	return "hours", euros > 0
}

// FixTitle says what a fix was and when.
func FixTitle(v *workshop.View, f workshop.Card, t translations.Translator) string {
	title := Choice(v, "fix", "type", f.Fields["type"], t)
	if month := Month(f.Fields["month"], t); month != "" {
		return strings.TrimPrefix(title+", "+month, ", ")
	}
	return title
}

func did(v *workshop.View, fixes []workshop.Card, t translations.Translator) string {
	var parts []string
	for _, f := range fixes {
		if s := Choice(v, "fix", "type", f.Fields["type"], t); s != "" && !slices.Contains(parts, s) {
			parts = append(parts, s)
		}
	}
	return strings.Join(parts, "; ")
}

// relief says how long the fixes helped, from the shortest to the longest.
func relief(fixes []workshop.Card, t translations.Translator) string {
	var least, most float64
	for _, f := range fixes {
		if w := number(f.Fields["reliefWeeks"]); w > 0 {
			most = max(most, w)
			if least == 0 || w < least {
				least = w
			}
		}
	}
	switch {
	case most == 0:
		return ""
	case least == most:
		return t.T("report.picture.loop.weeks", "weeks", t.Number(most, 1))
	}
	return t.T("report.picture.loop.from_weeks", "least", t.Number(least, 1), "most", t.Number(most, 1))
}

// Month writes a month (2006-01) as feb 2026; what is no month as it is.
func Month(iso string, t translations.Translator) string {
	m, err := time.Parse("2006-01", iso)
	if err != nil {
		return iso
	}
	return t.T("month.short."+strconv.Itoa(int(m.Month()))) + " " + strconv.Itoa(m.Year())
}

// Choice returns the label of an option of a card's field, the value itself
// where the method has no such option.
func Choice(v *workshop.View, kind, field, value string, t translations.Translator) string {
	k, _ := v.Method.CardKind(kind)
	if f := k.Field(field); f != nil {
		for _, o := range f.Options {
			if o.ID == value {
				return o.Label.In(lang(t))
			}
		}
	}
	return value
}

// number reads a canonical number; 0 where it is empty.
func number(s string) float64 {
	f, err := strconv.ParseFloat(s, 64)
	if err != nil {
		return 0
	}
	return f
}
