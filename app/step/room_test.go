package step_test

import (
	"bytes"
	"fmt"
	"reflect"
	"slices"
	"sync"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"github.com/google/uuid"

	"samenspel/app/step"
	"samenspel/app/widget"
	"samenspel/app/widget/widgettest"
	"samenspel/assets/translations"
	"samenspel/workshop"
	"samenspel/workshop/method"
	"samenspel/workshop/sample"
)

// stage is the size that the window leaves for a step.
var stage = fyne.NewSize(766, 560)

// room is a workshop in memory, with the view of its steps in a window. What
// the view sends is decided and shown as in the real one: after the handler
// that sent it has returned.
type room struct {
	*widgettest.Page
	view    *step.View
	context *step.Context

	log     *workshop.Log
	state   *workshop.State
	clock   workshop.Clock
	key     workshop.StepKey
	writing workshop.Side

	sent     []workshop.Command
	said     []string
	exported int
}

// newRoom opens the window on a workshop's records.
func newRoom(t *testing.T, lang string, records []workshop.Record) *room {
	a := widgettest.NewApp(t)
	win := a.NewWindow("")
	win.SetPadded(false)
	r := &room{Page: widgettest.NewPage(t, a, win), log: workshop.NewLog(records)}
	r.state = r.log.Fold()
	r.clock = r.state.Clock()
	r.context = &step.Context{
		Send: r.send, T: translations.For(lang), Drafts: widget.NewDrafts(), Window: win,
		Now:   func() time.Time { return time.Date(2026, 4, 16, 13, 0, 0, 0, time.UTC) },
		NewID: func() workshop.ID { return workshop.ID(uuid.Must(uuid.NewV7()).String()) }, NewBallotID: func() workshop.ID { return workshop.ID(uuid.New().String()) },
		WriteFor: func(s workshop.Side) { r.writing = s; r.show() },
		Export:   func() { r.exported++ },
		Alone:    func(bool) {},
		Goto: func(k workshop.StepKey, id workshop.ID) {
			v := r.seen()
			r.view.Unfold(&v, k, id)
			r.at(k.Exercise, k.Step)
		},
		Say: func(s string) { r.said = append(r.said, s) },
	}
	r.view = step.NewView(r.context)
	caught := widget.Caught
	widget.Caught = func(p any) { t.Errorf("panic in a handler: %v", p) }
	t.Cleanup(func() { widget.Caught = caught })
	win.SetContent(r.view.Object())
	win.Resize(stage)
	return r
}

func (r *room) send(c workshop.Command, done func(error)) {
	r.sent = append(r.sent, c)
	fyne.Do(func() {
		err := r.do(c)
		if err == nil {
			r.show()
		}
		if done != nil {
			done(err)
		}
	})
}

// do decides a command, without showing what comes of it.
func (r *room) do(c workshop.Command) error {
	events, rejection := r.state.Decide(c)
	if rejection != nil {
		return rejection
	}
	at := func(workshop.Stamp) uuid.UUID { return uuid.Must(uuid.NewV7()) }
	records, err := workshop.Seal(events, workshop.Facilitator, func() workshop.Stamp { return r.clock.Tick(r.context.Now()) }, func() uuid.UUID { return uuid.Must(uuid.NewV7()) }, at)
	if err != nil {
		return err
	}
	r.log, r.state = r.log.Add(r.state, records)
	return nil
}

// must decides commands that can't be refused.
func (r *room) must(all ...workshop.Command) {
	r.Helper()
	for _, c := range all {
		if err := r.do(c); err != nil {
			r.Fatalf("%T: %v", c, err)
		}
	}
}

func (r *room) show() {
	v := r.seen()
	r.view.Show(&v, r.key)
}

// seen is what the facilitator may see.
func (r *room) seen() workshop.View {
	return r.state.For(workshop.Viewer{Role: workshop.AsFacilitator, Side: r.writing})
}

// at shows a step.
func (r *room) at(exercise, id string) {
	r.key = workshop.StepKey{Exercise: exercise, Step: id}
	r.show()
	r.Settle()
}

// open makes a step the one at hand, and shows it.
func (r *room) open(exercise, id string) {
	r.Helper()
	r.must(workshop.OpenStep{Key: workshop.StepKey{Exercise: exercise, Step: id}})
	r.at(exercise, id)
}

