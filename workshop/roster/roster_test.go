package roster_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"samenspel/workshop"
	"samenspel/workshop/roster"
)

var names = workshop.PerSide[string]{Vendor: "Noorderlicht Software B.V.", Client: "Gemeente Waterrijk"}

// say writes what was read: a person a line as "side name / function", and what
// was not read as "? line why text".
func say(l roster.List) []string {
	out := []string{}
	for _, p := range l.People {
		s := map[workshop.Side]string{workshop.Vendor: "v ", workshop.Client: "c "}[p.Side] + p.Name
		if p.Function != "" {
			s += " / " + p.Function
		}
		out = append(out, s)
	}
	for _, u := range l.Unread {
		out = append(out, fmt.Sprintf("? %d %s %s", u.Line, u.Why, u.Text))
	}
	return out
}

func TestShapes(t *testing.T) {
	for _, c := range []struct {
		name, text string
		want       []string
	}{
		// plain lists
		{"names a line each", "Marit de Vries\nJoost Bakker\n\nFatima El Amrani\n", []string{"Marit de Vries", "Joost Bakker", "Fatima El Amrani"}},
		{"line breaks of Windows and of old", "Marit\r\nJoost\rBram", []string{"Marit", "Joost", "Bram"}},
		{"one name", "Marit de Vries", []string{"Marit de Vries"}},
		{"names in small letters", "marit de vries\njoost", []string{"marit de vries", "joost"}},
		{"names in capitals", "MARIT DE VRIES\nJOOST BAKKER", []string{"MARIT DE VRIES", "JOOST BAKKER"}},
		{"bullets", "- Marit de Vries\n* Joost Bakker\n• Bram Smit\n– Ellen Mulder\n·\tNadia Haddad", []string{"Marit de Vries", "Joost Bakker", "Bram Smit", "Ellen Mulder", "Nadia Haddad"}},
		{"numbers", "1. Marit de Vries\n2) Joost Bakker\n(3) Bram Smit\n04 Ellen Mulder\n5\tNadia Haddad", []string{"Marit de Vries", "Joost Bakker", "Bram Smit", "Ellen Mulder", "Nadia Haddad"}},
		{"letters and boxes", "a) Marit de Vries\n[ ] Joost Bakker\n[x] Bram Smit\n☑ Ellen Mulder", []string{"Marit de Vries", "Joost Bakker", "Bram Smit", "Ellen Mulder"}},
		{"an initial is no numbering", "M. de Vries\nJ.P. Bakker", []string{"M. de Vries", "J.P. Bakker"}},
		{"dashes and apostrophes in names", "Anne-Marie van 't Hof\nSeán O'Brien\nJean-Luc d’Hont", []string{"Anne-Marie van 't Hof", "Seán O'Brien", "Jean-Luc d’Hont"}},
		{"names with many parts", "Maria del Carmen García López\nJan Willem van der Heijden-de Groot", []string{"Maria del Carmen García López", "Jan Willem van der Heijden-de Groot"}},
		{"the same in composed and loose accents", "Zoë Müller\nZoe\u0308 Mu\u0308ller", []string{"Zoë Müller", "Zoe\u0308 Mu\u0308ller"}},
		{"other scripts", "ليلى حداد\nΜαρία\n李明\nعلی\u200cرضا", []string{"ليلى حداد", "Μαρία", "李明", "علی\u200cرضا"}},
		{"salutations", "Dhr. J. Bakker\nMevrouw M. de Vries\nde heer Smit\nMs. Ellen Jones\nMr Tom Hill\ndrs. P. Kok", []string{"J. Bakker", "M. de Vries", "Smit", "Ellen Jones", "Tom Hill", "drs. P. Kok"}},
		// functions behind names
		{"a function behind a dash", "Marit de Vries – accountmanager\nJoost Bakker - Projectleider\nBram Smit — CTO", []string{"Marit de Vries / accountmanager", "Joost Bakker / Projectleider", "Bram Smit / CTO"}},
		{"a function in brackets", "Marit de Vries (account)\nJoost Bakker [functioneel beheer]", []string{"Marit de Vries / account", "Joost Bakker / functioneel beheer"}},
		{"a function behind a comma", "Marit de Vries, accountmanager\nJoost Bakker, Hoofd ICT", []string{"Marit de Vries / accountmanager", "Joost Bakker / Hoofd ICT"}},
		{"a function behind a colon or a bar", "Marit de Vries: accountmanager\nJoost Bakker | developer", []string{"Marit de Vries / accountmanager", "Joost Bakker / developer"}},
		{"the function first", "Accountmanager: Marit de Vries\nProject manager - Joost Bakker", []string{"Marit de Vries / Accountmanager", "Joost Bakker / Project manager"}},
		{"a party in brackets", "Marit de Vries (Noorderlicht)\nJoost Bakker (gemeente Waterrijk)\nBram Smit (klant)", []string{"v Marit de Vries", "c Joost Bakker", "c Bram Smit"}},
		{"a function and a party", "Marit de Vries, accountmanager, Noorderlicht\nJoost Bakker – adviseur – Waterrijk\nBram (architect, Waterrijk)", []string{"v Marit de Vries / accountmanager", "c Joost Bakker / adviseur", "c Bram / architect"}},
		{"a function of a party", "Marit de Vries – accountmanager Noorderlicht", []string{"v Marit de Vries / accountmanager Noorderlicht"}},
		// names on one line
		{"names with commas", "Marit de Vries, Joost Bakker, Fatima El Amrani", []string{"Marit de Vries", "Joost Bakker", "Fatima El Amrani"}},
		{"first names with commas", "Marit, Joost, Fatima", []string{"Marit", "Joost", "Fatima"}},
		{"names with semicolons", "Marit de Vries; Joost Bakker;", []string{"Marit de Vries", "Joost Bakker"}},
		{"the last name first", "Bakker, Joost\nVries, Marit de\nvan der Berg, Anna\nEl Amrani, Fatima\nSmith, John Paul", []string{"Joost Bakker", "Marit de Vries", "Anna van der Berg", "Fatima El Amrani", "John Paul Smith"}},
		{"the last name first, and a function", "Bakker, Joost, projectleider\nBakker, Joost – projectleider", []string{"Joost Bakker / projectleider", "Joost Bakker / projectleider"}},
		{"names and functions by turns", "Marit de Vries, accountmanager, Joost Bakker, projectleider", []string{"Marit de Vries / accountmanager", "Joost Bakker / projectleider"}},
		{"fields with semicolons", "Marit de Vries; accountmanager; Noorderlicht", []string{"v Marit de Vries / accountmanager"}},
		// headings
		{"headings of parties", "Noorderlicht:\n- Marit\n- Joost\n\nWaterrijk\n- Fatima\n- Bram", []string{"v Marit", "v Joost", "c Fatima", "c Bram"}},
		{"headings of sides", "Leverancier\nMarit\nKlant:\nFatima", []string{"v Marit", "c Fatima"}},
		{"a party before names", "Noorderlicht: Marit, Joost, Ellen\nClient: Fatima\nBram", []string{"v Marit", "v Joost", "v Ellen", "c Fatima", "Bram"}},
		// mail
		{"recipients", "Marit de Vries <marit@noorderlicht.nl>; Joost Bakker <j.bakker@waterrijk.nl>", []string{"v Marit de Vries", "c Joost Bakker"}},
		{"recipients with commas", "Marit de Vries <marit@noorderlicht.nl>, Joost Bakker <j.bakker@waterrijk.nl>,", []string{"v Marit de Vries", "c Joost Bakker"}},
		{"recipients with the last name first", "\"Vries, Marit de\" <marit@noorderlicht.nl>; Bakker, Joost <j.bakker@waterrijk.nl>", []string{"v Marit de Vries", "c Joost Bakker"}},
		{"the same with commas", "Vries, Marit de <marit@noorderlicht.nl>, Bakker, Joost <j.bakker@waterrijk.nl>", []string{"v Marit de Vries", "c Joost Bakker"}},
		{"recipients over lines", "Aan: Marit de Vries <marit@noorderlicht.nl>;\n Joost Bakker <j.bakker@waterrijk.nl>;\nCc: 'Ellen Mulder' <ellen@example.org>", []string{"v Marit de Vries", "c Joost Bakker", "Ellen Mulder"}},
		{"recipients without addresses", "To: Marit de Vries; Bakker, Joost; Ellen Mulder", []string{"Marit de Vries", "Joost Bakker", "Ellen Mulder"}},
		{"addresses only", "marit.de.vries@noorderlicht-software.com, j.bakker@mail.waterrijk.nl\nellen@gmail.com", []string{"v Marit de Vries", "c J. Bakker", "Ellen"}},
		{"an address with mailto", "Marit de Vries <mailto:marit@noorderlicht.nl>\nJoost Bakker (joost@waterrijk.nl)", []string{"v Marit de Vries", "c Joost Bakker"}},
		{"a party in the name", "Marit de Vries (Noorderlicht) <m@example.org>; \"Joost Bakker | Waterrijk\" <j@example.org>", []string{"v Marit de Vries", "c Joost Bakker"}},
		{"a name, a function and an address", "Marit de Vries, accountmanager, marit@noorderlicht.nl\nJoost Bakker - beheer - joost@waterrijk.nl", []string{"v Marit de Vries / accountmanager", "c Joost Bakker / beheer"}},
		{"fields with an address", "Marit de Vries;accountmanager;marit@noorderlicht.nl", []string{"v Marit de Vries / accountmanager"}},
		{"an address that is not of one person", "info@waterrijk.nl; Marit <marit@noorderlicht.nl>", []string{"v Marit", "? 1 mailbox info@waterrijk.nl"}},
		{"a mail around a list", "Hallo Anna,\nHierbij de lijst van deelnemers:\n- Marit de Vries\n- Joost Bakker\nMet vriendelijke groet,\nEllen", []string{"Marit de Vries", "Joost Bakker", "Ellen", "? 1 sentence Hallo Anna,", "? 2 sentence Hierbij de lijst van deelnemers:", "? 5 sentence Met vriendelijke groet,"}},
		// spreadsheets
		{"cells with headings", "Naam\tFunctie\tOrganisatie\tE-mail\nMarit de Vries\tAccountmanager\tNoorderlicht\tm@x.nl\nJoost Bakker\tBeheerder\tWaterrijk\tj@y.nl", []string{"v Marit de Vries / Accountmanager", "c Joost Bakker / Beheerder"}},
		{"headings in English, another order", "E-mail address\tRole\tParty\tName\nm@x.com\tOwner\tVendor\tMarit de Vries\nj@y.com\tUser\tclient\tJoost Bakker", []string{"v Marit de Vries / Owner", "c Joost Bakker / User"}},
		{"first and last names", "Voornaam\tTussenvoegsel\tAchternaam\tRol\nMarit\tde\tVries\taccount\nJoost\t\tBakker\t", []string{"Marit de Vries / account", "Joost Bakker"}},
		{"a title above the headings", "Deelnemers workshop 16 april\t\t\n\t\t\nNaam\tFunctie\t\nMarit\tlead\t", []string{"Marit / lead"}},
		{"cells without headings", "Marit de Vries\tAccountmanager\tmarit@noorderlicht.nl\nJoost Bakker\tBeheerder\tjoost@waterrijk.nl", []string{"v Marit de Vries / Accountmanager", "c Joost Bakker / Beheerder"}},
		{"first and last names without headings", "Marit\tde Vries\nJoost\tBakker", []string{"Marit de Vries", "Joost Bakker"}},
		{"a number, a name, a function and a party", "1\tMarit de Vries\tWaterrijk\tInkoper\n2\tJoost Bakker\tNoorderlicht\tTester", []string{"c Marit de Vries / Inkoper", "v Joost Bakker / Tester"}},
		{"one row of a spreadsheet", "Marit de Vries\tAccountmanager", []string{"Marit de Vries / Accountmanager"}},
		{"cells with the last name first", "Naam\tFunctie\n\"Vries, Marit de\"\tadviseur\nBakker, Joost\ttester", []string{"Marit de Vries / adviseur", "Joost Bakker / tester"}},
		{"a heading of a party between rows", "Naam\tFunctie\nNoorderlicht\t\nMarit\tlead\nWaterrijk\t\nBram\ttester", []string{"v Marit / lead", "c Bram / tester"}},
		{"a cell with a line break", "Naam\tFunctie\n\"Marit\nde Vries\"\t\"adviseur \"\"senior\"\"\"\nJoost\ttester", []string{"Marit de Vries / adviseur \"senior", "Joost / tester"}},
		{"a quote that is not closed", "Naam\tFunctie\n\"Marit\tlead\nJoost\ttester", []string{"Marit / lead", "Joost / tester"}},
		{"values apart by semicolons", "naam;functie;partij\nMarit de Vries;account;Noorderlicht\n\"Bakker, Joost\";\"tester; lead\";Waterrijk", []string{"v Marit de Vries / account", "c Joost Bakker / tester; lead"}},
		{"values apart by commas", "Name,Job title,Company\n\"de Vries, Marit\",Account manager,Noorderlicht\nJoost Bakker,Tester,Waterrijk", []string{"v Marit de Vries / Account manager", "c Joost Bakker / Tester"}},
		{"mail alone in a table", "E-mail\tAfdeling\nmarit.de.vries@noorderlicht.nl\tVerkoop\nservicedesk@waterrijk.nl\tICT", []string{"v Marit de Vries", "? 3 mailbox servicedesk@waterrijk.nl ICT"}},
		{"formulas and empty cells", "Naam\tFunctie\n=A2&B2\tx\n#N/B\t\n#REF!\t-\nMarit\t=VLOOKUP(1)\n\tadviseur\nJoost\tn.v.t.\nNULL\tNULL", []string{"Marit", "Joost", "? 2 formula =A2&B2", "? 3 formula #N/B", "? 4 formula #REF!", "? 6 no_name adviseur"}},
		// what is no list of people
		{"nothing", " \n\t\n", []string{}},
		{"numbers and dates", "12-04-2026\n€ 1.200,00\n06 12345678", []string{"? 1 no_name 12-04-2026", "? 2 no_name € 1.200,00", "? 3 no_name 06 12345678"}},
		{"a name too long", strings.Repeat("Abcdefghij ", 3) + strings.Repeat("x", 40), []string{"? 1 long Abcdefghij Abcdefghij Abcdefghij xxxxxxxxxxxxxxxxxxxxxxxxxx…"}},
		{"what can't be seen", "\ufeffMa\x00rit\u202e de\u200b Vries\u00a0🌟\n😀\nJoost\x07 Bakker", []string{"Marit de Vries", "Joost Bakker"}},
		{"broken bytes", "Mar\xffit\n\xc3\x28", []string{"Marit"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := say(roster.Read(c.text, names)); !slices.Equal(got, c.want) {
				t.Errorf("\n%s\nis read as\n  %s\nwant\n  %s", c.text, strings.Join(got, "\n  "), strings.Join(c.want, "\n  "))
			}
		})
	}
}

