package photo

import (
	"image"
	"testing"
)

// TestShrinkIsTheMean compares with the mean over the exact share that each
// pixel has of the source.
func TestShrinkIsTheMean(t *testing.T) {
	src := image.NewGray(image.Rect(3, 5, 3+7, 5+5))
	for i := range src.Pix {
		src.Pix[i] = uint8(i * 53)
	}
	const w, h = 3, 2
	got := shrink(src, w, h)
	share := func(i, n, at, m int) float64 { // of source line i of n in target line at of m
		from, to := float64(i)*float64(m)/float64(n), float64(i+1)*float64(m)/float64(n)
		return max(0, min(to, float64(at+1))-max(from, float64(at)))
	}
	for v := range h {
		for u := range w {
			sum := 0.0
			for y := range 5 {
				for x := range 7 {
					sum += float64(src.GrayAt(3+x, 5+y).Y) * share(x, 7, u, w) * share(y, 5, v, h)
				}
			}
			if c := got.RGBAAt(u, v); float64(c.R) < sum-1 || float64(c.R) > sum+1 || c.A != 255 {
				t.Errorf("%d,%d is %v, want %.1f", u, v, c, sum)
			}
		}
	}
}

// TestShrinkKeepsWhite shrinks a plain picture by odd ratios.
func TestShrinkKeepsWhite(t *testing.T) {
	for n := 1; n < 60; n++ {
		src := image.NewGray(image.Rect(0, 0, n, 61-n))
		for i := range src.Pix {
			src.Pix[i] = 255
		}
		for m := 1; m <= n; m += 3 {
			img := shrink(src, m, max(1, (61-n)/2))
			for i := 0; i < len(img.Pix); i++ {
				if img.Pix[i] < 254 {
					t.Fatalf("%d to %d: %d at %d", n, m, img.Pix[i], i)
				}
			}
		}
	}
}

func TestFit(t *testing.T) {
	for _, c := range []struct {
		size   image.Point
		pixels float64
		w, h   int
	}{
		{image.Pt(400, 300), 120000, 400, 300},
		{image.Pt(4000, 3000), 120000, 400, 300},
		{image.Pt(1000000, 1), 1000, 31623, 1},
	} {
		if w, h := fit(c.size, c.pixels); w != c.w || h != c.h {
			t.Errorf("%v in %v: %d × %d", c.size, c.pixels, w, h)
		}
	}
}

func BenchmarkShrink(b *testing.B) {
	src := image.NewYCbCr(image.Rect(0, 0, 4000, 3000), image.YCbCrSubsampleRatio420)
	for b.Loop() {
		shrink(src, 2560, 1920)
	}
}
