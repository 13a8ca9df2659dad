// Package followup starts a follow-up from the file of an earlier workshop:
// what of that file can be used, with which method it goes on, and which
// records the new file begins with.
//
// What is taken along is for the domain to say. The package must not know a
// window or a command line, and it has no words for a person.
package followup

import (
	"slices"
	"time"

	"github.com/google/uuid"

	"samenspel/workshop"
	"samenspel/workshop/journal"
	"samenspel/workshop/live"
)

// Usual is the variant of a method that a follow-up is.
const Usual = "follow-up"

// Earlier is an earlier workshop as far as it could be read.
type Earlier struct {
	View   workshop.View  // what its report may hold
	Status journal.Status // what is the matter with its file, and how much of it is lost

	people []workshop.Person // with their mail addresses, which the facilitator takes along
}

// Read reads the file of an earlier workshop and changes nothing. Of a damaged
// one it takes what is whole, and Status says so. The error is a
// *journal.Problem where nothing can be read, and a *workshop.Rejection where
// what is whole is no workshop; Status is there in that case too.
func Read(path string) (Earlier, error) {
	contents, err := journal.Salvage(path)
	if err != nil {
		return Earlier{}, err
	}
	e := Earlier{Status: contents.Status}
	state := workshop.NewLog(contents.Records).Fold()
	if !state.Exists() {
		return e, &workshop.Rejection{Code: workshop.CodeNotCreated}
	}
	e.View = state.For(workshop.Viewer{Role: workshop.AsReport})
	e.people = state.For(workshop.Viewer{Role: workshop.AsFacilitator}).People
	return e, nil
}

// Method returns the method to go on with: the product's own where the earlier
// workshop was run with that, in whatever version, and otherwise the one that
// workshop carries, as long as it has a follow-up.
func (e Earlier) Method(builtin workshop.Method) workshop.Method {
	if own := e.View.Method; own != nil && own.ID != builtin.ID && Has(*own, Usual) {
		return *own
	}
	return builtin
}

// Has says whether a method has a variant.
func Has(m workshop.Method, variant string) bool {
	return slices.ContainsFunc(m.Variants, func(v workshop.Variant) bool { return v.ID == variant })
}

// Begin returns the id of a follow-up and the records its file begins with.
// The error is a *workshop.Rejection.
func (e Earlier) Begin(m workshop.Method, variant string, lang workshop.Lang, now func() time.Time) (uuid.UUID, []workshop.Record, error) {
	id, err := uuid.NewV7()
	if err != nil {
		return uuid.Nil, nil, err
	}
	from := e.View
	from.People = e.people
	records, err := live.Begin(workshop.StartFollowUp{ID: id, Method: m, Variant: variant, Lang: lang, From: from}, workshop.Facilitator, now)
	return id, records, err
}
