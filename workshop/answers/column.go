package answers

import (
	"slices"
	"strings"

	"samenspel/workshop"
)

// SideColumn is the one column that every sheet has.
const SideColumn = "side"

// place is where in a ballot an answer goes.
type place int

const (
	inSelf place = iota
	inOther
	inGiven
	inPredicted
	inSelfYes
	inOtherYes
)

// question is one column of answers.
type question struct {
	name     string
	code     string
	in       place
	min, max int // of a number
}

// yesNo says whether the answer is a yes or a no, and not a number.
func (q question) yesNo() bool { return q.in == inSelfYes || q.in == inOtherYes }

// questions lists what a form asks, in the order of the form on paper: about
// the own side, about the other, about the relation. The second list is what
// another form asks, and this one does not.
func questions(in workshop.Instrument, form string) (asked, not []question) {
	short := map[string]bool{}
	for _, i := range in.Asked(form) {
		short[i.Code] = true
	}
	for _, about := range []struct {
		prefix string
		in     place
	}{{"self.", inSelf}, {"other.", inOther}} {
		for _, i := range in.Items {
			q := question{about.prefix + i.Code, i.Code, about.in, 1, 5}
			if short[i.Code] {
				asked = append(asked, q)
			} else {
				not = append(not, q)
			}
		}
	}
	for _, r := range in.Results {
		if r.Type == "yesno" {
			if r.Both {
				asked = append(asked, question{name: r.Code + ".self", code: r.Code, in: inSelfYes})
			}
			asked = append(asked, question{name: r.Code + ".other", code: r.Code, in: inOtherYes})
			continue
		}
		asked = append(asked, question{r.Code, r.Code, inGiven, r.Min, r.Max})
		if r.Predict {
			asked = append(asked, question{r.Code + ".predicted", r.Code, inPredicted, r.Min, r.Max})
		}
	}
	return asked, not
}

// Columns lists the columns of a form's sheet, in the order of the form on
// paper.
func Columns(in workshop.Instrument, form string) []string {
	asked, _ := questions(in, form)
	out := []string{SideColumn}
	for _, q := range asked {
		out = append(out, q.name)
	}
	return out
}

// asksMore says whether a heading holds a column that the long form asks and
// this form does not.
func asksMore(heading []string, in workshop.Instrument, form string) bool {
	_, not := questions(in, form)
	for _, title := range heading {
		is := func(q question) bool { return strings.EqualFold(trim(title), q.name) }
		if slices.ContainsFunc(not, is) {
			return true
		}
	}
	return false
}

// column is a column of a sheet as found.
type column struct {
	title string    // as the sheet writes it; empty where it has none
	side  bool      //
	asks  *question // nil for the side, and for a column without a title
}

// columns makes out the heading of a sheet. It returns every fault there is.
func columns(heading []string, in workshop.Instrument, form string) ([]column, []Fault) {
	asked, not := questions(in, form)
	byName, unasked := map[string]*question{}, map[string]bool{}
	for i := range asked {
		byName[strings.ToLower(asked[i].name)] = &asked[i]
	}
	for _, q := range not {
		unasked[strings.ToLower(q.name)] = true
	}
	bare := bareCodes(append(slices.Clone(asked), not...))
	var out []column
	faults := map[Code][]string{}
	seen := map[string]bool{}
	for _, title := range heading {
		title = trim(title)
		name := strings.ToLower(title)
		c := column{title: title, side: name == SideColumn, asks: byName[name]}
		switch {
		case title == "":
		case seen[name]:
			faults[CodeTwice] = append(faults[CodeTwice], title)
		case unasked[name]:
			faults[CodeNotAsked] = append(faults[CodeNotAsked], title)
		case !c.side && c.asks == nil && bare[name] != [2]string{}:
			faults[CodeWhose] = append(faults[CodeWhose], title)
		case !c.side && c.asks == nil:
			faults[CodeUnknown] = append(faults[CodeUnknown], title)
		}
		seen[name] = true
		out = append(out, c)
	}
	var all []Fault
	if !seen[SideColumn] {
		all = append(all, Fault{Code: CodeNoSide})
	}
	for _, code := range []Code{CodeUnknown, CodeWhose, CodeTwice, CodeNotAsked} {
		if names := faults[code]; len(names) > 0 {
			all = append(all, Fault{Code: code, Columns: names, Meant: bare[strings.ToLower(names[0])]})
		}
	}
	return out, all
}

// bareCodes lists, by codes in small letters that are no column by themselves
// because both sides are asked about, the two columns of each.
func bareCodes(all []question) map[string][2]string {
	out := map[string][2]string{}
	for _, q := range all {
		code := strings.ToLower(q.code)
		names := out[code]
		switch q.in {
		case inSelf, inSelfYes:
			names[0] = q.name
		case inOther, inOtherYes:
			names[1] = q.name
		case inGiven, inPredicted:
		}
		out[code] = names
	}
	for code, names := range out {
		if names[0] == "" || names[1] == "" {
			delete(out, code)
		}
	}
	return out
}

// letters is how a spreadsheet calls its columns: A to Z, AA…
func letters(i int) string {
	s := ""
	for i++; i > 0; i = (i - 1) / 26 {
		s = string(rune('A'+(i-1)%26)) + s
	}
	return s
}
