package console

import (
	"path/filepath"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/storage"

	"samenspel/app/place"
	"samenspel/app/widget"
)

// sheets are the extensions of what a spreadsheet writes as CSV.
var sheets = []string{".csv", ".tsv", ".txt"}

// askFile asks for a file with one of some extensions, beginning in a folder.
func (c *Console) askFile(title, begin string, extensions []string, chosen func(path string)) {
	d := dialog.NewFileOpen(func(r fyne.URIReadCloser, err error) {
		if err != nil {
			c.complain(err)
			return
		}
		if r == nil {
			return
		}
		path := r.URI().Path()
		if err := r.Close(); err != nil {
			c.complain(err)
		}
		widget.Guard(func() { chosen(path) })
	}, c.win)
	d.SetTitleText(title)
	d.SetFilter(storage.NewExtensionFileFilter(extensions))
	c.showFiles(d, begin)
}

// openDialog asks for a workshop file.
func (c *Console) openDialog() {
	c.askFile(c.t.T("menu.open"), place.Documents(), []string{place.Ext}, c.Open)
}

// dropped takes what was dragged onto the window: photos or a sheet of answers
// for the workshop that is open, or else a workshop to open.
func (c *Console) dropped(paths []string) {
	if len(paths) == 0 {
		return
	}
	path := paths[0]
	switch {
	case isPicture(path):
		c.takePhotos(paths)
	case !slices.Contains(sheets, strings.ToLower(filepath.Ext(path))):
		c.Open(path)
	case c.session == nil:
		c.tell(c.t.T("sheet.title"), c.t.T("sheet.no_workshop"))
	default:
		c.takeSheet(path)
	}
}
