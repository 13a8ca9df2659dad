package say_test

import (
	"errors"
	"fmt"
	"io/fs"
	"strings"
	"syscall"
	"testing"
	"time"

	"samenspel/app/say"
	"samenspel/assets/translations"
	"samenspel/workshop"
	"samenspel/workshop/journal"
)

var nl, en = translations.For("nl"), translations.For("en")

// Every kind of problem has a sentence of its own, without a gap, that names
// the file.
func TestEveryProblem(t *testing.T) {
	seen := map[string]bool{}
	for _, code := range []journal.Code{
		journal.NotWorkshop, journal.Newer, journal.Damaged, journal.Torn, journal.Locked, journal.Gone,
		journal.ReadOnly, journal.NoSpace, journal.Exists, journal.IO, journal.NotFolder,
	} {
		for _, t2 := range []translations.Translator{nl, en} {
			text := say.Error(t2, fmt.Errorf("open: %w", &journal.Problem{Code: code, Path: "/somewhere/plan.samenspel", Line: 7, Err: syscall.EIO}))
			if seen[text] || strings.Contains(text, "problem.") || strings.Contains(text, "<no value>") ||
				!strings.Contains(text, "plan.samenspel”") || strings.Contains(text, "/somewhere") {
				t.Errorf("%s: %q", code, text)
			}
			seen[text] = true
		}
	}
}

func TestProblemsInParticular(t *testing.T) {
	since := time.Date(2026, 4, 16, 13, 5, 0, 0, time.Local)
	for _, c := range []struct {
		problem *journal.Problem
		want    string
	}{
		{&journal.Problem{Code: journal.Damaged, Path: "a", Line: 12}, "“a” is beschadigd vanaf regel 12."},
		{&journal.Problem{Code: journal.Damaged, Path: "a", Line: 1}, "“a” is beschadigd in de eerste regel;"},
		{&journal.Problem{Code: journal.Locked, Path: "a"}, "“a” is elders geopend."},
		{&journal.Problem{Code: journal.Locked, Path: "a", Holder: "eva@laptop"}, "“a” is geopend door eva@laptop."},
		{&journal.Problem{Code: journal.Locked, Path: "a", Holder: "eva@laptop", Since: since}, "“a” is sinds 16 april 2026 13:05 geopend door eva@laptop."},
		{&journal.Problem{Code: journal.Locked, Path: "a", Holder: "e\x1bv\na"}, "door e�v a."},
		{&journal.Problem{Code: journal.IO, Path: "a", Err: &fs.PathError{Op: "stat", Path: "a", Err: syscall.ENAMETOOLONG}}, "De naam “a” is te lang"},
		{&journal.Problem{Code: journal.IO, Path: "a", Err: syscall.EIO}, "(" + syscall.EIO.Error() + ")"},
		{&journal.Problem{Code: journal.IO, Path: "a"}, "(?)"},
		{&journal.Problem{Code: journal.IO, Path: "a", Err: &fs.PathError{Op: "open", Path: "a", Err: fs.ErrPermission}}, "“a” mag hier niet gelezen worden. Er is niets aan veranderd."},
		{&journal.Problem{Code: journal.ReadOnly, Path: "a", Err: fs.ErrPermission}, "mag wel gelezen maar niet geschreven worden"},
		{&journal.Problem{Code: "brand_new", Path: "a"}, "De schijf weigerde “a”"},
	} {
		if got := say.Error(nl, c.problem); !strings.Contains(got, c.want) {
			t.Errorf("%+v: %q, want %q", c.problem, got, c.want)
		}
	}
}

func TestRejections(t *testing.T) {
	for _, c := range []struct {
		err  error
		want string
	}{
		{&workshop.Rejection{Code: workshop.CodeMissing, Field: "title"}, "What will we do?: Please fill this in."},
		{&workshop.Rejection{Code: workshop.CodeMissing, Field: "systemQuestion"}, "Please fill this in."},
		{&workshop.Rejection{Code: workshop.CodeTooLong, Field: "vendor", Limit: 60, Got: "72"}, "Vendor’s name: This is too long: 72 characters, and 60 fit."},
		{&workshop.Rejection{Code: workshop.CodeChecks, Field: "measure"}, "Not complete yet: “How will we see it?”."},
		{fmt.Errorf("do: %w", &workshop.Rejection{Code: workshop.CodeMandate, Field: "person"}), "This person has no mandate"},
		{&workshop.Rejection{Code: "brand_new"}, "no explanation yet"},
		{errors.New("odd\nthing"), "(odd thing)"},
		{fmt.Errorf("body: %w", journal.ErrRecord), "cannot be saved"},
	} {
		if got := say.Error(en, c.err); !strings.HasPrefix(got, c.want) && !strings.Contains(got, c.want) {
			t.Errorf("%v: %q, want %q", c.err, got, c.want)
		}
	}
	if got := say.Error(en, nil); got != "" {
		t.Errorf("nil says %q", got)
	}
}

func TestName(t *testing.T) {
	for _, c := range []struct{ path, want string }{
		{"/a/b/plan.samenspel", "plan.samenspel"},
		{"two\nlines\x1b[2J", "two lines�[2J"},
		{"caf\xe9", "caf�"},
		{"שלום.samenspel", "\u2068שלום.samenspel\u2069"},
		{"plan\u202Elepsnemas", "plan�lepsnemas"},
		{"🙂 plan", "🙂 plan"},
	} {
		if got := say.Name(c.path); got != c.want {
			t.Errorf("%q: %q, want %q", c.path, got, c.want)
		}
	}
	long := say.Name(strings.Repeat("é", 5000) + "x.samenspel")
	if n := len([]rune(long)); n != 80 || !strings.HasSuffix(long, "éx.samenspel") || !strings.Contains(long, "…") {
		t.Errorf("%d characters: %q", n, long)
	}
}
