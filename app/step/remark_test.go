package step_test

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"samenspel/workshop"
)

func TestAGentleWarningNeverBlocksAndCanBeLeft(t *testing.T) {
	r := newRoom(t, "en", sampleRecords(t, "en"))
	r.at("plan", "draft")
	r.Type("add.action", "A training for everyone")
	r.Key(fyne.KeyReturn)
	name := "action." + string(r.sent[0].(workshop.AddAction).ID) + ".title"
	question := ""
	for _, w := range r.seen().Method.Warnings {
		if w.Code == "W2" {
			question = w.Text.EN
		}
	}
	if question == "" {
		t.Fatal("the method has no W2")
	}
	asked := func() bool {
		for _, text := range r.Texts() {
			if strings.Contains(text, question) {
				return true
			}
		}
		return false
	}
	if !asked() {
		t.Fatalf("nothing is asked about a training: %q", r.Texts())
	}
	r.sent = nil
	r.Tap(name + ".leave.W2")
	r.expect(workshop.DismissRemark{Place: name, Code: "W2"})
	if asked() {
		t.Fatal("it is asked again after it was left")
	}
	r.open("plan", "draft")
	if asked() {
		t.Fatal("it is asked again when the step comes back")
	}
}
