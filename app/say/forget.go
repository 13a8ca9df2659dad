package say

import (
	"samenspel/assets/translations"
	"samenspel/workshop"
)

// Forgotten returns what a person is called who is to be forgotten, when nobody
// chooses something else: that they spoke for their party stays true.
func Forgotten(t translations.Translator, v *workshop.View, p workshop.Person) string {
	key := "unnamed.someone"
	if p.Mandate {
		key = "forget.mandated"
	}
	name := t.T(key, "party", v.Name(p.Side))
	if r := []rune(name); len(r) > workshop.MaxName {
		return t.T("unnamed.anyone")
	}
	return name
}
