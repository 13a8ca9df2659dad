package facts

import "samenspel/workshop"

// Person takes part for a party. A mail address is in no document: it is for
// the facilitator's own mail, and a document gets about.
type Person struct {
	ID       workshop.ID   `json:"id"`
	Side     workshop.Side `json:"side"`
	Name     string        `json:"name"`
	Function string        `json:"function"`
	Contact  string        `json:"contact"` // with the other side: daily, weekly, monthly, rarely or ""
	Mandate  bool          `json:"mandate"` // may decide for the party
	Line     bool          `json:"line"`    // carries the work itself
}

func peopleOf(v *workshop.View) []Person {
	out := make([]Person, len(v.People))
	for i, p := range v.People {
		out[i] = Person{p.ID, p.Side, p.Name, p.Function, p.Contact, p.Mandate, p.Line}
	}
	return out
}
