package step

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"

	"samenspel/app/look"
	"samenspel/app/widget"
	"samenspel/workshop"
)

// sign is the mark of a side: a party is never shown by colour alone.
func sign(s workshop.Side) string {
	switch s {
	case workshop.Vendor:
		return "■"
	case workshop.Client:
		return "●"
	}
	return "◆"
}

func hue(s workshop.Side) fyne.ThemeColorName {
	switch s {
	case workshop.Vendor:
		return look.Vendor
	case workshop.Client:
		return look.Client
	}
	return look.Together
}

// Party is a side's mark and name.
func Party(v *workshop.View, s workshop.Side, size float32) *canvas.Text {
	return widget.Colored(sign(s)+" "+short(v.Name(s), 34), hue(s), size, true)
}

// sides stands the vendor's left and the client's right.
func sides(draw func(workshop.Side) fyne.CanvasObject) fyne.CanvasObject {
	return container.NewGridWithColumns(2, container.NewVBox(draw(workshop.Vendor)), container.NewVBox(draw(workshop.Client)))
}
