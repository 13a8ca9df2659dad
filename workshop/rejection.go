package workshop

import "fmt"

// Rejection is a command that the rules refuse. Surfaces translate Code.
type Rejection struct {
	Code  Code
	Field string // the field that is wrong, where there is one
	Limit int    // the limit that was passed, where there is one
	Got   string // what was given, shortened, where that helps
}

// Code says why a command was refused.
type Code string

// The reasons for which a command is refused.
const (
	CodeMissing       Code = "missing"         // a required value is empty
	CodeTooLong       Code = "too_long"        // more than Limit characters
	CodeEncoding      Code = "encoding"        // not valid UTF-8
	CodeControl       Code = "control"         // a character that can't be shown, such as NUL
	CodeNumber        Code = "number"          // not a number
	CodeRange         Code = "range"           // outside the field's range
	CodeDate          Code = "date"            // a date that does not exist
	CodeMonth         Code = "month"           // not a month
	CodeEmail         Code = "email"           // not an e-mail address
	CodeOption        Code = "option"          // not one of the choices
	CodeUnknown       Code = "unknown"         // Field names something that isn't there
	CodeExists        Code = "exists"          // an id in use
	CodeLocked        Code = "locked"          // revealed: blind input is fixed, a correction needs a new round
	CodeNotBlind      Code = "not_blind"       // nothing to reveal
	CodeNotRevealed   Code = "not_revealed"    // a new round needs a revealed one
	CodeEmptyBallot   Code = "empty_ballot"    // no answer at all
	CodeSide          Code = "side"            // a side is needed
	CodeWrongSide     Code = "wrong_side"      // the person is of the other side
	CodeMandate       Code = "mandate"         // the person may not decide for the party
	CodeNotProposed   Code = "not_proposed"    // consent to something not yet proposed
	CodeChecks        Code = "checks"          // hard checks stand open; Field is the first
	CodeObjections    Code = "objections"      // objections are open
	CodeOldTerms      Code = "old_terms"       // consent to a version that has changed since
	CodeNotYours      Code = "not_yours"       // only the objector closes an objection
	CodeInUse         Code = "in_use"          // removing would leave an owner or a consent without a person
	CodeTooMany       Code = "too_many"        // more than Limit
	CodeNothingToUndo Code = "nothing_to_undo" //
	CodeNothingToRedo Code = "nothing_to_redo" //
	CodeNotCreated    Code = "not_created"     // the workshop has no creation record
	CodeNothingAgreed Code = "nothing_agreed"  // release of a plan without agreed actions
	CodeNotBegun      Code = "not_begun"       // of an action: nothing has been done yet that could be measured or reviewed
	CodeNoEarlier     Code = "no_earlier"      // the file to go on from holds no workshop
	CodeTimer         Code = "timer"           // the timer is not running
	CodeStillNamed    Code = "still_named"     // what somebody is to be called from now on names them
	CodeForgotten     Code = "forgotten"       // of somebody who was forgotten: that is for good
)

// Error describes the rejection in English, for logs and tests.
func (r *Rejection) Error() string {
	s := "refused: " + string(r.Code)
	if r.Field != "" {
		s += " (" + r.Field + ")"
	}
	if r.Limit != 0 {
		s += fmt.Sprintf(" limit %d", r.Limit)
	}
	if r.Got != "" {
		s += fmt.Sprintf(" got %q", r.Got)
	}
	return s
}

func reject(code Code, field string) *Rejection { return &Rejection{Code: code, Field: field} }
