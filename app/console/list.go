package console

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"
	fynewidget "fyne.io/fyne/v2/widget"

	"samenspel/app/widget"
)

// roomFor is how high something in a dialog can be that has so much beside it: the
// window without the dialog's own title and buttons.
func (c *Console) roomFor(beside float32) float32 {
	const around = 150
	return max(120, c.win.Canvas().Size().Height-around-beside)
}

// listTrouble shows all that is wrong with a file, a line each: what does not
// fit scrolls, and all of it can be copied. name is how a test finds the
// buttons.
func (c *Console) listTrouble(name, title, lead string, lines []string) {
	const width, high = 640, 320
	list := container.NewVBox()
	for _, line := range lines {
		list.Add(widget.Body(line))
	}
	roll := container.NewVScroll(widget.Pad(8, list))
	list.Resize(fyne.NewSize(width-32, 1)) // so that it knows how high its lines are
	roll.SetMinSize(fyne.NewSize(width, min(high, list.MinSize().Height+24)))
	body := container.NewVBox(widget.Wide(width, widget.Body(lead)), widget.Surface(roll, ""))
	d := dialog.NewCustomWithoutButtons(title, body, c.win)
	d.SetButtons([]fyne.CanvasObject{
		widget.NewButton(name+".copy", c.t.T("list.copy"), fynewidget.MediumImportance, func() {
			c.app.Clipboard().SetContent(lead + "\n" + strings.Join(lines, "\n") + "\n")
			c.say(c.t.T("list.copied"))
		}),
		widget.NewButton(name+".ok", c.t.T("dialog.ok"), fynewidget.HighImportance, d.Hide),
	})
	d.Show()
}
