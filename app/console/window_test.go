package console

import (
	"bytes"
	"io"
	"log/slog"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/uuid"

	"samenspel/app/chooser"
	"samenspel/app/place"
	"samenspel/app/widget"
	"samenspel/app/widget/widgettest"
	"samenspel/workshop"
	"samenspel/workshop/journal"
	"samenspel/workshop/live"
	"samenspel/workshop/method"
	"samenspel/workshop/sample"
)

func TestMain(m *testing.M) {
	slog.SetDefault(slog.New(slog.NewTextHandler(io.Discard, nil)))
	os.Exit(m.Run())
}

// window is the facilitator's window, in a home of its own.
type window struct {
	*widgettest.Page
	c    *Console
	docs string // where workshops are kept
	now  time.Time

	sighted map[string]bool // controls that were in sight when they had the focus
}

func newWindow(t *testing.T, lang string) *window {
	home := t.TempDir()
	t.Setenv("HOME", home)
	t.Setenv("XDG_CONFIG_HOME", filepath.Join(home, ".config"))
	if err := os.Mkdir(filepath.Join(home, "Documents"), 0o750); err != nil {
		t.Fatal(err)
	}
	a := widgettest.NewApp(t)
	a.Preferences().SetString(prefLang, lang)
	c := New(a, "1.2.3")
	caught := widget.Caught
	widget.Caught = func(p any) { t.Errorf("panic in a handler: %v", p) }
	t.Cleanup(func() { widget.Caught = caught })
	t.Cleanup(c.Stop)
	w := &window{Page: widgettest.NewPage(t, a, c.Window()), c: c, docs: place.Documents(), now: time.Date(2026, 4, 16, 13, 0, 0, 0, time.UTC)}
	c.now = func() time.Time { return w.now }
	c.blink, c.chooser = time.Hour, chooser.None{}
	w.Settle = func() {
		for {
			if s := c.session; s != nil {
				done := make(chan struct{})
				s.live.Settle(func() { close(done) })
				<-done
			}
			c.background.Wait()
			if !a.Pump() {
				return
			}
		}
	}
	return w
}

// file writes a workshop file and returns its path.
func (w *window) file(name string, records []workshop.Record, id uuid.UUID) string {
	w.Helper()
	path := filepath.Join(w.docs, name)
	if err := os.MkdirAll(w.docs, 0o750); err != nil {
		w.Fatal(err)
	}
	if err := journal.Write(path, id, records, false); err != nil {
		w.Fatal(err)
	}
	return path
}

// open opens a file that isn't in the way of anything.
func (w *window) open(path string) {
	w.Helper()
	w.c.Open(path)
	w.Settle()
	if w.c.session == nil || w.c.session.path != path {
		w.Fatalf("%s isn't open; the window says %q", path, w.Texts())
	}
}

// openSample opens the sample workshop, or what it was before the first record
// of a kind about something.
func (w *window) openSample(kind, about string) string {
	w.Helper()
	records, id, err := sample.Records(workshop.Lang(w.c.t.Lang()))
	if err != nil {
		w.Fatal(err)
	}
	if kind != "" {
		i := slices.IndexFunc(records, func(r workshop.Record) bool { return r.Kind == kind && bytes.Contains(r.Body, []byte(about)) })
		if i < 0 {
			w.Fatalf("no %s about %s", kind, about)
		}
		records = records[:i]
	}
	path := w.file("sample.samenspel", records, id)
	w.open(path)
	return path
}

// openFresh opens a workshop in which nothing has happened.
func (w *window) openFresh() string {
	w.Helper()
	path := w.fresh("fresh.samenspel")
	w.open(path)
	return path
}

func (w *window) fresh(name string) string {
	w.Helper()
	m, err := method.Builtin()
	if err != nil {
		w.Fatal(err)
	}
	cmd := workshop.CreateWorkshop{ID: uuid.New(), Method: m, Variant: "half", Lang: workshop.Dutch, Vendor: "Noorderlicht", Client: "Waterrijk"}
	records, err := live.Begin(cmd, workshop.Facilitator, w.c.now)
	if err != nil {
		w.Fatal(err)
	}
	return w.file(name, records, cmd.ID)
}

// must has commands done that can't be refused.
func (w *window) must(all ...workshop.Command) {
	w.Helper()
	for _, c := range all {
		if err := w.c.session.live.Do(c); err != nil {
			w.Fatalf("%T: %v", c, err)
		}
	}
	w.Settle()
}

// at goes to a step.
func (w *window) at(exercise, id string) {
	w.Helper()
	w.must(workshop.OpenStep{Key: workshop.StepKey{Exercise: exercise, Step: id}})
}

// view is the workshop as the facilitator sees it.
func (w *window) view() workshop.View {
	return w.c.session.live.Now().State.For(workshop.Viewer{Role: workshop.AsFacilitator})
}

// label is what stands on a button.
func (w *window) label(name string) string {
	w.Helper()
	return strings.Join(widgettest.Texts(w.Find(name)), "")
}

// disabled says whether a button can't be pressed.
func (w *window) disabled(name string) bool {
	w.Helper()
	return w.Find(name).(interface{ Disabled() bool }).Disabled()
}

// toast is the short message at the bottom.
func (w *window) toast() string { return w.c.toasts.Text() }

// dialog says whether one is open.
func (w *window) dialog() bool { return w.Win.Canvas().Overlays().Top() != nil }

// ok closes a message.
func (w *window) ok() {
	w.Helper()
	if !w.dialog() {
		w.Fatal("there is no message")
	}
	w.TapText(w.c.t.T("dialog.ok"))
}

// pickFolder takes the folder that the dialog begins in.
func (w *window) pickFolder() {
	w.Helper()
	w.Settle()
	w.TapText(w.c.t.T("folder.choose"))
}

// files lists what is in a folder.
func files(t testing.TB, folder string) []string {
	t.Helper()
	entries, err := os.ReadDir(folder)
	if err != nil && !os.IsNotExist(err) {
		t.Fatal(err)
	}
	var out []string
	for _, e := range entries {
		if strings.HasSuffix(e.Name(), place.Ext) || strings.HasSuffix(e.Name(), ".pdf") {
			out = append(out, e.Name())
		}
	}
	return out
}
