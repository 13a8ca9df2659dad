package translations_test

import (
	"slices"
	"strings"
	"testing"
	"time"

	"samenspel/assets/translations"
)

func TestBothLanguagesHaveTheSameKeysOnce(t *testing.T) {
	nl, err := translations.Keys("nl")
	if err != nil {
		t.Fatal(err)
	}
	en, err := translations.Keys("en")
	if err != nil {
		t.Fatal(err)
	}
	for _, k := range nl {
		if !slices.Contains(en, k) {
			t.Errorf("%s has no English", k)
		}
	}
	for _, k := range en {
		if !slices.Contains(nl, k) {
			t.Errorf("%s has no Dutch", k)
		}
	}
	for i := 1; i < len(nl); i++ {
		if nl[i] == nl[i-1] {
			t.Errorf("%s stands twice", nl[i])
		}
	}
}

func TestNumbersAndDates(t *testing.T) {
	nl, en := translations.For("nl"), translations.For("en")
	for _, c := range []struct{ got, want string }{
		{nl.Number(3.667, 2), "3,67"},
		{nl.Number(12, 2), "12"},
		{nl.Fixed(4, 2), "4,00"},
		{en.Fixed(-1.5, 1), "−1.5"},
		{nl.Grouped(9999.5, 1), "9999,5"},
		{nl.Grouped(12500, 1), "12.500"},
		{nl.Grouped(-1234567.25, 2), "−1.234.567,25"},
		{en.Grouped(10000, 0), "10,000"},
		{nl.Euros(10500), "€\u00a010.500"},
		{en.Euros(10500), "€10,500"},
		{nl.Euros(2500.5), "€\u00a02.500,50"},
		{en.Euros(999), "€999"},
		{en.Euros(-1000), "−€1,000"},
		{nl.Euros(-0.001), "€\u00a00"},
		{nl.Date("2026-03-03"), "3 maart 2026"},
		{en.Date("2026-03-03"), "3 March 2026"},
		{nl.Date("later"), "later"},
		{translations.Minutes(90 * time.Second), "1:30"},
		{translations.Minutes(-61 * time.Second), "−1:01"},
		{nl.T("no.such.key"), "no.such.key"},
		{translations.For("fr").Lang(), "nl"},
	} {
		if c.got != c.want {
			t.Errorf("got %q, want %q", c.got, c.want)
		}
	}
}

// A name such as CareSoft B.V. brings its own full stop.
func TestNoStopAfterAName(t *testing.T) {
	names := []any{"vendor", "B.V.", "client", "B.V.", "party", "B.V.", "name", "B.V.", "action", "B.V.", "text", "B.V.", "source", "B.V."}
	for _, lang := range []string{"nl", "en"} {
		keys, err := translations.Keys(lang)
		if err != nil {
			t.Fatal(err)
		}
		for _, k := range keys {
			if !strings.HasPrefix(k, "report.") {
				continue
			}
			if got := translations.For(lang).T(k, names...); strings.Contains(got, "B.V..") {
				t.Errorf("%s %s: %s", lang, k, got)
			}
		}
	}
}
