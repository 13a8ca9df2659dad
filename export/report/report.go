package report

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"slices"
	"strconv"

	"samenspel/assets/translations"
	"samenspel/export/guard"
	"samenspel/export/page"
	"samenspel/workshop"
	"samenspel/workshop/chart"
	"samenspel/workshop/picture"
)

// report is one report under way.
type report struct {
	*flow
	v    *workshop.View
	t    translations.Translator
	lang workshop.Lang
	full bool

	plan    []numbered // what is agreed and what is still talked about
	parked  []workshop.ActionView
	stopped []workshop.ActionView

	first *page.Place     // where the summary is
	shown workshop.ID     // the sign to look for that stands there in full
	hung  map[string]bool // the exercises of which the photos have their place
}

// margin is at either side of the pages.
const margin = 54.0

// numbered is an action with its number in this report and where it stands.
type numbered struct {
	workshop.ActionView
	n    int
	link *page.Place
}

// agreed says whether both parties stand behind the action as it is.
func (a numbered) agreed() bool { return a.Agreed() }

func newReport(v *workshop.View, t translations.Translator, o Options) *report {
	r := &report{v: v, t: t, lang: workshop.Lang(t.Lang()), full: o.Kind == Full, first: &page.Place{}, hung: map[string]bool{}}
	p := newPaper(o.Paper, v.Workshop.Created)
	r.flow = &flow{
		paper: p, root: p.doc.Root, left: margin, right: p.w - margin, top: 54, bottom: p.h - 56,
		says: map[mark]string{vendorMark: v.Name(workshop.Vendor), clientMark: v.Name(workshop.Client)},
	}
	if v.Concept {
		r.top += 6 // beneath the band
	}
	for _, a := range v.Actions {
		switch a.State {
		case workshop.StageParked:
			r.parked = append(r.parked, a)
		case workshop.StageStopped:
			r.stopped = append(r.stopped, a)
		default:
			r.plan = append(r.plan, numbered{ActionView: a})
		}
	}
	slices.SortStableFunc(r.plan, func(a, b numbered) int {
		return cmp.Or(openRank(a)-openRank(b), levelRank(a.Level)-levelRank(b.Level))
	})
	for i := range r.plan {
		r.plan[i].n, r.plan[i].link = i+1, &page.Place{}
	}
	p.doc.Lang = t.Lang()
	p.doc.Title, p.doc.Subject = guard.Line(r.title()), guard.Line(r.kind())
	p.doc.Author = guard.Line(v.Name(workshop.Vendor) + ", " + v.Name(workshop.Client))
	return r
}

// openRank puts what is agreed before what is still talked about.
func openRank(a numbered) int {
	if a.agreed() {
		return 0
	}
	return 1
}

// levelRank orders HET, WIJ, IK from the top down.
func levelRank(l workshop.Level) int {
	return slices.Index([]workshop.Level{workshop.HET, workshop.WIJ, workshop.IK, ""}, l)
}

func (r *report) kind() string {
	if r.full {
		return r.t.T("report.kind.full")
	}
	return r.t.T("report.kind.plan")
}

// parties names both sides.
func (r *report) parties() string {
	return r.v.Name(workshop.Vendor) + " × " + r.v.Name(workshop.Client)
}

func (r *report) title() string { return r.kind() + " " + r.parties() }

// write sets all chapters in their order.
func (r *report) write() {
	r.onPage = r.band
	r.summary()
	r.purpose()
	r.chapter(r.earlier, "evidence", "returned")
	if r.full {
		r.chapter(r.strengths, "strengths")
		r.chapter(r.mirror, "mirror")
		r.chapter(r.touchpoints, "touchpoints")
		r.chapter(r.language, "language")
		r.chapter(r.impact, "impact")
	}
	r.chapter(r.interests, "interests")
	if r.full {
		r.chapter(r.cycles, "cycle")
	}
	r.chapter(r.system, "system")
	if r.full {
		r.chapter(r.interventions, "interventions")
		r.chapter(r.requests, "requests")
		r.chapter(r.limits, "limits")
	}
	r.chapter(r.actions, "plan")
	r.concerns()
	r.setAside()
	r.checks()
	if r.full {
		r.risks()
	}
	r.calendar()
	r.consent()
	if r.full {
		r.otherPhotos()
	}
	r.after()
	if r.full {
		r.methodPage()
	}
	r.set()
	r.footers()
}

// band says at the top of every page that the plan is a concept: hatched at
// both ends and in words, so that it is seen without colour and covers nothing.
func (r *report) band() {
	if !r.v.Concept {
		return
	}
	const y, h = 26.0, 20.0
	word := face{chart.Bold, 11, 14, chart.Ink.Full()}
	r.box(r.left, y, r.span(), h, chart.Hairline.Tint(.35), chart.InkSoft.Full(), .75)
	name := r.t.T("report.concept")
	r.text(r.left+40, y+14, name, word)
	r.text(r.left+40+r.width(name, word)+10, y+13.5, r.t.T("report.concept.why"), softFace)
	for _, x := range []float64{r.left, r.right - 30} {
		for d := 0.0; d < 30; d += 6 {
			r.rule(x+d+2, y+h-2, x+min(d+12, 28), y+max(2, h-2-(min(d+12, 28)-d-2)*1.6), 1, chart.InkSoft.Tint(.7))
		}
	}
}

// footers writes plan, version and page under every page, now that their
// number is known.
func (r *report) footers() {
	last := r.pages()
	for page := 1; page <= last; page++ {
		r.turnTo(page)
		r.footer(func() {
			y := r.h - 44
			r.rule(r.left, y, r.right, y, .5, chart.Hairline.Full())
			count := r.t.T("report.page", "page", strconv.Itoa(page), "pages", strconv.Itoa(last))
			r.text(r.right-r.width(count, softFace), y+14, count, softFace)
			room := r.span() - r.width(count, softFace) - 24
			r.text(r.left, y+14, r.m.Shorten(r.title(), room, softFace.size, softFace.style), softFace)
			r.text(r.left, y+26, r.t.T("report.version", "plan", r.v.Workshop.ID.String(), "version", r.version()), softFace)
		})
	}
}

// version is a fingerprint of what is agreed: two plans that agree on the same
// have the same. It is that of a party's release where one stands, which also
// counts the actions that are left out of the report.
func (r *report) version() string {
	for _, side := range workshop.Sides {
		if given := r.v.Releases.Of(side); given != nil && given.Stands {
			return short(given.Plan)
		}
	}
	h, some := sha256.New(), false
	for _, a := range r.v.Actions {
		if (numbered{ActionView: a}).agreed() {
			some = true
			h.Write([]byte(string(a.ID) + " " + a.Terms + "\n"))
		}
	}
	if !some {
		return r.t.T("report.version.none")
	}
	return hex.EncodeToString(h.Sum(nil)[:4])
}

// picture places the pictures of a name, none where there is nothing to draw.
func (r *report) picture(name string) { r.figures(r.drawn(name, r.v)) }

// drawn draws the pictures of a name for the width of the column.
func (r *report) drawn(name string, v *workshop.View) []chart.Drawing {
	return picture.Draw(name, v, r.t, picture.Options{W: r.span(), MinText: 8})
}

// figures places pictures under each other.
func (r *report) figures(drawings []chart.Drawing) {
	for _, d := range drawings {
		r.figure(d)
		r.gap(12)
	}
}
