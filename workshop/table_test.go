package workshop

import (
	"encoding/binary"
	"encoding/json"
	"time"

	"github.com/google/uuid"
)

// failer is what stops a test: testing's and rapid's T.
type failer interface {
	Helper()
	Fatalf(format string, args ...any)
}

// table is where a workshop is held: one copy of its records, with a clock
// that only the test moves.
type table struct {
	log    *Log
	state  *State
	clock  Clock
	now    time.Time
	author Author
	issued *uint64 // ids handed out so far, by all copies
}

func newTable() *table {
	return &table{
		log: NewLog(nil), state: newState(), author: Facilitator, issued: new(uint64),
		now: time.Date(2026, 3, 2, 9, 0, 0, 0, time.UTC),
	}
}

// openTable returns a table at which the test method's half day has begun.
func openTable(tb failer) *table {
	tb.Helper()
	w := newTable()
	w.must(tb, CreateWorkshop{ID: testWorkshop, Method: testMethod(), Variant: "half", Lang: Dutch, Vendor: "Noorderlicht", Client: "Waterrijk"})
	return w
}

// copy returns another copy of the workshop file; both go on by themselves.
func (w *table) copy() *table {
	n := *w
	n.log = NewLog(w.log.Records())
	n.state = n.log.Fold()
	return &n
}

// idAt returns a UUIDv7 of a given time.
func (w *table) idAt(s Stamp) uuid.UUID {
	*w.issued++
	var id uuid.UUID
	binary.BigEndian.PutUint64(id[:8], uint64(s.Wall)<<16)
	// Scattered, so that ids of one time do not tell which came first.
	binary.BigEndian.PutUint32(id[9:], uint32(*w.issued*2654435761))
	id[6], id[8] = 0x70, 0x80
	return id
}

func (w *table) newID() uuid.UUID { return w.idAt(Stamp{Wall: w.now.UnixMilli()}) }

func (w *table) tick() Stamp {
	clock := w.state.Clock()
	w.clock.Observe(clock.last)
	return w.clock.Tick(w.now)
}

// do is what an open workshop does with a command.
func (w *table) do(tb failer, c Command) ([]Record, *Rejection) {
	tb.Helper()
	events, rej := w.state.Decide(c)
	if rej != nil {
		return nil, rej
	}
	return w.seal(tb, events), nil
}

func (w *table) seal(tb failer, events []Event) []Record {
	tb.Helper()
	records, err := Seal(events, w.author, w.tick, w.newID, w.idAt)
	if err != nil {
		tb.Fatalf("seal: %v", err)
	}
	w.log, w.state = w.log.Add(w.state, records)
	return records
}

func (w *table) must(tb failer, commands ...Command) {
	tb.Helper()
	for _, c := range commands {
		if _, rej := w.do(tb, c); rej != nil {
			tb.Fatalf("%#v: %v", c, rej)
		}
	}
}

func (w *table) undo(tb failer) *Rejection {
	tb.Helper()
	e, rej := w.log.Undo(w.author)
	if rej == nil {
		w.seal(tb, []Event{e})
	}
	return rej
}

func (w *table) redo(tb failer) *Rejection {
	tb.Helper()
	e, rej := w.log.Redo(w.author)
	if rej == nil {
		w.seal(tb, []Event{e})
	}
	return rej
}

// viewers are all who may look at a workshop.
var viewers = []Viewer{
	{Role: AsFacilitator},
	{Role: AsFacilitator, Side: Vendor},
	{Role: AsFacilitator, Side: Client},
	{Role: AsProjector},
	{Role: AsPerson, Side: Vendor},
	{Role: AsPerson, Side: Client},
	{Role: AsPerson},
	{Role: AsReport},
	{Role: AsProjector, Side: Vendor}, // as no surface should ask, but might
	{Role: AsReport, Side: Client},
}

func viewJSON(tb failer, s *State, v Viewer) string {
	tb.Helper()
	b, err := json.Marshal(s.For(v))
	if err != nil {
		tb.Fatalf("view of %v: %v", v, err)
	}
	return string(b)
}

// allViews is everything anyone may see of a state.
func allViews(tb failer, s *State) string {
	tb.Helper()
	out := ""
	for _, v := range viewers {
		out += viewJSON(tb, s, v) + "\n"
	}
	return out
}
