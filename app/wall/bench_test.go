package wall

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"samenspel/assets/translations"
	"samenspel/workshop"
	"samenspel/workshop/sample"
)

// BenchmarkWall is what the window does when the workshop changes: the wall laid
// out anew, and painted at 1920×1080. Beneath it, "empty" paints a wall with
// nothing on it, and "layout" lays out without painting. The likeness in the
// console is "small".
func BenchmarkWall(b *testing.B) {
	records, _, err := sample.Records(workshop.Dutch)
	if err != nil {
		b.Fatal(err)
	}
	test.NewTempApp(b)
	t := translations.For("nl")
	sampled := workshop.NewLog(records).Fold().For(workshop.Viewer{Role: workshop.AsProjector})
	many := crowded(b).For(workshop.Viewer{Role: workshop.AsProjector})
	paint := func(v *workshop.View, w, h int) func(*testing.B) {
		return func(b *testing.B) {
			s := NewScreen("wall", fyne.NewSize(1, 1))
			s.Resize(fyne.NewSize(float32(w), float32(h)))
			for b.Loop() {
				s.poster = Poster{}
				s.Set(Scene{View: v, T: t})
				s.paper(w, h)
			}
		}
	}
	b.Run("empty", paint(nil, 1920, 1080))
	for _, c := range []struct {
		name string
		view workshop.View
		key  workshop.StepKey
	}{
		{"cards", sampled, workshop.StepKey{Exercise: "interests", Step: "collect"}},
		{"picture", sampled, workshop.StepKey{Exercise: "mirror", Step: "results"}},
		{"plan", sampled, workshop.StepKey{Exercise: "plan", Step: "draft"}},
		{"300 cards", many, workshop.StepKey{Exercise: "impact", Step: "story"}},
	} {
		v := c.view
		v.Current = c.key
		b.Run(c.name+"/full", paint(&v, 1920, 1080))
		b.Run(c.name+"/small", paint(&v, 268, 151))
		b.Run(c.name+"/layout", func(b *testing.B) {
			for b.Loop() {
				Draw(&v, t, Shown{}, 16.0/9)
			}
		})
	}
}
