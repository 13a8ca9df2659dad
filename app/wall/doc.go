// Package wall is what the room sees: one question, one canvas, the time left
// and who may write, large enough for six metres.
//
// It draws a projector's View and the little the console tells it in Shown, and
// nothing else; it sends no commands and keeps nothing. All of it is one
// Drawing, so that the wall and its small likeness in the console are the same.
package wall
