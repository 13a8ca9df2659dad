package report_test

import (
	"bytes"
	"errors"
	"fmt"
	"strings"
	"sync"
	"testing"

	"samenspel/export/page"
	"samenspel/export/page/pagetest"
	"samenspel/export/pdf"
	"samenspel/export/report"
	"samenspel/workshop"
)

func TestPlanSaysAllThatWasTyped(t *testing.T) {
	for _, lang := range workshop.Langs {
		v := played(t, lang).report()
		file := write(t, v, report.Options{})
		check(t, file)
		got := texts(t, file)
		for _, a := range v.Actions {
			for _, f := range workshop.ActionFields {
				value := a.Get(f.ID)
				if f.Type != workshop.FieldText || value == "" || f.ID == "discomfort" || f.ID == "beneficiaryLost" {
					continue
				}
				if a.State == workshop.StageParked && f.ID != "title" {
					continue
				}
				if !strings.Contains(got, value) {
					t.Errorf("%s: %s %q is not in the plan", lang, f.ID, value)
				}
			}
			for _, said := range a.Reactions {
				if !strings.Contains(got, said.Text) || !strings.Contains(got, said.Note) {
					t.Errorf("%s: reaction %q, %q is not in the plan", lang, said.Text, said.Note)
				}
			}
		}
		for _, p := range v.People {
			if !strings.Contains(got, p.Name) {
				t.Errorf("%s: %s is not in the plan", lang, p.Name)
			}
		}
		for _, c := range v.CardsOf("finding") {
			for id, value := range c.Fields {
				if id != "cycle" && !strings.Contains(got, value) {
					t.Errorf("%s: finding %s %q is not in the plan", lang, id, value)
				}
			}
		}
	}
}

func TestFullSaysAllCards(t *testing.T) {
	v := played(t, workshop.Dutch).report()
	got := texts(t, write(t, v, report.Options{Kind: report.Full}))
	for _, c := range v.Cards {
		kind, _ := v.Method.CardKind(c.Kind)
		for id, value := range c.Fields {
			if f := kind.Field(id); f.Type != workshop.FieldText || withheld(c, id) {
				continue
			}
			if !strings.Contains(got, value) {
				t.Errorf("%s %s %q is not in the report", c.Kind, id, value)
			}
		}
	}
	if strings.ContainsAny(got, "⟦\uFFFD") {
		t.Error("the product's own words have signs that no typeface has")
	}
	for _, want := range []string{
		"Anonimiteit", "Blinde vlek", "210 uur", "Verborgen kracht",
		"28 mei 2026", "pagina 1 van", "Vrijgegeven door Ellen op 16 april 2026",
	} {
		if !strings.Contains(got, want) {
			t.Errorf("%q is not in the report", want)
		}
	}
}

func TestNothingPrivate(t *testing.T) {
	r := played(t, workshop.Dutch)
	notes := r.view(workshop.AsFacilitator).Notes
	if len(notes) == 0 {
		t.Fatal("the sample has no private notes")
	}
	for _, kind := range []report.Kind{report.Plan, report.Full} {
		got := texts(t, write(t, r.report(), report.Options{Kind: kind}))
		for _, note := range notes {
			for sentence := range strings.SplitSeq(note, ". ") {
				if strings.Contains(got, sentence) {
					t.Errorf("a private note is in the report: %q", sentence)
				}
			}
		}
	}
	for _, role := range []workshop.Role{workshop.AsFacilitator, workshop.AsProjector, workshop.AsPerson, ""} {
		if _, err := report.Lay(r.view(role), report.Options{}); !errors.Is(err, report.ErrViewer) {
			t.Errorf("a view for %q: %v", role, err)
		}
	}
}

// Of who says something without a name not even the side is printed.
func TestAnonymousConcern(t *testing.T) {
	r := played(t, workshop.Dutch)
	r.do(workshop.GiveReaction{
		ID: r.id(), Action: r.report().Actions[0].ID, Side: workshop.Vendor, Choice: workshop.Concern, Text: "Dit kost ons meer tijd dan er staat.",
	})
	got := texts(t, write(t, r.report(), report.Options{}))
	if !strings.Contains(got, "Dit kost ons meer tijd dan er staat.") || !strings.Contains(got, "Pieter, Noorderlicht") {
		t.Error("a concern or its name is not in the plan")
	}
	if strings.Count(got, "zonder naam") != 1 || strings.Contains(got, "zonder naam,") {
		t.Error("the anonymous concern is not told apart from one with a name")
	}
}