// TestWhoIsOfWhichSide: by organisation and by domain, and by neither where
// both could be meant.
func TestWhoIsOfWhichSide(t *testing.T) {
	for _, c := range []struct{ vendor, client, who, want string }{
		{"Noorderlicht", "Waterrijk", "M <m@noorderlicht.nl>", "v M"},
		{"Noorderlicht", "Waterrijk", "M <m@gmail.com>", "M"},
		{"Noorderlicht", "Waterrijk", "M <m@noorderlicht.waterrijk.nl>", "M"},
		{"Noorderlicht", "Waterrijk Oost", "M (Waterrijk)", "c M"},
		{"Water", "Waterrijk", "M <m@waterrijk.nl>", "c M"},
		{"Den Haag Digitaal", "Gemeente Den Haag", "M <m@denhaag.nl>", "c M"},
		{"Waterrijk", "Waterrijk", "M <m@waterrijk.nl>", "M"},
		{"IT", "Waterrijk", "M <m@bitbyte.nl>", "M"},
		{"Café Zürich", "Waterrijk", "M <m@cafezurich.ch>", "v M"},
		{"", "", "M <m@waterrijk.nl>", "M"},
		{"B.V.", "De Groep", "M (Waterrijk)", "M / Waterrijk"},
		{"Noorderlicht BV", "Stichting Waterrijk", "M (Waterrijk Holding)", "c M"},
	} {
		got := say(roster.Read(c.who, workshop.PerSide[string]{Vendor: c.vendor, Client: c.client}))
		if !slices.Equal(got, []string{c.want}) {
			t.Errorf("%s × %s: %s is %q, want %q", c.vendor, c.client, c.who, got, c.want)
		}
	}
}

