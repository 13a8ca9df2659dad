package main

import (
	"path/filepath"
	"strings"
)

// formulas is how LibreOffice is to open a CSV file: separated by what is
// given, in UTF-8, every cell of a kind of its own, and, what its dialog
// advises against, with formulas carried out.
func formulas(separator rune) string {
	return "CSV:" + map[rune]string{',': "44", ';': "59"}[separator] + ",34,76,1,,0,false,true,false,false,false,-1,true"
}

// readSheets has LibreOffice open every spreadsheet and every CSV file.
func readSheets(l *ledger, all []*written, folder string) error {
	folder = filepath.Join(folder, "office")
	for _, kind := range []string{"xlsx", "csv"} {
		in, known, err := gather(all, filepath.Join(folder, kind), func(f *written) bool { return f.ext() == kind })
		if err != nil {
			return err
		}
		byFilter := map[string][]string{}
		for name, f := range known {
			filter := ""
			if kind == "csv" {
				filter = formulas(f.separator())
			}
			byFilter[filter] = append(byFilter[filter], filepath.Join(in, name))
		}
		for filter, files := range byFilter {
			told, err := sheetsOf(folder, files, filter)
			if err != nil {
				return err
			}
			for name, cells := range told {
				l.read(known[name], "LibreOffice")
				l.cells(known[name], cells)
			}
		}
		for _, f := range known {
			l.must(f, "LibreOffice")
		}
	}
	return nil
}

// must is a fault where a program has not read a file that it should have.
func (l *ledger) must(f *written, program string) {
	for _, by := range f.readBy {
		if by == program {
			return
		}
	}
	l.fault(f, program, "could not read it")
}

// cells looks whether anything in a sheet is carried out, and whether the plan
// is in it, of a workbook with dates that are dates and numbers that are
// numbers.
func (l *ledger) cells(f *written, cells []cell) {
	if len(cells) == 0 {
		l.fault(f, "LibreOffice", "nothing in it")
	}
	var all strings.Builder
	dates, numbers, sheets := map[string]bool{}, map[float64]bool{}, map[string]bool{}
	for _, c := range cells {
		all.WriteString(c.text + "¶" + c.date + "¶")
		sheets[c.sheet] = true
		switch c.kind {
		case "date":
			dates[c.date] = true
		case "float", "percentage":
			numbers[c.number] = true
		}
		if c.formula != "" {
			l.fault(f, "LibreOffice", "carries out %s on sheet %q", c.formula, c.sheet)
		}
		if f.ext() == "xlsx" && c.kind == "string" && iso.MatchString(c.text) {
			l.fault(f, "LibreOffice", "the date %s on sheet %q is a text", c.text, c.sheet)
		}
	}
	l.plan(f, "LibreOffice", said(all.String()))
	if f.ext() != "xlsx" {
		return
	}
	if len(sheets) < 2 {
		l.fault(f, "LibreOffice", "%d sheets", len(sheets))
	}
	for _, a := range f.of.facts.planned() {
		for _, date := range []*string{a.FirstDate, a.Due, a.LearnDate} {
			if date != nil && !dates[*date] {
				l.fault(f, "LibreOffice", "%s is no date", *date)
			}
		}
		for _, n := range []*float64{a.Baseline, a.Target} {
			if n != nil && !numbers[*n] {
				l.fault(f, "LibreOffice", "%g is no number", *n)
			}
		}
	}
}
