package console

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
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
	c.askFolderFor(c.t.T("folder.which"), begin, chosen)
}
