package wall

import (
	"math"
	"slices"
	"strings"

	"samenspel/workshop"
	"samenspel/workshop/chart"
	"samenspel/workshop/picture"
)

// pictured shows the step's pictures, as many at a time as can be read across a
// room: two side by side where there are two of a kind, else one a page.
func pictured(s *sheet, k workshop.StepKey, step *workshop.Step, b box) {
	var pages []page
	for _, name := range step.Charts {
		pages = append(pages, s.asked(name, b)...)
	}
	s.pages = max(1, len(pages))
	if len(pages) == 0 {
		if areas := s.areas(k, step); len(areas) > 0 && len(areas[0].blocks) > 0 {
			s.flow(areas, b)
			return
		}
		s.empty(step, b)
		return
	}
	show := pages[s.page()]
	b = b.rest(s.ask(show.asks, b))
	at := b.x
	for _, d := range show.drawings {
		s.place(d, at, b.y+max(0, (b.h-d.H)/2))
		at += d.W + 2*gap
	}
}

// page is what stands on the wall at once: pictures, and what to ask at them.
type page struct {
	drawings []chart.Drawing
	asks     []string
}

// asked draws a chart with what to ask at it, page by page: at each of two
// pictures beside each other, else over the first page of each.
func (s *sheet) asked(name string, b box) []page {
	asks := picture.Over(name, s.v, s.t, s.v.Current)
	high := 0.0
	for _, q := range asks {
		high = max(high, s.askHigh(q, b.w))
	}
	if len(asks) == 2 {
		for i, q := range asks {
			high = max(high, s.askHigh(q, b.column(i, 2, 2*gap).w))
		}
	}
	var out []page
	pages := s.pictures(name, b.rest(high))
	for i, drawings := range pages {
		p := page{drawings: drawings}
		switch {
		case len(pages) == 1:
			p.asks = asks
		case i < len(asks):
			p.asks = asks[i : i+1]
		}
		out = append(out, p)
	}
	return out
}

// The room around what to ask.
const (
	askBar  = 6.0
	askText = 28.0 // from the left
	askAir  = 20.0 // beneath
)

func (s *sheet) askHigh(question string, w float64) float64 {
	if question == "" {
		return 0
	}
	return min(3, float64(len(measurer.Wrap(question, w-askText, body, chart.SemiBold))))*body*leading + askAir
}

// ask writes what to ask, each question in a column, and returns the height.
func (s *sheet) ask(asks []string, b box) float64 {
	high := 0.0
	for i, q := range asks {
		at := b.column(i, len(asks), 2*gap)
		if h := s.askHigh(q, at.w); h > 0 {
			s.rect(box{at.x, at.y, askBar, h - askAir}, askBar/2, chart.Together.Full(), chart.Color{})
			s.set(q, box{at.x + askText, at.y, at.w - askText, h - askAir}, strong(body), caption)
			high = max(high, h)
		}
	}
	return high
}

// pictures draws a chart, page by page.
func (s *sheet) pictures(name string, b box) [][]chart.Drawing {
	if name == "dumbbell" {
		return s.dumbbells(b)
	}
	whole := s.largest(name, b.w, b.h)
	if len(whole) == 2 {
		if half := s.largest(name, (b.w-2*gap)/2, b.h); leastText(half) >= smallest {
			return [][]chart.Drawing{half}
		}
	}
	var out [][]chart.Drawing
	for _, d := range whole {
		out = append(out, []chart.Drawing{d})
	}
	return out
}

// dumbbells draws the topics of the mirror over as many pages as they take, about
// as many on each.
func (s *sheet) dumbbells(b box) [][]chart.Drawing {
	if s.v.Mirror == nil || len(s.v.Mirror.Topics) == 0 {
		return nil
	}
	fit := max(1, picture.DumbbellFits(picture.Options{H: b.h, MinText: smallest}))
	all := s.v.Mirror.Topics
	pages := (len(all) + fit - 1) / fit
	var out [][]chart.Drawing
	for some := range slices.Chunk(all, (len(all)+pages-1)/pages) {
		v, m := *s.v, *s.v.Mirror
		m.Topics = some
		v.Mirror = &m
		out = append(out, s.largestOf(&v, "dumbbell", b.w, b.h))
	}
	return out
}

// largest draws a chart of the step with the largest type that suits it.
func (s *sheet) largest(name string, w, h float64) []chart.Drawing {
	return s.largestOf(s.v, name, w, h)
}

func (s *sheet) largestOf(v *workshop.View, name string, w, h float64) []chart.Drawing {
	return roomiest(func(least float64) []chart.Drawing {
		return picture.Draw(name, v, s.t, picture.Options{W: w, H: h, MinText: least, At: s.v.Current})
	})
}

// roomiest draws with the largest type with which a picture says all that it
// says with the smallest, and breaks no more words.
func roomiest(draw func(least float64) []chart.Drawing) []chart.Drawing {
	best := draw(smallest)
	if len(best) == 0 {
		return nil
	}
	all, broken := words(best)
	for _, least := range []float64{22, 24, 26, 28} {
		larger := draw(least)
		if text, more := words(larger); text != all || more > broken || leastText(larger) <= leastText(best) {
			break
		}
		best = larger
	}
	return best
}

// words is all that pictures say, however it is broken into lines, and how many
// words are broken.
func words(all []chart.Drawing) (text string, broken int) {
	var b strings.Builder
	for _, d := range all {
		for _, op := range d.Ops {
			if t, ok := op.(chart.Text); ok {
				if strings.HasSuffix(t.String, "-") {
					broken++
				}
				b.WriteString(strings.Map(func(r rune) rune {
					if r == ' ' || r == '-' || r == '\u00A0' {
						return -1
					}
					return r
				}, t.String))
			}
		}
	}
	return b.String(), broken
}

// leastText is the size of the smallest text in pictures.
func leastText(all []chart.Drawing) float64 {
	least := math.Inf(1)
	for _, d := range all {
		for _, op := range d.Ops {
			if t, ok := op.(chart.Text); ok {
				least = min(least, t.Size)
			}
		}
	}
	return least
}
