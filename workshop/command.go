package workshop

import "unicode/utf8"

// Command is a wish. Decide turns it into events or refuses it.
type Command interface {
	decide(*State) ([]Event, *Rejection)
}

// Decide checks a command against the state: all rules live behind it. It
// returns the facts to be recorded, which may be none where nothing would
// change, or why the command is refused.
func (s *State) Decide(c Command) ([]Event, *Rejection) {
	switch c.(type) {
	case CreateWorkshop, StartFollowUp:
	default:
		if !s.Exists() {
			return nil, reject(CodeNotCreated, "")
		}
	}
	return c.decide(s)
}

// checkNewID refuses an id that is empty, odd or in use.
func checkNewID[V any](m map[ID]V, id ID) *Rejection {
	if id == "" || len(id) > 64 {
		return reject(CodeMissing, "id")
	}
	if !utf8.ValidString(string(id)) {
		return reject(CodeEncoding, "id")
	}
	if _, used := m[id]; used {
		return reject(CodeExists, "id")
	}
	return nil
}
