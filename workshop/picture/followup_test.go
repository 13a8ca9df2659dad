package picture_test

import (
	"strings"
	"testing"

	"samenspel/assets/translations"
	"samenspel/workshop"
	"samenspel/workshop/chart"
	"samenspel/workshop/mirror"
	"samenspel/workshop/picture"
)

// followedUp is the sample workshop as if it had been taken on from an earlier
// one.
func followedUp(t *testing.T, lang workshop.Lang) *workshop.View {
	t.Helper()
	v := reported(t, lang, 0)
	whys := []string{mirror.ReasonTooFew, mirror.ReasonTooFewBefore, mirror.ReasonNotAsked, mirror.ReasonConsensus, mirror.ReasonItemsMissing}
	v.Trend = &workshop.TrendView{Vendor: mirror.SideTrend{Drivers: map[string]mirror.Trend{}}, Client: mirror.SideTrend{Drivers: map[string]mirror.Trend{}}}
	for i, d := range v.Method.Instrument.Drivers {
		moved := mirror.Trend{
			Image: mirror.Change{Before: new(2.33), Now: new(3.0), Delta: new(.67), Arrow: 1},
			Self:  mirror.Change{Before: new(3.6), Now: new(3.5), Delta: new(-.1)}, Shrunk: true,
		}
		v.Trend.Vendor.Drivers[d.ID] = moved
		v.Trend.Client.Drivers[d.ID] = mirror.Trend{Image: mirror.Change{Why: whys[i%len(whys)]}, Self: mirror.Change{Why: whys[i%len(whys)]}}
	}
	v.Earlier = &workshop.EarlierView{Overlap: workshop.PerSide[workshop.Overlap]{Vendor: workshop.Overlap{Both: 4, Now: 5}}}
	for i := range v.Actions {
		a := &v.Actions[i]
		a.Earlier = true
		a.Baseline, a.Target, a.Unit = "31", "12", "%"
		if i == 0 {
			a.Readings = []workshop.Reading{{Value: "40"}, {Value: "24.5"}}
			a.Progress = new(.342)
			a.Review = workshop.Review{SymptomReturned: "yes", Decision: workshop.Adapt}
		}
	}
	return &v
}

func TestFollowUpPictures(t *testing.T) {
	for _, c := range []struct {
		name   string
		nl, en []string
	}{
		{"trend", []string{
			"Betrouwbaarheid", "2,3 → 3,0", "3,6 → 3,5", "verschil kleiner", "4 van 5 waren er toen ook",
			"te weinig antwoorden", "toen te weinig", "toen niet gevraagd", "samen één cijfer", "te weinig vragen",
		}, []string{"Reliability", "2.3 → 3.0", "gap smaller", "not asked then"}},
		{"progress", []string{"31%", "nu 24,5%", "12%", "34%", "symptoom kwam terug", "aanpassen", "nog niet gemeten"}, []string{"now 24.5%", "symptom came back", "adapt"}},
	} {
		for lang, says := range map[workshop.Lang][]string{workshop.Dutch: c.nl, workshop.English: c.en} {
			v := followedUp(t, lang)
			for _, o := range []picture.Options{paper, window, {W: 1600, H: 900, MinText: 20}} {
				got := picture.Draw(c.name, v, translations.For(string(lang)), o)
				if len(got) != 1 {
					t.Fatalf("%s: %d drawings", c.name, len(got))
				}
				text := texts(got[0])
				for _, want := range says {
					if !strings.Contains(text, want) {
						t.Errorf("%s, %s, %g wide: does not say %q: %s", c.name, lang, o.W, want, text)
					}
				}
				if odd := key.FindString(text + got[0].Title); odd != "" {
					t.Errorf("%s, %s: %q in %s", c.name, lang, odd, text)
				}
			}
		}
	}
}

// Every decision there is has its word.
func TestDecisionsInWords(t *testing.T) {
	for _, lang := range []workshop.Lang{workshop.Dutch, workshop.English} {
		for _, d := range []workshop.Decision{workshop.Keep, workshop.Adapt, workshop.Stop, workshop.Widen} {
			v := followedUp(t, lang)
			v.Actions[0].Review.Decision = d
			if text := texts(picture.Draw("progress", v, translations.For(string(lang)), paper)[0]); key.MatchString(text) {
				t.Errorf("%s, %s: %s", lang, d, text)
			}
		}
	}
}

// Actions of today, and those of an earlier day of which nothing is known yet,
// have no progress.
func TestProgressOfNothing(t *testing.T) {
	v := followedUp(t, workshop.Dutch)
	v.Actions[0].Earlier = false
	if got := picture.Draw("progress", v, translations.For("nl"), paper); len(got) != 0 {
		t.Errorf("drew %s", texts(got[0]))
	}
}

// Of an action whose target is its baseline the figure is told, and no share.
func TestProgressWithoutAShare(t *testing.T) {
	v := followedUp(t, workshop.Dutch)
	v.Actions = v.Actions[:1]
	v.Actions[0].Target, v.Actions[0].Progress = "31", nil
	text := texts(picture.Draw("progress", v, translations.For("nl"), paper)[0])
	if !strings.Contains(text, "nu 24,5%") || strings.Contains(text, "nog niet gemeten") {
		t.Errorf("says %s", text)
	}
}

// How a side is seen weighs more than how it sees itself.
func TestTrendOfTheImageIsBold(t *testing.T) {
	d := picture.Draw("trend", followedUp(t, workshop.Dutch), translations.For("nl"), window)[0]
	if image, self := found(t, d, "2,3 → 3,0"), found(t, d, "3,6 → 3,5"); image.Style != chart.SemiBold || self.Style != chart.Regular {
		t.Errorf("image in %v, self in %v", image.Style, self.Style)
	}
}
