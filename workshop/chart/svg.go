package chart

import (
	"bufio"
	"encoding/base64"
	"encoding/xml"
	"fmt"
	"image/color"
	"io"
	"slices"
	"strconv"
	"strings"
)

// SVG writes the drawing as a standalone SVG 1.1 picture in a palette. Its
// title is the drawing's alternative text.
func SVG(w io.Writer, d Drawing, p Palette) error {
	b := bufio.NewWriter(w)
	fmt.Fprintf(b, `<svg xmlns="http://www.w3.org/2000/svg" width="%s" height="%s" viewBox="0 0 %[1]s %[2]s" role="img" font-family="'Source Sans 3','DejaVu Sans',sans-serif" stroke-linecap="round" stroke-linejoin="round">`, fine(d.W), fine(d.H))
	fmt.Fprintf(b, "\n<title>%s</title>\n", escape(d.Title))
	for _, op := range d.Ops {
		switch o := op.(type) {
		case Path:
			if x, y, w, h, r, ok := o.RoundRect(); ok {
				fmt.Fprintf(b, `<rect x="%s" y="%s" width="%s" height="%s" rx="%s"`, fine(x), fine(y), fine(w), fine(h), fine(r))
			} else {
				fmt.Fprintf(b, `<path d="%s"`, svgPath(o.Segments))
			}
			svgPaint(b, p, o.Fill, o.Stroke, o.Width, o.Dash)
		case Circle:
			fmt.Fprintf(b, `<circle cx="%s" cy="%s" r="%s"`, fine(o.X), fine(o.Y), fine(o.R))
			svgPaint(b, p, o.Fill, o.Stroke, o.Width, nil)
		case Text:
			svgText(b, p, o)
		case Image:
			fmt.Fprintf(b, `<image x="%s" y="%s" width="%s" height="%s" preserveAspectRatio="none" href="data:%s;base64,%s"/>`+"\n",
				fine(o.X), fine(o.Y), fine(o.W), fine(o.H), escape(o.Type), base64.StdEncoding.EncodeToString(o.Bytes))
		}
	}
	b.WriteString("</svg>\n")
	if err := b.Flush(); err != nil {
		return fmt.Errorf("write svg: %w", err)
	}
	return nil
}

// svgText writes a line as letters, which stay letters; and what is drawn as an
// outline as a path, with what the whole line says around it.
func svgText(b *bufio.Writer, p Palette, o Text) {
	letters := func(x float64, how, s string, width float64) {
		// Where the typeface is not there, another takes the room of this one.
		fmt.Fprintf(b, `<text x="%s" y="%s" font-size="%s"%s textLength="%s" lengthAdjust="spacingAndGlyphs" fill="%s">%s</text>`+"\n",
			fine(x), fine(o.Y), fine(o.Size), how, fine(width), hex(p.Resolve(o.Color)), escape(s))
	}
	m := NewMeasurer()
	runs := m.Runs(o.String, o.Style)
	if !slices.ContainsFunc(runs, Run.Outlined) {
		letters(o.X, svgStyle(o.Style, o.Anchor), o.String, m.Width(o.String, o.Size, o.Style))
		return
	}
	x := o.X
	switch o.Anchor {
	case Middle:
		x -= m.Width(o.String, o.Size, o.Style) / 2
	case End:
		x -= m.Width(o.String, o.Size, o.Style)
	case Start:
	}
	fmt.Fprintf(b, `<g role="img" aria-label="%s">`+"\n", escape(o.String))
	for _, run := range runs {
		if run.Outlined() {
			fmt.Fprintf(b, `<path d="%s"`, svgPath(run.Path(x, o.Y, o.Size, o.Color).Segments))
			svgPaint(b, p, o.Color, Color{}, 0, nil)
		} else {
			letters(x, svgStyle(o.Style, Start)+` xml:space="preserve"`, run.Text, run.Width*o.Size)
		}
		x += run.Width * o.Size
	}
	b.WriteString("</g>\n")
}

func svgPaint(b *bufio.Writer, p Palette, fill, stroke Color, width float64, dash []float64) {
	if fill.None() {
		b.WriteString(` fill="none"`)
	} else {
		fmt.Fprintf(b, ` fill="%s"`, hex(p.Resolve(fill)))
	}
	if !stroke.None() {
		fmt.Fprintf(b, ` stroke="%s" stroke-width="%s"`, hex(p.Resolve(stroke)), fine(width))
		if len(dash) > 0 {
			parts := make([]string, len(dash))
			for i, v := range dash {
				parts[i] = fine(v)
			}
			fmt.Fprintf(b, ` stroke-dasharray="%s"`, strings.Join(parts, " "))
		}
	}
	b.WriteString("/>\n")
}

func svgPath(segments []Segment) string {
	var b strings.Builder
	for _, s := range segments {
		n := 1
		switch s.Verb {
		case Move:
			b.WriteByte('M')
		case Line:
			b.WriteByte('L')
		case Cubic:
			b.WriteByte('C')
			n = 3
		case Close:
			b.WriteByte('Z')
			n = 0
		}
		for i, q := range s.P[:n] {
			if i > 0 {
				b.WriteByte(' ')
			}
			b.WriteString(fine(q.X) + " " + fine(q.Y))
		}
	}
	return b.String()
}

func svgStyle(s Style, a Anchor) string {
	var out string
	switch s {
	case SemiBold:
		out = ` font-weight="600"`
	case Bold:
		out = ` font-weight="700"`
	case Italic:
		out = ` font-style="italic"`
	case Regular:
	}
	if a != Start {
		out += ` text-anchor="` + a.String() + `"`
	}
	return out
}

func hex(c color.NRGBA) string { return fmt.Sprintf("#%02X%02X%02X", c.R, c.G, c.B) }

// fine writes a number with at most two decimals.
func fine(v float64) string {
	s := strings.TrimRight(strconv.FormatFloat(v, 'f', 2, 64), "0")
	return strings.TrimSuffix(s, ".")
}

func escape(s string) string {
	var b strings.Builder
	// A strings.Builder never fails.
	_ = xml.EscapeText(&b, []byte(s))
	return b.String()
}
