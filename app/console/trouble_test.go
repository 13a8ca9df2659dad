package console

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"samenspel/workshop"
	"samenspel/workshop/journal"
)

// stored reads a file as it is on the disk.
func stored(t *testing.T, path string) workshop.View {
	t.Helper()
	contents, err := journal.Read(path)
	if err != nil {
		t.Fatal(err)
	}
	return workshop.NewLog(contents.Records).Fold().For(workshop.Viewer{Role: workshop.AsFacilitator})
}

// troubled is a window at the preparation, of which the file has gone and a
// change could not be saved.
func troubled(t *testing.T) (*window, string) {
	w := newWindow(t, "en")
	path := w.openFresh()
	w.at("preparation", "people")
	w.Fill("party.vendor.values", "Saved before")
	if err := os.Rename(path, path+".away"); err != nil {
		t.Fatal(err)
	}
	w.Fill("party.vendor.goal", "Typed in trouble")
	w.MustRead("“fresh.samenspel” is not there (any more)")
	if got := w.Value("party.vendor.goal"); got != "Typed in trouble" {
		t.Fatalf("the field holds %q", got)
	}
	if v := w.view(); v.Parties.Vendor.Goal != "" {
		t.Fatal("the window shows as done what was not saved")
	}
	return w, path
}

func TestTroubleStaysUntilItIsOver(t *testing.T) {
	w, _ := troubled(t)
	w.Tap("trouble.retry") // nothing has changed
	if !w.Has("trouble.retry") {
		t.Fatal("the trouble is not over")
	}
	w.Tap("stage.next")
	if !w.Has("trouble.retry") {
		t.Fatal("the trouble is not over")
	}
}

func TestWhatChangesNothingDoesNotEndTheTrouble(t *testing.T) {
	w, _ := troubled(t)
	w.c.send(workshop.ChangeParty{Side: workshop.Vendor, Field: "values", Value: "Saved before"}, nil)
	w.Settle()
	if !w.Has("trouble.retry") {
		t.Fatal("nothing can be saved, and nothing says so")
	}
}

func TestTheFileComesBack(t *testing.T) {
	w, path := troubled(t)
	w.Type("note.preparation.people", "Typed in trouble too")
	w.Leave()
	if err := os.Rename(path+".away", path); err != nil {
		t.Fatal(err)
	}
	w.Tap("trouble.retry")
	if w.Has("trouble.retry") {
		t.Fatal("the trouble is over")
	}
	if w.toast() != "Saving again." {
		t.Fatalf("it says %q", w.toast())
	}
	v := stored(t, path)
	if v.Parties.Vendor.Values != "Saved before" || v.Parties.Vendor.Goal != "Typed in trouble" {
		t.Fatalf("on the disk: %+v", v.Parties.Vendor)
	}
	if v.Notes[workshop.StepKey{Exercise: "preparation", Step: "people"}] != "Typed in trouble too" {
		t.Fatalf("on the disk: %v", v.Notes)
	}
	w.MustNotRead("is not there")
	if left := w.c.session.drafts.Texts(); len(left) > 0 {
		t.Fatalf("drafts: %q", left)
	}
}

func TestACopyGoesOnWhereTheFileFailed(t *testing.T) {
	w, path := troubled(t)
	w.Type("note.preparation.people", "Typed in trouble too")
	w.Tap("trouble.copy")
	w.pickFolder()
	got := w.c.session.path
	if filepath.Dir(got) != w.docs {
		t.Fatalf("the copy is at %s", got)
	}
	w.MustNotRead("is not there (any more)")
	if w.Has("trouble.retry") {
		t.Fatal("the trouble is over")
	}
	v := stored(t, got)
	if v.Parties.Vendor.Values != "Saved before" || v.Parties.Vendor.Goal != "Typed in trouble" {
		t.Fatalf("in the copy: %+v", v.Parties.Vendor)
	}
	if v.Notes[workshop.StepKey{Exercise: "preparation", Step: "people"}] != "Typed in trouble too" {
		t.Fatalf("in the copy: %v", v.Notes)
	}
	if left := w.c.session.drafts.Texts(); len(left) > 0 {
		t.Fatalf("drafts: %q", left)
	}
	w.Fill("party.client.goal", "And on")
	if stored(t, got).Parties.Client.Goal != "And on" {
		t.Fatal("the copy is not written to")
	}
	if v := stored(t, path+".away"); v.Parties.Vendor.Goal != "" {
		t.Fatal("the first file was written to")
	}
}

func TestLeavingInTroubleAsksFirst(t *testing.T) {
	w, _ := troubled(t)
	w.Tap("top.home")
	w.MustRead("“Typed in trouble”")
	w.TapText(w.c.t.T("leave.stay"))
	if w.c.session == nil {
		t.Fatal("it was left all the same")
	}
	if got := w.Value("party.vendor.goal"); got != "Typed in trouble" {
		t.Fatalf("the field holds %q", got)
	}
	w.Tap("top.home")
	w.TapText(w.c.t.T("leave.anyway"))
	if w.c.session != nil {
		t.Fatal("it is still open")
	}
}

func TestALockedFileCanBeReadAndCopied(t *testing.T) {
	w := newWindow(t, "nl")
	path := w.fresh("held.samenspel")
	j, err := journal.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer func() {
		if err := j.Close(); err != nil {
			t.Error(err)
		}
	}()
	w.open(path)
	w.ok()
	w.Tap("stage.next")
	if v := w.view(); v.Slot != "" {
		t.Fatal("it was changed")
	}
	w.Tap("trouble.retry")
	if !w.Has("trouble.copy") {
		t.Fatal("the trouble is not over")
	}
	w.Tap("trouble.copy")
	w.pickFolder()
	if strings.HasPrefix(w.c.session.path, path) || w.Has("trouble.copy") {
		t.Fatalf("it works in %s", w.c.session.path)
	}
	w.Tap("stage.next")
	if v := w.view(); v.Slot == "" {
		t.Fatal("the copy can't be changed")
	}
}

func TestACopyOfAWholeFileIsOnlyACopy(t *testing.T) {
	w := newWindow(t, "nl")
	path := w.openFresh()
	w.c.saveCopy()
	w.pickFolder()
	if w.c.session.path != path {
		t.Fatalf("it works in %s", w.c.session.path)
	}
	if got := files(t, w.docs); len(got) != 2 {
		t.Fatalf("files: %q", got)
	}
	if !strings.Contains(w.toast(), "fresh (2).samenspel") {
		t.Fatalf("it says %q", w.toast())
	}
}