// spreadsheet is what a clipboard holds after somebody selected everything.
func spreadsheet(rows, columns int) string {
	var b strings.Builder
	for c := range columns {
		fmt.Fprintf(&b, "kolom %d\t", c)
	}
	b.WriteString("Naam\tFunctie\n")
	for r := range rows {
		for c := range columns {
			b.WriteString([]string{"=SUM(A1:B2)", "1.234,50", "ليلى", "a\x00b", "😀", "\"x\""}[(r+c)%6] + "\t")
		}
		fmt.Fprintf(&b, "Naam %c%c\ttester\n", 'A'+r%26, 'a'+r/26%26)
	}
	return b.String()
}

func TestAWholeSpreadsheet(t *testing.T) {
	text := spreadsheet(10000, 200)
	list := roster.Read(text, names)
	if len(list.People) != roster.MaxPeople || list.More == 0 || len(list.Unread) > roster.MaxUnread || list.Left < 9000 || list.Left > 10000 {
		t.Fatalf("%d people and %d more, %d unread and %d others, %d lines left", len(list.People), list.More, len(list.Unread), list.Others, list.Left)
	}
	if p := list.People[0]; p.Name != "Naam Aa" || p.Function != "tester" {
		t.Errorf("first %+v", p)
	}
	short, left := roster.Shorten(text, names)
	if len(short) > roster.MaxText || left < 9000 {
		t.Fatalf("%d bytes, %d lines left", len(short), left)
	}
	if got := roster.Read(short, names); !slices.Equal(say(got)[:roster.MaxPeople], say(list)[:roster.MaxPeople]) {
		t.Errorf("what is shortened reads as %q", say(got)[:3])
	}
}

