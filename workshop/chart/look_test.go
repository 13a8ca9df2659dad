package chart

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

var (
	update = flag.Bool("update", false, "write the goldens in testdata")
	look   = flag.String("look", "", "folder to write every sample to as SVG, to be looked at")
)

// drawable is any chart.
type drawable interface{ Draw(Frame) Drawing }

// The rooms a chart is drawn for.
var frames = map[string]Frame{
	"projector": {W: 1600, H: 900, MinText: 20, Decimal: ","},
	"console":   {W: 700, H: 450, MinText: 11, Decimal: ","},
	"paper":     {W: 500, H: 300, MinText: 8, Decimal: ","},
}

// Every sample on paper is kept as text, so that a change of layout is seen.
func TestGoldens(t *testing.T) {
	for name, c := range samples() {
		t.Run(name, func(t *testing.T) {
			got := c.Draw(frames["paper"]).String()
			path := filepath.Join("testdata", name+".golden")
			if *update {
				if err := os.WriteFile(path, []byte(got), 0o644); err != nil {
					t.Fatal(err)
				}
			}
			want, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			if got != string(want) {
				t.Errorf("differs from %s; look at it (-look folder), then -update:\n%s", path, firstChange(string(want), got))
			}
		})
	}
}

// With -look, every sample is written in every room and palette.
func TestLook(t *testing.T) {
	if *look == "" {
		t.Skip("no folder to write to")
	}
	palettes := map[string]Palette{"light": Light, "dark": Dark, "grey": Light.Grey()}
	for name, c := range samples() {
		for room, f := range frames {
			d := c.Draw(f)
			for shade, p := range palettes {
				w, err := os.Create(filepath.Join(*look, fmt.Sprintf("%s-%s-%s.svg", name, room, shade)))
				if err != nil {
					t.Fatal(err)
				}
				if err := SVG(w, d, p); err != nil {
					t.Fatal(err)
				}
				if err := w.Close(); err != nil {
					t.Fatal(err)
				}
			}
		}
	}
}

// firstChange shows the first line that differs.
func firstChange(want, got string) string {
	a, b := strings.Split(want, "\n"), strings.Split(got, "\n")
	for i := range min(len(a), len(b)) {
		if a[i] != b[i] {
			return fmt.Sprintf("line %d\n  was %s\n  is  %s", i+1, a[i], b[i])
		}
	}
	return fmt.Sprintf("%d lines, was %d", len(b), len(a))
}
