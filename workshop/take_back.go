package workshop

import "github.com/google/uuid"

// Reasons for which a deed can't be taken back or brought back.
const (
	CodeFirst  Code = "first"  // the workshop's beginning
	CodeWay    Code = "way"    // going from step to step, and the clock
	CodeSecret Code = "secret" // a ballot or a blind vote
	CodeHidden Code = "hidden" // blind, and the viewer doesn't see it
	CodeTurn   Code = "turn"   // itself a step back or forth
)

// TakeBack returns what takes back any one commit, of whomever and however
// long ago: nothing where that is so already. s is the state of the log.
//
// It is refused for what is not "something said": the beginning, going on,
// ballots. Of a blind step nothing is turned that was put in before its last
// reveal, nor what the viewer can't see; see docs/decisions/0018.
func (l *Log) TakeBack(s *State, viewer Viewer, commit uuid.UUID) ([]Event, *Rejection) {
	h, g, rej := l.turnable(s, viewer, commit)
	if rej != nil || h.dead[g.last()] {
		return nil, rej
	}
	return l.turn(s, commit)
}

// BringBack returns what brings back a commit that was taken back, by undo or
// by TakeBack, however often; nothing where it stands. What TakeBack refuses it
// refuses too.
func (l *Log) BringBack(s *State, viewer Viewer, commit uuid.UUID) ([]Event, *Rejection) {
	h, g, rej := l.turnable(s, viewer, commit)
	if rej != nil || !h.dead[g.last()] {
		return nil, rej
	}
	var all []uuid.UUID
	for i := range l.entries {
		if r, ok := l.entries[i].event.(CommitRetracted); ok && r.Commit == commit && !h.dead[i] {
			all = append(all, l.entries[i].Commit)
		}
	}
	return l.turn(s, all...)
}

func (l *Log) turnable(s *State, viewer Viewer, commit uuid.UUID) (*survey, *group, *Rejection) {
	if viewer.Role != AsFacilitator {
		return nil, nil, reject(CodeNotYours, "commit")
	}
	h := l.survey(s, viewer)
	g := h.groups[commit]
	if g == nil {
		return nil, nil, reject(CodeUnknown, "commit")
	}
	if why := h.stays(g); why != "" {
		return nil, nil, reject(why, "commit")
	}
	return h, g, nil
}

// turn retracts commits, unless the workshop would then be what no command
// could have made of it.
func (l *Log) turn(s *State, commits ...uuid.UUID) ([]Event, *Rejection) {
	after := l.fold(l.dead(commits...))
	if rej := s.becomes(after); rej != nil {
		return nil, rej
	}
	events := make([]Event, len(commits))
	for i, commit := range commits {
		events[i] = CommitRetracted{Commit: commit, Chosen: true}
	}
	return events, nil
}

// stays says why a commit can't be turned; "" where it can.
func (h *survey) stays(g *group) Code {
	for _, i := range g.entries {
		if why := h.entryStays(i); why != "" {
			return why
		}
	}
	return ""
}

func (h *survey) entryStays(i int) Code {
	e := &h.log.entries[i]
	if h.secret(e) {
		return CodeSecret
	}
	if e.Commit == h.first {
		return CodeFirst
	}
	switch was := e.event.(type) {
	case WorkshopCreated, WorkshopContinued:
		return CodeFirst
	case CommitRetracted:
		return CodeTurn
	case PersonForgotten:
		return CodeForgotten
	case StepOpened, StepClosed, SlotOpened, TimerStarted, TimerPaused, TimerResumed, TimerExtended, TimerStopped:
		return CodeWay
	case StepRevealed, RoundStarted:
		return CodeLocked // what people have seen they have seen; and what was hidden since stays so
	case FormChosen:
		for _, b := range h.state.ballots {
			if b.Key == was.Key {
				return CodeLocked // answers to other questions are no answers
			}
		}
	case ReactionGiven:
		if was.Choice == Objects && was.Person != "" {
			return CodeNotYours // only the objector closes an objection, whichever way
		}
	case ObjectionResolved:
		if h.reactions[was.Reaction].Person != "" {
			return CodeNotYours
		}
	case CardAdded:
		return h.cardStays(i, was.Card, true)
	case CardRemoved:
		return h.cardStays(i, was.Card, true)
	case CardChanged:
		card := h.cards[was.Card]
		later := card != nil && h.state.method.Exercise(card.Key.Exercise) != nil && h.state.method.Exercise(card.Key.Exercise).fillsLater(card.Key.Step, was.Field)
		return h.cardStays(i, was.Card, !later)
	case CardMoved:
		return h.cardStays(i, was.Card, false)
	case CardGrouped:
		return h.cardStays(i, was.Card, false)
	case nil:
		return CodeUnknown
	}
	return ""
}

// cardStays says why something done to a card can't be turned. fixed says that
// a reveal fixes it, so that nothing of the kind is done while the step is
// revealed; what two copies of a file may hold of it nonetheless was never seen
// by anyone.
func (h *survey) cardStays(i int, id ID, fixed bool) Code {
	card := h.cards[id]
	if card == nil {
		return CodeUnknown
	}
	step := h.state.method.Step(card.Key)
	if step == nil {
		return CodeUnknown
	}
	if step.Blind == Open {
		return ""
	}
	if last, ok := h.revealed[card.Key]; ok && i < last {
		return CodeLocked
	}
	if h.state.isHidden(card.Key) {
		if !h.viewer.sees(step.Blind, card.Side) {
			return CodeHidden
		}
		return ""
	}
	if fixed {
		return CodeLocked
	}
	return ""
}

// becomes refuses a state that would follow on s where it holds more than a
// workshop may, or lacks somebody who is needed.
func (s *State) becomes(after *State) *Rejection {
	for id := range s.people {
		if after.people[id] == nil {
			if _, rej := (RemovePerson{id}).decide(s); rej != nil {
				return rej
			}
		}
	}
	for _, side := range Sides {
		if n := after.seated(side); n > MaxPeople && n > s.seated(side) {
			return &Rejection{Code: CodeTooMany, Field: "person", Limit: MaxPeople}
		}
	}
	if n := len(after.actions); n > MaxActions && n > len(s.actions) {
		return &Rejection{Code: CodeTooMany, Field: "action", Limit: MaxActions}
	}
	if n := len(after.cards); n > MaxCards && n > len(s.cards) {
		return &Rejection{Code: CodeTooMany, Field: "card", Limit: MaxCards}
	}
	before, now := s.cardCounts(), after.cardCounts()
	for of, n := range now {
		if kind, _ := s.method.CardKind(of.kind); kind != nil && kind.Most > 0 && n > kind.Most && n > before[of] {
			return &Rejection{Code: CodeTooMany, Field: "card", Limit: kind.Most}
		}
	}
	voted := map[Dot]bool{} // by step and side
	for _, d := range after.dots {
		d.Card = ""
		step := s.method.Step(d.Key)
		if voted[d] || step == nil {
			continue
		}
		voted[d] = true
		if limit, n := step.Dots*after.seated(d.Side), after.dotsOf(d.Key, d.Side); n > limit && n > s.dotsOf(d.Key, d.Side) {
			return &Rejection{Code: CodeTooMany, Field: "dot", Limit: limit}
		}
	}
	return nil
}

// cardsOf is what a limit on cards counts: those of a kind and a side.
type cardsOf struct {
	kind string
	side Side
}

func (s *State) cardCounts() map[cardsOf]int {
	out := map[cardsOf]int{}
	for _, c := range s.cards {
		out[cardsOf{c.Kind, c.Side}]++
	}
	return out
}
