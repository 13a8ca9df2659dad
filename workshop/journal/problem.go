package journal

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"time"
)

// Code names a kind of Problem; surfaces translate by it.
type Code string

// What can be the matter with a workshop file.
const (
	NotWorkshop Code = "not_workshop" // something else than a workshop file
	Newer       Code = "newer"        // written by a later version of the program
	Damaged     Code = "damaged"      // whole up to Line, not from there
	Torn        Code = "torn"         // the last line, Line, was written in part
	Locked      Code = "locked"       // open for writing elsewhere, at Holder
	Gone        Code = "gone"         // not there, or no longer the file that was opened
	ReadOnly    Code = "read_only"    // may be read, not written
	NoSpace     Code = "no_space"     // the disk is full
	Exists      Code = "exists"       // there is a file of this name already
	IO          Code = "io"           // the disk refused for another reason
	NotFolder   Code = "not_folder"   // where the file should go is no folder
)

// Problem is what is the matter with a workshop file. Its text is plain
// English: what happened, what is safe, what can be done.
type Problem struct {
	Code   Code
	Path   string
	Line   int       // where it begins, 1-based; 0 where unknown
	Holder string    // who has the file open, as user@host; empty where unknown
	PID    int       // the holder's process; 0 where unknown
	Since  time.Time // since when it is held; zero where unknown
	Err    error     // the cause beneath; may be nil
}

// Unwrap returns the cause beneath.
func (p *Problem) Unwrap() error { return p.Err }

// Error says what happened, what is safe and what can be done.
func (p *Problem) Error() string {
	text := fmt.Sprintf(p.sentence(), "“"+filepath.Base(p.Path)+"”")
	if p.Err != nil {
		text += " (" + reason(p.Err) + ")"
	}
	return text
}

// reason is an error without the path it names: the text has the file's name,
// and temporary names mean nothing to a person.
func reason(err error) string {
	switch e := err.(type) { //nolint:errorlint // only the outermost is taken off
	case *fs.PathError:
		return e.Err.Error()
	case *os.LinkError:
		return e.Err.Error()
	case *os.SyscallError:
		return e.Err.Error()
	}
	return err.Error()
}

func (p *Problem) sentence() string {
	switch p.Code {
	case NotWorkshop:
		return "%s is not a workshop file. It was left as it is. Choose another file, or an earlier copy of this one."
	case Newer:
		return "%s was made with a newer version of Samenspel. It was left as it is. Update Samenspel to work in it."
	case Damaged:
		if p.Line <= 1 {
			return "%s is damaged in its first line, so nothing in it can be relied on as it stands; the file was left as it is. Save a repaired copy to get back what is whole."
		}
		return fmt.Sprintf("%%s is damaged from line %d on. Everything before that line is whole and can be read; the file was left as it is. Save a repaired copy to go on working.", p.Line)
	case Torn:
		return fmt.Sprintf("Line %d, the last of %%s, was written only in part. Everything before it is whole. Check whether the last thing entered is there, and enter it again if not.", p.Line)
	case Locked:
		who := "elsewhere"
		if p.Holder != "" {
			who = "by " + p.Holder
		}
		if !p.Since.IsZero() {
			who += " since " + p.Since.Local().Format("2006-01-02 15:04")
		}
		return "%s is open " + escape(who) + ". It can be read here, but not changed. Close it there, or work in a copy and merge the two later."
	case Gone:
		return "%s is no longer where it was: it was moved, deleted or replaced, or its disk was taken out. Everything saved before is still in that file. Put it back and try again, or save a copy elsewhere."
	case ReadOnly:
		return "%s may be read but not written. Nothing in it was changed. Allow writing, or save a copy elsewhere and work in that."
	case NoSpace:
		return "There is no room left on the disk of %s. Everything saved before is safe; the last change was not saved. Make room and try again, or save a copy elsewhere."
	case Exists:
		return "There is a file called %s already. It was left as it is. Choose another name."
	case NotFolder:
		return "The folder for %s is not there. Nothing was written. Choose another folder."
	case IO:
	}
	return "The disk refused to read or write %s. Everything saved before is kept; the last change was not saved. Try again, or save a copy elsewhere."
}

// escape keeps a name with a percent sign from being read as a format.
func escape(s string) string {
	out := make([]byte, 0, len(s))
	for i := range len(s) {
		if s[i] == '%' {
			out = append(out, '%')
		}
		out = append(out, s[i])
	}
	return string(out)
}

// ErrRecord is wrapped by the errors of Append, Create and Write about a
// record that cannot be written as a line: a body that is not JSON, text that
// is not UTF-8, more than 256 MB. Nothing is written then, and the journal
// goes on.
var ErrRecord = errors.New("record cannot be written")

// problemOf names what an error of the file system means for the file at path.
func problemOf(path string, err error) *Problem {
	var p *Problem
	if errors.As(err, &p) {
		return p
	}
	code := systemCode(err)
	if code == "" {
		switch {
		case errors.Is(err, fs.ErrNotExist):
			code = Gone
		case errors.Is(err, fs.ErrExist):
			code = Exists
		case errors.Is(err, fs.ErrPermission):
			code = ReadOnly
		default:
			code = IO
		}
	}
	return &Problem{Code: code, Path: path, Err: err}
}
