package console

import (
	"os"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"samenspel/assets/translations"
)

// Preferences: nothing but what may be lost.
const (
	prefLang   = "language"
	prefRecent = "recent"
)

// systemLang is the language to begin in: the system's where that is Dutch,
// English for anyone else.
func systemLang() string {
	locale := string(lang.SystemLocale())
	for _, name := range []string{"LC_ALL", "LC_MESSAGES", "LANG"} {
		if v := os.Getenv(name); v != "" {
			locale = v
			break
		}
	}
	if strings.HasPrefix(strings.ToLower(locale), "nl") {
		return "nl"
	}
	return "en"
}

// registerFyneTexts gives Fyne's own dialogs the language of the window. They
// look texts up under the system's locale, so that is what is overridden.
func registerFyneTexts(l string) {
	raw := translations.Toolkit(l)
	if err := lang.AddTranslationsForLocale(raw, lang.SystemLocale()); err != nil {
		fyne.LogError("translations of dialogs", err)
	}
}
