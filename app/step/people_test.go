package step_test

import (
	"testing"

	"fyne.io/fyne/v2"

	"samenspel/workshop"
)

func TestPeopleAreEnteredOneAfterAnother(t *testing.T) {
	r := newRoom(t, "en", fresh(t))
	r.open("preparation", "people")
	r.Focus("person.add.vendor")
	for _, name := range []string{"Marit", "Joost"} {
		r.Keys(name)
		r.Key(fyne.KeyReturn)
		r.expect(workshop.AddPerson{Person: workshop.Person{Side: workshop.Vendor, Name: name}})
	}
	r.MustRead("Marit")
	r.MustRead("Joost")
	r.MustRead("Someone with a mandate is missing")
	key := "person." + string(r.person("Marit"))
	r.Tap(key)
	id := r.person("Marit")
	change := func(field, value string) workshop.Command {
		return workshop.ChangePerson{Person: id, Field: field, Value: value}
	}
	r.Fill(key+".function", "Account manager")
	r.expect(change("function", "Account manager"))
	r.Tap(key + ".mandate")
	r.expect(change("mandate", "yes"))
	r.Tap(key + ".line")
	r.expect(change("line", "yes"))
	r.Tap(key + ".mandate")
	r.expect(change("mandate", "no"))
	r.Choose(key+".contact", r.context.T.T("contact.daily"))
	r.expect(change("contact", "daily"))
	r.Fill(key+".email", "Marit <marit@noorderlicht.example>")
	r.expect(change("email", "Marit <marit@noorderlicht.example>"))
	r.Fill(key+".email", "marit at noorderlicht")
	r.MustRead("is not an e-mail address")
	r.sent = nil
	r.Fill(key+".email", "marit@noorderlicht.example")
	r.sent = nil
	r.Tap(key + ".noMail")
	r.expect(change("noMail", "yes"))
	r.Tap(key + ".fold")
	r.MustRead("Account manager · line · no mail · daily contact")
	r.MustNotRead("marit@noorderlicht.example") // whoever looks over a shoulder
	r.Tap(key)
	r.Tap(key + ".remove")
	r.expect(workshop.RemovePerson{Person: id})
	r.MustNotRead("Marit")
}

func TestPartiesAndContext(t *testing.T) {
	r := newRoom(t, "nl", fresh(t))
	r.open("preparation", "people")
	r.Fill("party.vendor.name", "Noorderlicht BV")
	r.expect(workshop.ChangeParty{Side: workshop.Vendor, Field: "name", Value: "Noorderlicht BV"})
	r.MustRead("■ Noorderlicht BV")
	r.Fill("party.client.goal", "Minder meldingen")
	r.expect(workshop.ChangeParty{Side: workshop.Client, Field: "goal", Value: "Minder meldingen"})
	r.Fill("context.product", "ZaakStroom")
	r.expect(workshop.ChangeContext{Field: "product", Value: "ZaakStroom"})
	r.Fill("party.vendor.name", "")
	r.expect(workshop.ChangeParty{Side: workshop.Vendor, Field: "name", Value: ""})
	r.MustRead("Vul dit nog in.")
	r.MustRead("■ Noorderlicht BV")
}

func TestACheckThatIsRefusedShowsWhatIsSo(t *testing.T) {
	r := newRoom(t, "nl", sampleRecords(t, "nl"))
	r.at("preparation", "people")
	id := r.person("Ellen") // she has spoken for the party
	key := "person." + string(id)
	r.Tap(key)
	r.Tap(key + ".remove")
	if len(r.said) != 1 || r.person("Ellen") == "" {
		t.Fatalf("it says %q", r.said)
	}
}

func TestAChoiceThatIsRefusedShowsWhatIsSo(t *testing.T) {
	r := newRoom(t, "nl", sampleRecords(t, "nl"))
	r.at("plan", "draft")
	name := "action." + string(r.action(0).ID)
	r.Tap(name)
	before := r.Value(name + ".level")
	if before != "HET · afspraken en inrichting" {
		t.Fatalf("the first action of the sample is %q", before)
	}
	send := r.context.Send
	r.context.Send = func(_ workshop.Command, done func(error)) {
		done(&workshop.Rejection{Code: workshop.CodeOption, Field: "level"})
	} // or the disk is full
	r.Choose(name+".level", "IK · houding en gedrag")
	if got := r.Value(name + ".level"); got != before {
		t.Fatalf("it shows %q, and that isn't so", got)
	}
	r.context.Send = send
	r.Choose(name+".level", "IK · houding en gedrag")
	if got := r.Value(name + ".level"); got != "IK · houding en gedrag" {
		t.Fatalf("it shows %q", got)
	}
}
