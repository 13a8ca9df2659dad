package command

import (
	"slices"

	"samenspel/app/say"
	"samenspel/workshop"
	"samenspel/workshop/journal"
)

type checkCommand struct {
	File string `arg:""`
}

// Run verifies every record of a file, says how many there are and where
// damage begins.
func (c checkCommand) Run(s *session) error {
	contents, err := journal.Read(c.File)
	if err != nil {
		return err
	}
	name := say.Name(c.File)
	hurt := contents.Status.Damage != nil || contents.Status.Torn != nil
	if !hurt || contents.Status.Lines > 0 {
		s.print("command.check.whole", "name", name, "n", contents.Status.Lines)
	}
	known := workshop.Kinds()
	unknown := 0
	for _, r := range contents.Records {
		if !slices.Contains(known, r.Kind) {
			unknown++
		}
	}
	if unknown > 0 {
		s.print("command.check.unknown", "n", unknown)
	}
	sound := s.tell(contents.Status)
	if contents.Status.Damage != nil || hurt && contents.Status.Lines == 0 {
		return s.checkDamage(c.File)
	}
	if sound && !workshop.NewLog(contents.Records).Fold().Exists() {
		return notCreated
	}
	return verdict(sound)
}

// checkDamage says what a repaired copy would hold.
func (s *session) checkDamage(file string) error {
	saved, err := journal.Salvage(file)
	if err != nil {
		return err
	}
	if len(saved.Records) == 0 {
		s.warn(s.t.T("command.check.lost"))
		return errSaid
	}
	s.print("command.check.saved", "n", len(saved.Records), "lost", saved.Status.Lost)
	return errSaid
}
