package chart

import (
	"fmt"
	"strconv"
	"strings"
)

// String writes the drawing with one line an op, rounded to a tenth of a
// point, for people and for goldens.
func (d Drawing) String() string {
	var b strings.Builder
	fmt.Fprintf(&b, "drawing %s x %s %q\n", short(d.W), short(d.H), d.Title)
	for _, op := range d.Ops {
		switch o := op.(type) {
		case Path:
			fmt.Fprintf(&b, "path%s%s\n", paint(o.Fill, o.Stroke, o.Width, o.Dash), outline(o))
		case Circle:
			fmt.Fprintf(&b, "circle%s %s %s r %s\n", paint(o.Fill, o.Stroke, o.Width, nil), short(o.X), short(o.Y), short(o.R))
		case Text:
			fmt.Fprintf(&b, "text %s %s size %s %s %s %s %q\n", short(o.X), short(o.Y), short(o.Size), o.Style, o.Anchor, o.Color, o.String)
		}
	}
	return b.String()
}

func outline(p Path) string {
	if x, y, w, h, r, ok := p.RoundRect(); ok {
		return fmt.Sprintf(" rect %s %s %s %s r %s", short(x), short(y), short(w), short(h), short(r))
	}
	var b strings.Builder
	for _, s := range p.Segments {
		n := 1
		switch s.Verb {
		case Move:
			b.WriteString(" M")
		case Line:
			b.WriteString(" L")
		case Cubic:
			b.WriteString(" C")
			n = 3
		case Close:
			b.WriteString(" Z")
			n = 0
		}
		for _, q := range s.P[:n] {
			b.WriteString(" " + short(q.X) + " " + short(q.Y))
		}
	}
	return b.String()
}

func paint(fill, stroke Color, width float64, dash []float64) string {
	var b strings.Builder
	if !fill.None() {
		b.WriteString(" fill " + fill.String())
	}
	if !stroke.None() {
		b.WriteString(" stroke " + stroke.String() + " " + short(width))
	}
	if len(dash) > 0 {
		b.WriteString(" dash")
		for _, v := range dash {
			b.WriteString(" " + short(v))
		}
	}
	return b.String()
}

// String names the colour as "vendor" or "vendor/0.30".
func (c Color) String() string {
	if c.Strength <= 0 || c.Strength >= 1 {
		return string(c.Token)
	}
	return fmt.Sprintf("%s/%.2f", c.Token, c.Strength)
}

// String names the style.
func (s Style) String() string {
	switch s {
	case SemiBold:
		return "semibold"
	case Bold:
		return "bold"
	case Italic:
		return "italic"
	}
	return "regular"
}

// String names the anchor as SVG does.
func (a Anchor) String() string {
	switch a {
	case Middle:
		return "middle"
	case End:
		return "end"
	}
	return "start"
}

// short writes a number with at most one decimal.
func short(v float64) string {
	s := strings.TrimSuffix(strconv.FormatFloat(v, 'f', 1, 64), ".0")
	if s == "-0" {
		return "0"
	}
	return s
}
