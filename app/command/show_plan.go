package command

import (
	"strconv"

	"samenspel/app/say"
	"samenspel/workshop"
)

// actions writes the plan: each action with its state, owners, measure, the
// word of both sides, and what still stands in the way.
func (p *page) actions() {
	if len(p.v.Actions) == 0 {
		return
	}
	p.title(p.t.T("command.show.actions", "n", len(p.v.Actions)))
	for i, a := range p.v.Actions {
		p.line(1, "%d. %s", i+1, a.Title)
		level := ""
		if a.Level != "" {
			level = p.t.T("level." + string(a.Level))
		}
		p.line(3, "%s", join(p.t.T("stage."+string(a.State)), level, p.owners(a), p.due(a)))
		if a.Measure != "" {
			p.line(3, "%s", p.measure(a))
		}
		p.became(a)
		if a.Parked != nil {
			p.line(3, "%s", a.Parked.Reason)
			if a.Parked.Minority != "" {
				p.line(3, "%s: %s", p.t.T("field.minority"), a.Parked.Minority)
			}
			if a.Parked.Review != "" {
				p.line(3, "%s: %s", p.t.T("field.review"), p.t.Date(a.Parked.Review))
			}
		}
		for _, side := range workshop.Sides {
			p.line(3, "%s: %s", p.v.Name(side), p.consent(a, side))
		}
		p.said(a)
		if a.State != workshop.StageParked {
			p.checks(a.Checks)
		}
	}
}

func (p *page) owners(a workshop.ActionView) string {
	names := ""
	for _, id := range []workshop.ID{a.OwnerVendor, a.OwnerClient} {
		if person := p.v.Person(id); person != nil {
			if names != "" {
				names += " + "
			}
			names += person.Name
		}
	}
	return names
}

func (p *page) due(a workshop.ActionView) string {
	if a.Due == "" {
		return ""
	}
	return p.t.T("action.due") + " " + p.t.Date(a.Due)
}

func (p *page) measure(a workshop.ActionView) string {
	if a.Baseline == "" && a.Target == "" {
		return a.Measure
	}
	return join(a.Measure, p.number(a.Baseline)+" → "+p.number(a.Target)+" "+a.Unit)
}

// number writes a canonical number as the language does.
func (p *page) number(canonical string) string {
	if canonical == "" {
		return "?"
	}
	f, err := strconv.ParseFloat(canonical, 64)
	if err != nil {
		return canonical
	}
	return p.t.Number(f, -1)
}

func (p *page) consent(a workshop.ActionView, side workshop.Side) string {
	given := a.Consents.Of(side)
	switch {
	case given == nil:
		return p.t.T("command.show.no_consent")
	case !given.Stands:
		return p.t.T("command.show.old_consent", "name", given.Name)
	}
	return p.t.T("command.show.consent", "name", given.Name, "date", p.t.Date(given.Date))
}

// said writes concerns and objections.
func (p *page) said(a workshop.ActionView) {
	for _, r := range a.Reactions {
		if r.Choice == workshop.Consents {
			continue
		}
		what, who := p.t.T("choice."+string(r.Choice)), p.v.Name(r.Side)
		if r.Resolution != "" {
			what += " (" + p.t.T("resolution."+string(r.Resolution)) + ")"
		}
		if person := p.v.Person(r.Person); person != nil {
			who = person.Name
		}
		p.line(3, "%s, %s: %s", what, who, r.Text)
	}
}

// checks writes what stands in the way of agreement.
func (p *page) checks(checks []workshop.Check) {
	for _, c := range checks {
		p.line(3, "! %s", p.t.T("check."+string(c.Code), "field", say.Field(p.t, c.Field)))
	}
}

// planChecks writes what the plan as a whole should meet or explain.
func (p *page) planChecks() {
	if len(p.v.PlanChecks) == 0 {
		return
	}
	p.title(p.t.T("command.show.checks"))
	for _, c := range p.v.PlanChecks {
		text := p.t.T("check." + string(c.Code))
		for _, a := range p.v.Actions {
			if a.ID == c.Action {
				text = a.Title + ": " + text
			}
		}
		p.line(1, "! %s", text)
		if c.Explanation != "" {
			p.line(3, "%s", c.Explanation)
		}
	}
}
