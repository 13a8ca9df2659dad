package wall

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/google/uuid"

	"samenspel/assets/translations"
	"samenspel/workshop"
	"samenspel/workshop/chart"
	"samenspel/workshop/live"
	"samenspel/workshop/method"
	"samenspel/workshop/sample"
)

// A secret is one word that no wall breaks over two lines.
var secret = regexp.MustCompile(`zq[a-z]+[0-9]+qz`)

// hiding says who may see a secret on the wall.
type hiding struct {
	step  workshop.StepKey // once this is revealed
	never bool
}

// room is a workshop in which every step is filled in with secrets.
type room struct {
	testing.TB
	w      *live.Workshop
	hidden map[string]hiding
	seen   map[string]bool // that stood on the wall, and might
}

// TestNothingOnTheWallTellsWhatIsBlind fills in every step of the method with
// marked words, and looks for them in every page of every wall, before and
// after each reveal.
func TestNothingOnTheWallTellsWhatIsBlind(t *testing.T) {
	m, err := method.Builtin()
	if err != nil {
		t.Fatal(err)
	}
	at := time.Date(2026, 4, 16, 9, 0, 0, 0, time.UTC)
	r := &room{TB: t, hidden: map[string]hiding{}, seen: map[string]bool{}}
	r.w = live.Open(forget{}, nil, workshop.Facilitator, func() time.Time { at = at.Add(time.Second); return at })
	defer r.w.Close()
	r.do(workshop.CreateWorkshop{ID: uuid.Must(uuid.NewV7()), Method: m, Variant: "full", Lang: workshop.Dutch, Vendor: "Noorderlicht", Client: "Waterrijk"})
	for _, side := range workshop.Sides {
		for i := range 4 {
			r.do(workshop.AddPerson{Person: workshop.Person{
				ID: workshop.ID(fmt.Sprint(side, i)), Side: side, Name: fmt.Sprint(side, " ", i), Mandate: i == 0,
				Email: r.mark("mail", hiding{never: true}) + "@hidden.example",
			}})
		}
	}
	for _, e := range m.Exercises {
		for i := range e.Steps {
			key, step := workshop.StepKey{Exercise: e.ID, Step: e.Steps[i].ID}, &e.Steps[i]
			r.fill(key, step)
			if step.Blind == workshop.Open {
				continue
			}
			r.look("before the reveal of " + step.ID)
			r.do(workshop.RevealStep{Key: key})
			r.look("after the reveal of " + step.ID)
		}
	}
	if len(r.hidden) < 60 || len(r.seen) < 8 {
		t.Errorf("%d secrets, of which the wall ever tells %d: is anything looked at?", len(r.hidden), len(r.seen))
	}
}

type forget struct{}

func (forget) Append([]workshop.Record) error { return nil }

func (r *room) do(c workshop.Command) {
	r.Helper()
	if err := r.w.Do(c); err != nil {
		r.Fatalf("%T: %v", c, err)
	}
}

func (r *room) mark(about string, h hiding) string {
	word := fmt.Sprintf("zq%s%dqz", strings.ToLower(regexp.MustCompile(`[^A-Za-z]`).ReplaceAllString(about, ""))[:min(4, len(about))], len(r.hidden))
	r.hidden[word] = h
	return word
}

// fill opens a step and puts something of both sides in it.
func (r *room) fill(key workshop.StepKey, step *workshop.Step) {
	r.do(workshop.OpenStep{Key: key})
	r.do(workshop.WriteNote{Key: key, Text: r.mark("note", hiding{never: true})})
	v := r.w.Now().State.For(workshop.Viewer{Role: workshop.AsFacilitator})
	for _, id := range step.Cards {
		kind, _ := v.Method.CardKind(id)
		sides := []workshop.Side{workshop.Together}
		if kind.PerSide {
			sides = workshop.Sides[:]
		}
		for _, side := range sides {
			if kind.Most > 0 && len(v.CardsOf(id)) >= kind.Most {
				continue
			}
			fields := map[string]string{}
			for _, f := range kind.Fields {
				fields[f.ID] = r.value(&v, f, hiding{step: key})
			}
			r.do(workshop.AddCard{ID: live.NewID(), Kind: id, Key: key, Side: side, Fields: fields})
		}
	}
	switch step.Kind {
	case workshop.StepSurvey:
		for _, side := range workshop.Sides {
			for i := range 4 {
				a := workshop.Answers{Self: map[string]int{}, Other: map[string]int{}, Sheet: map[string]int{}}
				if step.Sheet != nil {
					for _, item := range step.Sheet.Items {
						a.Sheet[item.Code] = 1 + i%2
					}
				} else {
					for _, item := range v.Method.Instrument.Asked(v.Form(key)) {
						a.Self[item.Code], a.Other[item.Code] = 1+i, 5-i
					}
				}
				r.do(workshop.CastBallot{ID: workshop.ID(r.mark("ballot", hiding{never: true})), Key: key, Side: side, Answers: a})
			}
		}
	case workshop.StepPlan:
		r.do(workshop.AddAction{ID: live.NewID(), Title: "Samen meten"})
	default:
	}
}

