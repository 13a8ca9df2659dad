package wall

import (
	"errors"
	"image"
	"image/color"
	"image/draw"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"samenspel/assets/translations"
	"samenspel/workshop"
)

// hanging is a projector's view at a step, with photos of several shapes at its
// exercise.
func hanging(t testing.TB, exercise string) workshop.View {
	t.Helper()
	records, err := tellings["sample"](workshop.Dutch)
	if err != nil {
		t.Fatal(err)
	}
	v := workshop.NewLog(records).Fold().For(workshop.Viewer{Role: workshop.AsProjector})
	v.Current = workshop.StepKey{Exercise: exercise, Step: v.Method.Exercise(exercise).Steps[0].ID}
	long := strings.Repeat("woorden die ", 9) + "eindigen"
	for i, size := range []image.Point{{4000, 3000}, {300, 4000}, {9000, 300}, {1, 1}} {
		v.Photos = append(v.Photos, workshop.Photo{ID: workshop.ID(rune('a' + i)), Key: v.Current, Caption: long, Width: size.X, Height: size.Y})
		long = ""
	}
	return v
}

func TestAPhotoFitsEveryWall(t *testing.T) {
	v := hanging(t, "impact")
	for shape, ratio := range shapes {
		for _, p := range v.Photos {
			poster := Draw(&v, translations.For("nl"), Shown{Photo: p.ID}, ratio)
			if err := fault(poster.Drawing); err != nil {
				t.Errorf("%s, %d×%d: %v", shape, p.Width, p.Height, err)
			}
			h := poster.Photo
			if h == nil {
				t.Fatalf("%s: no photo", shape)
			}
			if h.room.x < 0 || h.room.y < clockHigh || h.room.right() > poster.Drawing.W || h.room.bottom() > High || max(h.room.w/poster.Drawing.W, h.room.h/High) < .5 {
				t.Errorf("%s, %d×%d stands at %+v", shape, p.Width, p.Height, h.room)
			}
		}
	}
}

// TestAPhotoOfElsewhereIsNotShown is true of one of another exercise, one that
// this viewer doesn't see, and a blank wall.
func TestAPhotoOfElsewhereIsNotShown(t *testing.T) {
	v := hanging(t, "impact")
	for name, shown := range map[string]Shown{"unknown": {Photo: "z"}, "blank": {Photo: "a", Blank: true}, "none": {}} {
		if Draw(&v, translations.For("nl"), shown, 1.6).Photo != nil {
			t.Errorf("%s: it is shown", name)
		}
	}
	v.Current = workshop.StepKey{Exercise: "mirror", Step: v.Method.Exercise("mirror").Steps[0].ID}
	if Draw(&v, translations.For("nl"), Shown{Photo: "a"}, 1.6).Photo != nil {
		t.Error("at another exercise it is shown")
	}
}

func TestAPhotoIsDrawnOnceItIsRead(t *testing.T) {
	app := test.NewTempApp(t)
	v := hanging(t, "impact")
	var ready func()
	var img image.Image
	s := NewScreen("wall", fyne.NewSize(1, 1))
	s.Set(Scene{View: &v, T: translations.For("nl"), Look: Light, Shown: Shown{Photo: "a"}, Photos: func(p *workshop.Photo, w, h int, again func()) (image.Image, error) {
		ready = again
		return img, nil
	}})
	win := app.NewWindow("")
	win.SetPadded(false)
	win.SetContent(s)
	win.Resize(fyne.NewSize(640, 360))
	middle := func() color.Color { return win.Canvas().Capture().At(320, 180) }
	before := middle()
	full := image.NewRGBA(image.Rect(0, 0, 200, 150))
	draw.Draw(full, full.Rect, image.NewUniform(color.RGBA{200, 0, 0, 255}), image.Point{}, draw.Src)
	img = full
	if ready == nil {
		t.Fatal("nobody asked for it")
	}
	ready()
	if after := middle(); after == before || after != (color.RGBA{200, 0, 0, 255}) && after != (color.NRGBA{200, 0, 0, 255}) {
		t.Errorf("it is %v, and was %v", after, before)
	}
	s.Set(Scene{View: &v, T: translations.For("nl"), Look: Light, Shown: Shown{Photo: "a"}, Photos: func(*workshop.Photo, int, int, func()) (image.Image, error) {
		return nil, errors.New("damaged")
	}})
	s.page.renew()
	if got := middle(); got != before {
		t.Errorf("one that can't be read leaves %v", got)
	}
}
