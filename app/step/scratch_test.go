package step_test

import (
	"strings"
	"testing"

	"samenspel/workshop"
)

var intention = workshop.StepKey{Exercise: "reflexes", Step: "intention"}

func TestPrivateWordsAreKeptNowhere(t *testing.T) {
	for _, lang := range []string{"nl", "en"} {
		r := newRoom(t, lang, fresh(t))
		r.open(intention.Exercise, intention.Step)
		r.MustRead(r.context.T.T("scratch.not_kept"))
		r.Type("scratch.reflexes.intention", marker)
		r.Leave()
		r.expect()
		r.at("plan", "premortem")
		r.MustNotRead(marker)
		r.at(intention.Exercise, intention.Step)
		if got := r.Value("scratch.reflexes.intention"); got != marker {
			t.Errorf("coming back it reads %q", got)
		}
		r.mustBeNowhere()
		r.Tap("scratch.wipe")
		if got := r.Value("scratch.reflexes.intention"); got != "" {
			t.Errorf("wiped it reads %q", got)
		}
		r.Focus("scratch.reflexes.intention")
		if u, ok := r.Win.Canvas().Focused().(interface{ Undo() }); ok {
			u.Undo()
		}
		r.MustNotRead(marker)
		r.expect()

		again := newRoom(t, lang, r.log.Records())
		again.at(intention.Exercise, intention.Step)
		again.MustNotRead(marker)
	}
}

func TestAnIntentionBecomesAnActionWhenChosen(t *testing.T) {
	r := newRoom(t, "en", fresh(t))
	r.open(intention.Exercise, intention.Step)
	r.Tap("scratch.action")
	r.expect()
	r.Type("scratch.reflexes.intention", "First I ask what went wrong")
	r.Tap("scratch.action")
	a := r.action(0)
	r.expect(workshop.AddAction{Title: "First I ask what went wrong"}, workshop.ChangeAction{Action: a.ID, Field: "level", Value: "IK"})
	if a.Level != workshop.IK {
		t.Fatalf("the action is %+v", a.Action)
	}
	if got := r.Value("scratch.reflexes.intention"); got != "" {
		t.Fatalf("here it still reads %q", got)
	}
	r.Type("scratch.reflexes.intention", strings.Repeat("far too long ", 20))
	r.Tap("scratch.action")
	if got := r.Value("scratch.reflexes.intention"); !strings.HasPrefix(got, "far too long") || len(r.seen().Actions) != 1 {
		t.Fatalf("refused, and it reads %q", got)
	}
}

func TestPrivateWordsOfASideAreSeenByNobodyElse(t *testing.T) {
	r := newRoom(t, "en", freshWith(t, func(m *workshop.Method) {
		m.Step(collect).Scratch = &workshop.Scratch{Label: workshop.Text{NL: "Alternatief", EN: "Alternative"}, Hint: workshop.Text{NL: "Voorbeeld", EN: "Example"}}
	}))
	r.open(collect.Exercise, collect.Step)
	if r.Has("scratch.interests.collect.vendor") || r.Reads("Alternative") {
		t.Fatal("nobody writes, and there is a private field")
	}
	r.Tap("cards.write.vendor")
	r.Type("scratch.interests.collect.vendor", marker)
	if r.Has("scratch.action") {
		t.Fatal("a card step makes no action of it")
	}
	r.Tap("cards.stop")
	r.MustNotRead(marker)
	r.Tap("cards.write.client")
	r.MustNotRead(marker)
	if got := r.Value("scratch.interests.collect.client"); got != "" {
		t.Fatalf("the other side finds %q", got)
	}
	r.Tap("cards.stop")
	r.Tap("cards.write.vendor")
	if got := r.Value("scratch.interests.collect.vendor"); got != marker {
		t.Fatalf("back at its own side it reads %q", got)
	}
	r.Tap("cards.stop")
	r.mustBeNowhere()
	r.must(workshop.RevealStep{Key: collect})
	r.show()
	r.MustNotRead(marker)
	r.mustBeNowhere()
	r.expect()
}
