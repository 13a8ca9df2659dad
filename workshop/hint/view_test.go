package hint_test

import (
	"reflect"
	"testing"

	"samenspel/workshop"
	"samenspel/workshop/hint"
)

func TestTermsOfView(t *testing.T) {
	term := func(fields map[string]string) workshop.Card { return workshop.Card{Kind: "term", Fields: fields} }
	v := workshop.View{Cards: []workshop.Card{
		term(map[string]string{"vendor": "incident", "client": "klacht", "agreed": "melding", "status": "afgesproken"}),
		term(map[string]string{"vendor": "case", "client": "zaak"}),
		term(map[string]string{"vendor": "omgevingsvergunning", "agreed": "vergunning", "status": "vast"}),
		term(map[string]string{"vendor": "change", "agreed": "wens", "status": "open"}),
		term(map[string]string{"vendor": "Balie", "agreed": "balie"}),
		term(map[string]string{"vendor": "sla"}),
		term(nil),
		{Kind: "interest", Fields: map[string]string{"vendor": "x", "agreed": "y"}},
	}}
	want := []hint.Term{{Vendor: "incident", Agreed: "melding"}, {Vendor: "case", Agreed: "zaak"}}
	if got := hint.Terms(&v); !reflect.DeepEqual(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
}

func TestDistantInView(t *testing.T) {
	person := func(id string, side workshop.Side, contact string, line bool) workshop.Person {
		return workshop.Person{ID: workshop.ID(id), Side: side, Contact: contact, Line: line}
	}
	v := workshop.View{People: []workshop.Person{
		person("ellen", workshop.Vendor, "monthly", false), person("samira", workshop.Vendor, "daily", false), person("joost", workshop.Vendor, "", true),
		person("nadia", workshop.Client, "rarely", false), person("bram", workshop.Client, "weekly", false),
	}}
	about := hint.Around(&v, nil)
	for id, want := range map[string]bool{
		"ellen": true, "samira": false, "joost": false,
		"nadia":  false, // nobody there stands closer
		"nobody": false,
	} {
		if got := about.Distant(id); got != want {
			t.Errorf("%s: got %t, want %t", id, got, want)
		}
	}
}

// The whole way: the sample workshop's own method, language, people and
// glossary around what is being typed.
func TestForAView(t *testing.T) {
	v := viewOf(t, workshop.Dutch)
	v.Cards = append(v.Cards, workshop.Card{Kind: "term", Fields: map[string]string{"vendor": "incident", "agreed": "melding"}})
	set := hint.New(v.Method)
	id := func(name string) workshop.ID {
		for _, p := range v.People {
			if p.Name == name {
				return p.ID
			}
		}
		t.Fatalf("nobody is called %s", name)
		return ""
	}
	leaders := workshop.Action{OwnerVendor: id("Ellen"), OwnerClient: id("Nadia")}
	mixed := workshop.Action{OwnerVendor: id("Ellen"), OwnerClient: id("Ingrid"), Finding: "f", FirstDate: "2026-05-01"}
	for _, c := range []struct {
		action          workshop.Action
		key, text, want string
	}{
		{leaders, "action.title", "Training over incidenten", "W2 Training; W4 incidenten"},
		{mixed, "action.title", "Training over incidenten", "W4 incidenten"},
		{leaders, "action.firstStep", "Dat doen we later", "W6 later"},
		{mixed, "action.firstStep", "Dat doen we later", ""},
		{leaders, "action.ownerVendor", string(leaders.OwnerVendor), "W11"},
		{mixed, "action.ownerVendor", string(mixed.OwnerVendor), ""},
		{leaders, "action.measure", "Tevredenheid", "W12 Tevredenheid"},
	} {
		if got := remarks(set.For(&v, c.key, c.text, c.action.Get)); got != c.want {
			t.Errorf("%s %q: got %q, want %q", c.key, c.text, got, c.want)
		}
	}
	if got := remarks(set.For(&v, "cycle.problem", "Ze bellen nooit terug", nil)); got != "W3 nooit" {
		t.Errorf("a card that does not exist yet: got %q", got)
	}
}
