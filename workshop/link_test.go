package workshop_test

import (
	"fmt"
	"testing"

	"samenspel/workshop"
)

func mustLink(t *testing.T, got []workshop.Link, want ...workshop.Link) {
	t.Helper()
	if fmt.Sprint(got) != fmt.Sprint(want) {
		t.Fatalf("got  %v\nwant %v", got, want)
	}
}

func TestLinksGoBothWays(t *testing.T) {
	d := chain(t)
	v := d.view()
	driver := workshop.ID(v.Method.Instrument.Drivers[0].ID)
	d.do(workshop.ChangeCard{Card: "p1", Field: "driver", Value: string(driver)})
	d.takeUp("cycle/loop", "k1", "cycle")
	d.takeUp("system/question", "f1", "finding")
	d.do(workshop.AddAction{ID: "a1", Title: "Meten", Fields: map[string]string{"problem": "p1", "finding": "f1", "origin": "k1"}})
	v = d.view()
	link := func(field, kind string, id workshop.ID) workshop.Link {
		return workshop.Link{Field: field, Kind: kind, ID: id}
	}
	mustLink(t, v.LinksFrom("p1"), link("driver", "driver", driver))
	mustLink(t, v.LinksFrom("k1"), link("problem", "problem", "p1"))
	mustLink(t, v.LinksFrom("a1"), link("problem", "problem", "p1"), link("finding", "finding", "f1"), link("origin", "cycle", "k1"))
	mustLink(t, v.LinksTo(driver), link("driver", "problem", "p1"))
	mustLink(t, v.LinksTo("p1"), link("problem", "cycle", "k1"), link("problem", "action", "a1"))
	mustLink(t, v.LinksTo("k1"), link("cycle", "finding", "f1"), link("origin", "action", "a1"))
	mustLink(t, v.LinksTo("a1"))
	mustLink(t, v.LinksTo("")) // fields that are empty point nowhere
	mustLink(t, v.LinksFrom("nobody"))
}

func TestALinkToWhatIsGoneIsNone(t *testing.T) {
	d := chain(t)
	d.takeUp("cycle/loop", "k1", "cycle")
	d.do(workshop.RemoveCard{Card: "p1"})
	v := d.view()
	mustLink(t, v.LinksFrom("k1"))
}

func TestALinkAcrossTheTableShowsAfterTheReveal(t *testing.T) {
	d := newDay(t)
	d.add("interests/collect", "i1", "interest", workshop.Vendor, "interest=rust")
	d.add("interests/collect", "i2", "interest", workshop.Client, "interest=kalmte", "pair=i1")
	own := d.state.For(workshop.Viewer{Role: workshop.AsFacilitator, Side: workshop.Client})
	mustLink(t, own.LinksFrom("i2"))
	d.do(workshop.RevealStep{Key: d.open("interests/collect")})
	v := d.view()
	mustLink(t, v.LinksFrom("i2"), workshop.Link{Field: "pair", Kind: "interest", ID: "i1"})
	mustLink(t, v.LinksTo("i1"), workshop.Link{Field: "pair", Kind: "interest", ID: "i2"})
}

func TestHeadlines(t *testing.T) {
	d := chain(t)
	d.takeUp("cycle/loop", "k1", "cycle")
	d.open("touchpoints/moments")
	v := d.view()
	d.add("touchpoints/feel", "g1", "feeling", workshop.Vendor, "moment="+string(v.CardsOf("moment")[0].ID), "score=-2")
	d.do(workshop.RevealStep{Key: d.open("touchpoints/feel")})
	d.add("impact/story", "p9", "problem", workshop.Client, "event=Maandag belde een huurder")
	v = d.view()
	for id, want := range map[workshop.ID]string{"p9": "Maandag belde een huurder", "p1": "Een", "k1": "Een", "g1": "Kennismaking"} {
		if got := v.Headline(*v.Card(id), workshop.Dutch); got != want {
			t.Errorf("%s is known as %q, and should be as %q", id, got, want)
		}
	}
}
