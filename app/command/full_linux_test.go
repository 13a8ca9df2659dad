package command

import (
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
)

// A disk that is full half-way: the plan fits and the report doesn't. Then
// nothing is there, nor anything half, and what stood there stands.
func TestFullDiskLeavesNothingHalf(t *testing.T) {
	sample := filepath.Join(t.TempDir(), "a.samenspel")
	if code, _, said := run(t, "demo", sample); code != exitFine {
		t.Fatal(said)
	}
	folder := t.TempDir()
	if err := syscall.Mount("samenspel", folder, "tmpfs", 0, "size=512k"); err != nil {
		t.Skip("no right to mount a small drive here:", err)
	}
	t.Cleanup(func() { syscall.Unmount(folder, syscall.MNT_DETACH) })
	mine := filepath.Join(folder, "mine")
	if err := os.WriteFile(mine, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	all := []string{"export", sample, "--to", folder, "--format", "form,pdf"}
	if code, _, said := run(t, all...); code != exitFine {
		t.Fatalf("not even without ballast: %s", said)
	}
	whole := listed(t, folder)
	for _, name := range whole {
		if name != "mine" {
			if err := os.Remove(filepath.Join(folder, name)); err != nil {
				t.Fatal(err)
			}
		}
	}
	failed := 0
	for ballast := 480 << 10; ballast > 0; ballast -= 40 << 10 {
		if err := os.WriteFile(mine, make([]byte, ballast), 0o600); err != nil {
			t.Fatal(err)
		}
		code, out, said := run(t, all...)
		if code == exitFine {
			break
		}
		failed++
		if out != "" || !strings.Contains(said, "full") {
			t.Errorf("said %q, printed %q", said, out)
		}
		if left := listed(t, folder); len(left) != 1 {
			t.Errorf("with %d bytes taken there are left: %q", ballast, left)
		}
	}
	if got := listed(t, folder); failed < 3 || len(got) != len(whole) {
		t.Errorf("refused %d times; in the end there are %q", failed, got)
	}
}

func listed(t *testing.T, folder string) []string {
	t.Helper()
	entries, err := os.ReadDir(folder)
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, e := range entries {
		names = append(names, e.Name())
	}
	return names
}
