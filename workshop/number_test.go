package workshop

import "testing"

func TestNumbersAsPeopleWriteThem(t *testing.T) {
	for _, c := range []struct {
		in     string
		nl, en float64
		no     bool
	}{
		{in: "2.500", nl: 2500, en: 2.5},
		{in: "1.200.000", nl: 1200000, en: -1},
		{in: "2,500", nl: 2.5, en: 2500},
		{in: "2.500,50", nl: 2500.5, en: -1},
		{in: "2,500.50", nl: -1, en: 2500.5},
		{in: "12,5", nl: 12.5, en: 12.5},
		{in: "12.5", nl: 12.5, en: 12.5},
		{in: "6 weken", nl: 6, en: 6},
		{in: "70 uur.", nl: 70, en: 70},
		{in: "€ 10.500", nl: 10500, en: 10.5},
		{in: "31%", nl: 31, en: 31},
		{in: "−3", nl: -3, en: -3},
		{in: "1e5", no: true},
		{in: "0x10", no: true},
		{in: "Inf", no: true},
		{in: "1.2.3", no: true},
		{in: "", no: true},
		{in: "zes", no: true},
		{in: "6 7", no: true},
	} {
		for lang, want := range map[Lang]float64{Dutch: c.nl, English: c.en} {
			got, ok := parseNumber(c.in, lang)
			if refused := c.no || want == -1; ok == refused || ok && got != want {
				t.Errorf("%q in %s: %v, %v; want %v, refused %v", c.in, lang, got, ok, want, refused)
			}
		}
	}
}

func TestMonthsAsPeopleWriteThem(t *testing.T) {
	for _, s := range []string{"2026-02", "02-2026", "2-2026", "2/2026", "februari 2026", "Feb 2026", "february 2026", "1 februari 2026", "1-2-2026", "2026-02-28"} {
		if got, ok := parseMonth(s); !ok || got.Format("2006-01") != "2026-02" {
			t.Errorf("%q is read as %v, %v", s, got, ok)
		}
	}
	for _, s := range []string{"", "februari", "13-2026", "31-02-2026", "2026", "blub 2026", "feb 99999"} {
		if got, ok := parseMonth(s); ok {
			t.Errorf("%q is read as %v", s, got)
		}
	}
}
