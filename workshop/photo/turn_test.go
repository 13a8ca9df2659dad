package photo

import (
	"bytes"
	"image"
	"image/color"
	"image/png"
	"testing"
)

// numbered is a picture of w by h of which each pixel has a colour of its own.
func numbered(t testing.TB, w, h int) []byte {
	t.Helper()
	img := image.NewRGBA(image.Rect(0, 0, w, h))
	for y := range h {
		for x := range w {
			img.SetRGBA(x, y, color.RGBA{uint8(10 * x), uint8(10 * y), 7, 255})
		}
	}
	var b bytes.Buffer
	if err := png.Encode(&b, img); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// TestShow turns a picture and cuts it, and compares each pixel with where it
// comes from.
func TestShow(t *testing.T) {
	const w, h = 8, 6
	raw := numbered(t, w, h)
	from := [4]func(x, y, w, h int) (int, int){ // of the turned picture, w by h, to the picture as it is
		func(x, y, _, _ int) (int, int) { return x, y },
		func(x, y, w, _ int) (int, int) { return y, w - 1 - x },
		func(x, y, w, h int) (int, int) { return w - 1 - x, h - 1 - y },
		func(x, y, _, h int) (int, int) { return h - 1 - y, x },
	}
	for turn := range 4 {
		tw, th := w, h
		if turn%2 == 1 {
			tw, th = h, w
		}
		for _, cut := range []image.Rectangle{image.Rect(0, 0, tw, th), image.Rect(1, 2, 4, 4), image.Rect(tw-2, th-1, tw, th)} {
			p := Part{turn, float64(cut.Min.X) / float64(tw), float64(cut.Min.Y) / float64(th), float64(cut.Dx()) / float64(tw), float64(cut.Dy()) / float64(th)}
			img, err := Show(raw, p, cut.Dx(), cut.Dy())
			if err != nil || img.Rect.Size() != cut.Size() {
				t.Fatalf("turn %d, %v: %v, %v", turn, cut, img.Rect, err)
			}
			for y := range cut.Dy() {
				for x := range cut.Dx() {
					u, v := from[turn](cut.Min.X+x, cut.Min.Y+y, tw, th)
					if got, want := img.RGBAAt(x, y), (color.RGBA{uint8(10 * u), uint8(10 * v), 7, 255}); got != want {
						t.Errorf("turn %d, %v: %d,%d is %v, want %v", turn, cut, x, y, got, want)
					}
				}
			}
		}
	}
}

func TestShowFits(t *testing.T) {
	raw := numbered(t, 8, 6)
	for _, c := range []struct{ turn, w, h, wantW, wantH int }{
		{0, 4, 100, 4, 3}, {0, 100, 3, 4, 3}, {1, 3, 100, 3, 4}, {0, 16, 100, 16, 12}, {0, 0, 0, 1, 1}, {-3, 3, 100, 3, 4},
	} {
		img, err := Show(raw, Part{c.turn, 0, 0, 1, 1}, c.w, c.h)
		if err != nil || img.Rect.Size() != image.Pt(c.wantW, c.wantH) {
			t.Errorf("%+v: %v, %v", c, img.Rect, err)
		}
	}
	if _, err := Show([]byte("no"), Part{0, 0, 0, 1, 1}, 9, 9); err == nil {
		t.Error("no picture is shown")
	}
	if img, err := Show(raw, Part{0, 2, 2, 1, 1}, 8, 6); err != nil || img.Rect.Dx() != 8 {
		t.Errorf("an odd part: %v, %v", img.Rect, err)
	}
}

func TestLongest(t *testing.T) {
	for _, c := range []struct{ w, h, pixels, want int }{{400, 300, 1_000_000, 400}, {4000, 3000, 120_000, 400}, {9000, 100, 225_000, 4500}} {
		if got := Longest(image.NewGray(image.Rect(0, 0, c.w, c.h)), c.pixels); got != c.want {
			t.Errorf("%+v: %d", c, got)
		}
	}
}
