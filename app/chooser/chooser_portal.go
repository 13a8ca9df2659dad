//go:build linux || freebsd || netbsd || openbsd

package chooser

import (
	"context"
	"crypto/rand"
	"errors"
	"fmt"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"time"

	"github.com/godbus/dbus/v5"
)

// The desktop portal: what GNOME, KDE and others ask for files with, inside a
// sandbox and out of it. See
// https://flatpak.github.io/xdg-desktop-portal/docs/doc-org.freedesktop.portal.FileChooser.html.
const (
	portalName    = "org.freedesktop.portal.Desktop"
	portalPath    = "/org/freedesktop/portal/desktop"
	chooserFace   = "org.freedesktop.portal.FileChooser"
	requestFace   = "org.freedesktop.portal.Request"
	busFace       = "org.freedesktop.DBus"
	propertyGet   = "org.freedesktop.DBus.Properties.Get"
	ownerChanged  = "NameOwnerChanged"
	folderVersion = 3 // of the portal that can ask for a folder
)

// patience is how long the portal gets to say that it is there. It may have to
// be started for it.
const patience = 2 * time.Second

// System is the desktop's own chooser.
func System() Chooser { return portal{} }

type portal struct{}

// Choose asks by way of the portal.
func (portal) Choose(ctx context.Context, q Question) ([]string, error) {
	address := busAddress()
	if address == "" {
		return nil, ErrNone
	}
	conn, err := connect(address)
	if err != nil {
		return nil, none(err)
	}
	defer conn.Close()
	desk := conn.Object(portalName, portalPath)
	if err := able(ctx, desk, q.What); err != nil {
		return nil, none(err)
	}
	return ask(ctx, conn, desk, q)
}

func none(err error) error { return fmt.Errorf("%w: %w", ErrNone, err) }

// busAddress is where the bus of this session listens; empty where there is
// none. It never starts one.
func busAddress() string {
	if a := os.Getenv("DBUS_SESSION_BUS_ADDRESS"); a != "" && !strings.HasPrefix(a, "autolaunch:") {
		return a
	}
	run := os.Getenv("XDG_RUNTIME_DIR")
	if run == "" {
		return ""
	}
	bus := filepath.Join(run, "bus")
	if fi, err := os.Stat(bus); err != nil || fi.Mode().Type() != os.ModeSocket {
		return ""
	}
	return "unix:path=" + dbus.EscapeBusAddressValue(bus)
}

// connect joins the bus, in time.
func connect(address string) (*dbus.Conn, error) {
	type joined struct {
		conn *dbus.Conn
		err  error
	}
	done := make(chan joined, 1)
	go func() {
		conn, err := dbus.Connect(address)
		done <- joined{conn, err}
	}()
	select {
	case j := <-done:
		return j.conn, j.err
	case <-time.After(patience):
		go func() {
			if j := <-done; j.err == nil {
				j.conn.Close()
			}
		}()
		return nil, errors.New("the session bus does not answer")
	}
}

// able asks the portal whether it can ask for such a thing.
func able(ctx context.Context, desk dbus.BusObject, what What) error {
	ctx, cancel := context.WithTimeout(ctx, patience)
	defer cancel()
	var version dbus.Variant
	if err := desk.CallWithContext(ctx, propertyGet, 0, chooserFace, "version").Store(&version); err != nil {
		return err
	}
	if n, ok := version.Value().(uint32); !ok || what == Folder && n < folderVersion {
		return fmt.Errorf("the portal's file chooser has version %v", version)
	}
	return nil
}

