package console

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"testing"

	"samenspel/app/chooser"
)

// system is a file chooser of the desktop in which somebody makes a choice.
type system struct {
	asked []chooser.Question
	paths []string
	err   error
}

func (d *system) Choose(_ context.Context, q chooser.Question) ([]string, error) {
	d.asked = append(d.asked, q)
	return d.paths, d.err
}

func TestTheDesktopsDialogOpensAFile(t *testing.T) {
	w := newWindow(t, "nl")
	path := w.fresh("fresh.samenspel")
	d := &system{paths: []string{path}}
	w.c.chooser = d
	w.Tap("home.open")
	if w.c.session == nil || w.c.session.path != path {
		t.Fatal("it isn't open")
	}
	q := d.asked[0]
	if q.What != chooser.File || q.Title != "Welke workshop?" || q.Folder != w.docs || q.Kinds[0].Extensions[0] != ".samenspel" {
		t.Fatalf("asked %+v", q)
	}
	d.paths = nil // cancelled
	w.Menu(w.c.t.T("menu.open"))
	if w.dialog() || w.c.session.path != path || len(d.asked) != 2 {
		t.Fatalf("asked %d times, a dialog: %v", len(d.asked), w.dialog())
	}
}

func TestTheDesktopsDialogChoosesAFolder(t *testing.T) {
	w := newWindow(t, "en")
	d := &system{paths: []string{"/a/b"}}
	w.c.chooser = d
	w.Tap("home.new")
	w.Tap("create.folder")
	w.MustRead("/a/b")
	if q := d.asked[0]; q.What != chooser.Folder || q.Folder != w.docs || q.Accept != w.c.t.T("folder.choose") {
		t.Fatalf("asked %+v", q)
	}
}

func TestACopyIsSavedWhereTheDesktopsDialogSays(t *testing.T) {
	w := newWindow(t, "en")
	path := w.openFresh()
	d := &system{}
	w.c.chooser = d
	save := func(to string) []byte {
		t.Helper()
		d.paths = []string{to}
		w.Menu(w.c.t.T("menu.copy"))
		w.MustRead("Copy saved as")
		return read(t, to)
	}
	whole := read(t, path)
	if got := save(filepath.Join(w.docs, "copy.samenspel")); string(got) != string(whole) {
		t.Error("the copy is another")
	}
	if q := d.asked[0]; q.What != chooser.Target || q.Name != "fresh.samenspel" || q.Folder != w.docs {
		t.Errorf("asked %+v", q)
	}
	old := filepath.Join(w.docs, "old.samenspel")
	if err := os.WriteFile(old, []byte("old"), 0o600); err != nil {
		t.Fatal(err)
	}
	if got := save(old); string(got) != string(whole) { // the dialog has asked
		t.Error("what was there isn't replaced")
	}
	d.paths = []string{filepath.Join(w.docs, "old")} // it has not asked about the name that this becomes
	w.Menu(w.c.t.T("menu.copy"))
	if got := read(t, filepath.Join(w.docs, "old (2).samenspel")); string(got) != string(whole) {
		t.Error("the second copy is another")
	}
	d.paths = []string{path}
	w.Menu(w.c.t.T("menu.copy"))
	if got := read(t, path); string(got) != string(whole) || w.toast() == "" {
		t.Errorf("the open file was replaced; it says %q", w.toast())
	}
}

func TestWithoutADesktopsDialogTheWindowAsks(t *testing.T) {
	w := newWindow(t, "en")
	w.c.chooser = &system{err: errors.Join(chooser.ErrNone, errors.New("the portal has gone"))}
	w.Tap("home.open")
	if !w.dialog() {
		t.Fatal("nothing is asked")
	}
}

// waiting is a file chooser in which nobody chooses anything.
type waiting struct{ asked, ended chan chooser.What }

func (d waiting) Choose(ctx context.Context, q chooser.Question) ([]string, error) {
	d.asked <- q.What
	<-ctx.Done()
	d.ended <- q.What
	return []string{"/late"}, nil
}

func TestTheDesktopsDialogGoesWithWhatItWasAskedFor(t *testing.T) {
	w := newWindow(t, "en")
	w.openFresh()
	d := waiting{make(chan chooser.What, 2), make(chan chooser.What, 2)}
	w.c.chooser = d
	w.c.saveCopy()
	<-d.asked
	w.c.openDialog()
	<-d.asked
	if got := <-d.ended; got != chooser.Target {
		t.Fatalf("%v was closed", got)
	}
	w.c.Home()
	session := w.c.session
	session.live.Settle(func() {})
	w.c.closeSession()
	if got := <-d.ended; got != chooser.File {
		t.Fatalf("%v was closed", got)
	}
	w.Settle()
	if w.dialog() || w.c.session != nil {
		t.Fatal("what was chosen too late is taken")
	}
}
