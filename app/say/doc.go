// Package say turns an error into a sentence for a person: what happened, what
// is safe, what to do. Every surface says errors with it. It knows the errors
// of the domain and of the journal; it must not know a window or a command
// line.
package say
