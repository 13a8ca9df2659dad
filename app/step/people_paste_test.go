package step_test

import (
	"fmt"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"samenspel/workshop"
)

// paste pastes a text in a field.
func (r *room) paste(name, text string) {
	r.Helper()
	clip := test.NewClipboard()
	clip.SetContent(text)
	r.Find(name).(fyne.Shortcutable).TypedShortcut(&fyne.ShortcutPaste{Clipboard: clip})
	r.Settle()
}

// preparing is a room where the preparation is open and nobody has a seat.
func preparing(t *testing.T, lang string) *room {
	r := newRoom(t, lang, fresh(t))
	fyne.CurrentApp().Clipboard().SetContent("")
	r.open("preparation", "people")
	return r
}

func TestAListIsPastedLookedOverAndAdded(t *testing.T) {
	r := preparing(t, "en")
	r.must(workshop.AddPerson{Person: workshop.Person{ID: "there", Side: workshop.Client, Name: "Zoë Smit"}})
	r.show()
	r.Tap("people.paste.vendor")
	if r.Focused() != "paste.text" {
		t.Errorf("the cursor is in %q", r.Focused())
	}
	r.paste("paste.text", "Marit de Vries – account manager\nBakker, Joost <joost@waterrijk.nl>\nzoe smit\nEllen\nMarit de Vries\n12-04-2026\n")
	r.MustRead("5 names read")
	r.MustRead("account manager")
	r.MustRead("already here")
	r.MustRead("is listed twice")
	r.MustRead("Line 6, “12-04-2026”: no name found.")
	if got, want := r.Value("paste.side.1")+r.Value("paste.side.2"), "■ Noorderlicht● Waterrijk"; got != want {
		t.Errorf("sides %q, want %q", got, want)
	}
	for _, skipped := range []string{"paste.side.3", "paste.side.5"} {
		if r.Has(skipped) {
			t.Errorf("%s can be chosen", skipped)
		}
	}
	r.Choose("paste.side.1", "● Waterrijk")
	r.Choose("paste.side.4", "Leave out")
	r.MustRead("Add 2 people")
	r.sent = nil
	r.Tap("paste.add")
	r.expect(workshop.AddPeople{People: []workshop.Person{
		{Side: workshop.Client, Name: "Marit de Vries", Function: "account manager"},
		{Side: workshop.Client, Name: "Joost Bakker", Email: "joost@waterrijk.nl"},
	}})
	if r.Has("paste.text") || len(r.said) != 1 || !strings.Contains(r.said[0], "Added 2 people") {
		t.Fatalf("it says %q", r.said)
	}
	r.person("Marit de Vries")
	before := r.log.Len()
	records := r.log.Records()[before-2:]
	if records[0].Commit != records[1].Commit {
		t.Error("they can't be undone at once")
	}
}

// Who takes part already gets the address that the list has, if they had none.
func TestAddressesForThoseWhoAreThere(t *testing.T) {
	r := preparing(t, "nl")
	r.must(workshop.AddPerson{Person: workshop.Person{ID: "zoe", Side: workshop.Client, Name: "Zoë Smit"}})
	r.must(workshop.AddPerson{Person: workshop.Person{ID: "ans", Side: workshop.Client, Name: "Ans", Email: "ans@x.nl"}})
	r.show()
	r.Tap("people.paste.client")
	r.paste("paste.text", "Zoe Smit <zoe@x.nl>\nAns <nieuw@x.nl>\nZoë Smit <zoe@y.nl>\n")
	r.MustRead("krijgt dit adres erbij")
	r.MustRead("doet al mee")
	r.MustRead("zoe@x.nl")
	r.MustRead("1 adres toevoegen")
	r.sent = nil
	r.Tap("paste.add")
	r.expect(workshop.AddPeople{People: []workshop.Person{}, Emails: map[workshop.ID]string{"zoe": "zoe@x.nl"}})
	if len(r.said) != 1 || !strings.Contains(r.said[0], "1 adres toegevoegd") {
		t.Errorf("it says %q", r.said)
	}
}

