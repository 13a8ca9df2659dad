package step_test

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"samenspel/app/widget"
	"samenspel/app/widget/widgettest"
	"samenspel/workshop"
)

// draft shows the plan of the sample before anyone spoke on it, and returns
// the names of two of its actions.
func draft(t *testing.T) (*room, string, string) {
	r := newRoom(t, "en", until(t, sampleRecords(t, "en"), "action.staged", ""))
	r.must(workshop.SetFollowUp{Date: "2026-05-28"})
	r.at("plan", "draft")
	return r, "action." + string(r.action(0).ID), "action." + string(r.action(1).ID)
}

func TestAKeyBringsAnActionOnlyWhereItMayGo(t *testing.T) {
	r, name, _ := draft(t)
	id := r.action(0).ID
	press := func(key fyne.KeyName) {
		r.Focus(name)
		r.Key(key)
	}
	press(fyne.KeyMinus) // there is nothing before a draft
	r.expect()
	press(fyne.KeyPlus)
	r.expect(workshop.StageAction{Action: id, Stage: workshop.StageProposed})
	if got := r.Focused(); got != name {
		t.Fatalf("the focus is on %q, and not with the card", got)
	}
	press(fyne.KeyPlus) // only the word of both parties brings it further
	r.expect()
	if len(r.said) != 1 || !strings.Contains(r.said[0], "the word of both parties") {
		t.Fatalf("it says %q", r.said)
	}
	press(fyne.KeyMinus)
	r.expect(workshop.StageAction{Action: id, Stage: workshop.StageConcept})
	press(fyne.KeyP) // it takes a reason
	r.expect()
	if got := r.Focused(); got != name+".reason" {
		t.Fatalf("the cursor is in %q", got)
	}
	r.Write(name+".reason", "Not now")
	r.Tap(name + ".park_now")
	r.expect(workshop.ParkAction{Action: id, Parked: workshop.Parked{Reason: "Not now"}})
	r.MustRead("Not now")
	r.Tap(name + ".revive")
	r.expect(workshop.StageAction{Action: id, Stage: workshop.StageConcept})
}

func TestArrowsGoFromCardToCard(t *testing.T) {
	r, one, two := draft(t)
	r.must(workshop.StageAction{Action: r.action(1).ID, Stage: workshop.StageProposed})
	r.show()
	r.Settle()
	r.Focus(one)
	r.Key(fyne.KeyRight)
	if got := r.Focused(); got != two {
		t.Fatalf("the focus is on %q", got)
	}
	r.Key(fyne.KeyLeft)
	if got := r.Focused(); got != one {
		t.Fatalf("the focus is on %q", got)
	}
	third := "action." + string(r.action(2).ID)
	r.Key(fyne.KeyDown)
	if got := r.Focused(); got != third {
		t.Fatalf("the focus is on %q, not beneath", got)
	}
	r.expect()
}

// place is where a control stands in the window.
func (r *room) place(name string) (fyne.CanvasObject, fyne.Position, fyne.Size) {
	r.Helper()
	var found widgettest.Spot
	widgettest.Walk(r.Win.Canvas().Content(), func(s widgettest.Spot) bool {
		if p, ok := s.Object.(*widget.Press); ok && p.Name == name {
			found = s
		}
		return true
	})
	if found.Object == nil {
		r.Fatalf("there is no %s", name)
	}
	return found.Object, found.At, found.Object.Size()
}

func TestACardIsDraggedToWhereItMayGo(t *testing.T) {
	r, name, other := draft(t)
	id := r.action(0).ID
	r.must(workshop.StageAction{Action: r.action(1).ID, Stage: workshop.StageProposed})
	r.show()
	r.Settle()
	drag := func(to fyne.Position) {
		var on fyne.Draggable
		widgettest.Walk(r.Win.Canvas().Content(), func(s widgettest.Spot) bool {
			in, holds := s.Object.(interface{ Inside() fyne.CanvasObject })
			d, drags := s.Object.(fyne.Draggable)
			if holds && drags {
				if p, ok := in.Inside().(*widget.Press); ok && p.Name == name {
					on = d
				}
			}
			return true
		})
		if on == nil {
			t.Fatal("the card can't be dragged")
		}
		on.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{AbsolutePosition: to}})
		on.DragEnd()
		r.Settle()
	}
	_, table, size := r.place(other)
	drag(table.AddXY(size.Width/2, size.Height/2))
	r.expect(workshop.StageAction{Action: id, Stage: workshop.StageProposed})
	_, own, _ := r.place(name)
	drag(own.AddXY(4, 4)) // back where it was
	r.expect()
	drag(fyne.NewPos(2, 2)) // beside the board
	r.expect()
	if len(r.said) > 0 {
		t.Fatalf("it complains: %q", r.said)
	}
}

