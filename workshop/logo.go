package workshop

import "strconv"

// Logo is a party's mark as a small picture.
type Logo struct {
	ID     ID     `json:"id"`   // tells one from another
	Type   string `json:"type"` // image/jpeg or image/png
	Width  int    `json:"width"`
	Height int    `json:"height"`
	Bytes  []byte `json:"bytes"`
}

// The bounds of logos, after scaling down.
const (
	MaxLogoBytes = 256 << 10
	MaxLogoSide  = 512 // pixels of the longest side
	// MinLogoSide is how many pixels the shortest side of a logo has at least when
	// a party gets it: a dot or a line shows nothing, wherever it stands.
	MinLogoSide = 8
)

// checkNew is check for a logo that a party gets now.
func (l *Logo) checkNew() *Rejection {
	if rej := l.check(); rej != nil {
		return rej
	}
	if least := min(l.Width, l.Height); least < MinLogoSide {
		return &Rejection{Code: CodeRange, Field: "height", Got: strconv.Itoa(least), Limit: MinLogoSide}
	}
	return nil
}

func (l *Logo) check() *Rejection {
	switch {
	case l.ID == "":
		return reject(CodeMissing, "id")
	case l.Type != "image/jpeg" && l.Type != "image/png":
		return &Rejection{Code: CodeOption, Field: "type", Got: l.Type}
	case len(l.Bytes) == 0 || l.Width < 1 || l.Height < 1:
		return reject(CodeMissing, "bytes")
	case len(l.Bytes) > MaxLogoBytes:
		return &Rejection{Code: CodeTooLong, Field: "bytes", Limit: MaxLogoBytes}
	case l.Width > MaxLogoSide || l.Height > MaxLogoSide:
		return &Rejection{Code: CodeRange, Field: "width"}
	}
	return nil
}

// PartyLogo is the logo that a party has from then on.
type PartyLogo struct {
	Side Side  `json:"side"`
	Logo *Logo `json:"logo"` // null takes it off
}

func (PartyLogo) kind() string { return "party.logo" }

func (e PartyLogo) apply(s *State, _ Meta) {
	if e.Side.Valid() && (e.Logo == nil || e.Logo.check() == nil) {
		s.parties.At(e.Side).Logo = e.Logo
	}
}

// SetLogo gives a party a logo, in place of the one it had.
type SetLogo struct {
	Side Side
	Logo Logo
}

func (c SetLogo) decide(s *State) ([]Event, *Rejection) {
	if !c.Side.Valid() {
		return nil, reject(CodeSide, "side")
	}
	if rej := c.Logo.checkNew(); rej != nil {
		return nil, rej
	}
	if old := s.parties.Of(c.Side).Logo; old != nil && old.ID == c.Logo.ID {
		return nil, reject(CodeExists, "id")
	}
	return []Event{PartyLogo{c.Side, &c.Logo}}, nil
}

// RemoveLogo takes a party's logo off.
type RemoveLogo struct{ Side Side }

func (c RemoveLogo) decide(s *State) ([]Event, *Rejection) {
	if !c.Side.Valid() {
		return nil, reject(CodeSide, "side")
	}
	if s.parties.Of(c.Side).Logo == nil {
		return nil, reject(CodeUnknown, "logo")
	}
	return []Event{PartyLogo{Side: c.Side}}, nil
}
