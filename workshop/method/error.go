package method

import (
	"fmt"
	"slices"
	"strings"
)

// Error is one thing that is wrong in a method's files.
type Error struct {
	File   string // slash-separated, within the method; "" where it is the folder itself
	Line   int    // from 1; 0 where the file as a whole is meant
	Field  string // such as steps[1].title.en; "" where no field can be named
	Reason string // what is wrong and what is expected
}

// Error writes "file:line: field: reason", leaving out what is unknown.
func (e *Error) Error() string {
	var b strings.Builder
	b.WriteString(e.File)
	if e.Line > 0 {
		fmt.Fprintf(&b, ":%d", e.Line)
	}
	if b.Len() > 0 {
		b.WriteString(": ")
	}
	if e.Field != "" {
		b.WriteString(e.Field + ": ")
	}
	b.WriteString(e.Reason)
	return b.String()
}

// Errors is everything that is wrong with a method, by file and line. A method
// with more than a hundred errors reports the first hundred it met and says so.
type Errors []*Error

// Error writes one error a line.
func (e Errors) Error() string {
	lines := make([]string, len(e))
	for i, err := range e {
		lines[i] = err.Error()
	}
	return strings.Join(lines, "\n")
}

// Unwrap returns the errors one by one, for errors.As.
func (e Errors) Unwrap() []error {
	errs := make([]error, len(e))
	for i, err := range e {
		errs[i] = err
	}
	return errs
}

const (
	mostErrors    = 100
	longestReason = 300 // characters
)

// report collects errors over all files of one method.
type report struct {
	errs    Errors
	dropped bool
}

// add keeps an error, its reason cut where it quotes a text without end.
func (r *report) add(e *Error) {
	if reason := []rune(e.Reason); len(reason) > longestReason {
		e.Reason = string(reason[:longestReason]) + "…"
	}
	if len(r.errs) >= mostErrors {
		r.dropped = true
		return
	}
	r.errs = append(r.errs, e)
}

// err returns what was collected in reading order, or nil.
func (r *report) err() error {
	if len(r.errs) == 0 {
		return nil
	}
	slices.SortStableFunc(r.errs, func(a, b *Error) int {
		if c := strings.Compare(a.File, b.File); c != 0 {
			return c
		}
		return a.Line - b.Line
	})
	if r.dropped {
		r.errs = append(r.errs, &Error{Reason: fmt.Sprintf("there is more; these are the first %d", mostErrors)})
	}
	return r.errs
}

// source is one file being read: where its fields stand, and which are broken.
type source struct {
	file   string
	lines  map[string]int // line by field; "" is the file's first field
	broken []string       // fields already reported
	report *report
}

func newSource(file string, r *report) *source {
	return &source{file: file, lines: map[string]int{}, report: r}
}

// failf reports a field. It stays silent where the field or the whole it
// belongs to was reported before: one mistake, one message.
func (s *source) failf(field, format string, args ...any) {
	if s.report.dropped {
		return
	}
	if slices.ContainsFunc(s.broken, func(b string) bool { return within(field, b) }) {
		return
	}
	s.broken = append(s.broken, field)
	s.report.add(&Error{File: s.file, Line: s.line(field), Field: field, Reason: fmt.Sprintf(format, args...)})
}

// sound says whether nothing was reported of a field or its parts.
func (s *source) sound(field string) bool {
	return !slices.ContainsFunc(s.broken, func(b string) bool { return within(b, field) || within(field, b) })
}

// has says whether a field was given.
func (s *source) has(field string) bool { _, ok := s.lines[field]; return ok }

// line returns where a field stands, or for one that was left out the nearest
// field around it.
func (s *source) line(field string) int {
	for {
		if line, ok := s.lines[field]; ok {
			return line
		}
		if field == "" {
			return 1
		}
		field = field[:max(strings.LastIndexAny(field, ".["), 0)]
	}
}

// within says whether field is whole, or a part of it.
func within(field, whole string) bool {
	rest, ok := strings.CutPrefix(field, whole)
	return ok && (rest == "" || rest[0] == '.' || rest[0] == '[')
}
