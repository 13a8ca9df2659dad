package place_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"

	"samenspel/app/place"
)

func TestNameSuitsEveryFileSystem(t *testing.T) {
	for in, want := range map[string]string{
		"Noorderlicht × Waterrijk": "Noorderlicht × Waterrijk",
		`a/b\c:d*e?"f<g>h|i`:       "a b c d e f g h i",
		"...":                      "workshop",
		"\x00\xff":                 "workshop",
		"nul":                      "nul workshop",
		"regel\neen":               "regel een",
		"\u202egnp.exe":            "gnp.exe",
		"cafe\u0301":               "caf\u00e9",
		" . punt . ":               "punt",
	} {
		if got := place.Name(in); got != want {
			t.Errorf("%q became %q, want %q", in, got, want)
		}
	}
	if got := place.Name(strings.Repeat("a", 60), "×", strings.Repeat("b", 60), "2026-04-16"); !strings.HasSuffix(got, " 2026-04-16") {
		t.Errorf("two long names cost the date: %s", got)
	}
	long := place.Name(strings.Repeat("é", 10_000))
	if len(long) > 120 || !utf8.ValidString(long) {
		t.Errorf("a long name became %d bytes, valid %v", len(long), utf8.ValidString(long))
	}
}

func TestFreeNeverNamesWhatIsThere(t *testing.T) {
	dir := t.TempDir()
	for _, want := range []string{"plan.pdf", "plan (2).pdf", "plan (3).pdf"} {
		got := place.Free(dir, "plan", ".pdf")
		if filepath.Base(got) != want {
			t.Fatalf("got %s, want %s", got, want)
		}
		if err := os.WriteFile(got, nil, 0o600); err != nil {
			t.Fatal(err)
		}
	}
}

func TestDocumentsFollowsTheDesktop(t *testing.T) {
	home := t.TempDir()
	t.Setenv("HOME", home)
	t.Setenv("XDG_CONFIG_HOME", "")
	if got := place.Documents(); got != filepath.Join(home, "Samenspel") {
		t.Errorf("without documents: %s", got)
	}
	if err := os.MkdirAll(filepath.Join(home, ".config"), 0o700); err != nil {
		t.Fatal(err)
	}
	if err := os.Mkdir(filepath.Join(home, "Documenten"), 0o700); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(home, ".config", "user-dirs.dirs"), []byte("XDG_DOCUMENTS_DIR=\"$HOME/Documenten\"\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	if got := place.Documents(); got != filepath.Join(home, "Documenten", "Samenspel") {
		t.Errorf("with a Dutch desktop: %s", got)
	}
}
