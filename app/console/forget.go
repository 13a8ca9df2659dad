package console

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"
	fynewidget "fyne.io/fyne/v2/widget"

	"samenspel/app/say"
	"samenspel/app/trace"
	"samenspel/app/widget"
	"samenspel/workshop"
)

// How wide the two columns of the dialog are, what is put out and what the texts
// become, and how high at most.
const (
	outWidth  = 430
	thenWidth = 400
	mostHigh  = 560
)

// forgetForm is who is forgotten, and how much of them.
type forgetForm struct {
	c      *Console
	people []workshop.Person
	who    workshop.ID
	known  workshop.Mentions
	ways   []string // that are chosen
	more   []string // that were typed here
	name   string   // what they are called from then on
	keep   bool     // their function
	photos map[workshop.ID]bool
	found  []trace.File // nil until they were looked for
	looked bool
	copies bool // are to be cleared too
	sure   bool

	left   *fyne.Container // what is put out
	names  *fyne.Container // parts of it
	facts  *fyne.Container
	files  *fyne.Container
	then   *fyne.Container // what becomes of the texts
	roll   *container.Scroll
	also   *widget.Field
	call   *widget.Field
	do     *widget.Button
	dialog *dialog.CustomDialog
}

// forgetDialog asks who is to be forgotten, shows what goes, and does it.
// person may be empty.
func (c *Console) forgetDialog(person workshop.ID) {
	s := c.session
	if s == nil || c.asking() {
		return
	}
	if c.desk.history.looking {
		c.complain(errPast)
		return
	}
	if s.stopped != nil {
		c.complain(s.stopped)
		return
	}
	c.desk.keep()
	s.live.Settle(func() {
		c.do(func() {
			if c.session == s {
				c.askForget(person)
			}
		})
	})
}

func (c *Console) askForget(person workshop.ID) {
	t, m := c.t, c.session.live.Now()
	f := &forgetForm{c: c, people: m.Log.People(m.State), copies: true, left: container.NewVBox(), then: container.NewVBox()}
	f.people = slices.DeleteFunc(f.people, func(p workshop.Person) bool { return p.Forgotten && !m.Log.Named(m.State, p.ID) })
	if len(f.people) == 0 {
		c.tell(t.T("forget.title"), t.T("forget.no_one"))
		return
	}
	f.do = widget.NewButton("forget.go", t.T("forget.go"), fynewidget.DangerImportance, f.forget)
	sure := widget.NewCheck("forget.sure", t.T("forget.sure"))
	sure.OnChanged = func(on bool) { f.sure = on; f.tell() }
	f.roll = container.NewVScroll(widget.Pad(2, container.NewBorder(nil, nil, nil, widget.Indent(14), f.left)))
	f.roll.SetMinSize(fyne.NewSize(outWidth, min(mostHigh, c.roomFor(110))))
	then := container.NewVScroll(container.NewBorder(nil, nil, nil, widget.Indent(14), f.then))
	then.SetMinSize(fyne.NewSize(thenWidth, 100))
	body := container.NewBorder(nil, container.NewVBox(widget.Gap(4), widget.Wide(outWidth+thenWidth, widget.Note(t.T("forget.for_good"))), sure), nil, nil,
		container.NewBorder(nil, nil, nil, container.NewHBox(widget.Indent(12), widget.Surface(then, "")), f.roll))
	f.dialog = dialog.NewCustomWithoutButtons(t.T("forget.title"), body, c.win)
	f.dialog.SetButtons([]fyne.CanvasObject{widget.NewButton("forget.cancel", t.T("dialog.cancel"), fynewidget.MediumImportance, f.dialog.Hide), f.do})
	if !slices.ContainsFunc(f.people, func(p workshop.Person) bool { return p.ID == person }) {
		person = f.people[0].ID
	}
	f.choose(person)
	f.dialog.Show()
}

// choose looks at somebody: what the workshop holds of them, and, away from the
// window, which other files do.
func (f *forgetForm) choose(id workshop.ID) {
	m := f.c.session.live.Now()
	known, rej := m.Log.Mentions(m.State, id)
	if rej != nil {
		f.c.complain(rej)
		return
	}
	v := f.view()
	f.who, f.known, f.more, f.ways, f.photos = id, known, nil, nil, map[workshop.ID]bool{}
	for _, way := range known.Ways {
		if way.Sure() {
			f.ways = append(f.ways, way.Way)
		}
	}
	f.name = say.Forgotten(f.c.t, &v, known.Person)
	if known.Person.Forgotten {
		f.name = known.Person.Name
	}
	f.keep, f.found, f.looked = false, nil, false
	f.show()
	f.search()
}

