package picture_test

import (
	"strings"
	"testing"

	"samenspel/assets/translations"
	"samenspel/workshop"
	"samenspel/workshop/chart"
	"samenspel/workshop/picture"
	"samenspel/workshop/picture/fixture"
)

var paper = picture.Options{W: 480, MinText: 8}

// texts joins all a drawing says.
func texts(d chart.Drawing) string {
	var b strings.Builder
	for _, op := range d.Ops {
		if t, ok := op.(chart.Text); ok {
			b.WriteString(t.String + " ")
		}
	}
	return b.String()
}

func TestDemoPictures(t *testing.T) {
	v := fixture.Demo(t, workshop.Dutch).Report()
	nl := translations.For("nl")
	for _, c := range []struct {
		name  string
		count int
		says  []string
	}{
		{"heatmap", 2, []string{"Noorderlicht", "Betrouwbaarheid", "Koesteren", "HET", "zelf"}},
		{"dumbbell", 1, []string{"Noorderlicht zegt", "Responsiviteit", "bijna nooit", "verschil"}},
		{"trust", 1, []string{"Vertrouwen", "krijgt", "verwachtte", "%"}},
		{"venn", 1, []string{"schaduwlijstjes", "aanvullend", "blijvende"}},
		{"loop", 1, []string{"3×", "210 uur", "Extra mensen", "verschuiving van de last"}},
		{"iceberg", 1, []string{"Snel is goed", "Patroon", "driemaal"}},
		{"causes", 1, []string{"Prestatiemeting", "Zolang sluiten telt"}},
		{"consent", 5, []string{"Ellen, 3 mrt 2026, versie 1", "Nadia", "Overeengekomen"}},
	} {
		got := picture.Draw(c.name, &v, nl, paper)
		if len(got) != c.count {
			t.Errorf("%s: %d drawings, want %d", c.name, len(got), c.count)
			continue
		}
		for _, want := range c.says {
			if !strings.Contains(texts(got[0]), want) {
				t.Errorf("%s does not say %q: %s", c.name, want, texts(got[0]))
			}
		}
	}
}

// The rated side's own view stands on its own side of the table.
func TestDumbbellSides(t *testing.T) {
	v := fixture.Demo(t, workshop.English).Report()
	for _, topic := range v.Mirror.Top {
		t.Log(topic.Side, topic.Driver, *topic.Score.Self, *topic.Score.Image, topic.Priority)
	}
	d := picture.Draw("dumbbell", &v, translations.For("en"), paper)
	if len(d) != 1 || !strings.Contains(texts(d[0]), "Reliability") {
		t.Fatalf("got %v", d)
	}
}

func TestNothingToDraw(t *testing.T) {
	v := fixture.New(t, workshop.Dutch, "A", "B").Report()
	for _, name := range append(picture.Names(), "no such picture") {
		if got := picture.Draw(name, &v, translations.For("nl"), paper); len(got) != 0 {
			t.Errorf("%s: drew %d of nothing", name, len(got))
		}
	}
}
