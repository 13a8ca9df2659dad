package facts_test

import (
	"bytes"
	"encoding/json"
	"reflect"
	"strings"
	"testing"

	"samenspel/workshop/facts"
)

// A plan says what the document says, under the same names, but for who said
// what.
func TestPlanIsOfTheDocument(t *testing.T) {
	v := sampleView(t)
	whole := tree(t, v)
	var b bytes.Buffer
	if err := facts.WritePlan(&b, v); err != nil {
		t.Fatal(err)
	}
	var plan map[string]any
	if err := json.Unmarshal(b.Bytes(), &plan); err != nil {
		t.Fatal(err)
	}
	var objected []string
	for name, got := range plan {
		switch name {
		case "parties":
			for side, name := range got.(map[string]any) {
				if want := dig(t, whole, "parties", side, "name"); name != want {
					t.Errorf("%s is %v, want %v", side, name, want)
				}
			}
			continue
		case "actions":
			for _, a := range whole["actions"].([]any) {
				a := a.(map[string]any)
				for _, r := range a["reactions"].([]any) {
					objected = append(objected, r.(map[string]any)["text"].(string))
				}
				a["reactions"], a["warnings"] = []any{}, []any{}
			}
		}
		if !reflect.DeepEqual(got, whole[name]) {
			t.Errorf("%s is %v, want %v", name, got, whole[name])
		}
	}
	if len(objected) == 0 || len(plan["actions"].([]any)) == 0 {
		t.Fatal("the sample has no action that was objected to")
	}
	for _, text := range objected {
		if text != "" && strings.Contains(b.String(), text) {
			t.Errorf("it has what somebody said: %s", text)
		}
	}
}
