package wall

import (
	"samenspel/workshop"
	"samenspel/workshop/chart"
)

// block is a card on the wall: words that stand out, and further ones beneath.
type block struct {
	edge   workshop.Side
	signed bool     // its side's mark stands before its words
	lines  []string // the words, a paragraph each
	under  []string // what is said further; left out where room is short
	count  string   // to the right, large: votes

	within  bool // it stands under the block before
	heading bool // it names those that follow
}

// area is a column of the wall with its own head.
type area struct {
	side   workshop.Side // names the party; none where it is Together
	title  string        // instead of a party
	blocks []block
	none   string // what to say where there is nothing
}

// setting is a way to lay areas out, from roomy to dense.
type setting struct {
	size    float64 // of the words
	columns int     // within an area
	further bool    // with what is said further
}

// The room would rather read fewer words than small ones.
var settings = []setting{
	{60, 1, true},
	{52, 1, true},
	{44, 1, true},
	{40, 2, true},
	{38, 1, true},
	{34, 1, true},
	{34, 2, true},
	{30, 1, true},
	{30, 2, true},
	{28, 1, true},
	{28, 2, true},
	{28, 3, true},
	{44, 1, false},
	{40, 2, false},
	{36, 1, false},
	{34, 2, false},
	{32, 3, false},
	{28, 1, false},
	{28, 2, false},
	{28, 3, false},
	{26, 1, false},
	{26, 2, false},
	{24, 1, false},
	{24, 2, false},
	{24, 3, false},
	{24, 4, false},
}

// The room within and between blocks.
const (
	padding   = 14.0
	edgeWide  = 8.0
	between   = 12.0
	narrowest = 12.0 // column within an area, in ems of its words
	stepIn    = 36.0 // of what stands under another
)

func (o setting) word() face { return strong(o.size) }
func (o setting) said() face { return regular(max(caption, o.size*.76)) }

// inside is the width that the words of a block have.
func (b block) inside(w float64, o setting) float64 {
	if b.heading {
		return w
	}
	if b.within {
		w -= stepIn
	}
	w -= 2*padding + edgeWide
	if b.count != "" {
		w -= strong(o.size*1.2).wide(b.count) + padding
	}
	if b.signed {
		w -= o.size
	}
	return w
}

func (b block) high(w float64, o setting) float64 {
	in, h := b.inside(w, o), 2*padding
	if b.heading {
		h = padding
	}
	for _, l := range b.lines {
		h += o.word().high(l, in)
	}
	if o.further {
		for _, l := range b.under {
			h += 2 + o.said().high(l, in)
		}
	}
	return h
}

func (s *sheet) block(b block, at box, o setting) {
	if b.heading {
		at = at.rest(padding)
		for _, l := range b.lines {
			at = at.rest(s.within(l, at, o.word()))
		}
		return
	}
	if b.within {
		at.x, at.w = at.x+stepIn, at.w-stepIn
	}
	s.surface(at)
	s.rect(box{at.x, at.y, edgeWide, at.h}, edgeWide/2, token(b.edge).Full(), chart.Color{})
	in := box{at.x + edgeWide + padding, at.y + padding, b.inside(at.w, o), at.h - 2*padding}
	if b.signed {
		s.sign(b.edge, in.x, in.y+o.size*.34, o.size*.58)
		in.x += o.size
	}
	if b.count != "" {
		f := strong(o.size * 1.2)
		f.anchor = chart.End
		s.lines([]string{b.count}, box{at.x, at.y + (at.h-f.line())/2, at.w - padding, at.h}, f)
	}
	for _, l := range b.lines {
		in = in.rest(s.within(l, in, o.word()))
	}
	if !o.further {
		return
	}
	for _, l := range b.under {
		in = in.rest(2)
		in = in.rest(s.within(l, in, o.said()))
	}
}

// within writes a text in the lines that a box has, the last cut visibly where
// there are too few.
func (s *sheet) within(text string, b box, f face) float64 {
	return s.lines(measurer.Lines(text, b.w, f.size, f.style, int(b.h/f.line()+1e-6)), b, f)
}

// placed is a block with the page and the place it has.
type placed struct {
	block block
	page  int
	at    box
}

// manyPages is more pages than there ever are.
const manyPages = 1 << 20

// pour lays the blocks of an area out in columns, page after page, each in the
// column that is under way. It gives up after a number of pages.
func pour(blocks []block, b box, o setting, most int) (out []placed, pages int) {
	col, page, y := 0, 0, b.y
	for _, k := range blocks {
		at := b.column(col, o.columns, between)
		h := min(k.high(at.w, o), b.h)
		if y > b.y && y+h > b.bottom()+.01 {
			y = b.y
			if col++; col == o.columns {
				col, page = 0, page+1
			}
			if page >= most {
				break
			}
			at = b.column(col, o.columns, between)
		}
		out = append(out, placed{k, page, box{at.x, y, at.w, h}})
		y += h + between
	}
	return out, page + 1
}

// onePage lays areas out on one page, and says whether they fit there.
func onePage(areas []area, room func(int) box, o setting) ([][]placed, bool) {
	var laid [][]placed
	for i, a := range areas {
		out, pages := pour(a.blocks, room(i), o, 1)
		if pages > 1 || !fits(out, o) {
			return nil, false
		}
		laid = append(laid, level(a.blocks, room(i), o))
	}
	return laid, true
}

// level lays the blocks of a page out in columns that are about as long as each
// other.
func level(blocks []block, b box, o setting) []placed {
	low, high := 0.0, b.h
	for high-low > 1 {
		try := b
		try.h = (low + high) / 2
		if out, pages := pour(blocks, try, o, 1); pages == 1 && fits(out, o) {
			high = try.h
		} else {
			low = try.h
		}
	}
	b.h = high
	out, _ := pour(blocks, b, o, 1)
	return out
}

// flow lays areas out side by side: as large as everything fits, or else over
// several pages. Nothing is left out without saying so.
func (s *sheet) flow(areas []area, b box) {
	head, wide := 0.0, 2*gap
	for i, a := range areas {
		switch {
		case a.side.Valid():
			head = max(head, title*leading+14)
		case a.title != "":
			head = max(head, strong(title).high(a.title, b.column(i, len(areas), wide).w)+14)
		}
	}
	room := func(i int) box { return b.column(i, len(areas), wide).rest(head) }
	var laid [][]placed
	o, found := settings[0], false
	for _, try := range settings {
		if try.columns > 1 && room(0).column(0, try.columns, between).w < try.size*narrowest {
			continue
		}
		o = try
		if laid, found = onePage(areas, room, o); found {
			break
		}
	}
	if !found {
		laid = nil
		for i, a := range areas {
			out, pages := pour(a.blocks, room(i), o, manyPages)
			laid, s.pages = append(laid, out), max(s.pages, pages)
		}
	}
	for i, a := range areas {
		at := b.column(i, len(areas), wide)
		switch {
		case a.side.Valid():
			s.party(a.side, at, strong(title))
		case a.title != "":
			s.within(a.title, at, strong(title))
		}
		if len(a.blocks) == 0 && a.none != "" {
			s.set(a.none, at.rest(head), regular(30), caption)
		}
		for _, p := range laid[i] {
			if p.page == s.page() {
				s.block(p.block, p.at, o)
			} else {
				s.more++
			}
		}
	}
}

// fits tells that no block had to be made lower than its words.
func fits(laid []placed, o setting) bool {
	for _, p := range laid {
		if p.block.high(p.at.w, o) > p.at.h+.01 {
			return false
		}
	}
	return true
}
