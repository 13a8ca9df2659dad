package phrase_test

import (
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"samenspel/workshop/hint/phrase"
)

// find returns the passages of a text that patterns match.
func find(t testing.TB, text string, given []string, patterns ...string) []string {
	t.Helper()
	var l phrase.List
	for _, s := range patterns {
		p, err := phrase.Parse(s)
		if err != nil {
			t.Fatalf("%q: %v", s, err)
		}
		l.Add(p)
	}
	spans := l.Find(phrase.Cut(text), given)
	if l.Matches(phrase.Cut(text), given) != (len(spans) > 0) {
		t.Errorf("%q: Matches says otherwise than Find", text)
	}
	var out []string
	for _, s := range phrase.Merge(spans) {
		out = append(out, text[s.Start:s.End])
	}
	return out
}

func TestFind(t *testing.T) {
	for _, c := range []struct{ pattern, text, want string }{
		// whole words
		{"later", "Later komt later.", "Later|later"},
		{"later", "laterale translater", ""},
		{"beter", "BETER", "BETER"},
		{"één", "Één en ÉÉN, geen een", "Één|ÉÉN"},
		{"één", "e\u0301e\u0301n", "e\u0301e\u0301n"},
		{"een", "één", ""},
		{"efficiënt", "effici\u00adënt", "effici\u00adënt"},
		{"foto's", "foto’s", "foto’s"},
		{"client", "the client's", "client's"},
		{"doesn't", "He doesn’t", "doesn’t"},
		// stems
		{"train*", "trainen, Training; de trein", "trainen|Training"},
		{"*training", "gebruikerstraining trainingen", "gebruikerstraining"},
		{"*tevreden*", "klanttevredenheid", "klanttevredenheid"},
		{"beë*", "beëindigen", "beëindigen"},
		// abbreviations, hyphens
		{"z.s.m.", "Z.s.m. bellen", "Z.s.m"},
		{"z.s.m.", "zsm", ""},
		{"win-win", "een win-win, win win", "win-win|win win"},
		{"roadmap", "het roadmap-item", "roadmap"},
		// phrases
		{"buiten scope", "valt Buiten  scope", "Buiten  scope"},
		{"buiten scope", "buiten, scope", ""},
		{"buiten scope", "buiten. Scope", ""},
		{"snap|snapt ... niet", "zij snapt het weer niet", "snapt het weer niet"},
		{"snap|snapt ... niet", "snap, denk ik, niet", "snap, denk ik, niet"},
		{"snap|snapt ... niet", "dat snapt hij. Niet dan?", ""},
		{"snap|snapt ... niet", "snapt een twee drie vier niet", "snapt een twee drie vier niet"},
		{"snap|snapt ... niet", "snapt een twee drie vier vijf niet", ""},
		{"snapt ... niet", "snapt\nniet", ""},
		// classes
		{"beter dan <number>", "beter dan 12%, beter dan zes, beter dan ooit", "beter dan 12|beter dan zes"},
		{"<number>", "7,5 en 12.000 en drie", "7,5|12.000|drie"},
		{"<date>", "1 mei, 2026-05-01, 1-5-2026, 1/5/2026", "1 mei|2026-05-01|1-5-2026|1/5/2026"},
		{"<date>", "in mei, week 12, Q3, dinsdagmiddag, Fridays", "mei|week 12|Q3|dinsdagmiddag|Fridays"},
		{"<date>", "1st of May, May 1, 3 Mar", "1st of May|May 1|3 Mar"},
		{"<date>", "we may march with Jan in 3-5 dagen, 1/3 van 2026", ""},
		{"later dan <date>", "niet later dan 1 mei", "later dan 1 mei"},
		// quoted speech is somebody else's
		{"nooit", "“nooit”, zei hij nooit", "nooit"},
		{"nooit", `"nooit", 'altijd nooit' en ‘nooit’, «nooit» „nooit” nooit`, "nooit"},
		{"nooit", "“nooit gesloten", "nooit"},
		{"nooit", "'s Ochtends nooit foto's 's avonds", "nooit"},
		{"nooit", "'t Is nooit 't goede", "nooit"},
		{"snapt niet", "snapt “dit” niet", ""},
		{"snapt ... niet", "snapt “dit” niet", "snapt “dit” niet"},
	} {
		if got := strings.Join(find(t, c.text, nil, c.pattern), "|"); got != c.want {
			t.Errorf("%q in %q: got %q, want %q", c.pattern, c.text, got, c.want)
		}
	}
}

func TestSlot(t *testing.T) {
	for _, c := range []struct{ given, text, want string }{
		{"case", "Een Case, twee cases, de casus", "Case|cases"},
		{"change request", "de change requests en een change", "change requests"},
		{"change request", "change, request", ""},
		{"", "een case", ""},
	} {
		if got := strings.Join(find(t, c.text, phrase.Words(c.given), "{vendor}", "{vendor}s"), "|"); got != c.want {
			t.Errorf("%q in %q: got %q, want %q", c.given, c.text, got, c.want)
		}
	}
}

func TestBrokenPatterns(t *testing.T) {
	for _, s := range []string{
		"", "  ", "...", "... niet", "snapt ...", "a ... ... b", "tr*", "*", "a*b", "tra*in", "e-learn*", "win-win|verlies", "a||b", "snapt, niet",
		"(niet)", "<dag>", "{term}", "{vendor}-s", "{vendor}a b{", "een.", "a b c d e f g h i", "\x00", "“niet”",
	} {
		if p, err := phrase.Parse(s); err == nil {
			t.Errorf("%q was read: %v", s, p)
		}
	}
}

func TestWithout(t *testing.T) {
	spans := []phrase.Span{{0, 5}, {7, 12}, {20, 25}}
	got := phrase.Without(slices.Clone(spans), []phrase.Span{{0, 4}, {6, 12}, {19, 30}})
	if !slices.Equal(got, spans[:1]) {
		t.Errorf("got %v, want what is not wholly covered", got)
	}
}

// A pattern can be written so that it could be tried in endlessly many ways.
func TestHostilePattern(t *testing.T) {
	word := strings.TrimSuffix(strings.Repeat("a|", 500), "|")
	pattern := strings.TrimSuffix(strings.Repeat(word+" ", phrase.MostSteps-1), " ") + " b"
	if got := find(t, strings.Repeat("a ", 100), nil, pattern); got != nil {
		t.Errorf("found %q", got)
	}
}

// FuzzFind holds that no text and no pattern panics, and that what is found
// lies in the text, at the edges of characters.
func FuzzFind(f *testing.F) {
	for _, text := range []string{"", "snapt het niet", "“‘'\"„", "a.b.c. 1.2.3.", "\u00ad\u0301", "z.s.m", "\xff\xfe", "é\u0301ë", "1-2-", "'", "İ ẞ ǅ"} {
		f.Add(text, "snap* ... niet", "case")
		f.Add(text, "<date>", "")
		f.Add(text, "*een*|<number> {vendor}s", "'s -")
	}
	f.Fuzz(func(t *testing.T, text, pattern, given string) {
		p, err := phrase.Parse(pattern)
		if err != nil {
			return
		}
		var l phrase.List
		l.Add(p)
		last := 0
		for _, s := range phrase.Merge(l.Find(phrase.Cut(text), phrase.Words(given))) {
			if s.Start < last || s.End <= s.Start || s.End > len(text) {
				t.Fatalf("%v of %q", s, text)
			}
			if utf8.ValidString(text) && !utf8.ValidString(text[s.Start:s.End]) {
				t.Fatalf("%v cuts a character of %q", s, text)
			}
			last = s.End
		}
	})
}
