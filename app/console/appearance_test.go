package console

import (
	"testing"

	"fyne.io/fyne/v2"

	"samenspel/app/look"
)

func TestHowItLooksIsChosenAndElseAsTheSystemWasAsked(t *testing.T) {
	w := newWindow(t, "en")
	t.Cleanup(func() { look.Still(false) })
	theme := func() look.Theme { return w.c.app.Settings().Theme().(look.Theme) }
	if theme().Contrast || !look.Moves() {
		t.Fatal("nobody asked for anything")
	}
	w.c.Asked(look.Wishes{Still: true, Contrast: true})
	w.Settle()
	if !theme().Contrast || look.Moves() {
		t.Fatalf("the system was asked for contrast and rest: %+v, %v", theme(), look.Moves())
	}
	w.Menu("High contrast")
	w.Menu("Less motion")
	if theme().Contrast || !look.Moves() {
		t.Fatal("what was chosen here goes before")
	}
	w.c.Asked(look.Wishes{Contrast: true})
	w.Settle()
	if theme().Contrast {
		t.Fatal("the choice was forgotten")
	}
	w.Menu("High contrast")
	w.c.dress(look.Dark)
	w.Settle()
	if theme() != (look.Theme{Mode: look.Dark, Contrast: true}) {
		t.Fatalf("%+v", theme())
	}
	checked := map[string]bool{}
	for _, m := range w.Win.MainMenu().Items {
		for _, i := range m.Items {
			checked[i.Label] = i.Checked
		}
	}
	if !checked["High contrast"] || checked["Less motion"] || !checked["English"] || checked["Nederlands"] {
		t.Fatalf("the menu says %v", checked)
	}
}

func TestWordsGrowAsFarAsTheyFit(t *testing.T) {
	t.Setenv("FYNE_SCALE", "")
	w := newWindow(t, "en")
	w.Win.Resize(fyne.NewSize(1400, 800))
	w.c.resize(1)
	w.Settle()
	if got := w.c.textSize(); got != 120 {
		t.Fatalf("%d%%", got)
	}
	w.Win.Resize(fyne.NewSize(900, 600))
	w.c.resize(1)
	w.Settle()
	if got := w.c.textSize(); got != 120 {
		t.Fatalf("%d%% doesn't fit", got)
	}
	if got := w.toast(); got != "At that size it no longer fits in this window. Make the window larger first." {
		t.Fatalf("it says %q", got)
	}
	w.c.resize(-1)
	w.c.resize(-1)
	if got := w.c.textSize(); got != 100 {
		t.Fatalf("%d%%", got)
	}
}

// The toolkit hears the shortcuts of items that can't be chosen.
func TestKeysOfAWorkshopDoNothingWithoutOne(t *testing.T) {
	w := newWindow(t, "nl")
	for _, m := range w.Win.MainMenu().Items {
		for _, i := range m.Items {
			if i.Shortcut != nil && i.Disabled {
				i.Action() // a panic fails the test
				w.Settle()
			}
		}
	}
	if w.dialog() || w.c.session != nil {
		t.Fatal("something happened")
	}
}
