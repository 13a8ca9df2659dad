//go:build linux

package chooser

import (
	"bufio"
	"context"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"testing"

	"github.com/godbus/dbus/v5"
)

// bus is a session bus of the test's own.
func bus(t *testing.T) {
	t.Helper()
	daemon, err := exec.LookPath("dbus-daemon")
	if err != nil {
		t.Skip("dbus-daemon is not installed")
	}
	path := filepath.Join(t.TempDir(), "bus")
	c := exec.Command(daemon, "--session", "--nofork", "--print-address", "--address=unix:path="+path)
	out, err := c.StdoutPipe()
	if err == nil {
		err = c.Start()
	}
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		_ = c.Process.Kill() // it may have ended
		_ = c.Wait()
	})
	address, err := bufio.NewReader(out).ReadString('\n')
	if err != nil {
		t.Fatal(err)
	}
	t.Setenv("DBUS_SESSION_BUS_ADDRESS", address[:len(address)-1])
}

// fake is a portal that answers as the test wants.
type fake struct {
	conn    *dbus.Conn
	version uint32
	answer  func(f *fake, request dbus.ObjectPath)

	asked  chan asked
	closed chan struct{}
}

// asked is what it was asked.
type asked struct {
	method, parent, title string
	options               map[string]dbus.Variant
}

func newFake(t *testing.T, version uint32, answer func(*fake, dbus.ObjectPath)) *fake {
	t.Helper()
	bus(t)
	conn, err := dbus.ConnectSessionBus()
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { conn.Close() })
	f := &fake{conn: conn, version: version, answer: answer, asked: make(chan asked, 1), closed: make(chan struct{})}
	method := func(name string) any {
		return func(sender dbus.Sender, parent, title string, options map[string]dbus.Variant) (dbus.ObjectPath, *dbus.Error) {
			f.asked <- asked{name, parent, title, options}
			token, _ := options["handle_token"].Value().(string)
			request := dbus.ObjectPath(portalPath + "/request/x/" + token) // not where it is looked for first, as old portals did
			if err := conn.ExportMethodTable(map[string]any{"Close": func() *dbus.Error { close(f.closed); return nil }}, request, requestFace); err != nil {
				t.Error(err)
			}
			go f.answer(f, request)
			return request, nil
		}
	}
	get := func(string, string) (dbus.Variant, *dbus.Error) { return dbus.MakeVariant(f.version), nil }
	err = errors.Join(
		conn.ExportMethodTable(map[string]any{"OpenFile": method("OpenFile"), "SaveFile": method("SaveFile")}, portalPath, chooserFace),
		conn.ExportMethodTable(map[string]any{"Get": get}, portalPath, "org.freedesktop.DBus.Properties"),
	)
	if err == nil {
		_, err = conn.RequestName(portalName, dbus.NameFlagDoNotQueue)
	}
	if err != nil {
		t.Fatal(err)
	}
	return f
}

// says answers a request.
func says(status uint32, uris ...string) func(*fake, dbus.ObjectPath) {
	return func(f *fake, request dbus.ObjectPath) {
		other := map[string]dbus.Variant{}
		_ = f.conn.Emit(portalPath+"/request/x/another", requestFace+".Response", uint32(0), other) // somebody else's
		_ = f.conn.Emit(request, requestFace+".Response", status, map[string]dbus.Variant{"uris": dbus.MakeVariant(uris)})
	}
}

func TestThePortalIsAsked(t *testing.T) {
	f := newFake(t, 4, says(0, "file:///home/a%20b/c+d%20%25%C3%A9.samenspel", "file:///x/plain"))
	got, err := System().Choose(t.Context(), Question{
		What: Files, Title: "Welke?", Accept: "Deze", Folder: "/home/a b", Window: 0xBEEF,
		Kinds: []Kind{{"Workshops", []string{".samenspel"}}, {"Text", []string{".csv", ".txt"}}},
	})
	if want := []string{"/home/a b/c+d %é.samenspel", "/x/plain"}; err != nil || !slices.Equal(got, want) {
		t.Fatalf("it gave %q, %v, want %q", got, err, want)
	}
	q := <-f.asked
	if q.method != "OpenFile" || q.parent != "x11:beef" || q.title != "Welke?" {
		t.Errorf("asked %s of %q with %q", q.method, q.parent, q.title)
	}
	for name, want := range map[string]string{"multiple": "true", "accept_label": `"Deze"`, "modal": "true"} {
		if got := q.options[name].String(); got != want {
			t.Errorf("%s is %s, want %s", name, got, want)
		}
	}
	var filters []filter
	if err := dbus.Store([]any{q.options["filters"].Value()}, &filters); err != nil || len(filters) != 2 || filters[1].Rules[0] != (rule{0, "*.[cC][sS][vV]"}) {
		t.Errorf("the kinds are %+v, %v", filters, err)
	}
	if got, _ := q.options["current_folder"].Value().([]byte); string(got) != "/home/a b\x00" {
		t.Errorf("it begins in %q", got)
	}
}

