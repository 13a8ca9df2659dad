package guard

import (
	"reflect"
	"testing"

	"samenspel/workshop"
)

// TestView guards a text wherever it stands in a view, and leaves the view that it
// was given as it is.
func TestView(t *testing.T) {
	const raw, want = "e\u0301\x00", "é␀"
	build := func(s string) workshop.View {
		v := workshop.View{
			Method:  &workshop.Method{Exercises: []workshop.Exercise{{ID: "e", Title: workshop.Text{NL: s}}}},
			Cards:   []workshop.Card{{ID: "a", Fields: map[string]string{"text": s, "other": "x"}}, {ID: "b", Fields: map[string]string{"text": "y"}}},
			Photos:  []workshop.Photo{{Caption: s, Bytes: []byte(raw)}},
			Actions: []workshop.ActionView{{}},
		}
		v.Parties.Vendor.Name = s
		v.Parties.Client.Logo = &workshop.Logo{Bytes: []byte(raw)}
		v.Actions[0].Title = s
		return v
	}
	v := build(raw)
	got := View(v)
	if !reflect.DeepEqual(got, build(want)) {
		t.Errorf("%+v", got)
	}
	if !reflect.DeepEqual(v, build(raw)) {
		t.Errorf("the view it was given is now %+v", v)
	}
	if clean := build(want); !reflect.DeepEqual(View(clean), clean) {
		t.Error("what is guarded is changed")
	}
	if &got.Cards[1] == &v.Cards[1] || reflect.ValueOf(got.Cards[1].Fields).Pointer() != reflect.ValueOf(v.Cards[1].Fields).Pointer() {
		t.Error("what needs no guarding is not shared")
	}
}
