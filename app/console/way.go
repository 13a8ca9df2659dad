package console

import (
	"slices"

	"samenspel/workshop"
)

// stop is a place on the way: a step of an exercise, or a pause.
type stop struct {
	slot workshop.SlotView
	key  workshop.StepKey
}

// way lists all stops in the order of the agenda, but those skipped.
func way(v *workshop.View) []stop {
	var out []stop
	for _, slot := range v.Agenda {
		if slot.Skipped {
			continue
		}
		e := v.Method.Exercise(slot.Exercise)
		if e == nil {
			out = append(out, stop{slot: slot})
			continue
		}
		for _, t := range e.Steps {
			out = append(out, stop{slot, workshop.StepKey{Exercise: e.ID, Step: t.ID}})
		}
	}
	return out
}

// here returns where on the way the workshop is; −1 before the start.
func here(v *workshop.View, all []stop) int {
	for i, p := range all {
		if p.slot.ID == v.Slot && p.key == v.Current {
			return i
		}
	}
	return -1
}

// last says whether all[at] is the last step of the day, after which only
// pauses come, and nothing of it is blind still.
func last(v *workshop.View, all []stop, at int) bool {
	if at < 0 || v.Method.Step(all[at].key) == nil || v.Steps[all[at].key].Hidden {
		return false
	}
	return !slices.ContainsFunc(all[at+1:], func(p stop) bool { return p.key != workshop.StepKey{} })
}

// ending says whether the primary button ends the day, and ended whether it
// did.
func ending(v *workshop.View, all []stop, at int) bool {
	return last(v, all, at) && !v.Steps[all[at].key].Closed
}

func ended(v *workshop.View, all []stop, at int) bool {
	return last(v, all, at) && v.Steps[all[at].key].Closed
}
