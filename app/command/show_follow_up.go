package command

import (
	"samenspel/workshop"
	"samenspel/workshop/mirror"
)

// became writes what came of an action: the last reading, how far that is, and
// what both parties say of it afterwards.
func (p *page) became(a workshop.ActionView) {
	if !a.Earlier && len(a.Readings) == 0 && a.Review == (workshop.Review{}) {
		return
	}
	measured, progress := p.t.T("review.none"), ""
	if n := len(a.Readings); n > 0 {
		last := a.Readings[n-1]
		measured = p.t.T("command.show.measured", "date", p.t.Date(last.Date), "value", p.number(last.Value)+" "+a.Unit)
	}
	if a.Progress != nil {
		progress = p.t.T("review.progress", "n", p.t.Number(100**a.Progress, 0))
	}
	p.line(3, "%s", join(measured, progress))
	symptom, decided := "", p.t.T("review.undecided")
	if r := a.Review.SymptomReturned; r != "" {
		symptom = p.t.T("review.symptom." + r + ".long")
	}
	if d := a.Review.Decision; d != "" {
		decided = p.t.T("review.decided", "decision", p.t.T("review.decision."+string(d)))
	}
	p.line(3, "%s", join(symptom, decided))
}

// since writes, of a follow-up, who was there then too, and in what each side
// is seen otherwise than then.
func (p *page) since() {
	e := p.v.Earlier
	if e == nil {
		return
	}
	p.title(join(p.t.T("picture.trend"), p.t.Date(e.Day)))
	for _, side := range workshop.Sides {
		o := e.Overlap.Of(side)
		p.row(1, p.v.Name(side), p.t.T("picture.trend.overlap", "both", o.Both, "now", o.Now))
		if p.v.Trend != nil {
			p.moved(p.v.Trend.Of(side).Drivers)
		}
	}
}

// moved writes the drivers in which a side is seen otherwise than then.
func (p *page) moved(drivers map[string]mirror.Trend) {
	arrows, compared, moved := map[int]string{-1: "↓", 1: "↑"}, 0, 0
	for _, d := range p.v.Method.Instrument.Drivers {
		image := drivers[d.ID].Image
		if image.Delta == nil {
			continue
		}
		compared++
		if arrow := arrows[image.Arrow]; arrow != "" {
			moved++
			p.row(2, d.Title.In(p.lang), p.t.T("mirror.image")+" "+arrow+" "+p.t.Fixed(*image.Before, 1)+" → "+p.t.Fixed(*image.Now, 1))
		}
	}
	switch {
	case compared == 0:
		p.line(2, "%s", p.t.T("command.show.incomparable"))
	case moved == 0:
		p.line(2, "%s", p.t.T("command.show.steady"))
	}
}
