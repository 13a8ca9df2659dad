package step_test

import (
	"testing"

	"fyne.io/fyne/v2"

	"samenspel/workshop"
)

// A link that is chosen from a list stands in its place, and has the focus;
// taken away, the list has it.
func TestALinkHasTheFocusOfItsList(t *testing.T) {
	r := newRoom(t, "nl", sampleRecords(t, "nl"))
	r.must(workshop.AddAction{ID: "new", Title: "Samen kijken"})
	r.open("plan", "draft")
	r.Tap("action.new")
	const list = "action.new.finding"
	r.Focus(list)
	r.Key(fyne.KeyRight)
	if got := r.Focused(); got != list+".go" {
		t.Fatalf("chosen, and the focus is at %q", got)
	}
	r.Focus(list + ".clear")
	r.Key(fyne.KeySpace)
	if got := r.Focused(); got != list {
		t.Fatalf("taken away, and the focus is at %q", got)
	}
}