// ask shows the dialog and waits for its answer.
func ask(ctx context.Context, conn *dbus.Conn, desk dbus.BusObject, q Question) ([]string, error) {
	token := "samenspel" + strings.ToLower(rand.Text())
	sender := strings.ReplaceAll(strings.TrimPrefix(conn.Names()[0], ":"), ".", "_")
	request := dbus.ObjectPath(portalPath + "/request/" + sender + "/" + token)
	signals := make(chan *dbus.Signal, 16)
	conn.Signal(signals) // before it is asked, so that no answer is missed
	for _, match := range [][]dbus.MatchOption{
		{dbus.WithMatchInterface(requestFace), dbus.WithMatchMember("Response"), dbus.WithMatchSender(portalName)},
		{dbus.WithMatchInterface(busFace), dbus.WithMatchMember(ownerChanged), dbus.WithMatchArg(0, portalName)},
	} {
		if err := conn.AddMatchSignalContext(ctx, match...); err != nil {
			return nil, none(err)
		}
	}
	method := chooserFace + ".OpenFile"
	if q.What == Target {
		method = chooserFace + ".SaveFile"
	}
	// Whoever stops asking meanwhile must know the dialog to close it.
	asking, cancel := context.WithTimeout(context.WithoutCancel(ctx), 5*patience)
	defer cancel()
	var handle dbus.ObjectPath
	if err := desk.CallWithContext(asking, method, 0, parent(q.Window), q.Title, options(q, token)).Store(&handle); err != nil {
		return nil, none(err)
	}
	for {
		select {
		case <-ctx.Done():
			conn.Object(portalName, handle).Call(requestFace+".Close", dbus.FlagNoReplyExpected)
			return nil, nil
		case s, open := <-signals:
			switch {
			case !open:
				return nil, none(errors.New("the session bus has gone"))
			case s.Name == busFace+"."+ownerChanged:
				return nil, none(errors.New("the portal has gone"))
			case s.Name == requestFace+".Response" && (s.Path == handle || s.Path == request):
				return answer(s.Body)
			}
		}
	}
}

// parent is the name that the portal knows a window of X11 by, so that its
// dialog stands before it.
func parent(window uint64) string {
	if window == 0 {
		return ""
	}
	return fmt.Sprintf("x11:%x", window)
}

// rule and filter are a kind of file as the portal takes it.
type rule struct {
	Type    uint32 // 0 is a pattern
	Pattern string
}

type filter struct {
	Label string
	Rules []rule
}

func options(q Question, token string) map[string]dbus.Variant {
	o := map[string]dbus.Variant{"handle_token": dbus.MakeVariant(token), "modal": dbus.MakeVariant(true)}
	if q.Accept != "" {
		o["accept_label"] = dbus.MakeVariant(q.Accept)
	}
	if q.What == Files {
		o["multiple"] = dbus.MakeVariant(true)
	}
	if q.What == Folder {
		o["directory"] = dbus.MakeVariant(true)
	}
	if q.Folder != "" {
		o["current_folder"] = dbus.MakeVariant(append([]byte(q.Folder), 0))
	}
	if q.What == Target && q.Name != "" {
		o["current_name"] = dbus.MakeVariant(q.Name)
	}
	var filters []filter
	for _, k := range q.Kinds {
		f := filter{Label: k.Label}
		for _, e := range k.Extensions {
			f.Rules = append(f.Rules, rule{0, anyCase(e)})
		}
		filters = append(filters, f)
	}
	if len(filters) > 0 {
		o["filters"] = dbus.MakeVariant(filters)
	}
	return o
}

// answer reads what was chosen.
func answer(body []any) ([]string, error) {
	const chosen, cancelled = 0, 1
	var status uint32
	var results map[string]dbus.Variant
	if err := dbus.Store(body, &status, &results); err != nil {
		return nil, none(err)
	}
	switch status {
	case chosen:
	case cancelled:
		return nil, nil
	default:
		return nil, none(fmt.Errorf("the portal's dialog ended with %d", status))
	}
	uris, _ := results["uris"].Value().([]string)
	var paths []string
	for _, uri := range uris {
		u, err := url.Parse(uri)
		if err != nil || u.Scheme != "file" || u.Path == "" {
			return nil, none(fmt.Errorf("the portal gave %q", uri))
		}
		paths = append(paths, u.Path)
	}
	return paths, nil
}
