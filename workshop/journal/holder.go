package journal

import (
	"encoding/json"
	"os"
	"os/user"
	"path/filepath"
	"strings"
)

// note is what stands beside a file that is open for writing. Since when is
// the time of the note itself.
type note struct {
	Holder string `json:"holder"` // user@host
	PID    int    `json:"pid"`
}

func notePath(path string) string {
	return filepath.Join(filepath.Dir(path), ".~lock."+filepath.Base(path)+"#")
}

// leaveNote says beside the file who has it open. It may fail, in a folder
// that cannot be written for one: then others read that it is held, not by whom.
func leaveNote(path string) {
	text, err := json.Marshal(note{Holder: me(), PID: os.Getpid()})
	if err != nil {
		return
	}
	os.Remove(notePath(path)) // so that the new one has its own time and owner
	_ = os.WriteFile(notePath(path), append(text, '\n'), 0o644)
}

func removeNote(path string) { os.Remove(notePath(path)) }

// heldBy is the Problem of a file that is locked, with what the note tells.
func heldBy(path string) *Problem {
	p := &Problem{Code: Locked, Path: path}
	fi, err := os.Stat(notePath(path))
	if err != nil || fi.Size() > maxHeader {
		return p
	}
	text, err := os.ReadFile(notePath(path))
	if err != nil {
		return p
	}
	var n note
	if json.Unmarshal(text, &n) != nil {
		return p
	}
	p.Holder, p.PID, p.Since = n.Holder, n.PID, fi.ModTime()
	return p
}

// me is user@host, as far as the machine tells.
func me() string {
	name := ""
	if u, err := user.Current(); err == nil {
		name = u.Username
	}
	if i := strings.LastIndexByte(name, '\\'); i >= 0 {
		name = name[i+1:] // Windows: domain\user
	}
	host, err := os.Hostname()
	if err != nil || host == "" {
		return name
	}
	return name + "@" + host
}
