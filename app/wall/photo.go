package wall

import (
	"image"
	"image/draw"

	"samenspel/workshop"
	"samenspel/workshop/chart"
)

// Hung is a photo on the wall, and where.
type Hung struct {
	Photo workshop.ID
	Frame workshop.Frame
	room  box // it stands in the middle of this
}

// hung returns the photo that is shown in place of the step; nil where none is,
// or where the room may not see it.
func (s *sheet) hung() *workshop.Photo {
	if s.shown.Photo == "" {
		return nil
	}
	p := s.v.Photo(s.shown.Photo)
	if p == nil || p.Key.Exercise != s.v.Current.Exercise {
		return nil
	}
	return p
}

// photo leaves a photo all the room but for what it is about and what it is
// called.
func (s *sheet) photo(p *workshop.Photo, page box) *Hung {
	e := s.v.Method.Exercise(p.Key.Exercise)
	s.one(s.text(e.Title), box{page.x, page.y, page.w - clockWide - gap, page.h}, regular(caption))
	b := page.rest(clockHigh + gap)
	if p.Caption != "" {
		const lines = 2
		f := strong(title).centred()
		text, f := f.fit(p.Caption, box{b.x, b.y, b.w, lines * f.line()}, caption)
		high := float64(len(text)) * f.line()
		s.lines(text, box{b.x, b.bottom() - high, b.w, high}, f)
		b.h -= high + gap
	}
	w, h := p.Size()
	k := min(b.w/float64(w), b.h/float64(h))
	room := box{b.x + (b.w-float64(w)*k)/2, b.y + (b.h-float64(h)*k)/2, float64(w) * k, float64(h) * k}
	s.rect(room, 0, chart.Surface.Full(), chart.Hairline.Full())
	return &Hung{Photo: p.ID, Frame: p.Frame, room: room}
}

// hang draws the photo of a poster over its room, at a scale in pixels a point.
// Until it has been read, the room is empty.
func (s *Screen) hang(on *image.RGBA, scale float64) {
	hung := s.poster.Photo
	if hung == nil || s.scene.Photos == nil || s.scene.View == nil {
		return
	}
	p := s.scene.View.Photo(hung.Photo)
	if p == nil {
		return
	}
	at := func(v float64) int { return int(v*scale + .5) }
	room := image.Rect(at(hung.room.x), at(hung.room.y), at(hung.room.right()), at(hung.room.bottom()))
	img, err := s.scene.Photos(p, room.Dx(), room.Dy(), s.page.renew)
	if err != nil || img == nil {
		return
	}
	b := img.Bounds()
	to := room.Min.Add(room.Size().Sub(b.Size()).Div(2))
	draw.Draw(on, image.Rectangle{to, to.Add(b.Size())}, img, b.Min, draw.Over)
}
