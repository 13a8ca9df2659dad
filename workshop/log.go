package workshop

import (
	"slices"

	"github.com/google/uuid"
)

// CommitRetracted takes back all records of one commit: undo. Retracting a
// retraction brings them back: redo. A retraction reaches only what stands
// before it in the order, so there are no circles; the creation of a workshop
// can't be taken back.
type CommitRetracted struct {
	Commit uuid.UUID `json:"commit"`
	// Chosen says that it was picked from the history: a deed of its own, which
	// undo takes back as any other.
	Chosen bool `json:"chosen,omitempty"`
}

func (CommitRetracted) kind() string       { return "commit.retracted" }
func (CommitRetracted) apply(*State, Meta) {}

// Log is an immutable set of records in their total order, with what each one
// means decoded once. The zero Log is empty.
type Log struct {
	entries   []entry
	forgotten forgotten
	filled    *int // how far the array behind entries is in use, by whichever log
}

type entry struct {
	Record
	event Event
}

func (e entry) compare(o entry) int { return e.Record.Compare(o.Record) }

// NewLog returns the set of the given records, in whatever order they come.
// Nothing is left in it of people who were forgotten in that set.
func NewLog(records []Record) *Log { return newLog(records, forgottenIn(records)) }

func newLog(records []Record, gone forgotten) *Log {
	entries := make([]entry, 0, len(records))
	sorted := true
	for _, r := range records {
		e := gone.entry(r)
		sorted = sorted && (len(entries) == 0 || entries[len(entries)-1].compare(e) < 0)
		entries = append(entries, e)
	}
	if !sorted {
		slices.SortFunc(entries, entry.compare)
		entries = slices.CompactFunc(entries, func(a, b entry) bool { return a.compare(b) == 0 })
	}
	if gone != nil {
		entries = settle(entries)
	}
	return logOf(entries, gone)
}

// entry returns a record as it stands among others, and what it means.
func (gone forgotten) entry(r Record) entry {
	r = gone.clear(r)
	return entry{r, r.event(gone)}
}

// logOf returns the log of entries that are in order; it owns them.
func logOf(entries []entry, gone forgotten) *Log {
	filled := len(entries)
	return &Log{entries: entries, forgotten: gone, filled: &filled}
}

// Len returns the number of records.
func (l *Log) Len() int {
	if l == nil {
		return 0
	}
	return len(l.entries)
}

// Records returns all records in their order.
func (l *Log) Records() []Record {
	out := make([]Record, l.Len())
	for i := range out {
		out[i] = l.entries[i].Record
	}
	return out
}

// Merge returns the union of two logs. Who was forgotten in one of them is
// forgotten in it.
func (l *Log) Merge(o *Log) *Log {
	switch {
	case l.forgotten.same(o.forgotten):
	case o.forgotten == nil:
		o = newLog(o.Records(), l.forgotten)
	case l.forgotten == nil:
		l = newLog(l.Records(), o.forgotten)
	default:
		return NewLog(slices.Concat(l.Records(), o.Records()))
	}
	a, b := l.entries, o.entries
	out := make([]entry, 0, len(a)+len(b))
	for len(a) > 0 && len(b) > 0 {
		switch c := a[0].compare(b[0]); {
		case c < 0:
			out, a = append(out, a[0]), a[1:]
		case c > 0:
			out, b = append(out, b[0]), b[1:]
		default:
			out, a, b = append(out, a[0]), a[1:], b[1:]
		}
	}
	out = append(append(out, a...), b...)
	if l.forgotten != nil {
		out = settle(out)
	}
	return logOf(out, l.forgotten)
}

// Missing returns the records of o that l does not hold, as they stand when
// the two are merged.
func (l *Log) Missing(o *Log) []Record {
	if l.forgotten != nil || o.forgotten != nil {
		o = l.Merge(o)
	}
	var out []Record
	for _, e := range o.entries {
		if _, found := slices.BinarySearchFunc(l.entries, e, entry.compare); !found {
			out = append(out, e.Record)
		}
	}
	return out
}

