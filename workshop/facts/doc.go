// Package facts owns the document in which a workshop is handed to scripts: a
// JSON text whose names and meanings stay as docs/json.md promises, whatever
// the domain's own types become.
//
// It computes everything from a View, so it holds nothing that its viewer may
// not see. It must not know a file, a window or a command line.
package facts
