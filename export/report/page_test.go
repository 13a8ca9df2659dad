package report_test

import (
	"fmt"
	"math"
	"math/rand/v2"
	"strings"
	"testing"

	"samenspel/export/page"
	"samenspel/export/report"
	"samenspel/workshop"
	"samenspel/workshop/chart"
	"samenspel/workshop/crowd"
)

func lay(t testing.TB, v workshop.View, o report.Options) *page.Document {
	t.Helper()
	d, err := report.Lay(v, o)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// kin is what an element stands in: from the document down.
func kin(root *page.Element) map[*page.Element][]*page.Element {
	out := map[*page.Element][]*page.Element{}
	var walk func(e *page.Element, above []*page.Element)
	walk = func(e *page.Element, above []*page.Element) {
		out[e] = append(above[:len(above):len(above)], e)
		for _, k := range e.Kids {
			walk(k, out[e])
		}
	}
	walk(root, nil)
	return out
}

// within returns the nearest element of a role that one stands in, or nil.
func within(line []*page.Element, role string) *page.Element {
	for i := len(line) - 1; i >= 0; i-- {
		if line[i].Role == role {
			return line[i]
		}
	}
	return nil
}

// shape is where a line of text stands.
type shape struct {
	x1, y1, x2, y2 float64
	s              string
}

func shapeOf(o chart.Text) shape {
	w := chart.NewMeasurer().Width(o.String, o.Size, o.Style)
	x := o.X
	switch o.Anchor {
	case chart.Middle:
		x -= w / 2
	case chart.End:
		x -= w
	case chart.Start:
	}
	return shape{x, o.Y - .7*o.Size, x + w, o.Y + .2*o.Size, o.String}
}

// sound looks at every page of a document as somebody does who leafs through
// it, and tells the first of each kind of thing that is wrong.
func sound(t *testing.T, name string, d *page.Document) {
	t.Helper()
	said := map[string]bool{}
	wrong := func(what, format string, args ...any) {
		if !said[what] {
			said[what] = true
			t.Errorf("%s: "+what+": "+format, append([]any{name}, args...)...)
		}
	}
	kin := kin(d.Root)
	lines := map[*page.Element][]int{} // of paragraphs, lists and tables: how many lines or rows on each page
	rows := map[*page.Element]int{}    // the page of a row
	for n := range d.Pages {
		p := &d.Pages[n]
		var last *page.Element
		var shapes []shape
		bottom, count := 0.0, 0
		for _, s := range p.Stretches {
			if s.Of == nil {
				continue
			}
			line := kin[s.Of]
			figure := within(line, "Figure") != nil
			for _, op := range s.Ops {
				text, is := op.(chart.Text)
				if !is {
					if _, image := op.(chart.Image); image {
						count++
					}
					continue
				}
				count++
				b := shapeOf(text)
				if b.x1 < 53 || b.x2 > d.W-53 {
					wrong("a text leaves the column", "page %d: %q from %.0f to %.0f", n+1, b.s, b.x1, b.x2)
				}
				if b.y1 < 48 || b.y2 > d.H-50 {
					wrong("a text leaves the page", "page %d: %q at %.0f", n+1, b.s, b.y1)
				}
				if !figure {
					for _, other := range shapes {
						if b.x1 < other.x2-.5 && other.x1 < b.x2-.5 && b.y1 < other.y2-.5 && other.y1 < b.y2-.5 {
							wrong("two texts overlap", "page %d: %q and %q", n+1, b.s, other.s)
						}
					}
					shapes = append(shapes, b)
				}
				if b.y2 >= bottom {
					bottom, last = b.y2, s.Of
				}
				if s.Of.Role == "P" || s.Of.Role == "LBody" {
					for len(lines[s.Of]) <= n {
						lines[s.Of] = append(lines[s.Of], 0)
					}
					lines[s.Of][n]++
				}
			}
			if row := within(line, "TR"); row != nil && rows[row] == 0 {
				rows[row] = n + 1
			}
		}
		if count == 0 {
			wrong("an empty page", "page %d", n+1)
		}
		if last != nil && (strings.HasPrefix(last.Role, "H") || last.Role == "TH" && !last.Rows || last.Role == "Lbl") {
			wrong("a heading stands alone at the foot", "page %d", n+1)
		}
		for _, l := range p.Links {
			if l.To.Page < 1 || l.To.Page > len(d.Pages) {
				wrong("a link leads nowhere", "page %d", n+1)
			}
		}
	}
	for e, on := range lines {
		first, whole := -1, 0
		for i, n := range on {
			whole += n
			if first < 0 && n > 0 {
				first = i
			}
		}
		if lastPage := len(on) - 1; whole > 3 && first < lastPage && (on[first] == 1 || on[lastPage] == 1) {
			wrong("a line stands alone", "%s on pages %d to %d", e.Role, first+1, lastPage+1)
		}
	}
	for e := range kin {
		if e.Role != "Table" || len(e.Kids) < 4 {
			continue
		}
		body := e.Kids
		if head := body[0].Kids; len(head) > 1 && head[1].Role == "TH" {
			body = body[1:]
		}
		first, last := rows[body[0]], rows[body[len(body)-1]]
		if first != last && (rows[body[1]] != first || rows[body[len(body)-2]] != last) && rows[body[1]] > 0 {
			wrong("a row stands alone", "pages %d to %d", first, last)
		}
	}
}

func TestPagesAreSound(t *testing.T) {
	type made struct {
		name string
		v    workshop.View
	}
	var all []made
	for _, lang := range workshop.Langs {
		all = append(all, made{"sample " + string(lang), played(t, lang).report()}, made{"whole " + string(lang), whole(t, lang).report()})
	}
	later := followUp(t, workshop.Dutch)
	later.reviewed()
	later.asked()
	records, _, err := crowd.Records(8)
	if err != nil {
		t.Fatal(err)
	}
	all = append(all, made{"follow-up", later.report()}, made{"empty", created(t).report()}, made{"crowd", roomOf(t, records).report()},
		made{"many", many(t, 200)}, made{"logos", withLogos(t, all[0].v)})
	for _, m := range all {
		for _, kind := range []report.Kind{report.Plan, report.Full} {
			for _, paper := range []page.Paper{page.A4, page.Letter} {
				sound(t, fmt.Sprint(m.name, " ", kind, " ", paper), lay(t, m.v, report.Options{Kind: kind, Paper: paper}))
			}
		}
	}
}

// Whatever the length of what was typed, and however much there is.
func TestPagesOfAnything(t *testing.T) {
	base := whole(t, workshop.Dutch).report()
	for seed := range uint64(40) {
		r := rand.New(rand.NewPCG(seed, 1))
		v := anything(r, base)
		o := report.Options{Kind: report.Kind(r.IntN(2)), Paper: page.Paper(r.IntN(2)), Lang: []string{"nl", "en"}[r.IntN(2)]}
		sound(t, fmt.Sprint("seed ", seed), lay(t, v, o))
		if t.Failed() {
			return
		}
	}
}

// anything is a view with other texts, and more or fewer of everything.
func anything(r *rand.Rand, v workshop.View) workshop.View {
	words := strings.Fields("de omgevingsvergunning ligt nog bij iemand die niet weet wie het heeft gevraagd en waarom zo’n verantwoordelijkheidsgebied bestaat")
	text := func(most int) string {
		var b strings.Builder
		for range int(math.Exp(r.Float64() * 4.5)) {
			if w := words[r.IntN(len(words))]; b.Len()+len(w) < most {
				b.WriteString(w + " ")
			}
		}
		return strings.TrimSpace(b.String())
	}
	some := r.Float64()
	cards := v.Cards
	v.Cards = nil
	for _, c := range cards {
		if r.Float64() > some {
			continue
		}
		kind, _ := v.Method.CardKind(c.Kind)
		fields := map[string]string{}
		for _, f := range kind.Fields {
			if value := c.Fields[f.ID]; f.Type == workshop.FieldText && value != "" && r.IntN(3) > 0 {
				fields[f.ID] = text(int(f.Max))
			} else {
				fields[f.ID] = value
			}
		}
		c.Fields = fields
		v.Cards = append(v.Cards, c)
	}
	actions := v.Actions
	v.Actions = nil
	for i := range r.IntN(30) {
		a := actions[r.IntN(len(actions))]
		a.ID = workshop.ID(fmt.Sprint("action-", i))
		for _, s := range []*string{&a.Title, &a.FirstStep, &a.Measure, &a.Source, &a.WinVendor, &a.WinClient, &a.Risk, &a.Mitigation, &a.StopInstead, &a.SurroundingsNote} {
			if r.IntN(2) == 0 {
				*s = text(500)
			} else if r.IntN(4) == 0 {
				*s = ""
			}
		}
		v.Actions = append(v.Actions, a)
	}
	return v
}

// The first page is one page, whatever there is; it has every action where
// there are up to seven of ordinary length, and nothing of them is shortened
// where there are five.
func TestFirstPageIsOnePage(t *testing.T) {
	for _, lang := range workshop.Langs {
		base := withLogos(t, played(t, lang).report())
		base.Concept = true
		for _, paper := range []page.Paper{page.A4, page.Letter} {
			for _, n := range []int{0, 1, 3, 5, 7, 12, 60} {
				v := base
				v.Actions = nil
				for i := range n {
					a := base.Actions[i%5]
					a.ID = workshop.ID(fmt.Sprint("action-", i))
					v.Actions = append(v.Actions, a)
				}
				d := lay(t, v, report.Options{Paper: paper})
				for _, e := range d.Outline {
					if e.At.Name == "purpose" && e.At.Page != 2 {
						t.Errorf("%s, paper %d, %d actions: the second chapter begins on page %d", lang, paper, n, e.At.Page)
					}
				}
				numbers, shortened := 0, ""
				for _, s := range d.Pages[0].Stretches {
					for _, op := range s.Ops {
						text, is := op.(chart.Text)
						if is && s.Of != nil && s.Of.Role == "TD" && text.String == fmt.Sprint(numbers+1) {
							numbers++
						}
						if is && strings.HasSuffix(text.String, "…") {
							shortened = text.String
						}
					}
				}
				if n <= 7 && numbers != n || n > 7 && numbers < 7 {
					t.Errorf("%s, paper %d: %d of %d actions", lang, paper, numbers, n)
				}
				if n <= 5 && shortened != "" {
					t.Errorf("%s, paper %d, %d actions: %q", lang, paper, n, shortened)
				}
			}
		}
	}
}

// Text is dark enough on paper without colour; what is white stands in a
// picture, on a dark ground.
func TestTextIsReadableInGrey(t *testing.T) {
	d := lay(t, played(t, workshop.Dutch).report(), report.Options{Kind: report.Full})
	linear := func(c uint8) float64 {
		s := float64(c) / 255
		if s <= .04045 {
			return s / 12.92
		}
		return math.Pow((s+.055)/1.055, 2.4)
	}
	kin := kin(d.Root)
	for n, p := range d.Pages {
		for _, s := range p.Stretches {
			for _, op := range s.Ops {
				text, is := op.(chart.Text)
				if !is || s.Of != nil && within(kin[s.Of], "Figure") != nil || s.Of == nil && text.Style == chart.Bold && text.Size < 8 {
					continue
				}
				c := chart.Light.Resolve(text.Color)
				grey := .2126*linear(c.R) + .7152*linear(c.G) + .0722*linear(c.B)
				if contrast := 1.05 / (grey + .05); contrast < 4.5 {
					t.Fatalf("page %d: %q has a contrast of %.1f", n+1, text.String, contrast)
				}
			}
		}
	}
}

// The sample's reports are as long as they have to be, and no page but the last
// is left half empty.
func TestPagesAreFilled(t *testing.T) {
	for _, lang := range workshop.Langs {
		v := played(t, lang).report()
		for kind, most := range map[report.Kind]int{report.Plan: 8, report.Full: 22} {
			for _, paper := range []page.Paper{page.A4, page.Letter} {
				d := lay(t, v, report.Options{Kind: kind, Paper: paper})
				if len(d.Pages) > most+3*int(paper) {
					t.Errorf("%s, report %d, paper %d: %d pages", lang, kind, paper, len(d.Pages))
				}
				for n := range d.Pages[:len(d.Pages)-1] {
					lowest := 0.0
					for _, s := range d.Pages[n].Stretches {
						for _, op := range s.Ops {
							if text, is := op.(chart.Text); is && s.Of != nil {
								lowest = max(lowest, text.Y)
							}
						}
					}
					if lowest < d.H*.45 {
						t.Errorf("%s, report %d, paper %d: page %d ends at %.0f of %.0f", lang, kind, paper, n+1, lowest, d.H)
					}
				}
			}
		}
	}
}

// Whoever hears the first page hears which party an owner is of.
func TestOwnersAreHeardWithTheirParty(t *testing.T) {
	d := lay(t, played(t, workshop.Dutch).report(), report.Options{})
	kin := kin(d.Root)
	heard := map[string]string{} // by what is read before it in its cell
	var last *page.Element
	for _, s := range d.Pages[0].Stretches {
		if s.Of == nil {
			continue
		}
		if last != nil && s.Of.Role == "P" && within(kin[s.Of], "TD") != nil {
			for _, op := range s.Ops {
				if text, is := op.(chart.Text); is {
					heard[text.String] = last.Alt
				}
			}
		}
		last = nil
		if s.Of.Role == "Figure" && within(kin[s.Of], "TD") != nil {
			last = s.Of
		}
	}
	for name, party := range map[string]string{"Samira": "Noorderlicht", "Bram": "Waterrijk", "✓ Ellen": "Noorderlicht", "✓ Nadia": "Waterrijk"} {
		if heard[name] != party {
			t.Errorf("%q is heard behind %q, want %q", name, heard[name], party)
		}
	}
}
