package photo_test

import (
	"bytes"
	"errors"
	"image"
	"image/color"
	"image/jpeg"
	"image/png"
	"math/rand/v2"
	"os"
	"path/filepath"
	"runtime"
	"testing"

	"samenspel/workshop/photo"
)

func raw(t testing.TB, name string) []byte {
	t.Helper()
	b, err := os.ReadFile(filepath.Join("testdata", name))
	if err != nil {
		t.Fatal(err)
	}
	return b
}

func read(t *testing.T, name string) image.Image {
	t.Helper()
	img, err := photo.Read(raw(t, name))
	if err != nil {
		t.Fatalf("%s: %v", name, err)
	}
	return img
}

// like says whether a pixel has about a colour, as a JPEG keeps it.
func like(img image.Image, x, y int, want color.RGBA, off int) bool {
	got := color.RGBAModel.Convert(img.At(x, y)).(color.RGBA)
	near := func(a, b uint8) bool { return max(a, b)-min(a, b) <= uint8(off) }
	return near(got.R, want.R) && near(got.G, want.G) && near(got.B, want.B) && near(got.A, want.A)
}

var (
	red   = color.RGBA{255, 0, 0, 255}
	green = color.RGBA{0, 255, 0, 255}
	blue  = color.RGBA{0, 0, 255, 255}
	white = color.RGBA{255, 255, 255, 255}
)

// TestUpright reads one picture, red and green over blue and white, as other
// programs wrote it in every way.
func TestUpright(t *testing.T) {
	names := []string{
		"turned.png", "turned.tif", "turned.webp", "cmyk.jpg", "progressive.jpg", "interlaced.png",
		"up.gif", "two.gif", "up.bmp", "up.tif", "lossy.webp",
	}
	for i := range 8 {
		names = append(names, "orientation-"+string(rune('1'+i))+".jpg")
	}
	for _, name := range names {
		img := read(t, name)
		if size := img.Bounds(); size != image.Rect(0, 0, 40, 24) {
			t.Errorf("%s: bounds %v", name, size)
			continue
		}
		for _, c := range []struct {
			x, y int
			want color.RGBA
		}{{3, 3, red}, {36, 3, green}, {3, 20, blue}, {36, 20, white}} {
			if !like(img, c.x, c.y, c.want, 40) {
				t.Errorf("%s: %d,%d is %v, want %v", name, c.x, c.y, img.At(c.x, c.y), c.want)
			}
		}
	}
}

func TestDepthAndGrey(t *testing.T) {
	if img := read(t, "sixteen.png"); !like(img, 0, 0, red, 12) || !like(img, 0, 23, blue, 12) {
		t.Errorf("16 bits: %v to %v", img.At(0, 0), img.At(0, 23))
	}
	if img := read(t, "gray.jpg"); !like(img, 36, 20, white, 8) {
		t.Errorf("grey: %v", img.At(36, 20))
	}
}

func TestRefused(t *testing.T) {
	for name, want := range map[string]error{
		"text.jpg": photo.ErrUnknown, "phone.heic": photo.ErrHEIC, "truncated.jpg": photo.ErrDamaged, "four.tif": photo.ErrUnknown,
		"bomb.png": photo.ErrTooLarge, "bomb.jpg": photo.ErrTooLarge,
	} {
		if _, err := photo.Read(raw(t, name)); !errors.Is(err, want) {
			t.Errorf("%s: %v, want %v", name, err, want)
		}
	}
	for _, begun := range []string{"", "\xff\xd8\xff", "\x89PNG\r\n\x1a\n", "GIF89a", "II*\x00", "RIFF\x00\x00\x00\x00WEBP"} {
		if _, err := photo.Read([]byte(begun)); !errors.Is(err, photo.ErrUnknown) && !errors.Is(err, photo.ErrDamaged) {
			t.Errorf("%q: %v", begun, err)
		}
	}
}

// TestBombTakesNothing measures that what is refused for its size is refused
// before any memory is taken up for it.
func TestBombTakesNothing(t *testing.T) {
	for _, name := range []string{"bomb.png", "bomb.jpg"} {
		b := raw(t, name)
		var before, after runtime.MemStats
		runtime.ReadMemStats(&before)
		_, _ = photo.Read(b)
		runtime.ReadMemStats(&after)
		if took := after.TotalAlloc - before.TotalAlloc; took > 1<<20 {
			t.Errorf("%s took %d bytes", name, took)
		}
	}
}

