// Package hint owns the gentle warnings: which words in a text deserve a
// question, and which question. A hint never blocks; whoever reads it may let
// the text stand.
//
// It is pure: it reads a Method, a text and what is known around it. It must
// not know a window, and it changes nothing.
package hint
