package photo

import (
	"image"
	"math"

	"golang.org/x/image/draw"
)

// Part is what of a picture is shown: turned by quarters to the right, from 0 to
// 3, and then cut to a part of it, in parts of its width and height from its top
// left, from 0 to 1.
type Part struct {
	Turn       int
	X, Y, W, H float64
}

// Show reads a picture that Encode wrote and returns a part of it, as large as
// fits in w by h pixels. The errors are those of Read.
func Show(raw []byte, p Part, w, h int) (*image.RGBA, error) {
	img, _, err := decode(raw)
	if err != nil {
		return nil, err
	}
	img = cut(img, p)
	turn := (p.Turn%4 + 4) % 4
	if turn%2 == 1 {
		w, h = h, w
	}
	size := img.Bounds().Size()
	by := min(float64(w)/float64(size.X), float64(h)/float64(size.Y))
	w, h = scaled(size, max(0, by))
	return upright(resize(img, w, h), [4]int{1, 6, 3, 8}[turn]), nil
}

// resize returns a picture at a size.
func resize(img image.Image, w, h int) *image.RGBA {
	b := img.Bounds()
	if w <= b.Dx() && h <= b.Dy() {
		return shrink(img, w, h)
	}
	out := image.NewRGBA(image.Rect(0, 0, w, h))
	draw.ApproxBiLinear.Scale(out, out.Rect, img, b, draw.Src, nil)
	return out
}

// cut returns a part of a picture that is still to be turned.
func cut(img image.Image, p Part) image.Image {
	x, y, w, h := p.X, p.Y, p.W, p.H
	switch (p.Turn%4 + 4) % 4 {
	case 1:
		x, y, w, h = y, 1-x-w, h, w
	case 2:
		x, y = 1-x-w, 1-y-h
	case 3:
		x, y, w, h = 1-y-h, x, h, w
	}
	b := img.Bounds()
	at := func(from, size int, part float64) int {
		return from + int(math.Round(max(0, min(1, part))*float64(size)))
	}
	r := image.Rect(at(b.Min.X, b.Dx(), x), at(b.Min.Y, b.Dy(), y), at(b.Min.X, b.Dx(), x+w), at(b.Min.Y, b.Dy(), y+h))
	part, ok := img.(interface {
		SubImage(image.Rectangle) image.Image
	})
	if !ok || r.Empty() {
		return img
	}
	return part.SubImage(r)
}

// upright turns a picture from how it was held, 1 to 8 as in EXIF, to how it was
// seen.
func upright(img *image.RGBA, orientation int) *image.RGBA {
	w, h := img.Rect.Dx(), img.Rect.Dy()
	if orientation <= 1 || orientation > 8 {
		return img
	}
	size := image.Rect(0, 0, w, h)
	if orientation >= 5 {
		size = image.Rect(0, 0, h, w)
	}
	out := image.NewRGBA(size)
	for y := range h {
		for x := range w {
			u, v := x, y
			switch orientation {
			case 2:
				u = w - 1 - x
			case 3:
				u, v = w-1-x, h-1-y
			case 4:
				v = h - 1 - y
			case 5:
				u, v = y, x
			case 6:
				u, v = h-1-y, x
			case 7:
				u, v = h-1-y, w-1-x
			case 8:
				u, v = y, w-1-x
			}
			copy(out.Pix[out.PixOffset(u, v):][:4], img.Pix[img.PixOffset(x, y):][:4])
		}
	}
	return out
}
