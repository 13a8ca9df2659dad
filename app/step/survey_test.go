package step_test

import (
	"slices"
	"testing"

	"github.com/google/uuid"

	"samenspel/workshop"
	"samenspel/workshop/mirror"
)

var answer = workshop.StepKey{Exercise: "mirror", Step: "answer"}

func surveyRoom(t *testing.T, lang string) *room {
	r := newRoom(t, lang, fresh(t))
	r.open(answer.Exercise, answer.Step)
	return r
}

// toCast leafs through to the end of a form.
func (r *room) toCast() {
	r.Helper()
	for r.Has("survey.next") {
		r.Tap("survey.next")
	}
}

func TestAPaperFormIsEnteredByItsDigits(t *testing.T) {
	r := surveyRoom(t, "nl")
	v := r.seen()
	items := v.Method.Instrument.Asked("short")
	blank := r.Texts()
	r.Tap("survey.fill.vendor")
	if r.Focused() != "self."+items[0].Code {
		t.Fatalf("the focus is on %q", r.Focused())
	}
	if !r.view.Busy() {
		t.Fatal("one could go on over an open form")
	}
	want := workshop.Answers{Self: map[string]int{}, Other: map[string]int{}, Marks: map[string]mirror.Mark{}}
	for i, item := range items {
		if i == 2 {
			r.Keys("?")
			continue
		}
		r.Keys(string(rune('1' + i%5)))
		want.Self[item.Code] = 1 + i%5
	}
	for i, item := range items {
		r.Keys(string(rune('5' - i%5)))
		want.Other[item.Code] = 5 - i%5
	}
	r.Keys("103") // a ten, and what they will give
	given, predicted := 10.0, 3.0
	first := v.Method.Instrument.Results[0]
	if !first.Predict || first.Min != 1 || first.Max != 10 {
		t.Fatalf("another form than this test fills in: %+v", first)
	}
	want.Marks[first.Code] = mirror.Mark{Given: &given, Predicted: &predicted}
	yes := true
	want.OtherYes = &yes
	for _, m := range v.Method.Instrument.Results {
		if m.Type == "yesno" {
			r.Choose(m.Code+".other", "Ja")
		}
	}
	r.Tap("survey.cast")
	got, ok := r.sent[0].(workshop.CastBallot)
	if !ok || got.Key != answer || got.Side != workshop.Vendor {
		t.Fatalf("sent %s", list(r.sent))
	}
	same := len(got.Answers.Self) == len(want.Self) && len(got.Answers.Other) == len(want.Other) && len(got.Answers.Marks) == 1
	for code, n := range want.Self {
		same = same && got.Answers.Self[code] == n && got.Answers.Other[code] == want.Other[code]
	}
	mark := got.Answers.Marks[first.Code]
	if !same || mark.Given == nil || *mark.Given != given || mark.Predicted == nil || *mark.Predicted != predicted ||
		got.Answers.OtherYes == nil || !*got.Answers.OtherYes || got.Answers.SelfYes != nil {
		t.Fatalf("in the ballot: %+v, want %+v", got.Answers, want)
	}

	if r.view.Busy() {
		t.Fatal("the form is still there")
	}
	after := r.Texts()
	count := r.context.T.T("survey.count_only", "n", 1)
	form := r.context.T.T("survey.form.is", "form", r.context.T.T("survey.form.short", "n", len(items)))
	allowed := append(blank, count, form, r.context.T.T("survey.take_back"))
	for _, text := range after {
		if !slices.Contains(allowed, text) {
			t.Errorf("left on the screen: %q", text)
		}
	}
	r.Tap("survey.fill.vendor")
	for _, name := range r.All("self.") {
		if s, ok := r.Find(name).(interface{ Value() int }); ok && s.Value() >= 0 {
			t.Fatalf("the next person finds an answer at %s", name)
		}
	}
}

func TestAFormThatIsNotKeptLeavesNothing(t *testing.T) {
	r := surveyRoom(t, "en")
	r.Tap("survey.fill.client")
	r.Keys("5555")
	r.Tap("survey.cancel")
	r.expect()
	if r.view.Busy() || len(r.All("self.")) > 0 {
		t.Fatal("the form is still there")
	}
	r.Tap("survey.fill.client")
	for _, name := range r.All("self.") {
		if s, ok := r.Find(name).(interface{ Value() int }); ok && s.Value() >= 0 {
			t.Fatalf("the next person finds an answer at %s", name)
		}
	}
}

