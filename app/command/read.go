package command

import (
	"samenspel/app/say"
	"samenspel/workshop"
	"samenspel/workshop/journal"
)

// read reads what can be read of a workshop file, and says what cannot. sound
// is false where something is the matter with the file; what was read is then
// its good beginning.
func (s *session) read(file string) (state *workshop.State, sound bool, err error) {
	c, err := journal.Read(file)
	if err != nil {
		return nil, false, err
	}
	sound = s.tell(c.Status)
	state = workshop.NewLog(c.Records).Fold()
	if !state.Exists() {
		if !sound {
			return nil, false, errSaid
		}
		return nil, false, notCreated
	}
	return state, sound, nil
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
