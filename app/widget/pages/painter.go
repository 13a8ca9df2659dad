package pages

import (
	"cmp"
	"fmt"
	"image"
	"log/slog"
	"math"
	"runtime/debug"
	"slices"
)

// kept is how many bytes of painted pages are kept.
const kept = 96 << 20

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
	working []*wish // what is being painted; none where nothing is
	begun   int     // how many documents were
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
	for _, now := range p.working {
		if now.of == at && now.begun == p.begun {
			if ready != nil {
				now.ready = ready
			}
			return p.nearest(at)
		}
	}
	if old := p.wanted[at]; old == nil || old.rank >= r {
		when := p.clock
		if r == small {
			when = -at.page // from the top down: all of them are asked for at once
		}
		p.wanted[at] = &wish{at, r, when, p.begun, still, ready}
	}
	p.next()
	return p.nearest(at)
}

// nearest is the page in the number of pixels that comes nearest; nothing, of
// one pixel, where it was never painted.
func (p *painter) nearest(at sized) image.Image {
	found, off := image.NewRGBA(image.Rect(0, 0, 1, 1)), math.MaxInt
	for s, got := range p.done {
		if by := max(s.w-at.w, at.w-s.w); s.page == at.page && got.img != nil && by < off {
			found, off = got.img, by
		}
	}
	return found
}

// atOnce is how many small pages are painted before the window shows them: to
// show one takes longer than to paint it.
const atOnce = 6

// next paints what is wanted most, unless something is being painted.
func (p *painter) next() {
	if len(p.working) > 0 {
		return
	}
	var all []*wish
	for of, w := range p.wanted {
		if w.still() {
			all = append(all, w)
		} else {
			delete(p.wanted, of)
		}
	}
	if len(all) == 0 {
		return
	}
	slices.SortFunc(all, func(a, b *wish) int { return cmp.Or(cmp.Compare(a.rank, b.rank), cmp.Compare(b.at, a.at)) })
	n := 1
	for n < min(len(all), atOnce) && all[0].rank == small && all[n].rank == small {
		n++
	}
	p.working = all[:n]
	for _, w := range p.working {
		delete(p.wanted, w.of)
	}
	p.away(p.work(p.working))
}

// work paints what is wanted, and then shows it.
func (p *painter) work(all []*wish) func() func() {
	paint := p.paint
	return func() func() {
		var done []*image.RGBA
		var wrong any
		for _, w := range all {
			img, trouble := try(paint, w.of)
			done, wrong = append(done, img), cmp.Or(wrong, trouble)
		}
		return func() {
			p.working = nil
			for i, w := range all {
				if p.begun != w.begun {
					continue
				}
				p.keep(w.of, done[i])
				if w.ready != nil {
					w.ready()
				}
			}
			p.next()
			if wrong != nil {
				panic(wrong) // on the goroutine that tells of it
			}
		}
	}
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
