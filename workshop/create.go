package workshop

import (
	"github.com/google/uuid"
)

// WorkshopCreated begins a workshop. It carries the method it is run with.
type WorkshopCreated struct {
	Workshop uuid.UUID `json:"workshop"`
	Method   Method    `json:"method"`
	Variant  string    `json:"variant"`
	Lang     Lang      `json:"lang"`
	Vendor   string    `json:"vendor"`
	Client   string    `json:"client"`
}

func (WorkshopCreated) kind() string { return "workshop.created" }

func (e WorkshopCreated) apply(s *State, m Meta) {
	if s.Exists() || e.Workshop == uuid.Nil { // the first one counts
		return
	}
	s.id, s.created = e.Workshop, m.At.Time()
	s.method, s.variant = &e.Method, e.Variant
	LanguageChosen{e.Lang}.apply(s, m)
	s.parties.Vendor.Name, s.parties.Client.Name = e.Vendor, e.Client
	for _, v := range e.Method.Variants {
		if v.ID == e.Variant {
			for _, slot := range v.Agenda {
				s.slots = append(s.slots, AgendaSlot{Slot: slot, Planned: slot.Minutes})
			}
		}
	}
}

// CreateWorkshop begins a workshop between two parties.
type CreateWorkshop struct {
	ID             uuid.UUID
	Method         Method
	Variant        string // one of the method's
	Lang           Lang
	Vendor, Client string // 1 to MaxName characters
	Logos          PerSide[*Logo]
}

func (c CreateWorkshop) decide(s *State) ([]Event, *Rejection) {
	if s.Exists() {
		return nil, reject(CodeExists, "workshop")
	}
	if c.ID == uuid.Nil {
		return nil, reject(CodeMissing, "id")
	}
	vendor, rej := cleanName("vendor", c.Vendor)
	if rej != nil {
		return nil, rej
	}
	client, rej := cleanName("client", c.Client)
	if rej != nil {
		return nil, rej
	}
	if c.Lang != Dutch && c.Lang != English {
		return nil, &Rejection{Code: CodeOption, Field: "lang", Got: string(c.Lang)}
	}
	known := false
	for _, v := range c.Method.Variants {
		known = known || v.ID == c.Variant
	}
	if !known {
		return nil, &Rejection{Code: CodeOption, Field: "variant", Got: c.Variant}
	}
	events := []Event{WorkshopCreated{Workshop: c.ID, Method: c.Method, Variant: c.Variant, Lang: c.Lang, Vendor: vendor, Client: client}}
	for _, side := range Sides {
		if logo := c.Logos.Of(side); logo != nil {
			if rej := logo.checkNew(); rej != nil {
				return nil, rej
			}
			events = append(events, PartyLogo{side, logo})
		}
	}
	return events, nil
}

// LanguageChosen is the language of the wall and the report.
type LanguageChosen struct {
	Lang Lang `json:"lang"`
}

func (LanguageChosen) kind() string { return "workshop.language" }

func (e LanguageChosen) apply(s *State, _ Meta) {
	if e.Lang == Dutch || e.Lang == English {
		s.lang = e.Lang
	}
}

// ChooseLanguage sets the language of the wall and the report.
type ChooseLanguage struct{ Lang Lang }

func (c ChooseLanguage) decide(s *State) ([]Event, *Rejection) {
	if c.Lang != Dutch && c.Lang != English {
		return nil, &Rejection{Code: CodeOption, Field: "lang", Got: string(c.Lang)}
	}
	if c.Lang == s.lang {
		return nil, nil
	}
	return []Event{LanguageChosen(c)}, nil
}
