package method

import (
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"samenspel/workshop"
)

const (
	scaleLabels  = 5
	driverCount  = 9
	resultCount  = 7
	shortPerPart = 3 // items of the short form in each dimension
)

var (
	dimensions   = []string{"HET", "WIJ", "IK"}
	capabilities = []string{"begrijpen", "verbinden", "koesteren"}
	resultTypes  = []string{"mark", "yesno"}
	placeholder  = regexp.MustCompile(`\{[^}]*\}?`)
)

// checkInstrument checks that the questionnaire is complete: nine drivers,
// three in each capability, in three dimensions each; a short form that
// touches each driver once; and the seven result questions.
func checkInstrument(s *source, in *workshop.Instrument) {
	if len(in.Scale) != scaleLabels {
		s.failf("scale", "%d labels; expected %d, for 1 to 5", len(in.Scale), scaleLabels)
	}
	for i, t := range in.Scale {
		s.oneLine(at("scale", i), t, mostScale, true)
	}
	if checkDrivers(s, in.Drivers) {
		checkItems(s, in)
	}
	checkResults(s, in.Results)
}

func checkDrivers(s *source, drivers []workshop.Driver) bool {
	ids, per := unique{}, map[string]int{}
	whole := s.sound("drivers")
	for i, d := range drivers {
		field := at("drivers", i)
		s.id(field+".id", d.ID)
		ids.add(s, field+".id", d.ID)
		s.oneLine(field+".title", d.Title, mostName, true)
		whole = oneOf(s, field+".capability", d.Capability, capabilities) && whole
		per[d.Capability]++
	}
	if len(drivers) != driverCount {
		s.failf("drivers", "%d; expected %d", len(drivers), driverCount)
		return false
	}
	for _, c := range capabilities {
		if !whole {
			break
		}
		if want := driverCount / len(capabilities); per[c] != want {
			s.failf("drivers", "%d with capability %s; expected %d", per[c], c, want)
		}
	}
	return true
}

func checkItems(s *source, in *workshop.Instrument) {
	whole := s.sound("items")
	codes := unique{}
	for i, item := range in.Items {
		field := at("items", i)
		codes.add(s, field+".code", item.Code)
		known := oneOf(s, field+".dimension", item.Dimension, dimensions)
		d := slices.IndexFunc(in.Drivers, func(d workshop.Driver) bool { return d.ID == item.Driver })
		if d < 0 {
			s.failf(field+".driver", "unknown driver %q", item.Driver)
		} else if want := code(item.Dimension, d); known && item.Code != want {
			s.failf(field+".code", "%q; expected %s, by its dimension and the place of its driver", item.Code, want)
		}
		s.text(field+".text", item.Text, mostItem, true)
		checkParties(s, field+".text", item.Text, true)
	}
	if whole {
		checkComplete(s, in)
	}
}

// checkComplete checks that each driver has an item in each dimension, and
// that the short form is even over drivers and dimensions.
func checkComplete(s *source, in *workshop.Instrument) {
	var wrong []string
	given := map[string]bool{}
	short := map[string]int{} // by driver and by dimension, whose names differ
	for _, item := range in.Items {
		given[item.Code] = true
		if item.Short {
			short[item.Driver]++
			short[item.Dimension]++
		}
	}
	for _, dim := range dimensions {
		for i := range in.Drivers {
			if c := code(dim, i); !given[c] {
				wrong = append(wrong, "no item "+c)
			}
		}
		if short[dim] != shortPerPart {
			wrong = append(wrong, fmt.Sprintf("%d items of %s in the short form, expected %d", short[dim], dim, shortPerPart))
		}
	}
	for _, d := range in.Drivers {
		if short[d.ID] != 1 {
			wrong = append(wrong, fmt.Sprintf("%d items of %s in the short form, expected 1", short[d.ID], d.ID))
		}
	}
	if len(wrong) > 0 {
		s.failf("items", "%s", strings.Join(wrong, "; "))
	}
}

func checkResults(s *source, results []workshop.ResultItem) {
	codes := unique{}
	for i, r := range results {
		field := at("results", i)
		codes.add(s, field+".code", r.Code)
		if want := code("R", i); r.Code != want {
			s.failf(field+".code", "%q; expected %s", r.Code, want)
		}
		oneOf(s, field+".type", r.Type, resultTypes)
		if r.Type == "mark" && (r.Min < 0 || r.Max > 10 || r.Max <= r.Min) {
			s.failf(field+".max", "a mark from %d to %d; expected a range within 0 to 10", r.Min, r.Max)
		}
		if r.Type == "yesno" && (r.Min != 0 || r.Max != 0) {
			s.failf(field+".max", "not for %q", r.Type)
		}
		s.text(field+".text", r.Text, mostItem, true)
		checkParties(s, field+".text", r.Text, false)
	}
	if len(results) != resultCount {
		s.failf("results", "%d; expected %d, R1 to R7", len(results), resultCount)
	}
}

// checkParties checks that a statement names the parties by {A} and {B} only,
// the same ones in each language, and the rated party {A} where it must.
func checkParties(s *source, field string, t workshop.Text, rated bool) {
	var first []string
	for i, l := range workshop.Langs {
		name := field + "." + string(l)
		text := t.In(l)
		if text == "" {
			continue
		}
		found := placeholder.FindAllString(text, -1)
		for _, p := range found {
			if p != "{A}" && p != "{B}" {
				s.failf(name, "unknown %s; a statement names the parties {A} and {B}", p)
			}
		}
		if rated && !strings.Contains(text, "{A}") {
			s.failf(name, "does not name {A}, the party that is rated")
		}
		slices.Sort(found)
		found = slices.Compact(found)
		if i == 0 {
			first = found
		} else if first != nil && !slices.Equal(first, found) {
			s.failf(name, "names %v, but the other language names %v", found, first)
		}
	}
}

// code returns a code that counts from one, such as HET1.
func code(prefix string, i int) string { return prefix + strconv.Itoa(i+1) }
