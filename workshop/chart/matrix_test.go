package chart

import (
	"math"
	"strconv"
	"testing"
)

// No bubble stands on the words of the corners, wherever on the 25 places it
// belongs, alone or moved aside because there are several.
func TestMatrixWordsStayFree(t *testing.T) {
	words := [4]string{"begin hier", "groot werk", "klein en handig", "laat liggen"}
	rooms := map[string]Frame{"window": {W: 620, H: 400, MinText: 12}, "narrow": {W: 330, H: 240, MinText: 11}, "A4": {W: 487, H: 260, MinText: 8}, "wide": {W: 1000, H: 520, MinText: 12}}
	for name, f := range frames {
		rooms[name] = f
	}
	for room, f := range rooms {
		for place := range 25 {
			for _, several := range []int{1, 3} {
				for level := range 3 {
					c := Matrix{Corners: words, Levels: [3]string{"HET", "WIJ", "IK"}}
					for range several {
						c.Options = append(c.Options, MatrixOption{Label: "ingreep", Level: level, Effort: new(float64(place%5 + 1)), Leverage: new(float64(place/5 + 1)), Chosen: false})
					}
					d := c.Draw(f)
					bubbles := bubblesOf(d)
					if len(bubbles) != several {
						t.Fatalf("%s, %d: %d bubbles of %d", room, place, len(bubbles), several)
					}
					for _, op := range d.Ops {
						o, ok := op.(Text)
						if !ok || times(words[:], o.String) == 0 {
							continue
						}
						at := inkOf(o)
						for _, b := range bubbles {
							if b.x < at.right() && at.x < b.right() && b.y < at.bottom() && at.y < b.bottom() {
								t.Errorf("%s: a bubble at %d, %d stands on %q", room, place%5+1, place/5+1, o.String)
							}
						}
					}
				}
			}
		}
	}
}

// bubblesOf are the boxes of the numbered shapes in the field.
func bubblesOf(d Drawing) []box {
	var out []box
	for i, op := range d.Ops {
		o, ok := op.(Text)
		if _, err := strconv.Atoi(o.String); !ok || err != nil || o.Style != SemiBold || o.X > d.W*.55 || i == 0 {
			continue
		}
		switch s := d.Ops[i-1].(type) {
		case Circle:
			r := s.R + s.Width/2
			out = append(out, box{s.X - r, s.Y - r, 2 * r, 2 * r})
		case Path:
			x1, y1, x2, y2 := math.Inf(1), math.Inf(1), math.Inf(-1), math.Inf(-1)
			for _, l := range s.Polylines(.5) {
				for _, q := range l {
					x1, y1, x2, y2 = min(x1, q.X), min(y1, q.Y), max(x2, q.X), max(y2, q.Y)
				}
			}
			h := s.Width / 2
			out = append(out, box{x1 - h, y1 - h, x2 - x1 + s.Width, y2 - y1 + s.Width})
		case Text:
		}
	}
	return out
}
