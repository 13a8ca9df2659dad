package command

import (
	"samenspel/app/say"
	"samenspel/workshop"
	"samenspel/workshop/journal"
)

// found is what could be read of a workshop file. sound is false where
// something is the matter with the file; the rest is then its good beginning.
type found struct {
	records []workshop.Record
	state   *workshop.State
	sound   bool
}

// read reads what can be read of a workshop file, and says what cannot.
func (s *session) read(file string) (found, error) {
	c, err := journal.Read(file)
	if err != nil {
		return found{}, err
	}
	in := found{c.Records, workshop.NewLog(c.Records).Fold(), s.tell(c.Status)}
	switch {
	case in.state.Exists():
		return in, nil
	case !in.sound:
		return found{}, errSaid
	}
	return found{}, notCreated
}

// readFor reads a workshop file of which something is to be written in a folder,
// if that is there.
func (s *session) readFor(folder, file string) (found, error) {
	if err := s.checkFolder(folder); err != nil {
		return found{}, err
	}
	return s.read(file)
}

// held is a workshop file that is open to be written to. sound is as in found.
type held struct {
	*journal.Journal
	records []workshop.Record
	sound   bool
}

// hold opens a workshop file to write to it, and says what is the matter with
// it. The caller closes it.
func (s *session) hold(file string) (held, error) {
	j, err := journal.Open(file)
	if err != nil {
		return held{}, err
	}
	c := j.Contents()
	if p := c.Status.ReadOnly; p != nil {
		j.Close()
		return held{}, p
	}
	return held{j, c.Records, s.tell(c.Status)}, nil
}

var notCreated = &workshop.Rejection{Code: workshop.CodeNotCreated}

// tell says what is the matter with a file that could be read, and whether it
// is sound.
func (s *session) tell(status journal.Status) bool {
	sound := true
	for _, p := range []*journal.Problem{status.Damage, status.Torn} {
		if p != nil {
			s.warn(say.Error(s.t, p))
			sound = false
		}
	}
	if p := status.ReadOnly; p != nil && p.Code == journal.Newer {
		s.print("command.newer", "name", say.Name(p.Path))
	}
	return sound
}

// verdict is the end of a command that did what it could with a file.
func verdict(sound bool) error {
	if !sound {
		return errSaid
	}
	return nil
}
