package report_test

import (
	"bytes"
	"image"
	"image/color"
	"image/jpeg"
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"samenspel/export/page/pagetest"
	"samenspel/export/report"
	"samenspel/workshop"
)

// painted is a JPEG of a size: red above and blue beneath.
func painted(t testing.TB, w, h int) []byte {
	t.Helper()
	img := image.NewRGBA(image.Rect(0, 0, w, h))
	for y := range h {
		for x := range w {
			c := color.RGBA{200, 30, 30, 255}
			if y >= h/2 {
				c = color.RGBA{30, 30, 200, 255}
			}
			img.SetRGBA(x, y, c)
		}
	}
	var b bytes.Buffer
	if err := jpeg.Encode(&b, img, nil); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// withPhotos is the sample with photos at exercises that have a chapter and at
// one that has none.
func withPhotos(t testing.TB) *room {
	r := played(t, workshop.Dutch)
	hang := func(id, exercise, step, caption string, w, h int, f workshop.Frame) {
		r.do(workshop.AddPhoto{Photo: workshop.Photo{
			ID: workshop.ID(id), Key: workshop.StepKey{Exercise: exercise, Step: step}, Caption: caption,
			Type: "image/jpeg", Width: w, Height: h, Bytes: painted(t, w, h), Frame: f,
		}})
	}
	hang("p1", "impact", "story", "De muur na de eerste ronde 😀", 1200, 900, workshop.Frame{})
	hang("p2", "impact", "vote", "", 600, 800, workshop.Frame{})
	hang("p3", "impact", "vote", "Een flap die gedraaid is", 800, 600, workshop.Frame{Turn: 1, X: .1, Y: .1, W: .8, H: .6})
	hang("p6", "mirror", "answer", "Een lange lat", 40, 1600, workshop.Frame{})
	hang("p4", "welcome", "arrive", "Onze werkafspraken", 3000, 300, workshop.Frame{})
	r.do(workshop.AddPhoto{Photo: workshop.Photo{ID: "p5", Key: workshop.StepKey{Exercise: "system", Step: "iceberg"}, Type: "image/jpeg", Width: 400, Height: 300, Bytes: []byte("no picture")}})
	return r
}

func TestPhotosStandAtTheirExercise(t *testing.T) {
	v := withPhotos(t).report()
	file := write(t, v, report.Options{Kind: report.Full})
	check(t, file)
	if n := bytes.Count(file, []byte("/Subtype /Image")); n != 5 {
		t.Errorf("%d images", n)
	}
	list := pagetest.Ask(t, file, "pdfimages", "-list", "FILE")
	for _, size := range regexp.MustCompile(`(?m)^ +\d+ +\d+ image +(\d+)`).FindAllStringSubmatch(list, -1) {
		if w, err := strconv.Atoi(size[1]); err != nil || w > 1400 { // print needs no more
			t.Errorf("a photo is %s wide", size[1])
		}
	}
	got := texts(t, file)
	if !strings.Contains(got, "Deze foto kan niet worden getoond.") {
		t.Error("nothing says that a photo can't be read")
	}
	order := []string{"De muur na de eerste ronde", "Een flap die gedraaid is", "Onze werkafspraken"}
	at := -1
	for _, words := range order {
		i := strings.Index(got, words)
		if i <= at {
			t.Errorf("%q stands at %d, after %d", words, i, at)
		}
		at = i
	}
	if !bytes.Equal(file, write(t, withPhotos(t).report(), report.Options{Kind: report.Full})) {
		t.Error("two writings differ")
	}
	plain := pagetest.Ask(t, file, "qpdf", "--qdf", "--object-streams=disable", "FILE", "-")
	for _, alt := range []string{"Foto bij: Impactverhaal", "Onze werkafspraken"} {
		if !strings.Contains(plain, "/Alt ("+alt+")") {
			t.Errorf("no photo is read aloud as %q", alt)
		}
	}
	if plan := write(t, v, report.Options{}); bytes.Contains(plan, []byte("/Subtype /Image")) {
		t.Error("there are photos in the plan")
	}
}

// hex is how a PDF holds a text without odd characters.
// With -look, the report with photos is written to be looked at. SAMENSPEL_PHOTOS
// names a folder of real ones.
func TestLookAtPhotos(t *testing.T) {
	if *look == "" {
		t.Skip("no folder to write to")
	}
	if err := os.WriteFile(filepath.Join(*look, "photos.pdf"), write(t, withPhotos(t).report(), report.Options{Kind: report.Full}), 0o600); err != nil {
		t.Fatal(err)
	}
}
