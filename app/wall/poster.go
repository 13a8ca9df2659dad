package wall

import (
	"strconv"
	"time"

	"samenspel/assets/translations"
	"samenspel/workshop"
	"samenspel/workshop/chart"
)

// Shown is what the console tells the wall that is not in the workshop: where
// the facilitator is within a step.
type Shown struct {
	Action  workshop.ID // the action that is folded open in the consent round
	Draft   workshop.ID // the action that is being written in the plan
	Table   bool        // the plan stands as a table, and not as a board
	Phase   string      // of the consent round: one of Phases; none where there is no round
	Speaker workshop.ID // who speaks in it now; nobody where empty or where no name is given
	Ajar    float64     // how far halves that agree still have to close, from 1 to 0
	Reflex  int         // the reflex at hand, from 0
	Named   bool        // its name may be seen
	Better  bool        // and a better reply
	Photo   workshop.ID // the photo that is shown in place of the step
	Page    int         // of what doesn't fit at once, from 0; as near as there is one
	Blank   bool        // nothing but the names of the parties
}

// Poster is what stands on the wall, but for the clock.
type Poster struct {
	Drawing chart.Drawing
	Photo   *Hung // drawn over its room; nil where none is
	Logos   []Mark
	Page    int // the one drawn, from 0
	Pages   int // at least 1
}

// painter draws a kind of step in what the head and foot leave.
type painter func(s *sheet, k workshop.StepKey, step *workshop.Step, b box)

var painters = map[workshop.StepKind]painter{
	workshop.StepExplain: explain,
	workshop.StepPeople:  people,
	workshop.StepSurvey:  survey,
	workshop.StepCards:   cards,
	workshop.StepDots:    dots,
	workshop.StepCanvas:  pictured,
	workshop.StepPlan:    plan,
	workshop.StepConsent: consent,
	workshop.StepClose:   closing,
	workshop.StepReflex:  reflex,
	workshop.StepReview:  review,
}

// Draw draws the wall of a projector's view, at a ratio of width to height. A
// view of anyone else, or none, gives an empty wall.
func Draw(v *workshop.View, t translations.Translator, shown Shown, ratio float64) Poster {
	s := &sheet{v: v, t: t, shown: shown, pages: 1}
	s.d.W, s.d.H = size(ratio)
	page := box{margin, top, s.d.W - 2*margin, s.d.H - 2*top}
	var hung *Hung
	switch {
	case v == nil || v.Viewer.Role != workshop.AsProjector:
	case shown.Blank:
		s.names(page, 44)
	default:
		s.d.Title = t.T("wall.title")
		if p := s.hung(); p != nil {
			hung = s.photo(p, page)
		} else if step := v.Method.Step(v.Current); step != nil {
			s.step(v.Current, step, page)
		} else {
			s.interlude(page)
		}
	}
	return Poster{Drawing: s.d, Photo: hung, Logos: s.logos, Page: s.page(), Pages: s.pages}
}

// size is the size in points of a wall of a ratio of width to height.
func size(ratio float64) (w, h float64) {
	if !(ratio > leastWide/High) {
		if !(ratio > .2) {
			ratio = .2
		}
		return leastWide, leastWide / ratio
	}
	return High * min(ratio, 5), High
}

// page is the page to draw, as near to the one asked for as there is.
func (s *sheet) page() int { return max(0, min(s.shown.Page, s.pages-1)) }

// step draws head, canvas and foot.
func (s *sheet) step(k workshop.StepKey, step *workshop.Step, page box) {
	e := s.v.Method.Exercise(k.Exercise)
	question := step.Question
	if s.text(question) == "" {
		question = e.Question
	}
	head := box{page.x, page.y, page.w - clockWide - gap, page.h}
	s.one(s.text(e.Title)+"  ·  "+s.text(step.Title), head, regular(caption))
	large := 60.0
	switch {
	case step.Kind == workshop.StepCanvas: // the picture needs the room more
		large = 48
	case step.Kind == workshop.StepConsent && s.shown.Action != "", step.Kind == workshop.StepPlan && s.shown.Draft != "": // as does the proposal
		large = 44
	}
	used := caption*leading + 6
	used += s.set(s.text(question), box{head.x, head.y + used, head.w, 4 * 44 * leading}, strong(large), 44)
	used = max(used, clockHigh) + 28
	foot := caption * leading
	painters[step.Kind](s, k, step, box{page.x, page.y + used, page.w, page.h - used - foot - 20})
	s.foot(k, step, box{page.x, page.bottom() - foot, page.w, foot})
}

