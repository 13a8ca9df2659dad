package picture_test

import (
	"fmt"
	"math"
	"regexp"
	"slices"
	"strings"
	"testing"

	"samenspel/assets/translations"
	"samenspel/workshop"
	"samenspel/workshop/chart"
	"samenspel/workshop/picture"
)

// filledIn is the sample workshop with cards of the exercises about contact,
// language, reflexes, interventions and limits.
func filledIn(t *testing.T, lang workshop.Lang) *workshop.View {
	t.Helper()
	v := reported(t, lang, 0)
	v.Cards = slices.DeleteFunc(slices.Clone(v.Cards), func(c workshop.Card) bool {
		return slices.Contains([]string{"moment", "feeling", "term", "workday", "practice", "option", "stakeholder", "limit"}, c.Kind)
	})
	n := 0
	add := func(kind string, side workshop.Side, fields ...string) workshop.ID {
		n++
		c := workshop.Card{ID: workshop.ID(fmt.Sprint(kind, n)), Kind: kind, Side: side, Fields: map[string]string{}}
		for i := 0; i+1 < len(fields); i += 2 {
			c.Fields[fields[i]] = fields[i+1]
		}
		v.Cards = append(v.Cards, c)
		return c.ID
	}
	for _, m := range []struct{ name, vendor, client string }{{"Livegang", "2", "1"}, {"Melding", "1", "-2"}, {"Evaluatie", "", "0"}} {
		id := string(add("moment", workshop.Together, "name", m.name))
		if m.vendor != "" {
			add("feeling", workshop.Vendor, "moment", id, "score", m.vendor, "critical", "yes")
		}
		add("feeling", workshop.Client, "moment", id, "score", m.client, "humanReachable", "no")
	}
	add("term", workshop.Together, "vendor", "incident", "client", "melding", "agreed", "melding", "meaning", "Er hapert iets", "status", "afgesproken")
	add("term", workshop.Together, "vendor", "object", "client", "omgevingsvergunning", "agreed", "omgevingsvergunning", "meaning", "Zo staat het in de wet", "status", "vast")
	add("workday", workshop.Vendor, "who", "Iemand aan de balie", "does", "Wacht op het scherm", "wants", "Een vlot antwoord", "calls", "een case", "how", "Belt ons",
		"whoRight", "right", "doesRight", "right", "wantsRight", "right", "callsRight", "partly", "howRight", "right")
	add("workday", workshop.Client, "who", "Iemand aan de helpdesk", "whoRight", "wrong")
	add("workday", workshop.Client, "who", "Een programmeur")
	add("practice", workshop.Together, "reflex", "normalising", "acknowledged", "yes", "asked", "yes", "summed", "no", "joint", "no")
	add("practice", workshop.Together, "reflex", "normalising", "acknowledged", "yes")
	add("practice", workshop.Together, "reflex", "silence")
	add("option", workshop.Together, "title", "Twee stemmen", "level", "HET", "effort", "2", "leverage", "5", "chosen", "yes")
	add("option", workshop.Together, "title", "Leeruur", "level", "WIJ", "effort", "2", "leverage", "5", "chosen", "no")
	add("option", workshop.Together, "title", "Meelopen", "level", "IK")
	add("stakeholder", workshop.Together, "name", "Omwonenden", "ring", "samenleving", "effect", "1")
	add("stakeholder", workshop.Together, "name", "Stroom", "ring", "natuur", "effect", "-2")
	add("limit", workshop.Vendor, "text", "Geen modules die niemand nodig heeft")
	add("limit", workshop.Client, "text", "Geen inwoners in een test")
	return &v
}

// key is what a key of a translation without its text looks like.
var key = regexp.MustCompile(`\b(picture|report)\.[a-z_]+|\{\{|<no value>`)