// TestCut reads every beginning of a file, and a file with any byte changed: it
// says what is wrong, and never falls over.
func TestCut(t *testing.T) {
	rnd := rand.New(rand.NewPCG(1, 2))
	for _, name := range []string{"orientation-6.jpg", "turned.png", "turned.webp", "turned.tif", "up.gif", "up.bmp", "cmyk.jpg", "phone.heic"} {
		whole := raw(t, name)
		for n := range whole {
			_, _ = photo.Read(whole[:n])
		}
		for range 100 {
			b := bytes.Clone(whole)
			b[rnd.IntN(len(b))] = byte(rnd.Uint32())
			if img, err := photo.Read(b); err == nil {
				if size := img.Bounds().Size(); size.X*size.Y > photo.KeptPixels+40_000 {
					t.Fatalf("%s: %v", name, size)
				}
			}
		}
	}
}

func TestPanorama(t *testing.T) {
	img := read(t, "panorama.jpg")
	e, err := photo.Encode(img, 3000, 1<<20)
	if err != nil || e.Width != 3000 || e.Height != 20 {
		t.Fatalf("%d × %d, %v", e.Width, e.Height, err)
	}
	if e, err = photo.Encode(img, 100, 1<<20); err != nil || e.Width != 100 || e.Height != 1 {
		t.Fatalf("%d × %d, %v", e.Width, e.Height, err)
	}
}

func TestEncode(t *testing.T) {
	dot, err := photo.Encode(read(t, "dot.png"), 2000, 2000)
	if err != nil || dot.Width != 1 || dot.Height != 1 {
		t.Errorf("a dot: %+v, %v", dot, err)
	}
	logo, err := photo.Encode(read(t, "logo.png"), 2000, 2000)
	if err != nil || logo.Type != "image/png" {
		t.Fatalf("a logo: %s, %v", logo.Type, err)
	}
	back, err := png.Decode(bytes.NewReader(logo.Bytes))
	if err != nil || !like(back, 3, 3, red, 0) || !like(back, 36, 20, color.RGBA{}, 0) {
		t.Errorf("a logo keeps its transparency: %v", err)
	}
	if img := photo.Opaque(read(t, "logo.png")); !like(img, 3, 3, red, 0) || !like(img, 36, 20, white, 0) {
		t.Error("on paper it is white around")
	}
}

// TestEncodeFits writes what can't be compressed: noise.
func TestEncodeFits(t *testing.T) {
	rnd := rand.New(rand.NewPCG(3, 4))
	noise := image.NewRGBA(image.Rect(0, 0, 300, 200))
	for i := range noise.Pix {
		noise.Pix[i] = uint8(rnd.Uint32()) | uint8(i%4/3*255)
	}
	for _, most := range []int{1 << 20, 20_000, 900} {
		e, err := photo.Encode(noise, 1000, most)
		if err != nil || len(e.Bytes) > most || e.Type != "image/jpeg" {
			t.Fatalf("%d: %d bytes of %s, %v", most, len(e.Bytes), e.Type, err)
		}
		if img, err := jpeg.Decode(bytes.NewReader(e.Bytes)); err != nil || img.Bounds().Dx() != e.Width || img.Bounds().Dy() != e.Height {
			t.Errorf("%d: read back %v", most, err)
		}
		again, _ := photo.Encode(noise, 1000, most)
		if !bytes.Equal(again.Bytes, e.Bytes) {
			t.Error("the same picture gives other bytes")
		}
	}
	for _, most := range []int{0, 10, 60} {
		if _, err := photo.Encode(noise, 1000, most); !errors.Is(err, photo.ErrTooLarge) {
			t.Errorf("in %d bytes: %v", most, err)
		}
	}
}

// TestNothingElseIsKept looks for what the camera told besides.
func TestNothingElseIsKept(t *testing.T) {
	b := raw(t, "orientation-6.jpg")
	if !bytes.Contains(b, []byte("Camera")) || !bytes.Contains(b, []byte("Exif")) {
		t.Fatal("the picture tells nothing")
	}
	img, err := photo.Read(b)
	if err != nil {
		t.Fatal(err)
	}
	e, err := photo.Encode(img, 1000, 1<<20)
	if err != nil || bytes.Contains(e.Bytes, []byte("Camera")) || bytes.Contains(e.Bytes, []byte("Exif")) {
		t.Errorf("the picture tells more: %v", err)
	}
}
