package facts

import "samenspel/workshop"

// Exercise is how far an exercise of the agenda has come.
type Exercise struct {
	ID       string     `json:"id"`
	Code     string     `json:"code"` // such as E03
	Title    string     `json:"title"`
	Progress []Progress `json:"progress"`
}

// Progress is something that can be counted of what makes an exercise
// complete. It informs and never blocks.
type Progress struct {
	Text  string `json:"text"`
	Have  int    `json:"have"`
	Least int    `json:"least"`
	Met   bool   `json:"met"`
	Later bool   `json:"later"` // what it counts is blind still
}

func exercisesOf(v *workshop.View) []Exercise {
	out := []Exercise{}
	for _, slot := range v.Agenda {
		e := v.Method.Exercise(slot.Exercise)
		if e == nil {
			continue
		}
		x := Exercise{e.ID, e.Code, e.Title.In(v.Workshop.Lang), []Progress{}}
		for _, p := range v.Progress(e.ID) {
			x.Progress = append(x.Progress, Progress{p.Text.In(v.Workshop.Lang), p.Have, p.Least, p.Met, p.Later})
		}
		out = append(out, x)
	}
	return out
}

// Proposal is a card or an action that earlier exercises propose.
type Proposal struct {
	Why    workshop.SeedReason `json:"why"`
	From   *Origin             `json:"from"` // null where it comes from the library
	Side   *workshop.Side      `json:"side"`
	Title  string              `json:"title"`
	Fields map[string]string   `json:"fields"` // what it starts with
}

// Origin is what a proposal grows from.
type Origin struct {
	Kind string      `json:"kind"` // of card; "driver" for a topic of the mirror
	ID   workshop.ID `json:"id"`
}

// proposalsOf lists what is proposed, by kind of card and for actions, where
// there is anything.
func proposalsOf(v *workshop.View) map[string][]Proposal {
	out := map[string][]Proposal{}
	propose := func(kind string) {
		for _, s := range v.Seeds(kind) {
			p := Proposal{Why: s.Why, Side: orNull(s.Side), Title: s.Title, Fields: s.Fields}
			if s.From.ID != "" && s.From.Kind != "" {
				p.From = &Origin{s.From.Kind, s.From.ID}
			}
			if p.Fields == nil {
				p.Fields = map[string]string{}
			}
			out[kind] = append(out[kind], p)
		}
	}
	for _, e := range v.Method.Exercises {
		for _, k := range e.Cards {
			propose(k.ID)
		}
	}
	propose(workshop.KindAction)
	return out
}

// Backlink is what points at a card.
type Backlink struct {
	Kind  string      `json:"kind"` // of card, or "action"
	ID    workshop.ID `json:"id"`
	Field string      `json:"field"`
}

// backlinks lists what points at each card: cards in their order, then
// actions. It goes through the workshop once for all of them.
func backlinks(v *workshop.View) map[workshop.ID][]Backlink {
	out := map[workshop.ID][]Backlink{}
	put := func(at, kind string, id workshop.ID, field string) {
		if at != "" {
			out[workshop.ID(at)] = append(out[workshop.ID(at)], Backlink{kind, id, field})
		}
	}
	for i := range v.Cards {
		c := &v.Cards[i]
		kind, _ := v.Method.CardKind(c.Kind)
		if kind == nil {
			continue
		}
		for _, f := range kind.Fields {
			if f.Type == workshop.FieldRef {
				put(c.Fields[f.ID], c.Kind, c.ID, f.ID)
			}
		}
	}
	for i := range v.Actions {
		for _, f := range workshop.ActionFields {
			if f.Type == workshop.FieldRef {
				put(v.Actions[i].Get(f.ID), workshop.KindAction, v.Actions[i].ID, f.ID)
			}
		}
	}
	return out
}
