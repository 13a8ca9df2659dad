package console

import (
	"context"
	"errors"
	"log/slog"
	"path/filepath"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"
	fynewidget "fyne.io/fyne/v2/widget"

	"samenspel/app/bundle"
	"samenspel/app/place"
	"samenspel/app/say"
	"samenspel/app/widget"
	"samenspel/assets/translations"
	"samenspel/export"
	"samenspel/workshop"
	"samenspel/workshop/intake"
	"samenspel/workshop/journal"
)

// order is what is to be made of a view, and where it goes.
type order struct {
	view   workshop.View
	kinds  []export.Kind
	o      export.Options
	folder string
	t      translations.Translator // of the window
	write  func(path string, content []byte) error
}

// outcome is what came of an order.
type outcome struct {
	paths []string
	err   error
}

// fill makes all files of an order, and then writes them: all or none.
func (o order) fill(ctx context.Context, tell func(string)) outcome {
	var files []bundle.File
	for i, kind := range o.kinds {
		if err := ctx.Err(); err != nil {
			return outcome{err: err}
		}
		if len(o.kinds) > 1 {
			tell(o.t.T("export.making", "what", o.t.T("export."+string(kind)), "n", i+1, "of", len(o.kinds)))
		}
		made, err := export.Make(o.view, kind, o.o)
		if err != nil {
			return outcome{err: err}
		}
		for _, m := range made {
			name := place.Name(m.Words(&o.view, o.t)...)
			files = append(files, bundle.File{Name: name, Ext: m.Ext, Content: m.Content})
		}
	}
	tell(o.t.T("export.writing"))
	disk := bundle.Disk{Path: func(name, ext string) string { return place.Free(o.folder, name, ext) }, Write: o.write}
	paths, err := disk.All(ctx, files)
	return outcome{paths, err}
}

// write makes what is chosen of the workshop as it is now.
func (f *exportForm) write() {
	if len(f.kinds) > 0 {
		f.order(f.view(), f.kinds, func() {})
	}
}

// order makes kinds of a view, away from the window: photos take their time. It
// goes on when they are there.
func (f *exportForm) order(v workshop.View, kinds []export.Kind, done func()) {
	c := f.c
	o := order{v, kinds, f.o, f.folder.path, c.t, c.writeFile}
	long(c, c.t.T("export.busy"), o.fill, func(out outcome) {
		if out.err != nil {
			c.unmade(c.t.T("export.title"), f.folder.path, out)
			return
		}
		done()
		if f.dialog != nil {
			f.dialog.Hide()
		}
		c.exported(out.paths, kinds)
	}, func(out outcome) { // called back: nobody will look for them
		if _, err := bundle.Remove(out.paths); err != nil {
			slog.Error("export", "error", err)
		}
	})
}

// unmade says why nothing was made for a folder. What was chosen stays, to try
// again.
func (c *Console) unmade(title, folder string, out outcome) {
	t := c.t
	slog.Error("export", "error", out.err)
	text := say.Error(t, out.err)
	var problem *journal.Problem
	switch {
	case errors.Is(out.err, intake.ErrNoSurvey):
		text = t.T("answers.no_survey")
	case errors.As(out.err, &problem) && problem.Code == journal.NoSpace:
		text = t.T("export.no_space", "folder", say.Line(folder))
	case problem != nil && problem.Code != journal.NotFolder:
		text = t.T("export.unwritten", "folder", say.Line(folder), "detail", say.Cause(problem.Err))
	}
	if len(out.paths) > 0 {
		text += "\n\n" + t.T("export.stayed", "names", c.names(out.paths))
	}
	c.tell(title, text)
}

// mostNames is how many files are named, one beneath the other.
const mostNames = 8

// names lists the names of files, a line each; of many only the first.
func (c *Console) names(paths []string) string {
	var out []string
	for i, path := range paths {
		if i == mostNames && len(paths) > mostNames+1 {
			out = append(out, c.t.T("exported.more", "n", len(paths)-i))
			break
		}
		out = append(out, filepath.Base(path))
	}
	return strings.Join(out, "\n")
}

// exported says where the files are, offers to open the first, and where there
// is a plan among them to send it round.
func (c *Console) exported(paths []string, kinds []export.Kind) {
	var more []fyne.CanvasObject
	var d *dialog.CustomDialog
	if slices.Contains(kinds, export.Plan) || slices.Contains(kinds, export.Report) {
		more = append(more, widget.NewButton("exported.send", c.t.T("close.send"), fynewidget.MediumImportance, func() {
			d.Hide()
			c.sendDialog()
		}))
	}
	d = c.written(c.t.T("export.done"), c.names(paths), paths[0], more...)
}

// written says what was written, and offers to open a file and its folder, and
// what more there is to do.
func (c *Console) written(title, text, path string, more ...fyne.CanvasObject) *dialog.CustomDialog {
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
	d.SetButtons(append(more,
		widget.NewButton("exported.folder", t.T("export.show_folder"), fynewidget.MediumImportance, open(filepath.Dir(path))),
		widget.NewButton("exported.open", t.T("export.open"), fynewidget.MediumImportance, open(path)),
		widget.NewButton("exported.ok", t.T("dialog.ok"), fynewidget.HighImportance, func() { d.Hide() }),
	))
	d.Show()
	return d
}