func TestAnEmptyFormIsRefusedAndStays(t *testing.T) {
	r := surveyRoom(t, "en")
	r.Tap("survey.fill.client")
	r.toCast()
	r.Tap("survey.cast")
	if len(r.said) != 1 || r.said[0] != "Nothing has been answered yet." {
		t.Fatalf("it says %q", r.said)
	}
	if !r.view.Busy() {
		t.Fatal("the form is gone")
	}
}

func TestARebuildKeepsTheAnswersOfAnOpenForm(t *testing.T) {
	r := surveyRoom(t, "en")
	r.Tap("survey.fill.client")
	r.Keys("432")
	v := r.seen()
	first := "self." + v.Method.Instrument.Asked("short")[0].Code
	focus := r.Focused()
	r.show() // the timer was started, say
	if r.Focused() != focus {
		t.Fatalf("the focus went from %q to %q", focus, r.Focused())
	}
	if got := r.Find(first).(interface{ Value() int }).Value(); got != 4 {
		t.Fatalf("the first answer is %d", got)
	}
	r.view.Retell()
	if got := r.Find(first).(interface{ Value() int }).Value(); got != 4 {
		t.Fatalf("after a change of theme the first answer is %d", got)
	}
}

func TestTheLastFormCanBeTakenBack(t *testing.T) {
	r := surveyRoom(t, "en")
	r.Tap("survey.fill.client")
	r.Keys("4")
	r.toCast()
	r.Tap("survey.cast")
	cast := r.sent[0].(workshop.CastBallot)
	r.sent = nil
	r.MustRead("1 filled in")
	r.Tap("survey.back.client")
	r.expect(workshop.RetractBallot{Ballot: cast.ID})
	r.MustRead("0 filled in")
	if r.Has("survey.back.client") {
		t.Fatal("it can be taken back twice")
	}
}

func TestARevealedRoundIsFixed(t *testing.T) {
	r := newRoom(t, "nl", sampleRecords(t, "nl"))
	r.at(answer.Exercise, answer.Step)
	if r.Has("survey.fill.vendor") {
		t.Fatal("a revealed round can be filled in")
	}
	r.Tap("survey.round")
	r.expect(workshop.StartRound{Key: answer})
	if !r.Has("survey.fill.vendor") {
		t.Fatal("a new round can't be filled in")
	}
}

func TestASideOfTwoAnswersTogether(t *testing.T) {
	r := surveyRoom(t, "en")
	r.Tap("survey.fill.client")
	r.Tap("survey.joint")
	r.Tap("self.HET4=5")
	r.toCast()
	r.Tap("survey.cast")
	cast, ok := r.sent[0].(workshop.CastBallot)
	if !ok || !cast.Consensus || cast.Side != workshop.Client {
		t.Fatalf("sent %s", list(r.sent))
	}
	r.sent = nil
	r.Tap("survey.fill.client")
	r.Tap("survey.joint")
	r.Tap("self.HET4=4")
	r.toCast()
	r.Tap("survey.cast")
	if len(r.said) == 0 || r.seen().Steps[answer].Ready.Client != 1 {
		t.Fatalf("a second joint form: said %q, in the box %d", r.said, r.seen().Steps[answer].Ready.Client)
	}
}

// TestAnswersThatCameLateAreTold: answers that another copy of the file brings
// after the reveal do not count, and that is said.
func TestAnswersThatCameLateAreTold(t *testing.T) {
	r := newRoom(t, "en", sampleRecords(t, "en"))
	answer := workshop.StepKey{Exercise: "mirror", Step: "answer"}
	r.at(answer.Exercise, answer.Step)
	r.MustNotRead("from another copy")
	late := workshop.BallotCast{Ballot: "late", Key: answer, Side: workshop.Vendor, Round: 1, Answers: workshop.Answers{Self: map[string]int{"HET1": 1}}}
	at := func(workshop.Stamp) uuid.UUID { return uuid.Must(uuid.NewV7()) }
	records, err := workshop.Seal([]workshop.Event{late}, "", func() workshop.Stamp { return workshop.Stamp{} }, func() uuid.UUID { return uuid.Must(uuid.NewV7()) }, at)
	if err != nil {
		t.Fatal(err)
	}
	r.log, r.state = r.log.Add(r.state, records)
	r.show()
	r.MustRead("from another copy after the reveal: 1")
}
