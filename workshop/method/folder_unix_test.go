//go:build !windows

package method_test

import (
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"samenspel/workshop/method"
)

// A pipe in the place of a file does not hold up anything.
func TestPipe(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "mine")
	if _, err := method.Copy(dir); err != nil {
		t.Fatal(err)
	}
	name := filepath.Join(dir, "warnings.yaml")
	if err := os.Remove(name); err != nil {
		t.Fatal(err)
	}
	if err := syscall.Mkfifo(name, 0o600); err != nil {
		t.Skip(err)
	}
	if _, err := method.Folder(dir); err == nil || !strings.Contains(err.Error(), "warnings.yaml: cannot read it: not an ordinary file") {
		t.Errorf("%v", err)
	}
}
