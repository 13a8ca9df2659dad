package roster_test

import (
	"testing"

	"samenspel/workshop/roster"
)

func TestEmails(t *testing.T) {
	for text, want := range map[string]string{
		"Marit de Vries <Marit@Noorderlicht.nl>; Joost <j.bakker@waterrijk.nl>":                        "Marit@noorderlicht.nl j.bakker@waterrijk.nl",
		"\"Vries, Marit de\" <marit@x.nl>, Bakker, Joost <mailto:joost@x.nl>":                          "marit@x.nl joost@x.nl",
		"marit.de.vries@x.nl\n'joost@x.nl'":                                                            "marit.de.vries@x.nl joost@x.nl",
		"Marit, accountmanager, marit@x.nl.\nJoost Bakker (beheer) joost@x.nl":                         "marit@x.nl joost@x.nl",
		"Naam\tFunctie\tE-mail\nMarit de Vries\tlead\tmarit@x.nl\nJoost Bakker\ttester\t":              "marit@x.nl -",
		"Voornaam\tAchternaam\tE-mailadres\nMarit\tde Vries\tMarit <marit@x.nl>\nJoost\tBakker\tjoost": "marit@x.nl -",
		"E-mail\nmarit@x.nl\njoost@x.nl":                                                               "marit@x.nl joost@x.nl",
		"Naam;E-mail\nMarit <oud@x.nl>;nieuw@x.nl\nJoost;":                                             "nieuw@x.nl -",
		"Marit de Vries\nJoost Bakker":                                                                 "- -",
		"müller.marit@x.nl":                                                                            "-",
	} {
		got := ""
		for i, p := range roster.Read(text, names).People {
			if i > 0 {
				got += " "
			}
			if p.Email == "" {
				got += "-"
			}
			got += p.Email
		}
		if got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}
