// Package crowd makes a workshop with as much of everything as there may ever
// be, and every text as long as it may be: for tests and benchmarks of what has
// to show one. Nothing of it is in the product.
package crowd

import (
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/google/uuid"

	"samenspel/workshop"
	"samenspel/workshop/method"
)

// How much there is.
const (
	Moments  = 12 // contact moments, each felt by both sides
	Others   = 8  // cards of each other kind, on each side where it has sides
	Actions  = 40
	Answered = 10 // ballots a side
)

// The parties' names, of 60 characters, the longest that there may be.
const (
	Vendor = "Gemeenschappelijke Regeling Omgevingsdienst Noordoost-Gelder"
	Client = "Samenwerkingsverband Vergunningverlening Rivierengebied-West"
)

// Records returns the workshop, with so many problems on one board, all that was
// blind revealed, and its id. Each statement of the questionnaire is four lines
// long.
func Records(problems int) ([]workshop.Record, uuid.UUID, error) {
	m, err := method.Builtin()
	if err != nil {
		return nil, uuid.Nil, err
	}
	wordy(&m)
	c := &crowd{problems: problems, log: workshop.NewLog(nil), method: &m, now: time.Date(2026, time.April, 16, 9, 0, 0, 0, time.UTC), made: map[string][]workshop.ID{}}
	c.state = c.log.Fold()
	id := uuid.Must(uuid.NewV7())
	c.do(workshop.CreateWorkshop{ID: id, Method: m, Variant: "full", Lang: workshop.Dutch, Vendor: Vendor, Client: Client})
	c.people()
	for _, e := range m.Exercises {
		for _, s := range e.Steps {
			c.step(workshop.StepKey{Exercise: e.ID, Step: s.ID}, &s)
		}
	}
	return c.log.Records(), id, c.err
}

// wordy makes every statement four lines long on a laptop.
func wordy(m *workshop.Method) {
	items := slices.Clone(m.Instrument.Items)
	for i := range items {
		items[i].Text.NL = strings.TrimSuffix(items[i].Text.NL, ".") + ", ook als " + text(300, i)
		items[i].Text.EN = strings.TrimSuffix(items[i].Text.EN, ".") + ", also where " + text(300, i)
	}
	m.Instrument.Items = items
}

// text is a text of at most so many characters, about the n-th of something.
func text(most, n int) string {
	words := strings.Fields("de omgevingsvergunning te laat bij de behandelaar ligt en niemand meer weet wie het verantwoordelijkheidsgebied van de samenwerkingsovereenkomst bewaakt")
	out := strconv.Itoa(n+1) + "."
	for i := 0; ; i++ {
		w := words[i%len(words)]
		if len(out)+1+len(w) > most {
			return out
		}
		out += " " + w
	}
}

type crowd struct {
	problems int

	log    *workshop.Log
	state  *workshop.State
	method *workshop.Method
	clock  workshop.Clock
	now    time.Time
	made   map[string][]workshop.ID // cards by their kind
	seats  map[workshop.Side][]workshop.ID
	err    error
}

// do plays a command that may not be refused.
func (c *crowd) do(cmd workshop.Command) {
	if c.err != nil {
		return
	}
	if rejection := c.try(cmd); rejection != nil {
		c.err = fmt.Errorf("%T: %w", cmd, rejection)
	}
}

func (c *crowd) try(cmd workshop.Command) *workshop.Rejection {
	events, rejection := c.state.Decide(cmd)
	if rejection != nil {
		return rejection
	}
	c.now = c.now.Add(time.Second)
	id := func() uuid.UUID { return uuid.Must(uuid.NewV7()) }
	records, err := workshop.Seal(events, workshop.Facilitator, func() workshop.Stamp { return c.clock.Tick(c.now) }, id, func(workshop.Stamp) uuid.UUID { return id() })
	if err != nil {
		c.err = err
		return nil
	}
	c.log, c.state = c.log.Add(c.state, records)
	return nil
}

func newID() workshop.ID { return workshop.ID(uuid.Must(uuid.NewV7()).String()) }

func (c *crowd) people() {
	c.seats = map[workshop.Side][]workshop.ID{}
	for _, side := range workshop.Sides {
		var all []workshop.Person
		for i := range workshop.MaxPeople {
			id := newID()
			c.seats[side] = append(c.seats[side], id)
			all = append(all, workshop.Person{
				ID: id, Side: side, Name: fmt.Sprintf("Wilhelmina van der Hoogenboom-Oudenaarden %d", i+1),
				Function: "Coördinator omgevingsvergunningen en toezicht", Contact: "weekly", Mandate: i == 0, Line: true,
			})
		}
		c.do(workshop.AddPeople{People: all})
		for _, field := range []string{"goal", "values"} {
			c.do(workshop.ChangeParty{Side: side, Field: field, Value: text(workshop.MaxLine, 0)})
		}
	}
}

// step fills a step with all that can be added there, and reveals it.
func (c *crowd) step(key workshop.StepKey, s *workshop.Step) {
	c.do(workshop.OpenStep{Key: key})
	for _, kind := range s.Cards {
		c.cards(key, kind)
	}
	switch s.Kind {
	case workshop.StepSurvey:
		c.answer(key, s)
	case workshop.StepPlan:
		c.plan()
	case workshop.StepDots:
		c.vote(key)
	default: // nothing more is added there
	}
	if s.Blind != workshop.Open {
		c.do(workshop.RevealStep{Key: key})
	}
}

