package roster

import (
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"samenspel/workshop"
)

// draft is somebody as they stand in a text.
type draft struct {
	name, function, email string
	side                  workshop.Side
}

var (
	// lead stands before the recipients of a mail or the people of a list.
	lead = regexp.MustCompile(`(?i)^(aan|to|cc|bcc|van|from|deelnemers|participants|aanwezig|aanwezigen|attendees|present|genodigden|invited|verplicht|required|optioneel|optional|namen|names|naam|name)\s*:\s*`)
	// apart stands between a name and what is said of it.
	apart = regexp.MustCompile(`\s+[-|/•·]+\s+|\s*[–—]+\s*|\s*:\s+|\s*\t\s*|\s*\|\s*|\s{3,}`)
	// aside is what stands in brackets.
	aside = regexp.MustCompile(`[(\[]([^()\[\]]*)[)\]]`)
)

// line reads a line of a list: a heading, a person, or many.
func (r *reader) line(n int, s string) {
	if !strings.ContainsFunc(s, unicode.IsLetter) {
		if strings.ContainsFunc(s, unicode.IsDigit) { // else it is a rule between lines
			r.unread(n, s, WhyNoName)
		}
		return
	}
	s = strings.TrimSpace(bullet.ReplaceAllString(s, ""))
	s = strings.TrimSpace(lead.ReplaceAllString(s, ""))
	if isEmpty(s) || n == 1 && headed(s) != other {
		return
	}
	if isFormula(s) {
		r.unread(n, s, WhyFormula)
		return
	}
	if side := r.parties.named(s); side != workshop.Together {
		r.section = side
		return
	}
	if before, after, ok := strings.Cut(s, ":"); ok && strings.TrimSpace(after) != "" {
		if side := r.parties.named(before); side != workshop.Together {
			above := r.section
			r.section = side
			r.entries(n, after)
			r.section = above
			return
		}
	}
	r.entries(n, s)
}

// entries reads the people on a line, which stand apart by semicolons, or by
// commas behind an address.
func (r *reader) entries(n int, s string) {
	if address.MatchString(s) {
		s = strings.ReplaceAll(s, "mailto:", "")
	}
	parts := splitOutside(s, ';')
	mails := strings.Count(s, "@")
	if len(parts) > 1 && mails <= 1 && slices.ContainsFunc(parts[1:], r.isNote) {
		r.entry(n, strings.Join(parts, "\t")) // the fields of one
		return
	}
	for _, part := range parts {
		for _, one := range afterAddress(part) {
			r.entry(n, one)
		}
	}
}

// entry reads what stands between two separators: somebody with an address, or
// without.
func (r *reader) entry(n int, s string) {
	found := address.FindAllString(s, -1)
	rest := address.ReplaceAllString(s, " ")
	side := workshop.Together
	for _, a := range found {
		if side == workshop.Together {
			side = r.parties.domain(a)
		}
	}
	if len(found) > 0 {
		rest = strings.NewReplacer("<", " ", ">", " ").Replace(rest)
	}
	if len(found) > 0 && strings.Trim(rest, " ,;:\t'\"()[]|-–") == "" {
		for _, a := range found {
			name, why := fromAddress(a)
			if why != "" {
				r.unread(n, a, why)
				continue
			}
			r.found(n, draft{name: name, email: a, side: r.parties.domain(a)}, a)
		}
		return
	}
	drafts := r.drafts(rest)
	if len(drafts) == 1 && len(found) > 0 { // of several nobody knows whose it is
		drafts[0].email = found[0]
	}
	for _, d := range drafts {
		if d.side == workshop.Together {
			d.side = side
		}
		text := d.name
		if isEmpty(text) {
			text = s
		}
		r.found(n, d, text)
	}
}

// drafts reads names and what is said of them.
func (r *reader) drafts(s string) []draft {
	if openings.MatchString(strings.TrimSpace(s)) {
		return []draft{{name: s}}
	}
	var notes []string
	s = unquote(aside.ReplaceAllStringFunc(s, func(in string) string {
		notes = append(notes, strings.Split(in[1:len(in)-1], ",")...)
		return " "
	}))
	pieces := slices.DeleteFunc(apart.Split(strings.Trim(s, " \t|:–—-"), -1), isEmpty)
	if len(pieces) == 0 {
		return nil
	}
	if len(pieces) > 1 && r.isNote(pieces[0]) && !r.isNote(pieces[1]) {
		pieces[0], pieces[1] = pieces[1], pieces[0]
	}
	out := r.commas(splitOutside(pieces[0], ','))
	for _, piece := range pieces[1:] {
		notes = append(notes, splitOutside(piece, ',')...)
	}
	var said draft // of all of them
	for _, note := range notes {
		r.note(&said, note)
	}
	for i := range out {
		if out[i].side == workshop.Together {
			out[i].side = said.side
		}
		out[i].function = joined(out[i].function, said.function)
	}
	return out
}