// hard are texts on which a reader that looks back and forth gets stuck.
func hard() map[string]string {
	out := map[string]string{"spreadsheet": spreadsheet(10000, 200)}
	for _, one := range []string{"<", "\"", "\"\"\t", "\"a\t", "(", "()", "[a]", ",", ";", "a,", "a;", "Aa, ", "a@b.nl ", "a@b.nl,", "a@", "Marit de Vries <m@x.nl>, ", " - ", ":", "a: ", "\t", "\n", "a\t\n", "=", "1. ", "- ", "é", "\xff", "naam;", "van ", "manager,"} {
		out[one] = strings.Repeat(one, 1<<19/len(one))
		out[one+"lines"] = strings.Repeat(strings.Repeat(one, 8000/len(one))+"\n", 5)
		out["under headings "+one] = "naam;functie\n" + strings.Repeat(one+"x;", 1<<13)
	}
	out["names and functions"] = strings.Repeat(strings.Repeat("Aa,", 2000)+" – "+strings.Repeat("tester,", 1000)+"\n", 5)
	return out
}

func TestHardTexts(t *testing.T) {
	for name, text := range hard() {
		list := roster.Read(text, names)
		short, _ := roster.Shorten(text, names)
		if len(list.People) > roster.MaxPeople || len(list.Unread) > roster.MaxUnread || len(short) > roster.MaxText {
			t.Errorf("%q: %d people, %d unread, %d bytes", name, len(list.People), len(list.Unread), len(short))
		}
	}
}

