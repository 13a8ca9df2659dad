package chart

import (
	"reflect"
	"strconv"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"pgregory.net/rapid"
)

// wrapPlainly says what Wrap does in the plainest way: it measures the whole
// line for every piece, and the whole rest of a word for every line of it.
func wrapPlainly(m *Measurer, s string, width, size float64, style Style) []string {
	var out []string
	fits := func(s string) bool { return m.Width(s, size, style) <= width }
	for paragraph := range strings.SplitSeq(Clean(s), "\n") {
		line := ""
		for _, piece := range pieces(paragraph) {
			if fits(brokenPlainly(line + piece)) {
				line += piece
				continue
			}
			if shown := brokenPlainly(line); shown != "" {
				out = append(out, shown)
			}
			line = strings.TrimLeft(piece, " ")
			for !fits(brokenPlainly(line)) {
				head, tail := splitPlainly(lettersOf(m, strings.TrimSuffix(line, "\u00AD")), fits)
				if tail == "" {
					line = head
					break
				}
				out = append(out, head)
				line = tail
			}
		}
		if line = visible(line); line != "" {
			out = append(out, line)
		}
	}
	return out
}

func lettersOf(m *Measurer, s string) []string {
	var out []string
	for l := range m.letters(m.face(Regular), s) {
		out = append(out, l)
	}
	return out
}

func brokenPlainly(line string) string {
	before := strings.TrimRight(line, "\u00AD")
	if last, _ := utf8.DecodeLastRuneInString(before); before != line && unicode.IsLetter(last) && last < 0x590 {
		return visible(line) + "-"
	}
	return visible(line)
}

func splitPlainly(word []string, fits func(string) bool) (head, tail string) {
	hyphened := func(cut int) string {
		before, _ := utf8.DecodeLastRuneInString(word[cut-1])
		after, _ := utf8.DecodeRuneInString(word[cut])
		if unicode.IsLetter(before) && unicode.IsLetter(after) && after < 0x590 {
			return strings.Join(word[:cut], "") + "-"
		}
		return strings.Join(word[:cut], "")
	}
	cut := 0
	for i := 1; i < len(word); i++ {
		if cut > 0 && !fits(hyphened(i)) {
			break
		}
		cut = i
	}
	if cut == 0 {
		return strings.Join(word, ""), ""
	}
	if head = hyphened(cut); !fits(head) {
		head = strings.Join(word[:cut], "")
	}
	return head, strings.Join(word[cut:], "")
}

func TestWrapIsAsWrappedPlainly(t *testing.T) {
	m := NewMeasurer()
	letters := rapid.StringOfN(rapid.RuneFrom([]rune("aiWM éж漢-/–. \u00A0\u00AD\u00AD\u0301\u200B\u200D\uFE0F🙂🏽\n")), 0, 80, -1)
	rapid.Check(t, func(t *rapid.T) {
		s := rapid.OneOf(letters, words(300), rapid.String()).Draw(t, "text")
		width := rapid.OneOf(rapid.Float64Range(0, 40), rapid.Float64Range(0, 400)).Draw(t, "width")
		size, style := rapid.Float64Range(4, 40).Draw(t, "size"), Style(rapid.IntRange(0, 3).Draw(t, "style"))
		if rapid.Bool().Draw(t, "exact") { // as wide as a part of the text is
			runes := []rune(s)
			width = m.Width(string(runes[:rapid.IntRange(0, len(runes)).Draw(t, "part")]), size, style)
		}
		if got, want := m.Wrap(s, width, size, style), wrapPlainly(m, s, width, size, style); !reflect.DeepEqual(got, want) {
			t.Fatalf("%q in %g:\n got %q\nwant %q", s, width, got, want)
		}
	})
}

// BenchmarkWrap breaks texts that are ten times longer each time into lines of
// one letter, of many, and into a single one; measure only adds up their width.
func BenchmarkWrap(b *testing.B) {
	m := NewMeasurer()
	for n := 1000; n <= 100_000; n *= 10 {
		for name, word := range map[string]string{"letters": strings.Repeat("x", n), "softhyphens": strings.Repeat("\u00AD", n), "blanks": strings.Repeat("x ", n/2)} {
			at := name + "/" + strconv.Itoa(n)
			b.Run("measure/"+at, func(b *testing.B) {
				for b.Loop() {
					m.Width(word, 10, Regular)
				}
			})
			for kind, width := range map[string]float64{"letter": 6, "line": 480, "endless": 1e9} {
				b.Run(kind+"/"+at, func(b *testing.B) {
					for b.Loop() {
						m.Wrap(word, width, 10, Regular)
					}
				})
			}
		}
	}
}
