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
