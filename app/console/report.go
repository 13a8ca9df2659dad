package console

import (
	"path/filepath"
	"unicode/utf8"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"
	fynewidget "fyne.io/fyne/v2/widget"

	"samenspel/app/widget"
)

// reportShown is how much of a report is shown, in bytes: the beginning tells
// most, and the toolkit lays out every line of it.
const reportShown = 6000

// showReport shows what the last crash or mistake had to say, to pass on to who
// can mend it.
func (c *Console) showReport() {
	all := c.reports()
	if len(all) == 0 || c.asking() {
		return
	}
	text, err := all[0].Text()
	if err != nil {
		c.complain(err)
		return
	}
	shown := text
	for len(shown) > reportShown || !utf8.ValidString(shown) {
		shown = shown[:min(len(shown)-1, reportShown)]
	}
	words := fynewidget.NewLabel(shown)
	words.Selectable = true
	roll := container.NewScroll(words)
	roll.SetMinSize(fyne.NewSize(620, 320))
	head := widget.Wide(620, widget.Body(c.t.T("report.last", "date", c.t.Date(all[0].At.Format("2006-01-02")), "time", all[0].At.Format("15:04"))))
	d := dialog.NewCustomWithoutButtons(c.t.T("report.title"), container.NewVBox(head, widget.Gap(4), roll), c.win)
	d.SetButtons([]fyne.CanvasObject{
		widget.NewButton("report.folder", c.t.T("report.folder"), fynewidget.MediumImportance, func() { c.complain(c.openOutside(filepath.Dir(all[0].Path))) }),
		widget.NewButton("report.copy", c.t.T("report.copy"), fynewidget.MediumImportance, func() {
			c.app.Clipboard().SetContent(text)
			c.say(c.t.T("report.copied"))
		}),
		widget.NewButton("report.ok", c.t.T("dialog.ok"), fynewidget.HighImportance, d.Hide),
	})
	d.Show()
}
