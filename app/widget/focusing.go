package widget

// Focusing tells one listener when the focus comes: a scroll that follows it.
type Focusing struct{ onFocus func() }

// OnFocus sets the listener.
func (f *Focusing) OnFocus(do func()) { f.onFocus = do }

func (f *Focusing) gained() {
	if f.onFocus != nil {
		f.onFocus()
	}
}
