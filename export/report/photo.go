package report

import (
	"bytes"
	"fmt"
	"image/jpeg"
	"math"

	"samenspel/export/guard"
	"samenspel/export/page"
	"samenspel/workshop"
	"samenspel/workshop/chart"
	"samenspel/workshop/photo"
)

// How photos stand in the report.
const (
	photoHigh  = 356.0 // a row of them is no higher
	photoRatio = 1.3   // of width to height, from which a row is full
	photoGap   = 12.0
	photoDPI   = 200.0
	photoSharp = 80 // of 100
)

// chapter writes a chapter, and beneath it the photos of the exercises it tells
// of; where there is nothing to tell, the photos have a chapter of their own.
func (r *report) chapter(write func(), exercises ...string) {
	from := len(r.pieces)
	write()
	if !r.full {
		return
	}
	for _, id := range exercises {
		all := r.v.PhotosOf(id)
		if r.hung[id] = true; len(all) == 0 {
			continue
		}
		if len(r.pieces) == from {
			r.section(id, r.v.Method.Exercise(id).Title.In(r.lang))
		} else {
			r.sub(r.t.T("report.photos"), false)
		}
		r.photos(id, all)
	}
}

// otherPhotos are those of exercises that have no chapter.
func (r *report) otherPhotos() {
	first := true
	for i := range r.v.Method.Exercises {
		e := &r.v.Method.Exercises[i]
		all := r.v.PhotosOf(e.ID)
		if len(all) == 0 || r.hung[e.ID] {
			continue
		}
		if first {
			r.section("photos", r.t.T("report.photos"))
			first = false
		}
		r.sub(e.Title.In(r.lang), true)
		r.photos(e.ID, all)
	}
}

// hanging is a photo with its place in a row.
type hanging struct {
	workshop.Photo
	w, h float64
	at   float64 // its left
}

// photos sets the photos of an exercise in rows.
func (r *report) photos(exercise string, all []workshop.Photo) {
	var row []hanging
	ratios := 0.0
	for i := range all {
		w, h := all[i].Size()
		ratio := max(.2, min(float64(w)/float64(h), 20))
		row = append(row, hanging{Photo: all[i], w: ratio})
		if ratios += ratio; ratios >= photoRatio || i == len(all)-1 {
			r.photoRow(exercise, row, ratios)
			row, ratios = nil, 0
		}
	}
}

// photoRow sets photos beside each other, all as high.
func (r *report) photoRow(exercise string, row []hanging, ratios float64) {
	h := min(photoHigh, (r.span()-photoGap*float64(len(row)-1))/ratios)
	x, under := r.left, 0.0
	captions := make([][]string, len(row))
	for i := range row {
		p := &row[i]
		p.w, p.h, p.at = p.w*h, h, x
		x += p.w + photoGap
		if p.Caption != "" {
			captions[i] = r.wrap(p.Caption, max(p.w, 72), softFace)
			under = max(under, float64(len(captions[i]))*softFace.lead+4)
		}
	}
	r.gap(photoGap)
	figures, texts := make([]*page.Element, len(row)), make([]*page.Element, len(row))
	for i, p := range row {
		figures[i] = r.root.Child("Figure")
		figures[i].Alt = guard.Line(p.Caption)
		if p.Caption == "" {
			figures[i].Alt = r.t.T("report.photo", "exercise", r.v.Method.Exercise(exercise).Title.In(r.lang))
			continue
		}
		texts[i] = r.root.Child("P")
	}
	r.add(piece{height: h + under, draw: func(y float64) {
		for i, p := range row {
			r.marked(figures[i], func() { r.image(p, y) })
			if texts[i] != nil {
				r.marked(texts[i], func() { r.lines(p.at, y+h+4, captions[i], softFace) })
			}
		}
	}})
}

// image draws a photo, no larger than print needs it. The same photo gives the
// same bytes.
func (r *report) image(p hanging, y float64) {
	raw, err := printed(p)
	if err != nil {
		r.box(p.at, y, p.w, p.h, chart.Paper.Full(), chart.Hairline.Full(), .5)
		r.lines(p.at+8, y+8, r.few(r.t.T("report.photo.broken"), p.w-16, 3, softFace), softFace)
		return
	}
	w, h := p.Size()
	if k := min(p.w/float64(w), p.h/float64(h)); k > 0 { // one that is very long or high stands in the middle of its room
		x, top := p.w-float64(w)*k, p.h-float64(h)*k
		p.at, y, p.w, p.h = p.at+x/2, y+top/2, p.w-x, p.h-top
	}
	r.ink(chart.Image{X: p.at, Y: y, W: p.w, H: p.h, Type: "image/jpeg", Bytes: raw})
}

// printed is a photo as a JPEG in the size at which it is printed.
func printed(p hanging) ([]byte, error) {
	w, h := p.Size()
	k := min(1, p.w/72*photoDPI/float64(w))
	at := photo.Part{Turn: p.Frame.Turn}
	at.X, at.Y, at.W, at.H = p.Frame.Cut()
	img, err := photo.Show(p.Bytes, at, int(math.Ceil(float64(w)*k)), int(math.Ceil(float64(h)*k)))
	if err != nil {
		return nil, fmt.Errorf("photo %s: %w", p.ID, err)
	}
	var b bytes.Buffer
	if err := jpeg.Encode(&b, photo.Opaque(img), &jpeg.Options{Quality: photoSharp}); err != nil {
		return nil, fmt.Errorf("photo %s: %w", p.ID, err)
	}
	return b.Bytes(), nil
}
