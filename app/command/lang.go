package command

import (
	"strings"

	"samenspel/workshop"
)

// userLang is the language in which to speak: that of --lang, else of the
// environment, else English.
func userLang(args []string, env func(string) (string, bool)) workshop.Lang {
	for i, a := range args {
		if a == "--" {
			break
		}
		value, ok := strings.CutPrefix(a, "--lang=")
		if a == "--lang" && i+1 < len(args) {
			value, ok = args[i+1], true
		}
		if l := workshop.Lang(value); ok && (l == workshop.Dutch || l == workshop.English) {
			return l
		}
	}
	for _, name := range []string{"LC_ALL", "LC_MESSAGES", "LANG"} {
		if locale, ok := env(name); ok && locale != "" {
			return ofLocale(locale)
		}
	}
	return ofLocale(systemLocale())
}

// ofLocale is Dutch for nl, nl_BE.UTF-8 or nl-NL, and English otherwise.
func ofLocale(locale string) workshop.Lang {
	name, _, _ := strings.Cut(strings.ToLower(locale), ".")
	if name == "nl" || strings.HasPrefix(name, "nl_") || strings.HasPrefix(name, "nl-") || strings.HasPrefix(name, "nl@") {
		return workshop.Dutch
	}
	return workshop.English
}
