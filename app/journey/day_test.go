package journey_test

import (
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"samenspel/app/journey"
)

// hand does what a person does with a keyboard, or with a mouse as far as that
// goes.
type hand interface {
	// Press presses a button or a row.
	Press(name string)
	// Write replaces what stands in a field.
	Write(name, text string)
	// Take takes the option with these words in it from a drop-down list.
	Take(name, words string)
	// Begin puts the cursor in the field where a card is added.
	Begin(name string)
	// On goes on to the next step, and reveals what lies before it.
	On()
	// Vote gives a card a vote of each side.
	Vote(card string)
	// Link takes the first thing that an action can be linked to.
	Link(name string)
}

// keyboard leaves the mouse alone.
type keyboard struct{ *journey.App }

func (k keyboard) Begin(name string) {
	k.Key("ctrl+n")
	focused(k.App, "field", name)
}

func (k keyboard) On() {
	before := k.Still()
	k.Key("ctrl+Right")
	after := k.Still()
	if next := after.Find("stage.next"); heading(&after) != heading(&before) || next != nil && !next.Enabled {
		return
	}
	k.Press("stage.next") // a key never reveals
	if s := k.Still(); s.Find("reveal.yes") != nil {
		k.Press("reveal.yes")
	}
}

func (k keyboard) Vote(card string) {
	k.Tab("voted." + card)
	k.Key("1")
	k.Key("2")
}

func (k keyboard) Link(name string) {
	k.Tab(name)
	k.Key("Right")
	focused(k.App, "press", name)
}

// mouse clicks and drags; only words are typed.
type mouse struct{ *journey.App }

func (m mouse) Press(name string) { m.Click(name) }

func (m mouse) Write(name, text string) { m.Fill(name, text) }

func (m mouse) Take(name, words string) { m.ChooseLike(name, words) }

func (m mouse) Begin(name string) {
	m.Wobble(name)
	focused(m.App, "field", name)
}

func (m mouse) On() {
	m.Click("stage.next")
	if s := m.Still(); s.Find("reveal.yes") != nil {
		m.Click("reveal.yes")
	}
}

func (m mouse) Vote(card string) {
	m.Click("dot.vendor." + card)
	m.Click("dot.client." + card)
}

func (m mouse) Link(name string) {
	m.ChooseLike(name, "")
	m.SeeControl(name + ".clear")
}

// day is a half day at the window, by one kind of hand.
type day struct {
	hand
	r    *room
	a    *journey.App
	file string
}

// heading is what stands above the exercise.
func heading(s *journey.Screen) string {
	for _, c := range s.Controls {
		if c.Kind == "text" && strings.Contains(c.Text, "  ·  ") {
			return c.Text
		}
	}
	return ""
}

// begin makes a workshop, from the first screen.
func (d *day) begin(vendor, client string) {
	d.Press("home.new")
	d.Write("create.vendor", vendor)
	d.Write("create.client", client)
	d.Press("create.go")
	d.a.SeeControl("stage.next")
	d.file = d.r.only("Samenspel/*.samenspel")
}

// through goes on from step to step until the day is over, and does at each
// what is to be done there. It returns how many steps there were.
func (d *day) through(do map[string]func()) int {
	steps := 0
	for at := ""; ; {
		w := d.r.Read(d.file)
		if w.Current != "" && w.Current != at {
			steps++
			at = w.Current
			if do[at] != nil {
				do[at]()
			}
		}
		s := d.a.Still()
		if next := s.Find("stage.next"); next == nil || !next.Enabled {
			return steps
		}
		d.On()
	}
}

func (d *day) people() {
	for side, names := range map[string][]string{"vendor": {"Ellen", "Joost"}, "client": {"Nadia", "Fatima"}} {
		for _, name := range names {
			d.Write("person.add."+side, name)
			d.a.Key("Return")
			d.a.See(name)
		}
		s := d.a.Still()
		row := personRow(&s, names[0])
		d.Press(row)
		d.Press(row + ".mandate")
		d.Press(row + ".fold")
	}
}