// cards adds as many cards of a kind as there are to be.
func (c *crowd) cards(key workshop.StepKey, id string) {
	kind, _ := c.method.CardKind(id)
	v := c.state.For(workshop.Viewer{Role: workshop.AsFacilitator})
	for _, preset := range v.CardsOf(id) { // they have short words
		c.do(workshop.RemoveCard{Card: preset.ID})
	}
	sides := []workshop.Side{workshop.Together}
	if kind.PerSide {
		sides = workshop.Sides[:]
	}
	var each *workshop.Field
	for i := range kind.Fields {
		if kind.Fields[i].Each {
			each = &kind.Fields[i]
		}
	}
	n := map[string]int{"problem": c.problems / len(sides), "moment": Moments}[id]
	if n == 0 {
		n = Others
	}
	if each != nil {
		n = len(c.targets(each.To))
	}
	for i := range n {
		for _, side := range sides {
			fields := map[string]string{}
			for _, f := range kind.Fields {
				if v := c.value(f, i, side); v != "" {
					fields[f.ID] = v
				}
			}
			c.card(workshop.AddCard{ID: newID(), Kind: id, Key: key, Side: side, Fields: fields})
		}
	}
}

// card adds a card without the fields that are refused.
func (c *crowd) card(add workshop.AddCard) {
	for {
		rejection := c.try(add)
		if rejection == nil {
			c.made[add.Kind] = append(c.made[add.Kind], add.ID)
			return
		}
		if _, given := add.Fields[rejection.Field]; !given {
			return // there are enough
		}
		add.Fields = maps.Clone(add.Fields)
		delete(add.Fields, rejection.Field)
	}
}

// targets are what a field may point at.
func (c *crowd) targets(kind string) []workshop.ID {
	if kind != "driver" {
		return c.made[kind]
	}
	var out []workshop.ID
	for _, d := range c.method.Instrument.Drivers {
		out = append(out, workshop.ID(d.ID))
	}
	return out
}

// value is the longest value of a field, of the n-th card; "" where there is
// none.
func (c *crowd) value(f workshop.Field, n int, side workshop.Side) string {
	switch f.Type {
	case workshop.FieldText:
		most := int(f.Max)
		if most == 0 {
			most = workshop.MaxLine
		}
		return text(min(most, 400), n)
	case workshop.FieldNumber:
		return strconv.Itoa(int(max(f.Min, min(f.Max, 12345))))
	case workshop.FieldScale:
		return strconv.Itoa(int(f.Min) + n%int(f.Max-f.Min+1))
	case workshop.FieldChoice:
		return f.Options[n%len(f.Options)].ID
	case workshop.FieldDate:
		return "2026-11-26"
	case workshop.FieldMonth:
		return "2026-01"
	case workshop.FieldYesNo:
		return "yes"
	case workshop.FieldPerson:
		if !side.Valid() {
			side = workshop.Vendor
		}
		return string(c.seats[side][n%workshop.MaxPeople])
	case workshop.FieldRef:
		if all := c.targets(f.To); len(all) > 0 {
			return string(all[n%len(all)])
		}
	}
	return ""
}

// answer casts ballots, far apart on some statements.
func (c *crowd) answer(key workshop.StepKey, s *workshop.Step) {
	for i := range Answered {
		for n, side := range workshop.Sides {
			a := workshop.Answers{}
			if s.Sheet != nil {
				a.Sheet = map[string]int{}
				for k, item := range s.Sheet.Items {
					a.Sheet[item.Code] = 1 + (i+k)%len(s.Sheet.Scale)
				}
			} else {
				a.Self, a.Other = map[string]int{}, map[string]int{}
				for k, item := range c.method.Instrument.Items {
					if item.Short || s.Form == "long" {
						a.Self[item.Code], a.Other[item.Code] = 5-(i+k)%2, 1+(i+k+n)%3
					}
				}
			}
			c.do(workshop.CastBallot{ID: workshop.ID(uuid.New().String()), Key: key, Side: side, Answers: a})
		}
	}
}

// vote gives each side's votes to the first cards of the exercise.
func (c *crowd) vote(key workshop.StepKey) {
	for _, kind := range c.method.Exercise(key.Exercise).Cards {
		for _, id := range c.made[kind.ID][:min(Others, len(c.made[kind.ID]))] {
			for _, side := range workshop.Sides {
				c.do(workshop.PlaceDot{ID: newID(), Dot: workshop.Dot{Key: key, Card: id, Side: side}})
			}
		}
	}
}

// plan writes actions, every field of them filled in.
func (c *crowd) plan() {
	for i := range Actions {
		id := newID()
		c.do(workshop.AddAction{ID: id, Title: text(80, i)})
		c.made["action"] = append(c.made["action"], id)
		for _, f := range workshop.ActionFields {
			side := workshop.Vendor
			if f.ID == "ownerClient" {
				side = workshop.Client
			}
			if v := c.value(f.Field, i, side); v != "" && f.ID != "title" {
				_ = c.try(workshop.ChangeAction{Action: id, Field: f.ID, Value: v}) // a field may be refused; there are others
			}
		}
	}
}