func TestTheSheetBeginsWithTheClipboard(t *testing.T) {
	r := preparing(t, "nl")
	fyne.CurrentApp().Clipboard().SetContent("https://example.org/a?b=c")
	r.Tap("people.paste.client")
	if got := r.Value("paste.text"); got != "" {
		t.Errorf("an address of the web is taken for a list: %q", got)
	}
	r.Tap("paste.cancel")
	fyne.CurrentApp().Clipboard().SetContent("Naam\tFunctie\r\nMarit\tlead\r\nJoost\ttester\r\n")
	r.Tap("people.paste.client")
	if got := r.Value("paste.text"); got != "Naam\tFunctie\nMarit\tlead\nJoost\ttester" {
		t.Errorf("%q", got)
	}
	if r.Focused() != "paste.add" { // Enter is enough
		t.Errorf("the focus is on %q", r.Focused())
	}
	r.sent = nil
	r.Key(fyne.KeySpace)
	r.expect(workshop.AddPeople{People: []workshop.Person{
		{Side: workshop.Client, Name: "Marit", Function: "lead"}, {Side: workshop.Client, Name: "Joost", Function: "tester"},
	}})
}

func TestLinesPastedWhereOneNameIsTyped(t *testing.T) {
	r := preparing(t, "nl")
	r.Focus("person.add.client")
	r.sent = nil
	r.paste("person.add.client", "Fatima El Amrani")
	if got := r.Value("person.add.client"); got != "Fatima El Amrani" {
		t.Fatalf("one name: %q", got)
	}
	r.Key(fyne.KeyReturn)
	r.expect(workshop.AddPerson{Person: workshop.Person{Side: workshop.Client, Name: "Fatima El Amrani"}})
	r.paste("person.add.client", "Bram\nNadia\n")
	if got := r.Value("paste.text"); got != "Bram\nNadia" {
		t.Fatalf("%q", got)
	}
	r.Tap("paste.add")
	r.expect(workshop.AddPeople{People: []workshop.Person{{Side: workshop.Client, Name: "Bram"}, {Side: workshop.Client, Name: "Nadia"}}})
	if got := r.Value("person.add.client"); got != "" {
		t.Errorf("the field where one name is typed holds %q", got)
	}
}

func TestMoreThanThereIsRoomFor(t *testing.T) {
	r := preparing(t, "en")
	r.Tap("people.paste.vendor")
	var b strings.Builder
	for i := range 42 {
		fmt.Fprintf(&b, "Naam %c%c\n", 'A'+i/26, 'a'+i%26)
	}
	r.paste("paste.text", b.String())
	r.MustRead("no seat left: 40 is the most")
	r.MustRead("Add 40 people")
	r.Choose("paste.side.1", "● Waterrijk")
	r.MustRead("Add 41 people")
	r.Tap("paste.add")
	if v := r.seen(); len(v.People) != 41 {
		t.Errorf("%d people", len(v.People))
	}
}

func TestAWholeSpreadsheetIsPasted(t *testing.T) {
	r := preparing(t, "nl")
	r.Tap("people.paste.vendor")
	row := strings.Repeat("=SUM(A1:B2)\tليلى\t😀\ta\x00b\t", 50)
	var b strings.Builder
	b.WriteString(strings.Repeat("kolom\t", 200) + "Naam\n")
	for i := range 10000 {
		fmt.Fprintf(&b, "%sNaam %c%c\n", row, 'A'+i%26, 'a'+i/26%26)
	}
	r.paste("paste.text", b.String())
	r.MustRead("80 namen gelezen")
	r.MustRead("Er staan meer dan 80 mensen in; de rest is niet gelezen.")
	r.MustRead("De tekst is lang:")
	r.MustRead("40 mensen toevoegen")
	if got := r.Value("paste.text"); !strings.HasPrefix(got, "Naam\nNaam Aa\n") {
		t.Errorf("the field holds %.60q", got)
	}
	r.Fill("paste.text", "")
	r.MustNotRead("namen gelezen")
	r.MustNotRead("De tekst is lang")
	if d, ok := r.Find("paste.add").(fyne.Disableable); !ok || !d.Disabled() {
		t.Error("nobody can be added")
	}
}

func TestThePastedListReadsWellInBothLanguages(t *testing.T) {
	for _, lang := range []string{"nl", "en"} {
		words := newWords(t, lang)
		r := preparing(t, lang)
		r.Tap("people.paste.client")
		for where, text := range map[string]string{
			"empty": "", "nobody": "12", "one": "Marit", "all": "Marit – lead\nMarit\nHallo allemaal,\n=A1\n12\ninfo@waterrijk.nl\n" + strings.Repeat("a", 70) + "\n" + strings.Repeat("a", 70) + "\nb 2",
		} {
			r.Write("paste.text", "")
			r.paste("paste.text", text)
			for _, s := range r.Texts() {
				if odd := words.Read(s); odd != "" {
					t.Errorf("%s %s: %s", lang, where, odd)
				}
			}
		}
	}
}
