//go:build !linux && !darwin && !windows

package look

// Asked returns nothing: nobody knows here whom to ask.
func Asked() Wishes { return Wishes{} }