// commas reads what stands apart by commas: "Bakker, Joost", names, or a name
// and what is said of it.
func (r *reader) commas(parts []string) []draft {
	parts = slices.DeleteFunc(parts, isEmpty)
	if len(parts) == 0 {
		return nil
	}
	if len(parts) > 1 && r.isNote(parts[0]) && !r.isNote(parts[1]) && !isInfix(strings.Fields(parts[0])[0]) {
		parts[0], parts[1] = parts[1], parts[0]
	}
	if r.lastFirst(parts) {
		parts = append([]string{parts[1] + " " + parts[0]}, parts[2:]...)
	}
	out := []draft{{name: parts[0]}}
	for _, p := range parts[1:] {
		if r.isNote(p) {
			r.note(&out[len(out)-1], p)
		} else {
			out = append(out, draft{name: p})
		}
	}
	return out
}

// lastFirst says whether a last name stands before the first: "Bakker, Joost",
// "Vries, Marit de" or "van der Berg, Anna".
func (r *reader) lastFirst(parts []string) bool {
	if len(parts) < 2 || r.isNote(parts[1]) || slices.ContainsFunc(parts[2:], func(p string) bool { return !r.isNote(p) }) {
		return false
	}
	last, given := strings.Fields(parts[0]), strings.Fields(parts[1])
	own := 0
	for _, w := range given {
		if !isInfix(w) {
			own++
		}
	}
	switch {
	case own == 0 || own > 3:
		return false
	case len(last) == 1 || isInfix(last[0]):
		return true
	}
	return len(given) == 1 && !slices.ContainsFunc(last, func(w string) bool { return isSmall(w) && isInfix(w) })
}

// isNote says whether a text is something that is said of a person: a party, a
// function, or words that begin small.
func (r *reader) isNote(s string) bool {
	s = strings.TrimSpace(s)
	all := strings.Fields(s)
	switch {
	case len(all) == 0:
		return false
	case r.parties.named(s) != workshop.Together, hasFunction(s):
		return true
	case isSmall(all[0]) && !isInfix(all[0]):
		return true
	}
	return len(all) == 1 && len(s) >= 2 && len(s) <= 4 && strings.ToUpper(s) == s && strings.ToLower(s) != s && !strings.Contains(s, ".")
}

// note adds what is said of somebody.
func (r *reader) note(d *draft, s string) {
	s = strings.TrimSpace(s)
	side := r.parties.belongs(s)
	if d.side == workshop.Together {
		d.side = side
	}
	if side == workshop.Together || hasFunction(s) && r.parties.named(s) == workshop.Together {
		d.function = joined(d.function, functionOf(s))
	}
}

// joined are two functions of one person; no more of them than can be kept.
func joined(a, b string) string {
	switch {
	case a == "":
		return b
	case b == "" || utf8.RuneCountInString(a) >= workshop.MaxName:
		return a
	}
	return a + ", " + b
}

// splitOutside splits at a character, but not within double quotes or <>.
func splitOutside(s string, at rune) []string {
	var out []string
	quotes, angle, begin, closing := strings.Count(s, `"`), false, 0, strings.LastIndexByte(s, '>')
	quoted := false
	for i, c := range s {
		switch {
		case c == '"':
			quotes--
			quoted = !quoted && quotes > 0
		case c == '<':
			angle = i < closing
		case c == '>':
			angle = false
		case c == at && !quoted && !angle:
			out = append(out, s[begin:i])
			begin = i + len(string(c))
		}
	}
	return append(out, s[begin:])
}

// afterAddress splits at the commas behind an address: those before it are of
// the name.
func afterAddress(s string) []string {
	if strings.Count(s, "@") == 0 {
		return []string{s}
	}
	var out []string
	rest := splitOutside(s, ',')
	one := rest[0]
	for _, part := range rest[1:] {
		if address.MatchString(one) {
			out = append(out, one)
			one = part
		} else {
			one += "," + part
		}
	}
	if !address.MatchString(one) && len(out) > 0 && strings.TrimSpace(one) == "" {
		return out
	}
	return append(out, one)
}

// unquote takes the quotes from a name; what they hold stays.
func unquote(s string) string {
	return strings.NewReplacer(`"`, "", "“", "", "”", "", "„", "").Replace(s)
}
