package console

import (
	"context"
	"fmt"
	"log/slog"
	"path/filepath"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"
	fynewidget "fyne.io/fyne/v2/widget"

	"samenspel/app/bundle"
	"samenspel/app/place"
	"samenspel/app/widget"
	"samenspel/export"
)

// write makes the drafts, away from the window, and writes all of them or none.
func (s *sender) write() {
	c, d, o, view, folder, writeFile := s.c, s.drafting(), s.o, s.view, s.folder.path, s.c.writeFile
	if len(d.To) == 0 {
		return
	}
	words := s.words()
	long(c, c.t.T("export.busy"), func(ctx context.Context, tell func(string)) outcome {
		drafts, err := export.Drafts(view, d, o)
		if err != nil {
			return outcome{err: err}
		}
		files := make([]bundle.File, len(drafts))
		for i, one := range drafts {
			files[i] = bundle.File{Name: place.Name(one.Words(&view, words)...), Ext: one.File.Ext, Content: one.File.Content}
		}
		tell(c.t.T("export.writing"))
		disk := bundle.Disk{Path: func(name, ext string) string { return place.Free(folder, name, ext) }, Write: writeFile}
		paths, err := disk.All(ctx, files)
		return outcome{paths, err}
	}, func(out outcome) {
		if out.err != nil {
			c.unmade(c.t.T("send.title"), folder, out)
			return
		}
		s.dialog.Hide()
		c.drafted(out.paths)
	}, func(out outcome) { // called back: nobody will look for them
		if _, err := bundle.Remove(out.paths); err != nil {
			slog.Error("send", "error", err)
		}
	})
}

// drafted says where the drafts are, and opens each in the mail program.
func (c *Console) drafted(paths []string) {
	t := c.t
	rows := container.NewVBox()
	roll := container.NewVScroll(rows)
	for i, path := range paths {
		var open *widget.Button
		open = widget.NewButton(fmt.Sprint("drafted.open.", i+1), t.T("export.open"), fynewidget.MediumImportance, func() {
			if err := c.openOutside(path); err != nil {
				c.complain(err)
				return
			}
			open.SetText("✓ " + t.T("export.open"))
		})
		open.OnFocus(func() { intoSight(roll, open) })
		rows.Add(container.NewBorder(nil, nil, nil, container.NewHBox(open, widget.Indent(16)), container.NewVBox(widget.Gap(4), widget.Body(filepath.Base(path)))))
	}
	const width, high = 560, 400
	roll.SetMinSize(fyne.NewSize(width, min(rows.MinSize().Height, high, c.roomFor(110))))
	d := dialog.NewCustomWithoutButtons(t.T("drafted.title", "n", len(paths)), container.NewBorder(
		container.NewVBox(widget.Wide(width, widget.Body(t.T("drafted.lead"))), widget.Gap(4)), widget.Caption(filepath.Dir(paths[0])), nil, nil, roll,
	), c.win)
	d.SetButtons([]fyne.CanvasObject{
		widget.NewButton("drafted.folder", t.T("export.show_folder"), fynewidget.MediumImportance, func() { c.complain(c.openOutside(filepath.Dir(paths[0]))) }),
		widget.NewButton("drafted.ok", t.T("dialog.ok"), fynewidget.HighImportance, d.Hide),
	})
	d.Show()
}
