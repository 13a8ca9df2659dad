package hint_test

import (
	"bufio"
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	"samenspel/workshop"
	"samenspel/workshop/hint"
	"samenspel/workshop/method"
)

// sentence is a line of the corpus.
type sentence struct {
	lang        workshop.Lang
	field, text string
	codes       []string
	known       string
}

func readCorpus(t testing.TB, name string) []sentence {
	t.Helper()
	f, err := os.Open("testdata/" + name)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	var out []sentence
	for lines := bufio.NewScanner(f); lines.Scan(); {
		line := lines.Text()
		if line == "" || line[0] == '#' {
			continue
		}
		part := strings.Split(line, " | ")
		if len(part) != 5 {
			t.Fatalf("%s: %q has %d parts, want 5", name, line, len(part))
		}
		s := sentence{lang: workshop.Lang(part[0]), field: part[1], known: part[3], text: part[4]}
		if part[2] != "-" {
			s.codes = strings.Fields(part[2])
		}
		out = append(out, s)
	}
	return out
}

var glossary = map[workshop.Lang][]hint.Term{
	workshop.Dutch:   {{Vendor: "incident", Agreed: "melding"}, {Vendor: "case", Agreed: "zaak"}, {Vendor: "change", Agreed: "wens"}},
	workshop.English: {{Vendor: "ticket", Agreed: "report"}, {Vendor: "case", Agreed: "application"}, {Vendor: "sprint", Agreed: "round"}},
}

func (s sentence) context() hint.Context {
	known := func(word string) bool { return slices.Contains(strings.Fields(s.known), word) }
	return hint.Context{
		Terms: glossary[s.lang],
		Get: func(field string) string {
			switch {
			case field == "finding" && known("finding"), field == "firstDate" && known("dated"),
				field == "ownerVendor", field == "ownerClient":
				return "given"
			}
			return ""
		},
		Distant: func(string) bool { return known("distant") },
	}
}

func builtin(t testing.TB) *hint.Set {
	t.Helper()
	m, err := method.Builtin()
	if err != nil {
		t.Fatal(err)
	}
	return hint.New(&m)
}

// score counts remarks: given and right, given and wrong, and not given.
type score struct{ right, wrong, missed int }

// ratio is 1 where there is nothing to get wrong.
func ratio(part, rest int) float64 {
	if part+rest == 0 {
		return 1
	}
	return float64(part) / float64(part+rest)
}

func (s score) precision() float64 { return ratio(s.right, s.wrong) }
func (s score) recall() float64    { return ratio(s.right, s.missed) }

func (s score) String() string {
	return fmt.Sprintf("%3d right %2d wrong %2d missed   precision %.2f   recall %.2f", s.right, s.wrong, s.missed, s.precision(), s.recall())
}

// measure gives the score of each code and of all together, under "all".
func measure(t *testing.T, set *hint.Set, corpus []sentence) map[string]score {
	scores := map[string]score{}
	count := func(code string, by func(*score)) {
		for _, key := range []string{code, "all"} {
			s := scores[key]
			by(&s)
			scores[key] = s
		}
	}
	for _, s := range corpus {
		var got []string
		for _, h := range set.Text(s.field, s.text, s.lang, s.context()) {
			if !slices.Contains(got, h.Code) {
				got = append(got, h.Code)
			}
		}
		for _, code := range got {
			if slices.Contains(s.codes, code) {
				count(code, func(s *score) { s.right++ })
			} else {
				count(code, func(s *score) { s.wrong++ })
				t.Logf("wrong  %-3s %s %s: %s", code, s.lang, s.field, s.text)
			}
		}
		for _, code := range s.codes {
			if !slices.Contains(got, code) {
				count(code, func(s *score) { s.missed++ })
				t.Logf("missed %-3s %s %s: %s", code, s.lang, s.field, s.text)
			}
		}
	}
	return scores
}

// TestCorpus holds the lists to what was measured of them. The corpus has been
// used to write them, so it says what must not be lost, not what to expect.
// What to expect, the part kept apart says: of the remarks nearly all are
// right, and about half are made of those that should be. (Its first edition,
// now in the corpus, gave a precision of 0.93 and a recall of 0.79 when it was
// first measured; the present one 0.97 and 0.55.) Sentences and lists are by
// the same hand, so strangers' sentences may do otherwise. A remark that is
// missing costs nobody anything; one that is wrong costs trust.
func TestCorpus(t *testing.T) {
	set := builtin(t)
	for _, part := range []struct {
		name              string
		sentences         int
		precision, recall float64 // at least, of all together
		each              float64 // both, of each code
	}{
		{"corpus.txt", 380, 0.98, 0.98, 0.9},
		{"held-out.txt", 75, 0.9, 0.5, 0},
	} {
		t.Run(part.name, func(t *testing.T) {
			corpus := readCorpus(t, part.name)
			if len(corpus) < part.sentences {
				t.Errorf("%d sentences, want at least %d", len(corpus), part.sentences)
			}
			scores := measure(t, set, corpus)
			for i := 1; i <= 12; i++ {
				code := fmt.Sprintf("W%d", i)
				s := scores[code]
				t.Logf("%-4s%v", code, s)
				if s.precision() < part.each || s.recall() < part.each {
					t.Errorf("%s: below %.2f", code, part.each)
				}
			}
			all := scores["all"]
			t.Logf("all %v", all)
			if all.precision() < part.precision || all.recall() < part.recall {
				t.Errorf("all: below a precision of %.2f or a recall of %.2f", part.precision, part.recall)
			}
		})
	}
}

// Both languages, and innocent sentences as many as others.
func TestCorpusIsBalanced(t *testing.T) {
	innocent, lang, texts := 0, map[workshop.Lang]int{}, map[string]bool{}
	all := append(readCorpus(t, "corpus.txt"), readCorpus(t, "held-out.txt")...)
	for _, s := range all {
		lang[s.lang]++
		if len(s.codes) == 0 {
			innocent++
		}
		line := strings.Join([]string{string(s.lang), s.field, s.known, s.text}, " ")
		if texts[line] {
			t.Errorf("twice: %s", line)
		}
		texts[line] = true
	}
	t.Logf("%d sentences, %d innocent, %v", len(all), innocent, lang)
	if share := ratio(innocent, len(all)-innocent); share < 0.4 || share > 0.6 {
		t.Errorf("%.2f innocent", share)
	}
	if share := ratio(lang[workshop.English], lang[workshop.Dutch]); share < 0.4 || share > 0.6 {
		t.Errorf("%.2f English", share)
	}
}
