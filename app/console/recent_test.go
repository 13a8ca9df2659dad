package console

import (
	"os"
	"path/filepath"
	"slices"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"samenspel/workshop"
)

func TestACardTellsHowTheActionsStand(t *testing.T) {
	w := newWindow(t, "en")
	w.openSample("", "")
	v := w.view()
	for _, a := range v.Actions {
		if a.State == workshop.StageAgreed {
			w.must(workshop.StageAction{Action: a.ID, Stage: workshop.StageRunning})
			break
		}
	}
	w.Tap("top.home")
	w.MustRead("16 April 2026  ·  A full day")
	w.MustRead("Actions:  1 running  ·  4 agreed  ·  1 parked")
}

func TestFilesAreReadAwayFromTheWindow(t *testing.T) {
	w := newWindow(t, "en")
	path := w.fresh("fresh.samenspel")
	w.c.remember(path)
	w.c.recents.wait = time.Hour
	w.c.recents.turn <- struct{}{}
	w.c.recents.turn <- struct{}{} // two others hang
	w.c.Home()
	w.MustRead("Being read…")
	w.Find("home.new").(fyne.Tappable).Tapped(nil) // and meanwhile the window goes on
	if w.c.form == nil {
		t.Fatal("there is no form")
	}
	<-w.c.recents.turn
	w.Settle()
	w.Tap("create.cancel")
	w.MustRead("Noorderlicht")
	w.MustRead("No actions yet")
	<-w.c.recents.turn
}

func TestTwoFilesOfOneNameAreTold(t *testing.T) {
	w := newWindow(t, "nl")
	one := w.fresh("fresh.samenspel")
	other := filepath.Join(w.docs, "stick", "fresh.samenspel")
	if err := os.Mkdir(filepath.Dir(other), 0o750); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(other, read(t, one), 0o600); err != nil {
		t.Fatal(err)
	}
	w.c.remember(one)
	w.c.remember(other)
	w.c.Home()
	w.Settle()
	w.MustRead(filepath.Join("Samenspel", "fresh"))
	w.MustRead(filepath.Join("stick", "fresh"))
	w.Tap("recent.fresh.samenspel.2")
	if w.c.session == nil || w.c.session.path != one {
		t.Fatal("it is not the one that was pressed")
	}
}

func TestACardIsTakenOffTheList(t *testing.T) {
	w := newWindow(t, "nl")
	keep, gone := w.fresh("keep.samenspel"), w.fresh("gone.samenspel")
	w.c.remember(keep)
	w.c.remember(gone)
	if err := os.Remove(gone); err != nil {
		t.Fatal(err)
	}
	w.c.Home()
	w.Settle()
	w.MustRead("“gone.samenspel” is er niet (meer)")
	w.Tap("forget.gone.samenspel")
	if got := w.c.recent(); !slices.Equal(got, []string{keep}) {
		t.Fatalf("on the list: %q", got)
	}
	w.Tap("forget.keep.samenspel")
	w.MustRead(w.c.t.T("home.none"))
	if _, err := os.Stat(keep); err != nil {
		t.Fatalf("the file itself is gone: %v", err)
	}
}

func TestAFileThatHangsDoesNotHoldUpTheOthers(t *testing.T) {
	w := newWindow(t, "en")
	w.c.remember(w.fresh("fresh.samenspel"))
	w.c.recents.wait = 0
	w.c.recents.turn <- struct{}{}
	w.c.recents.turn <- struct{}{} // two others hang, for good
	w.c.Home()
	w.Settle()
	w.MustRead("No actions yet")
}
