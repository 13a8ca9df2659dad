package workshop_test

import (
	"strings"
	"testing"

	"samenspel/workshop"
)

func TestNearestToTheWorkSpeakFirst(t *testing.T) {
	person := func(side workshop.Side, name, contact string, line, mandate bool) workshop.Person {
		return workshop.Person{ID: workshop.ID(name), Side: side, Name: name, Contact: contact, Line: line, Mandate: mandate}
	}
	for _, c := range []struct {
		want   string
		people []workshop.Person
	}{
		{"", nil},
		{"ingrid joost bram marit nadia ellen", []workshop.Person{
			person("vendor", "ellen", "daily", true, true), // who decides speaks last, whatever else they do
			person("vendor", "marit", "", false, false),
			person("vendor", "joost", "weekly", false, false),
			person("client", "nadia", "", false, true),
			person("client", "bram", "monthly", false, false),
			person("client", "ingrid", "rarely", true, false),
		}},
		{"c1 v1 c2 v2 v3", []workshop.Person{ // of equals the sides take turns
			person("vendor", "v1", "", false, false), person("vendor", "v2", "", false, false), person("vendor", "v3", "", false, false),
			person("client", "c1", "", false, false), person("client", "c2", "", false, false),
		}},
		{"v1 v2", []workshop.Person{person("vendor", "v1", "", true, false), person("vendor", "v2", "", true, false)}},
	} {
		v := workshop.View{People: c.people}
		var got []string
		for _, p := range v.SpeakingOrder() {
			got = append(got, p.Name)
		}
		if strings.Join(got, " ") != c.want {
			t.Errorf("got %q, want %q", got, c.want)
		}
	}
}
