package workshop_test

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/uuid"

	"samenspel/workshop"
	"samenspel/workshop/method"
	"samenspel/workshop/mirror"
)

// day is a workshop by the built-in method that is under way.
type day struct {
	testing.TB
	state *workshop.State
	log   *workshop.Log
	clock workshop.Clock
}

func newDay(t *testing.T) *day {
	t.Helper()
	m, err := method.Builtin()
	if err != nil {
		t.Fatal(err)
	}
	d := &day{TB: t, log: workshop.NewLog(nil)}
	d.state = d.log.Fold()
	d.do(workshop.CreateWorkshop{ID: uuid.New(), Method: m, Variant: "full", Lang: workshop.Dutch, Vendor: "Noorderlicht", Client: "Waterrijk"})
	return d
}

func (d *day) do(all ...workshop.Command) {
	d.Helper()
	for _, c := range all {
		events, rej := d.state.Decide(c)
		if rej != nil {
			d.Fatalf("%+v: %v", c, rej)
		}
		id := func() uuid.UUID { return uuid.Must(uuid.NewV7()) }
		now := func() workshop.Stamp { return d.clock.Tick(time.Date(2026, 4, 16, 9, 0, 0, 0, time.UTC)) }
		records, err := workshop.Seal(events, workshop.Facilitator, now, id, func(workshop.Stamp) uuid.UUID { return id() })
		if err != nil {
			d.Fatal(err)
		}
		d.log, d.state = d.log.Add(d.state, records)
	}
}

func (d *day) open(step string) workshop.StepKey {
	d.Helper()
	var k workshop.StepKey
	if err := k.UnmarshalText([]byte(step)); err != nil {
		d.Fatal(err)
	}
	d.do(workshop.OpenStep{Key: k})
	return k
}

// add adds a card in a step; fields are name=value.
func (d *day) add(step, id, kind string, side workshop.Side, fields ...string) {
	d.Helper()
	c := workshop.AddCard{ID: workshop.ID(id), Kind: kind, Side: side, Key: d.open(step), Fields: map[string]string{}}
	for _, f := range fields {
		name, value, _ := strings.Cut(f, "=")
		c.Fields[name] = value
	}
	d.do(c)
}

func (d *day) view() workshop.View {
	return d.state.For(workshop.Viewer{Role: workshop.AsFacilitator})
}

// proposed writes seeds as "why side title", in their order.
func proposed(v *workshop.View, kind string) []string {
	out := []string{}
	for _, s := range v.Seeds(kind) {
		out = append(out, strings.Join(strings.Fields(string(s.Why)+" "+string(s.Side)+" "+s.Title), " "))
	}
	return out
}

func mustPropose(t *testing.T, v *workshop.View, kind string, want ...string) {
	t.Helper()
	if got := proposed(v, kind); !slices.Equal(got, want) {
		t.Fatalf("for %s:\ngot  %q\nwant %q", kind, got, want)
	}
}

// takeUp makes a card of the first seed, as a surface does.
func (d *day) takeUp(step, id, kind string) {
	d.Helper()
	v := d.view()
	s := v.Seeds(kind)[0]
	d.do(workshop.AddCard{ID: workshop.ID(id), Kind: kind, Side: s.Side, Key: d.open(step), Fields: s.Fields})
}

func TestATouchPointIsAskedForEachAndWorthAStory(t *testing.T) {
	d := newDay(t)
	d.open("touchpoints/moments")
	v := d.view()
	for _, c := range v.CardsOf("moment")[2:] {
		d.do(workshop.RemoveCard{Card: c.ID})
	}
	v = d.view()
	mustPropose(t, &v, "feeling", "each vendor Kennismaking", "each vendor Aanbesteding", "each client Kennismaking", "each client Aanbesteding")
	moments := v.CardsOf("moment")
	feel := func(i int, side workshop.Side, score string) {
		d.add("touchpoints/feel", fmt.Sprint(side, i), "feeling", side, "moment="+string(moments[i].ID), "score="+score)
	}
	feel(0, workshop.Vendor, "2")
	feel(0, workshop.Client, "1")
	feel(1, workshop.Vendor, "1")
	feel(1, workshop.Client, "-1")
	v = d.view()
	mustPropose(t, &v, "problem") // nothing of it is revealed
	own := d.state.For(workshop.Viewer{Role: workshop.AsFacilitator, Side: workshop.Vendor})
	mustPropose(t, &own, "feeling")
	mustPropose(t, &own, "problem")
	d.do(workshop.RevealStep{Key: d.open("touchpoints/feel")})
	v = d.view()
	mustPropose(t, &v, "feeling")
	mustPropose(t, &v, "problem", "moment client Aanbesteding") // two apart; the client feels it most
	d.takeUp("impact/story", "p1", "problem")
	v = d.view()
	mustPropose(t, &v, "problem")
}

