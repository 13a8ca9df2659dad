package method

import (
	"slices"
	"strings"

	"samenspel/workshop"
)

const (
	mostReflexes = 50
	mostReflex   = 160      // characters of each of its texts
	reflexField  = "reflex" // of a card: the choice of a reflex
)

// reflexList is what reflexes.yaml holds.
type reflexList struct {
	Reflexes []workshop.Reflex `json:"reflexes"`
}

func checkReflexes(s *source, list []workshop.Reflex) {
	if len(list) == 0 {
		s.failf("reflexes", "missing; give at least one, or leave the file out")
	}
	if len(list) > mostReflexes {
		s.failf("reflexes", "%d; at most %d", len(list), mostReflexes)
		return
	}
	ids := unique{}
	for i := range list {
		name, r := at("reflexes", i), &list[i]
		s.id(name+".id", r.ID)
		ids.add(s, name+".id", r.ID)
		oneOf(s, name+".side", r.Side, workshop.Sides[:])
		s.oneLine(name+".title", r.Title, mostName, true)
		s.text(name+".situation", r.Situation, mostReflex, true)
		s.text(name+".sentence", r.Sentence, mostReflex, true)
		s.text(name+".mechanism", r.Mechanism, mostReflex, true)
		s.text(name+".better", r.Better, mostReflex, true)
	}
}

// checkReflexUse checks that steps and cards have the reflexes they are about.
func checkReflexUse(set *exerciseSet) {
	if !set.reflexesKnown {
		return
	}
	var ids []string
	for _, r := range set.reflexes {
		ids = append(ids, r.ID)
	}
	for i := range set.files {
		f := &set.files[i]
		for j, st := range f.exercise.Steps {
			if st.Kind == workshop.StepReflex && len(ids) == 0 {
				f.failf(at("steps", j)+".kind", "this method has no reflexes; give them in %s", reflexesFile)
			}
		}
		for j := range f.exercise.Cards {
			k := &f.exercise.Cards[j]
			for n := range k.Fields {
				if field := &k.Fields[n]; field.ID == reflexField && field.Type == workshop.FieldChoice && len(ids) > 0 {
					checkReflexChoice(f.source, at(at("cards", j)+".fields", n)+".options", field.Options, ids)
				}
			}
		}
	}
}

// checkReflexChoice checks that a field offers the reflexes, all and only.
func checkReflexChoice(s *source, name string, options []workshop.Option, ids []string) {
	left := slices.Clone(ids)
	for i, o := range options {
		if slices.Contains(ids, o.ID) {
			left = slices.DeleteFunc(left, func(id string) bool { return id == o.ID })
		} else if o.ID != "" {
			s.failf(at(name, i)+".id", "unknown reflex %q; expected %s", o.ID, strings.Join(ids, ", "))
		}
	}
	if len(left) > 0 && s.sound(name) {
		s.failf(name, "lacks %s of %s", strings.Join(left, ", "), reflexesFile)
	}
}
