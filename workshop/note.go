package workshop

// NoteWritten is the facilitator's private note at a step.
type NoteWritten struct {
	Key  StepKey `json:"step"`
	Text string  `json:"text"`
}

func (NoteWritten) kind() string { return "note.written" }

func (e NoteWritten) apply(s *State, _ Meta) {
	if e.Text == "" {
		delete(s.notes, e.Key)
		return
	}
	s.notes[e.Key] = e.Text
}

// WriteNote sets the facilitator's private note at a step.
type WriteNote struct {
	Key  StepKey
	Text string // at most MaxLong characters
}

func (c WriteNote) decide(s *State) ([]Event, *Rejection) {
	if s.method.Step(c.Key) == nil {
		return nil, reject(CodeUnknown, "step")
	}
	text, rej := cleanText("note", c.Text, MaxLong)
	if rej != nil || text == s.notes[c.Key] {
		return nil, rej
	}
	return []Event{NoteWritten{c.Key, text}}, nil
}
