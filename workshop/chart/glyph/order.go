package glyph

import (
	"slices"
	"strings"

	"golang.org/x/text/unicode/bidi"
)

// Part is a stretch of a line that runs one way.
type Part struct {
	Text string
	Back bool // from right to left
}

// InOrder returns the parts of a line as they stand from left to right, each in
// the order in which it is read. The line itself runs from left to right. It is
// the Unicode Bidirectional Algorithm (UAX #9), without orders of direction:
// Legible takes those out.
func InOrder(s string) []Part {
	if strings.IndexFunc(s, Back) < 0 {
		return []Part{{Text: s}}
	}
	l := newLine(s)
	l.weak()
	l.brackets()
	l.neutral()
	return l.parts()
}

// line is the runes of a line and what each is to direction; kind changes as
// the rules are applied.
type line struct {
	text  []rune
	props []bidi.Properties
	kind  []bidi.Class
}

func newLine(s string) *line {
	l := &line{text: []rune(s)}
	for _, r := range l.text {
		p, _ := bidi.LookupRune(r)
		l.props = append(l.props, p)
		l.kind = append(l.kind, p.Class())
	}
	return l
}

// weak applies rules W1 to W7: what numbers and the signs around them belong to.
func (l *line) weak() {
	strong, before := bidi.L, bidi.L // of letters; of anything
	for i, k := range l.kind {
		switch k {
		case bidi.NSM, bidi.BN:
			k = before // W1
		case bidi.L, bidi.R, bidi.AL:
			strong = k
		case bidi.EN:
			if strong == bidi.AL {
				k = bidi.AN // W2
			}
		default:
		}
		if k == bidi.AL {
			k = bidi.R // W3
		}
		l.kind[i], before = k, k
	}
	for i := 1; i+1 < len(l.kind); i++ { // W4
		a, k, b := l.kind[i-1], l.kind[i], l.kind[i+1]
		if a == b && (k == bidi.CS && (a == bidi.EN || a == bidi.AN) || k == bidi.ES && a == bidi.EN) {
			l.kind[i] = a
		}
	}
	strong = bidi.L
	for i := 0; i < len(l.kind); {
		end := i + 1
		switch l.kind[i] {
		case bidi.ET: // W5
			for end < len(l.kind) && l.kind[end] == bidi.ET {
				end++
			}
			if i > 0 && l.kind[i-1] == bidi.EN || end < len(l.kind) && l.kind[end] == bidi.EN {
				fill(l.kind[i:end], bidi.EN)
			} else {
				fill(l.kind[i:end], bidi.ON)
			}
		case bidi.ES, bidi.CS: // W6
			l.kind[i] = bidi.ON
		default:
		}
		i = end
	}
	for i, k := range l.kind { // W7
		switch {
		case k == bidi.L || k == bidi.R:
			strong = k
		case k == bidi.EN && strong == bidi.L:
			l.kind[i] = bidi.L
		}
	}
}

func fill(k []bidi.Class, with bidi.Class) {
	for i := range k {
		k[i] = with
	}
}

// way is which way a rune makes its neighbours go; ON is neither.
func way(k bidi.Class) bidi.Class {
	switch k {
	case bidi.L:
		return bidi.L
	case bidi.R, bidi.EN, bidi.AN:
		return bidi.R
	default:
		return bidi.ON
	}
}

// brackets applies rule N0: both brackets of a pair go the same way.
func (l *line) brackets() {
	type pair struct{ open, shut int }
	var pairs []pair
	var open []int
	for i, p := range l.props {
		switch {
		case !p.IsBracket() || l.kind[i] != bidi.ON:
		case p.IsOpeningBracket():
			if open = append(open, i); len(open) > 63 {
				return
			}
		default:
			for n, at := range slices.Backward(open) {
				if bidi.ReverseString(string(l.text[at])) == string(l.text[i]) {
					pairs = append(pairs, pair{at, i})
					open = open[:n]
					break
				}
			}
		}
	}
	slices.SortFunc(pairs, func(a, b pair) int { return a.open - b.open })
	for _, p := range pairs {
		inside := bidi.ON
		for _, k := range l.kind[p.open+1 : p.shut] {
			if w := way(k); w == bidi.L || w == bidi.R && inside == bidi.ON {
				inside = w
			}
			if inside == bidi.L {
				break
			}
		}
		if inside == bidi.R && l.before(p.open) != bidi.R {
			inside = bidi.L
		}
		if inside != bidi.ON {
			l.kind[p.open], l.kind[p.shut] = inside, inside
		}
	}
}

// before is which way what stands before a rune goes.
func (l *line) before(at int) bidi.Class {
	for _, k := range slices.Backward(l.kind[:at]) {
		if w := way(k); w != bidi.ON {
			return w
		}
	}
	return bidi.L
}

// neutral applies rules N1 and N2: what goes neither way goes with what stands on
// both sides of it, and else with the line.
func (l *line) neutral() {
	for i := 0; i < len(l.kind); {
		end := i + 1
		if way(l.kind[i]) == bidi.ON {
			for end < len(l.kind) && way(l.kind[end]) == bidi.ON {
				end++
			}
			after := bidi.L
			if end < len(l.kind) {
				after = way(l.kind[end])
			}
			if l.before(i) == bidi.R && after == bidi.R {
				fill(l.kind[i:end], bidi.R)
			} else {
				fill(l.kind[i:end], bidi.L)
			}
		}
		i = end
	}
}

// parts applies rules I1 and L2: a stretch from right to left is turned round, and
// the numbers in it are not.
func (l *line) parts() []Part {
	var out []Part
	turned := -1 // where the stretch under way begins
	for i := 0; i < len(l.kind); {
		end := i + 1
		for end < len(l.kind) && level(l.kind[end]) == level(l.kind[i]) {
			end++
		}
		switch lv := level(l.kind[i]); {
		case lv == 0 && turned >= 0:
			slices.Reverse(out[turned:])
			turned = -1
		case lv > 0 && turned < 0:
			turned = len(out)
		}
		out = append(out, Part{string(l.text[i:end]), level(l.kind[i]) == 1})
		i = end
	}
	if turned >= 0 {
		slices.Reverse(out[turned:])
	}
	return out
}

func level(k bidi.Class) int {
	switch k {
	case bidi.R:
		return 1
	case bidi.EN, bidi.AN:
		return 2
	default:
		return 0
	}
}
