// Package board lays cards out in areas, as notes on a wall: they are chosen,
// dragged, ordered and put under one another, by mouse and by keyboard, and
// some hundreds of them stay light. It knows nothing of workshops: what a card
// says and what is done with it comes from outside, and it keeps nothing but
// which cards are chosen and what they are filtered by.
package board
