// Package inspect lists what can be seen in a window and where: the controls
// with their names and pixels, and the texts. It is for software that works
// the window in place of hands and eyes: assistive tools, and the tests that
// click and type. It knows Fyne and the signs by which our own widgets make
// themselves known, and nothing of workshops; what is not on the screen, it
// doesn't have.
package inspect
