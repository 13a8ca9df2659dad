package hint_test

import (
	"reflect"
	"strings"
	"testing"

	"samenspel/workshop"
	"samenspel/workshop/hint"
	"samenspel/workshop/method"
)

func setOf(warnings ...workshop.Warning) *hint.Set {
	return hint.New(&workshop.Method{Warnings: warnings})
}

func both(phrases ...string) workshop.Phrases { return workshop.Phrases{NL: phrases, EN: phrases} }

func TestMatch(t *testing.T) {
	set := setOf(workshop.Warning{Code: "W3", Text: workshop.Text{NL: "Wat?", EN: "What?"}, Fields: []string{"*"}, Words: both("nooit")})
	got := set.Text("cycle.problem", "Eén keer: nooit, één keer Nooit", workshop.English, hint.Context{})
	want := []hint.Hint{{Code: "W3", Text: "What?", Words: []hint.Match{
		{Start: 11, End: 16, From: 10, To: 15, Text: "nooit"},
		{Start: 29, End: 34, From: 26, To: 31, Text: "Nooit"},
	}}}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("got %+v, want %+v", got, want)
	}
}

func TestWhichFields(t *testing.T) {
	for _, c := range []struct {
		fields string
		want   string
	}{
		{"*", "action.title cycle.problem interest.why"},
		{"action.*", "action.title"},
		{"card.*", "cycle.problem interest.why"},
		{"interest.*", "interest.why"},
		{"interest.wh", ""},
		{"action.title interest.why", "action.title interest.why"},
	} {
		set := setOf(workshop.Warning{Code: "W3", Fields: strings.Fields(c.fields), Words: both("nooit")})
		var got []string
		for _, key := range []string{"action.title", "cycle.problem", "interest.why"} {
			if len(set.Text(key, "nooit", workshop.Dutch, hint.Context{})) > 0 {
				got = append(got, key)
			}
		}
		if strings.Join(got, " ") != c.want {
			t.Errorf("%q: got %q, want %q", c.fields, got, c.want)
		}
	}
}

func TestExceptAndUnless(t *testing.T) {
	set := setOf(workshop.Warning{
		Code: "W6", Fields: []string{"*"},
		Words:  workshop.Phrases{NL: []string{"later"}, EN: []string{"soon"}},
		Except: workshop.Phrases{NL: []string{"vroeg of later"}, EN: []string{"as soon as"}},
		Unless: both("<date>"),
	})
	for _, c := range []struct {
		lang       workshop.Lang
		text, want string
	}{
		{workshop.Dutch, "dat komt later", "W6 later"},
		{workshop.Dutch, "dat komt vroeg of later", ""},
		{workshop.Dutch, "vroeg of later, dus later", "W6 later"},
		{workshop.Dutch, "later, op 1 mei", ""},
		{workshop.Dutch, "soon", ""},
		{workshop.English, "soon later", "W6 soon"},
		{workshop.English, "as soon as we can", ""},
		{"fr", "later", "W6 later"},
		{workshop.Dutch, " \n", ""},
	} {
		if got := remarks(set.Text("action.title", c.text, c.lang, hint.Context{})); got != c.want {
			t.Errorf("%s %q: got %q, want %q", c.lang, c.text, got, c.want)
		}
	}
}

func TestConditions(t *testing.T) {
	asked := workshop.Warning{Code: "W10", Fields: []string{"option.title"}, When: []workshop.Condition{
		{Field: "asked", Is: "yes"}, {Field: "needed", Is: "no"},
	}}
	plaster := workshop.Warning{Code: "W2", Fields: []string{"option.title"}, Words: both("training"), When: []workshop.Condition{{Field: "finding", Is: workshop.IsEmpty}}}
	far := workshop.Warning{Code: "W11", Fields: []string{"option.title"}, When: []workshop.Condition{{Field: "owner", Is: workshop.IsDistant}}}
	set := setOf(asked, plaster, far)
	for _, c := range []struct {
		fields map[string]string
		want   string
	}{
		{nil, "W2 training"},
		{map[string]string{"finding": "f1"}, ""},
		{map[string]string{"finding": "f1", "asked": "yes"}, ""},
		{map[string]string{"finding": "f1", "asked": "yes", "needed": "yes"}, ""},
		{map[string]string{"finding": "f1", "asked": "yes", "needed": "no"}, "W10"},
		{map[string]string{"finding": "f1", "owner": "near"}, ""},
		{map[string]string{"owner": "far"}, "W2 training; W11"},
	} {
		about := hint.Context{Get: func(id string) string { return c.fields[id] }, Distant: func(id string) bool { return id == "far" }}
		if got := remarks(set.Text("option.title", "een training", workshop.Dutch, about)); got != c.want {
			t.Errorf("%v: got %q, want %q", c.fields, got, c.want)
		}
	}
	if got := set.Text("option.title", "training", workshop.Dutch, hint.Context{}); len(got) != 1 {
		t.Errorf("knowing nothing gives %v", got)
	}
}

