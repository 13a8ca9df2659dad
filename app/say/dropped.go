package say

import (
	"strings"

	"samenspel/assets/translations"
	"samenspel/workshop"
)

// Dropped counts what a follow-up could not take along, and passes over what
// there is none of: "1 card, 2 statements".
func Dropped(t translations.Translator, d workshop.Dropped) string {
	var out []string
	for _, c := range []struct {
		what string
		n    int
	}{{"people", d.People}, {"cards", d.Cards}, {"fields", d.Fields}, {"actions", d.Actions}, {"items", d.Items}} {
		if c.n > 0 {
			out = append(out, t.T("command.dropped."+c.what, "n", c.n))
		}
	}
	return strings.Join(out, ", ")
}
