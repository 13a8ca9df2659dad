package console

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"samenspel/workshop"
	"samenspel/workshop/journal"
)

func TestHomeBeginsEmptyAndThenListsWhatWasOpen(t *testing.T) {
	w := newWindow(t, "en")
	w.MustRead("The workshops you open will stand here.")
	w.Tap("home.sample")
	if w.c.session == nil {
		t.Fatalf("the sample isn't open: %q", w.Texts())
	}
	if got := files(t, w.docs); len(got) != 1 {
		t.Fatalf("in the documents: %q", got)
	}
	w.Tap("top.home")
	w.MustRead(w.c.t.T("home.recent"))
	w.MustRead("Noorderlicht")
	w.MustRead("Waterrijk")
	recent := w.All("recent.")
	if len(recent) != 1 {
		t.Fatalf("recent: %q", recent)
	}
	w.Tap(recent[0])
	if w.c.session == nil {
		t.Fatal("it isn't open")
	}
	if got := files(t, w.docs); len(got) != 1 {
		t.Fatalf("opening wrote another: %q", got)
	}
}

func TestAFileThatIsGoneSaysSoAtHome(t *testing.T) {
	w := newWindow(t, "nl")
	path := w.openFresh()
	w.Tap("top.home")
	if err := os.Remove(path); err != nil {
		t.Fatal(err)
	}
	w.c.Home()
	w.Settle()
	w.MustRead("“fresh.samenspel” is er niet (meer)")
	w.Tap("recent.fresh.samenspel")
	w.MustRead("Let op")
	w.ok()
	w.MustRead(w.c.t.T("home.recent"))
}

func TestANewWorkshopIsMade(t *testing.T) {
	w := newWindow(t, "en")
	w.Tap("home.new")
	if w.Focused() != "create.vendor" {
		t.Fatalf("the focus is on %q", w.Focused())
	}
	w.Keys("Noorderlicht")
	w.Type("create.client", "Waterrijk: gemeente/oost")
	w.Choose("create.variant", "A full day")
	w.Choose("create.lang", "Nederlands")
	w.Tap("create.go")
	got := files(t, w.docs)
	if len(got) != 1 || got[0] != "Noorderlicht × Waterrijk gemeente oost 2026-04-16.samenspel" {
		t.Fatalf("made: %q, and the window says %q", got, w.toast())
	}
	v := w.view()
	if v.Name(workshop.Vendor) != "Noorderlicht" || v.Name(workshop.Client) != "Waterrijk: gemeente/oost" || v.Workshop.Variant != "full" || v.Workshop.Lang != "nl" {
		t.Fatalf("%+v %+v", v.Parties, v.Workshop)
	}
	w.MustRead("Ready to begin")
	if !strings.Contains(w.Win.Title(), "Noorderlicht × Waterrijk") {
		t.Fatalf("the window's title is %q", w.Win.Title())
	}
	w.Tap("top.language")
	if !strings.Contains(w.Win.Title(), "Noorderlicht × Waterrijk") {
		t.Fatalf("in the other language the window's title is %q", w.Win.Title())
	}
}

func TestANameThatIsRefusedLeavesNoFile(t *testing.T) {
	for _, c := range []struct{ vendor, client, want string }{
		{"", "Waterrijk", "Please fill this in."},
		{"Noorderlicht", "   ", "Please fill this in."},
		{strings.Repeat("n", 300), "Waterrijk", "This is too long"},
		{"Noorderlicht", strings.Repeat("é", 61), "This is too long"},
	} {
		w := newWindow(t, "en")
		w.Tap("home.new")
		w.Write("create.vendor", c.vendor)
		w.Write("create.client", c.client)
		w.Tap("create.go")
		if !w.Reads(c.want) {
			t.Errorf("it says %q", w.Texts())
		}
		if w.c.session != nil || len(files(t, w.docs)) > 0 {
			t.Errorf("%.20q × %.20q: there is a workshop: %q", c.vendor, c.client, files(t, w.docs))
		}
		if got := w.Value("create.vendor"); got != c.vendor {
			t.Errorf("what was typed is gone")
		}
		if right := w.Win.Canvas().Content().MinSize().Width; right > 1366 {
			t.Errorf("the window needs to be %v wide", right)
		}
	}
}

func TestALanguageChosenHalfwayKeepsWhatWasTyped(t *testing.T) {
	w := newWindow(t, "en")
	w.Tap("home.new")
	w.Keys("Noorderlicht")
	w.c.speak("nl")
	w.MustRead("Nieuwe workshop")
	if got := w.Value("create.vendor"); got != "Noorderlicht" {
		t.Fatalf("the field holds %q", got)
	}
	w.Tap("create.cancel")
	w.MustRead(w.c.t.T("home.recent"))
	w.Tap("home.new")
	if got := w.Value("create.vendor"); got != "" {
		t.Fatalf("a form that was left comes back with %q", got)
	}
}

func TestAFolderThatCantBeMadeIsSaid(t *testing.T) {
	w := newWindow(t, "nl")
	if err := os.WriteFile(w.docs, nil, 0o600); err != nil { // a file, where the folder would be
		t.Fatal(err)
	}
	w.Tap("home.new")
	w.Keys("A")
	w.Type("create.client", "B")
	w.Tap("create.go")
	if w.c.session != nil || w.toast() == "" {
		t.Fatalf("it says %q", w.toast())
	}
	if strings.Contains(w.toast(), "mkdir") || strings.Contains(w.toast(), "is a file") {
		t.Fatalf("it says %q", w.toast())
	}
}

// damage changes a file on the disk.
func damage(t *testing.T, path string, change func([]byte) []byte) {
	t.Helper()
	raw, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, change(raw), 0o600); err != nil {
		t.Fatal(err)
	}
}

