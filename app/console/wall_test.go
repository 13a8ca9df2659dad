package console

import (
	"image"
	"slices"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"samenspel/app/wall"
	"samenspel/app/widget/widgettest"
	"samenspel/workshop"
)

// openWall opens the wall and returns its window.
func (w *window) openWall() fyne.Window {
	w.Helper()
	w.Tap("top.wall")
	if w.c.wall.win == nil {
		w.Fatal("the wall doesn't open")
	}
	return w.c.wall.win.Window()
}

// press presses a key on the wall.
func (w *window) press(on fyne.Window, keys ...fyne.KeyName) {
	w.Helper()
	for _, k := range keys {
		on.Canvas().OnTypedKey()(&fyne.KeyEvent{Name: k})
		w.Settle()
	}
}

// room is what can be read on the wall.
func (w *window) room() string {
	w.Helper()
	if w.c.wall.big == nil {
		w.Fatal("the wall is closed")
	}
	return w.c.wall.big.Text()
}

func (w *window) roomReads(text string, want bool) {
	w.Helper()
	flat := strings.ReplaceAll(w.room(), "\n", " ")
	if strings.Contains(flat, text) != want {
		w.Errorf("the wall reads %q: %v, in %q", text, !want, flat)
	}
}

func TestTheWallFollowsTheConsole(t *testing.T) {
	w := newWindow(t, "nl")
	w.openFresh()
	on := w.openWall()
	w.roomReads("Noorderlicht", true)
	w.press(on, fyne.KeySpace, fyne.KeyPageDown)
	if got := w.view().Current; got.Exercise == "" {
		t.Errorf("after two keys on the wall it is at %v", got)
	}
	w.at("welcome", "arrive")
	w.roomReads("Waarom ben je hier als mens? Eén zin.", true)
	if w.c.wall.small.Text() != w.room() {
		t.Errorf("the likeness reads %q, the wall %q", w.c.wall.small.Text(), w.room())
	}
	w.press(on, fyne.KeyPageUp)
	if got := w.view().Current.Exercise; got == "welcome" {
		t.Errorf("PageUp on the wall leaves it at %v", w.view().Current)
	}
	w.at("welcome", "safety")
	w.press(on, fyne.KeySpace, fyne.KeyPageDown, fyne.KeySpace)
	if v := w.view(); v.Current.Step != "safety" || !v.Steps[v.Current].Hidden {
		t.Errorf("keys on the wall reveal: at %v", v.Current)
	}
	w.c.speak("en")
	w.roomReads("How freely can you speak here?", true)
}

func TestBlankAndClose(t *testing.T) {
	w := newWindow(t, "nl")
	w.openSample("", "")
	w.at("impact", "vote")
	w.Keys("f")
	on := w.c.wall.win.Window()
	w.roomReads("Welke vraag brengt ons samen het verst?", true)
	w.Keys("b")
	if got := w.c.wall.big.Texts(); !slices.Equal(got, []string{"Noorderlicht", "×", "Waterrijk"}) {
		t.Errorf("a blank wall reads %q", got)
	}
	w.must(workshop.StartTimer{Seconds: 60})
	w.roomReads("1:00", false)
	w.press(on, fyne.KeyB)
	w.roomReads("Welke vraag brengt ons samen het verst?", true)
	w.Tap("wall.blank")
	w.roomReads("Welke", false)
	before := w.view().Current
	w.press(on, fyne.KeyEscape)
	if w.c.wall.win != nil || w.c.session == nil || w.view().Current != before {
		t.Error("closing the wall does more than close it")
	}
	w.Tap("wall.fold")
	w.Tap("wall.open")
	w.roomReads("Welke", false) // it was blank, and still is
	w.Tap("top.home")
	if got := w.c.wall.big.Texts(); len(got) > 0 {
		t.Errorf("with no workshop open the wall reads %q", got)
	}
	w.press(w.c.wall.win.Window(), fyne.KeySpace, fyne.KeyPageUp, fyne.KeyB, fyne.KeyDown, fyne.KeyF)
	if w.c.wall.win != nil {
		t.Error("F leaves the wall open")
	}
}

// What the console shows to one side, and to the facilitator, is not for the
// room.
func TestWhatTheConsoleShowsStaysThere(t *testing.T) {
	w := newWindow(t, "nl")
	w.openSample("step.revealed", "interests")
	w.openWall()
	card := ""
	w.c.writeFor(workshop.Vendor)
	w.Settle()
	w.Tap("write.yes")
	for _, c := range w.c.desk.view.CardsOf("interest") {
		card = c.Fields["interest"]
	}
	if card == "" {
		t.Fatal("the console shows no card of the side it writes for")
	}
	w.MustRead(card)
	w.roomReads(card, false)
	w.roomReads("kaarten", true)
	w.must(workshop.WriteNote{Key: w.view().Current, Text: "alleen voor mij"})
	w.roomReads("alleen voor mij", false)
	w.c.complain(&workshop.Rejection{Code: workshop.CodeTooLong, Got: "2001", Limit: 2000})
	w.roomReads("2000", false)
}

