package raster

import (
	"bytes"
	"fmt"
	"image"
	"image/color"
	"image/draw"
	"image/png"
	"os"
	"os/exec"
	"path/filepath"
	"testing"

	"samenspel/export"
	"samenspel/export/page"
	"samenspel/export/pdf"
	"samenspel/workshop"
	"samenspel/workshop/chart"
	"samenspel/workshop/sample"
)

// laid is the sample as a document.
func laid(t testing.TB, kind export.Kind, o export.Options) *page.Document {
	t.Helper()
	records, _, err := sample.Records(workshop.Dutch)
	if err != nil {
		t.Fatal(err)
	}
	v := workshop.NewLog(records).Fold().For(workshop.Viewer{Role: workshop.AsReport})
	d, err := export.Document(v, kind, o)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// TestThePreviewIsWhatIsWritten compares pages as we paint them with those
// of the written PDF as another program paints them. Both are made small, so
// that the edges of letters, which everybody draws otherwise, do not count: a
// line of text that stands elsewhere or is not there does.
func TestThePreviewIsWhatIsWritten(t *testing.T) {
	if _, err := exec.LookPath("pdftoppm"); err != nil {
		t.Skip("pdftoppm is not installed")
	}
	for name, d := range map[string]*page.Document{
		"plan": laid(t, export.Plan, export.Options{Lang: "nl"}),
		"full": laid(t, export.Report, export.Options{Lang: "en", Paper: page.Letter}),
		"form": laid(t, export.Form, export.Options{}),
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			theirs := painted(t, d)
			if len(theirs) != len(d.Pages) {
				t.Fatalf("%d pages are written of %d", len(theirs), len(d.Pages))
			}
			for i := 0; i < len(theirs); i += 1 + len(theirs)/3 {
				want := read(t, theirs[i])
				small := cells(want)
				got := Page(d, i, want.Bounds().Dx(), want.Bounds().Dy())
				at, by := furthest(cells(got), small)
				if by > alike {
					t.Errorf("page %d is another at %v of %v: by %d", i+1, at, small.Rect.Max, by)
					keep(t, fmt.Sprintf("%s-%d", name, i+1), got, want)
				}
				if drop(&d.Pages[i]) {
					got := Page(d, i, want.Bounds().Dx(), want.Bounds().Dy())
					_, by := furthest(cells(got), small)
					if by <= alike {
						t.Errorf("page %d: nobody sees that a line is not there", i+1)
					}
				}
			}
		})
	}
}

// perInch is how finely both are painted, and wide and high how many of those
// pixels make one that is compared.
const (
	perInch = 144
	wide    = 96
	high    = 12
	alike   = 25 // of 255: what two programs may make otherwise of the same
)

// drop leaves out the longest line of a page, and says whether there was one to
// be seen.
func drop(p *page.Page) bool {
	var in []chart.Op
	var at int
	longest := ""
	for _, s := range p.Stretches {
		for i, op := range s.Ops {
			if t, ok := op.(chart.Text); ok && len(t.String) > len(longest) && t.Color == chart.Ink.Full() {
				in, at, longest = s.Ops, i, t.String
			}
		}
	}
	if len(longest) < 20 {
		return false
	}
	in[at] = chart.Circle{}
	return true
}

// painted is a file for every page of the written document, as pdftoppm paints it.
func painted(t *testing.T, d *page.Document) []string {
	t.Helper()
	var b bytes.Buffer
	if err := pdf.Write(&b, d, pdf.Options{}); err != nil {
		t.Fatal(err)
	}
	dir := t.TempDir()
	file := filepath.Join(dir, "d.pdf")
	if err := os.WriteFile(file, b.Bytes(), 0o600); err != nil {
		t.Fatal(err)
	}
	if out, err := exec.Command("pdftoppm", "-r", fmt.Sprint(perInch), "-png", file, filepath.Join(dir, "p")).CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	files, err := filepath.Glob(filepath.Join(dir, "p-*.png"))
	if err != nil {
		t.Fatal(err)
	}
	return files
}

