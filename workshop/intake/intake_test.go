package intake_test

import (
	"errors"
	"strings"
	"testing"

	"samenspel/workshop"
	"samenspel/workshop/intake"
	"samenspel/workshop/method"
)

// Of several questionnaires, the one at hand, else the first of the agenda
// that is still blind. Statements of a step's own are no questionnaire.
func TestWhichSurvey(t *testing.T) {
	step := func(id string) workshop.Step { return workshop.Step{ID: id, Kind: workshop.StepSurvey} }
	v := workshop.View{
		Method: &workshop.Method{Exercises: []workshop.Exercise{
			{ID: "safety", Steps: []workshop.Step{{ID: "0", Kind: workshop.StepSurvey, Sheet: &workshop.Sheet{}}}},
			{ID: "unplanned", Steps: []workshop.Step{step("9")}},
			{ID: "a", Steps: []workshop.Step{step("1"), step("2")}},
			{ID: "b", Steps: []workshop.Step{step("3")}},
		}},
		Agenda: []workshop.SlotView{{ID: "0", Exercise: "safety"}, {ID: "1", Exercise: "a"}, {ID: "pause"}, {ID: "2", Exercise: "b"}},
		Steps:  map[workshop.StepKey]workshop.StepView{},
	}
	key := func(e, s string) workshop.StepKey { return workshop.StepKey{Exercise: e, Step: s} }
	for i, c := range []struct {
		revealed []workshop.StepKey
		current  workshop.StepKey
		want     string
	}{
		{nil, workshop.StepKey{}, "1"},
		{nil, key("b", "3"), "3"},
		{nil, key("safety", "0"), "1"},
		{[]workshop.StepKey{key("a", "1")}, workshop.StepKey{}, "2"},
		{[]workshop.StepKey{key("a", "1"), key("a", "2")}, workshop.StepKey{}, "3"},
		{[]workshop.StepKey{key("a", "1"), key("a", "2"), key("b", "3")}, workshop.StepKey{}, "1"},
	} {
		v.Current = c.current
		clear(v.Steps)
		for _, key := range c.revealed {
			v.Steps[key] = workshop.StepView{Round: 1, Revealed: 1}
		}
		if _, got := intake.Survey(&v); got == nil || got.ID != c.want {
			t.Errorf("%d: %v, want %s", i, got, c.want)
		}
	}
	v.Agenda, v.Current = v.Agenda[:1], workshop.StepKey{}
	if key, got := intake.Survey(&v); got != nil {
		t.Errorf("without a questionnaire: %v", key)
	}
	if _, err := intake.Read(&v, strings.NewReader("side,R1\nvendor,7\n")); !errors.Is(err, intake.ErrNoSurvey) {
		t.Errorf("without a questionnaire: %v", err)
	}
}

// What is done depends on how far the questionnaire is.
func TestCommands(t *testing.T) {
	m, err := method.Builtin()
	if err != nil {
		t.Fatal(err)
	}
	key := workshop.StepKey{Exercise: "mirror", Step: "answer"}
	const long = "side,self.HET1\nvendor,3\nclient,4\n"
	for name, c := range map[string]struct {
		step   *workshop.StepView
		sheet  string
		reveal bool
		want   string // kinds of command
	}{
		"not opened":         {nil, "side,self.HET4\nvendor,3\n", false, "open cast"},
		"opened":             {&workshop.StepView{Round: 1, Hidden: true}, "side,self.HET4\nvendor,3\n", true, "cast reveal"},
		"long":               {nil, long, true, "form open cast reveal"},
		"long, opened":       {&workshop.StepView{Round: 1, Hidden: true}, long, false, "form cast"},
		"long, answered":     {&workshop.StepView{Round: 1, Hidden: true, Ready: workshop.PerSide[int]{Client: 1}}, long, false, ""},
		"long, in round two": {&workshop.StepView{Round: 2, Revealed: 1, Hidden: true}, long, false, ""},
		"revealed":           {&workshop.StepView{Round: 1, Revealed: 1}, long, false, ""},
		"too many":           {&workshop.StepView{Round: 1, Hidden: true, Ready: workshop.PerSide[int]{Vendor: workshop.MaxBallots}}, "side,R1\nvendor,7\n", false, ""},
		"full on one side":   {&workshop.StepView{Round: 1, Hidden: true, Ready: workshop.PerSide[int]{Vendor: workshop.MaxBallots}}, "side,R1\nclient,7\n", false, "cast"},
	} {
		v := workshop.View{Method: &m, Agenda: []workshop.SlotView{{ID: "m", Exercise: "mirror"}}, Steps: map[workshop.StepKey]workshop.StepView{}}
		if c.step != nil {
			v.Steps[key] = *c.step
		}
		var got []string
		in, err := intake.Read(&v, strings.NewReader(c.sheet))
		if err == nil {
			for _, c := range in.Commands(c.reveal) {
				switch c := c.(type) {
				case workshop.ChooseForm:
					got = append(got, "form")
				case workshop.OpenStep:
					got = append(got, "open")
				case workshop.RevealStep:
					got = append(got, "reveal")
				case workshop.CastBallots:
					got = append(got, "cast")
					if len(c.Papers) != len(in.Sheet.Papers) || c.Papers[0].ID == "" {
						t.Errorf("%s: %+v", name, c)
					}
				}
			}
		}
		if strings.Join(got, " ") != c.want {
			t.Errorf("%s: %v (%v), want %s", name, got, err, c.want)
		}
	}
}
