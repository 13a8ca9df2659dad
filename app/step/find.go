package step

import (
	"slices"
	"strings"
	"unicode"

	"fyne.io/fyne/v2"
	"golang.org/x/text/unicode/norm"

	"samenspel/app/look"
	"samenspel/assets/translations"
	"samenspel/workshop"
)

// Place is something in a workshop that can be gone to.
type Place struct {
	Key  workshop.StepKey // the step where it stands
	ID   workshop.ID      // of the card, action or person; empty for a step
	Kind string           // what it is and where, in words
	Head string           // the words by which it is known
	Hue  fyne.ThemeColorName

	head, text string // what is looked through, folded
}

// Places lists the steps of a view's agenda and the cards, actions and people
// that its viewer may see, those that stand in no step left out.
func Places(v *workshop.View, t translations.Translator) []Place {
	c := &Context{T: t, view: v}
	var out []Place
	add := func(p Place, more ...string) {
		if p.Key != (workshop.StepKey{}) {
			p.head = fold(p.Head)
			p.text = p.head + " " + fold(p.Kind+" "+strings.Join(more, " "))
			out = append(out, p)
		}
	}
	for _, slot := range v.Agenda {
		e := v.Method.Exercise(slot.Exercise)
		if e == nil || slot.Skipped {
			continue
		}
		for _, s := range e.Steps {
			question := s.Question
			if c.text(question) == "" {
				question = e.Question
			}
			add(Place{Key: workshop.StepKey{Exercise: e.ID, Step: s.ID}, Kind: t.T("find.step") + " · " + c.text(e.Title), Head: c.text(s.Title), Hue: look.InkSoft}, c.text(question))
		}
	}
	homes := map[[3]string]workshop.StepKey{}
	for i := range v.Cards {
		card := &v.Cards[i]
		kind, _ := v.Method.CardKind(card.Kind)
		if kind == nil {
			continue
		}
		at := [3]string{card.Kind, card.Key.Exercise, card.Key.Step}
		if _, known := homes[at]; !known {
			homes[at] = home(v, card)
		}
		words := c.text(kind.Title)
		if card.Side.Valid() {
			words = sign(card.Side) + " " + words + " · " + v.Name(card.Side)
		}
		head := c.headline(*card)
		if head == "" {
			head = t.T("cards.no_words")
		}
		var more []string
		for _, f := range kind.Fields {
			if f.Type != workshop.FieldRef { // what it points at is found by itself
				more = append(more, c.show(f, card.Fields[f.ID]))
			}
		}
		add(Place{Key: homes[at], ID: card.ID, Kind: words, Head: head, Hue: hue(card.Side)}, more...)
	}
	plan := firstStep(v, func(s *workshop.Step) bool { return s.Kind == workshop.StepPlan })
	for _, a := range v.Actions {
		title := a.Title
		if title == "" {
			title = t.T("plan.untitled")
		}
		add(Place{Key: plan, ID: a.ID, Kind: t.T("link.action"), Head: title, Hue: look.Together}, a.FirstStep, a.Measure, a.StopInstead, a.WinVendor, a.WinClient)
	}
	people := firstStep(v, func(s *workshop.Step) bool { return s.Kind == workshop.StepPeople })
	for _, p := range v.People {
		add(Place{Key: people, ID: p.ID, Kind: sign(p.Side) + " " + t.T("find.person") + " · " + v.Name(p.Side), Head: p.Name, Hue: hue(p.Side)}, p.Function)
	}
	return out
}

// Find returns the places that hold all words of a query, those that hold them
// in their own words first.
func Find(all []Place, query string) []Place {
	words := strings.Fields(fold(query))
	holds := func(text string) bool {
		return !slices.ContainsFunc(words, func(w string) bool { return !strings.Contains(text, w) })
	}
	var first, then []Place
	for _, p := range all {
		switch {
		case holds(p.head):
			first = append(first, p)
		case holds(p.text):
			then = append(then, p)
		}
	}
	return append(first, then...)
}

// fold makes words that read alike the same: capitals and accents do not count.
func fold(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.Is(unicode.Mn, r) {
			return -1
		}
		return unicode.ToLower(r)
	}, norm.NFD.String(s))
}
