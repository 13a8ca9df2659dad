package chart

import (
	"strings"

	"pgregory.net/rapid"
)

// words draws a text of up to most letters: Dutch words, words that never
// end, signs the typeface lacks, blanks.
func words(most int) *rapid.Generator[string] {
	pieces := []string{
		"zaak", "omgevingsvergunningverlener", "de", "wachtrij", "Noorderlicht", "–", "€ 12,50", "W", "iiii",
		"blijvend-opgelost-maat", "MMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMM", "→", "☐", "🙂", "漢字漢字漢字", "é", "e\u0301",
		"\u00AD", "\n", "a\u00A0b", "\xff", "\t", "x",
	}
	return rapid.Custom(func(t *rapid.T) string {
		length := rapid.IntRange(0, most).Draw(t, "length")
		var b strings.Builder
		for b.Len() < length {
			b.WriteString(rapid.SampledFrom(pieces).Draw(t, "piece"))
			if rapid.IntRange(0, 3).Draw(t, "blank") > 0 {
				b.WriteByte(' ')
			}
		}
		runes := []rune(b.String())
		return string(runes[:min(len(runes), most)])
	})
}

func word(t *rapid.T, what string) string  { return words(24).Draw(t, what) }
func label(t *rapid.T, what string) string { return words(60).Draw(t, what) }
func texts(t *rapid.T, what string) []string {
	return rapid.SliceOfN(words(200), 0, 12).Draw(t, what)
}
func party(t *rapid.T, s Side) Party { return Party{label(t, "party"), s} }
func value(t *rapid.T, what string) *float64 {
	return rapid.Ptr(rapid.Float64Range(-2, 120), true).Draw(t, what)
}