func TestAMomentThatHurtsBothIsWorthAStory(t *testing.T) {
	for _, c := range []struct {
		vendor, client string
		want           []string
	}{
		{"-1", "-1", []string{"moment client Melding"}},
		{"-2", "0", []string{"moment vendor Melding"}},
		{"-1", "0", nil},
		{"2", "1", nil},
		{"1", "", nil},
	} {
		v := workshop.View{Workshop: workshop.Info{Lang: workshop.Dutch}, Method: &workshop.Method{Exercises: []workshop.Exercise{{Cards: []workshop.CardKind{
			{ID: "moment", Fields: []workshop.Field{{ID: "name", Type: workshop.FieldText}}},
			{ID: "problem", PerSide: true, Fields: []workshop.Field{{ID: "title", Type: workshop.FieldText}, {ID: "moment", Type: workshop.FieldRef, To: "moment"}}},
		}}}}}
		v.Cards = []workshop.Card{{ID: "m", Kind: "moment", Fields: map[string]string{"name": "Melding"}}}
		for side, score := range map[workshop.Side]string{workshop.Vendor: c.vendor, workshop.Client: c.client} {
			v.Cards = append(v.Cards, workshop.Card{ID: workshop.ID(side), Kind: "feeling", Side: side, Fields: map[string]string{"moment": "m", "score": score}})
		}
		mustPropose(t, &v, "problem", c.want...)
	}
}

func TestTheMirrorsTopicsAreProposedToWhoLooks(t *testing.T) {
	d := newDay(t)
	v := d.view()
	drivers := v.Method.Instrument.Drivers
	v.Mirror = &workshop.MirrorView{Top: []mirror.Topic{{Side: 0, Driver: drivers[0].ID}, {Side: 1, Driver: drivers[1].ID}}}
	first, second := drivers[0].Title.NL+" · Noorderlicht", drivers[1].Title.NL+" · Waterrijk"
	mustPropose(t, &v, "problem", "topic client "+first, "topic vendor "+second)
	v.Cards = append(v.Cards, workshop.Card{ID: "p", Kind: "problem", Side: workshop.Client, Fields: map[string]string{"driver": drivers[0].ID}})
	mustPropose(t, &v, "problem", "topic vendor "+second)
	v.Viewer.Side = workshop.Client
	mustPropose(t, &v, "problem")
}

func TestAConfusingWordIsTheOtherSides(t *testing.T) {
	d := newDay(t)
	d.add("language/words", "w1", "confusing", workshop.Client, "word=Incident")
	d.add("language/words", "w2", "confusing", workshop.Vendor, "word=case")
	v := d.view()
	mustPropose(t, &v, "term")
	d.do(workshop.RevealStep{Key: d.open("language/words")})
	v = d.view()
	mustPropose(t, &v, "term", "word Incident", "word case")
	if got := v.Seeds("term")[0].Fields; got["vendor"] != "Incident" || len(got) != 1 {
		t.Fatalf("it starts with %v", got)
	}
	d.add("language/terms", "t1", "term", workshop.Together, "client=Case")
	v = d.view()
	mustPropose(t, &v, "term", "word Incident")
	d.takeUp("language/terms", "t2", "term")
	v = d.view()
	mustPropose(t, &v, "term")
}

// chain is a workshop with problems, of which the first came back and the third
// didn't.
func chain(t *testing.T) *day {
	d := newDay(t)
	d.add("impact/story", "p1", "problem", workshop.Vendor, "title=Een", "recurring=yes")
	d.add("impact/story", "p2", "problem", workshop.Client, "title=Twee")
	d.add("impact/story", "p3", "problem", workshop.Client, "title=Drie", "recurring=no")
	d.add("impact/story", "p4", "problem", workshop.Client, "title=Vier")
	return d
}

