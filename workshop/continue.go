package workshop

import (
	"maps"
	"slices"
	"strings"

	"github.com/google/uuid"

	"samenspel/workshop/mirror"
)

// StartFollowUp begins a workshop that goes on from an earlier one. It takes
// along the parties, the context and the people, the cards of kinds that are
// carried, the actions but those that were stopped, and their readings, all
// with the ids they had; and the mirror's figures to compare with.
//
// Consent is not taken along: who agreed then is asked again. Nor is anything
// that was private, blind or left out of the report: From is what the report
// may hold of the earlier workshop.
type StartFollowUp struct {
	ID      uuid.UUID // another than the earlier workshop's
	Method  Method
	Variant string // one of the method's
	Lang    Lang
	From    View // of the earlier workshop, for Viewer{Role: AsReport}
}

func (c StartFollowUp) decide(s *State) ([]Event, *Rejection) {
	switch {
	case s.Exists():
		return nil, reject(CodeExists, "workshop")
	case c.From.Workshop.ID == uuid.Nil || c.From.Method == nil:
		return nil, reject(CodeNoEarlier, "from")
	case c.From.Viewer.Role != AsReport:
		return nil, &Rejection{Code: CodeOption, Field: "from", Got: string(c.From.Viewer.Role)}
	case c.From.Workshop.ID == c.ID:
		return nil, reject(CodeExists, "id")
	}
	created, rej := CreateWorkshop{ID: c.ID, Method: c.Method, Variant: c.Variant, Lang: c.Lang, Vendor: c.From.Parties.Vendor.Name, Client: c.From.Parties.Client.Name}.decide(newState())
	if rej != nil {
		return nil, rej
	}
	t := &taking{from: &c.From, state: newState()}
	for _, e := range created {
		t.add(e)
	}
	t.state.lang = English // canonical numbers have a decimal point
	t.parties()
	t.people()
	t.cards()
	t.actions()
	t.figures()
	return append(t.events, WorkshopContinued{t.earlier}), nil
}

// taking is what is being taken along into a follow-up. The earlier workshop
// may have been run with another method, and its file may hold anything: what
// has no place or makes no sense is left behind, and counted.
type taking struct {
	from    *View
	state   *State // what the events mean so far
	events  []Event
	earlier Earlier
}

func (t *taking) add(e Event) {
	e.apply(t.state, Meta{})
	t.events = append(t.events, e)
}

// text cleans free text. It may be longer than the new method would have it
// typed: that is no reason to lose it.
func (t *taking) text(field, value string, limit int) (string, bool) {
	value, rej := cleanText(field, value, max(limit, MaxLong))
	if rej != nil {
		t.earlier.Dropped.Fields++
		return "", false
	}
	return value, value != ""
}

// value cleans the value of a typed field. A link to something that was not
// taken along goes with it, and does not count as a loss of its own.
func (t *taking) value(f Field, value string) (string, bool) {
	if value == "" {
		return "", false
	}
	if f.Type == FieldText {
		return t.text(f.ID, value, int(f.Max))
	}
	clean, rej := t.state.clean(f, value)
	if rej != nil && f.Type != FieldRef && f.Type != FieldPerson {
		t.earlier.Dropped.Fields++
	}
	return clean, rej == nil && clean != ""
}

func (t *taking) parties() {
	for _, side := range Sides {
		party := t.from.Parties.Of(side)
		for _, name := range []string{"values", "goal", "leaderPromise"} {
			f, limit := party.field(name)
			if value, ok := t.text(name, *f, limit); ok {
				t.add(PartyChanged{side, name, value})
			}
		}
		if party.Logo != nil && party.Logo.check() == nil {
			t.add(PartyLogo{side, party.Logo})
		}
	}
	context := t.from.Context
	for _, name := range []string{"product", "phase", "limits", "exit"} {
		f, limit := context.field(name)
		if value, ok := t.text(name, *f, limit); ok {
			t.add(ContextChanged{name, value})
		}
	}
}

