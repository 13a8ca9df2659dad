// Package workshop is the domain: what a workshop between a vendor and a
// client is, what may happen in it, and who may see what.
//
// A workshop is a set of records. The State is a pure fold over that set in
// the records' own total order, so every machine that holds the same set holds
// the same state. A Command (a wish) is checked against the State by Decide
// and becomes Events (facts) or a Rejection; State.For is the only way out.
//
// The package knows no window, network, file, clock or randomness: time and
// ids come in as arguments.
package workshop
