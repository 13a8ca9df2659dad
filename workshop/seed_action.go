package workshop

import (
	"cmp"
	"strings"
)

// actionSeeds proposes chosen interventions, granted requests and what there
// can be more of.
func (v *View) actionSeeds() []Seed {
	grown := map[ID]bool{}
	for i := range v.Actions {
		grown[v.Actions[i].Origin] = true
	}
	var out []Seed
	add := func(why SeedReason, c Card, title string, more map[string]string) {
		if grown[c.ID] || title == "" {
			return
		}
		fields := map[string]string{"origin": string(c.ID)}
		for field, value := range more {
			if value != "" && v.takes(&actionField(field).Field, value) {
				fields[field] = value
			}
		}
		out = append(out, Seed{Why: why, From: Link{"origin", c.Kind, c.ID}, Side: c.Side, Title: shorten(title, maxTitle), Fields: fields})
	}
	for _, c := range v.interventions() {
		add(SeedChosen, c, c.Fields["title"], map[string]string{
			"level": c.Fields["level"], "finding": c.Fields["finding"], "problem": v.problemOf(c.Fields["finding"]), "energy": c.Fields["energy"],
		})
	}
	for _, c := range v.CardsOf("request") {
		if c.Fields["answer"] == "ja" {
			add(SeedRequest, c, cmp.Or(c.Fields["again"], c.Fields["text"]), nil)
		}
	}
	for _, c := range v.CardsOf("strength") {
		if c.Fields["keep"] == "yes" && !v.isOption(c) {
			add(SeedKeep, c, v.moreOf(c), nil)
		}
	}
	return out
}

// interventions are those that were chosen; while none is, those that were
// weighed, and where that has not been done either, all. What was said no to is
// not among them.
func (v *View) interventions() []Card {
	var chosen, weighed, all []Card
	for _, c := range v.CardsOf("option") {
		switch {
		case c.Fields["chosen"] == "yes":
			chosen = append(chosen, c)
		case c.Fields["chosen"] == "no":
			continue
		case c.Fields["leverage"] != "":
			weighed = append(weighed, c)
		}
		all = append(all, c)
	}
	switch {
	case len(chosen) > 0:
		return chosen
	case len(weighed) > 0:
		return weighed
	}
	return all
}

// problemOf follows a finding to its cycle and that to its problem.
func (v *View) problemOf(finding string) string {
	if f := v.Card(ID(finding)); f != nil {
		if c := v.Card(ID(f.Fields["cycle"])); c != nil {
			return c.Fields["problem"]
		}
	}
	return ""
}

// shorten cuts a text between two words, so that it has at most so many
// characters.
func shorten(s string, most int) string {
	all := []rune(strings.Join(strings.Fields(s), " "))
	if len(all) <= most {
		return string(all)
	}
	cut := all[:most-1]
	for i := len(cut) - 1; i > most/2; i-- {
		if all[i] == ' ' {
			cut = all[:i]
			break
		}
	}
	return strings.TrimRight(string(cut), " ,;:") + "…"
}
