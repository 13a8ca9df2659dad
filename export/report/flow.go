package report

import "samenspel/export/page"

// piece is what is never cut over two pages.
type piece struct {
	height float64
	draw   func(y float64) // nil draws nothing
	keep   bool            // stays on one page with the piece after it, where both fit one
	hold   bool            // should do so, but rather not than leave a page half empty
	opens  int             // a part of a chapter: 1, or a chapter: 2
	space  bool            // falls away at the top of a page
	fresh  bool            // begins a page
	of     *page.Element   // the table or text that it is a row or line of
	again  *piece          // is drawn again where the piece begins a page: the head of its table
}

// flow is the pieces of a document in their order, and the column they go in.
type flow struct {
	*paper
	root                     *page.Element
	pieces                   []piece
	left, right, top, bottom float64
	onPage                   func()          // draws what stands on every page
	says                     map[mark]string // what a party's sign is read as
}

func (f *flow) span() float64   { return f.right - f.left }
func (f *flow) column() float64 { return f.bottom - f.top }

func (f *flow) add(pieces ...piece) { f.pieces = append(f.pieces, pieces...) }

// gap leaves room between two pieces of one page. Two gaps make one: the
// larger.
func (f *flow) gap(h float64) { f.room(h, false) }

// kept is a gap that holds what stands above and under it together.
func (f *flow) kept(h float64) { f.room(h, true) }

func (f *flow) room(h float64, keep bool) {
	if n := len(f.pieces); n > 0 && f.pieces[n-1].space && !f.pieces[n-1].fresh {
		last := &f.pieces[n-1]
		last.height, last.keep = max(last.height, h), last.keep || keep
		return
	}
	f.add(piece{height: h, space: true, keep: keep})
}

// together makes all pieces from the given one stay on one page.
func (f *flow) together(from int) {
	for i := from; i+1 < len(f.pieces); i++ {
		f.pieces[i].keep = true
	}
}

// tie keeps what was added last with what follows.
func (f *flow) tie() {
	for i := len(f.pieces) - 1; i >= 0; i-- {
		f.pieces[i].keep = true
		if !f.pieces[i].space {
			return
		}
	}
}

// held makes them stand on one page where that leaves none half empty.
func (f *flow) held(from int) {
	for i := from; i+1 < len(f.pieces); i++ {
		f.pieces[i].hold = true
	}
}

// set divides the pieces over pages and draws them.
func (f *flow) set() {
	f.keepEnds()
	leaves := f.leaves()
	if len(leaves) == 0 {
		f.newPage()
	}
	for _, l := range leaves {
		f.newPage()
		y := f.top
		if head := f.pieces[l.first].again; head != nil {
			head.draw(y)
			y += head.height
		}
		for _, p := range f.pieces[l.first:l.end] {
			if p.draw != nil {
				p.draw(y)
			}
			if p.space {
				y += p.height * (1 - l.tight)
			} else {
				y += p.height
			}
		}
	}
}

// keepEnds keeps the first two rows of every table together, and the last two:
// no row stands alone at the foot or the head of a page.
func (f *flow) keepEnds() {
	for i := 1; i < len(f.pieces); i++ {
		table := f.pieces[i].of
		if table == nil || f.pieces[i-1].of != table {
			continue
		}
		first := i == 1 || f.pieces[i-2].of != table
		last := i+1 == len(f.pieces) || f.pieces[i+1].of != table
		if first || last {
			f.pieces[i-1].keep = true
		}
	}
}

// group counts the pieces from i that stay together, and their height.
func (f *flow) group(i int) (n int, height float64) {
	for ; i < len(f.pieces); i++ {
		n++
		height += f.pieces[i].height
		if !f.pieces[i].keep {
			break
		}
	}
	return n, height
}

func (f *flow) newPage() {
	f.addPage()
	if f.onPage != nil {
		f.header(f.onPage)
	}
}
