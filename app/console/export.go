package console

import (
	"bytes"
	"path/filepath"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"
	fynewidget "fyne.io/fyne/v2/widget"

	"samenspel/app/place"
	"samenspel/app/widget"
	"samenspel/export/pdf"
	"samenspel/workshop"
	"samenspel/workshop/journal"
)

// exportForm is what is to be exported, and where to.
type exportForm struct {
	c                  *Console
	report, lang, page string
	folder             *folder
	dialog             *dialog.CustomDialog
}

// exportDialog asks which report, and writes it.
func (c *Console) exportDialog() {
	if c.session == nil {
		return
	}
	c.desk.keep()
	t := c.t
	f := &exportForm{c: c, report: "plan", lang: string(c.desk.view.Workshop.Lang), page: "a4"}
	f.folder = c.newFolder("export.folder", filepath.Dir(c.session.path))
	choice := func(name, label string, options []widget.Option, value *string) fyne.CanvasObject {
		return container.NewVBox(widget.Label(t.T(label)), widget.NewChoice(name, "", options, *value, func(id string) { *value = id }))
	}
	body := container.NewVBox(
		widget.Soft(t.T("export.intro")),
		choice("export.report", "export.report", []widget.Option{{ID: "plan", Label: t.T("export.plan")}, {ID: "full", Label: t.T("export.full")}}, &f.report),
		container.NewGridWithColumns(2,
			choice("export.lang", "create.lang", []widget.Option{{ID: "nl", Label: "Nederlands"}, {ID: "en", Label: "English"}}, &f.lang),
			choice("export.page", "export.page", []widget.Option{{ID: "a4", Label: "A4"}, {ID: "letter", Label: "Letter"}}, &f.page),
		),
		f.folder.object,
	)
	if c.desk.view.Concept {
		body.Add(widget.Note(t.T("export.concept")))
	}
	f.dialog = dialog.NewCustomWithoutButtons(t.T("export.title"), widget.Wide(520, body), c.win)
	f.dialog.SetButtons([]fyne.CanvasObject{
		widget.NewButton("export.cancel", t.T("dialog.cancel"), fynewidget.MediumImportance, f.dialog.Hide),
		widget.NewButton("export.go", t.T("export.go"), fynewidget.HighImportance, f.write),
	})
	f.dialog.Show()
}

// write makes the report from what the report may show, and nothing else.
func (f *exportForm) write() {
	c := f.c
	v := c.session.live.Now().State.For(workshop.Viewer{Role: workshop.AsReport})
	o := pdf.Options{Lang: f.lang}
	name := c.t.T("export.plan.file")
	if f.report == "full" {
		o.Report, name = pdf.Full, c.t.T("export.full.file")
	}
	if f.page == "letter" {
		o.Page = pdf.Letter
	}
	var out bytes.Buffer
	if err := pdf.Write(&out, v, o); err != nil {
		c.complain(err)
		return
	}
	path := place.Free(f.folder.path, place.Name(name, v.Name(workshop.Vendor), "×", v.Name(workshop.Client), v.Workshop.Day), ".pdf")
	if err := journal.WriteFile(path, out.Bytes(), false); err != nil {
		c.complain(err)
		return
	}
	f.dialog.Hide()
	c.exported(path)
}

// exported says where the report is, and offers to open it.
func (c *Console) exported(path string) {
	t := c.t
	var d *dialog.CustomDialog
	open := func(path string) func() {
		return func() {
			d.Hide()
			c.complain(c.openOutside(path))
		}
	}
	d = dialog.NewCustomWithoutButtons(t.T("export.done"), widget.Wide(520, container.NewVBox(
		widget.Strong(filepath.Base(path)), widget.Caption(filepath.Dir(path)),
	)), c.win)
	d.SetButtons([]fyne.CanvasObject{
		widget.NewButton("exported.folder", t.T("export.show_folder"), fynewidget.MediumImportance, open(filepath.Dir(path))),
		widget.NewButton("exported.open", t.T("export.open"), fynewidget.MediumImportance, open(path)),
		widget.NewButton("exported.ok", t.T("dialog.ok"), fynewidget.HighImportance, func() { d.Hide() }),
	})
	d.Show()
}
