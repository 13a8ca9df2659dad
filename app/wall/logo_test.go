package wall

import (
	"image"
	"image/color"
	"image/draw"
	"testing"

	"fyne.io/fyne/v2"

	"samenspel/app/widget/widgettest"
	"samenspel/assets/translations"
	"samenspel/workshop"
	"samenspel/workshop/method"
)

// titled is a projector's view of a workshop that hasn't begun, of parties with
// such names and a logo each.
func titled(t *testing.T, vendor, client string) *workshop.View {
	t.Helper()
	m, err := method.Builtin()
	if err != nil {
		t.Fatal(err)
	}
	v := workshop.View{Viewer: workshop.Viewer{Role: workshop.AsProjector}, Method: &m}
	v.Parties.Vendor = workshop.Party{Name: vendor, Logo: &workshop.Logo{ID: "v", Width: 512, Height: 60, Bytes: []byte{1}}}
	v.Parties.Client = workshop.Party{Name: client, Logo: &workshop.Logo{ID: "c", Width: 100, Height: 300, Bytes: []byte{1}}}
	return &v
}

func TestLogosStandOverTheNamesAndClearOfEachOther(t *testing.T) {
	long := "Gemeenschappelijke Regeling Omgevingsdienst Noordoost-Gelder"
	for _, names := range [][2]string{{"Noorderlicht", "Waterrijk"}, {"A", "B"}, {long, long}, {long, "B"}} {
		for _, ratio := range []float64{4.0 / 3, 16.0 / 9, 21.0 / 9, 1} {
			p := Draw(titled(t, names[0], names[1]), translations.For("nl"), Shown{}, ratio)
			if len(p.Logos) != 2 {
				t.Fatalf("%q: there are %d logos", names, len(p.Logos))
			}
			a, b := p.Logos[0].room, p.Logos[1].room
			if a.x < margin-1 || b.right() > p.Drawing.W-margin+1 || a.y < top || b.y < top || a.h > logoHigh+1e-9 || a.w > logoWide+1e-9 {
				t.Errorf("%q at %.2f: they stand at %v and %v of %v", names, ratio, a, b, p.Drawing.W)
			}
			if a.right() > b.x {
				t.Errorf("%q at %.2f: %v lies over %v", names, ratio, a, b)
			}
		}
	}
	if p := Draw(titled(t, "A", "B"), translations.For("nl"), Shown{Blank: true}, 1.5); len(p.Logos) > 0 {
		t.Error("a blank wall has logos")
	}
}

func TestALogoIsDrawnOnWhite(t *testing.T) {
	widgettest.NewApp(t)
	red := color.RGBA{200, 0, 0, 255}
	v := titled(t, "Noorderlicht", "Waterrijk")
	s := NewScreen("wall", fyne.NewSize(1, 1))
	var again func()
	read := false
	s.Set(Scene{View: v, T: translations.For("nl"), Look: Dark, Photos: func(_ *workshop.Photo, w, h int, ready func()) (image.Image, error) {
		if !read {
			again = ready
			return nil, nil
		}
		img := image.NewRGBA(image.Rect(0, 0, w, h))
		draw.Draw(img, image.Rect(0, 0, w, h/2), image.NewUniform(red), image.Point{}, draw.Src)
		return img, nil
	}})
	paper := s.paper(1920, 1080)
	r := s.poster.Logos[0].room
	x := int(r.x + r.w/2)
	if got := paper.RGBAAt(x, int(r.y)+2); got == red {
		t.Fatal("it is drawn before it is read")
	}
	read = true
	again()
	paper = s.paper(1920, 1080)
	if got := paper.RGBAAt(x, int(r.y)+2); got != red {
		t.Errorf("its top is %v", got)
	}
	if got := paper.RGBAAt(x, int(r.bottom())-2); got != (color.RGBA{255, 255, 255, 255}) {
		t.Errorf("behind it is %v", got)
	}
}