func read(t *testing.T, file string) image.Image {
	t.Helper()
	raw, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	img, err := png.Decode(bytes.NewReader(raw))
	if err != nil {
		t.Fatal(err)
	}
	return img
}

// cells makes a page so small that the letters of half a line are one pixel of
// it: what is drawn a hair beside its place then counts for nothing.
func cells(img image.Image) *image.RGBA {
	b := img.Bounds()
	all := image.NewRGBA(b)
	draw.Draw(all, b, img, b.Min, draw.Src)
	out := image.NewRGBA(image.Rect(0, 0, b.Dx()/wide, b.Dy()/high))
	for i := range out.Pix {
		x, y, sum := i/4%out.Rect.Dx()*wide, i/4/out.Rect.Dx()*high, 0
		for n := range wide * high {
			sum += int(all.Pix[(y+n/wide)*all.Stride+(x+n%wide)*4+i%4])
		}
		out.Pix[i] = uint8(sum / (wide * high))
	}
	return out
}

// furthest is where two pages differ most, and by how much of 255.
func furthest(a, b *image.RGBA) (at image.Point, by int) {
	for y := range a.Rect.Dy() {
		for x := range a.Rect.Dx() {
			i := a.PixOffset(x, y)
			for c := range 3 {
				if d := abs(int(a.Pix[i+c]) - int(b.Pix[i+c])); d > by {
					at, by = image.Pt(x, y), d
				}
			}
		}
	}
	return at, by
}

func abs(n int) int { return max(n, -n) }

// keep writes both where SAMENSPEL_PICTURES asks for it.
func keep(t *testing.T, name string, all ...image.Image) {
	dir := os.Getenv("SAMENSPEL_PICTURES")
	if dir == "" {
		return
	}
	for i, img := range all {
		var b bytes.Buffer
		if err := png.Encode(&b, img); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(filepath.Join(dir, fmt.Sprintf("%s-%d.png", name, i)), b.Bytes(), 0o600); err != nil {
			t.Fatal(err)
		}
	}
}

// A page that is cut off, and one of nothing, are painted too.
func TestEverySize(t *testing.T) {
	d := laid(t, export.Plan, export.Options{})
	for _, size := range []image.Point{{0, 0}, {1, 1}, {20, 900}, {900, 20}} {
		img := Page(d, 0, size.X, size.Y)
		if img.Rect.Dx() != max(1, size.X) || img.Rect.Dy() != max(1, size.Y) {
			t.Errorf("%v became %v", size, img.Rect)
		}
	}
	if Page(d, 0, 400, 566).At(2, 2) != color.Color(color.RGBA{255, 255, 255, 255}) {
		t.Error("the paper isn't white")
	}
}

// BenchmarkPage paints the first page of the action plan as large as a window
// on a laptop shows it by its width; a thumbnail; and so much bare paper.
func BenchmarkPage(b *testing.B) {
	d := laid(b, export.Plan, export.Options{})
	b.Run("wide", func(b *testing.B) { paint(b, d, 1100) })
	b.Run("whole", func(b *testing.B) { paint(b, d, 480) })
	b.Run("small", func(b *testing.B) { paint(b, d, 88) })
}

// BenchmarkPageBare paints a page with nothing on it.
func BenchmarkPageBare(b *testing.B) {
	d := &page.Document{W: 595.28, H: 841.89, Pages: make([]page.Page, 1)}
	b.Run("wide", func(b *testing.B) { paint(b, d, 1100) })
	b.Run("whole", func(b *testing.B) { paint(b, d, 480) })
	b.Run("small", func(b *testing.B) { paint(b, d, 88) })
}

func paint(b *testing.B, d *page.Document, w int) {
	h := int(float64(w) * d.H / d.W)
	for b.Loop() {
		for i := range d.Pages[:1] {
			Page(d, i, w, h)
		}
	}
}