func TestWhatComesBackLeadsToACycleAFindingAndCauses(t *testing.T) {
	d := chain(t)
	v := d.view()
	mustPropose(t, &v, "cycle", "recurring Een", "recurring Twee", "recurring Vier")
	for i := range v.Cards {
		if v.Cards[i].ID == "p4" {
			v.Cards[i].Dots = 3
		}
	}
	mustPropose(t, &v, "cycle", "recurring Een", "recurring Vier", "recurring Twee")
	mustPropose(t, &v, "finding")
	mustPropose(t, &v, "cause")
	d.takeUp("cycle/loop", "k1", "cycle")
	v = d.view()
	mustPropose(t, &v, "cycle", "recurring Twee", "recurring Vier")
	mustPropose(t, &v, "finding", "cycle Een")
	d.takeUp("system/question", "f1", "finding")
	v = d.view()
	mustPropose(t, &v, "finding")
	if got := len(v.Seeds("cause")); got != 8 {
		t.Fatalf("there are four causes on two sides, and %d are proposed", got)
	}
	d.takeUp("system/causes", "c1", "cause")
	own := d.state.For(workshop.Viewer{Role: workshop.AsFacilitator, Side: workshop.Vendor})
	if got := own.Seeds("cause"); len(got) != 3 || got[0].Side != workshop.Vendor {
		t.Fatalf("the vendor has three left, and %v is proposed", got)
	}
}

// shed is a view by a method of one's own with what the last exercises have.
func shed() workshop.View {
	text := func(id string) workshop.Field { return workshop.Field{ID: id, Type: workshop.FieldText, Max: 80} }
	ref := func(id, to string) workshop.Field {
		return workshop.Field{ID: id, Type: workshop.FieldRef, To: to}
	}
	library := func(id, cause string) workshop.Intervention {
		return workshop.Intervention{ID: id, Cause: cause, Level: workshop.HET, Title: workshop.Text{NL: "Samen " + id, EN: "Together " + id}}
	}
	return workshop.View{
		Workshop: workshop.Info{Lang: workshop.Dutch},
		Method: &workshop.Method{
			Exercises: []workshop.Exercise{{Cards: []workshop.CardKind{
				{ID: "problem", PerSide: true, Fields: []workshop.Field{text("title")}},
				{ID: "cycle", Fields: []workshop.Field{ref("problem", "problem")}},
				{ID: "finding", Fields: []workshop.Field{text("hypothesis"), ref("cycle", "cycle")}},
				{ID: "option", Fields: []workshop.Field{text("title"), {ID: "level", Type: workshop.FieldChoice, Options: []workshop.Option{{ID: "HET"}, {ID: "WIJ"}, {ID: "IK"}}}, ref("finding", "finding")}},
			}}},
			Library: []workshop.Intervention{library("licht", "silos"), library("zwaar", "prestatiemeting"), library("niets", "korte-termijn")},
		},
		Cards: []workshop.Card{
			{ID: "p1", Kind: "problem", Side: workshop.Client, Fields: map[string]string{"title": "Terug"}},
			{ID: "k1", Kind: "cycle", Fields: map[string]string{"problem": "p1"}},
			{ID: "f1", Kind: "finding", Fields: map[string]string{"hypothesis": "Meten", "cycle": "k1"}},
			{ID: "c1", Kind: "cause", Side: workshop.Vendor, Fields: map[string]string{"cause": "silos", "weight": "2", "finding": "f1"}},
			{ID: "c2", Kind: "cause", Side: workshop.Vendor, Fields: map[string]string{"cause": "prestatiemeting", "weight": "2", "finding": "f1"}},
			{ID: "c3", Kind: "cause", Side: workshop.Client, Fields: map[string]string{"cause": "prestatiemeting", "weight": "1", "finding": "f1"}},
			{ID: "c4", Kind: "cause", Side: workshop.Client, Fields: map[string]string{"cause": "korte-termijn", "weight": "0", "finding": "f1"}},
		},
	}
}

