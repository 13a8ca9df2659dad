package step

// Shown is where the facilitator is within a step, as far as the room may
// follow it.
type Shown struct {
	Action string // the action that is folded open in its consent round
	Reflex int    // the reflex at hand, from 0
	Named  bool   // what it is called has been shown
	Better bool   // and a better reply
	Photo  string // the photo that is shown instead
}

// Shown returns where the facilitator is.
func (v *View) Shown() Shown {
	l := v.c.lab
	return Shown{Action: v.c.open["consent"], Reflex: l.at, Named: l.guess != "", Better: l.guess != "" && l.better, Photo: string(v.c.hung)}
}
