package workshop

import "math"

// Photo is a picture of a wall or a flip-chart, already scaled down. It is kept
// whole: what of it is shown is its Frame.
type Photo struct {
	ID      ID      `json:"id"`
	Key     StepKey `json:"step"`
	Caption string  `json:"caption"`
	Type    string  `json:"type"` // image/jpeg or image/png
	Width   int     `json:"width"`
	Height  int     `json:"height"`
	Bytes   []byte  `json:"bytes"`
	Frame   Frame   `json:"frame,omitzero"`

	at Stamp
}

// The bounds of pictures.
const (
	// MaxPhotoBytes is the largest picture kept, after scaling down.
	MaxPhotoBytes = 2 << 20
	// MaxPhotos is the most pictures a workshop may have.
	MaxPhotos = 300
)

// Frame is what of a picture is shown: turned by quarters to the right, from 0
// to 3, and then cut to a part of it, in parts of its width and height from its
// top left, from 0 to 1. The zero Frame shows it as it is.
type Frame struct {
	Turn int     `json:"turn"`
	X    float64 `json:"x"`
	Y    float64 `json:"y"`
	W    float64 `json:"w"`
	H    float64 `json:"h"`
}

// leastFrame is the least part of a picture's width and height that is shown.
const leastFrame = .02

// Cut returns the part that is shown, in parts of the turned picture; of an odd
// frame all of it.
func (f Frame) Cut() (x, y, w, h float64) {
	if !f.valid() || f.W == 0 {
		return 0, 0, 1, 1
	}
	return f.X, f.Y, f.W, f.H
}

// valid says whether a frame lies within the picture.
func (f Frame) valid() bool {
	if f.Turn < 0 || f.Turn > 3 {
		return false
	}
	if f.X == 0 && f.Y == 0 && f.W == 0 && f.H == 0 {
		return true
	}
	const round = 1e-9
	within := func(at, size float64) bool { return at >= 0 && size >= leastFrame && at+size <= 1+round }
	return within(f.X, f.W) && within(f.Y, f.H)
}

// Size returns the width and height of a photo as it is shown, in pixels.
func (p *Photo) Size() (w, h int) {
	wide, high := float64(p.Width), float64(p.Height)
	if p.Frame.valid() && p.Frame.Turn%2 == 1 {
		wide, high = high, wide
	}
	_, _, fw, fh := p.Frame.Cut()
	return max(1, int(math.Round(wide*fw))), max(1, int(math.Round(high*fh)))
}

// PhotoAdded hangs a picture at a step.
type PhotoAdded struct {
	Photo
}

func (PhotoAdded) kind() string { return "photo.added" }

func (e PhotoAdded) apply(s *State, m Meta) {
	if s.photos[e.ID] == nil && e.ID != "" && s.method.Step(e.Key) != nil && len(e.Bytes) > 0 { // none are left where somebody was forgotten with it
		p := e.Photo
		p.at = m.At
		if !p.Frame.valid() {
			p.Frame = Frame{}
		}
		s.photos[e.ID] = &p
	}
}

// AddPhoto hangs a picture at a step.
type AddPhoto struct{ Photo }

func (c AddPhoto) decide(s *State) ([]Event, *Rejection) {
	return AddPhotos{[]Photo{c.Photo}}.decide(s)
}

// AddPhotos hangs pictures at steps, all of them or none.
type AddPhotos struct{ Photos []Photo }

func (c AddPhotos) decide(s *State) ([]Event, *Rejection) {
	if len(s.photos)+len(c.Photos) > MaxPhotos {
		return nil, &Rejection{Code: CodeTooMany, Field: "photo", Limit: MaxPhotos}
	}
	var events []Event
	seen := map[ID]bool{}
	for _, p := range c.Photos {
		p, rej := s.checkPhoto(p)
		if rej == nil && seen[p.ID] {
			rej = reject(CodeExists, "id")
		}
		if rej != nil {
			return nil, rej
		}
		seen[p.ID] = true
		events = append(events, PhotoAdded{p})
	}
	return events, nil
}

