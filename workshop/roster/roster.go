// Package roster reads people from what somebody pastes: rows of a spreadsheet,
// the recipients of a mail, or names a line each, with bullets, numbers and
// functions around them. It guesses and never refuses: what it could not read
// it gives back, by line and with why. It knows no clipboard and no window.
//
// A mail address also tells which side somebody is of, and a name where none
// stands beside it.
package roster

import (
	"strings"

	"samenspel/workshop"
)

// MaxPeople is the most people that are read from one text: as many as two
// sides can seat.
const MaxPeople = 2 * workshop.MaxPeople

// MaxUnread is the most lines that are told of as unread.
const MaxUnread = 40

// Person is somebody who was read.
type Person struct {
	Name     string        // 1 to workshop.MaxName characters on one line
	Function string        // at most workshop.MaxName characters; "" where none is given
	Email    string        // as workshop.ParseEmail has it; "" where none is given
	Side     workshop.Side // Together where nothing tells it
	Line     int           // where they stand, from 1
}

// Why says why a line was not read.
type Why string

// The reasons why a line is not read.
const (
	WhyNoName   Why = "no_name"  // nothing in it could be a name
	WhySentence Why = "sentence" // it is a sentence
	WhyLong     Why = "long"     // the name is longer than workshop.MaxName characters
	WhyFormula  Why = "formula"  // a formula of a spreadsheet, or its error
	WhyMailbox  Why = "mailbox"  // an address that is not of one person
)

// Unread is a line, or a part of one, in which no person was found.
type Unread struct {
	Line int    // from 1
	Text string // at most 60 characters of it
	Why  Why
}

// List is what was read from a text.
type List struct {
	People []Person // in the order of the text, at most MaxPeople
	More   int      // people beyond those
	Unread []Unread // in the order of the text, at most MaxUnread
	Others int      // unread lines beyond those
	Left   int      // lines that were not looked at, because the text is too long
}

// Read reads people from a text. names are the names of both parties: an
// organisation, a heading or the domain of a mail address that matches one
// tells the side. Any text is allowed, of any length; no more than the first
// lines of a very long one are looked at.
func Read(text string, names workshop.PerSide[string]) List {
	source, left := clean(text)
	r := reader{parties: newParties(names), list: List{Left: left}}
	if g := gridOf(source); g != nil {
		r.grid(g)
	} else {
		for i, line := range strings.Split(source, "\n") {
			r.line(i+1, line)
		}
	}
	return r.list
}

// Looks says whether a text looks like a list of people: two or more, and no
// more lines that say something else.
func Looks(text string) bool {
	list := Read(text, workshop.PerSide[string]{})
	return len(list.People) >= 2 && len(list.People) >= len(list.Unread)+list.Others
}

// Many says whether a text is more than one line, or the recipients of a mail:
// more than the name of one person.
func Many(text string) bool {
	source, left := clean(text)
	return left > 0 || strings.Contains(strings.Trim(source, "\n\t "), "\n") || strings.Count(source, "@") > 1
}

// Key is equal for two names that are the same but for capitals, accents,
// spaces and punctuation.
func Key(name string) string { return strings.Join(tokens(name), " ") }

// reader reads a list line by line.
type reader struct {
	parties parties
	section workshop.Side // of the heading above; Together where there is none
	list    List
}

func (r *reader) add(p Person) {
	if p.Side == workshop.Together {
		p.Side = r.section
	}
	if len(r.list.People) >= MaxPeople {
		r.list.More++
		return
	}
	r.list.People = append(r.list.People, p)
}

func (r *reader) unread(line int, text string, why Why) {
	if len(r.list.Unread) >= MaxUnread {
		r.list.Others++
		return
	}
	r.list.Unread = append(r.list.Unread, Unread{line, short(oneLine(text), 60), why})
}

// found adds somebody, or tells why there is nobody.
func (r *reader) found(line int, d draft, text string) {
	name, why := nameOf(d.name)
	if why == "" && name == "" {
		return
	}
	if why != "" {
		r.unread(line, text, why)
		return
	}
	r.add(Person{Name: name, Function: functionOf(d.function), Email: emailOf(d.email), Side: d.side, Line: line})
}
