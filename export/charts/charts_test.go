package charts

import (
	"bytes"
	"encoding/xml"
	"errors"
	"image/png"
	"io"
	"strings"
	"testing"

	"samenspel/assets/translations"
	"samenspel/workshop"
	"samenspel/workshop/chart"
	"samenspel/workshop/ordeal"
	"samenspel/workshop/picture"
)

func charts(t testing.TB, name string) ([]Chart, workshop.View) {
	t.Helper()
	o, err := ordeal.Make(name)
	if err != nil {
		t.Fatal(err)
	}
	v := o.View()
	all, err := Of(&v, translations.For(string(o.Lang)))
	if err != nil {
		t.Fatal(err)
	}
	return all, v
}

func TestEveryChartHasANameOfItsOwn(t *testing.T) {
	for _, name := range []string{"sample-nl", "follow-up-en"} {
		all, _ := charts(t, name)
		seen := map[string]bool{}
		for _, c := range all {
			if seen[c.Name] || strings.Contains(c.Name, "charts.") {
				t.Errorf("%s: %q twice, or without words", name, c.Name)
			}
			seen[c.Name] = true
		}
		if len(all) < 8 {
			t.Errorf("%s: %d charts", name, len(all))
		}
	}
	if all, _ := charts(t, "empty"); len(all) > 0 {
		t.Errorf("%d charts of nothing", len(all))
	}
}

// A chart that a report has is in none of the lists by mistake.
func TestNoChartIsForgotten(t *testing.T) {
	left := map[string]bool{"misunderstanding": true, "consent": true}
	for _, name := range shown {
		left[name] = true
	}
	for _, name := range picture.Names() {
		if !left[name] {
			t.Errorf("%s is not made", name)
		}
	}
}

func TestPNG(t *testing.T) {
	all, _ := charts(t, "sample-en")
	c := all[3] // a small one
	content, err := c.PNG()
	if err != nil {
		t.Fatal(err)
	}
	img, err := png.Decode(bytes.NewReader(content))
	if err != nil {
		t.Fatal(err)
	}
	if w := img.Bounds().Dx(); w != int((across+2*margin)*Scale) {
		t.Errorf("%d pixels wide", w)
	}
	inks := map[[4]uint32]bool{}
	for y := 0; y < img.Bounds().Dy(); y += 3 {
		for x := 0; x < img.Bounds().Dx(); x += 3 {
			r, g, b, a := img.At(x, y).RGBA()
			if a != 0xFFFF {
				t.Fatalf("(%d,%d) is transparent", x, y)
			}
			inks[[4]uint32{r, g, b, a}] = true
		}
	}
	if len(inks) < 10 {
		t.Errorf("%d colours: is anything drawn?", len(inks))
	}
	if again, err := c.PNG(); err != nil || !bytes.Equal(content, again) {
		t.Error("other bytes of the same view", err)
	}
}

// A typeface that is not there leaves each text the room it has.
func TestSVG(t *testing.T) {
	for _, name := range []string{"typed"} {
		all, _ := charts(t, name)
		for _, c := range all {
			content, err := c.SVG()
			if err != nil {
				t.Fatal(err)
			}
			if again, err := c.SVG(); err != nil || !bytes.Equal(content, again) {
				t.Error("other bytes of the same view", err)
			}
			texts, title := 0, ""
			for d := xml.NewDecoder(bytes.NewReader(content)); ; {
				token, err := d.Token()
				if errors.Is(err, io.EOF) {
					break
				}
				if err != nil {
					t.Fatalf("%s %s: %v", name, c.Name, err)
				}
				e, is := token.(xml.StartElement)
				if !is {
					continue
				}
				switch e.Name.Local {
				case "title":
					if err := d.DecodeElement(&title, &e); err != nil {
						t.Fatal(err)
					}
				case "text":
					texts++
					room := false
					for _, a := range e.Attr {
						room = room || a.Name.Local == "textLength" && a.Value != ""
					}
					if !room {
						t.Errorf("%s %s: a text without a length", name, c.Name)
					}
				case "script", "foreignObject", "a":
					t.Errorf("%s %s has a %s", name, c.Name, e.Name.Local)
				}
			}
			if texts == 0 || title == "" {
				t.Errorf("%s %s: %d texts, title %q", name, c.Name, texts, title)
			}
		}
	}
}

// Nothing that a chart draws lies outside of it, and it lies on paper.
func TestFramed(t *testing.T) {
	all, _ := charts(t, "sample-nl")
	for _, c := range all {
		paper, is := c.Drawing.Ops[0].(chart.Path)
		if !is || paper.Fill != chart.Surface.Full() {
			t.Errorf("%s stands on nothing", c.Name)
		}
		for _, op := range c.Drawing.Ops {
			if o, is := op.(chart.Text); is && (o.X < 0 || o.X > c.Drawing.W || o.Y < 0 || o.Y > c.Drawing.H) {
				t.Errorf("%s: %q at (%g,%g)", c.Name, o.String, o.X, o.Y)
			}
		}
	}
}

func TestOnlyOfAReport(t *testing.T) {
	_, v := charts(t, "sample-nl")
	v.Viewer.Role = workshop.AsFacilitator
	if _, err := Of(&v, translations.For("nl")); !errors.Is(err, ErrViewer) {
		t.Error(err)
	}
}

func BenchmarkPNG(b *testing.B) {
	all, _ := charts(b, "sample-nl")
	for b.Loop() {
		if _, err := all[2].PNG(); err != nil {
			b.Fatal(err)
		}
	}
}

// What was not chosen stays in the room.
func TestOnlyWhatWasChosen(t *testing.T) {
	all, v := charts(t, "sample-nl")
	var said strings.Builder
	for _, c := range all {
		for _, op := range c.Drawing.Ops {
			if o, is := op.(chart.Text); is {
				said.WriteString(o.String + " ")
			}
		}
	}
	left := 0
	for _, c := range v.CardsOf("option") {
		if title := c.Fields["title"]; c.Fields["chosen"] != "yes" {
			left++
			if strings.Contains(said.String(), title) {
				t.Errorf("%q is told", title)
			}
		}
	}
	if left == 0 {
		t.Error("everything was chosen")
	}
}
