package console

import (
	"log/slog"
	"os"
	"path/filepath"
	"strings"

	"samenspel/app/place"
	"samenspel/app/say"
	"samenspel/workshop/journal"
)

// merged is what came of merging copies. Names are as they are shown.
type merged struct {
	fresh int // records taken in
	names []string
	aside []string // paths where copies stand now
	stay  []string // names of those that somebody has open, or that can't be moved
	err   error    // what was not taken in could not be written
}

// merge takes the records of copies into the open workshop, and moves each copy
// to a folder; nothing is deleted. One that somebody has open stays: what comes
// into it later is offered then.
func merge(all []found, s *session, folder string) merged {
	var m merged
	f := finder{own: s.path, id: s.live.Now().State.ID()}
	for _, one := range all {
		name := "“" + say.Name(one.path) + "”"
		n, err := s.live.Merge(f.read(one.path).Records())
		if err != nil {
			m.err = err
			return m
		}
		m.fresh += n
		m.names = append(m.names, name)
		if journal.Held(one.path) != nil {
			m.stay = append(m.stay, name)
			continue
		}
		to, err := aside(one.path, folder)
		if err != nil {
			slog.Warn("a merged copy stays where it is", "file", one.path, "error", err)
			m.stay = append(m.stay, name)
			continue
		}
		m.aside = append(m.aside, to)
	}
	return m
}

// aside moves a file to a folder, under a name that is free there.
func aside(path, folder string) (string, error) {
	if err := journal.MakeFolder(folder); err != nil {
		return "", err
	}
	base := filepath.Base(path)
	to := place.Free(folder, strings.TrimSuffix(base, filepath.Ext(base)), place.Ext)
	return to, os.Rename(path, to)
}
