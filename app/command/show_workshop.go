package command

import (
	"cmp"
	"maps"
	"slices"
	"strconv"

	"samenspel/workshop"
)

// head writes who meets about what, when, and how far the plan is.
func (p *page) head() {
	v, t := p.v, p.t
	p.line(0, "%s × %s", v.Name(workshop.Vendor), v.Name(workshop.Client))
	variant := v.Workshop.Variant
	for _, known := range v.Method.Variants {
		if known.ID == variant {
			variant = known.Name.In(p.lang)
		}
	}
	p.line(0, "%s", join(t.Date(v.Workshop.Day), variant, v.Context.Product, v.Context.Phase))
	if v.Workshop.FollowUp != "" {
		p.line(0, "%s", t.T("command.show.follow_up", "date", t.Date(v.Workshop.FollowUp)))
	}
	if v.Concept {
		p.line(0, "%s", t.T("command.show.concept"))
	} else {
		p.line(0, "%s", t.T("command.show.released"))
	}
}

func (p *page) parties() {
	for _, side := range workshop.Sides {
		people := p.v.Seated(side)
		p.title(join(p.v.Name(side), p.t.T("domain."+string(side)), p.t.T("command.show.people", "n", len(people))))
		if goal := p.v.Parties.Of(side).Goal; goal != "" {
			p.line(1, "%s", goal)
		}
		for _, person := range people {
			contact, mandate := "", ""
			if person.Contact != "" {
				contact = p.t.T("contact." + person.Contact)
			}
			if person.Mandate {
				mandate = p.t.T("command.show.mandate")
			}
			p.row(1, person.Name, join(person.Function, contact, mandate))
		}
	}
}

// agenda writes each slot with its time, and the steps that were opened.
func (p *page) agenda() {
	p.title(p.t.T("command.show.agenda"))
	for _, slot := range p.v.Agenda {
		took := ""
		if slot.Began {
			took = p.t.T("command.show.took", "minutes", p.t.Number(slot.Spent, 0))
		}
		if slot.Skipped {
			took = p.t.T("command.show.skipped")
		}
		p.row(1, slot.Title.In(p.lang), join(p.t.T("command.show.planned", "minutes", strconv.Itoa(slot.Planned)), took))
		if e := p.v.Method.Exercise(slot.Exercise); e != nil {
			p.steps(e)
		}
	}
}

func (p *page) steps(e *workshop.Exercise) {
	for _, step := range e.Steps {
		state, opened := p.v.Steps[workshop.StepKey{Exercise: e.ID, Step: step.ID}]
		if !opened {
			continue
		}
		filled, how := "", ""
		if n := state.Ready; n.Vendor+n.Client > 0 {
			filled = strconv.Itoa(n.Vendor) + " + " + strconv.Itoa(n.Client)
		}
		switch {
		case step.Sheet != nil && step.Sheet.Shown == workshop.ShownNever:
			how = p.t.T("command.show.never")
		case state.Hidden:
			how = p.t.T("command.show.hidden")
		case state.Revealed > 0:
			how = p.t.T("command.show.revealed")
		case state.Closed:
			how = p.t.T("command.show.done")
		}
		p.row(2, step.Title.In(p.lang), join(filled, how))
	}
}

// cards writes how many there are of each kind.
func (p *page) cards() {
	if len(p.v.Cards) == 0 && len(p.v.Photos) == 0 {
		return
	}
	p.title(p.t.T("command.show.cards"))
	count := map[string]int{}
	for _, c := range p.v.Cards {
		count[c.Kind]++
	}
	known := func(kind string) (string, int) {
		for i := range p.v.Method.Exercises {
			for j, k := range p.v.Method.Exercises[i].Cards {
				if k.ID == kind {
					return k.Title.In(p.lang), 100*i + j
				}
			}
		}
		return kind, 1 << 20
	}
	kinds := slices.SortedFunc(maps.Keys(count), func(a, b string) int {
		_, i := known(a)
		_, j := known(b)
		return cmp.Or(cmp.Compare(i, j), cmp.Compare(a, b))
	})
	for _, kind := range kinds {
		title, _ := known(kind)
		p.row(1, title, strconv.Itoa(count[kind]))
	}
	if n := len(p.v.Photos); n > 0 {
		p.row(1, p.t.T("command.show.photos"), strconv.Itoa(n))
	}
}

// mirror writes the topics to talk about, and what each side is trusted with.
func (p *page) mirror() {
	m := p.v.Mirror
	if m == nil {
		return
	}
	p.title(p.t.T("command.show.mirror"))
	driver := map[string]string{}
	for _, d := range p.v.Method.Instrument.Drivers {
		driver[d.ID] = d.Title.In(p.lang)
	}
	mark := func(f *float64) string {
		if f == nil {
			return p.t.T("mirror.too_few")
		}
		return p.t.Fixed(*f, 1)
	}
	for _, topic := range m.Top {
		side := workshop.Sides[topic.Side]
		label := ""
		if topic.Score.Label != "" {
			label = p.t.T("label." + string(topic.Score.Label))
		}
		p.row(1, join(p.v.Name(side), driver[topic.Driver]), join(
			p.t.T("mirror.self")+" "+mark(topic.Score.Self), p.t.T("mirror.image")+" "+mark(topic.Score.Image), label))
	}
	for _, side := range workshop.Sides {
		r1 := m.Of(side).Trust.Marks["R1"]
		p.row(1, p.t.T("command.show.trust", "party", p.v.Name(side)), join(
			p.t.T("command.show.predicted", "mark", mark(r1.Predicted.Value)), p.t.T("command.show.received", "mark", mark(r1.Received.Value))))
	}
	p.line(1, "%s", p.t.T("mirror.question"))
}
