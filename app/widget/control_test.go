package widget_test

import (
	"image/color"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"
	fynewidget "fyne.io/fyne/v2/widget"

	"samenspel/app/look"
	"samenspel/app/widget"
	"samenspel/app/widget/widgettest"
	"samenspel/workshop/chart"
)

func page(t *testing.T, content fyne.CanvasObject, a *widgettest.App) *widgettest.Page {
	win := a.NewWindow("")
	win.SetContent(container.NewVBox(content))
	win.Resize(fyne.NewSize(400, 300))
	return widgettest.NewPage(t, a, win)
}

func TestAChoiceTellsWhatIsMeant(t *testing.T) {
	a := widgettest.NewApp(t)
	var chose []string
	options := []widget.Option{{ID: "m", Label: "Marit"}, {ID: "j", Label: "Joost"}}
	c := widget.NewChoice("who", "nobody", options, "m", func(id string) { chose = append(chose, id) })
	p := page(t, c, a)
	if got := p.Value("who"); got != "Marit" {
		t.Fatalf("it shows %q", got)
	}
	p.Choose("who", "Joost")
	p.Choose("who", "nobody")
	if strings.Join(chose, ",") != "j," {
		t.Fatalf("chosen: %q", chose)
	}
	if c.PlaceHolder != "nobody" {
		t.Fatalf("empty, it shows %q", c.PlaceHolder)
	}
}

func TestUpdatingAChoiceIsSilent(t *testing.T) {
	a := widgettest.NewApp(t)
	c := widget.NewChoice("who", "nobody", []widget.Option{{ID: "m", Label: "Marit"}}, "m", func(id string) { t.Errorf("told: %q", id) })
	p := page(t, c, a)
	for _, step := range []struct {
		options []widget.Option
		value   string
		want    string
	}{
		{[]widget.Option{{ID: "j", Label: "Joost"}, {ID: "m", Label: "Marit"}}, "j", "Joost"},
		{[]widget.Option{{ID: "j", Label: "Joost"}, {ID: "m", Label: "Marit"}}, "", "nobody"},
		{[]widget.Option{{ID: "j", Label: "Joost K."}}, "j", "Joost K."}, // renamed
		{nil, "j", ""}, // removed
	} {
		c.Update("nobody", step.options, step.value)
		if got := p.Value("who"); got != step.want {
			t.Errorf("it shows %q, want %q", got, step.want)
		}
	}
}

func TestTwoOptionsThatReadAlikeAreTwo(t *testing.T) {
	a := widgettest.NewApp(t)
	var chose []string
	options := []widget.Option{{ID: "one", Label: "Jan"}, {ID: "two", Label: "Jan"}, {ID: "three", Label: "Jan"}}
	c := widget.NewChoice("who", "", options, "two", func(id string) { chose = append(chose, id) })
	if c.SelectedIndex() != 1 {
		t.Fatalf("the second Jan is meant, number %d is shown", c.SelectedIndex())
	}
	page(t, c, a)
	c.SetSelectedIndex(2)
	c.SetSelectedIndex(0)
	if strings.Join(chose, ",") != "three,one" {
		t.Fatalf("chosen: %q", chose)
	}
}

func TestAPressIsPressedByKeyboard(t *testing.T) {
	a := widgettest.NewApp(t)
	pressed := 0
	w := widget.NewPress("card", widget.Body("A card"), func() { pressed++ })
	p := page(t, w, a)
	p.Focus("card")
	p.Key(fyne.KeyReturn)
	p.Key(fyne.KeyEnter)
	p.Key(fyne.KeySpace)
	p.Key(fyne.KeyDown)
	p.Keys("x")
	p.Tap("card")
	if pressed != 4 {
		t.Fatalf("pressed %d times", pressed)
	}
}

func TestAPressShowsWhereTheFocusIs(t *testing.T) {
	a := widgettest.NewApp(t)
	w := widget.NewPress("card", widget.Body("A card"), nil)
	p := page(t, w, a)
	bare := test.RenderObjectToMarkup(w)
	p.Focus("card")
	if test.RenderObjectToMarkup(w) == bare {
		t.Error("the focus can't be seen")
	}
	p.Leave()
	if test.RenderObjectToMarkup(w) != bare {
		t.Error("the ring stays behind")
	}
	w.MouseIn(&desktop.MouseEvent{})
	if test.RenderObjectToMarkup(w) == bare {
		t.Error("the mouse can't be seen")
	}
	w.MouseOut()
	if test.RenderObjectToMarkup(w) != bare || w.Cursor() != desktop.PointerCursor {
		t.Error("something stays behind")
	}
}

func TestFocusIsTold(t *testing.T) {
	a := widgettest.NewApp(t)
	drafts := widget.NewDrafts()
	for name, w := range map[string]interface {
		fyne.CanvasObject
		OnFocus(func())
	}{
		"field":  widget.NewField(widget.FieldOptions{Key: "field", Drafts: drafts}),
		"scale":  widget.NewScale("scale", 1, 5, widget.Unset, "", nil),
		"press":  widget.NewPress("press", widget.Body("x"), nil),
		"button": widget.NewButton("button", "x", fynewidget.MediumImportance, nil),
		"check":  widget.NewCheck("check", "x"),
		"choice": widget.NewChoice("choice", "none", nil, "", nil),
	} {
		told := 0
		w.OnFocus(func() { told++ })
		p := page(t, w, a)
		p.Focus(name)
		if told != 1 {
			t.Errorf("%s told %d times", name, told)
		}
	}
}

