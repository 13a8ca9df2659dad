package wall

import (
	"slices"
	"strconv"
	"strings"

	"samenspel/workshop"
)

func (s *sheet) headline(c workshop.Card) string {
	return s.v.Headline(c, workshop.Lang(s.t.Lang()))
}

// cards shows the cards of a step, a column a party; of blind ones how many
// there are.
func cards(s *sheet, k workshop.StepKey, step *workshop.Step, b box) {
	if s.v.Steps[k].Hidden {
		used := s.said(s.text(step.Text), box{b.x, b.y + 12, b.w, b.h - boxHigh - 60})
		s.both(b.rest(12+used+48), func(side workshop.Side) string {
			return s.t.T("cards.count", "n", s.v.Steps[k].Ready.Of(side))
		})
		return
	}
	areas := s.areas(k, step)
	for _, a := range areas {
		if len(a.blocks) > 0 {
			s.flow(areas, b)
			return
		}
	}
	s.empty(step, b)
}

// areas are the columns of a step's cards: of the kinds that are added here,
// and of earlier ones that are filled in further.
func (s *sheet) areas(k workshop.StepKey, step *workshop.Step) []area {
	exercise := s.v.Method.Exercise(k.Exercise)
	var kinds []*workshop.CardKind
	for _, id := range step.Cards {
		if kind, _ := s.v.Method.CardKind(id); kind != nil {
			kinds = append(kinds, kind)
		}
	}
	for i := range exercise.Cards {
		kind := &exercise.Cards[i]
		fills := slices.ContainsFunc(step.Fields, func(id string) bool { return kind.Field(id) != nil })
		if fills && !slices.Contains(step.Cards, kind.ID) {
			kinds = append(kinds, kind)
		}
	}
	var out []area
	for _, kind := range kinds {
		fields := further(kind, exercise, step)
		slices.SortStableFunc(fields, func(a, b workshop.Field) int { return weight(a) - weight(b) })
		all := s.v.CardsOf(kind.ID)
		fields = slices.DeleteFunc(fields, func(f workshop.Field) bool { return workshop.SaysNothing(f, all) })
		title := ""
		if len(kinds) > 1 {
			title = s.text(kind.Title)
		}
		out = append(out, s.laid(kind, fields, title)...)
	}
	return out
}

// further lists what stands on a card beneath its words: what this step fills
// in, or, where it adds the card, its first fields.
func further(kind *workshop.CardKind, exercise *workshop.Exercise, step *workshop.Step) []workshop.Field {
	var out []workshop.Field
	if !slices.Contains(step.Cards, kind.ID) {
		for _, id := range step.Fields {
			if f := kind.Field(id); f != nil {
				out = append(out, *f)
			}
		}
		return out
	}
	later := map[string]bool{}
	for _, other := range exercise.Steps {
		if other.ID != step.ID {
			for _, id := range other.Fields {
				later[id] = true
			}
		}
	}
	for _, f := range kind.Fields {
		if !later[f.ID] {
			out = append(out, f)
		}
	}
	return out
}

// weight puts what somebody wrote before what they chose.
func weight(f workshop.Field) int {
	if f.Type == workshop.FieldText {
		return 0
	}
	return 1
}

// mostFurther is how many further fields stand on a card.
const mostFurther = 2

// card is a card as a block; false where it says nothing yet.
func (s *sheet) card(kind *workshop.CardKind, c workshop.Card, fields []workshop.Field) (block, bool) {
	head := s.headline(c)
	out := block{edge: c.Side, lines: []string{head}}
	for _, f := range fields {
		if len(out.under) == mostFurther {
			break
		}
		if lead := kind.Leading(); lead != nil && f.ID == lead.ID || f.ID == "wording" {
			continue
		}
		if f.Type == workshop.FieldScale && out.count == "" {
			out.count = s.scale(f, c.Fields[f.ID])
			continue
		}
		if value := s.value(f, c.Fields[f.ID]); value != "" && value != head {
			out.under = append(out.under, value)
		}
	}
	if head == "" {
		if len(out.under) == 0 {
			return block{}, false
		}
		out.lines, out.under = out.under[:1], out.under[1:]
	}
	return out, true
}

// scale writes a mark, with its sign where there are marks below zero.
func (s *sheet) scale(f workshop.Field, value string) string {
	n, err := strconv.Atoi(value)
	switch {
	case err != nil:
		return ""
	case n > 0 && f.Min < 0:
		return "+" + strconv.Itoa(n)
	case n < 0:
		return "−" + strconv.Itoa(-n)
	}
	return strconv.Itoa(n)
}

// value is what a field says, with its name where the value alone says too
// little.
func (s *sheet) value(f workshop.Field, value string) string {
	if value == "" {
		return ""
	}
	label := strings.TrimRight(s.text(f.Label), "?: ")
	switch f.Type {
	case workshop.FieldText:
		return value
	case workshop.FieldChoice:
		for _, o := range f.Options {
			if o.ID == value {
				return s.text(o.Label)
			}
		}
	case workshop.FieldYesNo:
		if value == "yes" {
			return "✓ " + label
		}
	case workshop.FieldPerson:
		if p := s.v.Person(workshop.ID(value)); p != nil {
			return p.Name
		}
	case workshop.FieldDate:
		return label + ": " + s.t.ShortDate(value)
	case workshop.FieldNumber, workshop.FieldScale:
		n, err := strconv.ParseFloat(value, 64)
		if err != nil {
			return ""
		}
		return strings.TrimSpace(label + ": " + s.t.Number(n, 2) + " " + s.text(f.Unit))
	case workshop.FieldRef:
		if c := s.v.Card(workshop.ID(value)); c != nil {
			return "→ " + s.headline(*c)
		}
	case workshop.FieldMonth: // when is for the record, not for the room
	}
	return ""
}

// dots shows cards by their votes. While the votes are blind the View has none.
func dots(s *sheet, k workshop.StepKey, step *workshop.Step, b box) {
	var all []workshop.Card
	for _, id := range step.Shows {
		all = append(all, s.v.CardsOf(id)...)
	}
	slices.SortStableFunc(all, func(a, b workshop.Card) int { return b.Dots - a.Dots })
	var blocks []block
	for _, c := range all {
		kind, _ := s.v.Method.CardKind(c.Kind)
		d, ok := s.card(kind, c, nil)
		if !ok {
			continue
		}
		if kind.PerSide {
			d.signed = true
		}
		if c.Dots > 0 {
			d.count = strconv.Itoa(c.Dots)
		}
		blocks = append(blocks, d)
	}
	if len(blocks) == 0 {
		s.empty(step, b)
		return
	}
	s.flow([]area{{blocks: blocks}}, b)
}

// people shows who is here.
func people(s *sheet, _ workshop.StepKey, _ *workshop.Step, b box) {
	var areas []area
	for _, side := range workshop.Sides {
		a := area{side: side, none: s.t.T("wall.nobody")}
		for _, p := range s.v.Seated(side) {
			d := block{edge: side, lines: []string{p.Name}}
			if p.Function != "" {
				d.under = []string{p.Function}
			}
			a.blocks = append(a.blocks, d)
		}
		areas = append(areas, a)
	}
	s.flow(areas, b)
}
