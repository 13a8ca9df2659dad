package workshop

import (
	"strings"
	"testing"
)

func TestEmail(t *testing.T) {
	for in, want := range map[string]string{
		"":                                      "",
		"marit@noorderlicht.example":            "marit@noorderlicht.example",
		"  Marit@Noorderlicht.Example ":         "Marit@noorderlicht.example",
		"Marit <marit@x.nl>":                    "marit@x.nl",
		`"Vries, Marit de" <m.d.v@x.nl>`:        "m.d.v@x.nl",
		"mailto:marit@x.nl":                     "marit@x.nl",
		"MAILTO:marit@x.nl":                     "marit@x.nl",
		"marit\u200b@x.nl\ufeff":                "marit@x.nl",
		"o'brien+workshop@sub.x-y.co.uk":        "o'brien+workshop@sub.x-y.co.uk",
		"a@bücher.example":                      "a@bücher.example",
		strings.Repeat("a", 64) + "@x.nl":       strings.Repeat("a", 64) + "@x.nl",
		"a@" + strings.Repeat("b.", 124) + "nl": "a@" + strings.Repeat("b.", 124) + "nl",
	} {
		if got, rej := cleanEmail("email", in); rej != nil || got != want {
			t.Errorf("%q: %q, %v", in, got, rej)
		}
	}
	for _, in := range []string{
		"marit", "@x.nl", "marit@", "marit@x", "a b@x.nl", "a@b@x.nl", ".a@x.nl", "a.@x.nl", "a..b@x.nl", "a@.nl", "a@x..nl", "a@-x.nl", "a@x-.nl",
		"a@x.nl, b@x.nl", "a@x.nl;b@x.nl", "a@x.nl\nBcc: b@x.nl", "a@x.nl\r\n\r\nHello", "a@x.nl>", "<a@x.nl", "<>", "a <a@x.nl> b",
		`"a b"@x.nl`, "a@[10.0.0.1]", "a@10.0.0.1", "müller@x.nl", "a@x_y.nl", "a@x.nl?subject=y", "😀@x.nl", "a@😀.nl", "a\x00@x.nl", "\xff@x.nl",
		"mailto:", strings.Repeat("a", 65) + "@x.nl", "a@" + strings.Repeat("b", 64) + ".nl", "a@" + strings.Repeat("b.", 126) + "nl",
	} {
		if got, rej := cleanEmail("email", in); rej == nil {
			t.Errorf("%q is taken as %q", in, got)
		}
	}
}

// FuzzEmail: what is taken is taken again, and could not break a header.
func FuzzEmail(f *testing.F) {
	f.Add("Marit <marit@x.nl>")
	f.Add("a@x.nl\r\nBcc: b@x.nl")
	f.Fuzz(func(t *testing.T, in string) {
		got, rej := cleanEmail("email", in)
		if rej != nil {
			return
		}
		if again, rej := cleanEmail("email", got); rej != nil || again != got {
			t.Errorf("%q became %q, and that %q, %v", in, got, again, rej)
		}
		if len(got) > MaxEmail || strings.ContainsAny(got, "\r\n\t ,;:<>()[]\"\\") || got != "" && strings.Count(got, "@") != 1 {
			t.Errorf("%q became %q", in, got)
		}
	})
}