func TestACheckIsUpdatedSilently(t *testing.T) {
	a := widgettest.NewApp(t)
	c := widget.NewCheck("mandate", "may decide")
	var told []bool
	c.Update("may decide", true, func(on bool) { told = append(told, on) })
	if !c.Checked || len(told) != 0 {
		t.Fatalf("checked %v, told %v", c.Checked, told)
	}
	p := page(t, c, a)
	p.Tap("mandate")
	if len(told) != 1 || told[0] {
		t.Fatalf("told %v", told)
	}
}

func TestAButtonKeepsItselfWhenItSaysSomethingElse(t *testing.T) {
	a := widgettest.NewApp(t)
	did := ""
	b := widget.NewButton("go", "Go", fynewidget.LowImportance, func() { did += "a" })
	p := page(t, b, a)
	p.Tap("go")
	b.Update("On", fynewidget.HighImportance, func() { did += "b" })
	p.MustRead("On")
	p.TapText("On")
	if did != "ab" {
		t.Fatalf("did %q", did)
	}
}

func TestAToastStaysAWhile(t *testing.T) {
	a := widgettest.NewApp(t)
	synctest.Test(t, func(t *testing.T) {
		toast := widget.NewToast()
		toast.Say("Saved.")
		time.Sleep(5 * time.Second)
		toast.Say("Saved again.")
		time.Sleep(5 * time.Second) // the first one's time is over, not the second's
		synctest.Wait()
		a.Pump()
		if got := toast.Text(); got != "Saved again." {
			t.Errorf("it says %q", got)
		}
		time.Sleep(5 * time.Second)
		synctest.Wait()
		a.Pump()
		if got := toast.Text(); got != "" {
			t.Errorf("it still says %q", got)
		}
	})
}

func TestAToastIsNoBusinessOfTheNextApp(t *testing.T) {
	a := widgettest.NewApp(t)
	synctest.Test(t, func(t *testing.T) {
		toast := widget.NewToast()
		toast.Say("Saved.")
		next := widgettest.NewApp(t)
		time.Sleep(7 * time.Second)
		synctest.Wait()
		if next.Pump() {
			t.Error("the next app was handed something")
		}
		if !a.Pump() || toast.Text() != "" {
			t.Errorf("it still says %q", toast.Text())
		}
	})
}

func TestAToastBlocksNothing(t *testing.T) {
	a := widgettest.NewApp(t)
	pressed := 0
	b := widget.NewButton("go", "Go", fynewidget.MediumImportance, func() { pressed++ })
	toast := widget.NewToast()
	win := a.NewWindow("")
	win.SetContent(container.NewStack(b, toast))
	win.Resize(fyne.NewSize(400, 300))
	toast.Say("Saved.")
	test.TapCanvas(win.Canvas(), fyne.NewPos(200, 100))
	if pressed != 1 {
		t.Fatal("what lies beneath a message can't be reached")
	}
}

func TestALongMessageStaysInTheWindow(t *testing.T) {
	a := widgettest.NewApp(t)
	toast := widget.NewToast()
	win := a.NewWindow("")
	win.SetContent(toast)
	win.Resize(fyne.NewSize(600, 300))
	toast.Say(strings.Repeat("The disk is full, so that nothing more can be written. ", 6))
	widgettest.Walk(win.Canvas().Content(), func(s widgettest.Spot) bool {
		if right := s.At.X + s.Object.Size().Width; s.At.X < 0 || right > 600 {
			t.Errorf("%T reaches from %v to %v", s.Object, s.At.X, right)
			return false
		}
		return true
	})
	if min := win.Content().MinSize(); min.Width > 600 || min.Height < 80 {
		t.Errorf("the message takes %v", min)
	}
}

func TestAPictureIsDrawnForItsSize(t *testing.T) {
	a := widgettest.NewApp(t)
	var sizes []fyne.Size
	draw := func(w, h float64) chart.Drawing {
		sizes = append(sizes, fyne.NewSize(float32(w), float32(h)))
		return chart.Drawing{W: w, H: h, Ops: []chart.Op{chart.Circle{X: w / 2, Y: h / 2, R: h / 2, Fill: chart.Ink.Full()}}}
	}
	p := widget.NewPicture(fyne.NewSize(100, 50), draw)
	win := a.NewWindow("")
	win.SetPadded(false)
	win.SetContent(p)
	win.Resize(fyne.NewSize(200, 100))
	win.Canvas().Capture()
	win.Canvas().Capture()
	if len(sizes) != 1 || sizes[0] != fyne.NewSize(200, 100) {
		t.Fatalf("drawn for %v", sizes)
	}
	win.Resize(fyne.NewSize(300, 150))
	win.Canvas().Capture()
	if len(sizes) != 2 || sizes[1] != fyne.NewSize(300, 150) {
		t.Fatalf("drawn for %v", sizes)
	}
	p.Redraw(draw)
	win.Canvas().Capture()
	if len(sizes) != 3 {
		t.Fatalf("drawn %d times", len(sizes))
	}
	ink := func() color.Color { return win.Canvas().Capture().At(150, 75) }
	light := ink()
	a.Settings().SetTheme(look.Theme{Mode: look.Dark})
	if dark := ink(); len(sizes) != 3 || light == dark {
		t.Fatalf("another theme: drawn %d times, %v and %v", len(sizes), light, dark)
	}
	if p.MinSize() != fyne.NewSize(100, 50) {
		t.Fatalf("at least %v", p.MinSize())
	}
}

func TestSmallWidgetsLookAsTheyDid(t *testing.T) {
	widgettest.NewApp(t)
	scale := widget.NewScale("a", 1, 3, 2, "?", nil)
	test.AssertObjectRendersToMarkup(t, "scale.xml", scale)
	press := widget.NewPress("card", widget.Surface(widget.Body("Melding"), look.Client), nil)
	press.Resize(fyne.NewSize(200, press.MinSize().Height))
	test.AssertObjectRendersToMarkup(t, "press.xml", press)
}
