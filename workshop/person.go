package workshop

import (
	"maps"
	"slices"
)

// Person takes part for a party.
type Person struct {
	ID       ID     `json:"id"`
	Side     Side   `json:"side"`
	Name     string `json:"name"`
	Function string `json:"function"`
	Contact  string `json:"contact"` // with the other side: daily, weekly, monthly, rarely or ""
	Mandate  bool   `json:"mandate"` // may decide for the party
	Line     bool   `json:"line"`    // carries the work itself (line owner)

	// Of the facilitator only: no other viewer's View holds them.
	Email  string `json:"email,omitempty"`  // at most MaxEmail bytes; "" where none is known
	NoMail bool   `json:"noMail,omitempty"` // wants no mail about the workshop

	Forgotten bool `json:"forgotten,omitempty"` // nothing tells any more who this was
}

// seenBy is what a viewer may see of a person.
func (p Person) seenBy(viewer Viewer) Person {
	if viewer.Role != AsFacilitator {
		p.Email, p.NoMail = "", false
	}
	return p
}

// MaxPeople is the most people a side may have.
const MaxPeople = 40

var contacts = []string{"", "daily", "weekly", "monthly", "rarely"}

// Contacts lists how often a person may meet the other side, from often to
// rarely.
func Contacts() []string { return slices.Clone(contacts[1:]) }

// PersonAdded seats a person.
type PersonAdded struct {
	Person
}

func (PersonAdded) kind() string { return "person.added" }

func (e PersonAdded) apply(s *State, _ Meta) {
	if s.people[e.ID] != nil || e.ID == "" || !e.Side.Valid() {
		return
	}
	p := e.Person
	_, p.Forgotten = s.forgotten[e.ID]
	s.people[e.ID] = &p
	s.seats = append(s.seats, e.ID)
}

// PersonChanged sets a field of a person.
type PersonChanged struct {
	Person ID     `json:"person"`
	Field  string `json:"field"` // name, function, contact, mandate, line, email or noMail
	Value  string `json:"value"` // yes or no for mandate, line and noMail
}

func (PersonChanged) kind() string { return "person.changed" }

func (e PersonChanged) apply(s *State, _ Meta) {
	change(s.people, e.Person, func(p *Person) {
		was := *p
		if p.set(e.Field, e.Value); p.Name != was.Name {
			s.former = append(s.former, was)
		}
	})
}

func (p *Person) set(field, value string) {
	switch field {
	case "name":
		p.Name = value
	case "function":
		p.Function = value
	case "contact":
		p.Contact = value
	case "mandate":
		p.Mandate = value == "yes"
	case "line":
		p.Line = value == "yes"
	case "email":
		p.Email = value
	case "noMail":
		p.NoMail = value == "yes"
	}
}

func cleanPersonField(field, value string) (string, *Rejection) {
	switch field {
	case "name":
		return cleanName(field, value)
	case "function":
		return cleanLine(field, value, MaxName)
	case "contact":
		if !slices.Contains(contacts, value) {
			return "", &Rejection{Code: CodeOption, Field: field, Got: value}
		}
		return value, nil
	case "email":
		return cleanEmail(field, value)
	case "mandate", "line", "noMail":
		if value != "yes" && value != "no" {
			return "", &Rejection{Code: CodeOption, Field: field, Got: value}
		}
		return value, nil
	}
	return "", reject(CodeUnknown, field)
}

// PersonRemoved takes a person's seat away.
type PersonRemoved struct {
	Person ID `json:"person"`
}

func (PersonRemoved) kind() string { return "person.removed" }

func (e PersonRemoved) apply(s *State, _ Meta) {
	if p := s.people[e.Person]; p != nil {
		s.former = append(s.former, *p)
	}
	delete(s.people, e.Person)
	s.seats = slices.DeleteFunc(s.seats, func(id ID) bool { return id == e.Person })
}

// AddPerson seats a person at a side.
type AddPerson struct{ Person }

