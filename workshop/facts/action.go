package facts

import (
	"bytes"
	"encoding/json"

	"samenspel/workshop"
)

// Action is a line of the plan: beside what stands here, every field of an
// action under its id, as a number, true or false, a text, or null.
type Action struct {
	ID         workshop.ID       `json:"id"`
	State      workshop.Stage    `json:"state"`
	Version    int               `json:"version"` // of the terms, from 1
	Terms      string            `json:"terms"`   // fingerprint of what consent is given to
	Owners     PerSide[*Owner]   `json:"owners"`
	Consents   PerSide[*Consent] `json:"consents"`
	Links      map[string]*Link  `json:"links"`
	Checks     []Check           `json:"checks"` // hard ones that stand open
	Warnings   []Warning         `json:"warnings"`
	Reactions  []Reaction        `json:"reactions"`
	Objections int               `json:"objections"` // open ones
	Parked     *Parked           `json:"parked"`
	Earlier    bool              `json:"earlier"` // taken along from an earlier workshop
	Readings   []Reading         `json:"readings"`
	Review     Review            `json:"review"`
	Progress   *float64          `json:"progress"` // from the baseline (0) to the target (1)

	fields map[string]any
}

// Owner is who carries an action for a side.
type Owner struct {
	ID   workshop.ID `json:"id"`
	Name string      `json:"name"`
}

// Consent is a party's word on an action.
type Consent struct {
	Person workshop.ID `json:"person"`
	Name   string      `json:"name"`
	At     string      `json:"at"`     // date
	Stands bool        `json:"stands"` // for the action as it is now
}

// Link is a card that an action points at.
type Link struct {
	ID   workshop.ID `json:"id"`
	Kind *string     `json:"kind"` // null where the card is gone, or not to be seen
	Text *string     `json:"text"`
}

// Check is a hard check that stands open.
type Check struct {
	Code  workshop.CheckCode `json:"code"`
	Field string             `json:"field"`
}

// PlanCheck is what the plan as a whole should meet or explain.
type PlanCheck struct {
	Code        workshop.CheckCode `json:"code"`
	Action      *workshop.ID       `json:"action"`
	Explanation *string            `json:"explanation"`
}

// Reaction is what someone says to a proposal.
type Reaction struct {
	ID         workshop.ID          `json:"id"`
	Side       workshop.Side        `json:"side"`
	Person     *workshop.ID         `json:"person"` // null is anonymous
	Name       *string              `json:"name"`
	Choice     workshop.Choice      `json:"choice"`
	Text       string               `json:"text"`
	Resolution *workshop.Resolution `json:"resolution"` // of an objection
	Note       *string              `json:"note"`       // how it was integrated
}

// Parked says why an action waits.
type Parked struct {
	Reason   string  `json:"reason"`
	Minority *string `json:"minority"`
	Review   *string `json:"review"` // date
}

// MarshalJSON writes the fields of an action beside what is known of it.
func (a Action) MarshalJSON() ([]byte, error) {
	type plain Action
	about, err := plainJSON(plain(a))
	if err != nil {
		return nil, err
	}
	fields, err := plainJSON(a.fields)
	if err != nil || len(a.fields) == 0 {
		return about, err
	}
	return append(append(about[:len(about)-1], ','), fields[1:]...), nil
}

// plainJSON writes <, > and & as they are: this is no page of a browser.
func plainJSON(v any) ([]byte, error) {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	err := e.Encode(v)
	return bytes.TrimSpace(b.Bytes()), err
}

func actionsOf(v *workshop.View) []Action {
	words := newWording(v)
	out := linesOf(v)
	for i := range out {
		out[i].Warnings = words.of(&v.Actions[i])
	}
	return out
}

// linesOf are the actions without a word about how they are worded.
func linesOf(v *workshop.View) []Action {
	out := []Action{}
	for i := range v.Actions {
		a := &v.Actions[i]
		f := Action{
			ID: a.ID, State: a.State, Version: a.Version, Terms: a.Terms,
			Owners:   PerSide[*Owner]{ownerOf(v, a.OwnerVendor), ownerOf(v, a.OwnerClient)},
			Consents: perSide(func(s workshop.Side) *Consent { return consentOf(a.Consents.Of(s)) }),
			Links:    map[string]*Link{}, Checks: []Check{}, Warnings: []Warning{}, Reactions: []Reaction{}, Objections: a.Objections(),
			Earlier: a.Earlier, Readings: []Reading{}, Progress: rounded(a.Progress),
			Review: Review{orNull(a.Review.SymptomReturned), orNull(a.Review.Lesson), orNull(a.Review.Decision)},
			fields: map[string]any{},
		}
		for _, field := range workshop.ActionFields {
			value := a.Get(field.ID)
			f.fields[field.ID] = typed(field.Type, value)
			if field.Type == workshop.FieldRef {
				f.Links[field.ID] = linkOf(v, workshop.ID(value))
			}
		}
		for _, c := range a.Checks {
			f.Checks = append(f.Checks, Check{c.Code, c.Field})
		}
		for _, r := range a.Reactions {
			f.Reactions = append(f.Reactions, reactionOf(v, r))
		}
		for _, r := range a.Readings {
			f.Readings = append(f.Readings, Reading{r.ID, r.Date, typed(workshop.FieldNumber, r.Value), r.Evidence})
		}
		if a.Parked != nil {
			f.Parked = &Parked{a.Parked.Reason, orNull(a.Parked.Minority), orNull(a.Parked.Review)}
		}
		out = append(out, f)
	}
	return out
}

func ownerOf(v *workshop.View, id workshop.ID) *Owner {
	if p := v.Person(id); p != nil {
		return &Owner{p.ID, p.Name}
	}
	return nil
}

func consentOf(c *workshop.ConsentView) *Consent {
	if c == nil {
		return nil
	}
	return &Consent{c.Person, c.Name, c.Date, c.Stands}
}

func linkOf(v *workshop.View, id workshop.ID) *Link {
	if id == "" {
		return nil
	}
	l := &Link{ID: id}
	if c := v.Card(id); c != nil {
		l.Kind, l.Text = new(c.Kind), new(textOf(v, c))
	}
	return l
}

func reactionOf(v *workshop.View, r workshop.Reaction) Reaction {
	out := Reaction{ID: r.ID, Side: r.Side, Person: orNull(r.Person), Choice: r.Choice, Text: r.Text, Resolution: orNull(r.Resolution), Note: orNull(r.Note)}
	if p := v.Person(r.Person); p != nil {
		out.Name = new(p.Name)
	}
	return out
}

func planChecksOf(v *workshop.View) []PlanCheck {
	out := []PlanCheck{}
	for _, c := range v.PlanChecks {
		out = append(out, PlanCheck{c.Code, orNull(c.Action), orNull(c.Explanation)})
	}
	return out
}
