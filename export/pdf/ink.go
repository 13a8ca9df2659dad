package pdf

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"image/color"
	"strings"

	"github.com/jung-kurt/gofpdf"

	"samenspel/assets/fonts"
	"samenspel/export/guard"
	"samenspel/workshop/chart"
)

// ink writes what is drawn, in the light palette.
func (p *press) ink(ops []chart.Op) {
	for _, op := range ops {
		switch o := op.(type) {
		case chart.Path:
			p.path(o)
		case chart.Circle:
			p.circle(o)
		case chart.Text:
			p.text(o)
		case chart.Image:
			p.image(o)
		}
	}
}

// text writes one line, in the typefaces that have its letters.
func (p *press) text(t chart.Text) {
	c := chart.Light.Resolve(t.Color)
	p.f.SetTextColor(int(c.R), int(c.G), int(c.B))
	x := t.X
	switch t.Anchor {
	case chart.Middle:
		x -= p.m.Width(t.String, t.Size, t.Style) / 2
	case chart.End:
		x -= p.m.Width(t.String, t.Size, t.Style)
	case chart.Start:
	}
	for _, run := range p.m.Runs(guard.InDisplayOrder(t.String), t.Style) {
		family, ttf := families[t.Style].name, *families[t.Style].ttf
		if run.Spare {
			family, ttf = "dejavusans", fonts.Fallback
		}
		p.choose(family, ttf, t.Size)
		p.f.Text(x, t.Y, run.Text)
		x += p.m.Width(run.Text, t.Size, t.Style)
	}
}

// image writes a picture of pixels, once however often it stands there.
func (p *press) image(i chart.Image) {
	sum := sha256.Sum256(i.Bytes)
	name := hex.EncodeToString(sum[:8])
	o := gofpdf.ImageOptions{ImageType: strings.TrimPrefix(i.Type, "image/")}
	if !p.images[name] {
		p.f.RegisterImageOptionsReader(name, o, bytes.NewReader(i.Bytes))
		p.images[name] = true
	}
	p.f.ImageOptions(name, i.X, i.Y, i.W, i.H, false, o, 0, "")
}

// path writes a shape as PDF operators. Every shape keeps its state to itself.
func (p *press) path(o chart.Path) {
	var b strings.Builder
	at := func(q chart.Point) { fmt.Fprintf(&b, "%.2f %.2f ", q.X, p.d.H-q.Y) }
	for _, s := range o.Segments {
		switch s.Verb {
		case chart.Move:
			at(s.P[0])
			b.WriteString("m ")
		case chart.Line:
			at(s.P[0])
			b.WriteString("l ")
		case chart.Cubic:
			at(s.P[0])
			at(s.P[1])
			at(s.P[2])
			b.WriteString("c ")
		case chart.Close:
			b.WriteString("h ")
		}
	}
	p.paint(b.String(), o.Fill, o.Stroke, o.Width, o.Dash)
}

func (p *press) circle(o chart.Circle) {
	const kappa = .5522847498
	cx, cy, r := o.X, p.d.H-o.Y, o.R
	h := r * kappa
	s := fmt.Sprintf("%.2f %.2f m %.2f %.2f %.2f %.2f %.2f %.2f c %.2f %.2f %.2f %.2f %.2f %.2f c %.2f %.2f %.2f %.2f %.2f %.2f c %.2f %.2f %.2f %.2f %.2f %.2f c h ",
		cx+r, cy, cx+r, cy+h, cx+h, cy+r, cx, cy+r, cx-h, cy+r, cx-r, cy+h, cx-r, cy,
		cx-r, cy-h, cx-h, cy-r, cx, cy-r, cx+h, cy-r, cx+r, cy-h, cx+r, cy)
	p.paint(s, o.Fill, o.Stroke, o.Width, nil)
}

func (p *press) paint(shape string, fill, stroke chart.Color, width float64, dash []float64) {
	var b strings.Builder
	b.WriteString("q 1 J 1 j ")
	end := "n"
	if !fill.None() {
		ink(&b, chart.Light.Resolve(fill), "rg")
		end = "f"
	}
	if !stroke.None() && width > 0 {
		ink(&b, chart.Light.Resolve(stroke), "RG")
		fmt.Fprintf(&b, "%.2f w ", width)
		end = "S"
		if !fill.None() {
			end = "B"
		}
		if len(dash) > 0 {
			b.WriteString("[")
			for _, d := range dash {
				fmt.Fprintf(&b, "%.2f ", d)
			}
			b.WriteString("] 0 d ")
		}
	}
	p.f.RawWriteStr(b.String() + shape + end + " Q\n")
}

func ink(b *strings.Builder, c color.NRGBA, operator string) {
	fmt.Fprintf(b, "%.3f %.3f %.3f %s ", float64(c.R)/255, float64(c.G)/255, float64(c.B)/255, operator)
}
