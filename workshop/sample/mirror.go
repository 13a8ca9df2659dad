package sample

import (
	"math"
	"slices"

	"samenspel/workshop"
	"samenspel/workshop/mirror"
)

// The answers of the five people of a side scatter around a target a driver,
// in the order of the questionnaire. The vendor's people answer about
// themselves and about the client, and the other way round.
var (
	targets = map[workshop.Side]struct{ self, other [9]float64 }{
		workshop.Vendor: {
			self:  [9]float64{3.5, 3.1, 3.3, 3.4, 3.3, 3.7, 3.6, 3.6, 3.3},
			other: [9]float64{3.2, 2.9, 2.7, 2.3, 3.0, 4.0, 2.7, 3.0, 3.2},
		},
		workshop.Client: {
			self:  [9]float64{3.4, 3.0, 2.9, 3.4, 3.2, 2.8, 3.5, 3.1, 3.3},
			other: [9]float64{3.0, 2.6, 2.4, 3.0, 3.4, 3.5, 2.3, 3.6, 2.7},
		},
	}
	dimensions = []string{"HET", "WIJ", "IK"}
	offsets    = []float64{-.4, 0, .4} // by dimension
	deviations = []float64{-.7, -.3, 0, .3, .7}
)

// answer is what rater k (0–4) says about driver i (0–8) in dimension d (0–2).
// The sum goes from left to right: some answers lie exactly on a half, and the
// figures of the story rest on how that falls.
func answer(target float64, k, i, d int) int {
	v := target + offsets[d]
	v += deviations[(k+2*i+d)%len(deviations)]
	v += .5
	return max(1, min(5, int(math.Floor(v))))
}

// marks are what the five of a side say in R1 to R7, a column a person.
type marks struct {
	given, predicted  map[string][5]float64
	selfYes, otherYes [5]bool
}

var trust = map[workshop.Side]marks{
	// Noorderlicht expects a 7.6 for trust, and gives a 6.6.
	workshop.Vendor: {
		given: map[string][5]float64{
			"R1": {6, 7, 6, 7, 7}, "R2": {7, 7, 8, 7, 7}, "R3": {6, 7, 7, 6, 8}, "R4": {6, 6, 7, 6, 7},
			"R5": {7, 8, 7, 7, 8}, "R6": {4, 3, 5, 4, 5},
		},
		predicted: map[string][5]float64{"R1": {7, 8, 8, 7, 8}, "R2": {7, 8, 7, 7, 8}, "R3": {7, 7, 8, 7, 7}, "R4": {7, 6, 7, 7, 7}},
		selfYes:   [5]bool{true, true, false, true, true},
		otherYes:  [5]bool{false, true, false, false, true},
	},
	// Waterrijk gives a 5.8, and expects a 6.4.
	workshop.Client: {
		given: map[string][5]float64{
			"R1": {5, 6, 7, 4, 7}, "R2": {7, 6, 8, 6, 7}, "R3": {5, 5, 7, 4, 6}, "R4": {5, 6, 6, 4, 7},
			"R5": {6, 7, 7, 6, 7}, "R6": {7, 6, 6, 8, 7},
		},
		predicted: map[string][5]float64{"R1": {6, 7, 6, 6, 7}, "R2": {7, 7, 6, 6, 7}, "R3": {6, 6, 7, 6, 6}, "R4": {6, 6, 6, 5, 7}},
		selfYes:   [5]bool{false, true, true, false, true},
		otherYes:  [5]bool{false, false, true, false, false},
	},
}

// ballot is what rater k of a side answers in a form of the questionnaire.
func ballot(in workshop.Instrument, form string, side workshop.Side, k int) workshop.Answers {
	a := workshop.Answers{Self: map[string]int{}, Other: map[string]int{}, Marks: map[string]mirror.Mark{}}
	for _, item := range in.Asked(form) {
		i := slices.IndexFunc(in.Drivers, func(d workshop.Driver) bool { return d.ID == item.Driver })
		d := slices.Index(dimensions, item.Dimension)
		a.Self[item.Code] = answer(targets[side].self[i], k, i, d)
		a.Other[item.Code] = answer(targets[side].other[i], k, i, d)
	}
	m := trust[side]
	for code, given := range m.given {
		mark := mirror.Mark{Given: &given[k]}
		if predicted, ok := m.predicted[code]; ok {
			mark.Predicted = &predicted[k]
		}
		a.Marks[code] = mark
	}
	a.SelfYes, a.OtherYes = &m.selfYes[k], &m.otherYes[k]
	return a
}

var mirrorNote = workshop.Text{
	NL: "Bij betrouwbaarheid werd het stil. Joost schoot eerst in de uitleg; na “waar herken je dit?” vertelde hij zelf over de archiefkoppeling. " +
		"Fatima wilde iets zeggen en deed het niet. Straks bij de cirkel als eerste vragen.",
	EN: "It went quiet at reliability. Joost started to explain; after “where do you recognise this?” he brought up the archive link himself. " +
		"Fatima was about to speak and did not. Ask her first when we get to the loop.",
}

// mirror has all ten fill in the long form, and reveals it. Three minutes more
// than planned: the prediction made people think.
func (s *script) mirror(m workshop.Method) {
	s.over("9:38", s.open("9:36", "mirror", "intro"))
	key := workshop.StepKey{Exercise: "mirror", Step: "answer"}
	s.do(workshop.ChooseForm{Key: key, Form: workshop.FormLong})
	s.open("9:39", "mirror", "answer")
	s.do(workshop.StartTimer{Seconds: 15 * 60})
	s.at("9:50")
	for _, k := range []int{2, 0, 4, 1, 3} {
		for _, side := range workshop.Sides {
			s.do(workshop.CastBallot{ID: s.id(), Key: key, Side: side, Answers: ballot(m.Instrument, workshop.FormLong, side, k)})
		}
	}
	s.at("9:53")
	s.do(workshop.ExtendTimer{Seconds: 3 * 60})
	s.at("9:57")
	s.do(workshop.StopTimer{})
	s.reveal("9:58", key)
	results := s.open("9:59", "mirror", "results")
	s.at("10:09")
	s.note(results, mirrorNote)
	s.over("10:11", results)
	s.over("10:19", s.open("10:12", "mirror", "trust"))
}