// expect fails the test unless these commands were sent since the last time,
// and no other. What has an id of its own there may have any.
func (r *room) expect(want ...workshop.Command) {
	r.Helper()
	got := r.sent
	r.sent = nil
	if len(got) != len(want) {
		r.Fatalf("sent %s, want %s", list(got), list(want))
	}
	for i := range got {
		if a, b := fmt.Sprintf("%+v", anonymous(got[i])), fmt.Sprintf("%+v", anonymous(want[i])); a != b || reflect.TypeOf(got[i]) != reflect.TypeOf(want[i]) {
			r.Fatalf("sent %T%s, want %T%s", got[i], a, want[i], b)
		}
	}
}

// anonymous is a command without the fresh id that it brings.
func anonymous(c workshop.Command) workshop.Command {
	switch c := c.(type) {
	case workshop.AddCard:
		c.ID = ""
		return c
	case workshop.AddAction:
		c.ID = ""
		return c
	case workshop.AddPerson:
		c.Person.ID = ""
		return c
	case workshop.AddPeople:
		c.People = slices.Clone(c.People)
		for i := range c.People {
			c.People[i].ID = ""
		}
		return c
	case workshop.GiveReaction:
		c.ID = ""
		return c
	case workshop.PlaceDot:
		c.ID = ""
		return c
	case workshop.CastBallot:
		c.ID = ""
		return c
	case workshop.TakeReading:
		c.ID = ""
		return c
	}
	return c
}

func list(all []workshop.Command) string {
	out := ""
	for _, c := range all {
		out += fmt.Sprintf("%T%+v ", c, c)
	}
	return out
}

// sampleRecords are those of the sample workshop.
func sampleRecords(t *testing.T, lang string) []workshop.Record {
	t.Helper()
	played, err := samples[lang]()
	if err != nil {
		t.Fatal(err)
	}
	return slices.Clone(played)
}

// samples are played once a language: it takes a while.
var samples = map[string]func() ([]workshop.Record, error){"nl": playedOnce(workshop.Dutch), "en": playedOnce(workshop.English)}

func playedOnce(lang workshop.Lang) func() ([]workshop.Record, error) {
	return sync.OnceValues(func() ([]workshop.Record, error) {
		records, _, err := sample.Records(lang)
		return records, err
	})
}

// until returns the records before the first of a kind that is about something.
func until(t *testing.T, records []workshop.Record, kind, about string) []workshop.Record {
	t.Helper()
	i := slices.IndexFunc(records, func(r workshop.Record) bool { return r.Kind == kind && bytes.Contains(r.Body, []byte(about)) })
	if i < 0 {
		t.Fatalf("no %s about %s", kind, about)
	}
	return records[:i]
}

// fresh are the records of a workshop in which nothing has happened.
func fresh(t *testing.T) []workshop.Record {
	t.Helper()
	return freshWith(t, func(*workshop.Method) {})
}

// freshWith is fresh, with a method that was changed.
func freshWith(t *testing.T, change func(*workshop.Method)) []workshop.Record {
	t.Helper()
	m, err := method.Builtin()
	if err != nil {
		t.Fatal(err)
	}
	change(&m)
	r := &room{Page: &widgettest.Page{TB: t}, log: workshop.NewLog(nil), context: freshContext()}
	r.state = r.log.Fold()
	r.must(workshop.CreateWorkshop{ID: uuid.New(), Method: m, Variant: "half", Lang: workshop.Dutch, Vendor: "Noorderlicht", Client: "Waterrijk"})
	return r.log.Records()
}

// freshContext has a clock, and nothing else.
func freshContext() *step.Context {
	return &step.Context{Now: func() time.Time { return time.Date(2026, 4, 16, 9, 0, 0, 0, time.UTC) }}
}

// person returns the id of someone in the workshop.
func (r *room) person(name string) workshop.ID {
	r.Helper()
	v := r.seen()
	for _, p := range v.People {
		if p.Name == name {
			return p.ID
		}
	}
	r.Fatalf("there is no %s", name)
	return ""
}

// action returns an action by its place in the plan.
func (r *room) action(i int) workshop.ActionView {
	r.Helper()
	v := r.seen()
	if i >= len(v.Actions) {
		r.Fatalf("there are %d actions", len(v.Actions))
	}
	return v.Actions[i]
}
