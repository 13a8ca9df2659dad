package pdf_test

import (
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"samenspel/export/page"
	"samenspel/export/pdf"
	"samenspel/export/report"
	"samenspel/workshop/ordeal"
)

// jars is where Debian has PDFBox and what its Preflight needs.
const jars = "/usr/share/java/"

// preflighted has PDFBox say of each file whether it is PDF/A-1b: by name, what
// it has against it, empty where that is nothing.
func preflighted(t *testing.T, files map[string][]byte) map[string]string {
	t.Helper()
	var path []string
	for _, jar := range []string{"preflight", "pdfbox2", "fontbox2", "xmpbox", "commons-logging", "commons-io", "jaxb-api", "javax.activation"} {
		path = append(path, jars+jar+".jar")
		if _, err := os.Stat(jars + jar + ".jar"); err != nil {
			t.Skipf("PDFBox Preflight is not installed: %v", err)
		}
	}
	if _, err := exec.LookPath("java"); err != nil {
		t.Skip("java is not installed")
	}
	dir := t.TempDir()
	for name, content := range files {
		if err := os.WriteFile(filepath.Join(dir, name+".pdf"), content, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	out, err := exec.Command("java", "-XX:TieredStopAtLevel=1", "-Djava.awt.headless=true", "-cp", strings.Join(path, ":"),
		"org.apache.pdfbox.preflight.Validator_A1b", "batch", dir).CombinedOutput() // it fails where a file does
	said := regexp.MustCompile(`(?m)^The file (\S+)\.pdf is (not )?a valid PDF/A-1b file(.*)`)
	found := said.FindAllStringSubmatchIndex(string(out), -1)
	if len(found) != len(files) {
		t.Fatalf("it tells of %d files, not of %d: %v\n%s", len(found), len(files), err, out)
	}
	all := map[string]string{}
	for i, at := range found {
		end := len(out)
		if i+1 < len(found) {
			end = found[i+1][0]
		}
		name := string(out[at[2]:at[3]])
		if all[name] = strings.TrimSpace(string(out[at[1]:end])); at[4] >= 0 {
			all[name] = "not valid: " + all[name]
		}
	}
	return all
}

func TestArchiveIsPDFA(t *testing.T) {
	files := map[string][]byte{
		"everything": written(t, sampled(t), pdf.Options{Archive: true}),
		"ordinary":   written(t, sampled(t), pdf.Options{}),
	}
	for name, o := range map[string]report.Options{
		"sample-nl": {Kind: report.Full}, "sample-en": {Paper: page.Letter}, "follow-up-nl": {}, "typed": {Kind: report.Full, Paper: page.Letter}, "empty": {Kind: report.Full},
	} {
		of, err := ordeal.Make(name)
		if err != nil {
			t.Fatal(err)
		}
		d, err := report.Lay(of.View(), o)
		if err != nil {
			t.Fatal(err)
		}
		files[name] = written(t, d, pdf.Options{Archive: true})
	}
	for name, wrong := range preflighted(t, files) {
		switch {
		case name == "ordinary":
			if !strings.Contains(wrong, "EmbeddedFile") {
				t.Errorf("it says nothing of the files inside: %q", wrong)
			}
		case wrong != "":
			t.Errorf("%s: %s", name, wrong)
		}
	}
}
