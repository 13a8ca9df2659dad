package wall

import (
	"image"
	"image/draw"
	"math"

	"samenspel/workshop"
	"samenspel/workshop/chart"
)

// Mark is a party's logo on the wall, and where.
type Mark struct {
	Side workshop.Side
	Logo workshop.ID
	room box
}

// The room that a logo has, in points.
const (
	logoHigh = 150.0
	logoWide = 420.0
	logoGap  = 48.0 // between a logo and the name under it
)

// logo stands a party's logo over its name, which begins at x and is so wide:
// in the middle of a name of one line, and else at its beginning. It does nothing
// where the party has none.
func (s *sheet) logo(side workshop.Side, x, bottom, wide float64, middle bool) {
	l := s.v.Parties.Of(side).Logo
	if l == nil || s.shown.Blank {
		return
	}
	k := min(logoHigh/float64(l.Height), min(logoWide, wide)/float64(l.Width))
	w, h := float64(l.Width)*k, float64(l.Height)*k
	if middle {
		x += (wide - w) / 2
	}
	s.logos = append(s.logos, Mark{side, l.ID, box{x, bottom - h, w, h}})
}

// mark draws the logos of a poster over their room, at a scale in pixels a
// point, and on white: they are made for paper. Until one has been read, its room is empty.
func (s *Screen) mark(on *image.RGBA, scale float64) {
	if s.scene.Photos == nil || s.scene.View == nil {
		return
	}
	at := func(v float64) int { return int(math.Round(v * scale)) }
	for _, m := range s.poster.Logos {
		l := s.scene.View.Parties.Of(m.Side).Logo
		if l == nil || l.ID != m.Logo {
			continue
		}
		room := image.Rect(at(m.room.x), at(m.room.y), at(m.room.right()), at(m.room.bottom()))
		p := &workshop.Photo{ID: "logo " + l.ID, Type: l.Type, Width: l.Width, Height: l.Height, Bytes: l.Bytes}
		img, err := s.scene.Photos(p, room.Dx(), room.Dy(), s.page.renew)
		if err != nil || img == nil {
			continue
		}
		pad := at(12)
		draw.Draw(on, room.Inset(-pad), image.NewUniform(chart.Light[chart.Surface]), image.Point{}, draw.Src)
		b := img.Bounds()
		to := room.Min.Add(room.Size().Sub(b.Size()).Div(2))
		draw.Draw(on, image.Rectangle{to, to.Add(b.Size())}, img, b.Min, draw.Over)
	}
}
