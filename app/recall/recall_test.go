package recall_test

import (
	"errors"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"samenspel/app/recall"
)

var noon = time.Date(2026, 4, 16, 12, 0, 0, 0, time.UTC)

func TestWhatIsRememberedIsForTheUserAlone(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "a", "b")
	s := recall.At(dir)
	if err := s.Keep(recall.Mark{Path: "/w/a.samenspel", Workshop: "1", At: noon, Drafts: map[string]string{"k": "text"}}); err != nil {
		t.Fatal(err)
	}
	info, err := os.Stat(dir)
	if err != nil || info.Mode().Perm() != 0o700 {
		t.Fatalf("the folder is %v, %v", info.Mode(), err)
	}
	entries, err := os.ReadDir(dir)
	if err != nil || len(entries) != 1 {
		t.Fatalf("%v, %v", entries, err)
	}
	if info, err := entries[0].Info(); err != nil || info.Mode().Perm() != 0o600 {
		t.Fatalf("the file is %v, %v", info.Mode(), err)
	}
}

func TestAMarkIsFoundByItsFile(t *testing.T) {
	dir := t.TempDir()
	s := recall.At(filepath.Join(dir, "recall"))
	there, moved := filepath.Join(dir, "there.samenspel"), filepath.Join(dir, "stick", "moved.samenspel")
	if err := os.WriteFile(there, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	for i, m := range []recall.Mark{
		{Path: there, Workshop: "1", Drafts: map[string]string{"k": "there"}},
		{Path: moved, Workshop: "2", Drafts: map[string]string{"k": "moved"}},
		{Path: filepath.Join(dir, "old.samenspel"), Workshop: "3"},
	} {
		m.At = noon.Add(time.Duration(i) * time.Minute)
		if m.Workshop == "3" {
			m.At = noon.Add(-100 * 24 * time.Hour)
		}
		if err := s.Keep(m); err != nil {
			t.Fatal(err)
		}
	}
	for _, c := range []struct{ what, path, workshop, want string }{
		{"its own", there, "1", "there"},
		{"another workshop at that path", there, "9", ""},
		{"a copy of what is still there", filepath.Join(dir, "copy.samenspel"), "1", ""},
		{"the same workshop where the stick is now", filepath.Join(dir, "usb", "moved.samenspel"), "2", "moved"},
		{"what nobody came back to", filepath.Join(dir, "old.samenspel"), "3", ""},
	} {
		if m, ok := s.Find(c.path, c.workshop, noon); ok != (c.want != "") || m.Drafts["k"] != c.want {
			t.Errorf("%s: %+v", c.what, m)
		}
	}
	if all := s.Marks(noon); len(all) != 2 || all[0].Path != moved {
		t.Errorf("the newest is not first: %+v", all)
	}
	if err := errors.Join(s.Forget(there), s.Forget(there)); err != nil {
		t.Error(err)
	}
	if _, ok := s.Find(there, "1", noon); ok {
		t.Error("it was not forgotten")
	}
}

func TestThePenWritesTheLastOfWhatItWasGiven(t *testing.T) {
	s := recall.At(t.TempDir())
	p := s.Pen()
	want := map[string]string{}
	for i := range 500 {
		want = map[string]string{"k": strings.Repeat("x", i)}
		p.Write(recall.Mark{Path: "/w", Workshop: "1", At: noon, Drafts: want})
	}
	p.Close()
	p.Close()
	if m, ok := s.Find("/w", "1", noon); !ok || !maps.Equal(m.Drafts, want) {
		t.Fatalf("it wrote %d characters", len(m.Drafts["k"]))
	}
}

func TestADiskThatFailsIsNoReasonToStop(t *testing.T) {
	file := filepath.Join(t.TempDir(), "file")
	if err := os.WriteFile(file, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	s := recall.At(filepath.Join(file, "in a file"))
	p := s.Pen()
	p.Write(recall.Mark{Path: "/w"})
	p.Close()
	if s.Marks(noon) != nil || s.Reports() != nil {
		t.Fatal("there is something in a file that is no folder")
	}
	if err := s.Keep(recall.Mark{}); err == nil {
		t.Fatal("nothing went wrong")
	}
}

// crashing names the folder in which a child of the tests is to crash.
const crashing = "RECALL_CRASH"

func TestMain(m *testing.M) {
	if dir := os.Getenv(crashing); dir != "" {
		if err := recall.At(dir).Watch("v1.2.3", noon); err != nil {
			panic(err)
		}
		done := make(chan struct{})
		go func() { panic("a mistake in the loop") }()
		<-done
	}
	os.Exit(m.Run())
}

func TestTheReportOfACrashIsKept(t *testing.T) {
	dir := t.TempDir()
	s := recall.At(dir)
	crash := func() {
		t.Helper()
		child := exec.Command(os.Args[0])
		child.Env = append(os.Environ(), crashing+"="+dir)
		if out, err := child.CombinedOutput(); err == nil {
			t.Fatalf("it did not crash: %s", out)
		}
	}
	crash()
	if got := s.Reports(); len(got) != 0 {
		t.Fatalf("nobody looked yet: %v", got)
	}
	// The next run keeps it, and one that ends well leaves nothing.
	for range 3 {
		if err := s.Watch("v1.2.4", noon); err != nil {
			t.Fatal(err)
		}
	}
	all := s.Reports()
	if len(all) != 1 {
		t.Fatalf("reports: %v", all)
	}
	text, err := all[0].Text()
	if err != nil || !strings.HasPrefix(text, "Samenspel v1.2.3, ") || !strings.Contains(text, "a mistake in the loop") {
		t.Fatalf("%s %v", text, err)
	}
}

func TestTheLastReportsAreKept(t *testing.T) {
	s := recall.At(t.TempDir())
	for i := range 14 {
		if err := s.Note("v1", i, []byte("stack"), noon.Add(time.Duration(i)*time.Second)); err != nil {
			t.Fatal(err)
		}
	}
	all := s.Reports()
	if len(all) != 10 {
		t.Fatalf("%d are kept", len(all))
	}
	text, err := all[0].Text()
	if err != nil || !strings.Contains(text, "\n13\n\nstack") {
		t.Fatalf("the first is %q %v", text, err)
	}
}

func TestWhatIsRememberedIsReworded(t *testing.T) {
	dir := t.TempDir()
	s := recall.At(dir)
	quiet := func(text string) string { return strings.ReplaceAll(text, "Marit", "someone") }
	if err := recall.At(filepath.Join(dir, "nowhere")).Reword(quiet); err != nil {
		t.Fatal(err)
	}
	if err := errors.Join(
		s.Keep(recall.Mark{Path: "/w", Workshop: "1", At: noon, Drafts: map[string]string{"k": "Marit belt", "l": "niets"}, Last: "k"}),
		s.Note("v1", "Marit typed this", []byte("stack"), noon),
		os.WriteFile(filepath.Join(dir, "crash.txt"), []byte("panic: Marit"), 0o600),
		os.WriteFile(filepath.Join(dir, "broken.open.json"), []byte("{Marit"), 0o600),
		s.Reword(quiet),
	); err != nil {
		t.Fatal(err)
	}
	entries, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range entries {
		if raw, err := os.ReadFile(filepath.Join(dir, e.Name())); err != nil || strings.Contains(string(raw), "Marit") {
			t.Errorf("%s says %s, %v", e.Name(), raw, err)
		}
	}
	if m, ok := s.Find("/w", "1", noon); !ok || !maps.Equal(m.Drafts, map[string]string{"k": "someone belt", "l": "niets"}) || m.Last != "k" {
		t.Errorf("%+v", m)
	}
	if all := s.Reports(); len(all) != 1 {
		t.Errorf("%d reports", len(all))
	}
}