// Holds says whether records stand in l just as they are: otherwise what they
// were read from still holds somebody who was forgotten.
func (l *Log) Holds(records []Record) bool {
	if l.forgotten == nil {
		return true
	}
	for _, r := range records {
		if _, found := slices.BinarySearchFunc(l.entries, entry{Record: r}, entry.compare); !found {
			return false
		}
	}
	return true
}

// Before returns the log as it stood before the record at position i: history.
func (l *Log) Before(i int) *Log {
	return logOf(slices.Clone(l.entries[:min(max(i, 0), l.Len())]), l.forgotten)
}

// creation returns the commit in which the workshop was created. What a
// follow-up took along stands in it too, and can't be taken back with it.
func (l *Log) creation() (uuid.UUID, bool) {
	for i := range l.entries {
		if e, ok := l.entries[i].event.(WorkshopCreated); ok && e.Workshop != uuid.Nil {
			return l.entries[i].Commit, true
		}
	}
	return uuid.Nil, false
}

// dead returns which entries are retracted. It walks from the last entry to
// the first: whether a retraction itself stands is known before its target is
// reached. also are commits that a retraction after the last entry takes back.
func (l *Log) dead(also ...uuid.UUID) []bool {
	creation, created := l.creation()
	return deadOf(l.entries, creation, created, also...)
}

func deadOf(entries []entry, creation uuid.UUID, created bool, also ...uuid.UUID) []bool {
	gone := map[uuid.UUID]bool{}
	for _, commit := range also {
		gone[commit] = true
	}
	dead := make([]bool, len(entries))
	for i := len(entries) - 1; i >= 0; i-- {
		e := &entries[i]
		switch e.event.(type) {
		case WorkshopCreated, PersonForgotten: // for good
			continue
		}
		if created && e.Commit == creation {
			continue
		}
		if gone[e.Commit] {
			dead[i] = true
			continue
		}
		if r, ok := e.event.(CommitRetracted); ok {
			gone[r.Commit] = true
		}
	}
	return dead
}

// Fold computes the state that the log means.
func (l *Log) Fold() *State { return l.fold(l.dead()) }

// fold computes the state that follows from the entries that are not dead.
func (l *Log) fold(dead []bool) *State {
	s := newState()
	for i := range l.entries {
		s.seen.Observe(l.entries[i].At)
		if !dead[i] {
			l.entries[i].applyTo(s)
		}
	}
	return s
}

func (e *entry) applyTo(s *State) {
	if e.event != nil {
		e.event.apply(s, Meta{Record: e.ID, Commit: e.Commit, At: e.At, By: e.By})
	}
}

// Add returns the log with more records, and the state that follows from s,
// the state of l. Records that come last in the order, as new ones nearly
// always do, are applied; others, and retractions, need a fold.
func (l *Log) Add(s *State, records []Record) (*Log, *State) {
	tail := true
	have := l.Len()
	for i, r := range records {
		after := Record{}
		switch {
		case i > 0:
			after = records[i-1]
		case have > 0:
			after = l.entries[have-1].Record
		default:
			continue
		}
		tail = tail && after.Compare(r) < 0
	}
	if !tail || slices.ContainsFunc(records, func(r Record) bool { return r.Kind == kindForgotten }) {
		n := l.Merge(NewLog(records))
		return n, n.Fold()
	}
	n := l.extend()
	next := s.clone()
	retracts := false
	for _, r := range records {
		e := n.forgotten.entry(r)
		n.entries = append(n.entries, e)
		*n.filled = len(n.entries)
		switch e.event.(type) {
		case CommitRetracted, WorkshopCreated: // what stands, stands differently from here on
			retracts = true
		}
		next.seen.Observe(r.At)
		e.applyTo(next)
	}
	if retracts {
		return n, n.Fold()
	}
	return n, next
}

