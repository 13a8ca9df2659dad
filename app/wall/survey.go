package wall

import (
	"samenspel/workshop"
	"samenspel/workshop/chart"
)

// survey shows how many forms are in the box, and of a sheet that is revealed
// what the View lets out.
func survey(s *sheet, k workshop.StepKey, step *workshop.Step, b box) {
	t := s.v.Steps[k]
	seen, revealed := s.v.Sheets[k]
	switch {
	case !t.Hidden && step.Sheet != nil && revealed && step.Sheet.Shown == workshop.ShownNever:
		used := s.set(s.t.T("sheet.never"), b.rest(12), strong(52), 40)
		s.said(s.t.T("sheet.never.why"), b.rest(12+used+24))
	case !t.Hidden && step.Sheet != nil && revealed:
		s.sheetResult(step.Sheet, seen, b)
	case !t.Hidden:
		used := s.set(s.t.T("survey.revealed"), b.rest(12), strong(52), 40)
		s.box(k, b.rest(12+used+40))
	default:
		used := s.said(s.text(step.Text), box{b.x, b.y + 12, b.w, b.h - boxHigh - 60})
		s.box(k, b.rest(12+used+48))
	}
}

// boxHigh is the height of what says how many forms are in.
const boxHigh = 210.0

// box says how many forms of each side are in, and of how many people.
func (s *sheet) box(k workshop.StepKey, b box) {
	s.both(b, func(side workshop.Side) string {
		in, all := s.v.Steps[k].Ready.Of(side), len(s.v.Seated(side))
		switch {
		case s.v.Steps[k].Joint.Of(side):
			return s.t.T("wall.joint")
		case all == 0 || in > all:
			return s.t.T("wall.in", "n", in)
		}
		return s.t.T("wall.in_of", "in", in, "all", all)
	})
}

// both stands something large of each side beside that of the other.
func (s *sheet) both(b box, say func(workshop.Side) string) {
	for i, side := range workshop.Sides {
		at := b.column(i, 2, 2*gap)
		at.h = min(boxHigh, b.h)
		s.surface(at)
		s.rect(box{at.x, at.y, edgeWide, at.h}, edgeWide/2, token(side).Full(), chart.Color{})
		in := box{at.x + 36, at.y + 24, at.w - 60, at.h - 40}
		used := s.party(side, in, strong(34))
		s.set(say(side), in.rest(used+6), strong(72), 34)
	}
}

// sheetResult shows the means of a sheet: a bar from the lowest mark to the
// highest, with its number. Too few answers are a result too.
func (s *sheet) sheetResult(sheet *workshop.Sheet, seen workshop.SheetView, b box) {
	sides := []workshop.Side{workshop.Together}
	if sheet.Shown == workshop.ShownSides {
		sides = append(sides, workshop.Sides[:]...)
	}
	used := s.set(s.text(sheet.Scale[0])+"  1  –  "+s.t.Number(float64(len(sheet.Scale)), 0)+"  "+s.text(sheet.Scale[len(sheet.Scale)-1]), b, regular(caption), smallest)
	b = b.rest(used + 20)
	columns, row, large := 1, 40.0, 40.0
	if len(sheet.Items) <= 2 {
		row, large = 84, 56
	}
	if len(sheet.Items) > 2 && b.w > 1500 {
		columns = 2
	}
	each := float64((len(sheet.Items) + columns - 1) / columns)
	for i, item := range sheet.Items {
		at := b.column(i%columns, columns, 4*gap)
		at.y += float64(i/columns) * b.h / each
		at.h = b.h/each - 20
		rows := row * float64(len(sides))
		at = at.rest(s.set(s.text(item.Text), box{at.x, at.y, at.w, at.h - rows - row*.2}, strong(large), caption) + row*.2)
		for _, score := range seen.Items {
			if score.Code != item.Code {
				continue
			}
			for _, side := range sides {
				mean := score.All
				if side.Valid() {
					mean = score.Of(side)
				}
				s.mean(side, mean, len(sheet.Scale), box{at.x, at.y, at.w, row})
				at = at.rest(row)
			}
		}
	}
}

func (s *sheet) mean(side workshop.Side, m workshop.SheetMean, high int, b box) {
	f := regular(max(caption, b.h*.5))
	top := (b.h - f.line()) / 2
	label := box{b.x, b.y + top, min(f.size*13, b.w*.34), b.h}
	if side.Valid() {
		s.party(side, label, f)
	} else {
		mark := f.size * .62
		s.sign(side, label.x, label.y+rise*f.size-mark, mark)
		s.one(s.t.T("sheet.all"), box{label.x + mark + f.size*.4, label.y, label.w - mark - f.size*.4, label.h}, f)
	}
	rest := box{label.right() + gap, b.y, b.right() - label.right() - gap, b.h}
	if m.Value == nil {
		s.one(s.t.T("sheet.too_few"), rest.rest(top), f)
		return
	}
	number := strong(b.h * .8)
	number.anchor = chart.End
	s.lines([]string{s.t.Fixed(*m.Value, 1)}, rest, number)
	rest.w -= number.size * 2.2
	mid, thick := b.y+b.h/2, b.h*.54
	s.rect(box{rest.x, mid - 1.5, rest.w, 3}, 1.5, chart.Hairline.Full(), chart.Color{})
	share := 0.0
	if high > 1 {
		share = (*m.Value - 1) / float64(high-1)
	}
	s.rect(box{rest.x, mid - thick/2, max(6, rest.w*share), thick}, 6, token(side).Full(), chart.Color{})
}
