package wall

import (
	"time"

	"samenspel/workshop"
	"samenspel/workshop/chart"
)

// readable is how wide a column of running text is at most, in ems.
const readable = 60

// said writes running text as large as fits, in the width the eye can follow.
func (s *sheet) said(text string, b box) float64 {
	lines, f := regular(56).fit(text, box{b.x, b.y, min(b.w, 56*readable*.55), b.h}, 44)
	if float64(len(lines))*f.line() > b.h*.8 { // much to read: smaller, and no wider than the eye follows
		lines, f = regular(44).fit(text, box{b.x, b.y, min(b.w, 44*readable*.7), b.h}, body)
	}
	return s.lines(lines, b, f)
}

// explain shows the words that are read out.
func explain(s *sheet, k workshop.StepKey, step *workshop.Step, b box) {
	var kinds []workshop.Card
	for _, id := range step.Shows {
		kinds = append(kinds, s.v.CardsOf(id)...)
	}
	if len(kinds) == 0 {
		s.said(s.text(step.Text), b.rest(12))
		return
	}
	used := s.set(s.text(step.Text), box{b.x, b.y, b.w, b.h * .34}, regular(34), 26)
	b = b.rest(used + 24)
	var blocks []block
	for _, c := range s.once(kinds) {
		blocks = append(blocks, block{edge: c.Side, signed: true, lines: []string{s.headline(c)}})
	}
	s.flow([]area{{blocks: blocks}}, b)
}

// once leaves out what both sides have worded as one.
func (s *sheet) once(cards []workshop.Card) []workshop.Card {
	at := map[string]int{}
	var out []workshop.Card
	for _, c := range cards {
		head := s.headline(c)
		if head == "" {
			continue
		}
		if i, twice := at[c.Kind+head]; twice {
			if out[i].Side != c.Side {
				out[i].Side = workshop.Together
			}
			continue
		}
		at[c.Kind+head] = len(out)
		out = append(out, c)
	}
	return out
}

// interlude is what stands on the wall while no step is open: a pause, or the
// door before the start.
func (s *sheet) interlude(b box) {
	for _, slot := range s.v.Agenda {
		if slot.ID == s.v.Slot && slot.Exercise == "" {
			s.pause(slot, b)
			return
		}
	}
	s.names(b, 88)
}

func (s *sheet) pause(slot workshop.SlotView, b box) {
	title, f := strong(120).fit(s.text(slot.Title), box{b.x, b.y, b.w, b.h * .4}, 60)
	again := ""
	if slot.Planned > 0 && !slot.Since.IsZero() {
		until := slot.Since.Add(time.Duration(slot.Planned) * time.Minute).Local()
		again = s.t.T("wall.pause", "n", slot.Planned, "time", until.Format("15:04"))
	}
	high := float64(len(title))*f.line() + 24 + 48*leading
	b.y += max(0, (b.h-high)/2)
	used := s.lines(title, b, f.centred())
	s.set(again, b.rest(used+24), regular(48).centred(), body)
}

// names stands both parties' names in the middle of the wall, the vendor's
// left and the client's right: on one line where they fit, else each in its
// own half.
func (s *sheet) names(b box, large float64) {
	f := strong(large)
	mark := func() float64 { return f.size * .62 }
	cross := func() float64 { return f.size * 1.6 }
	wide := func(side workshop.Side) float64 { return mark() + f.size*.4 + f.wide(s.v.Name(side)) }
	for f.size > 40 && wide(workshop.Vendor)+cross()+wide(workshop.Client) > b.w {
		f.size *= .95
	}
	mid := b.y + b.h/2
	under := mid + f.size*1.2
	if all := wide(workshop.Vendor) + cross() + wide(workshop.Client); all <= b.w {
		x := b.x + (b.w-all)/2
		over := mid - f.line()/2 - logoGap
		s.party(workshop.Vendor, box{x, mid - f.line()/2, wide(workshop.Vendor) + 1, f.line()}, f)
		s.logo(workshop.Vendor, x-cross()/4, over, wide(workshop.Vendor)+cross()/2, true)
		x += wide(workshop.Vendor)
		s.lines([]string{"×"}, box{x, mid - f.line()/2, cross(), f.line()}, regular(f.size).centred())
		s.party(workshop.Client, box{x + cross(), mid - f.line()/2, wide(workshop.Client) + 1, f.line()}, f)
		s.logo(workshop.Client, x+cross()*3/4, over, wide(workshop.Client)+cross()/2, true)
	} else {
		for i, side := range workshop.Sides {
			at := b.column(i, 2, cross())
			lines := measurer.Lines(s.v.Name(side), at.w-mark()-f.size*.4, f.size, f.style, 4)
			high := float64(len(lines)) * f.line()
			s.sign(side, at.x, mid-high/2+rise*f.size-mark(), mark())
			s.logo(side, at.x+mark()+f.size*.4, mid-high/2-logoGap, at.w-mark()-f.size*.4, false)
			s.lines(lines, box{at.x + mark() + f.size*.4, mid - high/2, at.w, high}, f)
			under = max(under, mid+high/2+f.size*.5)
		}
	}
	if s.shown.Blank {
		return
	}
	for _, text := range []string{s.v.Context.Product, s.t.Date(s.v.Workshop.Day)} {
		if text != "" {
			under += s.set(text, box{b.x, under, b.w, 80}, regular(40).centred(), body) + 8
		}
	}
}

// empty says what the canvas is for, with an example, while nothing stands on
// it.
func (s *sheet) empty(step *workshop.Step, b box) {
	used := s.said(s.text(step.Text), box{b.x, b.y + 12, b.w, b.h * .6})
	if example := s.text(step.Empty); example != "" {
		at := b.rest(used + 48)
		s.rect(box{at.x, at.y, 6, min(at.h, 96)}, 3, chart.Together.Full(), chart.Color{})
		s.set(example, box{at.x + 28, at.y, min(at.w-28, 1100), at.h}, regular(30), caption)
	}
}