func TestFilesThatCantBeOpenedAsTheyAre(t *testing.T) {
	flip := func(at int) func([]byte) []byte {
		return func(raw []byte) []byte {
			lines := strings.SplitAfter(string(raw), "\n")
			i := at
			if at < 0 {
				i = len(lines) + at
			}
			lines[i] = strings.Replace(lines[i], "a", "b", 1)
			return []byte(strings.Join(lines, ""))
		}
	}
	newer := func(raw []byte) []byte {
		header, rest, _ := strings.Cut(string(raw), "\n")
		header = regexp.MustCompile(`"(version|reader)":\d+`).ReplaceAllString(header, `"$1":99`)
		return []byte(header[:strings.LastIndex(header, ",")] + "}\n" + rest) // a sum of its own kind, say
	}
	for _, c := range []struct {
		name   string
		do     func(t *testing.T, path string)
		opens  bool
		nl, en string
	}{
		{"locked", func(t *testing.T, path string) {
			j, err := journal.Open(path)
			if err != nil {
				t.Fatal(err)
			}
			t.Cleanup(func() {
				if err := j.Close(); err != nil {
					t.Error(err)
				}
			})
		}, true, "open", "open"},
		{"damaged", func(t *testing.T, path string) { damage(t, path, flip(-4)) }, true, "beschadigd", "damaged"},
		{"torn", func(t *testing.T, path string) { damage(t, path, func(raw []byte) []byte { return raw[:len(raw)-9] }) }, true, "half", "in part"},
		{"header", func(t *testing.T, path string) { damage(t, path, flip(0)) }, true, "beschadigd", "damaged"},
		{"first", func(t *testing.T, path string) { damage(t, path, flip(1)) }, true, "beschadigd", "damaged"},
		{"newer", func(t *testing.T, path string) { damage(t, path, newer) }, false, "nieuwere", "newer"},
		{"else", func(t *testing.T, path string) {
			damage(t, path, func([]byte) []byte { return []byte("Dear diary,\n") })
		}, false, "geen workshopbestand", "not a workshop file"},
		{"empty", func(t *testing.T, path string) { damage(t, path, func([]byte) []byte { return nil }) }, false, "geen workshopbestand", "not a workshop file"},
		{"gone", func(t *testing.T, path string) {
			if err := os.Remove(path); err != nil {
				t.Fatal(err)
			}
		}, false, "is er niet", "is not there"},
		{"folder", func(t *testing.T, path string) {
			if err := os.Remove(path); err != nil {
				t.Fatal(err)
			}
			if err := os.Mkdir(path, 0o700); err != nil {
				t.Fatal(err)
			}
		}, false, "", ""},
	} {
		for _, lang := range []string{"nl", "en"} {
			t.Run(c.name+" "+lang, func(t *testing.T) {
				w := newWindow(t, lang)
				path := w.openSample("action.staged", "")
				w.Tap("top.home")
				c.do(t, path)
				w.c.Open(path)
				w.Settle()
				if !w.dialog() {
					t.Fatalf("there is no message; the window reads %q", w.Texts())
				}
				want := map[string]string{"nl": c.nl, "en": c.en}[lang]
				w.MustRead(filepath.Base(path))
				w.MustRead(want)
				if c.opens {
					w.ok()
					if w.c.session == nil {
						t.Fatal("what is whole can't be read")
					}
					return
				}
				w.ok()
				if w.c.session != nil {
					t.Fatalf("it is open: %q", w.Texts())
				}
				w.MustRead(w.c.t.T("home.recent"))
			})
		}
	}
}

func TestADamagedHeaderIsRepairedInACopy(t *testing.T) {
	w := newWindow(t, "nl")
	path := w.openSample("action.staged", "")
	before := w.view()
	w.Tap("top.home")
	damage(t, path, func(raw []byte) []byte { return []byte(strings.Replace(string(raw), "version", "versiom", 1)) })
	w.open(path)
	w.ok()
	w.Tap("trouble.copy")
	w.pickFolder()
	if w.dialog() {
		w.ok()
	}
	if v := w.view(); v.Workshop.ID != before.Workshop.ID || len(v.Cards) != len(before.Cards) || len(v.Actions) != len(before.Actions) {
		t.Fatalf("in the copy: %+v, %d cards, %d actions", v.Workshop, len(v.Cards), len(v.Actions))
	}
	if contents, err := journal.Read(w.c.session.path); err != nil || contents.ID != before.Workshop.ID {
		t.Fatalf("the copy is of workshop %s: %v", contents.ID, err)
	}
}

func TestADamagedFileIsRepairedInACopy(t *testing.T) {
	w := newWindow(t, "en")
	path := w.openSample("action.staged", "")
	w.Tap("top.home")
	damage(t, path, func(raw []byte) []byte {
		lines := strings.SplitAfter(string(raw), "\n")
		lines[len(lines)-4] = "x" + lines[len(lines)-4]
		return []byte(strings.Join(lines, ""))
	})
	before, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	w.open(path)
	w.ok()
	w.MustRead("damaged from line")
	w.Tap("trouble.copy")
	w.pickFolder()
	if w.c.session.path == path {
		t.Fatal("it still works in the damaged file")
	}
	w.MustRead("could not be saved")
	w.ok()
	if w.Has("trouble.copy") {
		t.Fatal("the trouble is over, and still it is shown")
	}
	after, err := os.ReadFile(path)
	if err != nil || string(after) != string(before) {
		t.Fatalf("the damaged file was changed: %v", err)
	}
	w.must(workshop.SetFollowUp{Date: "2026-06-01"})
}
