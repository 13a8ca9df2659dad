// Package answers owns the sheet in which answers to the mirror come from
// paper or a spreadsheet: which columns it has, and how its rows become what
// people said. It reads CSV as spreadsheets write it and refuses a sheet that
// is not right as a whole, with all that is wrong in it.
//
// It must not know a workshop's state, a file or a window, and makes no
// ballots: rows are in the order in which they were typed, which could tell
// who is who, so whoever records them shuffles them first.
package answers
