package console

import (
	"errors"
	"log/slog"
	"os"
	"path/filepath"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"
	fynewidget "fyne.io/fyne/v2/widget"

	"samenspel/app/place"
	"samenspel/app/widget"
	"samenspel/export"
	"samenspel/export/page"
	"samenspel/workshop"
	"samenspel/workshop/intake"
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
		choice("export.report", "export.report", []widget.Option{{ID: "plan", Label: t.T("export.plan")}, {ID: "full", Label: t.T("export.full")}, {ID: "form", Label: t.T("export.form")}}, &f.report),
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

// outcome is what came of an export.
type outcome struct {
	paths []string
	err   error
}

// write makes the report or the form from what the report may show, and
// nothing else. That is done away from the window: photos take their time.
func (f *exportForm) write() {
	c, asked := f.c, *f
	v := c.session.live.Now().State.For(workshop.Viewer{Role: workshop.AsReport})
	away(c, c.t.T("export.busy"), func() outcome { return asked.files(v) }, func(o outcome) {
		switch {
		case errors.Is(o.err, intake.ErrNoSurvey):
			c.tell(c.t.T("export.title"), c.t.T("answers.no_survey"))
		case o.err != nil:
			c.complain(o.err)
		default:
			f.dialog.Hide()
			c.exported(o.paths)
		}
	}, func(o outcome) { // called back: nobody will look for them
		for _, path := range o.paths {
			if err := os.Remove(path); err != nil {
				slog.Error("export", "file", path, "error", err)
			}
		}
	})
}

// files writes the files of an export.
func (f *exportForm) files(v workshop.View) outcome {
	o := export.Options{Lang: f.lang}
	if f.page == "letter" {
		o.Paper = page.Letter
	}
	all, err := export.Make(v, export.Kind(f.report), o)
	if err != nil {
		return outcome{err: err}
	}
	var out outcome
	for _, m := range all {
		name := place.Name(f.c.t.T("export."+string(m.Kind)+".file"), v.Name(workshop.Vendor), "×", v.Name(workshop.Client), v.Workshop.Day)
		path := place.Free(f.folder.path, name, m.Ext)
		if out.err = journal.WriteFile(path, m.Content, false); out.err != nil {
			return out
		}
		out.paths = append(out.paths, path)
	}
	return out
}

// exported says where the files are, and offers to open the first.
func (c *Console) exported(paths []string) {
	var names []string
	for _, path := range paths {
		names = append(names, filepath.Base(path))
	}
	c.written(c.t.T("export.done"), strings.Join(names, "\n"), paths[0])
}

// written says what was written, and offers to open a file and its folder.
func (c *Console) written(title, text, path string) {
	t := c.t
	var d *dialog.CustomDialog
	open := func(path string) func() {
		return func() {
			d.Hide()
			c.complain(c.openOutside(path))
		}
	}
	d = dialog.NewCustomWithoutButtons(title, widget.Wide(520, container.NewVBox(
		widget.Strong(text), widget.Caption(filepath.Dir(path)),
	)), c.win)
	d.SetButtons([]fyne.CanvasObject{
		widget.NewButton("exported.folder", t.T("export.show_folder"), fynewidget.MediumImportance, open(filepath.Dir(path))),
		widget.NewButton("exported.open", t.T("export.open"), fynewidget.MediumImportance, open(path)),
		widget.NewButton("exported.ok", t.T("dialog.ok"), fynewidget.HighImportance, func() { d.Hide() }),
	})
	d.Show()
}