// checkPhoto returns a new picture with its caption cleaned.
func (s *State) checkPhoto(p Photo) (Photo, *Rejection) {
	if rej := checkNewID(s.photos, p.ID); rej != nil {
		return p, rej
	}
	if s.method.Step(p.Key) == nil {
		return p, reject(CodeUnknown, "step")
	}
	if p.Type != "image/jpeg" && p.Type != "image/png" {
		return p, &Rejection{Code: CodeOption, Field: "type", Got: p.Type}
	}
	if len(p.Bytes) == 0 || p.Width < 1 || p.Height < 1 {
		return p, reject(CodeMissing, "bytes")
	}
	if len(p.Bytes) > MaxPhotoBytes {
		return p, &Rejection{Code: CodeTooLong, Field: "bytes", Limit: MaxPhotoBytes}
	}
	if !p.Frame.valid() {
		return p, reject(CodeRange, "frame")
	}
	var rej *Rejection
	p.Caption, rej = cleanLine("caption", p.Caption, MaxLine)
	return p, rej
}

// PhotoCaptioned says what is on a picture.
type PhotoCaptioned struct {
	Photo   ID     `json:"photo"`
	Caption string `json:"caption"`
}

func (PhotoCaptioned) kind() string { return "photo.captioned" }

func (e PhotoCaptioned) apply(s *State, _ Meta) {
	change(s.photos, e.Photo, func(p *Photo) { p.Caption = e.Caption })
}

// CaptionPhoto says what is on a picture.
type CaptionPhoto struct {
	Photo   ID
	Caption string
}

func (c CaptionPhoto) decide(s *State) ([]Event, *Rejection) {
	p := s.photos[c.Photo]
	if p == nil {
		return nil, reject(CodeUnknown, "photo")
	}
	caption, rej := cleanLine("caption", c.Caption, MaxLine)
	if rej != nil || caption == p.Caption {
		return nil, rej
	}
	return []Event{PhotoCaptioned{c.Photo, caption}}, nil
}

// PhotoFramed turns a picture and cuts it; the picture itself stays whole.
type PhotoFramed struct {
	Photo ID `json:"photo"`
	Frame
}

func (PhotoFramed) kind() string { return "photo.framed" }

func (e PhotoFramed) apply(s *State, _ Meta) {
	if e.Frame.valid() {
		change(s.photos, e.Photo, func(p *Photo) { p.Frame = e.Frame })
	}
}

// FramePhoto turns a picture and cuts it.
type FramePhoto struct {
	Photo ID
	Frame
}

func (c FramePhoto) decide(s *State) ([]Event, *Rejection) {
	p := s.photos[c.Photo]
	switch {
	case p == nil:
		return nil, reject(CodeUnknown, "photo")
	case !c.Frame.valid():
		return nil, reject(CodeRange, "frame")
	case c.Frame == p.Frame:
		return nil, nil
	}
	return []Event{PhotoFramed(c)}, nil
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

// viewPhotos shows the pictures. One that hangs at a step whose input is hidden
// may show that input: only the facilitator, who hung it there, sees it.
func (s *State) viewPhotos(v *View) {
	for _, p := range byStamp(s.photos, func(p *Photo) (Stamp, ID) { return p.at, p.ID }) {
		if v.Viewer.Role == AsFacilitator || !s.isHidden(p.Key) {
			v.Photos = append(v.Photos, *p)
		}
	}
}

// Photo returns a visible photo by id, nil where there is none.
func (v *View) Photo(id ID) *Photo {
	for i := range v.Photos {
		if v.Photos[i].ID == id {
			return &v.Photos[i]
		}
	}
	return nil
}

// PhotosOf lists the visible photos at any step of an exercise, in the order in
// which they were added.
func (v *View) PhotosOf(exercise string) []Photo {
	var out []Photo
	for _, p := range v.Photos {
		if p.Key.Exercise == exercise {
			out = append(out, p)
		}
	}
	return out
}
