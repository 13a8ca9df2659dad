package method

import (
	"fmt"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"

	"samenspel/workshop"
)

// TestEveryMechanismHasItsPlace: docs/method.md has a row for each lettered
// mechanism, and every place it names is there.
func TestEveryMechanismHasItsPlace(t *testing.T) {
	raw, err := os.ReadFile("../../docs/method.md")
	if err != nil {
		t.Fatal(err)
	}
	page := string(raw)
	for letter, last := range map[string]int{"A": 20, "B": 11, "C": 20, "D": 7, "E-": 11} {
		for n := 1; n <= last; n++ {
			row := fmt.Sprintf("| %s%d | ", letter, n)
			if strings.Count(page, row) != 1 {
				t.Errorf("%q stands there %d times", row, strings.Count(page, row))
			}
		}
	}
	m, err := Builtin()
	if err != nil {
		t.Fatal(err)
	}
	for _, quoted := range regexp.MustCompile("`([^`…]+)`").FindAllStringSubmatch(page, -1) {
		if ref := quoted[1]; !known(&m, ref) {
			t.Errorf("%q names nothing", ref)
		}
	}
}

// known says whether a reference of docs/method.md names something.
func known(m *workshop.Method, ref string) bool {
	if list, id, ok := strings.Cut(ref, ":"); ok {
		switch list {
		case "library":
			return slices.ContainsFunc(m.Library, func(i workshop.Intervention) bool { return i.ID == id })
		case "reflex":
			return slices.ContainsFunc(m.Reflexes, func(r workshop.Reflex) bool { return r.ID == id })
		case "chart":
			return slices.Contains(charts, id)
		}
		return false
	}
	if exercise, step, ok := strings.Cut(ref, "/"); ok {
		return m.Step(workshop.StepKey{Exercise: exercise, Step: step}) != nil
	}
	if kind, field, ok := strings.Cut(ref, "."); ok {
		if kind == workshop.KindAction {
			return slices.ContainsFunc(workshop.ActionFields, func(f workshop.ActionField) bool { return f.ID == field })
		}
		k, _ := m.CardKind(kind)
		return k.Field(field) != nil
	}
	switch {
	case strings.HasPrefix(ref, "W"):
		return slices.ContainsFunc(m.Warnings, func(w workshop.Warning) bool { return w.Code == ref })
	case strings.HasPrefix(ref, "R"):
		return m.Instrument.Result(ref) != nil
	case strings.HasPrefix(ref, "plan_"):
		return slices.Contains([]workshop.CheckCode{workshop.PlanArrangement, workshop.PlanHours, workshop.PlanCauses, workshop.PlanInterests, workshop.PlanFirstDate, workshop.PlanLearnDate, workshop.PlanTooMany}, workshop.CheckCode(ref))
	}
	return false
}
