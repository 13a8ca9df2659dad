package mirror

import "math"

// Figure is a mean that was shown, and how many answers it rests on. Fewer than
// three mean that a side gave it together.
type Figure struct {
	Mean float64 `json:"mean"`
	N    int     `json:"n"`
}

// Figures is what a session leaves behind to be compared with: only what was
// shown, never an answer of a person.
type Figures struct {
	Asked  []string    `json:"asked,omitempty"` // codes of the items
	Vendor SideFigures `json:"vendor"`
	Client SideFigures `json:"client"`
}

// SideFigures is what was shown about one rated side. What was hidden is not
// there.
type SideFigures struct {
	Self      map[string]Figure `json:"self,omitempty"`      // by item code, 1–5
	Image     map[string]Figure `json:"image,omitempty"`     // by item code, 1–5
	Predicted map[string]Figure `json:"predicted,omitempty"` // R1 to R4, by this side
	Received  map[string]Figure `json:"received,omitempty"`  // R1 to R4, from the other side
	Said      map[string]Figure `json:"said,omitempty"`      // R5 and R6, by this side
	SelfYes   *Figure           `json:"selfYes,omitempty"`   // R7: % of this side
	OtherYes  *Figure           `json:"otherYes,omitempty"`  // R7: % of the other side
}

// of returns a side's figures.
func (f *Figures) of(side Side) *SideFigures {
	if side == Client {
		return &f.Client
	}
	return &f.Vendor
}

// Leave returns what may be taken along of results: the figures that were
// shown, of the items that were asked.
func Leave(asked []string, vendor, client SideResults) Figures {
	return Figures{Asked: asked, Vendor: leaveSide(vendor), Client: leaveSide(client)}
}

func leaveSide(r SideResults) SideFigures {
	f := SideFigures{
		Self: map[string]Figure{}, Image: map[string]Figure{},
		Predicted: map[string]Figure{}, Received: map[string]Figure{}, Said: map[string]Figure{},
	}
	keep := func(to map[string]Figure, code string, value *float64, n int) {
		if value != nil {
			to[code] = Figure{*value, n}
		}
	}
	for code, s := range r.Items {
		keep(f.Self, code, s.Self, s.SelfN)
		keep(f.Image, code, s.Image, s.ImageN)
	}
	for code, s := range r.Trust.Marks {
		keep(f.Predicted, code, s.Predicted.Value, s.Predicted.N)
		keep(f.Received, code, s.Received.Value, s.Received.N)
	}
	for code, s := range r.Trust.Statements {
		keep(f.Said, code, s.Value, s.N)
	}
	f.SelfYes, f.OtherYes = leaveMean(r.Trust.SelfYes), leaveMean(r.Trust.OtherYes)
	return f
}

func leaveMean(m Mean) *Figure {
	if m.Value == nil {
		return nil
	}
	return &Figure{*m.Value, m.N}
}

// Only returns the figures of the items and results that keep holds true of.
func (f Figures) Only(keep func(code string) bool) Figures {
	out := Figures{Vendor: f.Vendor.only(keep), Client: f.Client.only(keep)}
	for _, code := range f.Asked {
		if keep(code) {
			out.Asked = append(out.Asked, code)
		}
	}
	return out
}

func (f SideFigures) only(keep func(string) bool) SideFigures {
	some := func(from map[string]Figure) map[string]Figure {
		out := map[string]Figure{}
		for code, v := range from {
			if keep(code) {
				out[code] = v
			}
		}
		return out
	}
	f.Self, f.Image, f.Said = some(f.Self), some(f.Image), some(f.Said)
	f.Predicted, f.Received = some(f.Predicted), some(f.Received)
	if !keep("R7") {
		f.SelfYes, f.OtherYes = nil, nil
	}
	return f
}

// on returns the figure of a code where it lies on its scale: a file may hold
// anything.
func on(from map[string]Figure, code string, low, high float64) *Figure {
	if f, ok := from[code]; ok {
		return within(&f, low, high)
	}
	return nil
}

func within(f *Figure, low, high float64) *Figure {
	if f == nil || math.IsNaN(f.Mean) || f.Mean < low || f.Mean > high {
		return nil
	}
	return f
}
