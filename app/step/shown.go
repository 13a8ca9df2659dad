package step

// Shown is where the facilitator is within a step, as far as the room may
// follow it.
type Shown struct {
	Action  string // the action that is folded open in its consent round
	Draft   string // the action that is folded open in the plan
	Table   bool   // the plan is looked at as a table
	Phase   string // of the consent round: proposal, questions, reactions or word
	Speaker string // who speaks in it now; nobody where empty
	Reflex  int    // the reflex at hand, from 0
	Named   bool   // what it is called has been shown
	Better  bool   // and a better reply
	Photo   string // the photo that is shown instead
}

// Shown returns where the facilitator is.
func (v *View) Shown() Shown {
	l := v.c.lab
	out := Shown{Action: v.c.open["consent"], Reflex: l.at, Named: l.guess != "", Better: l.guess != "" && l.better, Photo: string(v.c.hung)}
	out.Draft, out.Table = v.c.open["action"], v.c.remembered(prefPlan, planBoard) == planTable
	out.Phase, out.Speaker = v.c.onTable()
	return out
}
