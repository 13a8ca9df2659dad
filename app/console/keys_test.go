package console

import (
	"go/ast"
	"go/parser"
	"go/token"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"samenspel/workshop"
)

// listed are the keys that the list tells of, each as it stands on a keyboard.
func (w *window) listed() []string {
	w.Helper()
	w.Leave()
	w.Keys("?")
	if !w.Has("keys.ok") {
		w.Fatal("? shows no list")
	}
	var out []string
	for _, text := range w.Texts() {
		out = append(out, strings.Split(text, ", ")...)
	}
	return out
}

// TestEveryKeyIsInTheList: what a menu carries, and every key that some code
// asks for.
func TestEveryKeyIsInTheList(t *testing.T) {
	for _, lang := range []string{"nl", "en"} {
		w := newWindow(t, lang)
		w.openSample("", "")
		all := w.listed()
		fits(t, lang+" keys", w)
		seen := 0
		for _, m := range w.Win.MainMenu().Items {
			for _, i := range m.Items {
				if i.Shortcut == nil {
					continue
				}
				seen++
				if cap := w.c.caps(binding{menu: i.Shortcut}); !slices.Contains(all, cap) {
					t.Errorf("%s: %s of %q is not in the list", lang, cap, i.Label)
				}
			}
		}
		if seen < 12 {
			t.Errorf("only %d menu items have a shortcut", seen)
		}
		for _, b := range bindings() {
			if b.menu != nil && !carries(w.Win.MainMenu().Items, b.menu) {
				t.Errorf("%s: no menu carries %s", lang, b.does)
			}
		}
		for key, where := range askedFor(t, "../console", "../wall", "../widget", "../widget/board", "../step") {
			if cap := w.c.keyCap(key); !slices.Contains(all, cap) {
				t.Errorf("%s: %s (%s) is not in the list", lang, cap, where)
			}
		}
		for _, b := range bindings() {
			if !w.c.t.Has("key."+b.does) || !w.Reads(w.c.t.T("key."+b.does)) || w.c.caps(b) == "" {
				t.Errorf("%s: no words for %s", lang, b.does)
			}
		}
		w.Key(fyne.KeyEscape)
		if w.dialog() {
			t.Error("Escape leaves the list open")
		}
		w.Menu(w.c.t.T("menu.keys"))
		w.Tap("keys.ok")
	}
}

// carries says whether some menu has an item of a shortcut.
func carries(menus []*fyne.Menu, s fyne.Shortcut) bool {
	for _, m := range menus {
		for _, i := range m.Items {
			if i.Shortcut != nil && i.Shortcut.ShortcutName() == s.ShortcutName() || i.ChildMenu != nil && carries([]*fyne.Menu{i.ChildMenu}, s) {
				return true
			}
		}
	}
	return false
}

// askedFor returns every key that the code in some folders names, but in tests
// and by letters, and where.
func askedFor(t *testing.T, folders ...string) map[string]string {
	out := map[string]string{}
	names := map[string]fyne.KeyName{
		"Return": fyne.KeyReturn, "Enter": fyne.KeyReturn, "Escape": fyne.KeyEscape, "Space": fyne.KeySpace, "Tab": fyne.KeyTab, "Slash": "/", "Period": fyne.KeyPeriod,
		"Up": fyne.KeyUp, "Down": fyne.KeyDown, "Left": fyne.KeyLeft, "Right": fyne.KeyRight, "Home": fyne.KeyHome, "End": fyne.KeyEnd,
		"PageUp": fyne.KeyPageUp, "PageDown": fyne.KeyPageDown, "Delete": fyne.KeyDelete, "Backspace": fyne.KeyBackspace, "F11": fyne.KeyF11, "F5": fyne.KeyF5, "F2": fyne.KeyF2, "Plus": fyne.KeyPlus, "Equal": fyne.KeyPlus, "Minus": fyne.KeyMinus,
	}
	for _, folder := range folders {
		files, err := filepath.Glob(filepath.Join(folder, "*.go"))
		if err != nil {
			t.Fatal(err)
		}
		for _, file := range files {
			if strings.HasSuffix(file, "_test.go") {
				continue
			}
			f, err := parser.ParseFile(token.NewFileSet(), file, nil, 0)
			if err != nil {
				t.Fatal(err)
			}
			ast.Inspect(f, func(n ast.Node) bool {
				s, ok := n.(*ast.SelectorExpr)
				if !ok {
					return true
				}
				name, isKey := strings.CutPrefix(s.Sel.Name, "Key")
				if x, ok := s.X.(*ast.Ident); !ok || x.Name != "fyne" || !isKey || len(name) < 2 || slices.Contains([]string{"Name", "Event"}, name) || strings.HasPrefix(name, "Modifier") {
					return true
				}
				if names[name] == "" {
					t.Errorf("%s: %s is a key that this test doesn't know", file, name)
				}
				out[string(names[name])] = filepath.Base(file)
				return true
			})
		}
	}
	if len(out) < 15 {
		t.Errorf("only %d keys are asked for", len(out))
	}
	return out
}

