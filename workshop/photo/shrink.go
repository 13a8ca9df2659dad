package photo

import (
	"image"
	"image/draw"
	"math"
)

// fit returns the size with the same ratio that has at most so many pixels, and
// the size itself where it has no more. Neither side is less than 1.
func fit(size image.Point, pixels float64) (w, h int) {
	if all := float64(size.X) * float64(size.Y); all > pixels {
		return scaled(size, math.Sqrt(pixels/all))
	}
	return size.X, size.Y
}

// scaled multiplies a size; neither side becomes less than 1.
func scaled(size image.Point, by float64) (w, h int) {
	return max(1, int(math.Round(float64(size.X)*by))), max(1, int(math.Round(float64(size.Y)*by)))
}

// shrink returns a picture at a size that is nowhere larger than its own: each
// pixel is the mean of those it stands for, so that thin writing stays. It
// takes a row of memory besides what it returns.
func shrink(img image.Image, w, h int) *image.RGBA {
	b := img.Bounds()
	out := image.NewRGBA(image.Rect(0, 0, w, h))
	if w == b.Dx() && h == b.Dy() {
		draw.Draw(out, out.Rect, img, b.Min, draw.Src)
		return out
	}
	row := image.NewRGBA(image.Rect(0, 0, b.Dx(), 1))
	narrow, sum := make([]float32, 4*w), make([]float32, 4*w)
	columns, rows := shares(b.Dx(), w), shares(b.Dy(), h)
	for y := range b.Dy() {
		draw.Draw(row, row.Rect, img, image.Pt(b.Min.X, b.Min.Y+y), draw.Src)
		clear(narrow)
		for x, s := range columns {
			px := row.Pix[4*x : 4*x+4 : 4*x+4]
			to := narrow[4*s.at:]
			for c := range 4 {
				to[c] += float32(px[c]) * s.here
			}
			if s.next > 0 {
				for c := range 4 {
					to[4+c] += float32(px[c]) * s.next
				}
			}
		}
		s := rows[y]
		for i, v := range narrow {
			sum[i] += v * s.here
		}
		if s.last {
			pix := out.Pix[s.at*out.Stride:]
			for i, v := range sum {
				pix[i] = uint8(min(255, v+.5))
				sum[i] = narrow[i] * s.next
			}
		}
	}
	return out
}

// share is what a line of the source gives to the line of the target it falls
// in, and to the next. last is that the target's line is then whole.
type share struct {
	at         int
	here, next float32
	last       bool
}

// shares divides n lines over m, which are no more.
func shares(n, m int) []share {
	out := make([]share, n)
	each := float64(m) / float64(n)
	for i := range out {
		// in whole numbers, so that no line is missed by rounding
		at, end := i*m/n, (i+1)*m/n
		s := share{at: at, here: float32(each), last: end > at}
		if over := (i+1)*m - end*n; s.last && over > 0 {
			s.next = float32(float64(over) / float64(n))
			s.here = float32(each) - s.next
		}
		out[i] = s
	}
	return out
}
