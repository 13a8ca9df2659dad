package wall

import (
	"fyne.io/fyne/v2"

	"samenspel/app/look"
	"samenspel/workshop"
)

// agrees says whether from one scene to the next both parties came to agree on
// the action that is shown.
func agrees(before, now Scene) bool {
	if now.Shown.Action == "" || before.Shown.Action != now.Shown.Action {
		return false
	}
	return !agreed(before.View, now.Shown.Action) && agreed(now.View, now.Shown.Action)
}

func agreed(v *workshop.View, id workshop.ID) bool {
	if v != nil {
		for _, a := range v.Actions {
			if a.ID == id {
				return a.Stands()
			}
		}
	}
	return false
}

// close closes both halves in a moment.
func (s *Screen) close() {
	s.ajar = 1
	closing := fyne.NewAnimation(look.Motion, func(part float32) {
		s.ajar = 1 - float64(part)
		s.draw(false)
	})
	closing.Curve = fyne.AnimationEaseOut
	closing.Start()
}
