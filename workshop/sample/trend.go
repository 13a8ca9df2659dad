package sample

import (
	"samenspel/workshop"
	"samenspel/workshop/mirror"
)

// retold is what a side's people answer six weeks later, a column a person, to
// the nine statements of the short form.
type retold struct{ self, other map[string][]int }

// Five of Noorderlicht answer, and four of Waterrijk: Ruud is not there.
// Noorderlicht's image rises by half a point or more in receptiveness,
// understanding and reliability, and its attention falls by three quarters:
// nobody has dropped in without a reason lately.
var sixWeeksOn = map[workshop.Side]retold{
	workshop.Vendor: {
		self: map[string][]int{
			"WIJ1": {3, 4, 4, 3, 3}, "IK2": {4, 3, 3, 3, 4}, "WIJ3": {3, 3, 3, 3, 4}, "HET4": {3, 3, 3, 4, 2}, "IK5": {3, 3, 4, 4, 3},
			"IK6": {4, 4, 4, 4, 4}, "WIJ7": {3, 3, 3, 3, 4}, "HET8": {4, 3, 3, 4, 4}, "HET9": {3, 3, 3, 4, 3},
		},
		other: map[string][]int{
			"WIJ1": {3, 4, 4, 4, 3}, "IK2": {4, 3, 3, 3, 4}, "WIJ3": {3, 3, 3, 3, 3}, "HET4": {3, 2, 3, 3, 2}, "IK5": {3, 4, 3, 4, 4},
			"IK6": {4, 5, 4, 5, 4}, "WIJ7": {3, 3, 2, 3, 3}, "HET8": {3, 3, 2, 3, 3}, "HET9": {3, 3, 3, 4, 3},
		},
	},
	workshop.Client: {
		self: map[string][]int{
			"WIJ1": {4, 3, 4, 3}, "IK2": {4, 3, 3, 4}, "WIJ3": {3, 3, 4, 3}, "HET4": {3, 2, 3, 3}, "IK5": {3, 4, 4, 3},
			"IK6": {4, 3, 4, 3}, "WIJ7": {4, 3, 3, 4}, "HET8": {3, 3, 2, 3}, "HET9": {3, 3, 3, 3},
		},
		other: map[string][]int{
			"WIJ1": {4, 3, 4, 3}, "IK2": {4, 3, 3, 3}, "WIJ3": {3, 3, 3, 3}, "HET4": {3, 3, 3, 2}, "IK5": {3, 4, 3, 3},
			"IK6": {4, 4, 5, 4}, "WIJ7": {3, 3, 3, 3}, "HET8": {4, 3, 4, 3}, "HET9": {3, 3, 3, 2},
		},
	},
}

// remarked are the marks six weeks later: what is given and what is predicted.
var remarked = map[workshop.Side]struct {
	given, predicted  map[string][]float64
	selfYes, otherYes []bool
}{
	workshop.Vendor: {
		given: map[string][]float64{
			"R1": {7, 7, 7, 7, 7}, "R2": {7, 8, 7, 7, 8}, "R3": {7, 7, 7, 6, 8}, "R4": {7, 6, 7, 7, 7}, "R5": {7, 8, 8, 7, 8}, "R6": {4, 3, 4, 4, 4},
		},
		predicted: map[string][]float64{"R1": {7, 6, 7, 7, 6}, "R2": {7, 7, 7, 7, 7}, "R3": {6, 7, 6, 6, 7}, "R4": {6, 6, 7, 6, 6}},
		selfYes:   []bool{false, true, false, true, true}, otherYes: []bool{true, true, false, false, true},
	},
	workshop.Client: {
		given: map[string][]float64{
			"R1": {6, 7, 7, 6}, "R2": {7, 7, 8, 7}, "R3": {6, 6, 7, 6}, "R4": {6, 7, 6, 7}, "R5": {7, 7, 7, 7}, "R6": {6, 6, 7, 6},
		},
		predicted: map[string][]float64{"R1": {7, 7, 6, 7}, "R2": {7, 7, 7, 7}, "R3": {7, 6, 7, 7}, "R4": {6, 7, 7, 6}},
		selfYes:   []bool{false, true, true, false}, otherYes: []bool{false, true, true, false},
	},
}

// later is what rater k of a side answers six weeks on.
func later(side workshop.Side, k int) workshop.Answers {
	a := workshop.Answers{Self: map[string]int{}, Other: map[string]int{}, Marks: map[string]mirror.Mark{}}
	for code, answers := range sixWeeksOn[side].self {
		a.Self[code] = answers[k]
	}
	for code, answers := range sixWeeksOn[side].other {
		a.Other[code] = answers[k]
	}
	r := remarked[side]
	for code, given := range r.given {
		mark := mirror.Mark{Given: &given[k]}
		if predicted, ok := r.predicted[code]; ok {
			mark.Predicted = &predicted[k]
		}
		a.Marks[code] = mark
	}
	a.SelfYes, a.OtherYes = &r.selfYes[k], &r.otherYes[k]
	return a
}

var trendNote = workshop.Text{
	NL: "Aandacht is gezakt en dat herkende Joost meteen: “Ik kom nu alleen nog om te testen.” Ingrid: “Ja. Kom eens om niets.” Het verschil bij betrouwbaarheid is bijna weg; Ellen wilde er een grafiek van mee naar huis.",
	EN: "Attention fell, and Joost recognised it at once: “I only come to test now.” Ingrid: “Yes. Come for nothing some time.” The gap at reliability is nearly gone; Ellen wanted to take the picture home.",
}

// trend asks the short form again, and sets both days beside each other.
func (s *script) trend() {
	key := s.open("14:13", "trend", "survey")
	s.do(workshop.StartTimer{Seconds: 8 * 60})
	s.at("14:18")
	for k := range 5 {
		for _, side := range workshop.Sides {
			if k < len(remarked[side].selfYes) {
				s.do(workshop.CastBallot{ID: s.id(), Key: key, Side: side, Answers: later(side, k)})
			}
		}
	}
	s.at("14:21")
	s.do(workshop.StopTimer{})
	s.reveal("14:22", key)
	key = s.open("14:23", "trend", "trend")
	s.at("14:33")
	s.note(key, trendNote)
	s.over("14:34", key)
}
