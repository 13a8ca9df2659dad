package step_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"strings"
	"testing"

	"samenspel/app/step"
	"samenspel/app/widget"
	"samenspel/assets/translations"
	"samenspel/workshop"
)

var recognise = workshop.StepKey{Exercise: "reflexes", Step: "recognise"}

const marker = "Zx7-nowhere"

// mustBeNowhere fails the test where the marker is in anything that is kept or
// handed out.
func (r *room) mustBeNowhere() {
	r.Helper()
	for _, record := range r.log.Records() {
		if bytes.Contains(record.Body, []byte(marker)) {
			r.Errorf("in a record: %s", record.Body)
		}
	}
	for _, side := range []workshop.Side{"", workshop.Vendor, workshop.Client} {
		for _, role := range []workshop.Role{workshop.AsFacilitator, workshop.AsReport} {
			v := r.state.For(workshop.Viewer{Role: role, Side: side})
			raw, err := json.Marshal(v)
			if err != nil {
				r.Fatal(err)
			}
			if bytes.Contains(raw, []byte(marker)) {
				r.Errorf("in a view: %s", raw)
			}
		}
	}
	if strings.Contains(list(r.sent), marker) {
		r.Errorf("sent %s", list(r.sent))
	}
	if strings.Contains(fmt.Sprint(r.context.Drafts.Texts()), marker) {
		r.Errorf("among the drafts of the workshop: %q", r.context.Drafts.Texts())
	}
}

func TestAReflexIsRecognisedAnsweredAndCounted(t *testing.T) {
	for _, lang := range []string{"nl", "en"} {
		r := newRoom(t, lang, fresh(t))
		r.open(recognise.Exercise, recognise.Step)
		v := r.seen()
		first := v.Method.Reflexes[0]
		in := func(x workshop.Text) string { return x.In(workshop.Lang(lang)) }
		r.MustRead(in(first.Sentence))
		for _, early := range []workshop.Text{first.Mechanism, first.Better} {
			r.MustNotRead(in(early))
		}
		r.Tap("reflex.guess." + v.Method.Reflexes[1].ID)
		r.MustRead(in(first.Title))
		r.MustRead(in(first.Mechanism))
		r.MustRead(r.context.T.T("reflex.hypothesis"))
		r.MustNotRead(in(first.Better))
		r.Type("reflex.reply", marker)
		r.Tap("reflex.better")
		r.MustRead(in(first.Better))
		if got := r.Value("reflex.reply"); got != marker {
			t.Fatalf("what was typed became %q", got)
		}
		r.Tap("reflex.acknowledged")
		r.Tap("reflex.summed")
		r.Tap("reflex.save")
		r.mustBeNowhere()
		r.expect(workshop.AddCard{Kind: "practice", Key: recognise, Fields: map[string]string{
			"reflex": first.ID, "acknowledged": "yes", "asked": "no", "summed": "yes", "joint": "no",
		}})
		r.MustRead(r.context.T.T("reflex.rounds", "n", 1))
		r.MustRead(in(v.Method.Reflexes[1].Sentence)) // on to the next, of which nothing is known
		r.MustNotRead(in(v.Method.Reflexes[1].Mechanism))
		r.Tap("reflex.guess." + v.Method.Reflexes[1].ID)
		if got := r.Value("reflex.reply"); got != "" {
			t.Fatalf("the next finds %q", got)
		}
		if r.Find("reflex.acknowledged").(*widget.Check).Checked {
			t.Fatal("the next finds something ticked")
		}
	}
}

func TestWhatIsTypedInTheLabIsGoneOnGoingOn(t *testing.T) {
	r := newRoom(t, "en", fresh(t))
	r.open(recognise.Exercise, recognise.Step)
	v := r.seen()
	write := func() {
		r.Tap(r.All("reflex.guess.")[0])
		r.Type("reflex.reply", marker)
	}
	empty := func(after string) {
		r.Helper()
		if !r.Has("reflex.reply") {
			r.Tap(r.All("reflex.guess.")[0])
		}
		if got := r.Value("reflex.reply"); got != "" {
			t.Errorf("after %s it reads %q", after, got)
		}
		r.Focus("reflex.reply")
		if u, ok := r.Win.Canvas().Focused().(interface{ Undo() }); ok {
			u.Undo()
		}
		if got := r.Value("reflex.reply"); got != "" {
			t.Errorf("undone after %s it reads %q", after, got)
		}
		r.mustBeNowhere()
	}
	write()
	r.Tap("reflex.next")
	empty("the next")
	r.Tap("reflex.previous")
	empty("the one before")
	r.Type("reflex.reply", marker)
	r.at("plan", "premortem")
	r.at(recognise.Exercise, recognise.Step)
	empty("another step")
	r.at(recognise.Exercise, recognise.Step)
	for range v.Method.Reflexes { // round, with both sides'
		r.Tap("reflex.next")
	}
	r.MustRead(v.Method.Reflexes[0].Sentence.EN)
	r.expect()
}

func TestALabWithoutACardForRoundsSavesNone(t *testing.T) {
	r := newRoom(t, "nl", freshWith(t, func(m *workshop.Method) {
		m.Step(recognise).Cards = nil
	}))
	r.open(recognise.Exercise, recognise.Step)
	r.Tap(r.All("reflex.guess.")[0])
	if r.Has("reflex.save") || r.Has("reflex.acknowledged") {
		t.Fatal("a round can be saved")
	}
}

func TestAnotherLanguageKeepsTheLab(t *testing.T) {
	r := newRoom(t, "nl", fresh(t))
	r.open(recognise.Exercise, recognise.Step)
	r.Tap("reflex.next")
	r.Tap(r.All("reflex.guess.")[0])
	r.Type("reflex.reply", marker)
	v := r.seen()
	was := r.context
	r.context = &step.Context{
		Send: was.Send, T: translations.For("en"), Drafts: was.Drafts, Window: was.Window, Now: was.Now,
		NewID: was.NewID, NewBallotID: was.NewBallotID, WriteFor: was.WriteFor, Export: was.Export, Alone: was.Alone, Say: was.Say,
	}
	view := step.NewView(r.context)
	view.Continue(r.view)
	r.view = view
	r.Win.SetContent(view.Object())
	r.Win.Resize(stage)
	r.show()
	r.MustRead(v.Method.Reflexes[1].Sentence.EN)
	r.MustRead(v.Method.Reflexes[1].Mechanism.EN)
	if got := r.Value("reflex.reply"); got != marker {
		t.Fatalf("it reads %q", got)
	}
	r.mustBeNowhere()
}
