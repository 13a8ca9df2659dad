package chart

import "strconv"

// Progress shows how far each earlier action has come from where it began to
// what was aimed at, whether the symptom came back, and what is decided.
type Progress struct {
	Title    string
	Baseline string // over the bars' beginning
	Target   string // over the bars' end
	Now      string // before the figure of now
	Missing  string // stands in place of a bar without a figure of now
	Back     string // of a symptom that came back
	Partly   string // of one that came back in part
	Away     string // of one that stayed away
	Rows     []ProgressRow
}

// ProgressRow is an action. Share is how far it came, where 1 is the target:
// drawn and written from 0 to 1; nil where that can't be said.
type ProgressRow struct {
	Title                 string
	Baseline, Now, Target string // figures as they are written
	Share                 *float64
	Symptom               Symptom
	Decision              string // what is decided, in a word
}

// Symptom is whether what an action was meant to end came back.
type Symptom int

// What became of a symptom, each with a sign of its own.
const (
	SymptomUnsaid Symptom = iota
	SymptomAway           // a tick
	SymptomPartly         // a disc half filled
	SymptomBack           // an arrow that goes round
)

const (
	progressHead = 2.0
	progressRow  = 4.6
)

// Ems is the height that suits the actions, in ems of the smallest text.
func (c Progress) Ems() float64 {
	return progressHead + (progressRow+.3)*float64(max(1, min(rowsMost, len(c.Rows))))
}

// Draw lays the actions out.
func (c Progress) Draw(f Frame) Drawing {
	shown, more := f.rows(len(c.Rows), progressHead, progressRow)
	high := progressHead + progressRow*float64(max(1, shown))
	if more > 0 {
		high += moreEms
	}
	p := newPen(f, c.Title, 56, high)
	w := p.d.W
	head, foot := progressHead*p.size, 0.0
	if more > 0 {
		foot = moreEms * p.small
		p.set("+"+strconv.Itoa(more), box{0, p.d.H - foot, w, foot}, p.note().sized(p.small).lines(1).centred())
	}
	row := min((p.d.H-head-foot)/float64(max(1, shown)), p.size*6)
	titleW, stateW, shareW := w*.3, w*.2, p.size*4.2
	bar := box{titleW + p.step*3, 0, w - titleW - stateW - shareW - p.step*8, 0}
	o := p.note().sized(p.small).lines(1).centred()
	top := box{bar.x, 0, bar.w, p.size * leading}
	p.set(c.Baseline, top.column(0, 2, p.step), o)
	p.set(c.Target, top.column(1, 2, p.step), o.at(End))
	for i, r := range c.Rows[:shown] {
		y := head + row*float64(i)
		p.line(0, y, w, y, lined(Hairline.Full(), p.hair()))
		p.set(r.Title, box{0, y, titleW, row}.inset(0, p.step/2), p.text(SemiBold).lines(3).centred())
		p.progressBar(c, r, box{bar.x, y, bar.w, row})
		if finite(r.Share) {
			share := max(0, min(1, *r.Share))
			figure := setting{size: p.size * 1.4, style: Bold, color: Ink.Full(), anchor: End, least: p.small}.lines(1).centred()
			p.set(p.number(share*100, 0)+"%", box{bar.right() + p.step, y, shareW, row}, figure)
		}
		p.progressState(c, r, box{w - stateW, y, stateW, row})
	}
	return p.finish()
}

// progressBar draws the bar with the figure of now over its end, and where it
// began and should end beneath it.
func (p *pen) progressBar(c Progress, r ProgressRow, b box) {
	size := max(p.small, min(p.size, b.h/4.6))
	line := size * leading
	thick := min(p.size*.9, b.h-2*line-p.step*.5)
	track := box{b.x, b.midY() - thick/2, b.w, thick}
	under := box{b.x, track.bottom(), b.w, line}
	note := p.text(Regular).in(p.soft).sized(size).lines(1).centred()
	p.set(r.Baseline, under.column(0, 2, p.step), note)
	p.set(r.Target, under.column(1, 2, p.step), note.at(End))
	over := box{b.x, track.y - line, b.w, line}
	if !finite(r.Share) {
		p.rect(track, p.step/2, lined(InkSoft.Full(), p.hair()*1.5).dashed(p.size*.4))
		missing := c.Missing
		if Clean(r.Now) != "" {
			missing = join(c.Now, r.Now)
		}
		p.set(missing, over, note)
		return
	}
	share := max(0, min(1, *r.Share))
	p.rect(track, p.step/2, filled(Hairline.Tint(.5)))
	if share > 0 {
		p.rect(box{track.x, track.y, track.w * share, thick}, p.step/2, filled(Together.Full()))
	}
	at := track.x + track.w*share
	p.tick(at, track.y-p.step*.25, track.bottom())
	now := p.text(SemiBold).sized(size).lines(1).centred()
	text := join(c.Now, r.Now)
	wide := min(over.w, p.width(text, now)+.1)
	x := max(over.x, min(over.right()-wide, at-wide/2))
	p.set(text, box{x, over.y, wide, line}, now)
}

// progressState says what is decided, and whether the symptom came back.
func (p *pen) progressState(c Progress, r ProgressRow, b box) {
	size := max(p.small, min(p.size, b.h/4.6))
	line := size * leading
	high := min(b.h, 3*line+p.step*.25)
	at := box{b.x, b.midY() - high/2, b.w, high}
	decided := visible(Clean(r.Decision)) != ""
	said := r.Symptom >= SymptomAway && r.Symptom <= SymptomBack
	if decided && !said {
		p.set(r.Decision, at, p.text(SemiBold).lines(2).centred())
		return
	}
	if decided {
		p.set(r.Decision, at.top(line), p.text(SemiBold).sized(size).lines(1))
		at = at.rest(line)
	}
	if !said {
		return
	}
	radius := size * .65
	x, y := at.x+radius, at.midY()
	o, words := p.text(Regular), ""
	switch r.Symptom {
	case SymptomAway:
		p.check(x, y, radius, Together.Full())
		o, words = o.in(p.soft), c.Away
	case SymptomPartly:
		p.halved(x, y, radius, Attention.Full())
		words = c.Partly
	case SymptomBack:
		p.turned(x, y, radius, Attention.Full())
		words = c.Back
	case SymptomUnsaid:
	}
	p.set(words, box{at.x + radius*2.8, at.y, at.w - radius*2.8, at.h}, o.sized(size).lines(2).centred())
}
