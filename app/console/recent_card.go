package console

import (
	"path/filepath"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"
	fynewidget "fyne.io/fyne/v2/widget"

	"samenspel/app/look"
	"samenspel/app/place"
	"samenspel/app/say"
	"samenspel/app/step"
	"samenspel/app/widget"
	"samenspel/workshop"
)

// recentCard is one workshop that was open before: who, when, and how its
// actions stand.
type recentCard struct {
	c    *Console
	path string
	name string // how a test finds it, without what it does
	box  *fyne.Container
}

func newRecentCard(c *Console, path, name string) *recentCard {
	r := &recentCard{c: c, path: path, name: name, box: container.NewStack()}
	r.show()
	return r
}

// show shows what is known of the file.
func (r *recentCard) show() {
	c, t := r.c, r.c.t
	s, known := c.recents.known[r.path]
	content, buttons := container.NewVBox(), container.NewHBox(layout.NewSpacer())
	switch {
	case !known:
		content.Add(widget.Strong(say.Name(r.path)))
		content.Add(widget.Caption(t.T("home.reading")))
	case s.err != nil || s.day == "":
		content.Add(widget.Strong(say.Name(r.path)))
		content.Add(r.trouble(&s))
	default:
		r.parties(content, &s)
		content.Add(widget.Caption(r.facts(&s)))
		r.actions(content, &s)
		if s.damaged {
			content.Add(r.trouble(&s))
		}
		buttons.Add(widget.NewButton("follow."+r.name, t.T("follow.short"), fynewidget.LowImportance, func() { c.followUp(r.path) }))
	}
	buttons.Add(widget.NewButton("forget."+r.name, t.T("home.forget"), fynewidget.LowImportance, func() { c.forget(r.path) }))
	where := widget.Caption(say.Line(whereabouts(r.path)))
	press := widget.NewPress("recent."+r.name, widget.Pad(4, content), func() { c.Open(r.path) })
	foot := container.New(layout.NewCustomPaddedLayout(0, 0, 4, 0), container.NewBorder(nil, nil, nil, buttons, container.NewVBox(widget.Gap(1), where)))
	r.box.Objects = []fyne.CanvasObject{widget.Surface(container.NewBorder(press, foot, nil, nil), "")}
	r.box.Refresh()
}

// trouble says what is the matter with the file.
func (r *recentCard) trouble(s *standing) fyne.CanvasObject {
	text := ""
	switch {
	case s.err != nil:
		text = say.Error(r.c.t, s.err)
	case s.damaged:
		text = r.c.t.T("home.damaged")
	default:
		text = say.Error(r.c.t, &workshop.Rejection{Code: workshop.CodeNotCreated})
	}
	return widget.Text(text, theme.SizeNameCaptionText, look.Attention, fyne.TextStyle{})
}

// parties names both, a line each.
func (r *recentCard) parties(box *fyne.Container, s *standing) {
	both := widget.Tight()
	for _, side := range workshop.Sides {
		sign, color := "■", look.Vendor
		if side == workshop.Client {
			sign, color = "●", look.Client
		}
		var mark fyne.CanvasObject
		if logo := s.logos.Of(side); logo != nil {
			mark = container.NewVBox(step.Logo(logo, 30, r.c.gallery.Get))
		}
		both.Add(container.NewBorder(nil, nil, container.NewVBox(widget.Colored(sign, color, 20, true)), mark, widget.Text(s.names.Of(side), theme.SizeNameSubHeadingText, look.Ink, fyne.TextStyle{Bold: true})))
	}
	box.Add(both)
}

// facts is the day, the length, and what it follows.
func (r *recentCard) facts(s *standing) string {
	t := r.c.t
	facts := []string{t.Date(s.day)}
	if length := s.variant.In(workshop.Lang(t.Lang())); length != "" {
		facts = append(facts, length)
	}
	if s.earlier != "" {
		facts = append(facts, t.T("follow.on", "date", t.Date(s.earlier)))
	}
	return strings.Join(facts, "  ·  ")
}

// actions says how the actions stand: in a bar, and in words.
func (r *recentCard) actions(box *fyne.Container, s *standing) {
	var shares []widget.Share
	var words []string
	for _, group := range []struct {
		name   string
		stages []workshop.Stage
		color  fyne.ThemeColorName
		faint  float64
	}{
		{"done", []workshop.Stage{workshop.StageDone}, look.Together, 0},
		{"running", []workshop.Stage{workshop.StageRunning, workshop.StageEvaluated, workshop.StageAdapted}, look.Together, .4},
		{"agreed", []workshop.Stage{workshop.StageAgreed}, look.Together, .7},
		{"open", []workshop.Stage{workshop.StageConcept, workshop.StageProposed, workshop.StageQuestions, workshop.StageObjections}, look.InkSoft, .7},
		{"parked", []workshop.Stage{workshop.StageParked, workshop.StageStopped}, look.Line, 0},
	} {
		n := 0
		for _, stage := range group.stages {
			n += s.actions[stage]
		}
		if n > 0 {
			shares = append(shares, widget.Share{Part: n, Color: group.color, Faint: group.faint})
			words = append(words, r.c.t.T("home.actions."+group.name, "n", n))
		}
	}
	if len(words) == 0 {
		box.Add(widget.Caption(r.c.t.T("home.actions.none")))
		return
	}
	box.Add(widget.Shares(shares...))
	box.Add(widget.Caption(r.c.t.T("home.actions") + "  " + strings.Join(words, "  ·  ")))
}

// whereabouts is the folder that a file is in, and the file's own name: what
// tells two copies apart.
func whereabouts(path string) string {
	return filepath.Join(filepath.Base(filepath.Dir(path)), strings.TrimSuffix(filepath.Base(path), place.Ext))
}

// recentNames gives each file of the list the name that tests find its card by:
// that of the file, with a number where it is not the only one.
func recentNames(paths []string) []string {
	seen, out := map[string]int{}, make([]string, len(paths))
	for i, path := range paths {
		base := filepath.Base(path)
		if seen[base]++; seen[base] > 1 {
			base += "." + strconv.Itoa(seen[base])
		}
		out[i] = base
	}
	return out
}
