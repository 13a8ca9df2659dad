package method

import "samenspel/workshop"

const (
	longestVariant = 16 * 60 // minutes
	mostVersion    = 20
)

// checkOutline checks method.yaml, and its agendas against the exercises.
func checkOutline(s *source, o *outline, set *exerciseSet) {
	s.id("id", o.ID)
	switch {
	case o.Version == "":
		s.failf("version", "missing")
	case len(o.Version) > mostVersion:
		s.failf("version", "longer than %d characters", mostVersion)
	}
	s.oneLine("name", o.Name, mostName, true)
	if len(o.Variants) == 0 {
		s.failf("variants", "missing; expected at least one")
	}
	ids := unique{}
	for i := range o.Variants {
		field := at("variants", i)
		v := &o.Variants[i]
		s.id(field+".id", v.ID)
		ids.add(s, field+".id", v.ID)
		s.oneLine(field+".name", v.Name, mostName, true)
		checkAgenda(s, field, v, set)
	}
}

func checkAgenda(s *source, field string, v *workshop.Variant, set *exerciseSet) {
	if v.Minutes < 1 || v.Minutes > longestVariant {
		s.failf(field+".minutes", "%d; expected 1 to %d", v.Minutes, longestVariant)
	}
	if len(v.Agenda) == 0 {
		s.failf(field+".agenda", "missing; expected at least one slot")
		return
	}
	total, sound := 0, s.sound(field+".agenda")
	ids, planned := unique{}, unique{}
	for i := range v.Agenda {
		slot, name := &v.Agenda[i], at(field+".agenda", i)
		s.id(name+".id", slot.ID)
		ids.add(s, name+".id", slot.ID)
		least := 0 // some exercises happen before the day itself
		if slot.Exercise == "" {
			least = 1
			s.oneLine(name+".title", orEmpty(slot.Title), mostName, true)
		} else {
			planned.add(s, name+".exercise", slot.Exercise)
			if slot.Title != nil {
				s.failf(name+".title", "not for an exercise, which has its own")
			}
			if set.whole && !set.has(slot.Exercise) {
				s.failf(name+".exercise", "unknown exercise %q", slot.Exercise)
			}
		}
		if slot.Minutes < least || slot.Minutes > longestVariant {
			s.failf(name+".minutes", "%d; expected %d to %d", slot.Minutes, least, longestVariant)
			sound = false
		}
		total += slot.Minutes
	}
	if sound && total != v.Minutes {
		// Named at the total: any of the slots may be the one that is off.
		s.failf(field+".minutes", "%d, but the agenda adds up to %d", v.Minutes, total)
	}
}

func orEmpty(t *workshop.Text) workshop.Text {
	if t == nil {
		return workshop.Text{}
	}
	return *t
}
