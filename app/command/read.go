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
