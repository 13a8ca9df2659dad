package widget_test

import (
	"testing"

	"fyne.io/fyne/v2"

	"samenspel/app/widget"
	"samenspel/app/widget/widgettest"
)

func TestColumnsAreAsManyAsFit(t *testing.T) {
	widgettest.NewApp(t)
	var all []fyne.CanvasObject
	for i := range 5 {
		all = append(all, widget.Gap(float32(10*(i+1))))
	}
	grid := widget.Columns(100, 10, all...)
	for _, c := range []struct{ wide, columns, high float32 }{
		{90, 1, 10 + 20 + 30 + 40 + 50 + 4*10},
		{209, 1, 10 + 20 + 30 + 40 + 50 + 4*10},
		{210, 2, 20 + 40 + 50 + 2*10},
		{330, 3, 30 + 50 + 10},
	} {
		grid.Resize(fyne.NewSize(c.wide, 500))
		if got, want := all[0].Size().Width, (c.wide-(c.columns-1)*10)/c.columns; got != want {
			t.Errorf("%v wide: a column is %v wide, want %v", c.wide, got, want)
		}
		if got := grid.MinSize().Height; got != c.high {
			t.Errorf("%v wide: it is %v high, want %v", c.wide, got, c.high)
		}
	}
}

func TestSharesAreAsWideAsTheirParts(t *testing.T) {
	widgettest.NewApp(t)
	bar, ok := widget.Shares(widget.Share{Part: 1}, widget.Share{Part: 0}, widget.Share{Part: 3}).(*fyne.Container)
	if !ok || len(bar.Objects) != 2 {
		t.Fatalf("%+v", bar)
	}
	bar.Resize(fyne.NewSize(102, 8))
	if a, b := bar.Objects[0].Size().Width, bar.Objects[1].Size().Width; a != 25 || b != 75 {
		t.Errorf("they are %v and %v wide", a, b)
	}
}
