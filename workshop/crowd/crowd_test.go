package crowd_test

import (
	"testing"
	"unicode/utf8"

	"samenspel/workshop"
	"samenspel/workshop/crowd"
)

func TestThereIsAsMuchAsItSays(t *testing.T) {
	records, _, err := crowd.Records(300)
	if err != nil {
		t.Fatal(err)
	}
	v := workshop.NewLog(records).Fold().For(workshop.Viewer{Role: workshop.AsFacilitator})
	perKind := map[string]int{}
	for _, c := range v.Cards {
		perKind[c.Kind]++
	}
	if perKind["problem"] != 300 || perKind["moment"] != crowd.Moments || perKind["feeling"] != 2*crowd.Moments || len(v.Cards) < 500 {
		t.Errorf("%d cards: %v", len(v.Cards), perKind)
	}
	if len(v.People) != 2*workshop.MaxPeople || len(v.Actions) != crowd.Actions {
		t.Errorf("%d people, %d actions", len(v.People), len(v.Actions))
	}
	for _, side := range workshop.Sides {
		if n := utf8.RuneCountInString(v.Name(side)); n != 60 {
			t.Errorf("%q has %d characters", v.Name(side), n)
		}
	}
	for key, s := range v.Steps {
		if s.Hidden {
			t.Errorf("%v is hidden", key)
		}
	}
}
