package report

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"samenspel/workshop"
	"samenspel/workshop/picture"
)

// titleOf names an action, also one that has no title yet.
func (r *report) titleOf(a workshop.ActionView) string {
	if a.Title == "" {
		return r.t.T("report.untitled")
	}
	return a.Title
}

// reference names an action by its number and title.
func (r *report) reference(nr int, a workshop.ActionView) string {
	if nr == 0 {
		return r.titleOf(a)
	}
	return r.t.T("report.reference", "nr", nr, "action", r.titleOf(a))
}

// level writes a level, or a dash where there is none yet.
func (r *report) level(l workshop.Level) string {
	if l == "" {
		return "–"
	}
	return r.t.T("level." + string(l))
}

// personWith names a person with their function; empty where there is none.
func (r *report) personWith(id workshop.ID) (name, function string) {
	if p := r.v.Person(id); p != nil {
		return p.Name, p.Function
	}
	return "", ""
}

// owners names those of both owners who are known, the vendor's first.
func (r *report) owners(a workshop.ActionView) []string {
	var names []string
	for _, id := range []workshop.ID{a.OwnerVendor, a.OwnerClient} {
		if name, _ := r.personWith(id); name != "" {
			names = append(names, name)
		}
	}
	return names
}

// pair is a cell with both owners under each other.
func (r *report) pair(a workshop.ActionView) cell {
	return plain(orDash(strings.Join(r.owners(a), "\n")))
}

// day writes a date, or a dash where there is none yet.
func (r *report) day(iso string) string {
	if iso == "" {
		return "–"
	}
	return r.t.ShortDate(iso)
}

// someDay writes a date, or nothing where there is none.
func (r *report) someDay(iso string) string {
	if iso == "" {
		return ""
	}
	return r.t.ShortDate(iso)
}

// number writes a canonical number in the report's language.
func (r *report) number(s string) string {
	n, err := strconv.ParseFloat(s, 64)
	if err != nil {
		return s
	}
	return r.t.Number(n, 4)
}

// hours writes a canonical number of hours in the report's language.
func (r *report) hours(s string) string {
	n, err := strconv.ParseFloat(s, 64)
	if err != nil {
		return s
	}
	return r.t.Grouped(n, 4)
}

// euros writes a canonical amount in the report's language.
func (r *report) euros(s string) string {
	n, err := strconv.ParseFloat(s, 64)
	if err != nil {
		return s
	}
	return r.t.Euros(n)
}

// signedNumber writes a figure with its sign.
func (r *report) signedNumber(s string) string {
	out := r.number(s)
	if n, err := strconv.ParseFloat(s, 64); err == nil && n > 0 {
		return "+" + out
	}
	return out
}

// cardFields adds fields of a card under the method's own labels.
func (r *report) cardFields(q *fields, c workshop.Card, ids ...string) {
	for _, id := range ids {
		q.add(picture.FieldLabel(r.v, c.Kind, id, r.t), r.fieldValue(c, id))
	}
}

// fieldValue writes a card's field as people read it.
func (r *report) fieldValue(c workshop.Card, id string) string {
	value := c.Fields[id]
	kind, _ := r.v.Method.CardKind(c.Kind)
	f := kind.Field(id)
	if f == nil || value == "" {
		return value
	}
	switch f.Type {
	case workshop.FieldNumber, workshop.FieldScale:
		unit := f.Unit.In(r.lang)
		if rest, money := strings.CutPrefix(unit, "€"); money {
			return r.euros(value) + rest
		}
		if unit != "" {
			return r.number(value) + " " + unit
		}
		if f.Min < 0 {
			return r.signedNumber(value)
		}
		return r.number(value)
	case workshop.FieldDate:
		return r.t.Date(value)
	case workshop.FieldMonth:
		return picture.Month(value, r.t)
	case workshop.FieldChoice:
		return picture.Choice(r.v, c.Kind, id, value, r.t)
	case workshop.FieldYesNo:
		return r.t.T("answer." + value)
	case workshop.FieldPerson:
		name, _ := r.personWith(workshop.ID(value))
		return name
	case workshop.FieldRef:
		return r.referred(f, value)
	default: // a text
		return value
	}
}

// referred names the driver or the card that a field points at.
func (r *report) referred(f *workshop.Field, id string) string {
	if f.To == workshop.KindDriver {
		return picture.DriverTitle(r.v, id, r.t)
	}
	if c := r.v.Card(workshop.ID(id)); c != nil {
		return r.v.Headline(*c, r.lang)
	}
	return ""
}

// filled writes a statement with {A}, the party it is about, and {B}, the
// other. A name that ends in a full stop also ends the sentence.
func filled(v *workshop.View, text string, about workshop.Side) string {
	a, b := v.Name(about), v.Name(about.Other())
	stopped := func(name string) string { return strings.TrimSuffix(name, ".") + "." }
	return strings.NewReplacer("{A}.", stopped(a), "{B}.", stopped(b), "{A}", a, "{B}", b).Replace(text)
}

// capital writes a text with a capital.
func capital(s string) string {
	if s == "" {
		return ""
	}
	first, size := utf8.DecodeRuneInString(s)
	return strings.ToUpper(string(first)) + s[size:]
}

// short is the part of a fingerprint that people compare.
func short(terms string) string { return terms[:min(8, len(terms))] }

func orDash(s string) string {
	if s == "" {
		return "–"
	}
	return s
}