func TestTheWallShowsWhatIsFoldedOpen(t *testing.T) {
	w := newWindow(t, "nl")
	w.openSample("", "")
	w.openWall()
	w.at("plan", "consent")
	first := w.view().Actions[0]
	w.roomReads(w.c.t.T("consent.owners"), false)
	w.Tap("consent." + string(first.ID))
	w.roomReads(w.c.t.T("consent.owners"), true)
	w.roomReads(first.Title, true)
	w.at("reflexes", "recognise")
	r := w.view().Method.Reflexes[0]
	w.roomReads(r.Mechanism.NL, false)
	w.Tap(w.All("reflex.guess.")[0])
	w.roomReads(r.Mechanism.NL, true)
	w.Tap("reflex.better")
	w.roomReads(r.Better.NL, true)
	w.Tap("reflex.next")
	w.roomReads(r.Better.NL, false)
}

func TestPagesOfTheWall(t *testing.T) {
	w := newWindow(t, "nl")
	w.openSample("", "")
	on := w.openWall()
	w.at("mirror", "results")
	if _, all := w.c.wall.big.Pages(); all < 2 {
		t.Fatalf("the results stand on %d pages", all)
	}
	w.press(on, fyne.KeyDown)
	if at, _ := w.c.wall.big.Pages(); at != 1 {
		t.Errorf("after Down it shows page %d", at)
	}
	w.Tap("wall.earlier")
	w.Tap("wall.earlier")
	if at, _ := w.c.wall.big.Pages(); at != 0 {
		t.Errorf("back at page %d", at)
	}
	for range 9 {
		w.press(on, fyne.KeyRight)
	}
	at, all := w.c.wall.big.Pages()
	if at != all-1 {
		t.Errorf("at page %d of %d after many", at, all)
	}
	w.at("mirror", "trust")
	w.at("mirror", "results")
	if at, _ := w.c.wall.big.Pages(); at != 0 {
		t.Errorf("on coming back it shows page %d", at)
	}
}

// A display that comes takes the wall, and one that goes ends nothing.
func TestUnplugging(t *testing.T) {
	w := newWindow(t, "nl")
	w.openSample("", "")
	there := false
	w.c.Second = func() (wall.Display, bool) { return wall.Display{At: image.Pt(1366, 0)}, there }
	on := w.openWall()
	for _, there = range []bool{true, false, true} {
		w.c.wall.tick()
		if w.c.wall.win == nil || w.c.session == nil {
			t.Fatal("a display that comes or goes closes something")
		}
	}
	there = false
	w.c.wall.tick()
	if on.FullScreen() {
		t.Error("without a second display the wall fills the console's")
	}
	w.at("impact", "vote")
	w.roomReads("Welke vraag brengt ons samen het verst?", true)
}

func TestClockAndLookOfTheWall(t *testing.T) {
	w := newWindow(t, "nl")
	w.openSample("", "")
	w.now = w.now.AddDate(0, 0, 1)
	w.openWall()
	w.at("impact", "vote")
	w.must(workshop.StartTimer{Seconds: 90})
	w.roomReads("1:30", true)
	w.now = w.now.Add(31 * time.Second)
	w.c.wall.tick()
	w.roomReads("0:59", true)
	w.must(workshop.PauseTimer{})
	w.roomReads(w.c.t.T("wall.time.paused"), true)
	w.must(workshop.ResumeTimer{})
	w.now = w.now.Add(2 * time.Minute)
	w.c.wall.tick()
	w.roomReads(w.c.t.T("wall.time.over"), true)
	w.c.wall.looks().ChildMenu.Items[2].Action()
	if got := w.c.app.Preferences().String(prefWall); got != string(wall.Contrast) {
		t.Errorf("the wall's look is kept as %q", got)
	}
	w.roomReads("Welke vraag", true)
}

func TestTheLikenessLeavesRoomForWhatCanBeSaid(t *testing.T) {
	w := newWindow(t, "en")
	w.Win.Resize(laptop)
	w.openFresh()
	w.at("welcome", "safety")
	widgettest.Layout(w.Win.Canvas().Content())
	if w.Has("wall.open") {
		t.Fatal("the likeness is unfolded on a small screen")
	}
	driver, roll := fyne.CurrentApp().Driver(), w.c.desk.guide.roll
	end := driver.AbsolutePositionForObject(roll).Y + roll.Size().Height
	say := w.c.desk.guide.help.Objects[1] // under its label
	if y := driver.AbsolutePositionForObject(say).Y + say.Size().Height; y > end {
		t.Errorf("what can be said ends at %v, and the guide at %v", y, end)
	}
	w.Tap("wall.fold")
	if !w.Has("wall.open") {
		t.Fatal("it doesn't unfold")
	}
	w.Tap("top.language")
	if !w.Has("wall.open") {
		t.Error("that it is unfolded isn't remembered")
	}
	w.Tap("wall.fold")
	w.Win.Resize(fyne.NewSize(1366, 900))
	w.at("impact", "story")
	if w.Has("wall.open") {
		t.Error("that it is folded isn't remembered")
	}
	w.c.app.Preferences().RemoveValue(prefLikeness)
	w.at("welcome", "safety")
	if !w.Has("wall.open") {
		t.Error("where there is room it begins folded")
	}
}