// A key has one meaning in one place.
func TestNoKeyTwice(t *testing.T) {
	seen := map[string]string{}
	take := func(place, key, does string) {
		if other := seen[place+key]; other != "" {
			t.Errorf("%s %s is %s and %s", place, key, other, does)
		}
		seen[place+key] = does
	}
	for _, b := range bindings() {
		for _, shortcut := range []fyne.Shortcut{b.menu, b.also} {
			if shortcut != nil {
				take("menu ", shortcut.ShortcutName(), b.does)
			}
		}
		for _, k := range b.keys {
			take("window ", string(k), b.does)
		}
		for _, r := range b.runes {
			take("window ", string(r), b.does)
		}
		for _, k := range b.wall {
			take("wall ", string(k), b.does)
		}
	}
}

// A presenter remote goes on and back wherever the focus is but in a field, and
// neither it nor the space bar reveals.
func TestAPresenterRemote(t *testing.T) {
	w := newWindow(t, "nl")
	w.openFresh()
	w.at("welcome", "arrive")
	here := w.view().Current
	w.Leave()
	w.Key(fyne.KeySpace)
	w.Keys(" ")
	if w.view().Current != here {
		t.Fatalf("the space bar leads to %v", w.view().Current)
	}
	for _, on := range []string{"", "top.language", "stage.back"} {
		if on != "" {
			w.Focus(on)
		}
		w.Key(fyne.KeyPageDown)
		if w.view().Current == here {
			t.Fatalf("with the focus on %q PageDown goes nowhere", on)
		}
		w.Key(fyne.KeyPageUp)
		if w.view().Current != here {
			t.Fatalf("with the focus on %q PageUp goes nowhere", on)
		}
	}
	w.at("preparation", "people")
	here = w.view().Current
	w.Focus("context.product")
	w.Key(fyne.KeyPageDown)
	w.Keys("?/bf ")
	if w.view().Current != here || w.dialog() || w.c.wall.shown.Blank || w.c.wall.win != nil {
		t.Error("a field hands its keys on")
	}
	w.at("interests", "collect")
	w.must(workshop.AddCard{ID: "i1", Kind: "interest", Key: w.view().Current, Side: workshop.Vendor, Fields: map[string]string{"interest": "Rust"}})
	w.Leave()
	for _, key := range []fyne.KeyName{fyne.KeyPageDown, fyne.KeySpace, fyne.KeyReturn} {
		w.Key(key)
		if v := w.view(); v.Current.Step != "collect" || !v.Steps[v.Current].Hidden || w.dialog() {
			t.Errorf("%s reveals, or asks to", key)
		}
	}
	w.Shortcut(fyne.KeyE)
	here = w.view().Current
	w.Key(fyne.KeyPageDown)
	w.Keys("/b")
	if w.view().Current != here || w.c.wall.shown.Blank || w.Has("search.words") {
		t.Error("a key works beneath a dialog")
	}
}

func TestCtrlNGoesWhereTheNextCardIsAdded(t *testing.T) {
	w := newWindow(t, "nl")
	w.openFresh()
	for _, want := range []struct{ exercise, step, name string }{
		{"preparation", "people", "person.add.vendor"},
		{"welcome", "arrive", ""},
		{"impact", "story", "add.problem.vendor"},
		{"interests", "collect", "cards.write.vendor"}, // nobody writes yet
		{"plan", "draft", "add.action"},
	} {
		w.at(want.exercise, want.step)
		w.Leave()
		w.Shortcut(fyne.KeyN)
		if got := w.Focused(); got != want.name {
			t.Errorf("at %s the focus goes to %q", want.step, got)
		}
		if said := w.toast() == w.c.t.T("key.no_card"); said != (want.name == "") {
			t.Errorf("at %s it says %q", want.step, w.toast())
		}
		w.c.say("")
	}
	w.at("interests", "collect")
	w.Tap("cards.write.client")
	w.Leave()
	w.Shortcut(fyne.KeyN)
	if got := w.Focused(); !strings.HasSuffix(got, ".client") || !strings.HasPrefix(got, "add.") {
		t.Errorf("the client writes, and the focus goes to %q", got)
	}
}
