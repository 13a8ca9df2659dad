package command

import (
	"github.com/google/uuid"

	"samenspel/app/say"
	"samenspel/workshop"
	"samenspel/workshop/journal"
)

type mergeCommand struct {
	Files  []string `arg:"" name:"copy"`
	Output string   `short:"o" required:"" placeholder:"file"`
	Force  bool
}

// Run writes the union of copies of one workshop. Of a damaged copy it takes
// what can be read. Nothing is written where one cannot be read at all, or is
// of another workshop.
func (c mergeCommand) Run(s *session) error {
	all, id, first, sound := workshop.NewLog(nil), uuid.Nil, "", true
	for _, file := range c.Files {
		contents, err := journal.Salvage(file)
		if err != nil {
			return err
		}
		copied := workshop.NewLog(contents.Records)
		is := contents.ID
		if is == uuid.Nil { // the header is damaged; the first record tells too
			is = copied.Fold().ID()
		}
		switch {
		case is == uuid.Nil:
		case id == uuid.Nil:
			id, first = is, file
		case is != id:
			s.warn(s.t.T("command.merge.different", "one", say.Name(first), "other", say.Name(file)))
			return errSaid
		}
		added := len(all.Missing(copied))
		all = all.Merge(copied)
		s.print("command.merge.copy", "name", say.Name(file), "n", copied.Len(), "added", added)
		sound = s.tellMerged(contents.Status) && sound
	}
	if !all.Fold().Exists() {
		return notCreated
	}
	if err := s.write(c.Output, id, all.Records(), c.Force); err != nil {
		return err
	}
	return verdict(sound)
}

// tellMerged says what is the matter with a copy, and what became of it.
func (s *session) tellMerged(status journal.Status) bool {
	sound := s.tell(status)
	if status.Damage != nil {
		s.warn(s.t.T("command.merge.lost", "name", say.Name(status.Damage.Path), "n", status.Lost))
	}
	return sound
}