// poll types forms over from paper, so many a side, by their digits alone.
func (d *day) poll(forms int, answers string) {
	for range forms {
		for _, side := range []string{"vendor", "client"} {
			d.Press("survey.quick." + side)
			focused(d.a, "", "survey.typing")
			d.a.Type(answers)
			d.a.See("Alles is overgetypt")
			d.a.Key("Return")
			d.a.SeeControl("survey.quick." + side)
		}
	}
}

// cards adds cards where they are added.
func (d *day) cards(add string, words ...string) {
	d.Begin(add)
	for _, w := range words {
		d.a.Type(w)
		d.a.Key("Return")
		d.a.See(w)
	}
}

// bothSides writes a card for each side, out of the other's sight.
func (d *day) bothSides(kind, vendor, client string) {
	for _, side := range []struct{ id, words string }{{"vendor", vendor}, {"client", client}} {
		d.Press("cards.write." + side.id)
		if s := d.a.Still(); s.Find("write.yes") != nil {
			d.Press("write.yes")
		}
		d.cards("add."+kind+"."+side.id, side.words)
		d.Press("cards.stop")
	}
}

// vote votes for the first thing that can be voted for.
func (d *day) vote() {
	d.Vote(strings.TrimPrefix(d.a.Like("voted.", ""), "voted."))
	d.a.See("2 stippen")
}

const (
	promised = "Samen één lijst van wat terugkomt"
	agreed   = "Overeengekomen: beide partijen gaven hun woord."
)

// promise writes an action with all that agreement takes.
func (d *day) promise() {
	d.Write("add.action", promised)
	d.a.Key("Return")
	name := strings.TrimSuffix(d.a.Like("action.", ".title"), ".title")
	for _, f := range [][2]string{{"level", "HET · "}, {"phase", "Presteren"}} {
		d.Take(name+"."+f[0], f[1])
	}
	for _, to := range []string{"problem", "finding", "interest"} {
		d.Link(name + "." + to)
	}
	for _, f := range [][2]string{{"ownerVendor", "Joost"}, {"ownerClient", "Fatima"}} {
		d.Take(name+"."+f[0], f[1])
	}
	for _, f := range [][2]string{
		{"firstStep", "Eén middag samen de lijst openen"},
		{"firstDate", "02-03-2027"},
		{"due", "01-09-2027"},
		{"learnDate", "28-05-2027"},
		{"measure", "Meldingen die terugkomen"},
		{"baseline", "31"},
		{"target", "12,5"},
		{"winVendor", "Minder herhaalwerk"},
		{"winClient", "Minder wachten"},
	} {
		d.Write(name+"."+f[0], f[1])
	}
	d.Take(name+".surroundings", "+1")
	d.Press(name + ".fold")
}

// report makes the report on paper and ends the program.
func (d *day) report() {
	d.a.Key("ctrl+e")
	d.Press("export.go")
	d.Press("exported.ok")
	d.a.Quit()
}

// check looks whether all of it is in the report and in the file.
func (d *day) check(words ...string) {
	t := d.r.t
	t.Helper()
	pdf := d.r.only("Samenspel/*.pdf")
	out, err := exec.Command("pdftotext", "-layout", pdf, "-").Output()
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range append(words, promised, "Ellen", "Nadia") {
		if !strings.Contains(string(out), want) {
			t.Errorf("%s doesn't have %q:\n%s", filepath.Base(pdf), want, out)
		}
	}
	w := d.r.Read(d.file)
	if got := w.Steps["mirror/answer"]; got.Ready.Vendor != 3 || got.Ready.Client != 3 || got.Hidden {
		t.Errorf("the mirror: %+v", got)
	}
	if len(w.People) != 4 || !w.People[0].Mandate || w.People[1].Mandate {
		t.Errorf("people: %+v", w.People)
	}
	if len(w.Actions) != 1 || w.Actions[0].Title != promised || w.Actions[0].State != "agreed" {
		t.Errorf("actions: %+v", w.Actions)
	}
}

