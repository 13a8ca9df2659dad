package roster

import (
	"slices"
	"strings"
	"unicode"

	"samenspel/workshop"
)

// row is a row of a table, and the line where it begins, from 1.
type row struct {
	line  int
	cells []string
}

// column is what a column of a table holds.
type column int

const (
	other column = iota
	fullName
	firstName
	infix
	lastName
	function
	organisation
	mail
)

var headings = map[column]map[string]bool{
	fullName:     headingsOf("naam;name;volledige naam;full name;fullname;display name;weergavenaam;deelnemer;deelnemers;participant;participants;attendee;contactpersoon;contact;contact person;persoon;person;wie;who;medewerker;employee;naam deelnemer;participant name;namen;names"),
	firstName:    headingsOf("voornaam;first name;firstname;given name;roepnaam;voorletters;initials;first"),
	infix:        headingsOf("tussenvoegsel;tussenvoegsels;tussenv;tv;prefix;infix;middle name"),
	lastName:     headingsOf("achternaam;last name;lastname;surname;family name;familienaam;last"),
	function:     headingsOf("functie;functienaam;functieomschrijving;functietitel;function;rol;role;job title;jobtitle;title;position;job;taak;afdeling rol;functie rol;role function"),
	organisation: headingsOf("organisatie;organisation;organization;bedrijf;company;firma;werkgever;employer;partij;party;side;kant;zijde;org;namens;on behalf of;organisatie partij"),
	mail:         headingsOf("e mail;email;mail;e mailadres;emailadres;mailadres;email address;e mail address;e mail adres;emailaddress"),
}

func headingsOf(s string) map[string]bool {
	out := map[string]bool{}
	for h := range strings.SplitSeq(s, ";") {
		out[h] = true
	}
	return out
}

// headed returns what a heading says of its column.
func headed(cell string) column {
	key := Key(cut(cell, 60))
	for c, names := range headings {
		if names[key] {
			return c
		}
	}
	return other
}

// gridOf reads a table: rows of which the cells stand apart by tabs, or by
// semicolons or commas under a row of headings. nil where it is none.
func gridOf(text string) []row {
	tabs, all, first := 0, 0, ""
	for line := range strings.SplitSeq(text, "\n") {
		if strings.TrimSpace(line) == "" {
			continue
		}
		if all++; all == 1 {
			first = line
		}
		if strings.Contains(strings.TrimSpace(line), "\t") {
			tabs++
		}
	}
	if tabs > 0 && tabs*2 >= all {
		return split(text, '\t')
	}
	for _, at := range []byte{';', ','} {
		if g := split(first, at); len(g) > 0 && isHeader(g[0].cells) && len(g[0].cells) > 1 {
			return split(text, at)
		}
	}
	return nil
}

// isHeader says whether a row names columns, one of which tells who it is.
func isHeader(cells []string) bool {
	return slices.ContainsFunc(cells, func(s string) bool {
		c := headed(s)
		return c == fullName || c == firstName || c == lastName || c == mail
	})
}

// split splits a text into rows and cells. A cell within quotes may hold line
// breaks and separators; where a quote is not closed it is a character as any.
func split(text string, at byte) []row {
	const longest = 2000 // bytes of a cell within quotes
	var out []row
	line, i := 1, 0
	for i < len(text) {
		r := row{line: line}
		for i <= len(text) {
			cell, next := "", i
			if i < len(text) && text[i] == '"' {
				if s, n := quoted(text[i:min(len(text), i+longest)]); n > 0 && (i+n == len(text) || text[i+n] == at || text[i+n] == '\n') {
					line += strings.Count(s, "\n")
					cell, next = s, i+n
				}
			}
			if next == i {
				for next < len(text) && text[next] != at && text[next] != '\n' {
					next++
				}
				cell = text[i:next]
			}
			if len(r.cells) < maxColumns {
				r.cells = append(r.cells, oneLine(cell))
			}
			i = next + 1
			if next >= len(text) || text[next] == '\n' {
				break
			}
		}
		line++
		out = append(out, r)
	}
	return out
}

// quoted reads a cell within quotes, in which two quotes are one, and returns
// how many bytes it takes; 0 where it does not end.
func quoted(s string) (string, int) {
	var b strings.Builder
	for i := 1; i < len(s); i++ {
		if s[i] != '"' {
			b.WriteByte(s[i])
			continue
		}
		if i+1 < len(s) && s[i+1] == '"' {
			b.WriteByte('"')
			i++
			continue
		}
		return b.String(), i + 1
	}
	return "", 0
}

// header finds the row that names the columns, among the first of a table: its
// place, or −1.
func header(g []row) int {
	const among = 6
	return slices.IndexFunc(g[:min(among, len(g))], func(r row) bool { return isHeader(r.cells) })
}

// columns says what the columns of a table hold, by the row of headings or else
// by what stands in them.
func (r *reader) columns(g []row, head int) []column {
	if head >= 0 {
		out := make([]column, len(g[head].cells))
		for i, cell := range g[head].cells {
			if c := headed(cell); c == organisation || !slices.Contains(out, c) { // of two alike the first
				out[i] = c
			}
		}
		return out
	}
	const looked = 50
	rows := g[:min(looked, len(g))]
	wide := 0
	for _, row := range rows {
		wide = max(wide, len(row.cells))
	}
	out := make([]column, wide)
	for i := range out {
		out[i] = r.guess(rows, i)
	}
	r.refine(out, rows)
	return out
}

