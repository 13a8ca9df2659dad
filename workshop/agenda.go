package workshop

import (
	"slices"
	"time"
)

// AgendaSlot is a slot of this workshop's own agenda.
type AgendaSlot struct {
	Slot
	Planned int  `json:"planned"` // minutes
	Skipped bool `json:"skipped"` // stays visible
}

// MaxMinutes is the longest a slot may be planned.
const MaxMinutes = 480

func (s *State) slotIndex(id string) int {
	return slices.IndexFunc(s.slots, func(a AgendaSlot) bool { return a.Slot.ID == id })
}

// slotOf returns the first slot that holds an exercise.
func (s *State) slotOf(exercise string) string {
	for _, a := range s.slots {
		if a.Exercise == exercise {
			return a.Slot.ID
		}
	}
	return ""
}

// enter ends the time of the slot that was open and begins another's.
func (s *State) enter(slot string, at Stamp) {
	if s.slot == slot {
		return
	}
	if s.slot != "" {
		s.spent[s.slot] += elapsed(s.since, at)
	}
	s.slot, s.since = slot, at
	if i := s.slotIndex(slot); i >= 0 && s.begun == 0 && s.slots[i].Planned > 0 { // what takes no time is done before the day
		s.begun, s.opened = s.planned(), at
		for _, took := range s.spent {
			s.before += took
		}
	}
}

// busiest is the longest a slot can have been busy at one go. A workshop that
// was left open overnight was not busy all that time.
const busiest = 8 * time.Hour

// elapsed is the time between two stamps; nothing where that is longer than
// anyone works.
func elapsed(from, to Stamp) time.Duration {
	ms := to.Wall - from.Wall
	if ms < 0 || ms > busiest.Milliseconds() {
		return 0
	}
	return time.Duration(ms) * time.Millisecond
}

// SlotPlanned sets how many minutes a slot gets.
type SlotPlanned struct {
	Slot    string `json:"slot"`
	Minutes int    `json:"minutes"`
}

func (SlotPlanned) kind() string { return "slot.planned" }

func (e SlotPlanned) apply(s *State, _ Meta) {
	if i := s.slotIndex(e.Slot); i >= 0 {
		s.slots[i].Planned = min(max(e.Minutes, 0), MaxMinutes)
	}
}

// PlanSlot sets how many minutes a slot gets, 0 to MaxMinutes.
type PlanSlot struct {
	Slot    string
	Minutes int
}

func (c PlanSlot) decide(s *State) ([]Event, *Rejection) {
	i := s.slotIndex(c.Slot)
	if i < 0 {
		return nil, reject(CodeUnknown, "slot")
	}
	if c.Minutes < 0 || c.Minutes > MaxMinutes {
		return nil, &Rejection{Code: CodeRange, Field: "minutes", Limit: MaxMinutes}
	}
	if s.slots[i].Planned == c.Minutes {
		return nil, nil
	}
	return []Event{SlotPlanned(c)}, nil
}

// SlotMoved puts a slot before another; at the end where Before is empty.
type SlotMoved struct {
	Slot   string `json:"slot"`
	Before string `json:"before,omitempty"`
}

func (SlotMoved) kind() string { return "slot.moved" }

func (e SlotMoved) apply(s *State, _ Meta) {
	i := s.slotIndex(e.Slot)
	if i < 0 || e.Slot == e.Before {
		return
	}
	slot := s.slots[i]
	s.slots = slices.Delete(s.slots, i, i+1)
	j := s.slotIndex(e.Before)
	if j < 0 {
		j = len(s.slots)
	}
	s.slots = slices.Insert(s.slots, j, slot)
}

// MoveSlot puts a slot before another; at the end where Before is empty.
type MoveSlot struct{ Slot, Before string }

func (c MoveSlot) decide(s *State) ([]Event, *Rejection) {
	if s.slotIndex(c.Slot) < 0 {
		return nil, reject(CodeUnknown, "slot")
	}
	if c.Before != "" && s.slotIndex(c.Before) < 0 {
		return nil, reject(CodeUnknown, "before")
	}
	next := ""
	if i := s.slotIndex(c.Slot) + 1; i < len(s.slots) {
		next = s.slots[i].Slot.ID
	}
	if c.Before == next || c.Before == c.Slot {
		return nil, nil
	}
	return []Event{SlotMoved(c)}, nil
}

// SlotSkipped leaves a slot out, or takes it in again.
type SlotSkipped struct {
	Slot string `json:"slot"`
	Skip bool   `json:"skip"`
}

func (SlotSkipped) kind() string { return "slot.skipped" }

func (e SlotSkipped) apply(s *State, _ Meta) {
	if i := s.slotIndex(e.Slot); i >= 0 {
		s.slots[i].Skipped = e.Skip
	}
}

// SkipSlot leaves a slot out, or takes it in again.
type SkipSlot struct {
	Slot string
	Skip bool
}

func (c SkipSlot) decide(s *State) ([]Event, *Rejection) {
	i := s.slotIndex(c.Slot)
	if i < 0 {
		return nil, reject(CodeUnknown, "slot")
	}
	if s.slots[i].Skipped == c.Skip {
		return nil, nil
	}
	return []Event{SlotSkipped(c)}, nil
}

// SlotOpened begins a pause.
type SlotOpened struct {
	Slot string `json:"slot"`
}

func (SlotOpened) kind() string { return "slot.opened" }

func (e SlotOpened) apply(s *State, m Meta) {
	if s.slotIndex(e.Slot) >= 0 {
		s.enter(e.Slot, m.At)
		s.current = StepKey{}
	}
}

// OpenSlot begins a pause. An exercise is begun by opening its first step.
type OpenSlot struct{ Slot string }

func (c OpenSlot) decide(s *State) ([]Event, *Rejection) {
	i := s.slotIndex(c.Slot)
	if i < 0 || s.slots[i].Exercise != "" {
		return nil, reject(CodeUnknown, "slot")
	}
	if s.slot == c.Slot {
		return nil, nil
	}
	return []Event{SlotOpened(c)}, nil
}
