package report_test

import (
	"testing"
	"time"

	"github.com/google/uuid"

	"samenspel/workshop"
	"samenspel/workshop/sample"
)

// room is a workshop in which commands are carried out as in the product: the
// sample workshop, gone on with the day after.
type room struct {
	t     testing.TB
	log   *workshop.Log
	state *workshop.State
	clock workshop.Clock
}

// played returns the room of the sample workshop after it has ended.
func played(t testing.TB, lang workshop.Lang) *room {
	t.Helper()
	records, _, err := sample.Records(lang)
	if err != nil {
		t.Fatal(err)
	}
	return roomOf(t, records)
}

// created returns the room of a workshop that has only been created.
func created(t testing.TB) *room {
	t.Helper()
	records, _, err := sample.Records(workshop.Dutch)
	if err != nil {
		t.Fatal(err)
	}
	return roomOf(t, records[:1])
}

func roomOf(t testing.TB, records []workshop.Record) *room {
	r := &room{t: t, log: workshop.NewLog(records)}
	r.state = r.log.Fold()
	for _, record := range records {
		r.clock.Observe(record.At)
	}
	return r
}

// do carries commands out; one that is refused ends the test.
func (r *room) do(commands ...workshop.Command) {
	r.t.Helper()
	for _, c := range commands {
		events, rejection := r.state.Decide(c)
		if rejection != nil {
			r.t.Fatalf("%T %+v: %v", c, c, rejection)
		}
		tick := func() workshop.Stamp { return r.clock.Tick(time.Date(2026, 4, 17, 9, 0, 0, 0, time.UTC)) }
		records, err := workshop.Seal(events, workshop.Facilitator, tick, newID, func(workshop.Stamp) uuid.UUID { return newID() })
		if err != nil {
			r.t.Fatal(err)
		}
		r.log, r.state = r.log.Add(r.state, records)
	}
}

func (r *room) id() workshop.ID { return workshop.ID(newID().String()) }

func newID() uuid.UUID { return uuid.Must(uuid.NewV7()) }

// report returns what a report may hold.
func (r *room) report() workshop.View { return r.view(workshop.AsReport) }

func (r *room) view(role workshop.Role) workshop.View {
	return r.state.For(workshop.Viewer{Role: role})
}

// action adds an action and fills in its fields.
func (r *room) action(fields map[string]string) {
	r.t.Helper()
	id := r.id()
	r.do(workshop.AddAction{ID: id, Title: fields["title"]})
	for _, f := range workshop.ActionFields {
		if v := fields[f.ID]; v != "" && f.ID != "title" {
			r.do(workshop.ChangeAction{Action: id, Field: f.ID, Value: v})
		}
	}
}
