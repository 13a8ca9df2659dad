package say

import (
	"strings"

	"samenspel/assets/translations"
	"samenspel/workshop"
)

// Taken counts what a follow-up took along, and passes over what there is none
// of: "7 people, 18 cards and 2 actions". Where there is nothing, it is the
// parties.
func Taken(t translations.Translator, v *workshop.View) string {
	var out []string
	for _, c := range []struct {
		what string
		n    int
	}{{"people", len(v.People)}, {"cards", len(v.Cards)}, {"actions", len(v.Actions)}} {
		if c.n > 0 {
			out = append(out, t.T("command.dropped."+c.what, "n", c.n))
		}
	}
	switch n := len(out); n {
	case 0:
		return t.T("command.taken.parties")
	case 1:
		return out[0]
	default:
		return t.T("command.taken.and", "list", strings.Join(out[:n-1], ", "), "last", out[n-1])
	}
}
