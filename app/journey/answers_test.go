package journey_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"samenspel/app/journey"
)

// TestAnswersFromAFile takes in what was typed over in a spreadsheet: a sheet
// that is wrong is refused as a whole, by row and column.
func TestAnswersFromAFile(t *testing.T) {
	t.Parallel()
	r := enter(t)
	folder := filepath.Join(r.Home, "middag")
	if err := os.Mkdir(folder, 0o700); err != nil {
		t.Fatal(err)
	}
	file, sheet := filepath.Join(folder, "test.samenspel"), filepath.Join(folder, "antwoorden.csv")
	if _, err := r.Command("new", file, "--vendor", "Noorderlicht", "--client", "Waterrijk"); err != nil {
		t.Fatal(err)
	}
	write := func(rows ...string) {
		if err := os.WriteFile(sheet, []byte(strings.Join(rows, "\r\n")+"\r\n"), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	ready := func() (vendor, client int) {
		got := r.Read(file).Steps["mirror/answer"].Ready
		return got.Vendor, got.Client
	}
	head := "side;self.WIJ1;other.WIJ1"

	a := r.start(file)
	write(head, "leverancier;4;2", "leverancier;9;2", "klant;3;1")
	a.Menu("Bestand", "Antwoorden uit een bestand…")
	a.PickFile("Openen")
	a.See("rij 3, self.WIJ1: “9” is geen heel getal")
	a.Click("sheet.ok")
	a.Until("the list to be gone", func(s *journey.Screen) bool { return s.Find("sheet.ok") == nil })
	if vendor, client := ready(); vendor+client > 0 {
		t.Errorf("%d and %d answers came in", vendor, client)
	}

	write(head, "leverancier;4;2", "leverancier;5;2", "klant;3;1")
	a.Menu("Bestand", "Antwoorden uit een bestand…")
	a.PickFile("Openen")
	a.See("overgenomen van Noorderlicht 2, van Waterrijk 1")
	a.Click("sheet.ok")
	a.Quit()
	if vendor, client := ready(); vendor != 2 || client != 1 {
		t.Errorf("%d and %d answers came in, want 2 and 1", vendor, client)
	}
	if !r.Read(file).Steps["mirror/answer"].Hidden {
		t.Error("the figures can be seen")
	}
}
