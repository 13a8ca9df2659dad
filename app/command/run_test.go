package command

import (
	"bytes"
	"errors"
	"path/filepath"
	"strings"
	"testing"

	"github.com/alecthomas/kong"

	"samenspel/assets/translations"
	"samenspel/workshop"
	"samenspel/workshop/journal"
)

func run(t *testing.T, args ...string) (code int, out, said string) {
	t.Helper()
	var o, e bytes.Buffer
	code = Run(append([]string{"--lang", "en"}, args...), Streams{Out: &o, Err: &e}, func(string) error { return nil }, "test")
	return code, o.String(), e.String()
}

// No shell hands over a NUL, but a drop on the icon or a script may.
func TestNULInAName(t *testing.T) {
	dir := t.TempDir()
	name := filepath.Join(dir, "a\x00b.samenspel")
	for _, args := range [][]string{
		{name}, {"demo", name}, {"show", name}, {"check", name}, {"merge", name, "-o", filepath.Join(dir, "c")}, {"export", name},
	} {
		code, out, said := run(t, args...)
		if code != exitProblem || out != "" || !strings.Contains(said, "a�b.samenspel” holds a character that cannot be in a file name") {
			t.Errorf("%q: %d %q %q", args, code, out, said)
		}
	}
	if code, _, said := run(t, "new", filepath.Join(dir, "d"), "--vendor", "N\x00", "--client", "W"); code != exitProblem || !strings.Contains(said, "invisible character") {
		t.Errorf("a NUL in a party's name: %d %q", code, said)
	}
}

// What the window cannot do is said too.
func TestWindowFails(t *testing.T) {
	var said bytes.Buffer
	open := func(string) error { return &journal.Problem{Code: journal.Newer, Path: "x.samenspel"} }
	if code := Run([]string{"--lang", "en"}, Streams{Out: &bytes.Buffer{}, Err: &said}, open, ""); code != exitProblem {
		t.Errorf("exit code %d", code)
	}
	if !strings.Contains(said.String(), "“x.samenspel” was made with a newer version") {
		t.Errorf("said %q", said.String())
	}
}

type full struct{}

func (full) Write([]byte) (int, error) { return 0, errors.New("no space") }

// Output that nobody receives is a problem, not a success.
func TestOutputThatFails(t *testing.T) {
	var said bytes.Buffer
	code := Run([]string{"version"}, Streams{Out: full{}, Err: &said}, nil, "1")
	if code != exitProblem || !strings.Contains(said.String(), "no space") {
		t.Errorf("%d %q", code, said.String())
	}
}

// Everything that can be typed has words in both languages, and so has every
// way in which a workshop can be at fault.
func TestEverythingHasWords(t *testing.T) {
	var g grammar
	parser, err := kong.New(&g, kong.NoDefaultHelp())
	if err != nil {
		t.Fatal(err)
	}
	need := []string{"command.export.plan", "command.export.full"}
	for _, p := range parserSays {
		need = append(need, p.key)
	}
	for _, c := range parser.Model.Children {
		need = append(need, "command."+c.Name+".about")
		for _, p := range c.Positional {
			need = append(need, "command.word."+p.Name)
		}
		for _, f := range c.Flags {
			need = append(need, "command.flag."+f.Name)
			if len(f.PlaceHolder) > 0 && !strings.Contains(f.PlaceHolder, "|") && !f.IsBool() {
				need = append(need, "command.word."+f.PlaceHolder)
			}
		}
	}
	for _, lang := range workshop.Langs {
		for _, key := range need {
			if !translations.For(string(lang)).Has(key) {
				t.Errorf("no %s for %s", lang, key)
			}
		}
	}
}

func TestUserLang(t *testing.T) {
	for _, c := range []struct {
		args []string
		env  map[string]string
		want workshop.Lang
	}{
		{nil, map[string]string{"LANG": "nl_NL.UTF-8"}, "nl"},
		{nil, map[string]string{"LANG": "nl"}, "nl"},
		{nil, map[string]string{"LANG": "nl_NL.UTF-8", "LC_ALL": "C"}, "en"},
		{nil, map[string]string{"LANG": "nl_NL.UTF-8", "LC_ALL": ""}, "nl"},
		{nil, map[string]string{"LANG": "en_US", "LC_MESSAGES": "nl-BE"}, "nl"},
		{nil, map[string]string{"LANG": "nlx"}, "en"},
		{nil, map[string]string{"LANG": "de_DE"}, "en"},
		{[]string{"--lang", "nl"}, map[string]string{"LANG": "en_US"}, "nl"},
		{[]string{"show", "--lang=en", "x"}, map[string]string{"LANG": "nl"}, "en"},
		{[]string{"--lang", "fr"}, map[string]string{"LANG": "nl"}, "nl"},
		{[]string{"--lang"}, map[string]string{"LANG": "nl"}, "nl"},
		{[]string{"--", "--lang", "en"}, map[string]string{"LANG": "nl"}, "nl"},
	} {
		env := func(name string) (string, bool) { v, ok := c.env[name]; return v, ok }
		if got := userLang(c.args, env); got != c.want {
			t.Errorf("%v %v: %s, want %s", c.args, c.env, got, c.want)
		}
	}
}

func TestFileName(t *testing.T) {
	long := strings.Repeat("é", 300)
	for _, c := range []struct {
		words []string
		want  string
	}{
		{[]string{"Noorderlicht", "Waterrijk", "2026-04-16"}, "Noorderlicht-Waterrijk-2026-04-16.pdf"},
		{[]string{"A/B\\C:D", "..", "x"}, "A-B-C-D-x.pdf"},
		{[]string{"\x00\xff", "plan"}, "plan.pdf"},
		{[]string{"  . Zn. ", "cafe\u0301"}, "Zn-caf\u00e9.pdf"},
		{[]string{long}, strings.Repeat("é", 19) + ".pdf"},
		{[]string{"שלום", "\u202Egnp"}, "שלום-gnp.pdf"},
	} {
		if got := fileName("pdf", c.words...); got != c.want {
			t.Errorf("%q: %q, want %q", c.words, got, c.want)
		}
		if n := len(fileName("pdf", long, long, "action plan", "2026-04-16")); n > 143 {
			t.Errorf("%d bytes", n)
		}
	}
}