func TestTheLibraryAgainstTheCausesThatWeigh(t *testing.T) {
	v := shed()
	mustPropose(t, &v, "option", "cause Samen zwaar", "cause Samen licht")
	s := v.Seeds("option")[0]
	if s.Fields["finding"] != "f1" || s.Fields["level"] != "HET" || s.Intervention == nil || s.Intervention.ID != "zwaar" {
		t.Fatalf("it is %+v", s)
	}
	v.Cards = append(v.Cards, workshop.Card{ID: "o1", Kind: "option", Fields: map[string]string{"title": "Together zwaar"}}) // in either language
	mustPropose(t, &v, "option", "cause Samen licht")
	v.Cards = append(v.Cards, workshop.Card{ID: "s1", Kind: "strength", Side: workshop.Vendor, Fields: map[string]string{"strength": "Meekijken", "keep": "yes"}})
	mustPropose(t, &v, "option", "cause Samen licht", "keep Meer van: Meekijken")
}

func TestTheLibraryOffersEachLevelFirst(t *testing.T) {
	v := shed()
	for _, in := range []struct {
		id    string
		level workshop.Level
	}{{"nog", workshop.HET}, {"team", workshop.WIJ}, {"zelf", workshop.IK}} {
		v.Method.Library = append(v.Method.Library, workshop.Intervention{ID: in.id, Cause: "prestatiemeting", Level: in.level, Title: workshop.Text{NL: in.id, EN: in.id}})
	}
	mustPropose(t, &v, "option", "cause Samen zwaar", "cause team", "cause zelf", "cause nog", "cause Samen licht")
}

func TestActionsGrowFromWhatWasChosenGrantedAndKept(t *testing.T) {
	v := shed()
	v.Cards = append(
		v.Cards,
		workshop.Card{ID: "o1", Kind: "option", Fields: map[string]string{"title": "Samen tellen", "level": "HET", "finding": "f1", "energy": "4", "chosen": "yes"}},
		workshop.Card{ID: "o2", Kind: "option", Fields: map[string]string{"title": "Niet gekozen"}},
		workshop.Card{ID: "o3", Kind: "option", Fields: map[string]string{"title": "Van elders", "level": "OVERAL", "finding": "gone", "energy": "9", "chosen": "yes"}},
		workshop.Card{ID: "r1", Kind: "request", Side: workshop.Client, Fields: map[string]string{"text": "Bel ons", "answer": "ja"}},
		workshop.Card{ID: "r2", Kind: "request", Side: workshop.Client, Fields: map[string]string{"text": "Vaag", "again": strings.Repeat("elke vrijdag bellen ", 6), "answer": "ja"}},
		workshop.Card{ID: "r3", Kind: "request", Side: workshop.Client, Fields: map[string]string{"text": "Nee", "answer": "nee"}},
		workshop.Card{ID: "s1", Kind: "strength", Side: workshop.Vendor, Fields: map[string]string{"strength": "Meekijken", "keep": "yes"}},
		workshop.Card{ID: "s2", Kind: "strength", Side: workshop.Vendor, Fields: map[string]string{"strength": "Anders", "keep": "no"}},
	)
	mustPropose(t, &v, "action", "chosen Samen tellen", "chosen Van elders", "request client Bel ons",
		"request client elke vrijdag bellen elke vrijdag bellen elke vrijdag bellen elke vrijdag…", "keep vendor Meer van: Meekijken")
	seeds := v.Seeds("action")
	want := map[string]string{"origin": "o1", "level": "HET", "finding": "f1", "problem": "p1", "energy": "4"}
	if got := seeds[0].Fields; fmt.Sprint(got) != fmt.Sprint(want) {
		t.Fatalf("it starts with %v, and should with %v", got, want)
	}
	if got := seeds[1].Fields; len(got) != 1 {
		t.Fatalf("what an action can't hold was given along: %v", got)
	}
	for i, s := range seeds { // each is taken up, and the next one is left
		v.Actions = append(v.Actions, workshop.ActionView{Action: workshop.Action{ID: workshop.ID(fmt.Sprint(i)), Origin: workshop.ID(s.Fields["origin"])}})
		if got := len(v.Seeds("action")); got != len(seeds)-i-1 {
			t.Fatalf("%d left after %d", got, i+1)
		}
	}
}

func TestAKeptStrengthThatBecameAnInterventionIsNotProposedTwice(t *testing.T) {
	v := shed()
	v.Cards = append(v.Cards,
		workshop.Card{ID: "s1", Kind: "strength", Side: workshop.Vendor, Fields: map[string]string{"strength": "Meekijken", "keep": "yes"}},
		workshop.Card{ID: "o1", Kind: "option", Fields: map[string]string{"title": "Meekijken", "chosen": "yes"}})
	mustPropose(t, &v, "action", "chosen Meekijken")
}