// foot says who may write, and what stands on other pages.
func (s *sheet) foot(k workshop.StepKey, step *workshop.Step, b box) {
	right := ""
	if s.more > 0 {
		right = "+" + strconv.Itoa(s.more)
	}
	if s.pages > 1 {
		right += "   " + strconv.Itoa(s.page()+1) + " / " + strconv.Itoa(s.pages)
	}
	f := regular(caption)
	f.anchor = chart.End
	s.one(right, b, f)
	s.one(s.writes(k, step), box{b.x, b.y, b.w - f.wide(right) - gap, b.h}, regular(caption))
}

// writes says who may write.
func (s *sheet) writes(k workshop.StepKey, step *workshop.Step) string {
	hidden := s.v.Steps[k].Hidden
	switch {
	case step.Kind == workshop.StepDots && step.Dots > 0:
		return s.t.T("wall.who.dots", "n", step.Dots)
	case step.Kind == workshop.StepSurvey && hidden:
		return s.t.T("wall.who.each")
	case step.Blind == workshop.BlindSides && hidden:
		return s.t.T("wall.who.sides")
	case step.Kind == workshop.StepConsent && s.shown.Phase != "": // said with the phase
		return ""
	case step.Kind == workshop.StepConsent || step.Kind == workshop.StepClose:
		return s.t.T("wall.who.mandate")
	case step.Blind != workshop.Open:
		return s.t.T("wall.who.look")
	case step.Kind == workshop.StepPlan || step.Kind == workshop.StepReview || len(step.Fields) > 0:
		return s.t.T("wall.who.together")
	case step.Kind == workshop.StepCards || step.Kind == workshop.StepCanvas:
		for _, id := range step.Cards {
			if kind, _ := s.v.Method.CardKind(id); kind != nil && kind.PerSide {
				return s.t.T("wall.who.party")
			}
		}
		if len(step.Cards) > 0 {
			return s.t.T("wall.who.together")
		}
		return s.t.T("wall.who.look")
	}
	return ""
}

// The room that the clock has in the top right corner of the page.
const (
	clockWide = 220.0
	clockHigh = 84.0
)

// Clock draws the time that is left; an empty drawing where no timer is set.
// Where the time is over it says so in words, on a ground of its own.
func Clock(v *workshop.View, t translations.Translator, shown Shown, now time.Time) chart.Drawing {
	s := &sheet{v: v, t: t}
	s.d.W, s.d.H = clockWide, clockHigh
	if v == nil || v.Viewer.Role != workshop.AsProjector || !v.Timer.Set || shown.Blank {
		return s.d
	}
	f, note := strong(60), ""
	f.anchor = chart.End
	text := translations.Minutes(v.Timer.Remaining(now))
	over := v.Timer.Over(now)
	switch {
	case over:
		note = t.T("wall.time.over")
	case !v.Timer.Running:
		note = t.T("wall.time.paused")
	}
	all := box{0, 0, clockWide, clockHigh}
	if over {
		s.rect(all.inset(1), 12, chart.Attention.Tint(.28), chart.Attention.Full())
		s.rect(box{0, 0, 12, clockHigh}, 6, chart.Attention.Full(), chart.Color{})
		all.w -= 14
	}
	if note == "" {
		s.one(text, all, f)
		return s.d
	}
	s.one(text, all, f.sized(44))
	small := regular(smallest)
	small.anchor = chart.End
	s.one(note, all.rest(52), small)
	return s.d
}
