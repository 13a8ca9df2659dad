// Package gallery reads the photos of a workshop away from the window, and keeps
// those that were shown last. It knows no window toolkit: it is given the way
// back to the goroutine of the window.
package gallery

import (
	"image"
	"log/slog"
	"runtime/debug"
	"sync"

	"samenspel/workshop"
	"samenspel/workshop/photo"
)

// most is how many bytes of pixels are kept.
const most = 96 << 20

// Gallery is used on the goroutine of the window only.
type Gallery struct {
	do    func(func())
	shown map[sight]*print
	time  int
	bytes int // of pixels that are kept
	most  int // how many that may be

	behind  func(work func())
	mu      sync.Mutex
	waiting []func() func()
	working bool
}

// sight is a photo as it is shown in so many pixels.
type sight struct {
	id    workshop.ID
	frame workshop.Frame
	w, h  int
}

// print is a photo at a size; without an image and an error while it is read.
type print struct {
	img   *image.RGBA
	err   error
	ready []func()
	used  int
}

// New makes a gallery. do runs something on the goroutine of the window, and
// behind on one of its own.
func New(do, behind func(func())) *Gallery {
	return &Gallery{do: do, behind: behind, shown: map[sight]*print{}, most: most}
}

// Get returns a photo as its frame shows it, as large as fits in w by h pixels.
// Where it has still to be read the image is nil, and ready is called once it
// can be had.
func (g *Gallery) Get(p *workshop.Photo, w, h int, ready func()) (image.Image, error) {
	at := sight{p.ID, p.Frame, w, h}
	g.time++
	got := g.shown[at]
	if got == nil {
		got = &print{}
		g.shown[at] = got
		raw, part := p.Bytes, Part(p.Frame)
		g.Away(func() func() {
			img, err := photo.Show(raw, part, w, h)
			return func() { g.hang(at, img, err) }
		})
	}
	got.used = g.time
	if got.img == nil && got.err == nil {
		got.ready = append(got.ready, ready)
		return nil, nil
	}
	if got.err != nil {
		return nil, got.err
	}
	return got.img, nil
}

// hang takes in a photo that was read.
func (g *Gallery) hang(at sight, img *image.RGBA, err error) {
	got := g.shown[at]
	if got == nil {
		return
	}
	if err != nil {
		slog.Error("photo", "photo", at.id, "error", err)
	}
	got.img, got.err = img, err
	if img != nil {
		g.bytes += len(img.Pix)
	}
	g.trim(got)
	ready := got.ready
	got.ready = nil
	for _, do := range ready {
		do()
	}
}

// trim lets go of what was not shown for longest, but for one.
func (g *Gallery) trim(but *print) {
	for g.bytes > g.most {
		var oldest sight
		var found *print
		for at, p := range g.shown {
			if p.img != nil && p != but && (found == nil || p.used < found.used) {
				oldest, found = at, p
			}
		}
		if found == nil {
			return
		}
		g.bytes -= len(found.img.Pix)
		delete(g.shown, oldest)
	}
}

// Clear lets go of all photos, as when a workshop is closed.
func (g *Gallery) Clear() { clear(g.shown); g.bytes = 0 }

// Away does work away from the window, and then what that returns on the
// goroutine of the window. One piece is done after another, as the window needs
// the processor more; what was asked for last comes first, as it is looked at.
func (g *Gallery) Away(work func() (then func())) {
	g.mu.Lock()
	defer g.mu.Unlock()
	g.waiting = append(g.waiting, work)
	if !g.working {
		g.working = true
		g.behind(g.work)
	}
}

func (g *Gallery) work() {
	for {
		g.mu.Lock()
		last := len(g.waiting) - 1
		if last < 0 {
			g.working = false
			g.mu.Unlock()
			return
		}
		work := g.waiting[last]
		g.waiting = g.waiting[:last]
		g.mu.Unlock()
		g.do(guarded(work))
	}
}

// guarded does work; a mistake of ours in it costs the photo, not the workshop.
func guarded(work func() func()) (then func()) {
	defer func() {
		if p := recover(); p != nil {
			slog.Error("panic away from the window", "panic", p, "stack", string(debug.Stack()))
			then = func() {}
		}
	}()
	return work()
}

// Part is the part of a picture that a frame shows.
func Part(f workshop.Frame) photo.Part {
	out := photo.Part{Turn: f.Turn}
	out.X, out.Y, out.W, out.H = f.Cut()
	return out
}
