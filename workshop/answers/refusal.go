package answers

import (
	"fmt"
	"strings"

	"samenspel/workshop"
)

// Code says what is wrong with a sheet; surfaces translate it.
type Code string

// What can be wrong with a sheet. The first few are about the sheet as a
// whole, those from CodeWhole on about one cell or row.
const (
	CodeTooLarge Code = "too_large" // more than Limit megabytes
	CodeBook     Code = "book"      // a spreadsheet's own file, not CSV
	CodeEncoding Code = "encoding"  // neither UTF-8 nor UTF-16 with its mark
	CodeNothing  Code = "nothing"   // no row with answers
	CodeQuote    Code = "quote"     // a quotation mark that opens in Row and never closes
	CodeNoSide   Code = "no_side"   // no column "side"
	CodeUnknown  Code = "unknown"   // Columns that no form has
	CodeWhose    Code = "whose"     // Columns that do not say about whom; Meant is what they could be
	CodeTwice    Code = "twice"     // Columns that stand there more than once
	CodeNotAsked Code = "not_asked" // Columns that this workshop's form does not ask
	CodeTooMany  Code = "too_many"  // N rows of Side, more than Limit

	CodeWhole   Code = "whole"    // not a whole number from Min to Max
	CodeYesNo   Code = "yes_no"   // not yes or no
	CodeSide    Code = "side"     // not a side
	CodeNoTitle Code = "no_title" // a value in a column without a title
)

// Fault is one thing that is wrong with a sheet.
type Fault struct {
	Code     Code
	Columns  []string      // as the sheet writes them
	Meant    [2]string     // what the first of Columns could be: about the own side, about the other
	Row      int           // as a spreadsheet numbers it, from 1; 0 where it is about no row
	Column   string        // its title, or its letters where it has none
	Value    string        // what stands in the cell
	Min, Max int           // what fits
	Side     workshop.Side //
	N, Limit int           //
}

// Most is how many faults a Refusal names.
const Most = 20

// Refusal is a sheet of which nothing is taken in.
type Refusal struct {
	Faults []Fault // at most Most, in the order of the sheet
	More   int     // faults that are not named
}

// Error describes the refusal in English, for logs and tests.
func (r *Refusal) Error() string {
	var b strings.Builder
	b.WriteString("sheet refused:")
	for _, f := range r.Faults {
		fmt.Fprintf(&b, " %s", f.Code)
		if f.Row > 0 {
			fmt.Fprintf(&b, " in row %d %s %q", f.Row, f.Column, f.Value)
		}
		if len(f.Columns) > 0 {
			fmt.Fprintf(&b, " %q", f.Columns)
		}
		b.WriteByte(';')
	}
	if r.More > 0 {
		fmt.Fprintf(&b, " and %d more", r.More)
	}
	return b.String()
}

func (r *Refusal) add(f Fault) {
	if len(r.Faults) == Most {
		r.More++
		return
	}
	r.Faults = append(r.Faults, f)
}

func refuse(f Fault) *Refusal { return &Refusal{Faults: []Fault{f}} }
