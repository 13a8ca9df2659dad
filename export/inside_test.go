package export

import (
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"samenspel/workshop"
	"samenspel/workshop/sample"
)

// TestPlanTravelsInside: what another program takes out of a PDF is the plan,
// the same each time, and what is left out of the pages is left out of it.
func TestPlanTravelsInside(t *testing.T) {
	for _, program := range []string{"pdfdetach", "qpdf"} {
		if _, err := exec.LookPath(program); err != nil {
			t.Skipf("%s is not installed", program)
		}
	}
	records, _, err := sample.Records(workshop.Dutch)
	if err != nil {
		t.Fatal(err)
	}
	v := workshop.NewLog(records).Fold().For(workshop.Viewer{Role: workshop.AsReport})
	made := func(o Options) (path string) {
		t.Helper()
		path = filepath.Join(t.TempDir(), "plan.pdf")
		files, err := Make(v, Plan, o)
		if err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, files[0].Content, 0o600); err != nil {
			t.Fatal(err)
		}
		return path
	}
	saved := func(path string) map[string]string {
		t.Helper()
		dir := t.TempDir()
		if out, err := exec.Command("pdfdetach", "-saveall", "-o", dir, path).CombinedOutput(); err != nil {
			t.Fatalf("%v: %s", err, out)
		}
		names, err := os.ReadDir(dir)
		if err != nil {
			t.Fatal(err)
		}
		out := map[string]string{}
		for _, n := range names {
			b, err := os.ReadFile(filepath.Join(dir, n.Name()))
			if err != nil {
				t.Fatal(err)
			}
			out[n.Name()] = string(b)
		}
		return out
	}
	path := made(Options{})
	files := saved(path)
	var plan struct {
		Actions []struct{ Title string }
	}
	if err := json.Unmarshal([]byte(files["plan.json"]), &plan); err != nil {
		t.Fatal(err)
	}
	if len(plan.Actions) != len(v.Actions) || len(plan.Actions) == 0 || plan.Actions[0].Title != v.Actions[0].Title {
		t.Errorf("the actions inside are %+v", plan.Actions)
	}
	if n := strings.Count(files["plan.ics"], "BEGIN:VEVENT"); n < len(v.Actions) {
		t.Errorf("%d dates for %d actions", n, len(v.Actions))
	}
	if len(files) != len(insideNames) {
		t.Errorf("inside are %v", files)
	}
	out, err := exec.Command("qpdf", "--list-attachments", "--verbose", path).CombinedOutput()
	if err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	for _, want := range append([]string{"De data van het plan"}, insideNames...) {
		if !strings.Contains(string(out), want) {
			t.Errorf("no %q in %s", want, out)
		}
	}
	tree, err := exec.Command("qpdf", "--qdf", "--object-streams=disable", path, "-").Output()
	if err != nil {
		t.Fatal(err)
	}
	if n := strings.Count(string(tree), "/AFRelationship /Data"); n != len(insideNames) || !strings.Contains(string(tree), "/AF [") {
		t.Errorf("%d files belong to the document", n)
	}
	for name, content := range saved(made(Options{Unnamed: true})) {
		for _, p := range v.People {
			if strings.Contains(content, p.Name) {
				t.Errorf("%s names %s", name, p.Name)
			}
		}
	}
	for what, o := range map[string]Options{"an archive": {Archive: true}, "one that is alone": {Alone: true}} {
		if got := saved(made(o)); len(got) > 0 {
			t.Errorf("%s has %v inside", what, got)
		}
	}
	if !slices.IsSorted(insideNames) {
		t.Error("a reader lists them by their names")
	}
}

var insideNames = []string{"plan.csv", "plan.ics", "plan.json"}
