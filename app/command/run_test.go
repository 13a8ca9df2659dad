package command

import (
	"bytes"
	"errors"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/alecthomas/kong"
	"github.com/google/uuid"

	"samenspel/assets/translations"
	"samenspel/export"
	"samenspel/workshop"
	"samenspel/workshop/journal"
	"samenspel/workshop/live"
	"samenspel/workshop/sample"
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
		{name}, {"demo", name}, {"show", name}, {"check", name}, {"merge", name, "-o", filepath.Join(dir, "c")}, {"export", name}, {"answers", name, "a.csv"},
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
	var need []string
	for _, kind := range export.Kinds() {
		need = append(need, "export."+string(kind)+".file")
	}
	for _, p := range parserSays {
		need = append(need, p.key)
	}
	for _, c := range commands(parser.Model.Node) {
		need = append(need, "command."+path(c, ".")+".about")
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

// showAfter prints the sample after a few more commands.
func showAfter(t *testing.T, commands func(v workshop.View) []workshop.Command) string {
	t.Helper()
	records, id, err := sample.Records(workshop.English)
	if err != nil {
		t.Fatal(err)
	}
	made := &recorder{records: records}
	w := live.Open(made, records, workshop.Facilitator, time.Now)
	defer w.Close()
	for _, c := range commands(w.Now().State.For(workshop.Viewer{Role: workshop.AsFacilitator})) {
		if err := w.Do(c); err != nil {
			t.Fatalf("%T: %v", c, err)
		}
	}
	path := filepath.Join(t.TempDir(), "a.samenspel")
	if err := journal.Write(path, id, made.records, false); err != nil {
		t.Fatal(err)
	}
	code, out, said := run(t, "show", path)
	if code != exitFine || said != "" {
		t.Errorf("%d %q", code, said)
	}
	return out
}

func wantText(t *testing.T, text string, want ...string) {
	t.Helper()
	for _, w := range want {
		if !strings.Contains(text, w) {
			t.Errorf("no %q in:\n%s", w, text)
		}
	}
}

func TestShowWhatIsOpen(t *testing.T) {
	out := showAfter(t, func(v workshop.View) []workshop.Command {
		first := v.Actions[0].ID
		answers := workshop.StepKey{Exercise: "mirror", Step: "answer"}
		return []workshop.Command{
			workshop.ChangeAction{Action: first, Field: "title", Value: "Another\u0085title"},
			workshop.ChangeAction{Action: first, Field: "winVendor", Value: ""},
			workshop.ChangeAction{Action: first, Field: "learnDate", Value: "2026-12-31"},
			workshop.StartRound{Key: answers},
			workshop.SkipSlot{Slot: "lunch", Skip: true},
		}
	})
	wantText(t, out,
		"Draft: not yet released by both sides",
		"1. Another title",
		"Noorderlicht: Ellen consented to an earlier version",
		"! Win for the vendor is still missing.",
		"Another title: This action's learning moment is more than six weeks away.",
		"still blind", "skipped",
	)
}

// A file comes from anyone: what would steer a terminal is not passed on.
func TestShowIsHarmless(t *testing.T) {
	p := &page{}
	p.line(0, "red \x1b[31m\x07 and\nmore")
	if got := p.String(); got != "red  [31m  and more\n" {
		t.Errorf("%q", got)
	}
}

func TestCheckCountsWhatItDoesNotKnow(t *testing.T) {
	records, id, err := sample.Records(workshop.Dutch)
	if err != nil {
		t.Fatal(err)
	}
	future := records[len(records)-1]
	future.ID, future.Kind, future.At.Wall = uuid.New(), "robot.invited", future.At.Wall+1
	path := filepath.Join(t.TempDir(), "a.samenspel")
	if err := journal.Write(path, id, append(records, future), false); err != nil {
		t.Fatal(err)
	}
	code, out, said := run(t, "check", path)
	if code != exitFine || said != "" || !strings.Contains(out, "1 record is of a kind this version does not know; it is kept.") {
		t.Errorf("%d %q %q", code, out, said)
	}
}