func TestLaterPictures(t *testing.T) {
	for _, c := range []struct {
		name   string
		count  int
		nl, en []string
	}{
		{"touchpoints", 1, []string{"Livegang", "−2", "geen mens bereikbaar", "een verhaal waard"}, []string{"no human reachable", "worth a story"}},
		{"terms", 1, []string{"incident", "melding", "Er hapert iets", "Afgesproken", "Vast door", "Wij zeggen"}, []string{"Agreed", "We say"}},
		{"workday", 2, []string{"4/5", "goed geraden · 1 deels", "0/5", "Noemt het", "klopt", "niet", "raadt een werkdag bij Waterrijk"}, []string{"4/5", "guessed right · 1 partly"}},
		{"misunderstanding", 1, []string{"Kritiek", "Niet gehoord", "Normaliseren", "2×", "Zwijgen", "1×", "0×", "2/3", "1/3", "0/3", "vroeg eerst"}, []string{"Criticism", "Falling silent", "asked first"}},
		{"matrix", 1, []string{"Twee stemmen", "begin hier", "HET", "WIJ", "IK", "–"}, []string{"start here", "big work"}},
		{"rings", 1, []string{"Omwonenden", "+1", "−2", "Samenleving", "Geen inwoners in een test", "ook niet op verzoek"}, []string{"Society", "even if asked"}},
	} {
		for lang, says := range map[workshop.Lang][]string{workshop.Dutch: c.nl, workshop.English: c.en} {
			v := filledIn(t, lang)
			got := picture.Draw(c.name, v, translations.For(string(lang)), paper)
			if len(got) != c.count {
				t.Errorf("%s: %d drawings, want %d", c.name, len(got), c.count)
				continue
			}
			said := texts(got[0])
			for _, want := range says {
				if !strings.Contains(said, want) {
					t.Errorf("%s, %s: does not say %q: %s", c.name, lang, want, said)
				}
			}
			for _, d := range got {
				if odd := key.FindString(texts(d) + d.Title); odd != "" || d.Title == "" {
					t.Errorf("%s, %s: %q in %q: %s", c.name, lang, odd, d.Title, texts(d))
				}
			}
		}
	}
}

// Of the moments, only the one with two points between the sides is worth a
// story; where a side has not answered there is nothing to compare.
func TestTouchpointsWorthAStory(t *testing.T) {
	v := filledIn(t, workshop.Dutch)
	d := picture.Draw("touchpoints", v, translations.For("nl"), paper)[0]
	bold := map[string]bool{}
	for _, op := range d.Ops {
		if o, ok := op.(chart.Text); ok {
			bold[o.String] = o.Style == chart.SemiBold
		}
	}
	if !bold["Melding"] || bold["Livegang"] || bold["Evaluatie"] {
		t.Errorf("names in bold: %v", bold)
	}
	v.Cards = slices.DeleteFunc(v.Cards, func(c workshop.Card) bool { return c.Kind == "feeling" && c.Side == workshop.Client })
	said := texts(picture.Draw("touchpoints", v, translations.For("nl"), paper)[0])
	if strings.Contains(said, "verhaal") || strings.Contains(said, "geen mens") || !strings.Contains(said, "kritiek telt hier") {
		t.Errorf("of the vendor alone: %s", said)
	}
}

// What has no place yet is not drawn: moments nobody gave a feeling, options
// nobody weighed.
func TestNothingToPlace(t *testing.T) {
	v := filledIn(t, workshop.Dutch)
	for i, c := range v.Cards {
		if c.Kind == "option" {
			v.Cards[i].Fields = map[string]string{"title": "Twee stemmen", "level": "HET", "effort": "3"}
		}
	}
	v.Cards = slices.DeleteFunc(v.Cards, func(c workshop.Card) bool { return c.Kind == "feeling" })
	for _, name := range []string{"touchpoints", "matrix"} {
		if got := picture.Draw(name, v, translations.For("nl"), paper); len(got) != 0 {
			t.Errorf("%s: drew %s", name, texts(got[0]))
		}
	}
}

// The loop explains itself before anybody has practised, where its step is
// open.
func TestMisunderstandingBeforePractice(t *testing.T) {
	v := filledIn(t, workshop.Dutch)
	v.Cards = slices.DeleteFunc(v.Cards, func(c workshop.Card) bool { return c.Kind == "practice" })
	v.Steps = nil
	nl := translations.For("nl")
	if got := picture.Draw("misunderstanding", v, nl, paper); len(got) != 0 {
		t.Errorf("drew %d before the step was open", len(got))
	}
	v.Steps = map[workshop.StepKey]workshop.StepView{{Exercise: "reflexes", Step: "loop"}: {}}
	got := picture.Draw("misunderstanding", v, nl, paper)
	if len(got) != 1 {
		t.Fatalf("%d drawings", len(got))
	}
	if said := texts(got[0]); !strings.Contains(said, "Reflex") || strings.Contains(said, "×") {
		t.Errorf("says %s", said)
	}
}

