package workshop

import (
	"fmt"
	"slices"
	"testing"
	"time"
)

// TestSettle: copies that forgot people whose names overlap in a text become
// one and the same, with one record of each, whoever merges whom.
func TestSettle(t *testing.T) {
	w := openTable(t)
	w.must(t, AddPerson{Person{ID: "b", Side: Client, Name: "Bram"}}, ChangeParty{Vendor, "goal", "Anna Bram belt Bram"})
	one, other := w.copy(), w.copy()
	one.must(t, AddPerson{Person{ID: "a", Side: Vendor, Name: "Anna Bram"}}) // the other copy takes her for Bram
	one.now, other.now = w.now.Add(time.Hour), w.now.Add(2*time.Hour)
	for _, c := range []struct {
		*table
		Forgetting
	}{
		{one, Forgetting{Person: "a", Name: "x", Said: "-", Ways: []string{"Anna Bram", "Anna"}}},
		{other, Forgetting{Person: "b", Name: "y", Said: "-", Ways: []string{"Bram"}}},
	} {
		if rej := c.forget(t, c.Forgetting); rej != nil {
			t.Fatal(rej)
		}
	}
	merged := one.log.Merge(other.log)
	sameRecords(t, other.log.Merge(one.log), merged)
	sameRecords(t, merged.Merge(w.log), merged)
	sameRecords(t, NewLog(merged.Records()), merged)
	roundabout := other.log.Merge(NewLog(one.log.Records()[one.log.Len()-1:]))
	sameRecords(t, roundabout.Merge(merged), merged)
	sameRecords(t, merged.Merge(roundabout), merged)
	if merged.Len() != w.log.Len()+3 {
		t.Fatalf("%d records of %d and three", merged.Len(), w.log.Len())
	}
	if one.log.Holds(w.log.Records()) || !one.log.Holds(one.log.Records()) || len(one.log.Missing(w.log)) > 0 {
		t.Fatal("a log takes what it forgot for its own, or misses it")
	}
	if got := merged.Fold().parties.Vendor.Goal; got != "X belt y" {
		t.Fatal(got)
	}
}

// TestMentions tells how often, and where, somebody is named before they are
// forgotten; of what is hidden only how often.
func TestMentions(t *testing.T) {
	w := openTable(t)
	w.must(t, AddPerson{Person{ID: "a", Side: Vendor, Name: "Anna Kok", Mandate: true}}, AddPerson{Person{ID: "b", Side: Client, Name: "Anna Bos", Mandate: true}}, SetFollowUp{"2026-05-01"})
	w.must(t, readyAction("x", "Anna Kok meet", "a", "b")...)
	w.must(t,
		ChangeAction{"x", "measure", "hoe vaak Anna belt"}, ChangeAction{"x", "measure", "hoe vaak iemand belt"},
		GiveReaction{"r", "x", Vendor, "a", Concern, "ik, Anna, en Anna Bos ook"},
		OpenStep{termStep}, AddCard{ID: "t", Kind: "term", Key: termStep, Side: Vendor, Fields: map[string]string{"meaning": "wat Kok zegt"}},
	)
	w.must(t, GiveConsent{"x", Vendor, "a", w.state.actions["x"].Terms()})
	m, rej := w.log.Mentions(w.state, "a")
	if rej != nil {
		t.Fatal(rej)
	}
	if m.Person.Name != "Anna Kok" || m.Said != 1 || m.Owns != 1 || m.Spoke != 1 || m.Lines < 5 {
		t.Fatalf("%+v", m)
	}
	var got []string
	for _, way := range m.Ways {
		s := fmt.Sprintf("%s: %d, hidden %d, shared %v", way.Way, len(way.Places), way.Hidden, way.Shared)
		for _, p := range way.Places {
			s += fmt.Sprintf("; %s %s %s %q", p.Kind, p.ID, p.Field, p.Text[p.From:p.To])
		}
		got = append(got, s)
	}
	want := []string{
		`Anna Kok: 1, hidden 0, shared []; action x title "Anna Kok"`,
		`Anna: 2, hidden 0, shared [Anna Bos]; action x title "Anna"; reaction r text "Anna"`,
		`Kok: 1, hidden 1, shared []; action x title "Kok"`,
	}
	if !slices.Equal(got, want) {
		t.Fatalf("got\n%q\nwant\n%q", got, want)
	}
	if m.Ways[1].Before != 3 {
		t.Fatalf("%d records", m.Ways[1].Before)
	}
	if m, rej = w.log.Mentions(w.state, "a", "Bos"); rej != nil || len(m.Ways) != 1 || len(m.Ways[0].Places) != 0 {
		t.Fatalf("%+v %v", m, rej)
	}
	if _, rej = w.log.Mentions(w.state, "nobody"); rej == nil {
		t.Fatal("nobody is known")
	}
}

// TestRewordJSON: only the strings that are asked for change; all else stays
// byte for byte, whatever it is.
func TestRewordJSON(t *testing.T) {
	shout := func(path []string, text func() string) (string, bool) {
		return "«" + fmt.Sprint(path) + text() + "»", len(path) > 0 && path[len(path)-1] == "t"
	}
	for _, c := range [][2]string{
		{`{"t":"a"}`, `{"t":"«[t]a»"}`},
		{` { "x" : [ 1, {"T":"\u00e9\"\\"} , null ] , "y":{"t":"" , "z":1e5}} `, ` { "x" : [ 1, {"T":"«[x t]é\"\\»"} , null ] , "y":{"t":"«[y t]»" , "z":1e5}} `},
		{`"t"`, `"t"`},
		{`[]`, `[]`},
		{`{"t":`, `{"t":`},
		{`{"t":"a"`, `{"t":"a"`},
		{`{"a" "b"}`, `{"a" "b"}`},
		{``, ``},
	} {
		if got := string(rewordJSON([]byte(c[0]), shout)); got != c[1] {
			t.Errorf("%s\nbecame %s\nwant   %s", c[0], got, c[1])
		}
	}
}

// TestNamedSince: what a copy that had not heard of it says of somebody later is
// told, and goes when they are forgotten again, without anybody typing a name.
func TestNamedSince(t *testing.T) {
	w := openTable(t)
	w.must(t, AddPerson{Person{ID: "a", Side: Vendor, Name: "Anna Kok"}})
	other := w.copy()
	w.now, other.now = w.now.Add(time.Hour), w.now.Add(2*time.Hour)
	w.forgetUsual(t, "a")
	other.must(t, ChangeParty{Vendor, "goal", "Wat Anna wil"})
	if w.log, w.state = w.log.Add(w.state, w.log.Missing(other.log)); !slices.Equal(w.log.NamedSince(w.state), []ID{"a"}) {
		t.Fatalf("named since: %q", w.log.NamedSince(w.state))
	}
	w.now = other.now.Add(time.Hour)
	if rej := w.forget(t, Forgetting{Person: "a", Name: "nu zo", Said: "-"}); rej != nil {
		t.Fatal(rej)
	}
	if named := w.log.NamedSince(w.state); len(named) > 0 || w.state.parties.Vendor.Goal != "Wat "+w.state.people["a"].Name+" wil" {
		t.Fatalf("named since: %q; %q", named, w.state.parties.Vendor.Goal)
	}
}
