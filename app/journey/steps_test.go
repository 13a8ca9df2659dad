package journey_test

import (
	"fmt"
	"strings"

	"samenspel/app/journey"
)

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

// cardOf returns the name of the card that reads these words.
func cardOf(s *journey.Screen, words string) string {
	card := ""
	for _, c := range s.Controls {
		if c.Kind == "press" && strings.HasPrefix(c.Name, "card.") {
			card = c.Name
		}
		if c.Kind == "text" && c.Text == words {
			return card
		}
	}
	return ""
}