func (t *taking) people() {
	for _, p := range t.from.People {
		t.earlier.People = append(t.earlier.People, p.ID)
		name, rej := cleanName("name", p.Name)
		if rej != nil || !p.Side.Valid() || checkNewID(t.state.people, p.ID) != nil || t.state.seated(p.Side) >= MaxPeople {
			t.earlier.Dropped.People++
			continue
		}
		p.Name = name
		if p.Function, rej = cleanPersonField("function", p.Function); rej != nil {
			p.Function = ""
			t.earlier.Dropped.Fields++
		}
		if p.Contact, rej = cleanPersonField("contact", p.Contact); rej != nil {
			p.Contact = ""
			t.earlier.Dropped.Fields++
		}
		if p.Email, rej = cleanPersonField("email", p.Email); rej != nil {
			p.Email = ""
			t.earlier.Dropped.Fields++
		}
		t.add(PersonAdded{p})
	}
}

// carried says whether cards of a kind are taken along, and whether the
// follow-up's method has a place for them.
func (t *taking) carried(kind string) (k *CardKind, home *Exercise, wanted bool) {
	k, home = t.state.method.CardKind(kind)
	if k != nil {
		return k, home, k.Carry
	}
	before, _ := t.from.Method.CardKind(kind)
	return nil, nil, before != nil && before.Carry
}

// place returns the step in which a card stands: where it stood, or where its
// kind is added in the follow-up's method.
func (t *taking) place(c Card, home *Exercise) (StepKey, bool) {
	if step := t.state.method.Step(c.Key); step != nil && slices.Contains(step.Cards, c.Kind) {
		return c.Key, true
	}
	for i := range home.Steps {
		if slices.Contains(home.Steps[i].Cards, c.Kind) {
			return StepKey{home.ID, home.Steps[i].ID}, true
		}
	}
	return StepKey{}, false
}

func (t *taking) cards() {
	voted := map[string]bool{}
	for _, c := range t.from.Cards {
		voted[c.Kind] = voted[c.Kind] || c.Dots > 0
	}
	var taken []CardAdded
	for _, c := range t.from.Cards {
		kind, home, wanted := t.carried(c.Kind)
		if !wanted || voted[c.Kind] && c.Dots == 0 && strings.HasPrefix(string(c.ID), presetPrefix) { // offered, and not chosen
			continue
		}
		key, ok := StepKey{}, false
		if kind != nil && kind.PerSide == c.Side.Valid() && checkNewID(t.state.cards, c.ID) == nil && len(t.state.cards) < MaxCards {
			key, ok = t.place(c, home)
		}
		if !ok {
			t.earlier.Dropped.Cards++
			continue
		}
		area, rej := cleanLine("area", c.Area, MaxName)
		if rej != nil {
			area = ""
		}
		added := CardAdded{Card: c.ID, Kind: c.Kind, Key: key, Side: c.Side, Area: area, Order: finite(c.Order), Fields: c.Fields}
		added.apply(t.state, Meta{}) // so that links find it, whichever comes first
		taken = append(taken, added)
	}
	for _, c := range taken {
		kind, _ := t.state.method.CardKind(c.Kind)
		fields := map[string]string{}
		for _, id := range slices.Sorted(maps.Keys(c.Fields)) {
			f := kind.Field(id)
			if f == nil {
				if c.Fields[id] != "" {
					t.earlier.Dropped.Fields++
				}
				continue
			}
			if value, ok := t.value(*f, c.Fields[id]); ok {
				fields[id] = value
			}
		}
		c.Fields = fields
		t.events = append(t.events, c)
		if step := t.state.method.Step(c.Key); step.Blind != Open && !slices.Contains(t.earlier.Revealed, c.Key) {
			t.earlier.Revealed = append(t.earlier.Revealed, c.Key)
		}
	}
	for _, c := range t.from.Cards {
		card, head := t.state.cards[c.ID], t.state.cards[c.Group]
		if card != nil && head != nil && card.Kind == head.Kind && c.ID != c.Group {
			t.add(CardGrouped{c.ID, c.Group})
		}
	}
}

