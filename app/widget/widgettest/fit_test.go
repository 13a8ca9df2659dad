package widgettest_test

import (
	"image/color"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"
	fynewidget "fyne.io/fyne/v2/widget"

	"samenspel/app/widget"
	"samenspel/app/widget/widgettest"
)

// placed puts an object somewhere, at a size.
func placed(o fyne.CanvasObject, x, y, w, h float32) fyne.CanvasObject {
	o.Move(fyne.NewPos(x, y))
	o.Resize(fyne.NewSize(w, h))
	return o
}

func text(s string) *canvas.Text { return canvas.NewText(s, color.Black) }

func button(name string) *widget.Button {
	return widget.NewButton(name, "Press me", fynewidget.MediumImportance, func() {})
}

func TestFaults(t *testing.T) {
	win := widgettest.NewApp(t).NewWindow("")
	win.SetPadded(false)
	long := strings.Repeat("words and more words ", 12)
	field := func(hint string, rows int) *widget.Field {
		return widget.NewField(widget.FieldOptions{Key: "field", Hint: hint, Rows: rows, Drafts: widget.NewDrafts()})
	}
	for name, c := range map[string]struct {
		what []fyne.CanvasObject
		is   string // what is to be found; nothing where empty
	}{
		"all is well":                {[]fyne.CanvasObject{placed(text("above"), 0, 0, 100, 20), placed(text("below"), 0, 20, 100, 20)}, ""},
		"a text on another":          {[]fyne.CanvasObject{placed(text("above"), 0, 0, 100, 20), placed(text("below"), 0, 8, 100, 20)}, `"below" stands on "above"`},
		"beside each other":          {[]fyne.CanvasObject{placed(text("left"), 0, 0, 60, 20), placed(text("right"), 60, 0, 60, 20)}, ""},
		"too wide":                   {[]fyne.CanvasObject{placed(text("too wide for this"), 0, 0, 30, 20)}, "wide and has 30"},
		"beyond the window":          {[]fyne.CanvasObject{placed(text("beyond"), 380, 0, 100, 20)}, "beyond the right"},
		"before the window":          {[]fyne.CanvasObject{placed(text("before"), -20, 0, 100, 20)}, "beyond the left"},
		"beneath the window":         {[]fyne.CanvasObject{placed(text("beneath"), 0, 295, 100, 20)}, "beyond the bottom"},
		"beneath, and scrolls":       {[]fyne.CanvasObject{placed(container.NewVScroll(container.NewVBox(widget.Gap(500), text("beneath"))), 0, 0, 200, 100)}, ""},
		"aside, and scrolls down":    {[]fyne.CanvasObject{placed(container.NewVScroll(container.NewWithoutLayout(placed(text("aside"), 190, 0, 80, 20))), 0, 0, 200, 100)}, "beyond the right"},
		"a paragraph cut off":        {[]fyne.CanvasObject{placed(widget.Body(long), 0, 0, 200, 40)}, "high and has"},
		"scrolled away beneath":      {[]fyne.CanvasObject{placed(container.NewVScroll(container.NewVBox(widget.Gap(90), text("away"))), 0, 0, 200, 60), placed(text("beneath"), 0, 90, 100, 20)}, ""},
		"a broken word":              {[]fyne.CanvasObject{placed(widget.Body("aansprakelijkheidsverzekering"), 0, 0, 80, 100)}, "in the midst of a word"},
		"a small button":             {[]fyne.CanvasObject{placed(button("small"), 0, 0, 30, 10)}, `"small" is`},
		"a button on a button":       {[]fyne.CanvasObject{placed(button("one"), 0, 0, 120, 40), placed(button("two"), 60, 0, 120, 40)}, `"two" lies on "one"`},
		"a button in a card":         {[]fyne.CanvasObject{placed(widget.NewPress("card", container.NewVBox(text("a card"), button("in it")), nil), 0, 0, 200, 90)}, ""},
		"an example that is cut off": {[]fyne.CanvasObject{placed(field(long, 1), 0, 0, 200, 40)}, long},
		"an example that fits":       {[]fyne.CanvasObject{placed(field("short", 1), 0, 0, 200, 40)}, ""},
		"a choice that is cut off":   {[]fyne.CanvasObject{placed(widget.NewChoice("choice", "", []widget.Option{{ID: "a", Label: long}}, "a", nil), 0, 0, 200, 40)}, "is cut off"},
	} {
		t.Run(name, func(t *testing.T) {
			win.SetContent(container.NewWithoutLayout(c.what...))
			win.Resize(fyne.NewSize(400, 300))
			faults := widgettest.Faults(win.Canvas())
			found := slices.ContainsFunc(faults, func(f widgettest.Fault) bool { return strings.Contains(f.String(), c.is) })
			if c.is == "" && len(faults) > 0 || c.is != "" && !found {
				t.Errorf("found %v, want %q", faults, c.is)
			}
		})
	}
}

// What floats lies over the rest, and is judged by itself.
func TestFaultsOfWhatFloats(t *testing.T) {
	a := widgettest.NewApp(t)
	win := a.NewWindow("")
	win.SetPadded(false)
	floats := container.NewWithoutLayout(placed(text("message"), 0, 0, 100, 20), placed(text("cut off"), 390, 0, 100, 20))
	win.SetContent(container.NewStack(container.NewWithoutLayout(placed(text("beneath"), 0, 0, 100, 20)), floats))
	win.Resize(fyne.NewSize(400, 300))
	faults := widgettest.Faults(win.Canvas(), floats)
	if len(faults) != 1 || !strings.Contains(faults[0].String(), "beyond the right") {
		t.Errorf("found %v", faults)
	}
}

func TestWords(t *testing.T) {
	test.NewTempApp(t)
	w, err := widgettest.NewWords("en")
	if err != nil {
		t.Fatal(err)
	}
	w.Know("Which system produces this?")
	for text, fine := range map[string]bool{
		"Which system prod…": false, "Their own wor…": true, "Back": true, "Terug": false, "stage.back": false, "<no value> cards": false, "2.5 hours": true, "see a.samenspel": true,
	} {
		if odd := w.Read(text); (odd == "") != fine {
			t.Errorf("%q: %q", text, odd)
		}
	}
	unread, err := w.Unread()
	if err != nil {
		t.Fatal(err)
	}
	if slices.Contains(unread, "stage.back") || !slices.Contains(unread, "stage.end") {
		t.Errorf("unread are %d", len(unread))
	}
}
