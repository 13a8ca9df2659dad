package chart

import "pgregory.net/rapid"

func count(t *rapid.T, what string) int { return rapid.IntRange(-1, 1e6).Draw(t, what) }

func feeling(t *rapid.T) Feeling {
	return Feeling{Score: value(t, "score"), Critical: rapid.Bool().Draw(t, "critical"), Unreachable: rapid.Bool().Draw(t, "unreachable")}
}

// laterCharts draws each chart of the later exercises from anything.
var laterCharts = map[string]func(*rapid.T) drawable{
	"touchpoints": func(t *rapid.T) drawable {
		c := Touchpoints{
			Title: label(t, "title"), Vendor: party(t, Left), Client: party(t, Right), Low: label(t, "low"), High: label(t, "high"),
			Critical: label(t, "critical"), Unreachable: label(t, "unreachable"), Story: label(t, "story"),
		}
		for range rapid.IntRange(0, 20).Draw(t, "moments") {
			c.Moments = append(c.Moments, Touchpoint{Name: words(60).Draw(t, "name"), Vendor: feeling(t), Client: feeling(t), Story: rapid.Bool().Draw(t, "story")})
		}
		return c
	},
	"terms": func(t *rapid.T) drawable {
		c := Terms{Title: label(t, "title"), Vendor: party(t, Left), Client: party(t, Right), Agreed: label(t, "agreed")}
		for range rapid.IntRange(0, 60).Draw(t, "rows") {
			c.Rows = append(c.Rows, Term{
				Vendor: words(40).Draw(t, "v"), Agreed: words(40).Draw(t, "a"), Client: words(40).Draw(t, "c"), Meaning: words(160).Draw(t, "meaning"),
				Status: TermStatus(rapid.IntRange(-1, 3).Draw(t, "status")), Label: label(t, "status"),
			})
		}
		return c
	},
	"workday": func(t *rapid.T) drawable {
		guess := func() DayGuess {
			g := DayGuess{By: party(t, Both), About: label(t, "about")}
			for range rapid.IntRange(0, 10).Draw(t, "lines") {
				g.Lines = append(g.Lines, DayLine{Label: label(t, "label"), Text: words(200).Draw(t, "text"), Verdict: Verdict(rapid.IntRange(-1, 4).Draw(t, "verdict"))})
			}
			return g
		}
		return Workday{label(t, "title"), guess(), guess(), word(t, "right"), word(t, "partly"), word(t, "wrong"), label(t, "hits"), label(t, "empty")}
	},
	"misunderstanding": func(t *rapid.T) drawable {
		c := Misunderstanding{Title: label(t, "title"), Recognised: label(t, "recognised"), Better: label(t, "better"), Replies: count(t, "replies")}
		for i := range c.Nodes {
			c.Nodes[i] = LoopNode{Heading: label(t, "heading"), Text: words(200).Draw(t, "text")}
		}
		for range rapid.IntRange(0, 12).Draw(t, "reflexes") {
			c.Reflexes = append(c.Reflexes, ReflexCount{label(t, "reflex"), Side(rapid.IntRange(0, 2).Draw(t, "side")), count(t, "n")})
		}
		for range rapid.IntRange(0, 12).Draw(t, "parts") {
			c.Parts = append(c.Parts, PartCount{label(t, "part"), count(t, "n")})
		}
		return c
	},
	"matrix": func(t *rapid.T) drawable {
		c := Matrix{Title: label(t, "title"), Effort: label(t, "effort"), Leverage: label(t, "leverage"), Chosen: label(t, "chosen")}
		for i := range c.Corners {
			c.Corners[i] = label(t, "corner")
		}
		for i := range c.Levels {
			c.Levels[i] = label(t, "level")
		}
		for range rapid.IntRange(0, 60).Draw(t, "options") {
			c.Options = append(c.Options, MatrixOption{
				Label: words(80).Draw(t, "label"), Level: rapid.IntRange(-1, 4).Draw(t, "level"),
				Effort: rapid.Ptr(rapid.Float64Range(0, 6), true).Draw(t, "effort"), Leverage: rapid.Ptr(rapid.Float64Range(0, 6), true).Draw(t, "leverage"), Chosen: rapid.Bool().Draw(t, "chosen"),
			})
		}
		return c
	},
	"rings": func(t *rapid.T) drawable {
		c := Rings{
			Title: label(t, "title"), Centre: label(t, "centre"), Vendor: party(t, Left), Client: party(t, Right),
			Limits: label(t, "limits"), VendorLimits: texts(t, "v"), ClientLimits: texts(t, "c"),
		}
		for i := range c.Names {
			c.Names[i] = label(t, "ring")
		}
		for i := range c.Effects {
			c.Effects[i] = label(t, "effect")
		}
		for range rapid.IntRange(0, 40).Draw(t, "stakeholders") {
			c.Stakeholders = append(c.Stakeholders, Stakeholder{Name: words(60).Draw(t, "name"), Ring: rapid.IntRange(-1, 4).Draw(t, "ring"), Effect: value(t, "effect"), Note: words(200).Draw(t, "note")})
		}
		return c
	},
	"trend": func(t *rapid.T) drawable {
		pair := func() TrendPair {
			return TrendPair{value(t, "before"), value(t, "now"), rapid.IntRange(-1, 1).Draw(t, "arrow")}
		}
		panel := func(most int) TrendPanel {
			c := TrendPanel{About: party(t, Both), Note: label(t, "note")}
			for range rapid.IntRange(0, most).Draw(t, "rows") {
				c.Rows = append(c.Rows, TrendRow{Label: label(t, "label"), Aside: word(t, "aside"), Image: pair(), Self: pair(), Note: label(t, "note")})
			}
			return c
		}
		return Trend{label(t, "title"), panel(60), panel(12), label(t, "image"), label(t, "self"), label(t, "change"), label(t, "low"), label(t, "high")}
	},
	"progress": func(t *rapid.T) drawable {
		c := Progress{
			Title: label(t, "title"), Baseline: label(t, "baseline"), Target: label(t, "target"), Now: word(t, "now"),
			Missing: label(t, "missing"), Back: label(t, "back"), Partly: label(t, "partly"), Away: label(t, "away"),
		}
		for range rapid.IntRange(0, 60).Draw(t, "rows") {
			c.Rows = append(c.Rows, ProgressRow{
				words(80).Draw(t, "title"), label(t, "b"), label(t, "n"), label(t, "t"), value(t, "share"),
				Symptom(rapid.IntRange(-1, 4).Draw(t, "symptom")), label(t, "decision"),
			})
		}
		return c
	},
}