// extend returns a copy to append to. It shares l's array where no other log
// has appended there yet, so that a long workshop is not copied per command.
func (l *Log) extend() *Log {
	if l != nil && l.filled != nil && *l.filled == len(l.entries) {
		return &Log{entries: l.entries, forgotten: l.forgotten, filled: l.filled}
	}
	if l == nil {
		return logOf(nil, nil)
	}
	return logOf(slices.Clone(l.entries), l.forgotten)
}

// Undo returns the retraction of the author's last commit that still stands.
// It goes no further back than the last reveal: what people have seen they
// have seen, and one more blind answer after that could be told from the
// change it makes.
func (l *Log) Undo(by Author) (CommitRetracted, *Rejection) {
	dead := l.dead()
	creation, created := l.creation()
	for i := l.Len() - 1; i >= 0; i-- {
		e := &l.entries[i]
		if dead[i] || created && e.Commit == creation {
			continue
		}
		if e.reveals() {
			return CommitRetracted{}, reject(CodeLocked, "step")
		}
		if e.undoable(by) {
			return CommitRetracted{Commit: e.Commit}, nil
		}
	}
	return CommitRetracted{}, reject(CodeNothingToUndo, "")
}

// Redo returns the retraction of the author's last undo that still stands,
// unless the author has done something else, or anything was revealed, since.
func (l *Log) Redo(by Author) (CommitRetracted, *Rejection) {
	dead := l.dead()
	other := map[uuid.UUID]bool{} // commits whose retraction is no undo: retractions, and ballots taken back
	for i := range l.entries {
		switch e := l.entries[i].event.(type) {
		case CommitRetracted:
			other[l.entries[i].Commit] = !e.Chosen
		case BallotCast:
			other[l.entries[i].Commit] = true
		}
	}
	for i := l.Len() - 1; i >= 0; i-- {
		e := &l.entries[i]
		if !dead[i] && e.reveals() {
			break
		}
		if dead[i] || e.By != by {
			continue
		}
		if r, ok := e.event.(CommitRetracted); ok && !r.Chosen && !other[r.Commit] {
			return CommitRetracted{Commit: e.Commit}, nil
		}
		if e.undoable(by) {
			break
		}
	}
	return CommitRetracted{}, reject(CodeNothingToRedo, "")
}

// Kind returns what a commit is about: the kind of its first record, or, where
// it is a retraction, of what that took back; "" where there is none.
func (l *Log) Kind(commit uuid.UUID) string {
	for i := l.Len() - 1; i >= 0; i-- {
		e := &l.entries[i]
		if e.Commit != commit || i > 0 && l.entries[i-1].Commit == commit {
			continue
		}
		if r, ok := e.event.(CommitRetracted); ok {
			commit = r.Commit
			continue
		}
		return e.Kind
	}
	return ""
}

// Restores says whether retracting a commit brings back what was said: it took
// that back itself.
func (l *Log) Restores(commit uuid.UUID) bool {
	back := false
	for i := l.Len() - 1; i >= 0; i-- {
		e := &l.entries[i]
		if r, ok := e.event.(CommitRetracted); ok && e.Commit == commit && (i == 0 || l.entries[i-1].Commit != commit) {
			commit, back = r.Commit, !back
		}
	}
	return back
}

func (e *entry) reveals() bool {
	_, ok := e.event.(StepRevealed)
	return ok
}

// undoable says whether undo may take the entry back. Going from step to step
// and the timer are not: who undoes means the last thing that was said. A
// ballot carries no author and no time of its own, so it is never "the last
// thing done": it is taken back by name, with RetractBallot.
func (e *entry) undoable(by Author) bool {
	switch e := e.event.(type) {
	case CardAdded:
		if e.Preset {
			return false
		}
	case CommitRetracted:
		if !e.Chosen {
			return false
		}
	case nil, WorkshopCreated, PersonForgotten, BallotCast,
		StepOpened, StepClosed, SlotOpened,
		TimerStarted, TimerPaused, TimerResumed, TimerExtended, TimerStopped:
		return false
	}
	return e.By == by
}
