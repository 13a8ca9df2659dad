package pdf

import (
	"strconv"

	"samenspel/workshop/chart"
)

// perEm is the size at which an outline is written, whatever that of the text is: a
// letter that comes twice is the same bytes, a thousandth of an em fine.
const perEm = 10

// beneath is the letters of a run that readers select, and their typeface. Of an
// outline they are unseen: the letters themselves where they run from right to
// left, as readers turn those round, and else a blank, which says more.
func beneath(run chart.Run, style chart.Style) (*typeface, string) {
	switch {
	case !run.Outlined():
		return faceOf(style, run.Spare), run.Text
	case run.Unseen() != "":
		return spare, run.Unseen()
	}
	return faceOf(style, false), " "
}

// outlined writes a run that no typeface has letter by letter as a shape, over
// what is selected in its place.
func (p *press) outlined(run chart.Run, x float64, t chart.Text) {
	face, letters := beneath(run, t.Style)
	wide := p.m.SpareWidth(letters)
	if face != spare {
		wide = p.m.Width(letters, 1, t.Style)
		p.put("/Span <</ActualText " + textString(run.Text) + ">> BDC")
	}
	p.choose(face, t.Size)
	p.put("q 3 Tr " + string(number(nil, 100*max(run.Width, .01)/max(wide, .01))) + "Tz")
	p.flush()
	p.f.Text(x, t.Y, letters)
	size := strconv.FormatFloat(t.Size/perEm, 'f', 5, 64)
	b := append(p.pen.content, "Q q "+size+" 0 0 "+size+" "...)
	b = append(p.point(b, x, t.Y), "cm\n"...)
	b = append(outline(b, run.Path(0, 0, perEm, t.Color).Segments, 0, 0), "f Q\n"...)
	if face != spare {
		b = append(b, "EMC\n"...)
	}
	p.pen.content = b
}
