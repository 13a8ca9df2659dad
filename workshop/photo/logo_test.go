package photo_test

import (
	"bytes"
	"encoding/binary"
	"errors"
	"hash/crc32"
	"image"
	"image/color"
	"image/png"
	"testing"

	"samenspel/workshop"
	"samenspel/workshop/photo"
)

// TestLogoOfAnyKind reads logos as they come from other people's programs, and
// looks at what is kept of them: a picture of eight bits a colour that is not
// interlaced, with the same colours on white paper.
func TestLogoOfAnyKind(t *testing.T) {
	dark := color.RGBA{77, 77, 77, 255}
	corners := [4]color.RGBA{red, green, blue, white}
	half := [4]color.RGBA{dark, white, dark, white}
	for name, want := range map[string][4]color.RGBA{
		"cmyk.jpg": corners, "progressive.jpg": corners, "interlaced.png": corners, "orientation-6.jpg": corners,
		"palette-clear.png": corners, "sixteen-clear.png": corners, "two.gif": corners, "lossy.webp": corners, "up.tif": corners,
		"gray-alpha.png": half, "gray-alpha-16.png": half,
	} {
		kept, err := photo.Encode(read(t, name), workshop.MaxLogoSide, workshop.MaxLogoBytes)
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		if kept.Type == "image/png" {
			if depth, interlace := kept.Bytes[24], kept.Bytes[28]; depth != 8 || interlace != 0 {
				t.Errorf("%s is kept with %d bits, interlaced %d", name, depth, interlace)
			}
		}
		img, err := photo.Read(kept.Bytes)
		if err != nil {
			t.Fatalf("%s is kept as what cannot be read: %v", name, err)
		}
		img = photo.Opaque(img)
		for i, at := range []image.Point{{3, 3}, {36, 3}, {3, 20}, {36, 20}} {
			if !like(img, at.X, at.Y, want[i], 40) {
				t.Errorf("%s: %v is %v, want %v", name, at, img.At(at.X, at.Y), want[i])
			}
		}
	}
}

// TestPlain makes of every kind what any reader of pages takes, and leaves what is
// so already.
func TestPlain(t *testing.T) {
	asIs := map[string]bool{"progressive.jpg": true, "gray.jpg": true, "orientation-1.jpg": true}
	for _, name := range []string{
		"cmyk.jpg", "gray.jpg", "progressive.jpg", "orientation-1.jpg", "orientation-6.jpg", "interlaced.png", "palette-clear.png", "sixteen.png", "sixteen-clear.png",
		"gray-alpha.png", "gray-alpha-16.png", "two.gif", "lossy.webp", "turned.tif", "up.bmp", "logo.png",
	} {
		b := raw(t, name)
		got, err := photo.Plain(b)
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		if same := bytes.Equal(got.Bytes, b); same != asIs[name] {
			t.Errorf("%s stays as it is: %v", name, same)
		}
		config, kind, err := image.DecodeConfig(bytes.NewReader(got.Bytes))
		if err != nil || "image/"+kind != got.Type || config.Width != got.Width || config.Height != got.Height || config.ColorModel == color.CMYKModel {
			t.Errorf("%s: %+v of %s, told %s of %d × %d, %v", name, config, kind, got.Type, got.Width, got.Height, err)
		}
		img, _, err := image.Decode(bytes.NewReader(got.Bytes))
		if err != nil {
			t.Fatal(err)
		}
		if want := read(t, name); !like(img, 3, 3, color.RGBAModel.Convert(want.At(3, 3)).(color.RGBA), 12) {
			t.Errorf("%s is %v, want %v", name, img.At(3, 3), want.At(3, 3))
		}
	}
	for name, want := range map[string]error{"bomb.png": photo.ErrTooLarge, "text.jpg": photo.ErrUnknown, "truncated.jpg": photo.ErrDamaged} {
		if _, err := photo.Plain(raw(t, name)); !errors.Is(err, want) {
			t.Errorf("%s: %v, want %v", name, err, want)
		}
	}
}

// TestHugeFile reads a logo with 40 MB of what a drawing program told besides.
func TestHugeFile(t *testing.T) {
	logo := raw(t, "logo.png")
	const afterHeader = 8 + 12 + 13
	told := make([]byte, 40<<20)
	chunk := binary.BigEndian.AppendUint32(nil, uint32(len(told)))
	chunk = append(append(chunk, "prVt"...), told...)
	chunk = binary.BigEndian.AppendUint32(chunk, crc32.ChecksumIEEE(chunk[4:]))
	huge := append(append(append([]byte(nil), logo[:afterHeader]...), chunk...), logo[afterHeader:]...)
	img, err := photo.Read(huge)
	if err != nil {
		t.Fatal(err)
	}
	kept, err := photo.Encode(img, workshop.MaxLogoSide, workshop.MaxLogoBytes)
	if err != nil || len(kept.Bytes) > 2000 || !like(img, 3, 3, red, 0) {
		t.Errorf("%d bytes, %v", len(kept.Bytes), err)
	}
}

// TestLine keeps what is very long as long as it may be, and nothing of it
// becomes less than a pixel.
func TestLine(t *testing.T) {
	line := image.NewGray(image.Rect(0, 0, 20000, 1))
	var b bytes.Buffer
	if err := png.Encode(&b, line); err != nil {
		t.Fatal(err)
	}
	img, err := photo.Read(b.Bytes())
	if err != nil {
		t.Fatal(err)
	}
	kept, err := photo.Encode(img, workshop.MaxLogoSide, workshop.MaxLogoBytes)
	if err != nil || kept.Width != workshop.MaxLogoSide || kept.Height != 1 {
		t.Errorf("%d × %d, %v", kept.Width, kept.Height, err)
	}
}

// TestOnlyTheName is refused: a text, and a page, that are called a picture.
func TestOnlyTheName(t *testing.T) {
	for _, s := range []string{"no picture at all\n", "<svg xmlns='http://www.w3.org/2000/svg'/>", "%PDF-1.7\n", "PK\x03\x04"} {
		if _, err := photo.Read([]byte(s)); !errors.Is(err, photo.ErrUnknown) {
			t.Errorf("%q: %v", s, err)
		}
	}
}
