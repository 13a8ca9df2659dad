package say

import (
	"errors"
	"io/fs"
	"strings"
	"time"

	"samenspel/assets/translations"
	"samenspel/workshop"
	"samenspel/workshop/journal"
)

// ErrNoDisplay is that there is no screen to open a window on.
var ErrNoDisplay = errors.New("no display to open a window on")

// Error says an error in the translator's language. It looks through wrapping
// for a *journal.Problem or a *workshop.Rejection; what it does not know it
// gives as it is, after a sentence that says so. Nil is the empty text.
func Error(t translations.Translator, err error) string {
	if err == nil {
		return ""
	}
	var problem *journal.Problem
	if errors.As(err, &problem) {
		return sayProblem(t, problem)
	}
	var rejection *workshop.Rejection
	if errors.As(err, &rejection) {
		return sayRejection(t, rejection)
	}
	if errors.Is(err, journal.ErrRecord) {
		return t.T("problem.record")
	}
	if errors.Is(err, ErrNoDisplay) {
		return t.T("problem.no_display")
	}
	return t.T("problem.other", "detail", Line(err.Error()))
}

func sayProblem(t translations.Translator, p *journal.Problem) string {
	args := []any{
		"name", Name(p.Path), "line", p.Line, "before", p.Line - 1,
		"holder", Line(p.Holder), "since", since(t, p.Since), "detail", detail(p.Err),
	}
	return t.T(problemKey(p), args...)
}

// problemKey chooses the sentence: what is known of a problem differs.
func problemKey(p *journal.Problem) string {
	switch {
	case nameTooLong(p.Err):
		return "problem.name_too_long"
	case strings.ContainsRune(p.Path, 0):
		return "problem.bad_name"
	case p.Code == journal.IO && errors.Is(p.Err, fs.ErrPermission):
		return "problem.unreadable"
	case p.Code == journal.Damaged && p.Line <= 1:
		return "problem.damaged_first"
	case p.Code == journal.Locked && p.Holder != "" && !p.Since.IsZero():
		return "problem.locked_by_since"
	case p.Code == journal.Locked && p.Holder != "":
		return "problem.locked_by"
	}
	key := "problem." + string(p.Code)
	if !translations.For("en").Has(key) {
		return "problem.io"
	}
	return key
}

// since writes when something began: the date and the time of day here.
func since(t translations.Translator, at time.Time) string {
	if at.IsZero() {
		return ""
	}
	here := at.Local()
	return t.Date(here.Format(workshop.DateLayout)) + " " + here.Format("15:04")
}

// detail is the cause beneath a problem, for whoever helps to solve it.
func detail(err error) string {
	if err == nil {
		return "?"
	}
	return Line(err.Error())
}

func sayRejection(t translations.Translator, r *workshop.Rejection) string {
	key := "rejection." + string(r.Code)
	label := Field(t, r.Field)
	field := label
	if field == "" {
		field = r.Field
	}
	if !t.Has(key) {
		return t.T("problem.other", "detail", r.Error())
	}
	text := t.T(key, "field", field, "limit", r.Limit, "got", Line(r.Got))
	if label != "" && aboutField(r.Code) {
		return t.T("rejection_at", "field", label, "text", text)
	}
	return text
}

// aboutField says whether a rejection is about what a field holds, so that it
// helps to name the field.
func aboutField(c workshop.Code) bool {
	switch c {
	case workshop.CodeMissing, workshop.CodeTooLong, workshop.CodeEncoding, workshop.CodeControl,
		workshop.CodeNumber, workshop.CodeRange, workshop.CodeDate, workshop.CodeMonth, workshop.CodeEmail, workshop.CodeOption:
		return true
	}
	return false
}

// Field returns the label of a field that the product names itself: of an
// action, a party, a person, the context. A card's fields have theirs in the
// method. It is empty where there is no label.
func Field(t translations.Translator, id string) string {
	for _, key := range []string{"action." + id, "field." + id} {
		if id != "" && t.Has(key) {
			return t.T(key)
		}
	}
	return ""
}
