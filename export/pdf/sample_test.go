package pdf_test

import (
	"bytes"
	"image"
	"image/color"
	"image/png"
	"testing"
	"time"

	"samenspel/export/page"
	"samenspel/export/pdf"
	"samenspel/workshop/chart"
)

// sampled is a document with everything that a PDF can hold.
func sampled(t testing.TB) *page.Document {
	t.Helper()
	root := &page.Element{Role: "Document"}
	d := &page.Document{
		Lang: "nl", Title: "Plan (één) \\ A & B 🎉", Subject: "Actieplan", Author: "A, <B>", Made: time.Date(2026, 4, 8, 17, 40, 0, 0, time.UTC),
		W: 595.28, H: 841.89, Root: root, Pages: make([]page.Page, 2),
		Files: []page.File{{Name: "plan.json", Type: "application/json", Says: "Het plan", Bytes: []byte(`{"version": 1}`)}, {Name: "data.ics", Type: "text/calendar", Bytes: []byte("BEGIN:VCALENDAR")}},
	}
	ink := func(n int, of *page.Element, ops ...chart.Op) {
		d.Pages[n].Stretches = append(d.Pages[n].Stretches, page.Stretch{Of: of, Ops: ops})
	}
	words := func(x, y float64, s string, style chart.Style) chart.Text {
		return chart.Text{X: x, Y: y, Size: 12, Style: style, Color: chart.Ink.Full(), String: s}
	}
	detail := &page.Place{Page: 2, Y: 100, Name: "actie-1"}
	d.Outline = []page.Entry{{Title: "Samenvatting", At: page.Place{Page: 1}}, {Title: "1. Één actie", Level: 1, At: *detail}, {Title: "Slot", At: page.Place{Page: 2, Y: 300}}}
	d.Pages[0].Stretches = append(d.Pages[0].Stretches, page.Stretch{As: page.Header, Ops: []chart.Op{words(60, 30, "CONCEPT", chart.Bold)}})
	ink(0, root.Child("H1"), words(60, 80, "Samenvatting", chart.Bold))
	p := root.Child("P")
	ink(0, p, words(60, 110, "Een regel die doorloopt", chart.Regular))
	ink(0, p, words(60, 126, "op de volgende ≥ ☐ שלום 👩🏽\u200D💻 中文 हि \uE000", chart.Italic))
	ink(1, p, words(60, 60, "bladzijde.", chart.Regular))
	table := root.Child("Table")
	head, row := table.Child("TR"), table.Child("TR")
	ink(0, head.Child("TH"), words(60, 160, "Actie", chart.SemiBold))
	named := row.Child("TH")
	named.Rows = true
	ink(0, named, words(60, 180, "Één actie", chart.Regular))
	d.Pages[0].Links = []page.Link{{X: 60, Y: 168, W: 80, H: 16, To: detail, Of: named}, {X: 60, Y: 300, W: 80, H: 16, To: &page.Place{}}}
	figure := root.Child("Figure")
	figure.Alt = "Een kring"
	ink(0, figure, chart.Circle{X: 200, Y: 300, R: 40, Fill: chart.Vendor.Full(), Stroke: chart.Ink.Full(), Width: 2},
		chart.Path{Stroke: chart.Ink.Full(), Width: 1, Dash: []float64{3, 2}, Segments: []chart.Segment{
			{Verb: chart.Move, P: [3]chart.Point{{X: 160, Y: 300}}}, {Verb: chart.Line, P: [3]chart.Point{{X: 240, Y: 300}}},
		}})
	ink(0, nil, chart.Path{Fill: chart.Hairline.Full(), Segments: []chart.Segment{
		{Verb: chart.Move, P: [3]chart.Point{{X: 60, Y: 400}}},
		{Verb: chart.Line, P: [3]chart.Point{{X: 160, Y: 400}}},
		{Verb: chart.Line, P: [3]chart.Point{{X: 160, Y: 420}}},
		{Verb: chart.Line, P: [3]chart.Point{{X: 60, Y: 420}}},
		{Verb: chart.Close},
	}}, chart.Path{})
	logos := root.Child("Figure")
	logos.Alt = "Logo’s"
	x := 60.0
	for _, picture := range [][]byte{seeThrough(t), deep(t), palette(t), seeThrough(t), []byte("no picture")} {
		ink(0, logos, chart.Image{X: x, Y: 500, W: 60, H: 60, Type: "image/png", Bytes: picture})
		x += 80
	}
	ink(1, root.Child("H2"), words(60, 112, "1. Één actie", chart.SemiBold))
	return d
}

func encoded(t testing.TB, img image.Image) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := png.Encode(&b, img); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func seeThrough(t testing.TB) []byte {
	img := image.NewNRGBA(image.Rect(0, 0, 12, 9))
	for i := range img.Pix {
		img.Pix[i] = byte(i * 7)
	}
	return encoded(t, img)
}

func deep(t testing.TB) []byte {
	img := image.NewRGBA64(image.Rect(0, 0, 8, 8))
	img.SetRGBA64(3, 3, color.RGBA64{0xFFFF, 0, 0, 0xFFFF})
	return encoded(t, img)
}

func palette(t testing.TB) []byte {
	img := image.NewPaletted(image.Rect(0, 0, 8, 8), color.Palette{color.NRGBA{0, 0, 0, 0}, color.NRGBA{200, 0, 0, 90}, color.White})
	img.SetColorIndex(2, 2, 1)
	return encoded(t, img)
}

func written(t testing.TB, d *page.Document, o pdf.Options) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := pdf.Write(&b, d, o); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}
