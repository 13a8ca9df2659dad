package photo

import (
	"image"
	"math"
)

// Plain returns a picture as any reader of pages takes it: a JPEG in grey or in
// colours of light, or a PNG of at most eight bits a colour that is not
// interlaced, upright. One that is so stays as it is; any other is written anew.
// The errors are those of Read.
func Plain(raw []byte) (Encoded, error) {
	img, orientation, err := decode(raw)
	if err != nil {
		return Encoded{}, err
	}
	size := img.Bounds().Size()
	if kind := plainly(raw, img); kind != "" && orientation <= 1 {
		return Encoded{kind, size.X, size.Y, raw}, nil
	}
	w, h := fit(size, KeptPixels)
	return Encode(upright(shrink(img, w, h), orientation), math.MaxInt, math.MaxInt)
}

// plainly is the type of a picture that is plain; empty for any other.
func plainly(raw []byte, img image.Image) string {
	const deep, colors, interlaced = 24, 25, 28 // where a PNG says so
	switch img := img.(type) {
	case *image.YCbCr:
		if begins(raw, "\xff\xd8") { // and not in a WebP
			return "image/jpeg"
		}
	case *image.Gray, *image.Paletted, *image.RGBA, *image.NRGBA:
		if begins(raw, "\xff\xd8") {
			return "image/jpeg"
		}
		const greyWithAlpha = 4
		if !begins(raw, "\x89PNG") || raw[deep] > 8 || raw[interlaced] != 0 || raw[colors] == greyWithAlpha {
			return ""
		}
		// Transparency that is not in the pixels themselves is not read by all.
		if p, is := img.(*image.Paletted); is && !p.Opaque() {
			return ""
		}
		if _, is := img.(*image.NRGBA); is && raw[colors]&4 == 0 {
			return ""
		}
		return "image/png"
	}
	return ""
}
