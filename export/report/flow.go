package report

import "samenspel/export/page"

// piece is what is never cut over two pages.
type piece struct {
	height float64
	draw   func(y float64) // nil draws nothing
	keep   bool            // stays on one page with the piece after it, where both fit one
	space  bool            // falls away at the top of a page
	fresh  bool            // begins a page
	of     *page.Element   // the table it is a row of
	again  *piece          // is drawn again where the piece begins a page: the head of its table
}

// flow is the pieces of a document in their order, and the column they go in.
type flow struct {
	*paper
	root                     *page.Element
	pieces                   []piece
	left, right, top, bottom float64
	onPage                   func() // draws what stands on every page
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

// set divides the pieces over pages and draws them.
func (f *flow) set() {
	f.keepLastRows()
	f.newPage()
	y := f.top
	free := 0 // up to where pieces are let go
	for i := 0; i < len(f.pieces); {
		first := f.pieces[i]
		n, height := f.group(i)
		if i < free {
			n, height = 1, first.height
		} else if height > f.column() {
			// More than a page belongs together: let it go, but not from the foot
			// of a page.
			free = i + n
			n, height = 1, max(first.height, min(height, f.column()/3))
		}
		over := y+height > f.bottom+.01 && !(n == 1 && first.space)
		if (first.fresh || over) && y > f.top {
			f.newPage()
			y = f.top
			if head := first.again; head != nil {
				head.draw(y)
				y += head.height
			}
		}
		for _, p := range f.pieces[i : i+n] {
			if p.space && y == f.top {
				continue
			}
			if p.draw != nil {
				p.draw(y)
			}
			y += p.height
		}
		i += n
	}
}

// keepLastRows keeps the last row of every table with the row before it.
func (f *flow) keepLastRows() {
	for i := 1; i < len(f.pieces); i++ {
		table := f.pieces[i].of
		last := i+1 == len(f.pieces) || f.pieces[i+1].of != table
		if table != nil && last && f.pieces[i-1].of == table {
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
