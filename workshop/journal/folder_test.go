package journal

import (
	"errors"
	"os"
	"path/filepath"
	"testing"
)

func TestMakeFolder(t *testing.T) {
	dir := t.TempDir()
	deep := filepath.Join(dir, "a", "b")
	for range 2 { // the second time it is there
		if err := MakeFolder(deep); err != nil {
			t.Fatal(err)
		}
	}
	if info, err := os.Stat(deep); err != nil || !info.IsDir() {
		t.Fatalf("no folder: %v", err)
	}
	file := filepath.Join(dir, "file")
	if err := os.WriteFile(file, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	var p *Problem
	if err := MakeFolder(filepath.Join(file, "under")); !errors.As(err, &p) || p.Code != NotFolder {
		t.Fatalf("under a file: %v, want a Problem that it is no folder", err)
	}
}
