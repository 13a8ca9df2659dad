package main

import (
	"fmt"
	"strings"
	"time"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"samenspel/workshop"
)

// squash leaves out what a page may change in a text: spaces, breaks, soft
// hyphens and the way accents are written.
func squash(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) || unicode.IsControl(r) || unicode.Is(unicode.Cf, r) {
			return -1
		}
		return r
	}, norm.NFKC.String(s))
}

// saying is a text that a program has read, to look things up in.
type saying struct {
	text  string
	latin bool // of other scripts the program tells nothing
}

func said(text string) saying { return saying{text: squash(text)} }

// saidInLatin is what a program has read that does not know what a picture of a
// letter stands for.
func saidInLatin(text string) saying { return saying{text: squash(text), latin: true} }

// words says whether each word of a text that is in plain letters is there.
func (s saying) words(want string) bool {
	for word := range strings.FieldsSeq(want) {
		if strings.IndexFunc(word, func(r rune) bool { return r >= 0x80 }) < 0 && !s.exactly(word) {
			return false
		}
	}
	return true
}

// exactly says whether a text has another as it was typed.
func (s saying) exactly(want string) bool { return strings.Contains(s.text, squash(want)) }

// has says whether a text has another. A script that the text's typeface lacks
// may stand there by its codes, and one that runs from right to left in the
// order of the page; then every character must be there.
func (s saying) has(want string) bool {
	if s.exactly(want) || s.latin && s.words(want) {
		return true
	}
	want = squash(want)
	if strings.IndexFunc(want, unlike) < 0 {
		return false
	}
	for _, r := range want {
		if !strings.ContainsRune(s.text, r) && !strings.Contains(s.text, fmt.Sprintf("U+%04X", r)) {
			return false
		}
	}
	return true
}

// unlike says that a character is not one of the Latin ones that every typeface
// has.
func unlike(r rune) bool { return r >= 0x250 && !unicode.IsPunct(r) }

var months = map[workshop.Lang][2]string{
	workshop.Dutch:   {"januari februari maart april mei juni juli augustus september oktober november december", "jan feb mrt apr mei jun jul aug sep okt nov dec"},
	workshop.English: {"January February March April May June July August September October November December", "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec"},
}

// hasDate says whether a date stands in a text, as a person or a machine writes
// it.
func (s saying) hasDate(iso string, lang workshop.Lang) bool {
	d, err := time.Parse(time.DateOnly, iso)
	if err != nil {
		return s.has(iso)
	}
	ways := []string{iso}
	for _, names := range months[lang] {
		ways = append(ways, fmt.Sprintf("%d%s%d", d.Day(), strings.Fields(names)[d.Month()-1], d.Year()))
	}
	for _, way := range ways {
		if s.has(way) {
			return true
		}
	}
	return false
}

// plan looks for what a plan must say, in what a program has read of a file. A
// form says nothing of it.
func (l *ledger) plan(f *written, program string, s saying) {
	l.unnamed(f, program, s)
	if f.form() {
		return
	}
	for _, a := range f.of.facts.planned() {
		if !s.has(a.Title) && !f.changed(a.Title) {
			l.fault(f, program, "does not tell the action %q", a.Title)
		}
		for _, owner := range []*struct{ Name string }{a.Owners.Vendor, a.Owners.Client} {
			if owner != nil && !f.by.nobody() && !s.has(owner.Name) {
				l.fault(f, program, "does not tell the owner %q of %q", owner.Name, a.Title)
			}
		}
		for _, date := range []*string{a.FirstDate, a.Due, a.LearnDate} {
			if date != nil && !s.hasDate(*date, f.of.Lang) {
				l.fault(f, program, "does not tell the date %s of %q", *date, a.Title)
			}
		}
	}
}

// unnamed looks for people in a file in which nobody is to be named, and for
// addresses of mail in any.
func (l *ledger) unnamed(f *written, program string, s saying) {
	for address := range f.of.reached {
		if s.exactly(address) {
			l.fault(f, program, "tells the address %q", address)
		}
	}
	if !f.by.nobody() {
		return
	}
	for _, p := range f.of.facts.People {
		if s.exactly(p.Name) {
			l.fault(f, program, "names %q", p.Name)
		}
	}
}

// changed says that a title may be another in a file in which nobody is to be
// named: it names somebody.
func (f *written) changed(title string) bool {
	if !f.by.nobody() {
		return false
	}
	for _, p := range f.of.facts.People {
		for word := range strings.FieldsSeq(p.Name) {
			if strings.Contains(title, word) {
				return true
			}
		}
	}
	return false
}
