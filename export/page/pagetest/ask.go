package pagetest

import (
	"os"
	"os/exec"
	"path/filepath"
	"testing"
)

// Ask gives a program a PDF, as FILE among its arguments, and returns what it
// says. The test is skipped where the program is not installed.
func Ask(t testing.TB, pdf []byte, program string, args ...string) string {
	t.Helper()
	if _, err := exec.LookPath(program); err != nil {
		t.Skipf("%s is not installed", program)
	}
	path := filepath.Join(t.TempDir(), "asked.pdf")
	if err := os.WriteFile(path, pdf, 0o600); err != nil {
		t.Fatal(err)
	}
	with := make([]string, len(args))
	for i, a := range args {
		if with[i] = a; a == "FILE" {
			with[i] = path
		}
	}
	out, err := exec.Command(program, with...).CombinedOutput()
	if err != nil {
		t.Fatalf("%s: %v\n%s", program, err, out)
	}
	return string(out)
}
