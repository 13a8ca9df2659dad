package workshop

// Role is who looks.
type Role string

// The viewers.
const (
	AsFacilitator Role = "facilitator"
	AsProjector   Role = "projector"
	AsPerson      Role = "person"
	AsReport      Role = "report"
)

// Viewer is who looks at a workshop, and so what may be shown.
type Viewer struct {
	Role Role `json:"role"`
	// Side is a person's side. For a facilitator it is the side they are
	// writing for at this moment, while the other side looks away; normally
	// empty.
	Side Side `json:"side,omitempty"`
}

// sees says whether the viewer may see a side's blind input before it is
// revealed: a person of that side, or a facilitator who writes for it, where
// it is blind to the other side only. Nobody ever sees ballots.
func (v Viewer) sees(blind Blind, side Side) bool {
	return blind == BlindSides && side.Valid() && v.Side == side && (v.Role == AsPerson || v.Role == AsFacilitator)
}
