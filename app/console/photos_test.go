package console

import (
	"bytes"
	"image"
	"image/color"
	"image/png"
	"math"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"samenspel/workshop"
)

// picture writes a picture of a size, red on its left half, and returns where.
func (w *window) picture(name string, wide, high int) string {
	w.Helper()
	img := image.NewRGBA(image.Rect(0, 0, wide, high))
	for y := range high {
		for x := range wide {
			c := color.RGBA{0, 90, 200, 255}
			if x < wide/2 {
				c = color.RGBA{220, 20, 20, 255}
			}
			img.SetRGBA(x, y, c)
		}
	}
	var b bytes.Buffer
	if err := png.Encode(&b, img); err != nil {
		w.Fatal(err)
	}
	return w.write(name, b.Bytes())
}

func (w *window) write(name string, content []byte) string {
	w.Helper()
	if err := os.MkdirAll(w.docs, 0o750); err != nil {
		w.Fatal(err)
	}
	path := filepath.Join(w.docs, name)
	if err := os.WriteFile(path, content, 0o600); err != nil {
		w.Fatal(err)
	}
	return path
}

// photos are those of the workshop as its facilitator sees them.
func (w *window) photos() []workshop.Photo {
	return w.c.session.live.Now().State.For(workshop.Viewer{Role: workshop.AsFacilitator}).Photos
}

func TestPhotosAreDroppedShownAndTakenOff(t *testing.T) {
	w := newWindow(t, "en")
	w.openSample("", "")
	w.at("impact", "story")
	w.c.dropped([]string{w.picture("wall.png", 60, 40), w.picture("flap.png", 30, 50)})
	w.Settle()
	all := w.photos()
	if len(all) != 2 || all[0].Width != 60 || all[1].Height != 50 || all[0].Key != (workshop.StepKey{Exercise: "impact", Step: "story"}) {
		t.Fatalf("%d photos", len(all))
	}
	w.MustRead("2 photos added.")
	w.MustRead("Photos · 2")

	name := "photo." + string(all[0].ID)
	w.Tap(name)
	w.Fill(name+".caption", "Our wall")
	w.Tap("photo.show")
	if !strings.Contains(w.c.wall.small.Text(), "Our wall") {
		t.Errorf("the wall reads %q", w.c.wall.small.Text())
	}
	w.Tap("photo.right")
	if got := w.photos()[0]; got.Frame.Turn != 1 || got.Caption != "Our wall" {
		t.Errorf("turned: %+v", got.Frame)
	}
	w.Tap("photo.next.more")
	w.Tap("photo.remove")
	if n := len(w.photos()); n != 1 {
		t.Errorf("%d photos are left", n)
	}
	w.c.undo()
	w.Settle()
	if n := len(w.photos()); n != 2 {
		t.Errorf("after undo there are %d photos", n)
	}
	w.Tap("stage.next") // what is shown belongs to its step
	if strings.Contains(w.c.wall.small.Text(), "Our wall") {
		t.Error("the photo is still on the wall on the next step")
	}
	w.c.undo()
}

func TestAllOrNothingIsOneDeed(t *testing.T) {
	w := newWindow(t, "en")
	w.openFresh()
	w.at("impact", "story")
	w.c.dropped([]string{w.picture("a.png", 6, 4), w.picture("b.png", 6, 4), w.picture("c.png", 6, 4)})
	w.Settle()
	w.c.undo()
	w.Settle()
	if n := len(w.photos()); n != 0 {
		t.Errorf("after one undo %d photos are left", n)
	}
}

func TestPhotosThatCannotBeReadSayWhy(t *testing.T) {
	w := newWindow(t, "en")
	w.openFresh()
	w.at("impact", "story")
	heic := w.write("phone.heic", []byte("\x00\x00\x00\x1cftypheic\x00\x00\x00\x00mif1heic"))
	w.c.dropped([]string{
		w.picture("good.png", 6, 4), heic, w.write("letter.jpg", []byte("Dear all")),
		w.write("half.png", []byte("\x89PNG\r\n\x1a\n\x00\x00")), filepath.Join(w.docs, "gone.jpg"),
	})
	w.Settle()
	for _, words := range []string{"Not added: 4. Added: 1.", "phone.heic is in the phone's own format", "letter.jpg is not a picture", "half.png is damaged", "gone.jpg cannot be read (no such file or directory)"} {
		w.MustRead(words)
	}
	w.Tap("photos.ok")
	if n := len(w.photos()); n != 1 {
		t.Errorf("%d photos", n)
	}
}

// TestReadingOfPhotosIsStopped stops after the first: nothing is added, and what
// is still being read comes too late.
func TestReadingOfPhotosIsStopped(t *testing.T) {
	w := newWindow(t, "en")
	w.openFresh()
	w.at("impact", "story")
	w.c.dropped([]string{w.picture("a.png", 6, 4), w.picture("b.png", 6, 4)})
	w.MustRead("Reading photo 1 of 2…")
	w.c.dropped([]string{w.picture("c.png", 6, 4)})
	w.MustRead("Photos are being read already.")
	w.Tap("photo.stop")
	w.Settle()
	w.MustNotRead("Reading photo")
	if n := len(w.photos()); n != 0 {
		t.Errorf("%d photos", n)
	}
}

