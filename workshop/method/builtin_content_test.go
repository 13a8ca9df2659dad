package method_test

import (
	"slices"
	"testing"

	"samenspel/workshop"
)

// Every exercise says what makes it complete in a way that can be counted,
// but for those where people only arrive.
func TestBuiltinComplete(t *testing.T) {
	arriving := []string{"preparation", "checkin"}
	for _, e := range builtin(t).Exercises {
		if got, want := len(e.Complete) > 0, !slices.Contains(arriving, e.ID); got != want {
			t.Errorf("%s can be counted: %t, want %t", e.ID, got, want)
		}
	}
}

// Whatever cause weighs most, the library has something to propose at each
// level, and some of it is for one side to do.
func TestBuiltinLibrary(t *testing.T) {
	m := builtin(t)
	kind, _ := m.CardKind("cause")
	for _, cause := range kind.Field("cause").Options {
		for _, level := range []workshop.Level{workshop.HET, workshop.WIJ, workshop.IK} {
			if !slices.ContainsFunc(m.Library, func(v workshop.Intervention) bool { return v.Cause == cause.ID && v.Level == level }) {
				t.Errorf("nothing against %s at %s", cause.ID, level)
			}
		}
	}
	for _, s := range workshop.Sides {
		if !slices.ContainsFunc(m.Library, func(v workshop.Intervention) bool { return v.By == s }) {
			t.Errorf("nothing for %s to do", s)
		}
	}
}
