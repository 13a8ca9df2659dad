package method

import (
	"slices"
	"strings"

	"samenspel/workshop"
)

// place is where a kind of card stands.
type place struct {
	file  *exerciseFile
	index int // in the exercise's cards
}

func (p place) kind() *workshop.CardKind { return &p.file.exercise.Cards[p.index] }

// checkReferences checks that every reference names a kind of card that
// exists, and that no card needs one that needs the first.
func checkReferences(set *exerciseSet) {
	kinds := map[string]place{}
	var order []string
	for i := range set.files {
		f := &set.files[i]
		for j, k := range f.exercise.Cards {
			if _, ok := kinds[k.ID]; !ok {
				kinds[k.ID] = place{f, j}
				order = append(order, k.ID)
			}
		}
	}
	for i := range set.files {
		f := &set.files[i]
		if set.whole {
			checkKnown(f, kinds)
		}
		checkHidden(f, kinds)
		checkCriteria(f, kinds, set.whole)
	}
	checkReflexUse(set)
	done := map[string]bool{}
	for _, id := range order {
		findCycle(kinds, id, nil, done)
	}
}

func checkKnown(f *exerciseFile, kinds map[string]place) {
	for i, k := range f.exercise.Cards {
		for j, field := range k.Fields {
			if field.To == "" || field.To == driver {
				continue
			}
			if _, ok := kinds[field.To]; !ok {
				f.failf(at(at("cards", i)+".fields", j)+".to", "unknown kind of card %q", field.To)
			}
		}
	}
	for i, st := range f.exercise.Steps {
		for j, id := range st.Cards {
			if _, ok := kinds[id]; !ok {
				f.failf(at(at("steps", i)+".cards", j), "unknown kind of card %q", id)
			}
		}
		for j, id := range st.Shows {
			if _, ok := kinds[id]; !ok {
				f.failf(at(at("steps", i)+".shows", j), "unknown kind of card %q", id)
			}
		}
	}
}

// checkHidden checks that each side's cards can be kept from the other.
func checkHidden(f *exerciseFile, kinds map[string]place) {
	for i, st := range f.exercise.Steps {
		if st.Blind != workshop.BlindSides {
			continue
		}
		for _, id := range st.Cards {
			p, ok := kinds[id]
			if ok && !p.kind().PerSide && p.file.sound(at("cards", p.index)+".perSide") {
				f.failf(at("steps", i)+".blind", "cards of kind %q belong to no side; make the kind perSide", id)
			}
		}
	}
}

// findCycle follows what a card needs before it can be made. Where that leads
// back to itself, no first card could ever be made.
func findCycle(kinds map[string]place, id string, trail []string, done map[string]bool) {
	if done[id] {
		return
	}
	p, ok := kinds[id]
	if !ok {
		return
	}
	trail = append(trail, id)
	for i, f := range p.kind().Fields {
		if f.Type != workshop.FieldRef || !f.Required || filledLater(&p.file.exercise, f.ID) {
			continue
		}
		if start := slices.Index(trail, f.To); start >= 0 {
			round := strings.Join(append(slices.Clone(trail[start:]), f.To), " needs ")
			p.file.failf(at(at("cards", p.index)+".fields", i)+".to", "no first card could be made: %s", round)
			continue
		}
		findCycle(kinds, f.To, trail, done)
	}
	done[id] = true
}

// filledLater says whether a step fills in the field after the card was made.
func filledLater(e *workshop.Exercise, field string) bool {
	return slices.ContainsFunc(e.Steps, func(st workshop.Step) bool { return slices.Contains(st.Fields, field) })
}
