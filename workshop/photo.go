package workshop

// Photo is a picture of a wall or a flip-chart, already scaled down.
type Photo struct {
	ID      ID      `json:"id"`
	Key     StepKey `json:"step"`
	Caption string  `json:"caption"`
	Type    string  `json:"type"` // image/jpeg or image/png
	Width   int     `json:"width"`
	Height  int     `json:"height"`
	Bytes   []byte  `json:"bytes"`

	at Stamp
}

// MaxPhotoBytes is the largest picture kept, after scaling down.
const MaxPhotoBytes = 2 << 20

// PhotoAdded hangs a picture at a step.
type PhotoAdded struct {
	Photo
}

func (PhotoAdded) kind() string { return "photo.added" }

func (e PhotoAdded) apply(s *State, m Meta) {
	if s.photos[e.ID] == nil && e.ID != "" {
		p := e.Photo
		p.at = m.At
		s.photos[e.ID] = &p
	}
}

// AddPhoto hangs a picture at a step.
type AddPhoto struct{ Photo }

func (c AddPhoto) decide(s *State) ([]Event, *Rejection) {
	if rej := checkNewID(s.photos, c.ID); rej != nil {
		return nil, rej
	}
	if s.method.Step(c.Key) == nil {
		return nil, reject(CodeUnknown, "step")
	}
	if c.Type != "image/jpeg" && c.Type != "image/png" {
		return nil, &Rejection{Code: CodeOption, Field: "type", Got: c.Type}
	}
	if len(c.Bytes) == 0 || c.Width < 1 || c.Height < 1 {
		return nil, reject(CodeMissing, "bytes")
	}
	if len(c.Bytes) > MaxPhotoBytes {
		return nil, &Rejection{Code: CodeTooLong, Field: "bytes", Limit: MaxPhotoBytes}
	}
	p := c.Photo
	var rej *Rejection
	if p.Caption, rej = cleanLine("caption", p.Caption, MaxLine); rej != nil {
		return nil, rej
	}
	return []Event{PhotoAdded{p}}, nil
}

// PhotoRemoved takes a picture off. Undo brings it back.
type PhotoRemoved struct {
	Photo ID `json:"photo"`
}

func (PhotoRemoved) kind() string { return "photo.removed" }

func (e PhotoRemoved) apply(s *State, _ Meta) { delete(s.photos, e.Photo) }

// RemovePhoto takes a picture off.
type RemovePhoto struct{ Photo ID }

func (c RemovePhoto) decide(s *State) ([]Event, *Rejection) {
	if s.photos[c.Photo] == nil {
		return nil, reject(CodeUnknown, "photo")
	}
	return []Event{PhotoRemoved(c)}, nil
}
