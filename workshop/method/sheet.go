package method

import (
	"samenspel/workshop"
)

const (
	mostLabels    = 10 // of a sheet's scale
	mostStatement = 12 // of a sheet
)

var (
	forms  = []string{"short", "long"}
	showns = []workshop.Shown{workshop.ShownMean, workshop.ShownSides, workshop.ShownNever}
)

// checkSurvey checks that a survey asks either the instrument, in one of its
// forms, or statements of its own.
func checkSurvey(s *source, name string, st *workshop.Step) {
	switch {
	case st.Sheet == nil && st.Form == "":
		s.failf(name+".form", "missing; expected short, long, or a sheet of its own")
	case st.Sheet == nil:
		oneOf(s, name+".form", st.Form, forms)
	case st.Form != "":
		s.failf(name+".form", "not with a sheet: a survey asks the one or the other")
	default:
		checkSheet(s, name+".sheet", st.Sheet)
	}
}

func checkSheet(s *source, name string, sh *workshop.Sheet) {
	labels := len(sh.Scale)
	if labels < 2 || labels > mostLabels {
		s.failf(name+".scale", "%d labels; expected 2 to %d", labels, mostLabels)
	}
	for i, t := range sh.Scale {
		s.oneLine(at(name+".scale", i), t, mostScale, true)
	}
	if len(sh.Items) < 1 || len(sh.Items) > mostStatement {
		s.failf(name+".items", "%d; expected 1 to %d", len(sh.Items), mostStatement)
	}
	codes := unique{}
	for i, item := range sh.Items {
		field := at(name+".items", i)
		if !wordForm.MatchString(item.Code) {
			s.failf(field+".code", "%q; expected letters a-z, digits, - or _, such as S1", item.Code)
		}
		codes.add(s, field+".code", item.Code)
		s.text(field+".text", item.Text, mostItem, true)
	}
	oneOf(s, name+".shown", sh.Shown, showns)
	checkLow(s, name, sh, labels)
}

// checkLow checks that advice and the mean it is given below go together.
func checkLow(s *source, name string, sh *workshop.Sheet, labels int) {
	if !s.has(name + ".low") {
		if s.has(name + ".advice") {
			s.failf(name+".advice", "not without low, the mean it is given below")
		}
		return
	}
	if s.sound(name+".scale") && (sh.Low < 1 || sh.Low > float64(labels)) {
		s.failf(name+".low", "%v; expected 1 to %d, the marks of its scale", sh.Low, labels)
	}
	s.text(name+".advice", sh.Advice, mostGuide, true)
}
