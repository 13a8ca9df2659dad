package ordeal

import (
	"slices"
	"strings"
	"testing"

	"samenspel/workshop"
)

// Each is what it is called after, whatever the rules become.
func TestTheyAreWhatTheyAreFor(t *testing.T) {
	views := map[string]workshop.View{}
	for _, name := range Names() {
		views[name] = made(t, name).View()
	}
	if n := len(views["many"].Actions); n != Many {
		t.Errorf("%d actions", n)
	}
	long := func(a workshop.ActionView) bool { return len(a.Measure) == 500 }
	if !slices.ContainsFunc(views["many"].Actions, long) {
		t.Error("no measure of 500 characters")
	}
	if v := views["empty"]; len(v.Actions)+len(v.People) != 0 {
		t.Errorf("%d actions and %d people in the empty one", len(v.Actions), len(v.People))
	}
	var b strings.Builder
	v := views["typed"]
	for _, p := range v.People {
		b.WriteString(p.Name + p.Function)
	}
	for _, c := range v.Cards {
		for _, value := range c.Fields {
			b.WriteString(value)
		}
	}
	for _, a := range v.Actions {
		b.WriteString(a.Title + a.FirstStep + a.Measure + a.Risk)
	}
	for _, s := range Typed {
		if !strings.Contains(b.String(), s) {
			t.Errorf("nobody typed %q", s)
		}
	}
}

// TestTheSameEachTime looks at those whose ids are not random.
func TestTheSameEachTime(t *testing.T) {
	for _, name := range []string{"empty", "typed", "many"} {
		same := func(x, y workshop.Record) bool { return x.ID == y.ID && x.At == y.At }
		if !slices.EqualFunc(made(t, name).Records, made(t, name).Records, same) {
			t.Errorf("%s is another each time", name)
		}
	}
}

func made(t *testing.T, name string) Ordeal {
	t.Helper()
	o, err := Make(name)
	if err != nil {
		t.Fatal(err)
	}
	return o
}
