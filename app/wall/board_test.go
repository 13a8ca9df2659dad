package wall

import (
	"slices"
	"testing"

	"samenspel/assets/translations"
	"samenspel/workshop"
)

// The wall stands as the board does: a card under its head, and the named areas
// beside the sides, or beneath each other where there are too many.
func TestTheWallStandsAsTheBoardDoes(t *testing.T) {
	kind := &workshop.CardKind{ID: "strength", PerSide: true, Fields: []workshop.Field{{ID: "words", Type: workshop.FieldText, Required: true}}}
	m := &workshop.Method{Exercises: []workshop.Exercise{{ID: "e", Cards: []workshop.CardKind{*kind}}}}
	card := func(id string, side workshop.Side, area string, group workshop.ID) workshop.Card {
		return workshop.Card{ID: workshop.ID(id), Kind: "strength", Side: side, Area: area, Group: group, Fields: map[string]string{"words": id}}
	}
	s := &sheet{t: translations.For("nl"), v: &workshop.View{Method: m, Cards: []workshop.Card{
		card("a", workshop.Vendor, "", ""), card("b", workshop.Client, "", "a"), card("c", workshop.Client, "Dichtbij", ""), card("d", workshop.Client, "", "gone"),
	}}}
	out := s.laid(kind, nil, "")
	if len(out) != 3 || out[2].title != "Dichtbij" {
		t.Fatalf("%d areas: %+v", len(out), out)
	}
	said := func(a area) (all []string) {
		for _, b := range a.blocks {
			all = append(all, b.lines[0])
		}
		return all
	}
	for i, want := range [][]string{{"a", "b"}, {"d"}, {"c"}} {
		if got := said(out[i]); !slices.Equal(got, want) {
			t.Errorf("area %d says %q", i, got)
		}
	}
	if b := out[0].blocks[1]; !b.within || !b.signed {
		t.Errorf("the other side's card under a head: %+v", b)
	}
	if b := out[2].blocks[0]; b.within || !b.signed {
		t.Errorf("a card in an area of both: %+v", b)
	}
	for _, name := range []string{"Later", "Nooit"} {
		s.v.Cards = append(s.v.Cards, card(name, workshop.Vendor, name, ""))
	}
	if out = s.laid(kind, nil, ""); len(out) != 3 || !slices.Equal(said(out[2]), []string{"Dichtbij", "c", "Later", "Later", "Nooit", "Nooit"}) {
		t.Errorf("%d areas, the last says %q", len(out), said(out[len(out)-1]))
	}
}