// value returns something to fill a field with: where it takes words, a secret.
func (r *room) value(v *workshop.View, f workshop.Field, h hiding) string {
	switch f.Type {
	case workshop.FieldText:
		return r.mark(f.ID, h)
	case workshop.FieldChoice:
		return f.Options[0].ID
	case workshop.FieldYesNo:
		return "yes"
	case workshop.FieldNumber, workshop.FieldScale:
		return strconv.Itoa(int(f.Max))
	case workshop.FieldRef:
		if f.To == workshop.KindDriver {
			return v.Method.Instrument.Drivers[0].ID
		}
		if all := v.CardsOf(f.To); len(all) > 0 {
			return string(all[0].ID)
		}
	default: // may stay empty
	}
	return ""
}

// read is all that can be read on a page, words that were broken made whole.
func read(d chart.Drawing) string {
	var b strings.Builder
	for _, op := range d.Ops {
		if t, ok := op.(chart.Text); ok {
			b.WriteString(strings.TrimSuffix(t.String, "-"))
		}
	}
	return b.String() + d.Title
}

// look reads every wall of every step for what may not be there.
func (r *room) look(when string) {
	r.Helper()
	v := r.w.Now().State.For(workshop.Viewer{Role: workshop.AsProjector})
	for _, e := range v.Method.Exercises {
		for _, s := range e.Steps {
			on := v
			on.Current = workshop.StepKey{Exercise: e.ID, Step: s.ID}
			everyPage(&on, translations.For("nl"), 16.0/9, func(shown Shown, p Poster) {
				for _, word := range secret.FindAllString(read(p.Drawing), -1) {
					h, known := r.hidden[word]
					if !known || h.never || v.Steps[h.step].Hidden {
						r.Errorf("%s, the wall of %s/%s tells %s", when, e.ID, s.ID, word)
					}
					r.seen[word] = true
				}
			})
		}
	}
	if r.Failed() {
		r.FailNow()
	}
}

// A view of anyone but the projector never reaches the wall.
func TestOnlyTheProjectorsView(t *testing.T) {
	records, _, err := sample.Records(workshop.Dutch)
	if err != nil {
		t.Fatal(err)
	}
	state := workshop.NewLog(records).Fold()
	for _, viewer := range []workshop.Viewer{{Role: workshop.AsFacilitator}, {Role: workshop.AsPerson, Side: workshop.Client}, {Role: workshop.AsReport}} {
		v := state.For(viewer)
		if p := Draw(&v, translations.For("nl"), Shown{}, 16.0/9); len(p.Drawing.Ops) > 0 {
			t.Errorf("the wall shows the view of %v: %s", viewer, read(p.Drawing))
		}
		v.Timer = workshop.Timer{Set: true, Left: time.Minute}
		if c := Clock(&v, translations.For("nl"), Shown{}, time.Time{}); len(c.Ops) > 0 {
			t.Errorf("the wall shows the clock of %v", viewer)
		}
	}
}

// No name stands on the same wall as a score.
func TestNoNamesWithScores(t *testing.T) {
	records, _, err := sample.Records(workshop.Dutch)
	if err != nil {
		t.Fatal(err)
	}
	for where, v := range moments(t, records) {
		step := v.Method.Step(v.Current)
		if step == nil || step.Kind != workshop.StepSurvey && (step.Kind != workshop.StepCanvas || v.Current.Exercise != "mirror") {
			continue
		}
		everyPage(&v, translations.For("nl"), 16.0/9, func(_ Shown, p Poster) {
			for _, person := range v.People {
				if regexp.MustCompile(`\b` + regexp.QuoteMeta(person.Name) + `\b`).MatchString(read(p.Drawing)) {
					t.Errorf("%s names %s", where, person.Name)
				}
			}
		})
	}
}

// Before the console has shown them, the wall tells neither what a reflex is
// called under its words nor a better reply.
func TestReflexWaits(t *testing.T) {
	records, _, err := sample.Records(workshop.English)
	if err != nil {
		t.Fatal(err)
	}
	v := workshop.NewLog(records).Fold().For(workshop.Viewer{Role: workshop.AsProjector})
	v.Current = workshop.StepKey{Exercise: "reflexes", Step: "recognise"}
	for i, r := range v.Method.Reflexes {
		flat := func(s string) string { return strings.NewReplacer(" ", "", "-", "", "“", "", "”", "").Replace(s) }
		has := func(shown Shown, text string) bool {
			shown.Reflex = i
			return strings.Contains(flat(read(Draw(&v, translations.For("en"), shown, 16.0/9).Drawing)), flat(text))
		}
		for _, c := range []struct {
			what   string
			shown  Shown
			text   string
			expect bool
		}{
			{"the mechanism at first", Shown{}, r.Mechanism.EN, false},
			{"the better reply at first", Shown{}, r.Better.EN, false},
			{"the better reply unasked", Shown{Named: true}, r.Better.EN, false},
			{"the mechanism", Shown{Named: true}, r.Mechanism.EN, true},
			{"the better reply", Shown{Named: true, Better: true}, r.Better.EN, true},
			{"the sentence", Shown{}, r.Sentence.EN, true},
		} {
			if has(c.shown, c.text) != c.expect {
				t.Errorf("%s: %s: %v", r.ID, c.what, !c.expect)
			}
		}
	}
}