// TestHalfDayByKeyboard takes a workshop through its half day, from the first
// screen to the report on paper, through every step of the agenda, with the
// mouse left alone.
func TestHalfDayByKeyboard(t *testing.T) {
	t.Parallel()
	r := enter(t)
	a := r.start()
	d := &day{hand: keyboard{a}, r: r, a: a}
	d.begin("Noorderlicht", "Waterrijk")
	steps := d.through(map[string]func(){
		"preparation/people":    d.people,
		"welcome/safety":        func() { d.poll(1, "4444") },
		"welcome/agreements":    func() { d.cards("add.agreement.", "We vallen elkaar niet in de rede") },
		"welcome/vote":          d.vote,
		"mirror/answer":         func() { d.poll(3, own+other+marks+"j?") },
		"language/words":        func() { d.bothSides("confusing", "Melding", "Incident") },
		"impact/story":          func() { d.cards("add.problem.", "Een melding komt vijf keer terug", "De release kwam op vrijdag") },
		"interests/collect":     func() { d.bothSides("interest", "Rust in onze planning", "Werken zonder schaduwlijsten") },
		"system/question":       func() { d.cards("add.finding.", "Waarom is sluiten makkelijker dan oplossen?") },
		"interventions/options": func() { d.cards("add.option.", "Samen één lijst") },
		"plan/draft":            d.promise,
		"plan/consent": func() {
			d.Write("followUp", "28-05-2027")
			a.Key("Return")
			d.Press("round.start")
			action := strings.TrimSuffix(a.Like("consent.", ".on"), ".on")
			for range 3 { // the round goes by the space bar, up to the word of each side
				a.Key("space")
			}
			for _, side := range []string{"vendor", "client"} {
				d.Press(action + ".confirm." + side)
				a.SeeControl(action + ".withdraw." + side)
			}
			a.See(agreed)
		},
		"close/roti": func() { d.poll(1, "4") },
	})
	if steps < 35 {
		t.Errorf("the day had %d steps", steps)
	}
	d.report()
	d.check("Noorderlicht", "Waterrijk")
}

// TestHalfDayByMouse is such a day by mouse, with a name full of accents, a
// form filled in on the screen, and cards dragged to where they belong.
func TestHalfDayByMouse(t *testing.T) {
	t.Parallel()
	r := enter(t)
	a := r.start()
	d := &day{hand: mouse{a}, r: r, a: a}
	d.begin("één coöperatie", "Waterrijk")
	steps := d.through(map[string]func(){
		"preparation/people": d.people,
		"welcome/vote":       d.vote,
		"mirror/answer": func() {
			for n := range 3 {
				castBallot(a, "vendor", n)
				castBallot(a, "client", n)
			}
		},
		"mirror/results": func() {
			a.Until("the mirror's pictures", func(s *journey.Screen) bool { return count(s, "picture") > 0 })
		},
		"impact/story": func() {
			const one, two = "Een melding komt vijf keer terug", "De release kwam op vrijdag"
			d.cards("add.problem.vendor", one, two)
			s := a.Still()
			a.Drag(cardOf(&s, two), cardOf(&s, one)) // they are the same story
		},
		"interests/collect": func() { d.bothSides("interest", "Rust in onze planning", "Werken zonder schaduwlijsten") },
		"system/question":   func() { d.cards("add.finding.", "Waarom is sluiten makkelijker dan oplossen?") },
		"plan/draft":        d.promise,
		"plan/consent": func() {
			d.Write("followUp", "28-05-2027")
			a.Key("Return")
			action := a.Like("consent.", "")
			a.Wobble(action) // a card in what scrolls, by an unsteady hand
			for range 4 {    // on the table, to the questions, the reactions and the word
				a.Click(action + ".on")
			}
			for _, side := range []string{"vendor", "client"} {
				a.Click(action + ".confirm." + side)
				a.SeeControl(action + ".withdraw." + side)
			}
		},
	})
	if steps < 35 {
		t.Errorf("the day had %d steps", steps)
	}
	d.report()
	d.check("één coöperatie", "Waterrijk")
	if base := filepath.Base(r.only("Samenspel/*.pdf")); !strings.Contains(base, "één coöperatie × Waterrijk") {
		t.Errorf("the PDF is called %q", base)
	}
	w := r.Read(d.file)
	if w.Parties["vendor"].Name != "één coöperatie" {
		t.Errorf("the vendor is called %q", w.Parties["vendor"].Name)
	}
	if all := w.Cards["problem"]; len(all) != 2 || (all[0].Group == nil) == (all[1].Group == nil) {
		t.Errorf("the stories: %+v", all)
	}
}
