package method

import (
	"math"

	"samenspel/workshop"
)

// driver is what a ref field names to point at a driver instead of a card;
// anyCard points at a card of any kind, which no file can ask for.
const (
	driver  = "driver"
	anyCard = "*"
)

const (
	mostCards   = 500 // a kind's own limit
	widestScale = 10  // steps of a scale field
)

var fieldTypes = []workshop.FieldType{
	workshop.FieldText, workshop.FieldNumber, workshop.FieldScale, workshop.FieldChoice, workshop.FieldDate,
	workshop.FieldMonth, workshop.FieldPerson, workshop.FieldRef, workshop.FieldYesNo,
}

func checkCardKind(s *source, name string, k *workshop.CardKind) {
	s.id(name+".id", k.ID)
	if k.ID == driver {
		s.failf(name+".id", "%q is taken: it means a driver of the instrument", k.ID)
	}
	if k.ID == actionOwner || k.ID == cardOwner {
		s.failf(name+".id", "%q is taken: warnings mean something else by it", k.ID)
	}
	s.oneLine(name+".title", k.Title, mostName, true)
	if k.Most < 0 || k.Most > mostCards {
		s.failf(name+".most", "%d; expected 1 to %d, or none for no limit", k.Most, mostCards)
	}
	if len(k.Fields) == 0 {
		s.failf(name+".fields", "missing; a card has at least one field")
	}
	ids := unique{}
	for i := range k.Fields {
		field := at(name+".fields", i)
		ids.add(s, field+".id", k.Fields[i].ID)
		checkField(s, field, &k.Fields[i])
	}
}

func checkField(s *source, name string, f *workshop.Field) {
	s.id(name+".id", f.ID)
	s.oneLine(name+".label", f.Label, mostName, true)
	s.text(name+".hint", f.Hint, mostSentence, f.Type == workshop.FieldText)
	s.oneLine(name+".unit", f.Unit, mostUnit, false)
	if !oneOf(s, name+".type", f.Type, fieldTypes) {
		return // what the type allows cannot be told
	}
	checkRange(s, name, f)
	checkOptions(s, name, f)
	if f.Type == workshop.FieldRef && f.To == "" {
		s.failf(name+".to", "missing; name the kind of card it points at, or %s", driver)
	}
	if f.Type == workshop.FieldRef && f.To == anyCard {
		s.failf(name+".to", "%q is not for a method's cards; name one kind of card, or %s", f.To, driver)
	}
	onlyFor(s, name+".to", f.To != "", f.Type, workshop.FieldRef)
	onlyFor(s, name+".each", f.Each, f.Type, workshop.FieldRef)
	onlyFor(s, name+".unit", f.Unit != workshop.Text{}, f.Type, workshop.FieldNumber, workshop.FieldScale)
}

// checkRange checks min and max, and gives a text without max the usual one.
func checkRange(s *source, name string, f *workshop.Field) {
	low, high := name+".min", name+".max"
	switch f.Type {
	case workshop.FieldText:
		if !s.has(high) {
			f.Max = usualText
		}
		if f.Max < 1 || f.Max > mostText || f.Max != math.Trunc(f.Max) {
			s.failf(high, "%v; expected 1 to %d characters", f.Max, mostText)
		}
		if s.has(low) {
			s.failf(low, "not for a field of type text")
		}
	case workshop.FieldNumber, workshop.FieldScale:
		if f.Max <= f.Min {
			s.failf(high, "%v; expected more than min, which is %v", f.Max, f.Min)
		}
		if f.Type == workshop.FieldNumber {
			return
		}
		if f.Min != math.Trunc(f.Min) {
			s.failf(low, "%v; a scale has whole numbers", f.Min)
		}
		if f.Max != math.Trunc(f.Max) {
			s.failf(high, "%v; a scale has whole numbers", f.Max)
		}
		if f.Max-f.Min > widestScale {
			s.failf(high, "a scale from %v to %v is too wide; at most %d steps", f.Min, f.Max, widestScale)
		}
	default:
		for _, field := range []string{low, high} {
			if s.has(field) {
				s.failf(field, "not for a field of type %s", f.Type)
			}
		}
	}
}

func checkOptions(s *source, name string, f *workshop.Field) {
	if f.Type == workshop.FieldChoice && len(f.Options) < 2 {
		s.failf(name+".options", "%d; a choice has at least two", len(f.Options))
	}
	onlyFor(s, name+".options", len(f.Options) > 0, f.Type, workshop.FieldChoice)
	ids := unique{}
	for i, o := range f.Options {
		option := at(name+".options", i)
		s.word(option+".id", o.ID)
		ids.add(s, option+".id", o.ID)
		s.oneLine(option+".label", o.Label, mostName, true)
	}
}

// onlyFor reports something that was given for a type it has no meaning for.
func onlyFor[T ~string](s *source, field string, given bool, is T, types ...T) {
	if !given {
		return
	}
	for _, t := range types {
		if is == t {
			return
		}
	}
	s.failf(field, "not for %q", is)
}
