package command

import (
	"os"

	"samenspel/workshop/journal"
)

type openCommand struct {
	File string `arg:"" optional:""`
}

// Run opens the window. What is the matter with a file is for the window to
// show, but a name that leads nowhere is most likely a mistake in typing.
func (c openCommand) Run(s *session) error {
	if c.File != "" {
		if fi, err := os.Stat(c.File); err != nil {
			return &journal.Problem{Code: codeOf(err), Path: c.File, Err: err}
		} else if fi.IsDir() {
			return &journal.Problem{Code: journal.NotWorkshop, Path: c.File}
		}
	}
	return s.open(c.File)
}

func codeOf(err error) journal.Code {
	if os.IsNotExist(err) {
		return journal.Gone
	}
	return journal.IO
}
