package console

import (
	"fmt"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"samenspel/app/step"
	"samenspel/assets/translations"
	"samenspel/workshop"
	"samenspel/workshop/method"
)

func TestSearchGoesToACardAnActionAPersonAndAStep(t *testing.T) {
	for _, lang := range []string{"nl", "en"} {
		w := newWindow(t, lang)
		w.openSample("", "")
		v := w.view()
		problem := v.CardsOf("problem")[0]
		for _, want := range []struct{ words, unfolded, step string }{
			{strings.ToUpper(problem.Fields["title"]), "card." + string(problem.ID), "story"},
			{v.Actions[1].Title, "action." + string(v.Actions[1].ID), "draft"},
			{v.People[0].Name, "person." + string(v.People[0].ID), "people"},
			{v.Method.Step(workshop.StepKey{Exercise: "limits", Step: "rings"}).Title.In(workshop.Lang(lang)), "", "rings"},
		} {
			w.at("interests", "share")
			w.Focus(w.All("card.")[0]) // which goes with its step
			w.Keys("/")
			if w.Focused() != "search.words" {
				t.Fatalf("the focus is at %q", w.Focused())
			}
			w.Keys(want.words)
			fits(t, lang+" search", w)
			w.Key(fyne.KeyReturn)
			if w.dialog() {
				t.Fatalf("%q is not gone to: %q", want.words, w.Texts())
			}
			if at := w.view().Current; at.Step != want.step {
				t.Errorf("%q leads to %v", want.words, at)
			}
			if want.unfolded != "" && !w.Has(want.unfolded+".fold") {
				t.Errorf("%q is not unfolded", want.words)
			}
			if want.unfolded != "" && !strings.HasPrefix(w.Focused(), want.unfolded+".") {
				t.Errorf("%q is gone to, and the focus is at %q", want.words, w.Focused())
			}
		}
	}
}

func TestSearchByKeyboard(t *testing.T) {
	w := newWindow(t, "nl")
	w.openSample("", "")
	w.at("welcome", "arrive")
	here := w.view().Current
	w.Shortcut(fyne.KeyK)
	w.Keys("zzzz qqqq")
	w.MustRead(w.c.t.T("search.none"))
	w.Key(fyne.KeyDown)
	w.Key(fyne.KeyReturn)
	w.Key(fyne.KeyEscape)
	if w.dialog() || w.view().Current != here {
		t.Fatal("Escape doesn't leave")
	}
	w.Shortcut(fyne.KeyK)
	w.Key(fyne.KeyDown)
	w.Key(fyne.KeyDown)
	w.Key(fyne.KeyUp)
	w.Key(fyne.KeyReturn)
	v := w.view()
	if want := way(&v)[1].key; v.Current != want {
		t.Errorf("the second place is %v, not %v", v.Current, want)
	}
	w.at("welcome", "vote")
	w.Shortcut(fyne.KeyK)
	w.Tap(w.All("search.welcome.arrive")[0])
	if at := w.view().Current; at != here || w.dialog() {
		t.Errorf("a click leads to %v", at)
	}
	w.Shortcut(fyne.KeyH)
	w.Key(fyne.KeyEnd)
	w.Shortcut(fyne.KeyK)
	w.Keys("vote")
	w.Key(fyne.KeyEscape)
	w.Shortcut(fyne.KeyK)
	w.Key(fyne.KeyReturn)
	if w.c.desk.history.looking || w.view().Current == here {
		t.Error("from the past it goes nowhere")
	}
}

// What is hidden is not found, and going to a step reveals nothing.
func TestSearchKeepsWhatIsHidden(t *testing.T) {
	w := newWindow(t, "nl")
	w.openFresh()
	w.at("interests", "collect")
	key := w.view().Current
	w.must(workshop.AddCard{ID: "i1", Kind: "interest", Key: key, Side: workshop.Vendor, Fields: map[string]string{"interest": "Rust in de nacht"}})
	w.at("welcome", "arrive")
	w.Shortcut(fyne.KeyK)
	w.Keys("rust nacht")
	w.MustRead(w.c.t.T("search.none"))
	w.Key(fyne.KeyEscape)
	w.Shortcut(fyne.KeyK)
	w.Keys(w.view().Method.Step(key).Title.NL)
	w.Key(fyne.KeyReturn)
	if v := w.view(); v.Current != key || !v.Steps[key].Hidden {
		t.Errorf("at %v, hidden %v", v.Current, v.Steps[key].Hidden)
	}
	w.MustNotRead("Rust in de nacht")
	w.Tap("cards.write.vendor")
	w.Tap("write.yes")
	w.Leave()
	w.Keys("/rust náCHT")
	w.MustRead("Rust in de nacht")
	w.Key(fyne.KeyEscape)
	w.at("mirror", "answer")
	w.Tap("survey.fill.vendor")
	w.Shortcut(fyne.KeyK)
	if w.Has("search.words") {
		t.Error("whoever fills in a form can search the workshop")
	}
}

// Only what fits is drawn, however many cards there are.
func TestSearchAmongManyCards(t *testing.T) {
	w := newWindow(t, "nl")
	w.openFresh()
	w.at("strengths", "wall")
	key := w.view().Current
	w.at("welcome", "arrive") // where no card is drawn
	var cards []workshop.Command
	for i := range 500 {
		cards = append(cards, workshop.AddCard{ID: workshop.ID(fmt.Sprint("c", i)), Kind: "strength", Key: key, Side: workshop.Sides[i%2], Fields: map[string]string{"strength": fmt.Sprintf("Kracht nummer %03d", i)}})
	}
	for _, c := range cards[:len(cards)-1] { // without the window drawing each
		w.c.session.live.Send(c, nil)
	}
	w.must(cards[len(cards)-1])
	w.Leave()
	w.Keys("/")
	w.Win.Resize(laptop)
	w.Keys("kracht 49")
	w.MustRead(w.c.t.T("search.found", "n", 15))
	if rows := w.All("search.strengths."); len(rows) > searchRows {
		t.Errorf("%d rows are drawn", len(rows))
	}
	w.Key(fyne.KeyPageDown)
	w.Key(fyne.KeyReturn)
	if w.dialog() {
		t.Error("it goes nowhere")
	}
}

// BenchmarkSearch is what opening the search, and a key typed in it, costs
// among 500 cards.
func BenchmarkSearch(b *testing.B) {
	m, err := method.Builtin()
	if err != nil {
		b.Fatal(err)
	}
	v := workshop.View{Method: &m}
	for _, e := range m.Exercises {
		v.Agenda = append(v.Agenda, workshop.SlotView{ID: e.ID, Exercise: e.ID, Title: e.Title})
	}
	for i := range 500 {
		v.Cards = append(v.Cards, workshop.Card{ID: workshop.ID(fmt.Sprint("c", i)), Kind: "problem", Key: workshop.StepKey{Exercise: "impact", Step: "story"}, Fields: map[string]string{
			"title": fmt.Sprintf("Melding nummer %03d", i), "event": strings.Repeat("de aanvraag stokte en niemand nam op ", 5), "frequency": "weekly", "hours": "12",
		}})
	}
	t := translations.For("nl")
	b.Run("open", func(b *testing.B) {
		for b.Loop() {
			step.Places(&v, t)
		}
	})
	all := step.Places(&v, t)
	b.Run("type", func(b *testing.B) {
		for b.Loop() {
			step.Find(all, "nummer 49")
		}
	})
}
