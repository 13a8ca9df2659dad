package wall

import (
	"samenspel/workshop"
	"samenspel/workshop/chart"
)

// reflex shows what one side says and the other is tempted to reply; the
// reflex's name and a better reply once the console has shown them.
func reflex(s *sheet, _ workshop.StepKey, step *workshop.Step, b box) {
	all := s.v.Method.Reflexes
	if len(all) == 0 {
		s.empty(step, b)
		return
	}
	r := all[max(0, min(s.shown.Reflex, len(all)-1))]
	upper := b.h * .6
	used := s.quote(r.Side.Other(), s.text(r.Situation), box{b.x, b.y, b.w, upper * .42}, regular(44))
	used += 28 + s.quote(r.Side, s.text(r.Sentence), box{b.x, b.y + used + 28, b.w, upper*.58 - 28}, strong(68))
	b = b.rest(used + 36)
	if !s.shown.Named {
		s.guesses(r.Side, b)
		return
	}
	text := s.t.T("reflex.hypothesis") + " " + s.text(r.Mechanism)
	f, indent := regular(40), 0.0
	if s.shown.Better {
		text, f, indent = "“"+s.text(r.Better)+"”", strong(52), 56
	}
	in := b.inset(28)
	lines, f := f.fit(text, box{in.x, in.y, in.w - indent, in.h - 70}, caption)
	s.surface(box{b.x, b.y, b.w, min(b.h, 56+62+float64(len(lines))*f.line())})
	used = s.set(s.text(r.Title), box{in.x, in.y, in.w, 62}, strong(44), 32) + 4
	if s.shown.Better {
		s.sign(workshop.Together, in.x, in.y+used+f.size*.3, 32)
	}
	s.lines(lines, box{in.x + indent, in.y + used, in.w - indent, in.h - used}, f)
}

// quote is what somebody of a side says, and returns the height it takes.
func (s *sheet) quote(side workshop.Side, words string, b box, f face) float64 {
	used := s.party(side, b, regular(28))
	return used + s.set("“"+words+"”", b.rest(used), f, body)
}

// guesses are the reflexes it may be.
func (s *sheet) guesses(side workshop.Side, b box) {
	used := s.set(s.t.T("reflex.which"), b, strong(40), caption) + 16
	b = b.rest(used)
	var titles []string
	for _, r := range s.v.Method.Reflexes {
		if r.Side == side {
			titles = append(titles, s.text(r.Title))
		}
	}
	columns := 2
	rows := (len(titles) + 1) / 2
	high := min(92, (b.h-float64(rows-1)*between)/float64(rows))
	for i, title := range titles {
		at := b.column(i%columns, columns, 2*gap)
		at.y += float64(i/columns) * (high + between)
		at.h = high
		s.rect(at, 12, chart.Surface.Full(), chart.Hairline.Full())
		lines, f := regular(38).fit(title, box{0, 0, at.w - 48, high - 8}, caption)
		s.lines(lines, box{at.x + 24, at.y + (high-float64(len(lines))*f.line())/2, at.w - 48, high}, f)
	}
}
