package pages

import (
	"fmt"
	"image"
	"log/slog"
	"runtime/debug"
)

// kept is how many bytes of painted pages are kept.
const kept = 128 << 20

// sized is a page in so many pixels.
type sized struct{ page, w, h int }

// rank is what is painted first: what is looked at, then the small pages, then
// what may be looked at next.
type rank int

const (
	first rank = iota
	small
	last
)

// painter paints pages away from the window, one at a time, and keeps those that
// were shown last. It is used on the goroutine of the window only.
type painter struct {
	away  func(work func() (then func()))
	paint func(page, w, h int) *image.RGBA

	done    map[sized]*painted
	wanted  map[sized]*wish
	working *wish // what is being painted; nil where nothing is
	begun   int   // how many documents were
	clock   int
	bytes   int // of what is done
	most    int // how many that may be
}

// painted is a page; without an image one that could not be painted.
type painted struct {
	img  *image.RGBA
	used int
}

// wish is a page that somebody waits for.
type wish struct {
	of    sized
	rank  rank
	at    int         // when it was wished
	begun int         // of which document it is
	still func() bool // whether somebody does
	ready func()      // may be nil
}

func newPainter(away func(work func() (then func()))) *painter {
	return &painter{away: away, most: kept, done: map[sized]*painted{}, wanted: map[sized]*wish{}}
}

// begin lets go of all pages, and paints others from now on.
func (p *painter) begin(paint func(page, w, h int) *image.RGBA) {
	p.paint, p.bytes = paint, 0
	p.begun++
	clear(p.done)
	clear(p.wanted)
}

// get returns a page as it was painted in so many pixels. Where it wasn't yet,
// it returns the nearest to it that was, and ready is called when it is; unless
// by then nobody waits for it still. ready may be nil.
func (p *painter) get(at sized, r rank, still func() bool, ready func()) image.Image {
	p.clock++
	if got := p.done[at]; got != nil {
		got.used = p.clock
		if got.img == nil {
			return image.NewRGBA(image.Rect(0, 0, 1, 1))
		}
		return got.img
	}
	if now := p.working; now != nil && now.of == at && now.begun == p.begun {
		if ready != nil {
			now.ready = ready
		}
		return p.nearest(at)
	}
	if old := p.wanted[at]; old == nil || old.rank >= r {
		p.wanted[at] = &wish{at, r, p.clock, p.begun, still, ready}
	}
	p.next()
	return p.nearest(at)
}

// nearest is the page in the number of pixels that comes nearest; nothing, of
// one pixel, where it was never painted.
func (p *painter) nearest(at sized) image.Image {
	var found *painted
	for s, got := range p.done {
		if s.page == at.page && got.img != nil && (found == nil || got.used > found.used) {
			found = got
		}
	}
	if found == nil {
		return image.NewRGBA(image.Rect(0, 0, 1, 1))
	}
	return found.img
}

// next paints what is wanted most, unless something is being painted.
func (p *painter) next() {
	if p.working != nil {
		return
	}
	var most *wish
	for of, w := range p.wanted {
		if !w.still() {
			delete(p.wanted, of)
		} else if most == nil || w.rank < most.rank || w.rank == most.rank && w.at > most.at {
			most = w
		}
	}
	if most == nil {
		return
	}
	delete(p.wanted, most.of)
	p.working = most
	paint := p.paint
	p.away(func() func() {
		img, wrong := try(paint, most.of)
		return func() {
			p.working = nil
			if p.begun == most.begun {
				p.keep(most.of, img)
				if most.ready != nil {
					most.ready()
				}
			}
			p.next()
			if wrong != nil {
				panic(wrong) // on the goroutine that tells of it
			}
		}
	})
}

// try paints a page; a mistake of ours in it costs that page.
func try(paint func(page, w, h int) *image.RGBA, at sized) (img *image.RGBA, wrong any) {
	defer func() {
		if wrong = recover(); wrong != nil {
			slog.Error("panic while painting a page", "page", at.page, "panic", wrong, "stack", string(debug.Stack()))
			wrong = fmt.Sprint(wrong)
		}
	}()
	return paint(at.page, at.w, at.h), nil
}

// keep takes in what was painted, and lets go of what was not shown for longest.
func (p *painter) keep(at sized, img *image.RGBA) {
	p.done[at] = &painted{img, p.clock}
	if img == nil {
		return
	}
	p.bytes += len(img.Pix)
	for p.bytes > p.most {
		var oldest sized
		found := false
		for s, got := range p.done {
			if got.img != nil && s != at && (!found || got.used < p.done[oldest].used) {
				oldest, found = s, true
			}
		}
		if !found {
			return
		}
		p.bytes -= len(p.done[oldest].img.Pix)
		delete(p.done, oldest)
	}
}
