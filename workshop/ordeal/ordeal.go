// Package ordeal makes the workshops that everything written of one must get
// through: the sample, one with nothing in it, one in which people typed the
// worst there is, one with two hundred actions, and one that is full. For tests
// and for what is verified with other people's programs; nothing of it is in
// the product.
package ordeal

import (
	"fmt"

	"github.com/google/uuid"

	"samenspel/workshop"
	"samenspel/workshop/crowd"
	"samenspel/workshop/method"
	"samenspel/workshop/sample"
)

// Ordeal is one of the workshops.
type Ordeal struct {
	Name    string // in a file name: letters, digits and hyphens
	Lang    workshop.Lang
	ID      uuid.UUID
	Records []workshop.Record
}

// View returns what a report of the workshop may hold.
func (o Ordeal) View() workshop.View {
	return workshop.NewLog(o.Records).Fold().For(workshop.Viewer{Role: workshop.AsReport})
}

// all lists them, the plain ones first.
var all = []struct {
	name  string
	lang  workshop.Lang
	write func(workshop.Lang) ([]workshop.Record, uuid.UUID, error)
}{
	{"sample-nl", workshop.Dutch, sample.Records},
	{"sample-en", workshop.English, sample.Records},
	{"follow-up-nl", workshop.Dutch, sample.FollowUp},
	{"follow-up-en", workshop.English, sample.FollowUp},
	{"empty", workshop.English, empty},
	{"typed", workshop.Dutch, typed},
	{"many", workshop.English, many},
	{"full", workshop.Dutch, full},
}

// Names lists what the workshops are called.
func Names() []string {
	var names []string
	for _, o := range all {
		names = append(names, o.name)
	}
	return names
}

// Make returns the workshop of a name.
func Make(name string) (Ordeal, error) {
	for _, o := range all {
		if o.name != name {
			continue
		}
		records, id, err := o.write(o.lang)
		if err != nil {
			return Ordeal{}, fmt.Errorf("workshop %s: %w", name, err)
		}
		return Ordeal{name, o.lang, id, records}, nil
	}
	return Ordeal{}, fmt.Errorf("no workshop %q", name)
}

// full is a workshop with as much of everything as there may be.
func full(workshop.Lang) ([]workshop.Record, uuid.UUID, error) { return crowd.Records(60) }

// empty is a workshop in which nothing was done but make it.
func empty(lang workshop.Lang) ([]workshop.Record, uuid.UUID, error) {
	m, err := method.Builtin()
	if err != nil {
		return nil, uuid.Nil, err
	}
	w := from("empty", nil)
	id := w.uuid()
	w.do(workshop.CreateWorkshop{ID: id, Method: m, Variant: "half", Lang: lang, Vendor: "Noorderlicht", Client: "Waterrijk"})
	return w.log.Records(), id, w.err
}