func TestAMethodOfOnesOwnIsProposedOnlyWhatItTakes(t *testing.T) {
	for what, change := range map[string]func(k *workshop.CardKind){
		"without the field":          func(k *workshop.CardKind) { k.Fields = k.Fields[:0] },
		"with a text for it":         func(k *workshop.CardKind) { k.Fields[0].Type = workshop.FieldText },
		"with a link to another":     func(k *workshop.CardKind) { k.Fields[0].To = "finding" },
		"on each side":               func(k *workshop.CardKind) { k.PerSide = true },
		"without the kind":           func(k *workshop.CardKind) { k.ID = "other" },
		"with all that it should be": nil,
	} {
		v := shed()
		v.Cards = v.Cards[:1]
		k, _ := v.Method.CardKind("cycle")
		want := []string{"recurring Terug"}
		if change != nil {
			change(k)
			want = nil
		}
		t.Run(what, func(t *testing.T) { mustPropose(t, &v, "cycle", want...) })
	}
	v := shed()
	k, _ := v.Method.CardKind("option")
	k.Field("level").Options = nil
	mustPropose(t, &v, "option")
	if got := v.Seeds("nothing"); got != nil {
		t.Fatalf("got %v", got)
	}
}

// TestNothingHiddenIsProposedLinkedOrCounted: what a viewer may not see comes
// out of none of the three.
func TestNothingHiddenIsProposedLinkedOrCounted(t *testing.T) {
	d := chain(t)
	d.takeUp("cycle/loop", "k1", "cycle")
	d.takeUp("system/question", "f1", "finding")
	v := d.view()
	drivers := v.Method.Instrument.Drivers
	moment := func() string { v := d.view(); return string(v.CardsOf("moment")[0].ID) }
	d.open("touchpoints/moments")
	for _, s := range workshop.Sides {
		d.add("language/words", "word-"+string(s), "confusing", s, "word=Secret-"+string(s))
		d.add("touchpoints/feel", "feeling-"+string(s), "feeling", s, "moment="+moment(), "reason=Secret-"+string(s), "score=-2")
		d.add("system/causes", "cause-"+string(s), "cause", s, "finding=f1", "cause=silos", "weight=3", "how=Secret-"+string(s))
		d.add("interests/collect", "interest-"+string(s), "interest", s, "interest=Secret-"+string(s))
	}
	out := func(viewer workshop.Viewer) string {
		v := d.state.For(viewer)
		var all []any
		for _, e := range v.Method.Exercises {
			all = append(all, v.Progress(e.ID))
			for _, k := range e.Cards {
				all = append(all, v.Seeds(k.ID))
			}
		}
		all = append(all, v.Seeds(workshop.KindAction))
		ids := []workshop.ID{"f1", workshop.ID(moment())}
		for _, d := range drivers {
			ids = append(ids, workshop.ID(d.ID))
		}
		for _, s := range workshop.Sides {
			ids = append(ids, workshop.ID("word-"+s), workshop.ID("feeling-"+s), workshop.ID("cause-"+s), workshop.ID("interest-"+s))
		}
		for _, id := range ids {
			all = append(all, v.LinksFrom(id), v.LinksTo(id))
		}
		b, err := json.Marshal(all)
		if err != nil {
			t.Fatal(err)
		}
		return string(b)
	}
	for _, role := range []workshop.Role{workshop.AsFacilitator, workshop.AsProjector, workshop.AsPerson, workshop.AsReport} {
		for _, side := range []workshop.Side{workshop.Together, workshop.Vendor, workshop.Client} {
			got := out(workshop.Viewer{Role: role, Side: side})
			for _, s := range workshop.Sides {
				own := s == side && (role == workshop.AsFacilitator || role == workshop.AsPerson)
				for _, secret := range []string{"Secret-", "word-", "feeling-", "cause-"} {
					if strings.Contains(got, secret+string(s)) && !own {
						t.Fatalf("%s of %q learns %s%s: %s", role, side, secret, s, got)
					}
				}
				if own && !strings.Contains(got, "Secret-"+string(s)) {
					t.Fatalf("%s of %q is not proposed its own: %s", role, side, got)
				}
			}
		}
	}
}
