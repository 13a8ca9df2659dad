package workshop

import (
	"bytes"
	"encoding/json"

	"github.com/google/uuid"
)

// Record is one fact, written once and never changed. Records are ordered by
// At, then by ID; the order does not depend on who received what first.
type Record struct {
	ID     uuid.UUID       `json:"id"`     // UUIDv7
	Commit uuid.UUID       `json:"commit"` // shared by the records of one command; undo takes them together
	At     Stamp           `json:"at"`
	By     Author          `json:"by"`
	Kind   string          `json:"kind"` // such as "card.added"; unknown kinds are kept and passed on
	Body   json.RawMessage `json:"body,omitempty"`
}

// Author says at which seat a record was made: the facilitator's, or a
// person's ("person:<id>"). Ballots are made by nobody: the empty Author.
type Author string

// Facilitator is the author of what is done on the facilitator's laptop.
const Facilitator Author = "facilitator"

// Compare is the total order of records. Two records with the same stamp and
// id (which only a damaged or forged file holds) are ordered by their content,
// so that even then every machine sees one order.
func (r Record) Compare(o Record) int {
	if c := r.At.Compare(o.At); c != 0 {
		return c
	}
	if c := bytes.Compare(r.ID[:], o.ID[:]); c != 0 {
		return c
	}
	if c := bytes.Compare([]byte(r.Kind), []byte(o.Kind)); c != 0 {
		return c
	}
	if c := bytes.Compare(r.Body, o.Body); c != 0 {
		return c
	}
	if c := bytes.Compare(r.Commit[:], o.Commit[:]); c != 0 {
		return c
	}
	return bytes.Compare([]byte(r.By), []byte(o.By))
}
