package journey_test

import (
	"testing"

	"samenspel/app/journey"
)

// TestLanguageAndUndo changes the language while somebody types, and takes
// back typing and deeds with the same keys.
func TestLanguageAndUndo(t *testing.T) {
	t.Parallel()
	r := enter(t)
	file := r.Home + "/test.samenspel"
	if _, err := r.Command("new", file, "--vendor", "Noorderlicht", "--client", "Waterrijk"); err != nil {
		t.Fatal(err)
	}
	a := r.start(file)
	reads := func(name, text string) func(*journey.Screen) bool {
		return func(s *journey.Screen) bool { c := s.Find(name); return c != nil && c.Text == text }
	}
	a.Click("agenda.preparation")

	// What is being typed stays when the window speaks another language.
	a.Fill("party.vendor.goal", "Halverwege een zi")
	a.Click("top.language")
	a.Until("English", reads("stage.back", "Back"))
	a.Until("the text", reads("party.vendor.goal", "Halverwege een zi"))
	a.Menu("View", "Nederlands")
	a.Until("Dutch", reads("stage.back", "Terug"))
	a.Until("the text", reads("party.vendor.goal", "Halverwege een zi"))

	// In a field, the keys take back what was typed there, and nothing else.
	a.Enter("person.add.vendor", "Ellen")
	a.Until("Ellen", func(s *journey.Screen) bool { return personRow(s, "Ellen") != "" })
	a.Fill("party.client.goal", "abc")
	a.Key("ctrl+z")
	a.Until("the typing to be taken back", reads("party.client.goal", ""))
	a.Key("ctrl+y")
	a.Until("the typing to be there again", reads("party.client.goal", "abc"))
	a.Key("ctrl+z")
	a.Until("the typing to be taken back", reads("party.client.goal", ""))
	a.Until("Ellen still", func(s *journey.Screen) bool { return personRow(s, "Ellen") != "" })

	// With nothing typed, they take back what was done.
	a.Key("ctrl+z")
	a.Until("Ellen to be gone", func(s *journey.Screen) bool { return personRow(s, "Ellen") == "" })
	a.Key("ctrl+y")
	a.Until("Ellen to be back", func(s *journey.Screen) bool { return personRow(s, "Ellen") != "" })

	// What can't be taken in stays where it was typed, with the reason, also when
	// somebody looks elsewhere in between.
	a.Click("agenda.close")
	onTo(a, r, file, "close/date")
	a.Fill("followUp", "31-02-2027")
	a.Click("agenda.mirror")
	a.Until("the mirror", func(s *journey.Screen) bool { return s.Find("followUp") == nil })
	a.Click("agenda.close")
	a.Until("the date as it was typed", reads("followUp", "31-02-2027"))
	a.See("“31-02-2027” is geen bestaande datum")
	a.Fill("followUp", "28-02-2027")
	a.Click("stage.back")
	a.Quit()

	w := r.Read(file)
	if got, want := w.Parties["vendor"].Goal, "Halverwege een zi"; got != want {
		t.Errorf("the vendor's goal is %q, want %q", got, want)
	}
	if got, want := w.Workshop.FollowUp, "2027-02-28"; got != want {
		t.Errorf("the follow-up is on %q, want %q", got, want)
	}
}