// charts draws each chart from anything.
var charts = map[string]func(*rapid.T) drawable{
	"heatmap": func(t *rapid.T) drawable {
		h := Heatmap{
			Title: label(t, "title"), Party: party(t, Side(rapid.IntRange(0, 2).Draw(t, "side"))),
			Columns: rapid.SliceOfN(words(60), 0, 5).Draw(t, "columns"),
			Self:    word(t, "self"), Image: word(t, "image"), Gap: word(t, "gap"),
			TooFew: label(t, "few"), FewSign: word(t, "sign"), NotAsked: label(t, "not asked"),
		}
		short := rapid.Bool().Draw(t, "short")
		for range rapid.IntRange(0, 12).Draw(t, "rows") {
			r := HeatRow{Label: label(t, "label"), Group: rapid.SampledFrom([]string{"", "Begrijpen", strings.Repeat("Koesteren", 9)}).Draw(t, "group")}
			only := rapid.IntRange(0, max(0, len(h.Columns)-1)).Draw(t, "only")
			for c := range h.Columns {
				asked := short && c == only || !short && rapid.Bool().Draw(t, "asked")
				r.Cells = append(r.Cells, HeatCell{Asked: asked, Self: value(t, "self"), Image: value(t, "image"), Gap: value(t, "gap"), Strong: rapid.Bool().Draw(t, "strong")})
			}
			h.Rows = append(h.Rows, r)
		}
		return h
	},
	"dumbbell": func(t *rapid.T) drawable {
		d := Dumbbell{
			Title: label(t, "title"), Vendor: label(t, "vendor"), Client: label(t, "client"), Says: word(t, "says"),
			Low: word(t, "low"), High: word(t, "high"), TooFew: label(t, "few"), GapLabel: word(t, "gap"),
		}
		states := rapid.Bool().Draw(t, "states")
		for range rapid.IntRange(0, 18).Draw(t, "rows") {
			d.Rows = append(d.Rows, DumbbellRow{
				Label: label(t, "label"), About: party(t, Side(rapid.IntRange(0, 2).Draw(t, "side"))),
				Vendor: value(t, "v"), Client: value(t, "c"), Gap: value(t, "g"), Note: word(t, "note"), Strong: rapid.Bool().Draw(t, "strong"), Statement: "",
			})
			if states {
				d.Rows[len(d.Rows)-1].Statement = words(120).Draw(t, "statement")
			}
		}
		return d
	},
	"trust": func(t *rapid.T) drawable {
		c := TrustBars{
			Title: label(t, "title"), Vendor: party(t, Left), Client: party(t, Right),
			Receives: word(t, "receives"), Predicted: word(t, "predicted"), TooFew: label(t, "few"),
		}
		for range rapid.IntRange(0, 8).Draw(t, "rows") {
			c.Rows = append(c.Rows, TrustRow{
				label(t, "label"), 0, rapid.SampledFrom([]float64{0, 10, 100}).Draw(t, "max"), rapid.SampledFrom([]string{"", "%", "punten"}).Draw(t, "unit"),
				rapid.IntRange(-1, 4).Draw(t, "digits"),
				TrustMark{value(t, "r"), value(t, "p")},
				TrustMark{value(t, "r"), value(t, "p")},
			})
		}
		return c
	},
	"venn": func(t *rapid.T) drawable {
		v := Venn{
			Title: label(t, "title"), Vendor: party(t, Left), Client: party(t, Right), Shared: label(t, "shared"),
			Left: texts(t, "left"), Middle: texts(t, "middle"), Right: texts(t, "right"),
		}
		for range rapid.IntRange(0, 6).Draw(t, "pairs") {
			v.Pairs = append(v.Pairs, VennPair{Left: words(200).Draw(t, "l"), Right: words(200).Draw(t, "r"), Label: label(t, "label"), Clash: rapid.Bool().Draw(t, "clash")})
		}
		return v
	},
	"loop": func(t *rapid.T) drawable {
		l := Loop{
			Title: label(t, "title"), Turns: rapid.Ptr(rapid.IntRange(-1, 1e9), true).Draw(t, "turns"), TurnsLabel: label(t, "turns"),
			Kind: label(t, "kind"), Total: word(t, "total"), TotalLabel: label(t, "total"), Scale: label(t, "scale"),
		}
		for i := range l.Nodes {
			l.Nodes[i] = LoopNode{Heading: label(t, "heading"), Text: words(200).Draw(t, "text")}
		}
		for range rapid.IntRange(0, 8).Draw(t, "fixes") {
			l.Fixes = append(l.Fixes, LoopFix{Label: label(t, "fix"), Cost: rapid.Float64Range(-10, 1e6).Draw(t, "cost"), Amount: word(t, "amount")})
		}
		return l
	},
	"iceberg": func(t *rapid.T) drawable {
		c := Iceberg{Title: label(t, "title"), Water: label(t, "water")}
		for range rapid.IntRange(0, 7).Draw(t, "layers") {
			c.Layers = append(c.Layers, IcebergLayer{Heading: label(t, "heading"), Hint: label(t, "hint"), Texts: texts(t, "texts")})
		}
		return c
	},
	"causes": func(t *rapid.T) drawable {
		c := Causes{
			Title: label(t, "title"), Vendor: party(t, Left), Client: party(t, Right), Unknown: label(t, "unknown"),
			HypothesisLabel: label(t, "label"), Hypothesis: words(300).Draw(t, "hypothesis"),
		}
		weight := rapid.Ptr(rapid.IntRange(-1, 5), true)
		for range rapid.IntRange(0, 6).Draw(t, "rows") {
			c.Rows = append(c.Rows, Cause{Label: label(t, "cause"), Vendor: weight.Draw(t, "v"), Client: weight.Draw(t, "c"), Effect: rapid.SampledFrom([]string{"", "+", "−", "lang"}).Draw(t, "effect")})
		}
		return c
	},
	"consent": func(t *rapid.T) drawable {
		half := func() Half {
			return Half{label(t, "name"), State(rapid.IntRange(-1, 4).Draw(t, "state")), label(t, "state"), words(200).Draw(t, "who")}
		}
		return Consent{Title: label(t, "title"), Vendor: half(), Client: half(), Agreed: label(t, "agreed")}
	},
}
