package console

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/storage"
	fynewidget "fyne.io/fyne/v2/widget"

	"samenspel/app/widget"
)

// folder is where something will be kept, with the way to choose another.
type folder struct {
	path   string
	shown  *widget.Words
	object fyne.CanvasObject
}

// newFolder makes the row that shows a folder. name is how a test finds its
// button.
func (c *Console) newFolder(name, path string) *folder {
	f := &folder{path: path, shown: widget.Caption(path)}
	change := widget.NewButton(name, c.t.T("create.folder"), fynewidget.LowImportance, func() {
		c.askFolder(f.path, func(path string) {
			f.path = path
			f.shown.SetText(path)
		})
	})
	f.object = container.NewVBox(
		widget.Label(c.t.T("create.where")),
		container.NewBorder(nil, nil, nil, change, container.NewVBox(widget.Gap(4), f.shown)),
	)
	return f
}

// askFolder asks for another folder to keep something in, beginning in one.
func (c *Console) askFolder(begin string, chosen func(path string)) {
	c.askFolderFor(c.t.T("create.folder"), begin, chosen)
}

// askFolderFor asks for a folder, beginning in one where that exists.
func (c *Console) askFolderFor(title, begin string, chosen func(path string)) {
	d := dialog.NewFolderOpen(func(u fyne.ListableURI, err error) {
		switch {
		case err != nil:
			c.complain(err)
		case u != nil:
			widget.Guard(func() { chosen(u.Path()) })
		}
	}, c.win)
	d.SetTitleText(title)
	d.SetConfirmText(c.t.T("folder.choose"))
	c.showFiles(d, begin)
}

// showFiles shows a file dialog in a folder, where that exists, at a size in
// which names can be read.
func (c *Console) showFiles(d *dialog.FileDialog, begin string) {
	if where, err := storage.ListerForURI(storage.NewFileURI(begin)); err == nil {
		d.SetLocation(where)
	}
	d.Show()
	d.Resize(fyne.NewSize(900, 600)) // before it is shown there is nothing to resize: Fyne panics
}
