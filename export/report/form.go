package report

import (
	"errors"
	"fmt"
	"strconv"
	"strings"

	"samenspel/assets/translations"
	"samenspel/export/guard"
	"samenspel/export/page"
	"samenspel/workshop"
	"samenspel/workshop/chart"
)

// ErrSurvey is returned where a form is asked of a step that does not ask the
// instrument's statements.
var ErrSurvey = errors.New("step does not ask the instrument")

// form is one side's questionnaire on paper.
type form struct {
	*flow
	v    *workshop.View
	t    translations.Translator
	lang workshop.Lang
	key  workshop.StepKey
	side workshop.Side
}

// Form lays out the questionnaire of a survey to be printed and filled in by
// hand: the vendor's form, then the client's, each on sheets of its own when
// printed on both sides. It shows nothing that anyone answered. It returns
// ErrViewer for a view that was not made for a report, ErrSurvey where key
// names no survey of the instrument. Options.Kind means nothing here.
func Form(v workshop.View, key workshop.StepKey, o Options) (*page.Document, error) {
	if v.Viewer.Role != workshop.AsReport || v.Method == nil {
		return nil, fmt.Errorf("lay out form for %q: %w", v.Viewer.Role, ErrViewer)
	}
	if step := v.Method.Step(key); step == nil || step.Kind != workshop.StepSurvey || step.Sheet != nil {
		return nil, fmt.Errorf("lay out form of %s/%s: %w", key.Exercise, key.Step, ErrSurvey)
	}
	v = guard.View(v)
	t := o.translator(&v)
	p := newPaper(o.Paper, v.Workshop.Created)
	p.doc.Lang, p.doc.Title = t.Lang(), guard.Line(t.T("form.title")+" "+v.Name(workshop.Vendor)+" × "+v.Name(workshop.Client))
	for _, side := range workshop.Sides {
		f := &form{v: &v, t: t, lang: workshop.Lang(t.Lang()), key: key, side: side}
		f.flow = &flow{paper: p, root: p.doc.Root.Child("Part"), left: 52, right: p.w - 52, top: 64, bottom: p.h - 50}
		f.write()
	}
	return p.doc, nil
}

// The faces that only the form has.
var (
	partFace  = face{chart.SemiBold, 14, 20, chart.Ink.Full()}
	digitFace = face{chart.Regular, 8.5, 12, chart.InkSoft.Full()}
	scaleFace = face{chart.Regular, 8, 11, chart.InkSoft.Full()}
	codeFace  = face{chart.Regular, 7.5, 14, chart.InkSoft.Full()}
)

// write sets one side's form. It begins on the front of a sheet.
func (f *form) write() {
	first := f.pages() + 1
	f.onPage = f.headline
	f.opening()
	items := f.v.Method.Instrument.Asked(f.v.Form(f.key))
	f.part("form.own", f.side)
	f.statements(items, f.side)
	f.add(piece{fresh: true, space: true})
	f.part("form.other", f.side.Other())
	f.statements(items, f.side.Other())
	f.relation()
	f.set()
	last := f.pages()
	f.footers(first, last)
	if f.side == workshop.Vendor && last%2 == 1 {
		f.addPage() // the back of the last sheet
	}
}

func (f *form) name() string { return f.v.Name(f.side) }

// headline says on every page whose form it is: a loose sheet finds its pile.
func (f *form) headline() {
	const y = 40.0
	what := f.t.T("form.title") + " · " + f.v.Method.Exercise(f.key.Exercise).Title.In(f.lang)
	what = strings.ToUpper(what)
	f.text(f.left, y, f.m.Shorten(what, f.span()*.6, labelFace.size, labelFace.style), labelFace)
	name := f.m.Shorten(guard.Line(f.name()), f.span()*.35, strongFace.size, strongFace.style)
	x := f.right - f.width(name, strongFace)
	f.text(x, y, name, strongFace)
	f.sign(markOf(f.side), x-9, y-3.5, 3.5)
	f.rule(f.left, y+8, f.right, y+8, .75, chart.Ink.Full())
}

// footers numbers the pages of one side's form.
func (f *form) footers(first, last int) {
	for page := first; page <= last; page++ {
		f.turnTo(page)
		f.footer(func() {
			y := f.h - 30
			count := f.t.T("report.page", "page", strconv.Itoa(page-first+1), "pages", strconv.Itoa(last-first+1))
			f.text(f.right-f.width(count, softFace), y, count, softFace)
			f.text(f.left, y, f.m.Shorten(f.t.T("form.nameless"), f.span()-f.width(count, softFace)-24, softFace.size, softFace.style), softFace)
		})
	}
}

// opening is what somebody reads who gets the form in hand.
func (f *form) opening() {
	e := f.root.Child("H1")
	for i, l := range f.wrap(f.t.T("form.for", "party", f.name()), f.span(), titleFace) {
		f.add(piece{height: titleFace.lead, keep: true, draw: func(y float64) {
			f.marked(e, func() { f.lines(f.left, y, []string{l}, titleFace) })
			if i == 0 {
				f.bookmark("", f.name(), 0, 0)
			}
		}})
	}
	f.kept(6)
	f.para(f.v.Method.Exercise(f.key.Exercise).Question.In(f.lang), leadFace)
	f.gap(6)
	f.para(f.v.Method.Step(f.key).Text.In(f.lang), bodyFace)
	f.gap(12)
	f.note(f.t.T("form.anonymous"), f.t.T("form.anonymous.text", "party", f.name()))
}

// note is a text in a frame.
func (f *form) note(title, text string) {
	const air = 10.0
	lines := f.wrap(text, f.span()-2*air, bodyFace)
	height := 2*air + strongFace.lead + float64(len(lines))*bodyFace.lead
	head, body := f.root.Child("P"), f.root.Child("P")
	f.add(piece{height: height, draw: func(y float64) {
		f.artifact(func() { f.box(f.left, y, f.span(), height, chart.Paper.Full(), chart.Hairline.Full(), .75) })
		f.marked(head, func() { f.lines(f.left+air, y+air, []string{title}, strongFace) })
		f.marked(body, func() { f.lines(f.left+air, y+air+strongFace.lead, lines, bodyFace) })
	}})
}

// part begins a part of the form, behind the sign of whom it is about.
func (f *form) part(key string, about workshop.Side) {
	f.gap(16)
	e := f.root.Child("H2")
	title := f.t.T(key, "party", f.v.Name(about))
	for i, l := range f.wrap(title, f.span()-14, partFace) {
		f.add(piece{height: partFace.lead, keep: true, draw: func(y float64) {
			if i == 0 {
				f.artifact(func() { f.sign(markOf(about), f.left+4, y+partFace.lead/2, 4) })
				f.bookmark("", title, 1, y)
			}
			f.marked(e, func() { f.text(f.left+14, y+baseline(partFace), l, partFace) })
		}})
	}
	f.kept(4)
}