func (c AddPerson) decide(s *State) ([]Event, *Rejection) {
	if !c.Side.Valid() {
		return nil, reject(CodeSide, "side")
	}
	if rej := checkNewID(s.people, c.ID); rej != nil {
		return nil, rej
	}
	if s.seated(c.Side) >= MaxPeople {
		return nil, &Rejection{Code: CodeTooMany, Field: "person", Limit: MaxPeople}
	}
	p := c.Person
	var rej *Rejection
	if p.Name, rej = cleanPersonField("name", p.Name); rej != nil {
		return nil, rej
	}
	if p.Function, rej = cleanPersonField("function", p.Function); rej != nil {
		return nil, rej
	}
	if p.Contact, rej = cleanPersonField("contact", p.Contact); rej != nil {
		return nil, rej
	}
	if p.Email, rej = cleanPersonField("email", p.Email); rej != nil {
		return nil, rej
	}
	return []Event{PersonAdded{p}}, nil
}

// AddPeople seats many at once, all or none of them, in the order in which
// they are given, and gives those who have a seat an address. Each is seated as
// with AddPerson; undoing takes all of it away again.
type AddPeople struct {
	People []Person
	Emails map[ID]string // of those who have a seat
}

func (c AddPeople) decide(s *State) ([]Event, *Rejection) {
	var (
		seated PerSide[int]
		seen   = make(map[ID]bool, len(c.People))
		out    = make([]Event, 0, len(c.People))
	)
	for _, p := range c.People {
		events, rej := AddPerson{p}.decide(s)
		if rej != nil {
			return nil, rej
		}
		if seen[p.ID] {
			return nil, reject(CodeExists, "id")
		}
		seen[p.ID] = true
		if *seated.At(p.Side)++; s.seated(p.Side)+seated.Of(p.Side) > MaxPeople {
			return nil, &Rejection{Code: CodeTooMany, Field: "person", Limit: MaxPeople}
		}
		out = append(out, events...)
	}
	for _, id := range slices.Sorted(maps.Keys(c.Emails)) {
		events, rej := ChangePerson{id, "email", c.Emails[id]}.decide(s)
		if rej != nil {
			return nil, rej
		}
		out = append(out, events...)
	}
	return out, nil
}

// ChangePerson sets a field of a person, as PersonChanged.
type ChangePerson struct {
	Person       ID
	Field, Value string
}

func (c ChangePerson) decide(s *State) ([]Event, *Rejection) {
	p := s.people[c.Person]
	if p == nil {
		return nil, reject(CodeUnknown, "person")
	}
	if p.Forgotten && slices.Contains([]string{"name", "function", "email"}, c.Field) {
		return nil, reject(CodeForgotten, c.Field)
	}
	value, rej := cleanPersonField(c.Field, c.Value)
	if rej != nil {
		return nil, rej
	}
	changed := *p
	if changed.set(c.Field, value); changed == *p {
		return nil, nil
	}
	return []Event{PersonChanged{c.Person, c.Field, value}}, nil
}

// RemovePerson takes a person out, unless they own an action or have spoken
// for their party.
type RemovePerson struct{ Person ID }

func (c RemovePerson) decide(s *State) ([]Event, *Rejection) {
	if s.people[c.Person] == nil {
		return nil, reject(CodeUnknown, "person")
	}
	for _, a := range s.actions {
		if a.OwnerVendor == c.Person || a.OwnerClient == c.Person {
			return nil, reject(CodeInUse, "owner")
		}
		for _, side := range Sides {
			if given := a.consent.Of(side); given != nil && given.Person == c.Person {
				return nil, reject(CodeInUse, "consent")
			}
		}
	}
	for _, r := range s.reactions {
		if r.Person == c.Person {
			return nil, reject(CodeInUse, "reaction")
		}
	}
	for _, side := range Sides {
		if r := s.releases.Of(side); r != nil && r.Person == c.Person {
			return nil, reject(CodeInUse, "release")
		}
	}
	return []Event{PersonRemoved(c)}, nil
}

// mandated refuses a person who may not decide for the side.
func (s *State) mandated(id ID, side Side) *Rejection {
	p := s.people[id]
	switch {
	case p == nil:
		return reject(CodeUnknown, "person")
	case p.Side != side:
		return reject(CodeWrongSide, "person")
	case !p.Mandate:
		return reject(CodeMandate, "person")
	}
	return nil
}
