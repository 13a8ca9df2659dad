package look

import (
	"bufio"
	"os/exec"
	"strings"
	"testing"

	"github.com/godbus/dbus/v5"
)

// portal is the desktop's answer about its settings.
type portal map[string]dbus.Variant

// Read is how it was asked at first: the value is wrapped twice.
func (p portal) Read(namespace, key string) (dbus.Variant, *dbus.Error) {
	v, ok := p[namespace+" "+key]
	if !ok {
		return v, dbus.MakeFailedError(exec.ErrNotFound)
	}
	return dbus.MakeVariant(v), nil
}

func TestTheDesktopIsAskedForWhatItsUserWishes(t *testing.T) {
	path, err := exec.LookPath("dbus-daemon")
	if err != nil {
		t.Skip("there is no bus")
	}
	daemon := exec.Command(path, "--session", "--nofork", "--print-address")
	out, err := daemon.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := daemon.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		_ = daemon.Process.Kill() // it may have ended
		_ = daemon.Wait()
	})
	address, err := bufio.NewReader(out).ReadString('\n')
	if err != nil {
		t.Fatal(err)
	}
	t.Setenv("DBUS_SESSION_BUS_ADDRESS", strings.TrimSpace(address))
	if got := Asked(); got != (Wishes{}) {
		t.Fatalf("nobody answered, and it heard %+v", got)
	}
	desktop, err := dbus.Connect(strings.TrimSpace(address))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := desktop.Close(); err != nil {
			t.Error(err)
		}
	})
	if _, err := desktop.RequestName("org.freedesktop.portal.Desktop", 0); err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		said portal
		want Wishes
	}{
		{portal{}, Wishes{}},
		{portal{"org.freedesktop.appearance contrast": dbus.MakeVariant(uint32(1))}, Wishes{Contrast: true}},
		{portal{"org.freedesktop.appearance contrast": dbus.MakeVariant(uint32(0)), "org.freedesktop.appearance reduced-motion": dbus.MakeVariant(uint32(1))}, Wishes{Still: true}},
		{portal{"org.gnome.desktop.interface enable-animations": dbus.MakeVariant(false)}, Wishes{Still: true}},
		{portal{"org.gnome.desktop.interface enable-animations": dbus.MakeVariant(true)}, Wishes{}},
	} {
		if err := desktop.Export(c.said, "/org/freedesktop/portal/desktop", "org.freedesktop.portal.Settings"); err != nil {
			t.Fatal(err)
		}
		if got := Asked(); got != c.want {
			t.Errorf("%v: %+v, want %+v", c.said, got, c.want)
		}
	}
}
