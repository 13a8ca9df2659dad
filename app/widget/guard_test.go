package widget_test

import (
	"testing"

	"fyne.io/fyne/v2/test"
	fynewidget "fyne.io/fyne/v2/widget"

	"samenspel/app/widget"
)

func TestAPanicInAHandlerIsCaughtAndToldOf(t *testing.T) {
	test.NewTempApp(t)
	var told any
	before := widget.Caught
	widget.Caught = func(p any) { told = p }
	defer func() { widget.Caught = before }()
	test.Tap(widget.NewButton("b", "b", fynewidget.MediumImportance, func() { panic("ours") }))
	if told != "ours" {
		t.Fatalf("told of %v", told)
	}
	told = nil
	test.Tap(widget.NewPress("p", widget.Gap(1), func() { panic("ours too") }))
	if told != "ours too" {
		t.Fatalf("told of %v", told)
	}
}
