package roster_test

import (
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"samenspel/workshop"
	"samenspel/workshop/roster"
)

// FuzzRead: whatever is pasted, no more is read than can be seated, and what is
// read has a form that a workshop takes.
func FuzzRead(f *testing.F) {
	for _, s := range []string{
		"Marit de Vries <marit@noorderlicht.nl>; \"Bakker, Joost\" <j@waterrijk.nl>,",
		"Naam\tFunctie\n\"Ma\"\"rit\nX\"\tlead\n=A1\t#REF!", "naam;functie\n;;;\n\"", "1. Marit – account (x)\n• [ ] a@b.c, d@e.f", "Noorderlicht:\nWaterrijk: a, b, c; d",
		"\x00\xff\u202e😀\t\t\n\r\r\n", strings.Repeat("\t", 400), strings.Repeat("<\"(@", 50), "@", "a@", ",,,;;;", "\"\"\"", "((((", spreadsheet(3, 3),
	} {
		f.Add(s, "Noorderlicht BV", "Gemeente Waterrijk")
	}
	f.Fuzz(func(t *testing.T, text, vendor, client string) {
		names := workshop.PerSide[string]{Vendor: vendor, Client: client}
		list := roster.Read(text, names)
		if len(list.People) > roster.MaxPeople || len(list.Unread) > roster.MaxUnread || list.Left < 0 {
			t.Fatalf("%d people, %d unread, %d left", len(list.People), len(list.Unread), list.Left)
		}
		for _, p := range list.People {
			if p.Name == "" || p.Name != strings.TrimSpace(p.Name) || !fits(p.Name) || !fits(p.Function) || p.Line < 1 {
				t.Fatalf("%+v", p)
			}
			if p.Side != workshop.Together && !p.Side.Valid() {
				t.Fatalf("side %q", p.Side)
			}
		}
		for _, u := range list.Unread {
			if u.Why == "" || u.Line < 1 || utf8.RuneCountInString(u.Text) > 60 || strings.ContainsFunc(u.Text, unicode.IsControl) {
				t.Fatalf("%+v", u)
			}
		}
		if short, left := roster.Shorten(text, names); len(short) > roster.MaxText || left < 0 || !utf8.ValidString(short) {
			t.Fatalf("%d bytes, %d left", len(short), left)
		}
		roster.Looks(text)
		roster.Many(text)
	})
}

// fits says whether a text stands on one line and is no longer than a name.
func fits(s string) bool {
	return utf8.ValidString(s) && utf8.RuneCountInString(s) <= workshop.MaxName && !strings.ContainsFunc(s, unicode.IsControl)
}