func TestWhatThePortalIsToldHasItsTypes(t *testing.T) {
	o := options(Question{What: Files, Accept: "a", Folder: "/b", Kinds: []Kind{{"c", []string{".d"}}}}, "e")
	for name, want := range map[string]string{"filters": "a(sa(us))", "current_folder": "ay", "handle_token": "s", "accept_label": "s", "multiple": "b", "modal": "b"} {
		if got := o[name].Signature().String(); got != want {
			t.Errorf("%s is of type %s, want %s", name, got, want)
		}
	}
}

func TestThePortalIsAskedWhereToWrite(t *testing.T) {
	f := newFake(t, 4, says(0, "file:///home/copy.samenspel"))
	got, err := System().Choose(t.Context(), Question{What: Target, Name: "copy.samenspel"})
	if err != nil || !slices.Equal(got, []string{"/home/copy.samenspel"}) {
		t.Fatalf("it gave %q, %v", got, err)
	}
	q := <-f.asked
	if name, _ := q.options["current_name"].Value().(string); q.method != "SaveFile" || name != "copy.samenspel" {
		t.Errorf("asked %s for %q", q.method, name)
	}
}

func TestWhatThePortalAnswers(t *testing.T) {
	for name, c := range map[string]struct {
		version uint32
		what    What
		answer  func(*fake, dbus.ObjectPath)
		none    bool
	}{
		"cancelled":          {4, File, says(1), false},
		"ended":              {4, File, says(2), true},
		"not a file":         {4, File, says(0, "https://example.org/x"), true},
		"too old for it":     {2, Folder, says(0, "file:///x"), true},
		"gone while it asks": {4, File, func(f *fake, _ dbus.ObjectPath) { f.conn.Close() }, true},
	} {
		t.Run(name, func(t *testing.T) {
			newFake(t, c.version, c.answer)
			got, err := System().Choose(t.Context(), Question{What: c.what})
			if len(got) > 0 || errors.Is(err, ErrNone) != c.none || err != nil && !c.none {
				t.Errorf("it gave %q, %v", got, err)
			}
		})
	}
}

func TestWhoNoLongerAsksClosesTheDialog(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	f := newFake(t, 4, func(*fake, dbus.ObjectPath) { cancel() })
	got, err := System().Choose(ctx, Question{})
	if got != nil || err != nil {
		t.Errorf("it gave %q, %v", got, err)
	}
	<-f.closed
}

func TestWithoutAPortalThereIsNone(t *testing.T) {
	t.Run("no portal on the bus", func(t *testing.T) {
		bus(t)
		if got, err := System().Choose(t.Context(), Question{}); !errors.Is(err, ErrNone) {
			t.Errorf("it gave %q, %v", got, err)
		}
	})
	for name, address := range map[string]string{"no bus": "", "a bus that would have to be started": "autolaunch:", "a bus that has gone": "unix:path=/nowhere/bus"} {
		t.Run(name, func(t *testing.T) {
			t.Setenv("DBUS_SESSION_BUS_ADDRESS", address)
			t.Setenv("XDG_RUNTIME_DIR", t.TempDir())
			t.Setenv("PATH", "") // so that nothing can be started
			if got, err := System().Choose(t.Context(), Question{}); !errors.Is(err, ErrNone) {
				t.Errorf("it gave %q, %v", got, err)
			}
		})
	}
	t.Run("a file where the bus would be", func(t *testing.T) {
		run := t.TempDir()
		t.Setenv("DBUS_SESSION_BUS_ADDRESS", "")
		t.Setenv("XDG_RUNTIME_DIR", run)
		if err := os.WriteFile(filepath.Join(run, "bus"), nil, 0o600); err != nil {
			t.Fatal(err)
		}
		if a := busAddress(); a != "" {
			t.Errorf("the bus is at %s", a)
		}
	})
}