func TestPlanThatDepartsFromTheMethod(t *testing.T) {
	r := played(t, workshop.Dutch)
	late, later := r.report().Actions[0].ID, r.report().Actions[1].ID
	r.do(workshop.ChangeAction{Action: late, Field: "learnDate", Value: "2026-07-01"},
		workshop.ChangeAction{Action: later, Field: "learnDate", Value: "2026-07-02"})
	for _, c := range r.report().PlanChecks {
		if c.Action == late {
			r.do(workshop.ExplainCheck{Check: c.Key(), Text: "Eerst twee leeruren houden, dan oordelen."})
		}
	}
	got := texts(t, write(t, r.report(), report.Options{}))
	for _, want := range []string{"ligt verder dan zes weken weg", "Eerst twee leeruren houden, dan oordelen.", "Nog niet uitgelegd"} {
		if !strings.Contains(got, want) {
			t.Errorf("%q is not in the plan", want)
		}
	}
}

func TestHarmToTheSurroundings(t *testing.T) {
	r := played(t, workshop.Dutch)
	id := r.report().Actions[2].ID
	r.do(workshop.ChangeAction{Action: id, Field: "surroundings", Value: "-1"},
		workshop.ChangeAction{Action: id, Field: "surroundingsNote", Value: "De balie is een ochtend korter open"})
	if got := texts(t, write(t, r.report(), report.Options{})); !strings.Contains(got, "−1 · De balie is een ochtend korter open") {
		t.Error("the harm is not in the plan")
	}
}

// Where a side seems to stay because leaving costs too much, both are asked:
// once, and behind no party's name.
func TestCalculatedBond(t *testing.T) {
	v := played(t, workshop.Dutch).report()
	const says = "Blijven we vooral omdat weggaan te duur is? Praat er samen over."
	if got := texts(t, write(t, v, report.Options{Kind: report.Full})); strings.Contains(got, says) {
		t.Error("it is asked where a side likes to stay")
	}
	trust := *v.Trust
	trust.Client.Calculated = true
	v.Trust = &trust
	if got := texts(t, write(t, v, report.Options{Kind: report.Full})); strings.Count(got, says) != 1 || strings.Contains(got, ": "+says) {
		t.Error("it is not asked once, of both")
	}
}

func TestActionLeftOut(t *testing.T) {
	const says = "lopen bij elkaar mee"
	r := played(t, workshop.Dutch)
	if got := texts(t, write(t, r.report(), report.Options{Kind: report.Full})); !strings.Contains(got, says) {
		t.Fatal("the sample has another action")
	}
	r.do(workshop.ChangeAction{Action: r.report().Actions[4].ID, Field: "leaveOutOfReport", Value: "yes"})
	v := r.report()
	got := texts(t, write(t, v, report.Options{Kind: report.Full}))
	if strings.Contains(got, says) {
		t.Error("an action that is to be left out is in the report")
	}
	released := v.Releases.Vendor
	if version := "versie " + released.Plan[:8]; !released.Stands || !strings.Contains(got, version) {
		t.Errorf("the report does not say that it is %q, which both parties released", version)
	}
}

func TestConceptUntilBothRelease(t *testing.T) {
	r := played(t, workshop.English)
	if got := texts(t, write(t, r.report(), report.Options{})); strings.Contains(got, "DRAFT") {
		t.Error("a released plan is called a draft")
	}
	r.do(workshop.WithdrawRelease{Side: workshop.Client})
	file := write(t, r.report(), report.Options{Lang: "nl"})
	pages := strings.Split(strings.TrimSuffix(pagetest.Ask(t, file, "pdftotext", "FILE", "-"), "\f"), "\f")
	for i, page := range pages {
		if !strings.Contains(page, "CONCEPT") || !strings.Contains(page, fmt.Sprintf("pagina %d van %d", i+1, len(pages))) {
			t.Errorf("page %d: %s", i+1, page)
		}
	}
}

func TestConsentThatLapsed(t *testing.T) {
	r := played(t, workshop.Dutch)
	r.do(workshop.ChangeAction{Action: r.report().Actions[0].ID, Field: "due", Value: "2026-12-01"})
	got := texts(t, write(t, r.report(), report.Options{}))
	for _, want := range []string{"Geldt niet meer", "Nog in gesprek", "maar het is daarna gewijzigd"} {
		if !strings.Contains(got, want) {
			t.Errorf("%q is not in the plan", want)
		}
	}
}

