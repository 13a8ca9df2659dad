package journey_test

import (
	"fmt"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"samenspel/app/journey"
)

// TestWholeJourney goes from an empty home to a plan on paper: a new workshop,
// both parties, a mirror with answers, an action, the word of both, export.
func TestWholeJourney(t *testing.T) {
	r := enter(t)
	a := r.start()

	a.Click("home.new")
	a.Fill("create.vendor", "één coöperatie")
	a.Fill("create.client", "Waterrijk")
	a.Click("create.go")
	a.SeeControl("agenda.preparation")
	file := r.only("Samenspel/*.samenspel")

	a.Click("stage.next")
	addPerson(a, "vendor", "Ellen", true)
	addPerson(a, "vendor", "Joost", false)
	addPerson(a, "client", "Nadia", true)
	addPerson(a, "client", "Fatima", false)

	a.Click("agenda.mirror")
	onTo(a, r, file, "mirror/answer")
	for n := range 3 {
		castBallot(a, "vendor", n)
		castBallot(a, "client", n)
	}
	a.Click("stage.next") // reveal
	a.Click("reveal.yes")
	a.Until("the mirror's pictures", func(s *journey.Screen) bool { return count(s, "picture") > 0 })

	a.Click("agenda.plan")
	const title = "Samen één lijst van wat terugkomt"
	writeAction(a, title)
	onTo(a, r, file, "plan/consent")
	a.Fill("followUp", "28-05-2027")
	a.Key("Return")
	action := a.Like("consent.", "")
	a.Wobble(action) // a card in what scrolls, by an unsteady hand
	for range 4 {    // on the table, to the questions, the reactions and the word
		a.Click(action + ".on")
	}
	a.Click(action + ".confirm.vendor")
	a.SeeControl(action + ".withdraw.vendor")
	a.Click(action + ".confirm.client")
	a.SeeControl(action + ".withdraw.client")

	a.Click("top.export")
	a.Click("export.go")
	a.Click("exported.ok")
	pdf := r.only("Samenspel/*.pdf")
	a.Quit()

	out, err := exec.Command("pdftotext", "-layout", pdf, "-").Output()
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{title, "één coöperatie", "Waterrijk", "Ellen", "Nadia"} {
		if !strings.Contains(string(out), want) {
			t.Errorf("the PDF doesn't have %q:\n%s", want, out)
		}
	}
	if base := filepath.Base(pdf); !strings.Contains(base, "één coöperatie × Waterrijk") {
		t.Errorf("the PDF is called %q", base)
	}

	w := r.Read(file)
	if got := w.Parties["vendor"].Name; got != "één coöperatie" {
		t.Errorf("the vendor is called %q", got)
	}
	if got := w.Steps["mirror/answer"].Ready; got.Vendor != 3 || got.Client != 3 {
		t.Errorf("answers: %+v, want 3 a side", got)
	}
	if len(w.People) != 4 || !w.People[0].Mandate || w.People[1].Mandate {
		t.Errorf("people: %+v", w.People)
	}
	if len(w.Actions) != 1 || w.Actions[0].Title != title || w.Actions[0].State != "agreed" {
		t.Errorf("actions: %+v", w.Actions)
	}
}

// count returns how many controls of a kind can be seen.
func count(s *journey.Screen, kind string) int {
	n := 0
	for _, c := range s.Controls {
		if c.Kind == kind {
			n++
		}
	}
	return n
}

// addPerson adds someone to a side, and ticks the mandate.
func addPerson(a *journey.App, side, name string, mandate bool) {
	a.Enter("person.add."+side, name)
	a.See(name)
	if !mandate {
		return
	}
	s := a.See(name)
	row := personRow(&s, name)
	a.Click(row)
	a.Click(row + ".mandate")
	a.Until("the mandate of "+name, func(s *journey.Screen) bool { c := s.Find(row + ".mandate"); return c != nil && c.Kind == "checked" })
	a.Click(row + ".fold")
}

// personRow returns the name of the row in which a name stands.
func personRow(s *journey.Screen, name string) string {
	row := ""
	for _, c := range s.Controls {
		if c.Kind == "press" && strings.HasPrefix(c.Name, "person.") {
			row = c.Name
		}
		if c.Kind == "text" && c.Text == name {
			return row
		}
	}
	return ""
}

// The answers of a form by their digits: nine statements about the own side,
// nine about the other, the marks, and what those are expected to give.
const (
	own   = "453434534"
	other = "231122311"
	marks = "7" + "8" + "6" + "6" + "10" + "9" + "5" + "5" + "8" + "3"
)

// castBallot puts one person's form in the box: the first of a side leaf by
// leaf on the screen, the others typed over from paper by their digits alone.
// before is how many are in there.
func castBallot(a *journey.App, side string, before int) {
	if before == 0 {
		a.Click("survey.fill." + side)
		focused(a, "scale", "self.")
		a.Type(own)
		focused(a, "scale", "other.")
		a.Type(other)
		focused(a, "scale", "R1")
		a.Type(marks)
		a.Until("the last digit", func(s *journey.Screen) bool { c := s.Find("R6"); return c != nil && c.Text == "3" })
		a.Choose("R7.other", "Ja")
		a.Click("survey.cast")
	} else {
		a.Click("survey.quick." + side)
		focused(a, "", "survey.typing")
		a.Type(own + other + marks + "j?")
		a.See("Alles is overgetypt")
		a.Key("Return")
	}
	a.See(fmt.Sprintf("%d van 2 ingevuld", before+1))
}

// focused waits until a control of a kind, or any where that is empty, has the
// focus and a name that begins so.
func focused(a *journey.App, kind, name string) {
	a.Until("the focus to be on "+name, func(s *journey.Screen) bool {
		for _, c := range s.Controls {
			if c.Focused {
				return (kind == "" || c.Kind == kind) && strings.HasPrefix(c.Name, name)
			}
		}
		return false
	})
}

// onTo goes on to a step of the exercise at hand, and closes or reveals what
// lies before it.
func onTo(a *journey.App, r *room, file, key string) {
	for range 12 {
		s := a.Still()
		if s.Find("reveal.yes") != nil {
			a.Click("reveal.yes")
			continue
		}
		if r.Read(file).Current == key {
			return
		}
		a.Click("stage.next")
	}
	r.Fail(fmt.Errorf("the way does not come to %s, but to %s", key, r.Read(file).Current))
}

// writeAction writes an action with all that agreement takes.
func writeAction(a *journey.App, title string) {
	a.Enter("add.action", title)
	name := strings.TrimSuffix(a.Like("action.", ".title"), ".title")
	choose := func(field, option string) { a.Choose(name+"."+field, option) }
	fill := func(field, text string) { a.Fill(name+"."+field, text) }
	choose("level", "HET · afspraken en inrichting")
	choose("phase", "Presteren")
	choose("ownerVendor", "Joost")
	choose("ownerClient", "Fatima")
	fill("firstStep", "Eén middag samen de lijst openen")
	fill("firstDate", "02-03-2027")
	fill("due", "01-09-2027")
	fill("learnDate", "28-05-2027")
	fill("measure", "Meldingen die terugkomen")
	fill("baseline", "31")
	fill("target", "12,5")
	fill("winVendor", "Minder herhaalwerk")
	fill("winClient", "Minder wachten")
	choose("surroundings", "+1  helpt")
	a.Click(name + ".fold")
}
