// Package live owns one open workshop: the only place where its State is
// replaced. Commands come in from any goroutine, are decided one after
// another, made durable, applied, and only then seen by anyone.
//
// It knows no window and no file format: the Store keeps the records, and the
// clock is given.
package live

import (
	"crypto/rand"
	"errors"
	"fmt"
	"runtime/debug"
	"sync"
	"sync/atomic"
	"time"

	"github.com/google/uuid"

	"samenspel/workshop"
)

// Store keeps records. Append returns when they are durable, or an error when
// none of them may be counted on.
type Store interface {
	Append([]workshop.Record) error
}

// Rewriter is a store in which all records can be replaced by others: complete
// and durable, or not at all.
type Rewriter interface {
	Rewrite([]workshop.Record) error
}

// Moment is a workshop at one point of its history. It is immutable.
type Moment struct {
	State *workshop.State
	Log   *workshop.Log
}

// ErrNoRewriting is what Forget gets where the store can only be added to.
var ErrNoRewriting = errors.New("the store can't be written anew")

// ErrClosed is what a command gets after Close.
var ErrClosed = errors.New("workshop is closed")

// Workshop is one open workshop.
type Workshop struct {
	author workshop.Author
	store  Store
	now    func() time.Time

	moment atomic.Pointer[Moment]
	clock  workshop.Clock // the owner's

	mu     sync.Mutex
	wake   *sync.Cond
	queue  []job
	closed bool
	done   chan struct{}

	subMu sync.Mutex
	subs  map[int]func(Moment)
	subID int
}

type job struct {
	work func() error
	done func(error)
}

// Open starts a workshop on the records of a store. What is done through it is
// recorded as the author's; now is the machine's clock.
func Open(store Store, records []workshop.Record, author workshop.Author, now func() time.Time) *Workshop {
	log := workshop.NewLog(records)
	state := log.Fold()
	w := &Workshop{author: author, store: store, now: now, clock: state.Clock(), done: make(chan struct{}), subs: map[int]func(Moment){}}
	w.wake = sync.NewCond(&w.mu)
	w.moment.Store(&Moment{state, log})
	if r, ok := store.(Rewriter); ok && !log.Holds(records) { // an older version merged what it didn't understand
		w.queue = append(w.queue, job{work: func() error { return r.Rewrite(w.Now().Log.Records()) }})
	}
	go w.own()
	return w
}

// own is the goroutine that owns the state.
func (w *Workshop) own() {
	defer close(w.done)
	for {
		w.mu.Lock()
		for len(w.queue) == 0 && !w.closed {
			w.wake.Wait()
		}
		if len(w.queue) == 0 {
			w.mu.Unlock()
			return
		}
		j := w.queue[0]
		w.queue = w.queue[1:]
		w.mu.Unlock()
		err := guarded(j.work)
		if j.done != nil {
			j.done(err)
		}
	}
}

// guarded turns a panic, a mistake of ours, into an error: the workshop goes
// on with the state it had.
func guarded(work func() error) (err error) {
	defer func() {
		if p := recover(); p != nil {
			err = fmt.Errorf("mistake in the program: %v\n%s", p, debug.Stack())
		}
	}()
	return work()
}

func (w *Workshop) enqueue(work func() error, done func(error)) {
	w.mu.Lock()
	if w.closed {
		w.mu.Unlock()
		if done != nil {
			done(ErrClosed)
		}
		return
	}
	w.queue = append(w.queue, job{work, done})
	w.wake.Signal()
	w.mu.Unlock()
}

func (w *Workshop) wait(work func() error) error {
	result := make(chan error, 1)
	w.enqueue(work, func(err error) { result <- err })
	return <-result
}

// Now returns the workshop as it is.
func (w *Workshop) Now() Moment { return *w.moment.Load() }

// Send has a command decided and recorded, after those sent before it, without
// waiting. done, which may be nil, is called on the owner's goroutine with a
// *workshop.Rejection, the store's error, or nil.
func (w *Workshop) Send(c workshop.Command, done func(error)) {
	w.enqueue(func() error { return w.perform(c) }, done)
}

// Do is Send that waits. It must not be called from a subscriber.
func (w *Workshop) Do(c workshop.Command) error {
	return w.wait(func() error { return w.perform(c) })
}

func (w *Workshop) perform(c workshop.Command) error {
	events, rejection := w.Now().State.Decide(c)
	if rejection != nil {
		return rejection
	}
	return w.record(events)
}

func (w *Workshop) record(events []workshop.Event) error {
	if len(events) == 0 {
		return nil
	}
	records, err := workshop.Seal(events, w.author, func() workshop.Stamp { return w.clock.Tick(w.now()) }, newRecordID, recordIDAt)
	if err != nil {
		return err
	}
	return w.take(records)
}

// take makes records durable and then part of the state.
func (w *Workshop) take(records []workshop.Record) error {
	if err := w.store.Append(records); err != nil {
		return err
	}
	before := w.Now()
	log, state := before.Log.Add(before.State, records)
	w.become(log, state)
	return nil
}

// rewrite makes a log durable in place of the records that are there.
func (w *Workshop) rewrite(log *workshop.Log) error {
	r, ok := w.store.(Rewriter)
	if !ok {
		return ErrNoRewriting
	}
	if err := r.Rewrite(log.Records()); err != nil {
		return err
	}
	w.become(log, log.Fold())
	return nil
}

