package journey_test

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"

	"samenspel/app/journey"
)

// TestFilesInTrouble opens what is damaged, what is in use and what is no
// workshop: each says so in the window, and harms nothing.
func TestFilesInTrouble(t *testing.T) {
	t.Parallel()
	r := enter(t)
	sound := filepath.Join(r.Home, "heel.samenspel")
	if _, err := r.Command("demo", sound); err != nil {
		t.Fatal(err)
	}
	raw, err := os.ReadFile(sound)
	if err != nil {
		t.Fatal(err)
	}
	write := func(name string, raw []byte) string {
		path := filepath.Join(r.Home, name)
		if err := os.WriteFile(path, raw, 0o600); err != nil {
			t.Fatal(err)
		}
		return path
	}
	damaged := bytes.Clone(raw)
	damaged[len(damaged)/2] ^= 1

	for _, x := range []struct {
		name  string
		raw   []byte
		words string
		desk  bool // what can be read of it is shown
	}{
		{"stuk.samenspel", damaged, "“stuk.samenspel” is beschadigd vanaf regel", true},
		{"half.samenspel", raw[:len(raw)-9], "is maar half geschreven", true},
		{"brief.samenspel", []byte("Beste mensen,\n\ntot donderdag!\n"), "“brief.samenspel” is geen workshopbestand", false},
		{"leeg.samenspel", nil, "“leeg.samenspel” is geen workshopbestand", false},
	} {
		path := write(x.name, x.raw)
		a := r.start(path)
		s := a.See(x.words)
		if got := s.Find("agenda.edit") != nil || covered(&s, "agenda.edit"); got != x.desk {
			t.Errorf("%s: the workshop is shown: %v, want %v", x.name, got, x.desk)
		}
		a.Click("OK")
		a.Until("the message to be gone", func(s *journey.Screen) bool { return s.Find("OK") == nil })
		a.Quit()
		if x.name == "half.samenspel" {
			continue // half a line is put aside
		}
		if after, err := os.ReadFile(path); err != nil || !bytes.Equal(after, x.raw) {
			t.Errorf("%s was changed (%v)", x.name, err)
		}
	}
}

// TestFileInUse opens a workshop that is open elsewhere.
func TestFileInUse(t *testing.T) {
	t.Parallel()
	r := enter(t)
	file := filepath.Join(r.Home, "heel.samenspel")
	if _, err := r.Command("demo", file); err != nil {
		t.Fatal(err)
	}
	first := r.start(file)
	first.SeeControl("agenda.edit")
	r.Run = filepath.Join(filepath.Dir(r.Home), "run2")
	if err := os.Mkdir(r.Run, 0o700); err != nil {
		t.Fatal(err)
	}
	second := r.start(file)
	second.See("geopend")
	second.See("Het is hier te lezen, maar niet te veranderen.")
	second.Kill()
	first.Kill()
}

// covered says whether a control stands beneath a dialog.
func covered(s *journey.Screen, name string) bool {
	for _, c := range s.Controls {
		if c.Name == name {
			return c.Covered
		}
	}
	return false
}