func TestTheTableIsSortedAndRemembered(t *testing.T) {
	r := newRoom(t, "en", sampleRecords(t, "en"))
	prefs := fyne.CurrentApp().Preferences()
	r.context.Prefs = prefs
	r.at("plan", "draft")
	if r.view.Shown().Table {
		t.Fatal("the wall is told of a table")
	}
	r.Tap("plan.table.view")
	if !r.view.Shown().Table {
		t.Fatal("the wall is not told of the table")
	}
	dues := func() []string {
		var out []string
		v := r.seen()
		for _, name := range r.All("action.") {
			for _, a := range v.Actions {
				if name == "action."+string(a.ID) {
					out = append(out, a.Due)
				}
			}
		}
		return out
	}
	all := dues()
	if len(all) != len(r.seen().Actions) || all[len(all)-1] != "" || !slices.IsSorted(all[:len(all)-1]) {
		t.Fatalf("by date the table reads %q", all)
	}
	r.Tap("plan.sort.due")
	back := dues()
	if back[len(back)-1] != "" || back[0] != all[len(all)-2] {
		t.Fatalf("the other way it reads %q", back)
	}
	r.Tap("plan.sort.title")
	if slices.Equal(dues(), back) {
		t.Fatal("by title it reads the same")
	}

	again := newRoom(t, "en", sampleRecords(t, "en"))
	again.context.Prefs = prefs
	again.at("plan", "draft")
	if !again.Has("plan.sort.title") {
		t.Fatal("it opens as a board")
	}
}

func TestALinkIsAChipThatLeadsThere(t *testing.T) {
	r, name, _ := draft(t)
	a := r.action(0)
	r.Tap(name)
	r.Tap(name + ".problem.go")
	if r.key.Exercise == "plan" {
		t.Fatal("it leads nowhere")
	}
	if !r.Has("card." + string(a.Problem) + ".fold") {
		t.Fatal("what it points at isn't unfolded there")
	}
	r.at("plan", "draft")
	r.Tap(name + ".problem.clear")
	r.expect(workshop.ChangeAction{Action: a.ID, Field: "problem"})
	if !r.Has(name+".problem") || r.Has(name+".problem.go") {
		t.Fatal("another can't be chosen")
	}
	r.MustRead("◦ 1 point open")
}

func TestChecksStandBesideTheirField(t *testing.T) {
	r, name, _ := draft(t)
	a := r.action(0)
	r.Tap(name)
	r.MustNotRead("The first step lies after the end date.")
	r.must(workshop.ChangeAction{Action: a.ID, Field: "firstDate", Value: "2030-01-01"})
	r.show()
	r.Tap(name + ".plan.when")
	r.MustRead("◦ The first step lies after the end date.")
	r.must(workshop.SetFollowUp{})
	r.show()
	r.Settle()
	if !r.Has("followUp") {
		t.Fatal("the date to come back is asked nowhere near")
	}
}

func TestFromActionToAction(t *testing.T) {
	r, one, two := draft(t)
	r.Tap(one)
	if got := r.view.Shown().Draft; "action."+got != one {
		t.Fatalf("the wall is told that %q is written", got)
	}
	r.Tap(one + ".next.more")
	if !r.Has(two+".title") || r.Has(one+".title") {
		t.Fatal("the next one isn't open")
	}
	r.Tap(two + ".previous.more")
	r.Focus(one + ".fold")
	r.Key(fyne.KeySpace)
	if got := r.Focused(); got != one {
		t.Fatalf("the focus is on %q", got)
	}
	r.expect()
}
