package console

import (
	"os"
	"path/filepath"
	"strings"
	"time"

	"github.com/google/uuid"

	"samenspel/app/place"
	"samenspel/workshop"
	"samenspel/workshop/journal"
)

// found is another file of the open workshop, beside its own: a copy that two
// machines wrote at once, say.
type found struct {
	path  string
	fresh int // records in it that the open workshop lacks
	as    fileStamp
}

// fileStamp tells one state of a file from another.
type fileStamp struct {
	size int64
	at   time.Time
}

// finder looks for other files of a workshop in the folder of its own. It
// reads what is new or changed since it looked last, and of other workshops no
// more than the first line.
type finder struct {
	own  string // path of the workshop's own file
	id   uuid.UUID
	seen map[string]found
}

// find lists the files that hold something that log lacks, by name.
func (f *finder) find(log *workshop.Log) []found {
	entries, err := os.ReadDir(filepath.Dir(f.own))
	if err != nil {
		return nil
	}
	own, err := os.Stat(f.own)
	if err != nil {
		return nil // it has been moved: what stands here now is not beside it
	}
	was, out := f.seen, []found(nil)
	f.seen = map[string]found{}
	for _, e := range entries {
		name := e.Name()
		if strings.HasPrefix(name, ".") || !strings.EqualFold(filepath.Ext(name), place.Ext) {
			continue
		}
		path := filepath.Join(filepath.Dir(f.own), name)
		info, err := os.Stat(path)
		if err != nil || !info.Mode().IsRegular() || os.SameFile(info, own) {
			continue
		}
		as := fileStamp{info.Size(), info.ModTime()}
		one, known := was[path]
		if !known || one.as != as {
			one = found{path, f.fresh(path, log), as}
		}
		f.seen[path] = one
		if one.fresh > 0 {
			out = append(out, one)
		}
	}
	return out
}

// fresh counts the records of a file that log lacks; 0 where it is of another
// workshop, or no workshop.
func (f *finder) fresh(path string, log *workshop.Log) int {
	if id, err := journal.Whose(path); err != nil || id != uuid.Nil && id != f.id {
		return 0
	}
	return len(log.Missing(f.read(path)))
}

// read reads what is whole of a file, if that is of the workshop.
func (f *finder) read(path string) *workshop.Log {
	contents, err := journal.Salvage(path)
	if err != nil {
		return workshop.NewLog(nil)
	}
	log := workshop.NewLog(contents.Records)
	if contents.ID != f.id && log.Fold().ID() != f.id { // the header may be damaged
		return workshop.NewLog(nil)
	}
	return log
}
