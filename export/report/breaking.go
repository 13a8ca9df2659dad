package report

import "math"

// What a page costs, so that the cheapest way to divide a document is the one
// that a reader would choose: few pages, none half empty, and nothing cut that
// belongs together.
const (
	costPage   = 40.0  // of a page at all
	costEmpty  = 120.0 // of a page with nothing on it; less by the square of what is
	costTight  = 12.0  // of taking in as much room as may be
	costPart   = 4.0   // of a break before a part of a chapter; before a chapter it costs nothing
	costWithin = 10.0  // of a break within a part
	costRow    = 13.0  // of a break between two rows or two lines
	costHeld   = 110.0 // of a break in what should stand together
	costLetGo  = 90.0  // of a break in what belongs together and is more than a page
	costLonely = 50.0  // of a last page with next to nothing on it

	lonely   = .16 // of a column is next to nothing
	tightest = .4  // of the room between pieces may be taken in
)

// block is pieces that are never cut over two pages.
type block struct {
	first, end   int     // its pieces, without the room around them
	room         float64 // above it, where it does not begin a page
	height, soft float64 // soft is the room within, of which some may be taken in
	cut          float64 // what a break before it costs
	fresh        bool    // begins a page
	again        *piece  // is drawn again where it begins a page
}

// leaf is what stands on one page: pieces, with a part of the room between
// them taken in.
type leaf struct {
	first, end int
	tight      float64 // 0 to tightest
}

// blocks joins the pieces that stay together.
func (f *flow) blocks() []block {
	bound, cuts := f.bonds()
	var out []block
	room, cut, held, fresh := 0.0, 0.0, false, false // since the last piece that is drawn
	for i, p := range f.pieces {
		switch {
		case p.space:
			room, fresh = room+p.height, fresh || p.fresh
			held, cut = held && bound[i], min(cut, cuts[i])
			continue
		case held && !fresh && !p.fresh:
			b := &out[len(out)-1]
			b.height, b.soft, b.end = b.height+room+p.height, b.soft+room, i+1
		default:
			cut = max(cut, [...]float64{costWithin, costPart, 0}[p.opens])
			out = append(out, block{first: i, end: i + 1, room: room, height: p.height, cut: cut, fresh: fresh || p.fresh, again: p.again})
		}
		room, cut, held, fresh = 0, cuts[i], bound[i], false
	}
	return out
}

// bonds says of each piece whether no page may end with it, and else what that
// costs. What belongs together and is more than a page is let go.
func (f *flow) bonds() (bound []bool, cuts []float64) {
	bound, cuts = make([]bool, len(f.pieces)), make([]float64, len(f.pieces))
	for i := 0; i < len(f.pieces); {
		n, height := f.group(i)
		for j := i; j < i+n; j++ {
			p := &f.pieces[j]
			switch {
			case j+1 < i+n && height <= f.column():
				bound[j] = true
			case j+1 < i+n:
				cuts[j] = costLetGo
			case p.hold:
				cuts[j] = costHeld
			case p.of != nil && j+1 < len(f.pieces) && f.pieces[j+1].of == p.of:
				cuts[j] = costRow
			}
		}
		i += n
	}
	return bound, cuts
}

// leaves divides the pieces over pages at the least cost.
func (f *flow) leaves() []leaf {
	blocks := f.blocks()
	n := len(blocks)
	best, from := make([]float64, n+1), make([]leaf, n+1)
	begins := make([]int, n+1) // the block that the page up to a block begins with
	for i := 1; i <= n; i++ {
		best[i] = math.Inf(1)
	}
	for i := range n {
		height, soft := 0.0, 0.0
		if head := blocks[i].again; head != nil {
			height = head.height
		}
		for j := i; j < n && (j == i || !blocks[j].fresh); j++ {
			b := &blocks[j]
			if j > i {
				height, soft = height+b.room, soft+b.room
			}
			height, soft = height+b.height, soft+b.soft
			over := height - f.column()
			if j > i && over > tightest*soft+.01 {
				break
			}
			l := leaf{first: blocks[i].first, end: b.end}
			if over > 0 && soft > 0 {
				l.tight = min(tightest, over/soft)
			}
			cost := best[i] + f.cost(l.tight, height, blocks[i:], j+1-i)
			if cost < best[j+1] {
				best[j+1], from[j+1], begins[j+1] = cost, l, i
			}
		}
	}
	var out []leaf
	for i := n; i > 0; i = begins[i] {
		out = append([]leaf{from[i]}, out...)
	}
	return out
}

// cost is that of a page with the first n of the blocks, of a height, and of
// the break after it.
func (f *flow) cost(tight, height float64, blocks []block, n int) float64 {
	full := min(1, height/f.column())
	cost := costPage + costTight*(tight/tightest)*(tight/tightest)
	switch last := n == len(blocks) || blocks[n].fresh; {
	case !last:
		cost += blocks[n].cut + costEmpty*(1-full)*(1-full)
	case full < lonely && blocks[0].first > 0 && !blocks[0].fresh:
		cost += costLonely
	}
	return cost
}
