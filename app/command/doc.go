// Package command owns the command line: what can be typed, what it prints in
// the user's language, and its exit codes. It works without a display. It must
// not know a window: the one command that opens one is given the means.
package command
