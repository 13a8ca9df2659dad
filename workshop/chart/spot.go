package chart

// Spot is a place of a drawing that can be pointed at: a rectangle in points,
// with what stands there. A chart takes it with an id and a label, and says
// where it came to stand; one without an id is none. Nothing is drawn for it.
type Spot struct {
	ID         string // of what stands there; unique among the spots that are no Again
	X, Y, W, H float64
	Label      string // what stands there, in words
	Again      bool   // another place of the spot with this id, before or after it
	Zone       string // the zone it stands in, where it can be moved to another; "-" where it stands in none yet
}

// Zone is a place that a spot can be moved to: a rectangle, or the ellipse
// within it. Where zones overlap the first holds.
type Zone struct {
	ID         string
	X, Y, W, H float64
	Label      string
	Round      bool
}

// Nowhere is the zone of a spot that can be moved and stands in none yet.
const Nowhere = "-"

// ZoneAt returns the zone at a point, nil where there is none.
func (d Drawing) ZoneAt(x, y float64) *Zone {
	for i := range d.Zones {
		if d.Zones[i].holds(x, y) {
			return &d.Zones[i]
		}
	}
	return nil
}

func (z Zone) holds(x, y float64) bool {
	dx, dy := (x-z.X-z.W/2)/max(z.W/2, 1e-9), (y-z.Y-z.H/2)/max(z.H/2, 1e-9)
	if z.Round {
		return dx*dx+dy*dy <= 1
	}
	return max(dx, -dx, dy, -dy) <= 1
}

// spot says where a spot stands: as much of it as lies in the drawing.
func (p *pen) spot(s Spot, b box) {
	right, bottom := min(b.right(), p.d.W), min(b.bottom(), p.d.H)
	b.x, b.y = max(0, b.x), max(0, b.y)
	b.w, b.h = right-b.x, bottom-b.y
	if s.ID == "" || b.w <= 0 || b.h <= 0 {
		return
	}
	s.X, s.Y, s.W, s.H = b.x, b.y, b.w, b.h
	p.d.Spots = append(p.d.Spots, s)
}

// zone says where a zone is.
func (p *pen) zone(z Zone, b box) {
	z.X, z.Y, z.W, z.H = b.x, b.y, b.w, b.h
	p.d.Zones = append(p.d.Zones, z)
}

// ask writes what belongs in a place where nothing stands yet.
func (p *pen) ask(s string, b box, o setting) {
	o.style, o.color = Italic, p.soft
	o.size = min(o.size, p.size)
	p.set(s, b, o)
}
