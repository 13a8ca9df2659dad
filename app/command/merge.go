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
	var read []journal.Contents
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
		sound = s.tell(contents.Status) && sound
		read = append(read, contents)
	}
	if !all.Fold().Exists() {
		if !sound {
			s.warn(s.t.T("command.merge.nothing"))
			return errSaid
		}
		return notCreated
	}
	if err := s.write(c.Output, id, all.Records(), c.Force); err != nil {
		return err
	}
	if n := len(all.NamedSince(all.Fold())); n > 0 {
		s.warn(s.t.T("forget.since", "n", n))
	}
	for _, contents := range read {
		s.tellTaken(contents.Status, len(contents.Records))
	}
	return verdict(sound)
}

// tellTaken says what was taken over of a damaged file, which had so many
// records that are whole.
func (s *session) tellTaken(status journal.Status, records int) {
	switch {
	case status.Damage == nil:
	case records == 0:
		s.warn(s.t.T("command.merge.none", "name", say.Name(status.Damage.Path)))
	default:
		s.warn(s.t.T("command.merge.lost", "name", say.Name(status.Damage.Path), "n", status.Lost))
	}
}
