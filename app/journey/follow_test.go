package journey_test

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"

	"samenspel/app/journey"
)

// TestFollowUp goes on from the sample in the window: what came of an action is
// measured and decided on, and the earlier file stays as it was.
func TestFollowUp(t *testing.T) {
	t.Parallel()
	r := enter(t)
	a := r.start()
	a.Click("home.sample")
	a.SeeControl("agenda.edit")
	earlier := r.only("Samenspel/*.samenspel")
	a.Click("top.home")
	before, err := os.ReadFile(earlier)
	if err != nil {
		t.Fatal(err)
	}
	a.Click("follow." + filepath.Base(earlier))
	a.See("Meegenomen uit")
	a.Click("OK")
	a.See("Vervolg op ")

	a.Click("agenda.evidence")
	action := a.Like("review.", "")
	a.Wobble(action)
	a.Fill(action+".reading.value", "24,5")
	a.Fill(action+".reading.evidence", "12 van 49 meldingen")
	a.Click(action + ".reading.take")
	a.See("12 van 49 meldingen")
	a.Choose(action+".symptomReturned", "deels")
	a.Choose(action+".decision", "aanpassen")
	a.Fill(action+".lesson", "Wie meekijkt, meldt minder")
	a.Click(action + ".fold")
	a.See("Besloten: aanpassen")
	a.Quit()

	if after, err := os.ReadFile(earlier); err != nil || !bytes.Equal(before, after) {
		t.Errorf("the earlier workshop was changed (%v)", err)
	}
	file := ""
	for _, name := range r.files("Samenspel/*.samenspel") {
		if name != earlier {
			file = name
		}
	}
	w := r.Read(file)
	if w.Workshop.Variant != "follow-up" {
		t.Errorf("it is a %q", w.Workshop.Variant)
	}
	adapted := 0
	for _, x := range w.Actions {
		if x.State == "adapted" {
			adapted++
		}
	}
	if adapted != 1 {
		t.Errorf("%d actions are adapted, want one: %+v", adapted, w.Actions)
	}
}

// TestOwnMethod begins with files that are wrong, and then with right ones.
func TestOwnMethod(t *testing.T) {
	t.Parallel()
	r := enter(t)
	folder := filepath.Join(r.Home, "Samenspel") // where the window looks first
	if _, err := r.Command("method", "copy", folder); err != nil {
		t.Fatal(err)
	}
	file := filepath.Join(folder, "method.yaml")
	right, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	write := func(raw []byte) {
		if err := os.WriteFile(file, raw, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	write(bytes.Replace(right, []byte("nl: Halve dag"), []byte("nl: 12\n      fr: demi-journée"), 1))

	a := r.start()
	a.Click("home.new")
	a.Fill("create.vendor", "Noorderlicht")
	a.Fill("create.client", "Waterrijk")
	a.Click("own.choose")
	a.Click("Deze map")
	a.See("klopt nog niet")
	a.See("method.yaml:")
	a.Click("own.ok")
	a.Until("the list to be gone", func(s *journey.Screen) bool { return s.Find("own.ok") == nil })
	if found := r.files("Samenspel/*.samenspel"); len(found) > 0 {
		t.Errorf("made: %q", found)
	}

	write(bytes.Replace(right, []byte("nl: Halve dag"), []byte("nl: Een ochtend bij ons"), 1))
	a.Click("own.choose")
	a.Click("Deze map")
	a.Until("the method's own length", func(s *journey.Screen) bool {
		c := s.Find("create.variant")
		return c != nil && c.Text == "Een ochtend bij ons"
	})
	a.Click("create.go")
	a.SeeControl("agenda.mirror")
	a.Quit()
	if w := r.Read(r.only("Samenspel/*.samenspel")); w.Workshop.Variant != "half" {
		t.Errorf("it is a %q", w.Workshop.Variant)
	}
}
