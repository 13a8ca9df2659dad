package chart

import (
	"fmt"
	"math"
	"strconv"
	"strings"
	"testing"
)

// ringBadgesOf are the badges on the circles of a drawing: each number with
// the badge it stands in, and the circles from the inside out.
func ringBadgesOf(d Drawing) (badges map[int]Circle, edges []Circle) {
	badges = map[int]Circle{}
	for _, op := range d.Ops {
		if o, ok := op.(Circle); ok && !o.Fill.None() && len(edges) < 4 && (o.Fill.Token == Together || len(edges) == 3) {
			edges = append([]Circle{o}, edges...)
		}
		if len(edges) == 4 {
			break
		}
	}
	if len(edges) < 4 {
		return badges, nil
	}
	out := edges[3]
	for i, op := range d.Ops {
		o, ok := op.(Text)
		n, err := strconv.Atoi(fmt.Sprint(o.String))
		if !ok || err != nil || o.Style != Bold || math.Hypot(o.X-out.X, o.Y-out.Y) > out.R {
			continue
		}
		for j := i - 1; j >= 0; j-- {
			if c, ok := d.Ops[j].(Circle); ok {
				badges[n] = c
				break
			}
		}
	}
	return badges, edges
}

// stakeholdersOn makes so many stakeholders for each ring.
func stakeholdersOn(counts ...int) Rings {
	c := sampleRings()
	c.Stakeholders = nil
	for ring, n := range counts {
		for i := range n {
			c.Stakeholders = append(c.Stakeholders, Stakeholder{Name: fmt.Sprintf("Groep %d van kring %d", i+1, ring), Ring: ring, Effect: new(float64(i%5 - 2)), Note: "Zij merken het."})
		}
	}
	return c
}

// Every stakeholder up to 24 has a badge within its own ring, free of the
// others and of the names, and a name in the legend; what is more is counted.
func TestEveryStakeholderIsDrawn(t *testing.T) {
	rooms := map[string]Frame{
		"narrow": {W: 330, H: 640, MinText: 11}, "portrait": {W: 487, H: 620, MinText: 8},
		"window": {W: 620, H: 480, MinText: 12}, "small": {W: 300, H: 200, MinText: 12},
	}
	for name, f := range frames {
		rooms[name] = f
	}
	for _, counts := range [][]int{
		{1, 0, 0}, {3, 2, 1}, {2, 2, 2}, {8, 8, 8}, {24, 0, 0}, {0, 24, 0}, {0, 0, 24}, {14, 9, 1}, {9, 9, 9},
	} {
		c := stakeholdersOn(counts...)
		for room, f := range rooms {
			d := c.Draw(f)
			if err := fault(d); err != nil {
				t.Errorf("%v, %s: %v", counts, room, err)
			}
			want := min(24, len(c.Stakeholders))
			badges, edges := ringBadgesOf(d)
			if len(badges) != want {
				t.Errorf("%v, %s: %d badges of %d", counts, room, len(badges), want)
				continue
			}
			texts := said(d)
			all := strings.Join(texts, " ")
			for _, s := range c.Stakeholders[:want] {
				if !strings.Contains(all, s.Name) {
					t.Errorf("%v, %s: no %q in the legend", counts, room, s.Name)
				}
			}
			if more := len(c.Stakeholders) - want; more > 0 && times(texts, "+"+strconv.Itoa(more)) == 0 {
				t.Errorf("%v, %s: +%d is not told", counts, room, more)
			}
			n := 0
			for ring, count := range counts {
				for range min(count, want-n) {
					n++
					b := badges[n]
					far := math.Hypot(b.X-edges[0].X, b.Y-edges[0].Y)
					if r := b.R + b.Width/2; far-r < edges[ring].R || far+r > edges[ring+1].R {
						t.Errorf("%v, %s: %d leaves its ring", counts, room, n)
					}
				}
			}
			for n, a := range badges {
				for m, b := range badges {
					if n < m && math.Hypot(a.X-b.X, a.Y-b.Y) < a.R+b.R {
						t.Errorf("%v, %s: %d stands on %d", counts, room, n, m)
					}
				}
				for _, op := range d.Ops {
					if o, ok := op.(Text); ok && (o.String == c.Names[0] || o.String == c.Names[1] || o.String == c.Names[2]) && farFrom(inkOf(o), a.X, a.Y) < a.R {
						t.Errorf("%v, %s: %d stands on %q", counts, room, n, o.String)
					}
				}
			}
		}
	}
}

// The first of a ring stands at the top right, and the others are spread
// around: four never stand in one half.
func TestBadgesAreSpread(t *testing.T) {
	badges, edges := ringBadgesOf(stakeholdersOn(4, 4, 4).Draw(frames["console"]))
	x, y := edges[0].X, edges[0].Y
	for ring := range 3 {
		sumX, sumY := 0.0, 0.0
		for i := range 4 {
			b := badges[ring*4+i+1]
			sumX, sumY = sumX+b.X-x, sumY+b.Y-y
		}
		if math.Hypot(sumX, sumY) > edges[ring+1].R/2 {
			t.Errorf("ring %d leans to %g, %g", ring, sumX, sumY)
		}
		if first := badges[ring*4+1]; first.X < x || first.Y > y+edges[ring+1].R*.2 {
			t.Errorf("ring %d begins at %g, %g of the middle", ring, first.X-x, first.Y-y)
		}
	}
}

// Under a narrow frame's rings stands the legend, beside a wide one's.
func TestRingsLegendPlace(t *testing.T) {
	c := stakeholdersOn(2, 2, 2)
	for f, below := range map[Frame]bool{{W: 330, H: 640, MinText: 11}: true, {W: 700, H: 450, MinText: 11}: false} {
		d := c.Draw(f)
		_, edges := ringBadgesOf(d)
		for _, op := range d.Ops {
			if o, ok := op.(Text); ok && strings.HasPrefix(o.String, "Groep 1 van kring 0") && (o.Y > edges[3].Y+edges[3].R) != below {
				t.Errorf("%v wide: the legend is at %g, %g", f.W, o.X, o.Y)
			}
		}
	}
}