// In the window no picture is cut for lack of room with what a workshop
// usually holds.
func TestNothingCut(t *testing.T) {
	for _, lang := range []workshop.Lang{workshop.Dutch, workshop.English} {
		v := filledIn(t, lang)
		for _, name := range []string{"touchpoints", "terms", "workday", "misunderstanding", "matrix", "rings"} {
			for _, o := range []picture.Options{window, paper, {W: 1600, H: 900, MinText: 20}} {
				for _, d := range picture.Draw(name, v, translations.For(string(lang)), o) {
					for _, op := range d.Ops {
						if o, ok := op.(chart.Text); ok && strings.Contains(o.String, "…") {
							t.Errorf("%s, %s, %g wide: %q", name, lang, d.W, o.String)
						}
					}
				}
			}
		}
	}
}

// found returns the first text of a drawing that is as asked.
func found(t *testing.T, d chart.Drawing, s string) chart.Text {
	t.Helper()
	for _, op := range d.Ops {
		if o, ok := op.(chart.Text); ok && o.String == s {
			return o
		}
	}
	t.Fatalf("%q is not in %s", s, texts(d))
	return chart.Text{}
}

// An option stands at its effort and its leverage, and is filled when chosen.
func TestMatrixPlaces(t *testing.T) {
	v := filledIn(t, workshop.Dutch)
	d := picture.Draw("matrix", v, translations.For("nl"), window)[0]
	var effort, leverage, bubble chart.Text
	filled := map[string]bool{}
	for _, op := range d.Ops {
		if o, ok := op.(chart.Text); ok && o.Style == chart.SemiBold && (o.String == "1" || o.String == "2") {
			filled[o.String] = o.Color == chart.Surface.Full()
			if o.String == "1" && o.X < window.W/2 {
				bubble = o
			}
		}
	}
	for _, op := range d.Ops {
		if o, ok := op.(chart.Text); ok && o.Style == chart.Regular && o.Anchor == chart.Middle && o.String == "2" {
			effort = o
		}
		if o, ok := op.(chart.Text); ok && o.Style == chart.Regular && o.Anchor == chart.End && o.String == "5" {
			leverage = o
		}
	}
	if math.Abs(bubble.X-effort.X) > 1 || math.Abs(bubble.Y-leverage.Y) > 1 {
		t.Errorf("stands at %g, %g; its effort is at %g and its leverage at %g", bubble.X, bubble.Y, effort.X, leverage.Y)
	}
	if !filled["1"] || filled["2"] {
		t.Errorf("filled: %v", filled)
	}
}

// What a side says stands under its own name.
func TestSidesOfLaterPictures(t *testing.T) {
	v, nl := filledIn(t, workshop.Dutch), translations.For("nl")
	rings := picture.Draw("rings", v, nl, window)[0]
	if limit, name := found(t, rings, "Geen inwoners in een test"), found(t, rings, "Waterrijk"); limit.Y < name.Y {
		t.Errorf("the client's limit stands over its name")
	}
	said := texts(rings)
	if strings.Index(said, "Geen modules") < strings.Index(said, "Noorderlicht") || strings.Index(said, "Geen modules") > strings.Index(said, "Waterrijk") {
		t.Errorf("the vendor's limit does not stand under its name: %s", said)
	}
	day := picture.Draw("workday", v, nl, window)[0]
	if about := found(t, day, "raadt een werkdag bij Waterrijk"); about.X > window.W/2 {
		t.Errorf("the vendor's guess stands to the right")
	}
	if about := found(t, day, "raadt een werkdag bij Noorderlicht"); about.X < window.W/2 {
		t.Errorf("the client's guess stands to the left")
	}
}

// Where the picture takes the height it likes, the rings tell of everyone in
// the sample what the effect is and what makes it so.
func TestRingsTellTheNotes(t *testing.T) {
	for _, lang := range []workshop.Lang{workshop.Dutch, workshop.English} {
		v := reported(t, lang, 0)
		for _, o := range []picture.Options{window, paper, {W: 330, MinText: 11}, {W: 1000, MinText: 12}} {
			said := texts(picture.Draw("rings", &v, translations.For(string(lang)), o)[0])
			for _, c := range v.CardsOf("stakeholder") {
				if !strings.Contains(said, c.Fields["name"]) || !strings.Contains(said, c.Fields["note"]) {
					t.Errorf("%s, %g wide: not all of %q (%q) in %s", lang, o.W, c.Fields["name"], c.Fields["note"], said)
				}
			}
		}
	}
}
