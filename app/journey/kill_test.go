package journey_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"samenspel/app/journey"
)

// remembered says whether what is being typed has been written down in the
// user's private folder.
func remembered(r *room, text string) func(*journey.Screen) bool {
	return func(*journey.Screen) bool {
		files, err := filepath.Glob(filepath.Join(r.Home, ".cache", "samenspel", "*.open.json"))
		if err != nil {
			r.t.Fatal(err)
		}
		for _, file := range files {
			if raw, err := os.ReadFile(file); err == nil && strings.Contains(string(raw), text) {
				return true
			}
		}
		return false
	}
}

// prepare begins a workshop and goes to its preparation. It returns the file.
func (r *room) prepare(a *journey.App) string {
	r.t.Helper()
	a.Click("home.new")
	a.Fill("create.vendor", "Noorderlicht")
	a.Fill("create.client", "Waterrijk")
	a.Click("create.go")
	a.SeeControl("agenda.preparation")
	a.Click("agenda.preparation")
	return r.only("Samenspel/*.samenspel")
}

// TestPowerCut ends the program with a kill in the midst of things. All that
// had left its field is in the file; the program opens it again by itself where
// it was, with what was being typed in its field.
func TestPowerCut(t *testing.T) {
	t.Parallel()
	r := enter(t)
	a := r.start()
	file := r.prepare(a)
	a.Fill("party.vendor.goal", "Begrijpen waarom het terugkomt")
	a.Fill("party.client.goal", "Vergunningen op tijd")
	a.Enter("person.add.vendor", "Ellen")
	a.Enter("person.add.vendor", "Zoë")
	a.Enter("person.add.client", "Nadia")
	a.Fill("party.client.values", "De inwoner eerst")
	a.Fill("party.vendor.values", "dit veld is nog niet verlaten")
	a.Until("what is being typed to be written down", remembered(r, "dit veld is nog niet verlaten"))
	a.Kill()

	look := func() {
		t.Helper()
		w := r.Read(file)
		for _, x := range []struct{ what, got, want string }{
			{"the vendor's goal", w.Parties["vendor"].Goal, "Begrijpen waarom het terugkomt"},
			{"the client's goal", w.Parties["client"].Goal, "Vergunningen op tijd"},
			{"the client's values", w.Parties["client"].Values, "De inwoner eerst"},
		} {
			if x.got != x.want {
				t.Errorf("%s: got %q, want %q", x.what, x.got, x.want)
			}
		}
		if len(w.People) != 3 {
			t.Errorf("people: %+v, want three", w.People)
		}
	}
	look()

	a = r.start()
	a.See("Samenspel is onverwacht gestopt. De workshop is terug waar u was. De tekst die nog getypt werd staat weer in zijn veld.")
	for name, want := range map[string]string{
		"party.vendor.values": "dit veld is nog niet verlaten",
		"party.vendor.goal":   "Begrijpen waarom het terugkomt", "party.client.goal": "Vergunningen op tijd", "party.client.values": "De inwoner eerst",
	} {
		if got := a.ScrollTo(name).Text; got != want {
			t.Errorf("%s reads %q, want %q", name, got, want)
		}
	}
	for _, name := range []string{"Ellen", "Zoë", "Nadia"} {
		a.Until(name+" among the people", func(s *journey.Screen) bool { return personRow(s, name) != "" })
	}
	a.Quit()
	look()
	if got := r.Read(file).Parties["vendor"].Values; got != "dit veld is nog niet verlaten" {
		t.Errorf("the vendor's values are %q", got)
	}
	a = r.start()
	a.SeeControl("home.new") // what was closed stays closed
	a.Quit()
}

// TestShutdown has the system end the program while somebody types: all of it
// is in the file.
func TestShutdown(t *testing.T) {
	t.Parallel()
	r := enter(t)
	a := r.start()
	file := r.prepare(a)
	a.Fill("party.vendor.goal", "Dit veld is nog niet verlaten")
	a.Terminate()
	if got := r.Read(file).Parties["vendor"].Goal; got != "Dit veld is nog niet verlaten" {
		t.Errorf("the goal is %q", got)
	}
	a = r.start()
	a.See("De computer sloot Samenspel af terwijl deze workshop open was. Die is terug waar u was.")
	a.Until("the goal", func(s *journey.Screen) bool {
		c := s.Find("party.vendor.goal")
		return c != nil && c.Text == "Dit veld is nog niet verlaten"
	})
}
