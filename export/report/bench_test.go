package report_test

import (
	"io"
	"slices"
	"testing"

	"github.com/jung-kurt/gofpdf"

	"samenspel/assets/fonts"
	"samenspel/export/report"
	"samenspel/workshop"
)

func BenchmarkPlan(b *testing.B) { benchmark(b, report.Options{}) }
func BenchmarkFull(b *testing.B) { benchmark(b, report.Options{Kind: report.Full}) }

func benchmark(b *testing.B, o report.Options) {
	v := played(b, workshop.Dutch).report()
	file := write(b, v, o)
	for b.Loop() {
		write(b, v, o)
	}
	d, err := report.Lay(v, o)
	if err != nil {
		b.Fatal(err)
	}
	b.ReportMetric(float64(len(d.Pages)), "pages")
	b.ReportMetric(float64(len(file)), "bytes")
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
