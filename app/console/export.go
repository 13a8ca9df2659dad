package console

import (
	"path/filepath"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/layout"
	fynewidget "fyne.io/fyne/v2/widget"

	"samenspel/app/widget"
	"samenspel/export"
	"samenspel/export/page"
	"samenspel/workshop"
)

// How wide the two columns of the dialog are: what, and how.
const (
	kindsWidth = 400
	howWidth   = 270
)

// exportForm is what is to be exported, how and where to.
type exportForm struct {
	c       *Console
	kinds   []export.Kind // in the order of the list
	o       export.Options
	folder  *folder
	make    *widget.Button
	preview *widget.Button
	dialog  *dialog.CustomDialog // nil where none was shown
}

// newExportForm begins with the action plan, in the workshop's language.
func (c *Console) newExportForm() *exportForm {
	f := &exportForm{c: c, kinds: []export.Kind{export.Plan}, o: export.Options{Lang: string(c.desk.view.Workshop.Lang)}}
	f.folder = c.newFolder("export.folder", filepath.Dir(c.session.path))
	return f
}

// exportDialog asks what is to be made, and how.
func (c *Console) exportDialog() {
	if c.session == nil || c.asking() {
		return
	}
	c.desk.keep()
	f := c.newExportForm()
	t := c.t
	f.make = widget.NewButton("export.go", t.T("export.go"), fynewidget.HighImportance, f.write)
	f.preview = widget.NewButton("export.preview", t.T("export.preview"), fynewidget.MediumImportance, f.see)
	body := container.NewBorder(nil, nil, nil, container.NewHBox(widget.Indent(8), widget.Wide(howWidth, f.how())), f.what())
	f.dialog = dialog.NewCustomWithoutButtons(t.T("export.title"), container.NewVBox(body, widget.Gap(8)), c.win)
	f.dialog.SetButtons([]fyne.CanvasObject{
		widget.NewButton("export.cancel", t.T("dialog.cancel"), fynewidget.MediumImportance, f.dialog.Hide), f.preview, f.make,
	})
	f.tell()
	f.dialog.Show()
}

// what lists all that can be made, each with what it is for.
func (f *exportForm) what() fyne.CanvasObject {
	t, rows := f.c.t, container.NewVBox()
	roll := container.NewVScroll(rows)
	for _, kind := range export.Kinds() {
		tick := widget.NewCheck("export.kind."+string(kind), t.T("export."+string(kind)))
		tick.Checked = slices.Contains(f.kinds, kind)
		tick.OnChanged = func(on bool) { f.choose(kind, on) }
		tick.OnFocus(func() { intoSight(roll, tick) })
		rows.Add(explained(tick, t.T("export."+string(kind)+".for")))
	}
	rows.Resize(fyne.NewSize(kindsWidth, 1)) // so that it knows how high its lines are
	roll.SetMinSize(fyne.NewSize(kindsWidth, min(rows.MinSize().Height, f.c.roomFor(24))))
	return container.NewBorder(widget.Label(t.T("export.what")), nil, nil, nil, roll)
}

// how is the choices that hold for all of it, and the folder it goes to.
func (f *exportForm) how() fyne.CanvasObject {
	t := f.c.t
	choice := func(name, label string, options []widget.Option, value string, chosen func(string)) fyne.CanvasObject {
		return widget.Tight(widget.Label(t.T(label)), widget.NewChoice(name, "", options, value, chosen))
	}
	tick := func(name string, on bool, changed func(bool)) *widget.Check {
		c := widget.NewCheck(name, t.T(name))
		c.Checked = on
		c.OnChanged = changed
		return c
	}
	name := tick("export.names", !f.o.Unnamed, func(on bool) { f.o.Unnamed = !on })
	inside := tick("export.inside", !f.o.Alone, func(on bool) { f.o.Alone = !on })
	archive := tick("export.archive", f.o.Archive, func(on bool) {
		f.o.Archive = on
		if on { // which has nothing inside
			inside.Disable()
		} else {
			inside.Enable()
		}
	})
	languages := []widget.Option{{ID: "nl", Label: "Nederlands"}, {ID: "en", Label: "English"}}
	box := container.NewVBox(
		container.NewGridWithColumns(2,
			choice("export.lang", "create.lang", languages, f.o.Lang, func(id string) { f.o.Lang = id }),
			choice("export.page", "export.page", []widget.Option{{ID: "a4", Label: "A4"}, {ID: "letter", Label: "Letter"}}, "a4", func(id string) {
				f.o.Paper = map[string]page.Paper{"a4": page.A4, "letter": page.Letter}[id]
			}),
		),
		explained(name, t.T("export.names.why")),
		explained(inside, t.T("export.inside.why")),
		explained(archive, t.T("export.archive.why")),
		f.folder.object,
	)
	if f.c.desk.view.Concept {
		box.Add(widget.Note(t.T("export.concept")))
	}
	return box
}

// explained is a box to tick with what it means close beneath.
func explained(tick *widget.Check, why string) fyne.CanvasObject {
	const box, closer = 32, -4
	words := container.NewBorder(nil, nil, widget.Indent(box), widget.Indent(12), widget.Caption(why))
	return container.New(layout.NewCustomPaddedVBoxLayout(closer), container.NewHBox(tick), words, widget.Gap(10))
}

// choose takes a kind in, or leaves it out.
func (f *exportForm) choose(kind export.Kind, on bool) {
	var kinds []export.Kind
	for _, k := range export.Kinds() {
		if k == kind && on || k != kind && slices.Contains(f.kinds, k) {
			kinds = append(kinds, k)
		}
	}
	f.kinds = kinds
	f.tell()
}

// tell shows what can be done with what is chosen.
func (f *exportForm) tell() {
	enable(&f.make.Button, len(f.kinds) > 0)
	enable(&f.preview.Button, len(f.kinds) == 0 || slices.ContainsFunc(f.kinds, hasPages))
}

// hasPages says whether a kind can be looked at before it is made.
func hasPages(kind export.Kind) bool { return slices.Contains(paged, kind) }

// paged are the kinds that have pages, in the order in which they are offered.
var paged = []export.Kind{export.Plan, export.Report, export.Form}

// see shows the first that is chosen as it will be.
func (f *exportForm) see() {
	kind := export.Plan
	if i := slices.IndexFunc(f.kinds, hasPages); i >= 0 {
		kind = f.kinds[i]
	}
	f.c.showPreview(f, kind)
}

// view is what is exported: what a report may show, and nothing else.
func (f *exportForm) view() workshop.View {
	return f.c.session.live.Now().State.For(workshop.Viewer{Role: workshop.AsReport})
}
