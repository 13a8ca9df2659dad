package recall

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"runtime/debug"
	"slices"
	"strings"
	"time"
)

// Files of reports. A crash writes in the first, whatever the state of the
// program is by then; at the next start it gets a name of its own.
const (
	crashFile    = "crash.txt"
	reportPrefix = "report "
	reportTime   = "2006-01-02 15.04.05"
)

// most is how many reports are kept.
const most = 10

// Report is what a crash or a mistake in a handler had to say. It tells of the
// program, and of the workshop nothing.
type Report struct {
	Path string
	At   time.Time
}

// Text returns what it says.
func (r Report) Text() (string, error) {
	raw, err := os.ReadFile(r.Path)
	if err != nil {
		return "", fmt.Errorf("read report: %w", err)
	}
	return string(raw), nil
}

// Watch keeps the report of the last run, if it ended in a crash, and has the
// last words of this one written down. A desktop app has no terminal.
func (s *Store) Watch(version string, now time.Time) error {
	err := s.watch(version, now)
	if err != nil {
		return fmt.Errorf("watch for crashes: %w", err)
	}
	return nil
}

func (s *Store) watch(version string, now time.Time) error {
	if err := os.MkdirAll(s.dir, 0o700); err != nil {
		return err
	}
	path := filepath.Join(s.dir, crashFile)
	if err := s.putBy(path); err != nil {
		return err
	}
	// Another window may have it open: nothing of it is cut off.
	f, err := os.OpenFile(path, os.O_CREATE|os.O_WRONLY|os.O_APPEND, 0o600)
	if err != nil {
		return err
	}
	_, err = f.WriteString(header(version, now))
	if err == nil {
		err = debug.SetCrashOutput(f, debug.CrashOptions{}) // it has a handle of its own
	}
	return errors.Join(err, f.Close())
}

// header begins what a run has to say.
func header(version string, now time.Time) string {
	return fmt.Sprintf("Samenspel %s, %s/%s, %s\n", version, runtime.GOOS, runtime.GOARCH, now.Format(time.RFC3339))
}

// putBy gives the last words of an earlier run a name of their own. Where there
// were none it empties the file, which another window may go on writing in.
func (s *Store) putBy(path string) error {
	raw, err := os.ReadFile(path)
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	if err != nil {
		return err
	}
	if !bytes.Contains(raw, []byte("goroutine ")) {
		return os.Truncate(path, 0)
	}
	at, err := os.Stat(path)
	if err != nil {
		return err
	}
	if err := os.Rename(path, s.reportName(at.ModTime())); err != nil {
		return err
	}
	s.prune()
	return nil
}

// Note keeps what a mistake in a handler had to say, after which the program
// went on.
func (s *Store) Note(version string, mistake any, stack []byte, now time.Time) error {
	text := fmt.Sprintf("%s\n%v\n\n%s", header(version, now), mistake, stack)
	if err := s.write(s.reportName(now), []byte(text)); err != nil {
		return fmt.Errorf("keep report: %w", err)
	}
	s.prune()
	return nil
}

func (s *Store) reportName(at time.Time) string {
	return filepath.Join(s.dir, reportPrefix+at.Local().Format(reportTime)+".txt")
}

// Reports returns what was kept, newest first.
func (s *Store) Reports() []Report {
	entries, err := os.ReadDir(s.dir)
	if err != nil {
		return nil
	}
	var out []Report
	for _, e := range entries {
		when, isReport := strings.CutPrefix(strings.TrimSuffix(e.Name(), ".txt"), reportPrefix)
		if !isReport {
			continue
		}
		if at, err := time.ParseInLocation(reportTime, when, time.Local); err == nil {
			out = append(out, Report{filepath.Join(s.dir, e.Name()), at})
		}
	}
	slices.SortFunc(out, func(a, b Report) int { return b.At.Compare(a.At) })
	return out
}

// prune drops the oldest reports.
func (s *Store) prune() {
	if all := s.Reports(); len(all) > most {
		for _, r := range all[most:] {
			_ = os.Remove(r.Path) // it is dropped next time
		}
	}
}

// Reword rewrites every text that is remembered, drafts and reports, as reword
// has it: nothing of somebody who is forgotten may stay here either. What can't
// be rewritten is dropped.
func (s *Store) Reword(reword func(string) string) error {
	var wrong []error
	entries, err := os.ReadDir(s.dir)
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	if err != nil {
		return fmt.Errorf("reword what is remembered: %w", err)
	}
	for _, e := range entries {
		path := filepath.Join(s.dir, e.Name())
		switch {
		case strings.HasSuffix(e.Name(), suffix):
			wrong = append(wrong, s.rewordMark(path, reword))
		case strings.HasPrefix(e.Name(), reportPrefix) || e.Name() == crashFile:
			wrong = append(wrong, s.rewordReport(path, reword))
		}
	}
	if err := errors.Join(wrong...); err != nil {
		return fmt.Errorf("reword what is remembered: %w", err)
	}
	return nil
}

func (s *Store) rewordMark(path string, reword func(string) string) error {
	m, err := read(path)
	if err != nil {
		return os.Remove(path)
	}
	changed := false
	for key, text := range m.Drafts {
		if is := reword(text); is != text {
			m.Drafts[key], changed = is, true
		}
	}
	if !changed {
		return nil
	}
	return s.Keep(m)
}

func (s *Store) rewordReport(path string, reword func(string) string) error {
	raw, err := os.ReadFile(path)
	if err != nil {
		return err
	}
	is := reword(string(raw))
	if is == string(raw) {
		return nil
	}
	if filepath.Base(path) == crashFile { // it is open for what is yet to come
		return os.Truncate(path, 0)
	}
	return s.write(path, []byte(is))
}