func (w *Workshop) become(log *workshop.Log, state *workshop.State) {
	w.clock = later(w.clock, state.Clock())
	m := Moment{state, log}
	w.moment.Store(&m)
	w.publish(m)
}

func later(own, seen workshop.Clock) workshop.Clock {
	own.Observe(seen.Last())
	return own
}

// Settle calls done when all that was sent before it has been decided.
func (w *Workshop) Settle(done func()) {
	w.enqueue(func() error { return nil }, func(error) { done() })
}

// Undo takes back the last thing done here that still stands.
func (w *Workshop) Undo(done func(error)) {
	w.enqueue(func() error {
		e, rejection := w.Now().Log.Undo(w.author)
		if rejection != nil {
			return rejection
		}
		return w.record([]workshop.Event{e})
	}, done)
}

// Redo brings back what was undone last.
func (w *Workshop) Redo(done func(error)) {
	w.enqueue(func() error {
		e, rejection := w.Now().Log.Redo(w.author)
		if rejection != nil {
			return rejection
		}
		return w.record([]workshop.Event{e})
	}, done)
}

// TakeBack takes back any one commit, as viewer may.
func (w *Workshop) TakeBack(viewer workshop.Viewer, commit uuid.UUID, done func(error)) {
	w.turn((*workshop.Log).TakeBack, viewer, commit, done)
}

// BringBack brings back any one commit that was taken back, as viewer may.
func (w *Workshop) BringBack(viewer workshop.Viewer, commit uuid.UUID, done func(error)) {
	w.turn((*workshop.Log).BringBack, viewer, commit, done)
}

func (w *Workshop) turn(
	f func(*workshop.Log, *workshop.State, workshop.Viewer, uuid.UUID) ([]workshop.Event, *workshop.Rejection),
	viewer workshop.Viewer, commit uuid.UUID, done func(error),
) {
	w.enqueue(func() error {
		m := w.Now()
		events, rejection := f(m.Log, m.State, viewer, commit)
		if rejection != nil {
			return rejection
		}
		return w.record(events)
	}, done)
}

// CanUndo says whether Undo would do something.
func (m Moment) CanUndo(by workshop.Author) bool {
	_, rejection := m.Log.Undo(by)
	return rejection == nil
}

// CanRedo says whether Redo would do something.
func (m Moment) CanRedo(by workshop.Author) bool {
	_, rejection := m.Log.Redo(by)
	return rejection == nil
}

// Merge takes in the records of another copy, and returns how many were new.
// Who was forgotten here doesn't come back; who was forgotten there is forgotten
// here, and the store is written anew.
func (w *Workshop) Merge(records []workshop.Record) (int, error) {
	added := 0
	err := w.wait(func() error {
		own, other := w.Now().Log, workshop.NewLog(records)
		missing := own.Missing(other)
		if added = len(missing); added == 0 {
			return nil
		}
		if all := own.Merge(other); all.Len() != own.Len()+added { // some of ours became others
			return w.rewrite(all)
		}
		return w.take(missing)
	})
	return added, err
}

// Forget has a person forgotten, without a way back: the store is written anew
// without them. c needs no salt. done, which may be nil, is called on the
// owner's goroutine with a *workshop.Rejection, the store's error, or nil; with
// an error nothing has changed.
func (w *Workshop) Forget(c workshop.Forgetting, done func(error)) {
	w.enqueue(func() error {
		if _, err := rand.Read(c.Salt[:]); err != nil {
			return fmt.Errorf("forget: %w", err)
		}
		m := w.Now()
		e, rejection := m.Log.Forget(m.State, c)
		if rejection != nil {
			return rejection
		}
		records, err := workshop.Seal([]workshop.Event{e}, w.author, func() workshop.Stamp { return w.clock.Tick(w.now()) }, newRecordID, recordIDAt)
		if err != nil {
			return err
		}
		return w.rewrite(m.Log.Merge(workshop.NewLog(records)))
	}, done)
}

// Subscribe calls f with each new moment, in order, on the owner's goroutine,
// until cancel is called. It does not call f for the present one.
func (w *Workshop) Subscribe(f func(Moment)) (cancel func()) {
	w.subMu.Lock()
	defer w.subMu.Unlock()
	w.subID++
	id := w.subID
	w.subs[id] = f
	return func() {
		w.subMu.Lock()
		defer w.subMu.Unlock()
		delete(w.subs, id)
	}
}

func (w *Workshop) publish(m Moment) {
	w.subMu.Lock()
	all := make([]func(Moment), 0, len(w.subs))
	for _, f := range w.subs {
		all = append(all, f)
	}
	w.subMu.Unlock()
	for _, f := range all {
		f(m)
	}
}

// Close finishes what was sent and refuses the rest.
func (w *Workshop) Close() {
	w.mu.Lock()
	w.closed = true
	w.wake.Broadcast()
	w.mu.Unlock()
	<-w.done
}

// Begin returns the records with which a new workshop's file begins, before
// there is a file: what is refused leaves none behind. The command is a
// CreateWorkshop or a StartFollowUp.
func Begin(c workshop.Command, author workshop.Author, now func() time.Time) ([]workshop.Record, error) {
	events, rejection := workshop.NewLog(nil).Fold().Decide(c)
	if rejection != nil {
		return nil, rejection
	}
	var clock workshop.Clock
	return workshop.Seal(events, author, func() workshop.Stamp { return clock.Tick(now()) }, newRecordID, recordIDAt)
}
