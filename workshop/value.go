package workshop

import (
	"math"
	"strconv"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"
)

// Limits, in characters.
const (
	MaxName  = 60   // a party, a person
	MaxLine  = 120  // unmarked text of the method
	MaxShort = 200  // values, goal, leader's promise
	MaxLong  = 2000 // notes; beyond it typing gets slow
)

// cleanText checks free text: valid UTF-8, no control characters but line
// breaks and tabs, at most limit characters. Outer space is trimmed.
func cleanText(field, s string, limit int) (string, *Rejection) {
	if !utf8.ValidString(s) {
		return "", reject(CodeEncoding, field)
	}
	s = strings.ReplaceAll(s, "\r\n", "\n")
	s = strings.Map(func(r rune) rune {
		switch r {
		case '\r', '\v', '\f', '\u2028', '\u2029', '\u0085': // slides paste \v for a break
			return '\n'
		case '\uFEFF':
			return -1
		}
		return r
	}, s)
	for _, r := range s {
		if unicode.IsControl(r) && r != '\n' && r != '\t' {
			return "", &Rejection{Code: CodeControl, Field: field, Got: strconv.QuoteRuneToASCII(r)}
		}
	}
	s = strings.TrimSpace(s)
	if n := utf8.RuneCountInString(s); n > limit {
		return "", &Rejection{Code: CodeTooLong, Field: field, Limit: limit, Got: strconv.Itoa(n)}
	}
	return s, nil
}

// cleanLine is cleanText for one line: breaks and tabs become spaces.
func cleanLine(field, s string, limit int) (string, *Rejection) {
	s, rej := cleanText(field, s, limit)
	if rej != nil {
		return "", rej
	}
	return strings.Join(strings.Fields(s), " "), nil
}

// cleanName is cleanLine for something that must have a name.
func cleanName(field, s string) (string, *Rejection) {
	s, rej := cleanLine(field, s, MaxName)
	if rej == nil && s == "" {
		return "", reject(CodeMissing, field)
	}
	return s, rej
}

// DateLayout is the canonical form of a date.
const DateLayout = "2006-01-02"

// ParseDate reads a date as people write it: 2026-12-31, 31-12-2026, 31/12/2026
// or 31.12.2026 (day first). Dates that do not exist, and years outside
// 1900–2199, are refused.
func ParseDate(s string) (time.Time, bool) {
	s = strings.TrimSpace(s)
	for _, layout := range []string{DateLayout, "2-1-2006", "2/1/2006", "2.1.2006"} {
		if t, err := time.Parse(layout, s); err == nil {
			return t, t.Year() >= 1900 && t.Year() < 2200
		}
	}
	return time.Time{}, false
}

func cleanDate(field, s string) (string, *Rejection) {
	s, rej := cleanLine(field, s, MaxName)
	if rej != nil || s == "" {
		return "", rej
	}
	t, ok := ParseDate(s)
	if !ok {
		return "", &Rejection{Code: CodeDate, Field: field, Got: s}
	}
	return t.Format(DateLayout), nil
}

func cleanMonth(field, s string) (string, *Rejection) {
	s, rej := cleanLine(field, s, MaxName)
	if rej != nil || s == "" {
		return "", rej
	}
	t, ok := parseMonth(s)
	if !ok {
		return "", &Rejection{Code: CodeMonth, Field: field, Got: s}
	}
	return t.Format("2006-01"), nil
}

// cleanNumber reads a number as it is written in a language. Bounds of 0 and 0
// mean none.
func cleanNumber(field, s string, lang Lang, lowest, highest float64, whole bool) (string, *Rejection) {
	s, rej := cleanLine(field, s, MaxName)
	if rej != nil || s == "" {
		return "", rej
	}
	n, ok := parseNumber(s, lang)
	if !ok || math.IsInf(n, 0) || (whole && n != math.Trunc(n)) {
		return "", &Rejection{Code: CodeNumber, Field: field, Got: s}
	}
	if (lowest != 0 || highest != 0) && (n < lowest || n > highest) || math.Abs(n) > 1e12 {
		return "", &Rejection{Code: CodeRange, Field: field, Limit: int(highest), Got: s}
	}
	n += 0 // minus zero is zero
	return strconv.FormatFloat(n, 'f', -1, 64), nil
}

// clean brings a value of a typed field into its canonical form. The empty
// value is always allowed: what is required is checked where it matters.
func (s *State) clean(f Field, value string) (string, *Rejection) {
	switch f.Type {
	case FieldText:
		limit := int(f.Max)
		if limit == 0 {
			limit = MaxLine
		}
		return cleanText(f.ID, value, limit)
	case FieldNumber:
		return cleanNumber(f.ID, value, s.lang, f.Min, f.Max, false)
	case FieldScale:
		return cleanNumber(f.ID, value, s.lang, f.Min, f.Max, true)
	case FieldDate:
		return cleanDate(f.ID, value)
	case FieldMonth:
		return cleanMonth(f.ID, value)
	default: // one of a number of values
	}
	value, rej := cleanLine(f.ID, value, MaxName)
	if rej != nil || value == "" {
		return value, rej
	}
	known := false
	switch f.Type {
	case FieldChoice:
		for _, o := range f.Options {
			known = known || o.ID == value
		}
	case FieldYesNo:
		known = value == "yes" || value == "no"
	case FieldPerson:
		known = s.people[ID(value)] != nil
	case FieldRef:
		known = s.refExists(f.To, value)
	default: // an unknown type takes nothing
	}
	if !known {
		return "", &Rejection{Code: CodeOption, Field: f.ID, Got: value}
	}
	return value, nil
}

func (s *State) refExists(to, value string) bool {
	if to == "driver" {
		for _, d := range s.method.Instrument.Drivers {
			if d.ID == value {
				return true
			}
		}
		return false
	}
	c := s.cards[ID(value)]
	return c != nil && (c.Kind == to || to == AnyKind)
}
