package method

import (
	"maps"
	"slices"

	"samenspel/workshop"
)

const mostPresets = 50 // of a kind without a limit of its own

// checkPresets checks the cards that a kind comes with: each must be one that
// could have been typed.
func checkPresets(s *source, name string, e *workshop.Exercise, k *workshop.CardKind) {
	if len(k.Presets) == 0 {
		return
	}
	if k.PerSide {
		s.failf(name+".presets", "not for a kind that is perSide: they would belong to no side")
		return
	}
	most := mostPresets
	if k.Most > 0 {
		most = min(most, k.Most)
	}
	if len(k.Presets) > most {
		s.failf(name+".presets", "%d; at most %d cards of this kind fit", len(k.Presets), most)
	}
	ids := unique{}
	for i := range k.Presets {
		preset, p := at(name+".presets", i), &k.Presets[i]
		s.id(preset+".id", p.ID)
		ids.add(s, preset+".id", p.ID)
		for _, id := range slices.Sorted(maps.Keys(p.Fields)) {
			checkPresetField(s, preset+".fields."+id, k, id, p.Fields[id])
		}
		for j := range k.Fields {
			f := &k.Fields[j]
			if _, given := p.Fields[f.ID]; f.Required && !given && !filledLater(e, f.ID) {
				s.failf(preset+".fields", "lacks %q, which is required", f.ID)
			}
		}
		if len(p.Fields) == 0 {
			s.failf(preset+".fields", "missing; a preset fills in at least one text")
		}
	}
}

func checkPresetField(s *source, name string, k *workshop.CardKind, id string, t workshop.Text) {
	f := k.Field(id)
	switch {
	case f == nil:
		s.failf(name, "unknown field; cards of kind %q have none of that name", k.ID)
	case f.Type != workshop.FieldText:
		s.failf(name, "%s holds no text but a %s", id, f.Type)
	default:
		s.text(name, t, int(f.Max), true)
	}
}

// checkEach checks the reference of which there is a card for each card it can
// point at: those cards are there before anyone has typed in them.
func checkEach(s *source, name string, e *workshop.Exercise, k *workshop.CardKind) {
	first := ""
	for i := range k.Fields {
		f, field := &k.Fields[i], at(name+".fields", i)
		if !f.Each || f.Type != workshop.FieldRef {
			continue
		}
		switch {
		case f.To == driver:
			s.failf(field+".each", "not for a %s; there is one for each card of a kind", driver)
		case !f.Required:
			s.failf(field+".each", "not for a field that may stay empty; make it required")
		case filledLater(e, f.ID):
			s.failf(field+".each", "not for a field that is filled in later")
		case first != "":
			s.failf(field+".each", "a kind has one at most; the first is %s", first)
		}
		if first == "" {
			first = field
		}
	}
}