// search looks for other files in which the person is named.
func (f *forgetForm) search() {
	c, s, id := f.c, f.c.session, f.who
	recent, path, own := c.recent(), s.path, s.live.Now().State.ID()
	c.background.Go(func() {
		found := trace.Find(path, own, id, recent)
		c.do(func() {
			if f.who == id && c.session == s {
				f.found, f.looked = found, true
				f.showFiles()
			}
		})
	})
}

// take has another way to write the name looked for.
func (f *forgetForm) take(way string) string {
	way = strings.Join(strings.Fields(way), " ")
	if way == "" {
		return ""
	}
	m := f.c.session.live.Now()
	all := f.allWays()
	if !slices.Contains(all, way) {
		f.more = append(f.more, way)
		all = append(all, way)
	}
	known, rej := m.Log.Mentions(m.State, f.who, all...)
	if rej != nil {
		return say.Error(f.c.t, rej)
	}
	if len(known.Ways) < len(all) { // too short to be looked for
		f.more = f.more[:len(f.more)-1]
		return f.c.t.T("forget.too_short")
	}
	f.known = known
	if !slices.Contains(f.ways, way) {
		f.ways = append(f.ways, way)
	}
	v := f.view()
	f.showNames()
	f.showFacts(&v)
	f.tell()
	return ""
}

func (f *forgetForm) allWays() []string {
	var out []string
	for _, way := range f.known.Ways {
		out = append(out, way.Way)
	}
	return out
}

// wish is what is asked for.
func (f *forgetForm) wish() workshop.Forgetting {
	out := workshop.Forgetting{Person: f.who, Name: f.name, Said: f.c.t.T("forget.said"), Ways: f.ways, KeepFunction: f.keep}
	for id, goes := range f.photos {
		if goes {
			out.Photos = append(out.Photos, id)
		}
	}
	return out
}

// tell shows whether it can be done, and what the texts become.
func (f *forgetForm) tell() {
	enable(&f.do.Button, f.sure && strings.TrimSpace(f.name) != "")
	t := f.c.t
	rows := []fyne.CanvasObject{widget.Label(t.T("forget.then"))}
	var chosen []workshop.Place
	for _, way := range f.known.Ways {
		if slices.Contains(f.ways, way.Way) {
			chosen = append(chosen, way.Places...)
		}
	}
	for i, at := range onePerText(chosen) {
		if i == mostPlaces {
			rows = append(rows, widget.Caption(t.T("forget.more", "n", len(onePerText(chosen))-mostPlaces)))
			break
		}
		rows = append(rows, widget.Tight(widget.Caption(f.where(at)), widget.Body(workshop.Rename(at.Quote(90), f.ways, f.name))), widget.Gap(4))
	}
	switch {
	case len(chosen) > 0:
	case f.known.Person.Forgotten:
		rows = append(rows, widget.Body(t.T("forget.again")))
	default:
		rows = append(rows, widget.Caption(t.T("forget.nowhere")))
	}
	f.then.Objects = rows
	f.then.Refresh()
}

// mostPlaces is how many texts are shown: the rest is counted.
const mostPlaces = 60

// onePerText leaves one place of each text.
func onePerText(all []workshop.Place) []workshop.Place {
	var out []workshop.Place
	seen := map[workshop.Spot]bool{}
	for _, p := range all {
		if !seen[p.Spot] {
			seen[p.Spot] = true
			out = append(out, p)
		}
	}
	return out
}

// where says of what a text is.
func (f *forgetForm) where(p workshop.Place) string {
	v, lang := f.c.desk.view, workshop.Lang(f.c.t.Lang())
	if p.Kind == "card" {
		if kind, _ := v.Method.CardKind(p.Sort); kind != nil {
			if e := v.Method.Exercise(p.Key.Exercise); e != nil {
				return kind.Title.In(lang) + " · " + e.Title.In(lang)
			}
			return kind.Title.In(lang)
		}
	}
	text := f.c.t.T("forget.at." + p.Kind)
	if p.Kind == "action" {
		text += " · " + say.Field(f.c.t, p.Field)
	}
	return text
}
