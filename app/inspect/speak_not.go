//go:build !accessibility

package inspect

import "fyne.io/fyne/v2"

// Speak makes what a window shows heard by a screen reader, in a program that is
// built with the tag accessibility. This one isn't.
func Speak(_ fyne.Window, content fyne.CanvasObject) fyne.CanvasObject { return content }
