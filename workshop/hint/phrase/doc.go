// Package phrase finds words and phrases in what people type. A pattern is
// written as one would say it to a colleague, "snap* ... niet", and is matched
// on whole words: in capitals or not, with accents as they stand, and never
// inside quoted speech, which is somebody else's.
//
// The package knows words, numbers and dates in Dutch and English. It must not
// know what a phrase is a sign of, nor what a workshop is.
package phrase