// In its chapter of the plan an action that is not agreed has a line, without
// what it lacks; the full report tells what was filled in.
func TestActionsStillTalkedAbout(t *testing.T) {
	r := played(t, workshop.Dutch)
	before := r.report()
	owner := before.Seated(workshop.Client)[0]
	r.action(map[string]string{"title": "Samen testen in de nacht", "firstStep": "Een nacht kiezen", "ownerClient": string(owner.ID)})
	v := r.report()
	plan, full := texts(t, write(t, v, report.Options{})), texts(t, write(t, v, report.Options{Kind: report.Full}))
	for name, got := range map[string]string{"plan": plan, "full": full} {
		if strings.Contains(got, "ontbreekt") || strings.Contains(got, "Nog nodig") {
			t.Errorf("%s: it lists what is missing", name)
		}
		_, actions, _ := strings.Cut(got, "De acties Elke actie")
		if at := strings.Index(actions, "Nog in gesprek"); at < 0 || !strings.Contains(actions[at:], "Samen testen in de nacht") {
			t.Errorf("%s: it does not name the action in its chapter", name)
		}
	}
	if want := "6 Samen testen in de nacht " + owner.Name + " Concept"; !strings.Contains(plan, want) {
		t.Errorf("no %q in the plan", want)
	}
	if strings.Count(plan, "Een nacht kiezen") != 1 || strings.Count(full, "Een nacht kiezen") != 2 {
		t.Error("the first step is not on the first page alone, and in the full report in its block as well")
	}
}

// A name that ends in a full stop is followed by none.
func TestNamesThatEndInAStop(t *testing.T) {
	r := played(t, workshop.English)
	r.do(workshop.ChangeParty{Side: workshop.Vendor, Field: "name", Value: "CareSoft B.V."})
	for name, got := range map[string]string{
		"plan": texts(t, write(t, r.report(), report.Options{})),
		"form": texts(t, writeForm(t, r.report(), report.Options{})),
	} {
		if !strings.Contains(got, "CareSoft B.V.") || strings.Contains(got, "B.V..") {
			t.Errorf("%s: no name or two full stops", name)
		}
	}
	got := texts(t, write(t, r.report(), report.Options{Kind: report.Full}))
	if !strings.Contains(got, "CareSoft B.V.” gets a") {
		t.Error("a statement lost the stop of a name")
	}
}

func TestMoneyAndHours(t *testing.T) {
	r := played(t, workshop.Dutch)
	id := r.report().Actions[0].ID
	r.do(workshop.ChangeAction{Action: id, Field: "hoursVendor", Value: "12000"}, workshop.ChangeAction{Action: id, Field: "eurosVendor", Value: "10500"})
	for lang, want := range map[string]string{"nl": "12.000 uur · € 10.500", "en": "12,000 hours · €10,500"} {
		if got := texts(t, write(t, r.report(), report.Options{Kind: report.Full, Lang: lang})); !strings.Contains(got, want) {
			t.Errorf("no %q", want)
		}
	}
}

func TestSameViewSameBytes(t *testing.T) {
	for _, o := range []report.Options{{}, {Kind: report.Full}, {Paper: page.Letter, Lang: "en"}} {
		a := write(t, played(t, workshop.Dutch).report(), o)
		b := write(t, played(t, workshop.Dutch).report(), o)
		if !bytes.Equal(a, b) {
			t.Errorf("%+v: two writings differ", o)
		}
	}
}

// Documents share what was looked up in the typefaces and nothing else.
func TestTwoAtOnce(t *testing.T) {
	v := played(t, workshop.Dutch).report()
	want := write(t, v, report.Options{Kind: report.Full})
	var wait sync.WaitGroup
	for range 4 {
		wait.Go(func() {
			var b bytes.Buffer
			d, err := report.Lay(v, report.Options{Kind: report.Full})
			if err == nil {
				err = pdf.Write(&b, d, pdf.Options{})
			}
			if err != nil || !bytes.Equal(b.Bytes(), want) {
				t.Errorf("written beside another: %v", err)
			}
		})
	}
	wait.Wait()
}

func TestEmptyWorkshop(t *testing.T) {
	for _, kind := range []report.Kind{report.Plan, report.Full} {
		file := write(t, created(t).report(), report.Options{Kind: kind})
		check(t, file)
		if got := texts(t, file); !strings.Contains(got, "Er is nog niets overeengekomen.") {
			t.Error(got)
		}
	}
}

// many is a plan of n actions.
func many(t testing.TB, n int) workshop.View {
	r := played(t, workshop.Dutch)
	model := r.report().Actions[0]
	for i := range n {
		fields := map[string]string{}
		for _, f := range workshop.ActionFields {
			fields[f.ID] = model.Get(f.ID)
		}
		fields["title"] = fmt.Sprintf("Actie nummer %d van een heel lange lijst", i)
		r.action(fields)
	}
	return r.report()
}

func TestTwoHundredActions(t *testing.T) {
	file := write(t, many(t, 200), report.Options{})
	check(t, file)
	got := texts(t, file)
	for i := range 200 {
		if n := strings.Count(got, fmt.Sprintf("Actie nummer %d van", i)); n < 3 {
			t.Errorf("action %d stands %d times", i, n)
		}
	}
}
