package workshop

import "slices"

// Result is a step of an earlier exercise at which there is something to look
// back at.
type Result struct {
	Key   StepKey
	Feeds bool // the exercise at hand builds on it
}

// Results lists what came of the exercises before one, in the order of the
// agenda: their pictures and outcomes, and where there are none the cards that
// came last. What is hidden still, or was never opened, is no result.
func (v *View) Results(exercise string) []Result {
	at := slices.IndexFunc(v.Agenda, func(s SlotView) bool { return s.Exercise == exercise })
	to := v.Method.Exercise(exercise)
	if at < 0 || to == nil {
		return nil
	}
	needs := to.needs()
	var out []Result
	for _, slot := range v.Agenda[:at] {
		e := v.Method.Exercise(slot.Exercise)
		if e == nil || slot.Skipped {
			continue
		}
		feeds := slices.ContainsFunc(e.Cards, func(k CardKind) bool { return needs[k.ID] })
		if _, survey := e.Survey(); survey != nil && needs[KindDriver] {
			feeds = true
		}
		for _, key := range v.resultsOf(e) {
			out = append(out, Result{key, feeds})
		}
	}
	return out
}

// resultsOf lists the steps of an exercise that show what came of it.
func (v *View) resultsOf(e *Exercise) []StepKey {
	var shown, cards []StepKey
	for i := range e.Steps {
		t := &e.Steps[i]
		key := StepKey{e.ID, t.ID}
		seen, ok := v.Steps[key]
		switch {
		case ok && seen.Hidden:
			return shown // what comes after it is made of it
		case !ok || seen.Opened.IsZero():
		case len(t.Charts) > 0, t.Sheet != nil && t.Sheet.Shown != ShownNever && v.Sheets[key].Mean.Value != nil:
			shown = append(shown, key)
		case t.Kind == StepCards || t.Kind == StepDots:
			if slices.ContainsFunc(v.Cards, func(c Card) bool { return c.Key.Exercise == e.ID }) {
				cards = append(cards, key)
			}
		}
	}
	if len(shown) == 0 && len(cards) > 0 {
		return cards[len(cards)-1:]
	}
	return shown
}

// needs is the kinds of cards of other exercises that an exercise shows, or that
// its own cards and actions point at.
func (e *Exercise) needs() map[string]bool {
	out := map[string]bool{}
	for _, k := range e.Cards {
		for _, f := range k.Fields {
			if f.Type == FieldRef {
				out[f.To] = true
			}
		}
	}
	for _, t := range e.Steps {
		for _, kind := range slices.Concat(t.Shows, t.Cards) {
			out[kind] = true
		}
		if t.Kind == StepPlan {
			for _, f := range ActionFields {
				if f.Type == FieldRef {
					out[f.To] = true
				}
			}
		}
	}
	return out
}