func (t *taking) actions() {
	t.earlier.Actions = map[ID]string{}
	for i := range t.from.Actions {
		a := &t.from.Actions[i]
		if a.State == StageStopped {
			continue
		}
		title, rej := cleanText("title", a.Title, MaxLong)
		if rej != nil || checkNewID(t.state.actions, a.ID) != nil || len(t.state.actions) >= MaxActions {
			t.earlier.Dropped.Actions++
			continue
		}
		t.add(ActionAdded{Action: a.ID, Title: title})
		for _, f := range ActionFields {
			if f.ID == "title" {
				continue
			}
			if value, ok := t.value(f.Field, *f.get(&a.Action)); ok && t.owns(f.ID, value) {
				t.add(ActionChanged{Action: a.ID, Field: f.ID, Value: value})
			}
		}
		t.stage(a)
		t.earlier.Actions[a.ID] = ""
		if a.Agreed() {
			t.earlier.Actions[a.ID] = t.state.actions[a.ID].Terms()
		}
		t.readings(a)
	}
}

// owns says whether a person in an owner's field is of the side that it is for.
func (t *taking) owns(field, value string) bool {
	switch field {
	case "ownerVendor":
		return t.state.people[ID(value)].Side == Vendor
	case "ownerClient":
		return t.state.people[ID(value)].Side == Client
	}
	return true
}

// stage brings an action to where it takes up again: what was agreed is being
// done, and what was still being talked about is proposed anew.
func (t *taking) stage(a *ActionView) {
	switch {
	case a.State == StageParked:
		var parked Parked
		if a.Parked != nil {
			parked.Reason, _ = t.text("reason", a.Parked.Reason, MaxShort)
			parked.Minority, _ = t.text("minority", a.Parked.Minority, MaxShort)
			if date, rej := cleanDate("review", a.Parked.Review); rej == nil {
				parked.Review = date
			}
		}
		t.add(ActionParked{a.ID, parked})
	case a.State == StageAgreed, a.State == StageAdapted && a.Agreed():
		t.add(ActionStaged{a.ID, StageRunning})
	case a.State.begun():
		t.add(ActionStaged{a.ID, a.State})
	case a.State != StageConcept:
		t.add(ActionStaged{a.ID, StageProposed})
	}
}

func (t *taking) readings(a *ActionView) {
	for _, r := range a.Readings {
		date, wrong := cleanDate("date", r.Date)
		value, odd := cleanNumber("value", r.Value, English, 0, 0, false)
		if checkNewID(t.state.readings, r.ID) != nil || wrong != nil || odd != nil || date == "" || value == "" {
			t.earlier.Dropped.Fields++
			continue
		}
		evidence, _ := t.text("evidence", r.Evidence, MaxEvidence)
		t.add(ReadingTaken{r.ID, a.ID, date, value, evidence})
	}
}

// figures takes along what the mirror showed, of questions that are asked in
// the same words now.
func (t *taking) figures() {
	e, from := &t.earlier, t.from
	e.Workshop, e.Day, e.Variant = from.Workshop.ID, from.Workshop.Day, from.Workshop.Variant
	if from.Mirror == nil {
		return
	}
	before, now := &from.Method.Instrument, &t.state.method.Instrument
	e.Figures = mirror.Leave(from.Mirror.Items, from.Mirror.Vendor, from.Mirror.Client).Only(func(code string) bool {
		return sameQuestion(before, now, code)
	})
	e.Dropped.Items = len(from.Mirror.Items) - len(e.Figures.Asked)
}

// sameQuestion says whether two instruments ask the same under a code.
func sameQuestion(a, b *Instrument, code string) bool {
	if x, y := a.Result(code), b.Result(code); x != nil || y != nil {
		return x != nil && y != nil && *x == *y
	}
	x, y := a.item(code), b.item(code)
	return x != nil && y != nil && x.Text == y.Text
}

// item returns a statement by its code, nil where there is none.
func (in *Instrument) item(code string) *Item {
	for i := range in.Items {
		if in.Items[i].Code == code {
			return &in.Items[i]
		}
	}
	return nil
}
