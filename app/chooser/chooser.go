// Package chooser asks for files in the dialog that the desktop itself has for
// that, with the user's places, recent files and network drives in it. Where
// there is none it says so at once, and the window asks in its own.
//
// It knows no window toolkit and no workshop, and opens no file.
package chooser

import (
	"context"
	"errors"
	"strings"
	"unicode"
)

// ErrNone is why nothing was asked: this desktop has no dialog of its own, or
// it failed before anything was shown.
var ErrNone = errors.New("the desktop has no file chooser")

// Chooser asks for files.
type Chooser interface {
	// Choose asks, and returns the paths that were chosen: none where it was
	// cancelled. It waits as long as the user takes, or until ctx ends. The
	// error is or wraps ErrNone.
	Choose(ctx context.Context, q Question) ([]string, error)
}

// What is asked for.
type What int

// The things to ask for.
const (
	File   What = iota // one that is there
	Files              // one or more that are there
	Folder             // one that is there
	Target             // a file to write; the dialog asks whether one that is there may be replaced
)

// Question is what is asked.
type Question struct {
	What  What
	Title string
	// Accept is what the button says that takes what is chosen; the desktop's own
	// word where it is empty.
	Accept string
	Folder string // to begin in; anywhere where it is empty or not there
	Name   string // proposed for a Target
	Kinds  []Kind // of files, the first of which is shown at first; all where there are none
	Window uint64 // the system's number of the window that asks; 0 where that is unknown
}

// Kind is a kind of file.
type Kind struct {
	Label      string
	Extensions []string // with their dot, in small letters
}

// None is a desktop without a dialog of its own.
type None struct{}

// Choose says so.
func (None) Choose(context.Context, Question) ([]string, error) { return nil, ErrNone }

// anyCase is a pattern for an extension in small and large letters alike.
func anyCase(extension string) string {
	var b strings.Builder
	b.WriteByte('*')
	for _, r := range extension {
		if unicode.IsLetter(r) {
			b.WriteString("[" + string(unicode.ToLower(r)) + string(unicode.ToUpper(r)) + "]")
		} else {
			b.WriteRune(r)
		}
	}
	return b.String()
}