// guess says what most cells of a column are.
func (r *reader) guess(rows []row, at int) column {
	all, names, functions, parties, mails := 0, 0, 0, 0, 0
	for _, row := range rows {
		if at >= len(row.cells) || isEmpty(row.cells[at]) {
			continue
		}
		cell := row.cells[at]
		all++
		switch name, why := nameOf(strings.Replace(aside.ReplaceAllString(cell, ""), ",", "", 1)); {
		case address.MatchString(cell):
			mails++
		case r.parties.belongs(cell) != workshop.Together:
			parties++
		case hasFunction(cell) || isSmall(cell) && !isInfix(strings.Fields(cell)[0]):
			functions++
		case why == "" && name != "":
			names++
		}
	}
	const most = 2 // more than a half
	switch {
	case all == 0:
		return other
	case mails*most > all:
		return mail
	case parties*most > all:
		return organisation
	case functions*most >= all:
		return function
	case names*most > all:
		return fullName
	}
	return other
}

// refine settles which of the columns that look like names is one: the first,
// or two of single words beside one another. What stands behind it says
// something of the person.
func (r *reader) refine(out []column, rows []row) {
	first := slices.Index(out, fullName)
	if first < 0 {
		first = slices.Index(out, function) // names without capitals
		if first < 0 || slices.Contains(out, mail) {
			return
		}
		out[first] = fullName
	}
	if next := first + 1; next < len(out) && out[next] == fullName && single(rows, first) {
		out[first], out[next] = firstName, lastName
	}
	for i := range out {
		if i == first || out[i] != fullName {
			continue
		}
		out[i] = other
		if !slices.Contains(out, function) {
			out[i] = function
		}
	}
}

// single says whether all cells of a column are one word.
func single(rows []row, at int) bool {
	return !slices.ContainsFunc(rows, func(r row) bool {
		return at < len(r.cells) && strings.ContainsFunc(r.cells[at], unicode.IsSpace)
	})
}

// grid reads the rows of a table.
func (r *reader) grid(g []row) {
	head := header(g)
	columns := r.columns(g, head)
	if !slices.ContainsFunc(columns, func(c column) bool { return c == fullName || c == firstName || c == lastName || c == mail }) {
		for _, row := range g {
			r.line(row.line, strings.Join(row.cells, "\t"))
		}
		return
	}
	for _, row := range g[head+1:] {
		r.row(row, columns)
	}
}

// row reads a row: a person, or the heading of a side.
func (r *reader) row(row row, columns []column) {
	cells := map[column]string{}
	filled := slices.DeleteFunc(slices.Clone(row.cells), isEmpty)
	if len(filled) == 0 {
		return
	}
	if side := r.parties.named(filled[0]); len(filled) == 1 && side != workshop.Together {
		r.section = side
		return
	}
	side := workshop.Together
	for i, cell := range row.cells[:min(len(columns), len(row.cells))] {
		if isEmpty(cell) {
			continue
		}
		switch c := columns[i]; c {
		case organisation:
			if s := r.parties.belongs(cell); s != workshop.Together {
				side = s
			}
		default:
			cells[c] = cell
		}
	}
	if side == workshop.Together {
		side = r.parties.domain(address.FindString(cells[mail]))
	}
	if side == workshop.Together {
		side = r.parties.domain(address.FindString(cells[fullName]))
	}
	d := draft{function: cells[function], email: address.FindString(cells[mail]), side: side}
	switch {
	case cells[firstName] != "" || cells[lastName] != "":
		d.name = strings.Join(slices.DeleteFunc([]string{cells[firstName], cells[infix], cells[lastName]}, isEmpty), " ")
		if isFormula(cells[firstName]) || isFormula(cells[lastName]) {
			d.name = "=" + d.name
		}
	case cells[fullName] != "":
		r.cell(row.line, cells[fullName], d)
		return
	case cells[mail] != "":
		name, why := fromAddress(address.FindString(cells[mail]))
		if why != "" {
			r.unread(row.line, strings.Join(filled, " "), why)
			return
		}
		d.name = name
	default:
		r.unread(row.line, strings.Join(filled, " "), WhyNoName)
		return
	}
	r.found(row.line, d, strings.Join(filled, " "))
}

// cell reads the cell with somebody's whole name. What the other cells say goes
// before what stands in this one.
func (r *reader) cell(line int, cell string, known draft) {
	if isFormula(cell) {
		r.unread(line, cell, WhyFormula)
		return
	}
	in := reader{parties: r.parties}
	in.entry(line, bullet.ReplaceAllString(cell, ""))
	for _, p := range in.list.People {
		if known.side != workshop.Together {
			p.Side = known.side
		}
		if f := functionOf(known.function); f != "" {
			p.Function = f
		}
		if e := emailOf(known.email); e != "" {
			p.Email = e
		}
		r.add(p)
	}
	for _, u := range in.list.Unread {
		r.unread(line, u.Text, u.Why)
	}
}
