// Package recall remembers, in a private folder of this computer, what is open
// and what is being typed, so that it is there again when the program stopped
// without being asked to; and it keeps what a crash had to say. It knows no
// window and no workshop: a file is a path and an id, a text has a key.
package recall

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"log/slog"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"
)

// Mark is what is remembered of one open file. It is there as long as the file
// is open, and after that only where nobody closed it.
type Mark struct {
	Path     string            `json:"path"`               // of the file, absolute
	Workshop string            `json:"workshop"`           // its id: the file may be found elsewhere later
	At       time.Time         `json:"at"`                 // when this was written down
	Drafts   map[string]string `json:"drafts,omitempty"`   // texts not yet taken in, by the field's key
	Last     string            `json:"last,omitempty"`     // the key of the field typed in last
	Wall     bool              `json:"wall,omitempty"`     // the wall was open
	Blank    bool              `json:"blank,omitempty"`    // and blank
	Shutdown bool              `json:"shutdown,omitempty"` // the system ended the program; else it broke down
	Tries    int               `json:"tries,omitempty"`    // how often it was opened again and the program stopped at once
}

// Store is a private folder. Its files can be read by the user alone.
type Store struct{ dir string }

// At returns the store in a folder that need not exist yet.
func At(dir string) *Store { return &Store{dir} }

// suffix ends the name of a mark's file.
const suffix = ".open.json"

// longest is how long a mark is kept of a file that nobody opens again.
const longest = 90 * 24 * time.Hour

// name is the file of a mark: the same for the same path.
func (s *Store) name(path string) string {
	sum := sha256.Sum256([]byte(path))
	return filepath.Join(s.dir, hex.EncodeToString(sum[:12])+suffix)
}

// Keep writes a mark down, durably, in place of an earlier one of its path.
func (s *Store) Keep(m Mark) error {
	raw, err := json.Marshal(m)
	if err == nil {
		err = s.write(s.name(m.Path), raw)
	}
	if err != nil {
		return fmt.Errorf("remember what is open: %w", err)
	}
	return nil
}

// Forget drops the mark of a path. That there is none is no error.
func (s *Store) Forget(path string) error {
	if err := os.Remove(s.name(path)); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return fmt.Errorf("forget what was open: %w", err)
	}
	return nil
}

// Marks returns what was not closed, or is open elsewhere, newest first. What
// nobody came back to for a quarter of a year is dropped.
func (s *Store) Marks(now time.Time) []Mark {
	entries, err := os.ReadDir(s.dir)
	if err != nil {
		return nil
	}
	var out []Mark
	for _, e := range entries {
		if !strings.HasSuffix(e.Name(), suffix) {
			continue
		}
		path := filepath.Join(s.dir, e.Name())
		m, err := read(path)
		switch {
		case err != nil:
			slog.Warn("what was open can't be read", "file", path, "error", err)
		case now.Sub(m.At) > longest:
			if err := os.Remove(path); err != nil {
				slog.Warn("what was open long ago stays", "file", path, "error", err)
			}
		default:
			out = append(out, m)
		}
	}
	slices.SortFunc(out, func(a, b Mark) int { return b.At.Compare(a.At) })
	return out
}

// Find returns the mark of a file that has just been opened: its own, or that
// of the same workshop at a path where nothing is any more, as of a stick that
// is found under another name.
func (s *Store) Find(path, workshop string, now time.Time) (Mark, bool) {
	for _, m := range s.Marks(now) {
		if m.Workshop != workshop {
			continue
		}
		if m.Path == path {
			return m, true
		}
		if _, err := os.Stat(m.Path); errors.Is(err, fs.ErrNotExist) {
			return m, true
		}
	}
	return Mark{}, false
}

func read(path string) (Mark, error) {
	var m Mark
	raw, err := os.ReadFile(path)
	if err == nil {
		err = json.Unmarshal(raw, &m)
	}
	return m, err
}

// write puts a file there as a whole, or leaves the one before.
func (s *Store) write(path string, raw []byte) error {
	if err := os.MkdirAll(s.dir, 0o700); err != nil {
		return err
	}
	t, err := os.CreateTemp(s.dir, ".new-*") // for the user alone
	if err != nil {
		return err
	}
	_, err = t.Write(raw)
	if err == nil {
		err = t.Sync()
	}
	if closed := t.Close(); err == nil {
		err = closed
	}
	if err == nil {
		err = os.Rename(t.Name(), path)
	}
	if err != nil {
		_ = os.Remove(t.Name()) // it may not be there
	}
	return err
}
