package console

import (
	"strings"

	"samenspel/app/say"
	"samenspel/workshop"
	"samenspel/workshop/chart"
)

// wordsOf is what a deed is called, such as “Kaart erbij: …”.
func (h *history) wordsOf(i int) string {
	if h.words == nil {
		h.words = make([]string, len(h.deeds))
	}
	if h.words[i] == "" {
		h.words[i] = h.tell(&h.deeds[i])
	}
	return h.words[i]
}

func (h *history) tell(d *workshop.Deed) string {
	t, v := h.c.t, h.c.desk.view
	lang := workshop.Lang(t.Lang())
	side := ""
	if d.Side.Valid() {
		side = say.Line(v.Name(d.Side))
	}
	what, thing := say.Line(d.Text), ""
	switch {
	case d.Card != nil:
		what = say.Line(v.Headline(*d.Card, lang))
	case d.Slot != "":
		for _, slot := range v.Agenda {
			if slot.ID == d.Slot {
				what = slot.Title.In(lang)
			}
		}
	case what == "":
		what = h.stepTitle(d.Key, lang)
	}
	if kind, _ := v.Method.CardKind(d.Sort); kind != nil {
		thing = kind.Title.In(lang)
	}
	if what == "" {
		what = t.T("history.unnamed")
	}
	key := "history." + d.Kind
	if d.Hidden {
		_, deed, _ := strings.Cut(d.Kind, ".")
		key = "history.hidden." + deed
	}
	value := say.Line(d.Value)
	if value == "" {
		value = t.T("history.unnamed")
	}
	words := t.T(key, "what", what, "thing", thing, "side", side, "value", value)
	if d.More > 0 {
		words = t.T("history.more", "what", words, "n", d.More)
	}
	switch d.Turn {
	case workshop.TurnBack:
		return t.T("history.back", "what", words)
	case workshop.TurnAgain:
		return t.T("history.again", "what", words)
	}
	return words
}

// stepTitle names a step with its exercise.
func (h *history) stepTitle(k workshop.StepKey, lang workshop.Lang) string {
	e, s := h.c.desk.view.Method.Exercise(k.Exercise), h.c.desk.view.Method.Step(k)
	if e == nil || s == nil {
		return ""
	}
	return e.Title.In(lang) + " · " + s.Title.In(lang)
}

// field is what was set of it, in the words above the field.
func (h *history) field(d *workshop.Deed) string {
	if kind, _ := h.c.desk.view.Method.CardKind(d.Sort); kind != nil {
		if f := kind.Field(d.Field); f != nil {
			return say.Line(f.Label.In(workshop.Lang(h.c.t.Lang())))
		}
	}
	return say.Field(h.c.t, d.Field)
}

// who made it, where that isn't the facilitator.
func (h *history) who(d *workshop.Deed) string {
	id, person := strings.CutPrefix(string(d.By), "person:")
	if !person {
		return ""
	}
	if p := h.c.desk.view.Person(workshop.ID(id)); p != nil {
		return say.Line(p.Name)
	}
	return ""
}

// clock is when it was done: the day where that isn't today, and the time.
func (h *history) clock(d *workshop.Deed) (day, time string) {
	now := h.c.now()
	at := d.At.In(now.Location())
	if date := at.Format(workshop.DateLayout); date != now.Format(workshop.DateLayout) {
		day = h.c.t.ShortDate(date)
	}
	return day, at.Format("15:04")
}

// status says whether it still stands.
func (h *history) status(d *workshop.Deed) string {
	switch {
	case d.Gone:
		return h.c.t.T("history.is_gone")
	case d.Back:
		return h.c.t.T("history.is_back")
	}
	return ""
}

// reason says why nothing can be done with it.
func (h *history) reason(d *workshop.Deed) string {
	if d.Stays == "" {
		return ""
	}
	return say.Error(h.c.t, &workshop.Rejection{Code: d.Stays})
}

// value is what was typed, where the words do not say so.
func (h *history) value(d *workshop.Deed) string {
	if d.Value == "" || d.Kind == "party.changed" || d.Kind == "context.changed" || d.Kind == "action.staged" || d.Kind == "day.planned" {
		return ""
	}
	return "“" + measurer.Shorten(say.Line(d.Value), 2*(historyWidth-60), 13, chart.Regular) + "”"
}

// join puts what there is in one line.
func join(parts ...string) string {
	var out []string
	for _, p := range parts {
		if p != "" {
			out = append(out, p)
		}
	}
	return strings.Join(out, " · ")
}