func TestTerms(t *testing.T) {
	set := setOf(workshop.Warning{
		Code: "W4", Text: workshop.Text{NL: "Afgesproken woord: {term}."}, Fields: []string{"*"},
		Words: both("{vendor}", "{vendor}s"), Except: both("in {vendor} of"),
	})
	about := hint.Context{Terms: []hint.Term{
		{Vendor: "Change", Agreed: "change-verzoek"}, {Vendor: "case", Agreed: "zaak"}, {Vendor: "a*|b", Agreed: "c"}, {Vendor: "", Agreed: "leeg"},
	}}
	for text, want := range map[string]string{
		"twee Cases en een change":    "Afgesproken woord: change-verzoek. [change]; Afgesproken woord: zaak. [Cases]",
		"een change-verzoek":          "",
		"in case of; showcase":        "",
		"de zaak en het “case”-woord": "",
	} {
		var got []string
		for _, h := range set.Text("cycle.problem", text, workshop.Dutch, about) {
			line := h.Text + " ["
			for _, m := range h.Words {
				line += m.Text
			}
			got = append(got, line+"]")
		}
		if strings.Join(got, "; ") != want {
			t.Errorf("%q: got %q, want %q", text, got, want)
		}
	}
}

// Two lists may ask the same; it is asked once, about all words in order.
func TestAskedOnce(t *testing.T) {
	ask := workshop.Text{NL: "Wat?"}
	set := setOf(
		workshop.Warning{Code: "W3", Text: ask, Fields: []string{"*"}, Words: both("nooit", "schuld")},
		workshop.Warning{Code: "W3", Text: ask, Fields: []string{"card.*"}, Words: both("altijd", "schuld")},
	)
	if got := remarks(set.Text("cycle.problem", "altijd schuld, nooit", workshop.Dutch, hint.Context{})); got != "W3 altijd schuld nooit" {
		t.Errorf("got %q", got)
	}
}

// A file of a later version, or of an earlier one, is read for what it has.
func TestForeignMethods(t *testing.T) {
	set := setOf(
		workshop.Warning{Code: "W1", Fields: []string{"*"}, Words: both("<weather>", "aantal")},
		workshop.Warning{Code: "W2", Fields: []string{"*"}},
		workshop.Warning{Code: "W3", Fields: []string{"*"}, Words: both("<weather>")},
	)
	if got := remarks(set.Text("action.title", "aantal", workshop.Dutch, hint.Context{})); got != "W1 aantal" {
		t.Errorf("got %q", got)
	}
	for _, m := range []*workshop.Method{nil, {}} {
		if got := hint.New(m).Text("action.title", "aantal", workshop.Dutch, hint.Context{}); got != nil {
			t.Errorf("got %v", got)
		}
	}
}

// TestAskedAndNotNeeded: an intervention that was asked for is asked about,
// however it is worded.
func TestAskedAndNotNeeded(t *testing.T) {
	m, err := method.Builtin()
	if err != nil {
		t.Fatal(err)
	}
	for asked, want := range map[string]string{"gevraagd": "W10", "nodig": "", "": ""} {
		about := hint.Context{Get: func(id string) string { return map[string]string{"asked": asked, "finding": "f1"}[id] }}
		if got := remarks(hint.New(&m).Text("option.title", "Een klantteam uit alle afdelingen", workshop.Dutch, about)); got != want {
			t.Errorf("%q: got %q, want %q", asked, got, want)
		}
	}
}
