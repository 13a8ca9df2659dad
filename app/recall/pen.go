package recall

import (
	"log/slog"
	"sync"
	"time"
)

// rest is the least time between two writes: what was typed in it is what a
// power cut may take.
const rest = 200 * time.Millisecond

// Pen writes marks down in the background, the last one first: who types never
// waits for a disk.
type Pen struct {
	store  *Store
	mu     sync.Mutex
	next   *Mark
	wake   chan struct{}
	end    chan struct{}
	done   chan struct{}
	closed sync.Once
}

// Pen returns a pen, to be closed.
func (s *Store) Pen() *Pen {
	p := &Pen{store: s, wake: make(chan struct{}, 1), end: make(chan struct{}), done: make(chan struct{})}
	go p.run()
	return p
}

// Write has a mark written soon, in place of what was not written yet.
func (p *Pen) Write(m Mark) {
	p.mu.Lock()
	p.next = &m
	p.mu.Unlock()
	select {
	case p.wake <- struct{}{}:
	default: // it is awake
	}
}

// Close writes what is left, and returns when it is on the disk. A second Close
// does nothing.
func (p *Pen) Close() {
	p.closed.Do(func() { close(p.end) })
	<-p.done
}

func (p *Pen) run() {
	defer close(p.done)
	failed := false
	for {
		select {
		case <-p.wake:
			failed = !p.put(failed)
			select {
			case <-time.After(rest):
			case <-p.end:
			}
		case <-p.end:
			p.put(failed)
			return
		}
	}
}

// put writes what waits. It says whether all is well; a disk that fails is told
// of once.
func (p *Pen) put(quiet bool) bool {
	p.mu.Lock()
	m := p.next
	p.next = nil
	p.mu.Unlock()
	if m == nil {
		return !quiet
	}
	err := p.store.Keep(*m)
	if err != nil && !quiet {
		slog.Error("what is being typed is not remembered", "error", err)
	}
	return err == nil
}
