package inspect

import (
	"slices"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/test"
	fynewidget "fyne.io/fyne/v2/widget"

	"samenspel/app/widget"
)

// said is what a screen reader finds, in its order.
func said(box *fyne.Container) []string {
	var out []string
	for _, o := range box.Objects {
		out = append(out, string(o.(fyne.Accessible).AccessibilityRole())+" "+o.(fyne.Accessible).AccessibilityLabel())
	}
	return out
}

func TestWhatAWindowShowsIsHeard(t *testing.T) {
	test.NewTempApp(t)
	spoken := widget.Spoken
	widget.Spoken = func(name string) string { return map[string]string{"undo": "Ongedaan maken"}[name] }
	t.Cleanup(func() { widget.Spoken = spoken })
	field := widget.NewField(widget.FieldOptions{Key: "goal", Label: "Doel", Value: "Rust", Drafts: widget.NewDrafts()})
	w := test.NewTempWindow(t, container.NewVScroll(container.NewVBox(
		widget.NewButton("undo", "", fynewidget.LowImportance, nil), field,
		widget.Body("Hoe gaat het?"), widget.NewScale("score", 1, 3, 2, "", nil),
		widget.NewPress("card.1", widget.Body("Een kaart"), nil),
	)))
	w.Resize(fyne.NewSize(400, 400))
	c := &chorus{win: w, box: container.NewWithoutLayout()}
	c.sing()
	want := []string{"button Ongedaan maken", "text Doel", "text Doel: Rust", "text Hoe gaat het?", "text Hoe gaat het?: 2", "button 1", "button 2", "button 3", "button Een kaart", "text Een kaart"}
	if got := said(c.box); !slices.Equal(got, want) {
		t.Fatalf("heard is %q", got)
	}
	at := fyne.CurrentApp().Driver().AbsolutePositionForObject(field.Inside().(*fyne.Container).Objects[1])
	if got := c.box.Objects[2].Position(); got != at {
		t.Fatalf("it stands at %v, the field at %v", got, at)
	}
	dialog.ShowInformation("Let op", "Dit blijft", w)
	c.sing()
	if got := said(c.box); !slices.Contains(got, "text Dit blijft") || slices.Contains(got, "button Een kaart") {
		t.Fatalf("with a dialog over it, heard is %q", got)
	}
}
