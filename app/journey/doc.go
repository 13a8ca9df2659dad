// Package journey works the real window as a person does: on a display of its
// own, with a mouse and a keyboard, looking at what is on the screen. It
// starts the program, knows where things are from the list that the program
// keeps for assistive tools, and reads back with the program's own command
// line. It knows nothing of how the program is made.
package journey
