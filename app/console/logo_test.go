package console

import (
	"bytes"
	"image"
	"image/color"
	"image/png"
	"os"
	"path/filepath"
	"testing"

	"samenspel/workshop"
)

// logoFile writes a picture to take for a logo, larger than one may be.
func (w *window) logoFile(name string) string {
	w.Helper()
	return w.pictureFile(name, image.Pt(1200, 300))
}

// pictureFile writes a picture of so many pixels.
func (w *window) pictureFile(name string, size image.Point) string {
	w.Helper()
	img := image.NewNRGBA(image.Rectangle{Max: size})
	for x := range size.X / 2 {
		img.Set(x, size.Y/2, color.NRGBA{200, uint8(x), 0, 255})
	}
	var out bytes.Buffer
	if err := png.Encode(&out, img); err != nil {
		w.Fatal(err)
	}
	path := filepath.Join(w.TempDir(), name)
	if err := os.WriteFile(path, out.Bytes(), 0o600); err != nil {
		w.Fatal(err)
	}
	return path
}

// logo is the one that a party of the open workshop has.
func (w *window) logo(side workshop.Side) *workshop.Logo { return w.view().Parties.Of(side).Logo }

func TestALogoIsChosenInThePreparation(t *testing.T) {
	w := newWindow(t, "nl")
	path := w.openFresh()
	w.at("preparation", "people")
	w.c.chooser = &system{paths: []string{w.logoFile("ours.png")}}
	w.Tap("party.vendor.logo")
	l := w.logo(workshop.Vendor)
	if l == nil || l.Type != "image/png" || l.Width != workshop.MaxLogoSide || l.Height != 128 || w.logo(workshop.Client) != nil {
		t.Fatalf("the logo is %+v", l)
	}
	if got := stored(t, path).Parties.Vendor.Logo; got == nil || !bytes.Equal(got.Bytes, l.Bytes) {
		t.Fatal("it isn't kept")
	}
	if w.label("party.vendor.logo") != "Ander logo…" {
		t.Errorf("the button reads %q", w.label("party.vendor.logo"))
	}
	w.c.chooser = &system{paths: []string{w.logoFile("other.png")}}
	w.Tap("party.vendor.logo")
	if w.logo(workshop.Vendor).ID == l.ID {
		t.Error("it isn't replaced")
	}
	w.Tap("party.vendor.logo.remove")
	if w.logo(workshop.Vendor) != nil {
		t.Error("it isn't removed")
	}
	w.Tap("top.undo")
	if w.logo(workshop.Vendor) == nil {
		t.Error("undo doesn't bring it back")
	}
}

func TestWhatIsNoPictureIsNoLogo(t *testing.T) {
	w := newWindow(t, "en")
	w.openFresh()
	w.at("preparation", "people")
	path := filepath.Join(t.TempDir(), "logo.png")
	if err := os.WriteFile(path, []byte("<svg/>"), 0o600); err != nil {
		t.Fatal(err)
	}
	for file, want := range map[string]string{path: "logo.png is not a picture that can be read", path + ".gone": "cannot be read"} {
		w.c.chooser = &system{paths: []string{file}}
		w.Tap("party.client.logo")
		w.MustRead(want)
		w.ok()
	}
	for size, want := range map[image.Point]string{{X: 1, Y: 1}: "is 1 by 1 pixels", {X: 20000, Y: 1}: "is 20000 by 1 pixels"} {
		w.c.chooser = &system{paths: []string{w.pictureFile("thin.png", size)}}
		w.Tap("party.client.logo")
		w.MustRead(want)
		w.ok()
	}
	if w.logo(workshop.Client) != nil {
		t.Error("there is a logo")
	}
}

func TestANewWorkshopBeginsWithLogos(t *testing.T) {
	w := newWindow(t, "en")
	w.Tap("home.new")
	w.Keys("Noorderlicht")
	w.Type("create.client", "Waterrijk")
	w.c.chooser = &system{paths: []string{w.logoFile("theirs.png")}}
	w.Tap("create.vendor.logo")
	w.Tap("create.client.logo")
	w.Tap("create.vendor.logo.remove")
	w.c.speak("nl") // and back in another language
	w.Tap("create.go")
	if w.logo(workshop.Client) == nil || w.logo(workshop.Vendor) != nil {
		t.Fatalf("the vendor's is %v, the client's %v", w.logo(workshop.Vendor), w.logo(workshop.Client))
	}
	if w.c.desk.bar.title.logos[1].on == nil || w.c.desk.bar.title.logos[0].on != nil {
		t.Error("the title doesn't show it")
	}
	path := w.c.session.path
	w.Tap("top.home")
	if s := w.c.recents.known[path]; s.logos.Client == nil || s.logos.Vendor != nil {
		t.Errorf("at home: %+v", s.logos)
	}
	w.c.followUp(path)
	w.Settle()
	w.ok()
	if w.logo(workshop.Client) == nil {
		t.Error("the follow-up goes without it")
	}
}
