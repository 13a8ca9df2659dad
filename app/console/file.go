package console

import (
	"path/filepath"
	"slices"
	"strings"

	"samenspel/app/place"
)

// sheets are the extensions of what a spreadsheet writes as CSV.
var sheets = []string{".csv", ".tsv", ".txt"}

// openDialog asks for a workshop file.
func (c *Console) openDialog() {
	c.askFile(c.t.T("file.which"), place.Documents(), []string{place.Ext}, c.Open)
}

// dropped takes what was dragged onto the window: photos or a sheet of answers
// for the workshop that is open, or else a workshop to open.
func (c *Console) dropped(paths []string) {
	if len(paths) == 0 {
		return
	}
	path := paths[0]
	switch {
	case slices.ContainsFunc(paths, isPicture):
		c.takePhotos(paths)
	case !slices.Contains(sheets, strings.ToLower(filepath.Ext(path))):
		c.Open(path)
	case c.session == nil:
		c.tell(c.t.T("sheet.title"), c.t.T("sheet.no_workshop"))
	default:
		c.takeSheet(path)
	}
}
