package journal

import (
	"errors"
	"io/fs"
	"strings"
	"syscall"
	"testing"
	"time"
)

func TestProblemText(t *testing.T) {
	for _, c := range []struct {
		p    Problem
		want []string
	}{
		{Problem{Code: Locked, Path: "/x/a.samenspel", Holder: "anna%d@lap", Since: time.Date(2025, 3, 4, 9, 5, 0, 0, time.Local)}, []string{"“a.samenspel” is open by anna%d@lap since 2025-03-04 09:05", "merge"}},
		{Problem{Code: Locked, Path: "a"}, []string{"open elsewhere"}},
		{Problem{Code: Damaged, Path: "100%s.samenspel", Line: 7, Err: errors.New("why %d")}, []string{"“100%s.samenspel”", "from line 7", "repaired copy", "(why %d)"}},
		{Problem{Code: Damaged, Path: "a", Line: 1}, []string{"first line"}},
		{Problem{Code: NoSpace, Path: "a", Err: &fs.PathError{Op: "write", Path: "/tmp/secret", Err: syscall.ENOSPC}}, []string{"no room", "(" + syscall.ENOSPC.Error() + ")"}},
		{Problem{Code: "else", Path: "a"}, []string{"The disk refused"}},
	} {
		got := c.p.Error()
		for _, w := range c.want {
			if !strings.Contains(got, w) {
				t.Errorf("%q lacks %q", got, w)
			}
		}
		if strings.Contains(got, "%!") || strings.Contains(got, "secret") {
			t.Error(got)
		}
	}
	for _, c := range []Code{NotWorkshop, Newer, Damaged, Torn, Locked, Gone, ReadOnly, NoSpace, Exists, IO, NotFolder} {
		got := (&Problem{Code: c, Path: "a.samenspel", Line: 3}).Error()
		if !strings.Contains(got, "“a.samenspel”") || strings.Count(got, ".") < 3 {
			t.Errorf("%s: %q", c, got)
		}
	}
	p := &Problem{Code: IO, Err: syscall.EIO}
	if !errors.Is(p, syscall.EIO) {
		t.Error("the cause is hidden")
	}
}
