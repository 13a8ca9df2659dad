package guard_test

import (
	"bytes"
	"image/color"
	"image/png"
	"os"
	"os/exec"
	"path/filepath"
	"testing"

	"samenspel/export"
	"samenspel/export/page"
	"samenspel/export/pdf"
	"samenspel/export/raster"
	"samenspel/workshop"
	"samenspel/workshop/chart"
	"samenspel/workshop/sample"
)

// TestAnyLogo prints logos as files of other programs may hold them, past all
// rules, and looks at the colour on the page: as the preview paints it, and as
// another program paints the PDF, ordinary and for an archive. What is no picture
// leaves its place empty.
func TestAnyLogo(t *testing.T) {
	records, _, err := sample.Records(workshop.Dutch)
	if err != nil {
		t.Fatal(err)
	}
	v := workshop.NewLog(records).Fold().For(workshop.Viewer{Role: workshop.AsReport})
	red, dark := color.RGBA{255, 0, 0, 255}, color.RGBA{77, 77, 77, 255}
	for name, want := range map[string]color.RGBA{
		"cmyk.jpg": red, "progressive.jpg": red, "orientation-6.jpg": red, "interlaced.png": red, "palette-clear.png": red, "sixteen-clear.png": red,
		"logo.png": red, "two.gif": red, "lossy.webp": red, "up.tif": red, "gray-alpha.png": dark, "gray-alpha-16.png": dark,
		"text.jpg": {}, "truncated.jpg": {}, "bomb.png": {}, "bomb.jpg": {}, "phone.heic": {},
	} {
		raw, err := os.ReadFile(filepath.Join("../../workshop/photo/testdata", name))
		if err != nil {
			t.Fatal(err)
		}
		v.Parties.Vendor.Logo = &workshop.Logo{ID: "l", Type: "image/png", Width: 512, Height: 3, Bytes: raw}
		doc, err := export.Document(v, export.Plan, export.Options{})
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		at, is := logo(&doc.Pages[0])
		if is != (want.A > 0) {
			t.Errorf("%s is on the page: %v", name, is)
		}
		x, y := int(at.X+at.W*.2), int(at.Y+at.H*.2)
		if is {
			if got := raster.Page(doc, 0, int(doc.W), int(doc.H)).RGBAAt(x, y); !near(got, want) {
				t.Errorf("%s is %v in the preview, want %v", name, got, want)
			}
		}
		if !is {
			continue
		}
		var file bytes.Buffer
		archive := want == dark // what shows through stands on white in an archive
		if err := pdf.Write(&file, doc, pdf.Options{Archive: archive}); err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		if got, painted := pixel(t, file.Bytes(), x, y); painted && !near(got, want) {
			t.Errorf("%s is %v in the PDF (archive: %v), want %v", name, got, archive, want)
		}
	}
}

// logo is the first picture on a page.
func logo(p *page.Page) (chart.Image, bool) {
	for _, s := range p.Stretches {
		for _, op := range s.Ops {
			if i, is := op.(chart.Image); is {
				return i, true
			}
		}
	}
	return chart.Image{}, false
}

// pixel is a point of the first page as pdftoppm paints it; false where that is
// not installed.
func pixel(t *testing.T, file []byte, x, y int) (color.RGBA, bool) {
	t.Helper()
	if _, err := exec.LookPath("pdftoppm"); err != nil {
		return color.RGBA{}, false
	}
	cmd := exec.Command("pdftoppm", "-png", "-r", "72", "-f", "1", "-l", "1", "-")
	cmd.Stdin = bytes.NewReader(file)
	out, err := cmd.Output()
	if err != nil {
		t.Fatal(err)
	}
	img, err := png.Decode(bytes.NewReader(out))
	if err != nil {
		t.Fatal(err)
	}
	return color.RGBAModel.Convert(img.At(x, y)).(color.RGBA), true
}

func near(a, b color.RGBA) bool {
	off := func(x, y uint8) bool { return max(x, y)-min(x, y) < 50 }
	return off(a.R, b.R) && off(a.G, b.G) && off(a.B, b.B)
}
