package picture_test

import (
	"slices"
	"strings"
	"testing"

	"samenspel/assets/translations"
	"samenspel/workshop"
	"samenspel/workshop/chart"
	"samenspel/workshop/mirror"
	"samenspel/workshop/picture"
	"samenspel/workshop/sample"
)

var paper = picture.Options{W: 480, MinText: 8}

// reported is what a report may hold of the sample workshop, as it stood after
// the first records; after all of them where that is 0.
func reported(t *testing.T, lang workshop.Lang, first int) workshop.View {
	t.Helper()
	records, _, err := sample.Records(lang)
	if err != nil {
		t.Fatal(err)
	}
	if first > 0 {
		records = records[:first]
	}
	return workshop.NewLog(records).Fold().For(workshop.Viewer{Role: workshop.AsReport})
}

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

func TestSamplePictures(t *testing.T) {
	v := reported(t, workshop.Dutch, 0)
	nl := translations.For("nl")
	for _, c := range []struct {
		name  string
		count int
		says  []string
	}{
		{"heatmap", 2, []string{"Noorderlicht", "Betrouwbaarheid", "Koesteren", "HET", "zelf"}},
		{"dumbbell", 1, []string{"Noorderlicht zegt", "Responsiviteit", "bijna nooit", "verschil"}},
		{"trust", 1, []string{"Vertrouwen", "krijgt", "verwachtte", "%"}},
		{"venn", 1, []string{"schaduwlijsten", "aanvullend", "eigen beweging", "in huis hebben", "kosten per oplossing"}},
		{"loop", 1, []string{"3×", "210 uur", "Extra mensen", "verschuiving van de last"}},
		{"iceberg", 1, []string{"houdt de boel op", "Patroon", "derde keer"}},
		{"causes", 1, []string{"Prestatiemeting", "Zolang we aan beide kanten"}},
		{"consent", 5, []string{"Ellen, 16 apr 2026, versie 1", "Nadia", "Overeengekomen"}},
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

// What the client says stands at its circle, whichever side is rated.
func TestDumbbellSides(t *testing.T) {
	v := reported(t, workshop.English, 0)
	v.Mirror.Topics = v.Mirror.Top
	d := picture.Draw("dumbbell", &v, translations.For("en"), paper)
	if len(d) != 1 {
		t.Fatalf("%d drawings", len(d))
	}
	var circles []chart.Circle
	largest := 0.0
	for _, op := range d[0].Ops {
		if c, ok := op.(chart.Circle); ok {
			largest = max(largest, c.R)
			circles = append(circles, c)
		}
	}
	circles = slices.DeleteFunc(circles, func(c chart.Circle) bool { return c.R < largest })
	if len(circles) != len(v.Mirror.Top) {
		t.Fatalf("%d circles for %d topics", len(circles), len(v.Mirror.Top))
	}
	says := func(i int) float64 {
		topic := v.Mirror.Top[i]
		if topic.Side == mirror.Client {
			return *topic.Score.Self
		}
		return *topic.Score.Image
	}
	for i := 1; i < len(circles); i++ {
		if right, more := circles[i].X-circles[0].X, says(i)-says(0); right*more < 0 || (right == 0) != (more == 0) {
			t.Errorf("topic %d: %g further right for %g more", i, right, more)
		}
	}
}

func TestInterestsOf(t *testing.T) {
	v := workshop.View{Method: &workshop.Method{}}
	add := func(id string, side workshop.Side, kind, wording, pair string) {
		v.Cards = append(v.Cards, workshop.Card{ID: workshop.ID(id), Kind: "interest", Side: side, Fields: map[string]string{"type": kind, "wording": wording, "pair": pair, "criterion": "maat " + id}})
	}
	add("a", workshop.Vendor, "gedeeld", "", "b") // named by its pair's wording
	add("b", workshop.Client, "gedeeld", "samen", "a")
	add("c", workshop.Client, "aanvullend", "c", "d")
	add("d", workshop.Vendor, "aanvullend", "d", "c")
	add("e", workshop.Client, "botsend", "e", "")
	add("f", workshop.Vendor, "botsend", "f", "g") // a pair on its own side is none
	add("g", workshop.Vendor, "", "g", "")
	got := picture.InterestsOf(&v)
	switch {
	case len(got.Shared) != 1 || picture.Wording(&got.Shared[0]) != "samen":
		t.Errorf("shared: %v", got.Shared)
	case len(got.Complementary) != 1 || got.Complementary[0].Vendor.ID != "d" || got.Complementary[0].Client.ID != "c":
		t.Errorf("complementary: %v", got.Complementary)
	case len(got.Clashing) != 2 || got.Clashing[0].Vendor != nil || got.Clashing[0].Client.ID != "e" || got.Clashing[1].Client != nil:
		t.Errorf("clashing: %v", got.Clashing)
	case got.Clashing[0].Criterion != "maat e":
		t.Errorf("criterion: %q", got.Clashing[0].Criterion)
	case len(got.Own.Vendor) != 1 || got.Own.Vendor[0].ID != "g" || len(got.Own.Client) != 0:
		t.Errorf("own: %v", got.Own)
	}
	if got.Complementary[0].Joint() != "" {
		t.Errorf("joint words of two wordings: %q", got.Complementary[0].Joint())
	}
	told := map[workshop.ID]bool{}
	for _, p := range slices.Concat(got.Complementary, got.Clashing) {
		for _, c := range []*workshop.Card{p.Vendor, p.Client} {
			if c != nil && told[c.ID] {
				t.Errorf("%s is told twice", c.ID)
			} else if c != nil {
				told[c.ID] = true
			}
		}
	}
}

// A pair with joint words says them once, beside what each side holds.
func TestPairTexts(t *testing.T) {
	card := func(wording, interest, position string) *workshop.Card {
		return &workshop.Card{Fields: map[string]string{"wording": wording, "interest": interest, "position": position}}
	}
	for _, c := range []struct {
		pair                  picture.Pair
		vendor, client, joint string
	}{
		{picture.Pair{Vendor: card("samen", "v", "stand"), Client: card("samen", "", "stand")}, "v", "stand", "samen"},
		{picture.Pair{Vendor: card("samen", "", ""), Client: card("samen", "c", "")}, "samen", "c", "samen"},
		{picture.Pair{Vendor: card("een", "v", ""), Client: card("twee", "c", "")}, "een", "twee", ""},
		{picture.Pair{Vendor: card("", "v", ""), Client: card("", "c", "")}, "v", "c", ""},
		{picture.Pair{Vendor: card("een", "v", "")}, "een", "", ""},
	} {
		vendor, client := c.pair.Texts()
		if joint := c.pair.Joint(); vendor != c.vendor || client != c.client || joint != c.joint {
			t.Errorf("%+v: %q, %q, %q", c, vendor, client, joint)
		}
	}
}

func TestCostOf(t *testing.T) {
	fix := func(hours, euros string) workshop.Card {
		return workshop.Card{Fields: map[string]string{"hours": hours, "euros": euros}}
	}
	for _, c := range []struct {
		fixes []workshop.Card
		want  string
	}{
		{nil, ""},
		{[]workshop.Card{fix("120", ""), fix("90.5", "")}, "210,5 uur"},
		{[]workshop.Card{fix("", "2500"), fix("10", "1500")}, "10 uur · €\u00a04.000"},
		{[]workshop.Card{fix("veel", "")}, ""},
	} {
		if got := picture.CostOf(c.fixes).In(translations.For("nl")); got != c.want {
			t.Errorf("got %q, want %q", got, c.want)
		}
	}
}

func TestNothingToDraw(t *testing.T) {
	v := reported(t, workshop.Dutch, 1)
	for _, name := range append(picture.Names(), "no such picture") {
		if got := picture.Draw(name, &v, translations.For("nl"), paper); len(got) != 0 {
			t.Errorf("%s: drew %d of nothing", name, len(got))
		}
	}
}
