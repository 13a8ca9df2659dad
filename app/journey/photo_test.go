package journey_test

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"samenspel/app/journey"
)

// TestPhoto takes a photo of a wall from a telephone, held on its side, to the
// wall and to the report.
func TestPhoto(t *testing.T) {
	r := enter(t)
	folder := filepath.Join(r.Home, "foto")
	if err := os.Mkdir(folder, 0o700); err != nil {
		t.Fatal(err)
	}
	raw, err := os.ReadFile("../../workshop/photo/testdata/orientation-6.jpg")
	if err != nil {
		t.Fatal(err)
	}
	file, photo := filepath.Join(folder, "test.samenspel"), filepath.Join(folder, "IMG_0012.jpg")
	if err := os.WriteFile(photo, raw, 0o600); err != nil {
		t.Fatal(err)
	}
	if _, err := r.Command("new", file, "--vendor", "Noorderlicht", "--client", "Waterrijk"); err != nil {
		t.Fatal(err)
	}

	a := r.start(file)
	a.Click("stage.next")
	a.Click("stage.photos")
	a.PickFile("Openen")
	a.See("1 foto toegevoegd.")
	if err := os.Remove(photo); err != nil { // the workshop has it now
		t.Fatal(err)
	}
	a.Key("Return") // what was added has the focus
	a.SeeControl("photo.show")
	caption := a.Like("photo.", ".caption")
	a.Fill(caption, "Onze muur")
	a.Click("photo.show")
	a.Click("wall.fold")
	a.Until("the photo to be on the wall", func(s *journey.Screen) bool {
		c := s.Find("wall.small")
		return c != nil && strings.Contains(c.Text, "Onze muur")
	})
	a.Key("Escape")
	a.Until("the step to be back", func(s *journey.Screen) bool { return s.Find("photo.show") == nil })

	a.Click("top.export")
	a.Click("export.kind.plan")
	a.Click("export.kind.full")
	a.Click("export.go")
	a.Click("exported.ok")
	pdf := r.only("foto/*.pdf")
	a.Quit()

	out, err := exec.Command("pdftotext", pdf, "-").Output()
	if err != nil || !bytes.Contains(out, []byte("Onze muur")) {
		t.Errorf("the report doesn't name the photo: %v", err)
	}
	if written, err := os.ReadFile(pdf); err != nil || bytes.Count(written, []byte("/Subtype /Image")) != 1 {
		t.Errorf("there is no photo in the report: %v", err)
	}
}
