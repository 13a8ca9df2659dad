package photo

import (
	"bytes"
	"fmt"
	"image"
	"image/draw"
	"image/jpeg"
	"image/png"
	"math"
)

// Encoded is a picture as a file of its own.
type Encoded struct {
	Type          string // image/jpeg or image/png
	Width, Height int    // pixels
	Bytes         []byte
}

// Encode writes a picture whose longest side is at most longest pixels, in at
// most mostBytes: a JPEG, or a PNG where it has transparency or is no larger so.
// It is scaled down, never up; first it gives up some sharpness, then size. The
// same picture gives the same bytes. The error is ErrTooLarge where nothing is
// small enough.
func Encode(img image.Image, longest, mostBytes int) (Encoded, error) {
	size := img.Bounds().Size()
	if size.X < 1 || size.Y < 1 {
		return Encoded{}, ErrDamaged
	}
	w, h := size.X, size.Y
	if most := max(w, h); most > longest {
		w, h = scaled(size, float64(max(1, longest))/float64(most))
	}
	for {
		small := shrink(img, w, h)
		e, err := encode(small, mostBytes)
		if err != nil || len(e.Bytes) <= mostBytes {
			return e, err
		}
		if w == 1 && h == 1 {
			return Encoded{}, fmt.Errorf("%w: not in %d bytes", ErrTooLarge, mostBytes)
		}
		by := math.Sqrt(float64(mostBytes) / float64(len(e.Bytes))) // bytes go about with the pixels
		by = max(.1, min(.85, by))
		w, h = max(1, int(float64(w)*by)), max(1, int(float64(h)*by))
	}
}

// Longest returns the longest side with which a picture has about so many
// pixels, and its own where it has no more: a long picture of a whole wall
// keeps its height.
func Longest(img image.Image, pixels int) int {
	return max(fit(img.Bounds().Size(), float64(pixels)))
}

// small is up to how many pixels a PNG is tried beside a JPEG: a logo, or part
// of a screen.
const small = 1_000_000

// encode writes a picture at its own size, the smaller the less of it fits.
func encode(img *image.RGBA, mostBytes int) (Encoded, error) {
	w, h := img.Rect.Dx(), img.Rect.Dy()
	opaque := img.Opaque()
	var drawn []byte
	if !opaque || w*h <= small {
		var b bytes.Buffer
		if err := png.Encode(&b, img); err != nil {
			return Encoded{}, fmt.Errorf("encode png: %w", err)
		}
		drawn = b.Bytes()
		if !opaque {
			return Encoded{"image/png", w, h, drawn}, nil
		}
	}
	var best []byte
	for _, quality := range []int{85, 75, 65} {
		var b bytes.Buffer
		if err := jpeg.Encode(&b, img, &jpeg.Options{Quality: quality}); err != nil {
			return Encoded{}, fmt.Errorf("encode jpeg: %w", err)
		}
		best = b.Bytes()
		if drawn != nil && len(drawn) <= len(best) && len(drawn) <= mostBytes {
			return Encoded{"image/png", w, h, drawn}, nil
		}
		if len(best) <= mostBytes {
			break
		}
	}
	return Encoded{"image/jpeg", w, h, best}, nil
}

// Opaque returns a picture on white paper where it has transparency.
func Opaque(img image.Image) image.Image {
	if o, ok := img.(interface{ Opaque() bool }); ok && o.Opaque() {
		return img
	}
	b := img.Bounds()
	out := image.NewRGBA(image.Rect(0, 0, b.Dx(), b.Dy()))
	draw.Draw(out, out.Rect, image.White, image.Point{}, draw.Src)
	draw.Draw(out, out.Rect, img, b.Min, draw.Over)
	return out
}