func TestPhotosNeedAStep(t *testing.T) {
	w := newWindow(t, "en")
	w.c.dropped([]string{w.picture("a.png", 6, 4)})
	w.MustRead("Open a workshop first.")
	w.TapText("OK")
	w.openFresh()
	w.c.dropped([]string{w.picture("b.png", 6, 4)})
	w.MustRead("Go to the exercise they belong to first.")
	if w.Has("stage.photos") {
		t.Error("before the start there is nothing to add photos to")
	}
}

func TestAPhotoOfHiddenInputStaysOffTheWall(t *testing.T) {
	w := newWindow(t, "en")
	w.openFresh()
	w.at("language", "words")
	w.c.dropped([]string{w.picture("a.png", 6, 4)})
	w.Settle()
	w.Tap("photo." + string(w.photos()[0].ID))
	if !w.disabled("photo.show") {
		t.Error("the photo can go on the wall before the reveal")
	}
	w.MustRead("has not been revealed yet")
}

// TestAPhotoIsCutByKeyboard opens a photo, cuts it and goes back to the step, by
// keyboard alone.
func TestAPhotoIsCutByKeyboard(t *testing.T) {
	w := newWindow(t, "en")
	w.openFresh()
	w.at("impact", "story")
	w.c.dropped([]string{w.picture("a.png", 60, 40)})
	w.Settle()
	w.Focus("stage.photos")
	w.Key(fyne.KeySpace) // to the photos
	w.Key(fyne.KeyReturn)
	w.Focus("photo.crop")
	w.Key(fyne.KeySpace)
	for range 5 {
		w.Key(fyne.KeyRight)
		w.Key(fyne.KeyDown)
	}
	w.Focus("photo.crop.done")
	w.Key(fyne.KeySpace)
	is := func(what string, want workshop.Frame) {
		t.Helper()
		near := func(a, b float64) bool { return math.Abs(a-b) < 1e-6 }
		if f := w.photos()[0].Frame; f.Turn != want.Turn || !near(f.X, want.X) || !near(f.Y, want.Y) || !near(f.W, want.W) || !near(f.H, want.H) {
			t.Errorf("%s: %+v, want %+v", what, f, want)
		}
	}
	is("cut", workshop.Frame{X: .1, Y: .1, W: .9, H: .9})
	w.Tap("photo.right")
	is("turned", workshop.Frame{Turn: 1, X: 0, Y: .1, W: .9, H: .9})
	w.Tap("photo.left")
	w.Tap("photo.left")
	is("turned back and on", workshop.Frame{Turn: 3, X: .1, Y: 0, W: .9, H: .9})
	w.Tap("photo.right")
	w.Tap("photo.crop")
	w.Tap("photo.crop.whole")
	if f := w.photos()[0].Frame; f != (workshop.Frame{}) {
		t.Errorf("whole again: %+v", f)
	}
	w.c.foldBack()
	w.Settle()
	if w.Has("photo.show") || !w.Has("photo.add") {
		t.Error("Escape did not go back to the step")
	}
}

// TestAPhotoStaysOpenInAnotherLanguage changes the language while a photo is
// open and on the wall.
func TestAPhotoStaysOpenInAnotherLanguage(t *testing.T) {
	w := newWindow(t, "en")
	w.openFresh()
	w.at("impact", "story")
	w.c.dropped([]string{w.picture("a.png", 60, 40)})
	w.Settle()
	w.Tap("photo." + string(w.photos()[0].ID))
	w.Tap("photo.show")
	w.Tap("top.language")
	w.MustRead("Van de muur halen")
	if w.c.wall.shown.Photo != w.photos()[0].ID {
		t.Error("the photo is off the wall")
	}
	w.Tap("photo." + string(w.photos()[0].ID) + ".fold")
	w.MustRead("Op de muur")
}

// TestPhotosOfThePast are shown as they were, and nothing can be done with them.
func TestPhotosOfThePast(t *testing.T) {
	w := newWindow(t, "en")
	w.openFresh()
	w.at("impact", "story")
	w.c.dropped([]string{w.picture("a.png", 60, 40)})
	w.Settle()
	w.must(workshop.CaptionPhoto{Photo: w.photos()[0].ID, Caption: "Our wall"})
	w.must(workshop.RemovePhoto{Photo: w.photos()[0].ID})
	w.c.toggleHistory()
	w.Settle()
	w.Tap(w.deedOf("Caption of a photo: Our wall"))
	var press string
	for _, name := range w.All("photo.") {
		if strings.Count(name, ".") == 1 && name != "photo.add" {
			press = name
		}
	}
	w.Tap(press)
	w.MustRead("Our wall")
	if w.Has("photo.show") || w.Has("photo.remove") || w.Has("photo.add") {
		t.Error("the past can be changed")
	}
	w.Tap(press + ".fold")
}
