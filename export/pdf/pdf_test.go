package pdf_test

import (
	"bytes"
	"flag"
	"os"
	"os/exec"
	"path/filepath"
	"testing"

	"samenspel/export/pdf"
	"samenspel/workshop"
	"samenspel/workshop/picture/fixture"
)

var look = flag.String("look", "", "folder to write the demo's reports to, to be looked at")

func write(t testing.TB, v workshop.View, o pdf.Options) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := pdf.Write(&b, v, o); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// run gives a tool a file and returns what it says.
func run(t testing.TB, file []byte, tool string, args ...string) string {
	t.Helper()
	if _, err := exec.LookPath(tool); err != nil {
		t.Skipf("%s is not installed", tool)
	}
	path := filepath.Join(t.TempDir(), "report.pdf")
	if err := os.WriteFile(path, file, 0o600); err != nil {
		t.Fatal(err)
	}
	for i, a := range args {
		if a == "FILE" {
			args[i] = path
		}
	}
	out, err := exec.Command(tool, args...).CombinedOutput()
	if err != nil {
		t.Fatalf("%s: %v\n%s", tool, err, out)
	}
	return string(out)
}

// With -look, the demo's reports are written to be looked at.
func TestLook(t *testing.T) {
	if *look == "" {
		t.Skip("no folder to write to")
	}
	for _, lang := range workshop.Langs {
		v := fixture.Demo(t, lang).Report()
		for name, kind := range map[string]pdf.Report{"plan": pdf.Plan, "full": pdf.Full} {
			file := write(t, v, pdf.Options{Report: kind})
			if err := os.WriteFile(filepath.Join(*look, name+"-"+string(lang)+".pdf"), file, 0o600); err != nil {
				t.Fatal(err)
			}
		}
	}
}
