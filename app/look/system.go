package look

// Wishes is what somebody has asked of every program, in the settings of their
// system.
type Wishes struct {
	Still    bool // nothing moves that need not
	Contrast bool // high contrast
}
