package sample

import (
	"fmt"

	"samenspel/workshop"
)

// sheets are the answers of each side's people to a step's own sheet: a row a
// person, in the order of the statements.
type sheets map[workshop.Side][][]int

// poll has people of both sides fill in a step's sheet, in turn.
func (s *script) poll(m workshop.Method, key workshop.StepKey, answers sheets) {
	step := m.Step(key)
	if step == nil || step.Sheet == nil {
		s.fail(fmt.Errorf("%s/%s asks no sheet", key.Exercise, key.Step))
		return
	}
	for k := range answers[workshop.Vendor] {
		for _, side := range workshop.Sides {
			if k >= len(answers[side]) {
				continue
			}
			marks := map[string]int{}
			for i, item := range step.Sheet.Items {
				marks[item.Code] = answers[side][k][i]
			}
			s.do(workshop.CastBallot{ID: s.id(), Key: key, Side: side, Answers: workshop.Answers{Sheet: marks}})
		}
	}
}

// votes are how many dots each side gives to a card.
type votes struct {
	card           workshop.ID
	vendor, client int
}

// vote places the dots of both sides.
func (s *script) vote(key workshop.StepKey, all []votes) {
	for _, v := range all {
		for _, of := range []struct {
			side workshop.Side
			n    int
		}{{workshop.Vendor, v.vendor}, {workshop.Client, v.client}} {
			for range of.n {
				s.do(workshop.PlaceDot{ID: s.id(), Dot: workshop.Dot{Card: v.card, Key: key, Side: of.side}})
			}
		}
	}
}
