package inspect_test

import (
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/test"
	fynewidget "fyne.io/fyne/v2/widget"

	"samenspel/app/inspect"
	"samenspel/app/widget"
)

// show puts content in a window of 400 by 300.
func show(t *testing.T, content fyne.CanvasObject) fyne.Window {
	t.Helper()
	test.NewTempApp(t)
	w := test.NewTempWindow(t, content)
	w.SetPadded(false)
	w.Resize(fyne.NewSize(400, 300))
	return w
}

func find(l inspect.List, name string) *inspect.Control {
	i := slices.IndexFunc(l.Controls, func(c inspect.Control) bool { return c.Name == name })
	if i < 0 {
		return nil
	}
	return &l.Controls[i]
}

func texts(l inspect.List) string {
	var all []string
	for _, c := range l.Controls {
		all = append(all, c.Text)
	}
	return strings.Join(all, "|")
}

func TestControls(t *testing.T) {
	button := widget.NewButton("go", "Verder", fynewidget.HighImportance, nil)
	button.Disable()
	field := widget.NewField(widget.FieldOptions{Key: "name", Label: "Naam", Hint: "bijvoorbeeld", Drafts: widget.NewDrafts()})
	check := widget.NewCheck("mandate", "Mandaat")
	choice := widget.NewChoice("lang", "", []widget.Option{{ID: "nl", Label: "Nederlands"}, {ID: "en", Label: "English"}}, "en", nil)
	scale := widget.NewScale("score", 1, 5, 4, "?", nil)
	press := widget.NewPress("card.1", widget.Body("Een kaart"), nil)
	w := show(t, container.NewVBox(button, field, check, choice, scale, press))
	field.Focus(w.Canvas())
	check.SetChecked(true)

	l := inspect.Of(w.Canvas())
	for _, want := range []inspect.Control{
		{Name: "go", Kind: inspect.Button, Text: "Verder", Label: "Verder"},
		{Name: "name", Kind: inspect.Field, Label: "Naam", Hint: "bijvoorbeeld", Enabled: true, Focused: true},
		{Name: "mandate", Kind: inspect.Checked, Text: "Mandaat", Label: "Mandaat", Enabled: true},
		{Name: "lang", Kind: inspect.Choice, Text: "English", Label: "Naam", Enabled: true},
		{Name: "score", Kind: inspect.Scale, Text: "4", Label: "Naam", Enabled: true},
		{Name: "score=4", Kind: inspect.Mark, Text: "4", Label: "4", Enabled: true},
		{Name: "card.1", Kind: inspect.Press, Label: "Een kaart", Enabled: true},
	} {
		got := find(l, want.Name)
		if got == nil {
			t.Errorf("%s is not listed", want.Name)
			continue
		}
		if got.W < 1 || got.H < 1 || !got.Whole {
			t.Errorf("%s: %+v", want.Name, got)
		}
		want.X, want.Y, want.W, want.H, want.Whole = got.X, got.Y, got.W, got.H, true
		if want.Kind == inspect.Choice {
			want.Hint = got.Hint
		}
		if *got != want {
			t.Errorf("%s: got %+v, want %+v", want.Name, *got, want)
		}
	}
	if !strings.Contains(texts(l), "Een kaart") || !strings.Contains(texts(l), "Naam") {
		t.Errorf("texts within widgets: %s", texts(l))
	}
	where := fyne.CurrentApp().Driver().AbsolutePositionForObject(press)
	if got := find(l, "card.1"); got.X != int(where.X) || got.Y != int(where.Y) {
		t.Errorf("the card is at %d,%d, and drawn at %v", got.X, got.Y, where)
	}
}

func TestNothingThatIsNotSeen(t *testing.T) {
	hidden := widget.NewButton("hidden", "verborgen", fynewidget.MediumImportance, nil)
	hidden.Hide()
	secret := fynewidget.NewPasswordEntry()
	secret.SetText("geheim")
	list := container.NewVBox(hidden, secret)
	for _, name := range []string{"a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k", "l"} {
		list.Add(widget.NewButton(name, "knop "+name, fynewidget.MediumImportance, nil))
	}
	roll := container.NewVScroll(list)
	w := show(t, container.NewBorder(nil, canvas.NewText("voet", nil), nil, nil, roll))

	l := inspect.Of(w.Canvas())
	for _, words := range []string{"verborgen", "geheim", "knop l"} {
		if strings.Contains(texts(l), words) {
			t.Errorf("%q can't be seen, and is listed: %s", words, texts(l))
		}
	}
	cut := 0
	for _, c := range l.Controls {
		if c.Y+c.H > l.Height {
			t.Errorf("%+v reaches out of the window", c)
		}
		if c.Kind == inspect.Button && !c.Whole {
			cut++
		}
	}
	if cut > 1 {
		t.Errorf("%d buttons are cut by the edge", cut)
	}
	roll.ScrollToBottom()
	l = inspect.Of(w.Canvas())
	if c := find(l, "l"); c == nil || !c.Whole {
		t.Errorf("scrolled down: %+v", c)
	}
	if find(l, "a") != nil {
		t.Error("what is scrolled away is listed")
	}
}

func TestDialogsAndListsCover(t *testing.T) {
	choice := widget.NewChoice("lang", "", []widget.Option{{ID: "nl", Label: "Nederlands"}, {ID: "en", Label: "English"}}, "en", nil)
	w := show(t, container.NewVBox(widget.NewButton("under", "onder", fynewidget.MediumImportance, nil), choice))
	test.Tap(choice)
	l := inspect.Of(w.Canvas())
	items := 0
	for _, c := range l.Controls {
		if c.Kind == inspect.Item {
			items++
			if c.Covered || !c.Enabled || c.H < 1 {
				t.Errorf("an option: %+v", c)
			}
		}
	}
	if items != 2 || !find(l, "under").Covered {
		t.Errorf("an open list: %+v", l.Controls)
	}
	w.Canvas().Overlays().Top().Hide()

	dialog.ShowCustom("Let op", "Begrepen", widget.Body("Er is iets."), w)
	l = inspect.Of(w.Canvas())
	if !strings.Contains(texts(l), "Er is iets.") || !find(l, "under").Covered {
		t.Errorf("a dialog: %+v", l.Controls)
	}
	for _, c := range l.Controls {
		if c.Text == "Begrepen" && (c.Covered || c.Kind != inspect.Button) {
			t.Errorf("its button: %+v", c)
		}
	}
}

func TestFollowWritesWholeFiles(t *testing.T) {
	w := show(t, widget.NewButton("go", "Verder", fynewidget.MediumImportance, nil))
	inspect.Follow(w, "")() // nothing asked, nothing done
	path := filepath.Join(t.TempDir(), "controls.json")
	if err := inspect.Write(w, path); err != nil {
		t.Fatal(err)
	}
	raw, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	var l inspect.List
	if err := json.Unmarshal(raw, &l); err != nil || find(l, "go") == nil {
		t.Errorf("%v: %s", err, raw)
	}
	left, err := filepath.Glob(filepath.Join(filepath.Dir(path), "*"))
	if err != nil || len(left) != 1 {
		t.Errorf("files left behind: %q %v", left, err)
	}
}

func BenchmarkOf(b *testing.B) {
	test.NewTempApp(b)
	list := container.NewVBox()
	for range 300 {
		list.Add(widget.NewPress("card", widget.Body("Een kaart met een paar woorden"), nil))
	}
	w := test.NewTempWindow(b, container.NewVScroll(list))
	w.Resize(fyne.NewSize(1366, 768))
	b.ReportAllocs()
	for b.Loop() {
		inspect.Of(w.Canvas())
	}
}
