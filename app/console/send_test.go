package console

import (
	"net/mail"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"samenspel/workshop"
)

// towering is a window in which all of the list of people can be seen.
var towering = fyne.NewSize(1366, 1400)

// sending opens the sample and the window in which its plan is sent round.
func sending(t *testing.T, lang string) *window {
	t.Helper()
	w := newWindow(t, lang)
	w.openSample("", "")
	w.Win.Resize(towering)
	w.key("send")
	if !w.Has("send.go") {
		t.Fatalf("it says %q", w.Texts())
	}
	return w
}

func (w *window) person(name string) workshop.Person {
	w.Helper()
	for _, p := range w.view().People {
		if p.Name == name {
			return p
		}
	}
	w.Fatalf("no %s", name)
	return workshop.Person{}
}

// drafts are the messages that were written, by who gets them.
func (w *window) drafts() map[string]*mail.Message {
	w.Helper()
	paths, err := filepath.Glob(filepath.Join(w.docs, "*.eml"))
	if err != nil {
		w.Fatal(err)
	}
	out := map[string]*mail.Message{}
	for _, path := range paths {
		f, err := os.Open(path)
		if err != nil {
			w.Fatal(err)
		}
		defer f.Close()
		m, err := mail.ReadMessage(f)
		if err != nil {
			w.Fatalf("%s: %v", path, err)
		}
		out[m.Header.Get("To")+m.Header.Get("Bcc")] = m
	}
	return out
}

func TestThePlanIsSentRound(t *testing.T) {
	for _, lang := range []string{"nl", "en"} {
		w := sending(t, lang)
		w.MustRead(w.c.t.T("send.why_left"))
		w.MustRead(w.c.t.T("send.why_missing"))
		w.MustRead(w.c.t.T("send.owner", "n", 1))
		for _, name := range []string{"Ruud", "Ingrid"} {
			if w.Has("send.to." + string(w.person(name).ID)) {
				t.Errorf("%s can be mailed", name)
			}
		}
		w.tick("send.to." + string(w.person("Marit").ID))
		w.Choose("send.read.client", "Bram")
		w.MustRead("bram@waterrijk.example")
		w.Tap("send.go")
		w.MustRead(w.c.t.T("drafted.title", "n", 7))
		w.Tap("drafted.ok")
		if w.dialog() {
			t.Error("something is still open")
		}
		drafts := w.drafts()
		if len(drafts) != 7 || drafts[`"Bram" <bram@waterrijk.example>`] == nil || drafts[`"Marit" <marit@noorderlicht.example>`] != nil {
			t.Errorf("%v", drafts)
		}
		for _, m := range drafts {
			if m.Header.Get("X-Unsent") != "1" {
				t.Errorf("%v", m.Header)
			}
		}
	}
}

// An address that was missing is filled in where it is missed.
func TestAnAddressIsFilledIn(t *testing.T) {
	w := sending(t, "en")
	ingrid := w.person("Ingrid").ID
	w.Fill("send.email."+string(ingrid), "ingrid at the counter")
	w.MustRead("is not an e-mail address")
	if w.person("Ingrid").Email != "" {
		t.Fatal("it is taken")
	}
	w.Fill("send.email."+string(ingrid), "ingrid@waterrijk.example")
	if !w.Has("send.to."+string(ingrid)) || w.Has("send.email."+string(ingrid)) {
		t.Fatalf("it says %q", w.Texts())
	}
	w.MustRead("Make 9 drafts")
}

// One draft to all hides the addresses unless they may be seen.
func TestOneDraftToAll(t *testing.T) {
	w := sending(t, "en")
	if w.Has("send.hide") {
		t.Error("there is nothing to hide in a mail to one")
	}
	w.Choose("send.how", "One to all")
	w.MustRead("Dear all,")
	w.MustRead("Make 1 draft")
	if w.Has("send.read.vendor") || w.Has("send.text.client") {
		t.Error("all read the same, and yet there is something to choose")
	}
	w.Tap("send.go")
	w.MustRead("The draft is ready")
	w.Tap("drafted.ok")
	for to, m := range w.drafts() {
		if m.Header.Get("To") != "" || strings.Count(to, "@") != 8 {
			t.Errorf("%v", m.Header)
		}
	}
}

func TestAWrongTimeIsRefused(t *testing.T) {
	w := sending(t, "en")
	w.Fill("send.at", "two o'clock")
	w.MustRead("is no time. Write for instance 14:00.")
	w.Fill("send.at", "14:00")
	w.MustNotRead("is no time")
}

func TestNobodyToMail(t *testing.T) {
	w := newWindow(t, "nl")
	w.openFresh()
	w.key("send")
	if !w.disabled("send.go") {
		t.Error("drafts to nobody can be made")
	}
	w.MustRead(w.c.t.T("send.no_people"))
	w.Tap("send.cancel")
	if w.dialog() {
		t.Error("it is still there")
	}
}

// From the close, from the menu and from what was exported.
func TestWaysToSend(t *testing.T) {
	w := newWindow(t, "nl")
	w.openSample("", "")
	w.at("close", "date")
	w.Tap("close.send")
	w.Tap("send.cancel")
	w.Menu(w.c.t.T("menu.send"))
	w.Tap("send.cancel")
	w.Tap("top.export")
	w.Tap("export.go")
	w.Tap("exported.send")
	w.Tap("send.cancel")
	w.Tap("top.export")
	w.tick("export.kind.plan")
	w.tick("export.kind.calendar")
	w.Tap("export.go")
	if w.Has("exported.send") {
		t.Error("there is no plan to send")
	}
}
