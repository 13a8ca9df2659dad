package workshop

import (
	"slices"

	"github.com/google/uuid"
)

// markEvery is how many records lie between two states that are kept, at least.
// Clones share what their maps point to, so a mark costs no more than its maps.
const markEvery = 512

// Past shows a workshop as it was. It keeps states along the way, so that going
// back and forth costs no fold from the beginning. It belongs to one log and
// the state of it, and to one goroutine.
type Past struct {
	log  *Log
	now  *State
	dead []bool // as of now

	every   int
	marks   []*State          // marks[i] is the state after i·every entries, nil where it wasn't needed yet
	turns   []int             // entries that retract
	first   map[uuid.UUID]int // first entry of a commit that was retracted
	last    map[uuid.UUID]int
	created int // the entry of the creation; the length of the log where there is none
}

// Past returns the past of a log. s is the state of the log.
func (l *Log) Past(s *State) *Past {
	p := &Past{log: l, now: s, dead: l.dead(), every: max(markEvery, l.Len()/64), first: map[uuid.UUID]int{}, last: make(map[uuid.UUID]int, l.Len()), created: l.Len()}
	p.marks = make([]*State, l.Len()/p.every+1)
	p.marks[0] = newState()
	for i := range l.entries {
		switch e := l.entries[i].event.(type) {
		case CommitRetracted:
			p.turns = append(p.turns, i)
			p.first[e.Commit] = l.Len()
		case WorkshopCreated:
			if e.Workshop != uuid.Nil {
				p.created = min(p.created, i)
			}
		}
		p.last[l.entries[i].Commit] = i
	}
	for i := l.Len() - 1; i >= 0; i-- {
		if _, retracted := p.first[l.entries[i].Commit]; retracted {
			p.first[l.entries[i].Commit] = i
		}
	}
	return p
}

// View returns the workshop as it stood right after a commit, as the
// facilitator sees it; false where there is no such commit. What is hidden now
// is hidden in it, and of what was hidden then only the counts are there. It
// holds the ballots that count now: one that was taken back since, seen in one
// moment and not in the next, would be told from the difference.
func (p *Past) View(commit uuid.UUID) (View, bool) {
	i, ok := p.last[commit]
	if !ok {
		return View{}, false
	}
	return p.veil(p.at(i + 1)).For(Viewer{Role: AsFacilitator}), true
}

// veil hides in a state of the past, which it changes, what is hidden now.
func (p *Past) veil(s *State) *State {
	for k, was := range s.steps {
		now := p.now.steps[k]
		change(s.steps, k, func(t *StepState) {
			if now == nil {
				t.Revealed = 0
			} else {
				t.Revealed = min(was.Revealed, now.Revealed)
			}
			if now.hidden() && t.Revealed >= t.Round {
				t.Round = t.Revealed + 1
			}
		})
	}
	return s
}

// at returns the state after the first n entries. It is the caller's.
func (p *Past) at(n int) *State {
	from := p.mark(n)
	s := p.marks[from/p.every].clone()
	dead := p.deadIn(from, n)
	for i := from; i < n; i++ {
		if i > from && i%p.every == 0 && i > p.created && p.marks[i/p.every] == nil && slices.Equal(dead[:i-from], p.deadIn(from, i)) {
			p.marks[i/p.every] = s.clone()
		}
		e := &p.log.entries[i]
		s.seen.Observe(e.At)
		if !dead[i-from] {
			e.applyTo(s)
		}
	}
	return s
}

// mark returns from which entry on the state after n entries can be made out of
// a state that is kept: the last one of which all that went in still stands
// after n entries.
func (p *Past) mark(n int) int {
	m := n / p.every * p.every
	turn, _ := slices.BinarySearch(p.turns, n)
	for turn--; ; {
		switch {
		case turn >= 0 && p.turns[turn] >= m:
			if e, ok := p.log.entries[p.turns[turn]].event.(CommitRetracted); ok && p.first[e.Commit] < m {
				m = p.first[e.Commit] / p.every * p.every
			}
			turn--
		case m > 0 && (m <= p.created || p.marks[m/p.every] == nil):
			m -= p.every
		default:
			return m
		}
	}
}

// deadIn returns which of the entries from one up to another are retracted
// within them; of ballots, which are retracted now.
func (p *Past) deadIn(from, to int) []bool {
	entries := p.log.entries[from:to]
	dead := deadOf(entries, p.log.entries[min(p.created, p.log.Len()-1)].Commit, p.created < to)
	for i := range dead {
		if _, ballot := entries[i].event.(BallotCast); ballot {
			dead[i] = p.dead[from+i]
		}
	}
	return dead
}
