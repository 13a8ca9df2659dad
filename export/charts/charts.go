// Package charts makes pictures for slides of every chart of a report, as PNG
// and as SVG.
//
// It owns which charts those are, and how large. Package picture draws them;
// how a picture is laid out is the same in the window and on paper.
package charts

import (
	"bytes"
	"errors"
	"fmt"
	"image"
	"image/draw"
	"image/png"
	"math"
	"slices"

	"samenspel/assets/translations"
	"samenspel/workshop"
	"samenspel/workshop/chart"
	"samenspel/workshop/chart/raster"
	"samenspel/workshop/picture"
)

// A chart is as wide as a slide, in points, with room around it, and letters
// that can be read from the back of a room.
const (
	across  = 880.0
	margin  = 20.0
	letters = 13.0
	// Scale is the pixels a point of a PNG: sharp on the largest screens.
	Scale = 3.0
)

// ErrViewer is returned for a view that was not made for a report: it may hold
// what may not leave the room.
var ErrViewer = errors.New("view is not made for a report")

// Chart is a picture with a short name of its own, such as "03 Interests".
type Chart struct {
	Name    string
	Drawing chart.Drawing
}

// shown lists the charts of a report, in its order. How people talk past each
// other is for the room; and the badge of an action's consent says nothing
// without the action.
var shown = []string{
	"progress", "heatmap", "dumbbell", "trust", "trend", "touchpoints", "terms", "workday", "venn", "loop", "iceberg", "causes",
	"matrix", "rings",
}

// Of returns the charts of a view made with the viewer AsReport, none where
// there is nothing to draw yet; and ErrViewer for any other view.
func Of(v *workshop.View, t translations.Translator) ([]Chart, error) {
	if v.Viewer.Role != workshop.AsReport || v.Method == nil {
		return nil, fmt.Errorf("charts for %q: %w", v.Viewer.Role, ErrViewer)
	}
	chosen := *v
	chosen.Cards = slices.DeleteFunc(slices.Clone(v.Cards), func(c workshop.Card) bool { return c.Kind == "option" && c.Fields["chosen"] != "yes" })
	var out []Chart
	for _, name := range shown {
		all := picture.Draw(name, &chosen, t, picture.Options{W: across, MinText: letters})
		for i, d := range all {
			about := t.T("charts." + name)
			switch {
			case name == "heatmap":
				about += " " + v.Name(workshop.Sides[i%len(workshop.Sides)])
			case len(all) > 1:
				about += fmt.Sprintf(" %d", i+1)
			}
			out = append(out, Chart{fmt.Sprintf("%02d %s", len(out)+1, about), framed(d)})
		}
	}
	return out, nil
}

// framed is a drawing on paper, with room around it: it stands on any slide.
func framed(d chart.Drawing) chart.Drawing {
	w, h := d.W+2*margin, d.H+2*margin
	at := func(verb chart.Verb, x, y float64) chart.Segment {
		return chart.Segment{Verb: verb, P: [3]chart.Point{{X: x, Y: y}}}
	}
	paper := chart.Path{Fill: chart.Surface.Full(), Segments: []chart.Segment{
		at(chart.Move, 0, 0), at(chart.Line, w, 0), at(chart.Line, w, h), at(chart.Line, 0, h), {Verb: chart.Close},
	}}
	return chart.Drawing{W: w, H: h, Title: d.Title, Ops: append([]chart.Op{paper}, d.At(margin, margin, 1)...)}
}

// PNG returns the chart as pixels, Scale to a point, without transparency.
func (c Chart) PNG() ([]byte, error) {
	d := c.Drawing
	img := image.NewRGBA(image.Rect(0, 0, int(math.Ceil(d.W*Scale)), int(math.Ceil(d.H*Scale))))
	draw.Draw(img, img.Rect, image.White, image.Point{}, draw.Src)
	raster.Onto(img, d, chart.Light, Scale)
	var b bytes.Buffer
	if err := png.Encode(&b, img); err != nil {
		return nil, fmt.Errorf("chart %q: %w", c.Name, err)
	}
	return b.Bytes(), nil
}

// SVG returns the chart as a vector picture.
func (c Chart) SVG() ([]byte, error) {
	var b bytes.Buffer
	if err := chart.SVG(&b, c.Drawing, chart.Light); err != nil {
		return nil, fmt.Errorf("chart %q: %w", c.Name, err)
	}
	return b.Bytes(), nil
}
