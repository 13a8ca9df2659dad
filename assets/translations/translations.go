// Package translations holds what the product says in Dutch and English, and
// the Translator that every surface says it with. Files are one topic each, in
// go-i18n's JSON form; a key stands in the same file in both languages. The
// method's own texts are not here but in the method.
package translations

import (
	"embed"
	"encoding/json"
	"fmt"
	"io/fs"
	"math"
	"slices"
	"strconv"
	"strings"
	"sync"
	"time"

	"github.com/nicksnyder/go-i18n/v2/i18n"
	"golang.org/x/text/language"
)

//go:embed nl/*.json en/*.json toolkit/*.json
var files embed.FS

// Toolkit returns the texts of the window toolkit's own dialogs in a language,
// in its own form.
func Toolkit(lang string) []byte {
	raw, err := files.ReadFile("toolkit/" + For(lang).Lang() + ".json")
	if err != nil {
		panic(err) // embedded
	}
	return raw
}

var bundle = sync.OnceValue(func() *i18n.Bundle {
	b := i18n.NewBundle(language.Dutch)
	b.RegisterUnmarshalFunc("json", json.Unmarshal)
	for _, lang := range []string{"nl", "en"} {
		names, err := fs.Glob(files, lang+"/*.json")
		if err != nil {
			panic(err) // the pattern is a constant
		}
		for _, name := range names {
			raw, err := files.ReadFile(name)
			if err != nil {
				panic(fmt.Errorf("embedded translations: %w", err))
			}
			if _, err := b.ParseMessageFileBytes(raw, lang+".json"); err != nil {
				panic(fmt.Errorf("embedded translations %s: %w", name, err))
			}
		}
	}
	return b
})

// Translator says things in one language. It is safe for concurrent use.
type Translator struct {
	lang string
	loc  *i18n.Localizer
}

// For returns the translator for "nl" or "en"; Dutch for anything else.
func For(lang string) Translator {
	if lang != "en" {
		lang = "nl"
	}
	return Translator{lang, i18n.NewLocalizer(bundle(), lang)}
}

// Lang returns "nl" or "en".
func (t Translator) Lang() string { return t.lang }

// Has says whether there is a text under a key.
func (t Translator) Has(key string) bool {
	_, tag, err := t.loc.LocalizeWithTag(&i18n.LocalizeConfig{MessageID: key})
	return err == nil && tag.String() == t.lang
}

// T returns the text under a key. Arguments are name, value, name, value…,
// for {{.name}} in the text; a name "n" that is an int also chooses the plural.
// A key without a text is returned as it is, so that it is seen.
func (t Translator) T(key string, args ...any) string {
	c := &i18n.LocalizeConfig{MessageID: key}
	if len(args) > 0 {
		data := make(map[string]any, len(args)/2)
		for i := 0; i+1 < len(args); i += 2 {
			name, _ := args[i].(string)
			data[name] = args[i+1]
			if n, ok := args[i+1].(int); ok && name == "n" {
				c.PluralCount = n
			}
		}
		c.TemplateData = data
	}
	s, err := t.loc.Localize(c)
	if err != nil && s == "" {
		return key
	}
	return s
}

// Number writes a number with the language's decimal sign and at most the
// given decimals; trailing zeros are kept off.
func (t Translator) Number(f float64, decimals int) string {
	s := strconv.FormatFloat(f, 'f', decimals, 64)
	if strings.Contains(s, ".") {
		s = strings.TrimRight(strings.TrimRight(s, "0"), ".")
	}
	return t.decimal(s)
}

// Fixed writes a number with the language's decimal sign and exactly the given
// decimals, as tables need it.
func (t Translator) Fixed(f float64, decimals int) string {
	return t.decimal(strconv.FormatFloat(f, 'f', decimals, 64))
}

// Grouped writes a number as Number does, with thousands set apart from 10 000
// on: 12.500 in Dutch, 12,500 in English.
func (t Translator) Grouped(f float64, decimals int) string {
	return t.thousands(t.Number(f, decimals), 5)
}

// Euros writes an amount as € 10.500 in Dutch and €10,500 in English, with
// cents only where there are any. The sign never stands on another line than
// the figure.
func (t Translator) Euros(f float64) string {
	s := t.Fixed(math.Abs(f), 2)
	s = t.thousands(strings.TrimSuffix(strings.TrimSuffix(s, ",00"), ".00"), 4)
	sign := ""
	if f < 0 && strings.Trim(s, "0.,") != "" {
		sign = "−"
	}
	if t.lang == "nl" {
		return "€\u00a0" + sign + s
	}
	return sign + "€" + s
}

// thousands sets the thousands apart of a written number of so many digits or
// more before the decimal sign.
func (t Translator) thousands(s string, least int) string {
	point, apart := ".", ","
	if t.lang == "nl" {
		point, apart = ",", "."
	}
	whole, cents, broken := strings.Cut(s, point)
	digits := strings.TrimPrefix(whole, "−")
	sign := whole[:len(whole)-len(digits)]
	if len(digits) >= least {
		for i := len(digits) - 3; i > 0; i -= 3 {
			digits = digits[:i] + apart + digits[i:]
		}
	}
	if broken {
		cents = point + cents
	}
	return sign + digits + cents
}

func (t Translator) decimal(s string) string {
	s = strings.Replace(s, "-", "−", 1)
	if t.lang == "nl" {
		s = strings.Replace(s, ".", ",", 1)
	}
	return s
}

// Date writes an ISO date (2006-01-02) in words, such as 3 maart 2026. What is
// no date is returned as it is.
func (t Translator) Date(iso string) string { return t.date(iso, "month.%d") }

// ShortDate writes an ISO date as 3 mrt 2026.
func (t Translator) ShortDate(iso string) string { return t.date(iso, "month.short.%d") }

func (t Translator) date(iso, month string) string {
	d, err := time.Parse("2006-01-02", iso)
	if err != nil {
		return iso
	}
	return fmt.Sprintf("%d %s %d", d.Day(), t.T(fmt.Sprintf(month, d.Month())), d.Year())
}

// Minutes writes a duration as m:ss, with a minus where it is over.
func Minutes(d time.Duration) string {
	s := int(math.Ceil(d.Seconds()))
	sign := ""
	if s < 0 {
		sign, s = "−", -s
	}
	return fmt.Sprintf("%s%d:%02d", sign, s/60, s%60)
}

// Keys lists every key of a language, sorted.
func Keys(lang string) ([]string, error) {
	var keys []string
	names, err := fs.Glob(files, lang+"/*.json")
	if err != nil {
		return nil, err
	}
	for _, name := range names {
		raw, err := files.ReadFile(name)
		if err != nil {
			return nil, err
		}
		var m map[string]any
		if err := json.Unmarshal(raw, &m); err != nil {
			return nil, fmt.Errorf("%s: %w", name, err)
		}
		for k := range m {
			keys = append(keys, k)
		}
	}
	slices.Sort(keys)
	return keys, nil
}