func BenchmarkHardTexts(b *testing.B) {
	for name, text := range hard() {
		b.Run(fmt.Sprintf("%q", name), func(b *testing.B) {
			for b.Loop() {
				roster.Read(text, names)
			}
		})
	}
}

func TestShortKeepsAShortText(t *testing.T) {
	const text = "Marit\tlead\r\nJoost\n"
	if got, left := roster.Shorten(text, names); got != "Marit\tlead\nJoost" || left != 0 {
		t.Errorf("%q, %d left", got, left)
	}
	long := strings.Repeat("Marit de Vries\n", 3000)
	if got, left := roster.Shorten(long, names); len(got) > roster.MaxText || left+strings.Count(got, "\n")+1 != 3000 {
		t.Errorf("%d bytes, %d lines and %d left", len(got), strings.Count(got, "\n")+1, left)
	}
}

func TestWhatLooksLikeAList(t *testing.T) {
	for text, want := range map[string]bool{
		"":                             false,
		"Marit de Vries":               false,
		"Marit de Vries\nJoost Bakker": true,
		"a@b.nl; c.d@e.nl":             true,
		"https://example.org/a?b=c":    false,
		"Hallo allemaal,\nTot morgen in de zaal.\nGroet, Ellen": false,
		spreadsheet(20, 5): true,
		"12\t13\n14\t15":   false,
	} {
		if got := roster.Looks(text); got != want {
			t.Errorf("%.40q looks like a list: %v", text, got)
		}
	}
}

func TestManyIsMoreThanOneName(t *testing.T) {
	for text, want := range map[string]bool{
		"Marit de Vries": false, "Marit de Vries\n": false, "\tMarit\r\n\n": false, "Marit <m@x.nl>": false,
		"Marit\nJoost": true, "Marit <m@x.nl>, Joost <j@x.nl>": true,
	} {
		if got := roster.Many(text); got != want {
			t.Errorf("%q is more than one: %v", text, got)
		}
	}
}

func TestTheSameName(t *testing.T) {
	for _, c := range []struct {
		a, b string
		want bool
	}{
		{"Zoë Müller", "zoe\u0308  MULLER", true},
		{"J.P. Bakker", "J P Bakker", true},
		{"Marit de Vries", "Marit Vries", false},
	} {
		if got := roster.Key(c.a) == roster.Key(c.b); got != c.want {
			t.Errorf("%s and %s: %v", c.a, c.b, got)
		}
	}
}
