// Package method reads a method (its exercises, instrument and agenda) from
// YAML files and says, by file, line and field, everything that is wrong with
// them. What it returns can be run as it is: every reference is known, every
// text is there in each language and fits the place it is shown.
//
// The package knows the files and the rules for a good method. It must not
// know a running workshop, a window, a journal or a network.
package method
