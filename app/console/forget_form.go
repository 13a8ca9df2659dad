package console

import (
	"path/filepath"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	fynewidget "fyne.io/fyne/v2/widget"

	"samenspel/app/say"
	"samenspel/app/widget"
	"samenspel/workshop"
)

// show builds the left column for who was chosen: the name, the ways to write
// it, what else is there of this person, and where else they are named.
func (f *forgetForm) show() {
	t, v := f.c.t, f.view()
	options := make([]widget.Option, 0, len(f.people))
	for _, p := range f.people {
		options = append(options, widget.Option{ID: string(p.ID), Label: p.Name + " · " + v.Name(p.Side)})
	}
	drafts := widget.NewDrafts()
	f.call = widget.NewField(widget.FieldOptions{
		Key: "forget.name", Label: t.T("forget.called"), Value: f.name, Drafts: drafts,
		Commit: func(text string, done func(string)) {
			f.name = strings.Join(strings.Fields(text), " ")
			f.tell()
			done("")
		},
	})
	f.also = widget.NewField(widget.FieldOptions{
		Key: "forget.also", Hint: t.T("forget.also"), Drafts: drafts, Clear: true,
		Commit: func(text string, done func(string)) { done(f.take(text)) },
	})
	f.names, f.facts, f.files = container.NewVBox(), container.NewVBox(), container.NewVBox()
	f.left.Objects = []fyne.CanvasObject{
		widget.Label(t.T("forget.who")), widget.NewChoice("forget.who", "", options, string(f.who), func(id string) { f.choose(workshop.ID(id)) }),
		f.call, widget.Gap(4), widget.Label(t.T("forget.ways")), f.names, f.also, f.facts, f.files,
	}
	f.left.Refresh()
	f.showNames()
	f.showFacts(&v)
	f.showFiles()
	f.tell()
}

func (f *forgetForm) view() workshop.View {
	return f.c.session.live.Now().State.For(workshop.Viewer{Role: workshop.AsFacilitator})
}

func fill(box *fyne.Container, rows []fyne.CanvasObject) {
	box.Objects = rows
	box.Refresh()
}

// showNames shows the ways to write the name.
func (f *forgetForm) showNames() {
	var rows []fyne.CanvasObject
	for i := range f.known.Ways {
		rows = append(rows, f.way(&f.known.Ways[i]))
	}
	fill(f.names, rows)
}

// way is a way to write the name, to be put out or left.
func (f *forgetForm) way(m *workshop.Mention) fyne.CanvasObject {
	t := f.c.t
	tick := widget.NewCheck("forget.way."+m.Way, "“"+m.Way+"” · "+t.T("forget.places", "n", len(m.Places)+m.Hidden))
	tick.Checked = slices.Contains(f.ways, m.Way)
	tick.OnChanged = func(on bool) {
		f.ways = slices.DeleteFunc(f.ways, func(w string) bool { return w == m.Way })
		if on {
			f.ways = append(f.ways, m.Way)
		}
		f.tell()
	}
	tick.OnFocus(func() { intoSight(f.roll, tick) })
	var why []string
	if !m.Sure() {
		why = append(why, t.T("forget.shared", "names", strings.Join(m.Shared, ", ")))
	}
	if m.Hidden > 0 {
		why = append(why, t.T("forget.hidden", "n", m.Hidden))
	}
	if len(why) == 0 {
		return tick
	}
	return explained(tick, strings.Join(why, " "))
}

// showFacts shows what else there is of somebody, and what becomes of it.
func (f *forgetForm) showFacts(v *workshop.View) {
	t, m := f.c.t, f.known
	out := []fyne.CanvasObject{widget.Gap(4)}
	if m.Person.Function != "" {
		tick := widget.NewCheck("forget.function", t.T("forget.function", "function", m.Person.Function))
		tick.Checked = f.keep
		tick.OnChanged = func(on bool) { f.keep = on }
		out = append(out, tick)
	}
	line := func(text string) { out = append(out, widget.Caption("◦ "+text)) }
	if m.Said > 0 {
		line(t.T("forget.words", "n", m.Said, "said", t.T("forget.said")))
	}
	if m.Owns > 0 {
		line(t.T("forget.owns", "n", m.Owns))
	}
	if m.Spoke > 0 {
		line(t.T("forget.spoke", "n", m.Spoke))
	}
	line(t.T("forget.ballots"))
	if len(m.Method) > 0 {
		line(t.T("forget.method", "ways", "“"+strings.Join(m.Method, "”, “")+"”"))
	}
	if n := len(v.Photos); n > 0 {
		goes := 0
		for _, yes := range f.photos {
			if yes {
				goes++
			}
		}
		look := widget.NewButton("forget.photos", t.T("forget.look", "n", goes), fynewidget.MediumImportance, func() { f.lookAtPhotos() })
		look.OnFocus(func() { intoSight(f.roll, look) })
		out = append(out, widget.Caption("◦ "+t.T("forget.photos_here", "n", n)), container.NewHBox(look))
	}
	fill(f.facts, out)
}

// showFiles shows which other files name this person.
func (f *forgetForm) showFiles() {
	t := f.c.t
	if !f.looked {
		fill(f.files, []fyne.CanvasObject{widget.Caption("◦ " + t.T("forget.looking"))})
		return
	}
	var out []fyne.CanvasObject
	var copies, others []string
	for _, one := range f.found {
		name := say.Line(filepath.Join(filepath.Base(filepath.Dir(one.Path)), filepath.Base(one.Path)))
		switch {
		case one.Cut:
		case one.Copy:
			copies = append(copies, name)
		default:
			others = append(others, name)
		}
	}
	if len(copies) > 0 {
		tick := widget.NewCheck("forget.copies", t.T("forget.copies", "n", len(copies)))
		tick.Checked = f.copies
		tick.OnChanged = func(on bool) { f.copies = on }
		tick.OnFocus(func() { intoSight(f.roll, tick) })
		out = append(out, explained(tick, strings.Join(copies, "\n")))
	}
	if len(others) > 0 {
		out = append(out, widget.Caption("◦ "+t.T("forget.others", "n", len(others))+"\n"+strings.Join(others, "\n")))
	}
	fill(f.files, out)
}
