package wall

import (
	"slices"

	"samenspel/workshop"
)

// mostColumns is how many columns of cards can be read beside each other.
const mostColumns = 4

// laid is the cards of a kind in the areas in which they stand on the board: a
// column a side, or an option of a choice, and the named areas.
func (s *sheet) laid(kind *workshop.CardKind, fields []workshop.Field, title string) []area {
	piles := s.v.Piles(kind.ID)
	of := func(is func(workshop.Pile) bool, signed bool) []block {
		var out []block
		for _, p := range piles {
			if is(p) {
				out = append(out, s.pile(kind, p, fields, signed)...)
			}
		}
		return out
	}
	if lead := kind.Divides(); lead != nil && len(piles) > 0 {
		fields = slices.DeleteFunc(slices.Clone(fields), func(f workshop.Field) bool { return f.ID == lead.ID })
		var out []area
		known := func(p workshop.Pile) bool {
			return slices.ContainsFunc(lead.Options, func(o workshop.Option) bool { return o.ID == p.Fields[lead.ID] })
		}
		for _, o := range lead.Options {
			out = append(out, area{title: s.text(o.Label), blocks: of(func(p workshop.Pile) bool { return p.Fields[lead.ID] == o.ID }, false)})
		}
		if rest := of(func(p workshop.Pile) bool { return !known(p) }, false); len(rest) > 0 {
			out = append(out, area{title: s.t.T("board.unsorted"), blocks: rest})
		}
		if title == "" && len(out) <= mostColumns {
			return out
		}
		return []area{s.stacked(out, title)}
	}
	var out []area
	free := func(p workshop.Pile) bool { return p.Area == "" }
	if !kind.PerSide {
		out = append(out, area{title: title, blocks: of(free, false)})
	}
	for _, side := range workshop.Sides {
		if kind.PerSide {
			out = append(out, area{side: side, blocks: of(func(p workshop.Pile) bool { return free(p) && p.Side == side }, false), none: s.t.T("wall.none")})
		}
	}
	var named []area
	for _, name := range s.v.Areas(kind.ID) {
		if blocks := of(func(p workshop.Pile) bool { return p.Area == name }, kind.PerSide); len(blocks) > 0 {
			named = append(named, area{title: name, blocks: blocks})
		}
	}
	if len(named) == 0 {
		return out
	}
	if !slices.ContainsFunc(piles, free) {
		out = nil
	}
	if title == "" && len(out)+len(named) <= mostColumns {
		return append(out, named...)
	}
	return append(out, s.stacked(named, title))
}

// stacked puts areas under one another in one, each with its name above it.
func (s *sheet) stacked(all []area, title string) area {
	out := area{title: title}
	for _, a := range all {
		if len(a.blocks) > 0 {
			out.blocks = append(append(out.blocks, block{heading: true, lines: []string{a.title}}), a.blocks...)
		}
	}
	return out
}

// pile is a card with those under it, a step in. A sign tells whose a card is
// where its place doesn't.
func (s *sheet) pile(kind *workshop.CardKind, p workshop.Pile, fields []workshop.Field, signed bool) []block {
	var out []block
	add := func(c workshop.Card, under bool) {
		if d, ok := s.card(kind, c, fields); ok {
			d.within, d.signed = under, signed || c.Side != p.Side
			out = append(out, d)
		}
	}
	add(p.Card, false)
	for _, c := range p.Under {
		add(c, true)
	}
	return out
}
