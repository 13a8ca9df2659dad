package export

import (
	"io"
	"slices"
	"testing"

	"github.com/jung-kurt/gofpdf"

	"samenspel/assets/fonts"
	"samenspel/workshop"
	"samenspel/workshop/sample"
)

func BenchmarkPlan(b *testing.B) { benchmark(b, Plan) }
func BenchmarkFull(b *testing.B) { benchmark(b, Report) }

// benchmark makes a kind of the sample as the window does: laid out, written,
// and with the plan for other programs inside.
func benchmark(b *testing.B, kind Kind) {
	v := sampleView(b)
	d, err := Document(v, kind, Options{})
	if err != nil {
		b.Fatal(err)
	}
	size := 0
	for b.Loop() {
		size = made(b, v, kind)
	}
	b.ReportMetric(float64(len(d.Pages)), "pages")
	b.ReportMetric(float64(size), "bytes")
}

func sampleView(t testing.TB) workshop.View {
	t.Helper()
	records, _, err := sample.Records(workshop.Dutch)
	if err != nil {
		t.Fatal(err)
	}
	return workshop.NewLog(records).Fold().For(workshop.Viewer{Role: workshop.AsReport})
}

// made makes a kind and returns how large its first file is.
func made(t testing.TB, v workshop.View, kind Kind) int {
	t.Helper()
	files, err := Make(v, kind, Options{})
	if err != nil {
		t.Fatal(err)
	}
	return len(files[0].Content)
}

// BenchmarkBare is gofpdf with the same typefaces and as many pages, with one
// line on each: what a plan costs before it says anything.
func BenchmarkBare(b *testing.B) {
	for b.Loop() {
		f := gofpdf.New("P", "pt", "A4", "")
		for family, ttf := range map[string][]byte{"regular": fonts.Regular, "semibold": fonts.SemiBold, "bold": fonts.Bold, "italic": fonts.Italic, "spare": fonts.Fallback} {
			f.AddUTF8FontFromBytes(family, "", slices.Clone(ttf))
		}
		for range 10 {
			f.AddPage()
			for _, family := range []string{"regular", "semibold", "bold", "italic", "spare"} {
				f.SetFont(family, "", 10)
				f.Text(60, 60, "Meten of een melding blijvend is opgelost ✓")
			}
		}
		if err := f.Output(io.Discard); err != nil {
			b.Fatal(err)
		}
	}
}
