package sheet

import (
	"strings"

	"samenspel/export/table"
	"samenspel/workshop/chart"
)

// The size of the print, and how wide a character and how high a line of it is,
// in points. A column is measured in digits of it.
const (
	size   = 11.0
	digit  = 5.3
	leaded = 15.0
	// tallest is the most that a row may measure.
	tallest = 409.0
)

// height is how high a row is in which nothing is cut off: not every program
// reckons this out by itself. The measurer's own typeface is a little wider than
// the sheets', which leaves room for another.
func height(columns []table.Column, row []table.Cell, widths []float64) float64 {
	lines := 1
	for j, c := range row {
		if columns[j].Type != table.Text || c.Value == "" {
			continue
		}
		lines = max(lines, tall(c.Value, widths[j], chart.Regular))
	}
	return min(tallest, float64(lines)*leaded+3)
}

// tall counts the lines that a text takes in a column.
func tall(s string, width float64, style chart.Style) int {
	room := (width - 2.2) * digit
	if len(s) > 4000 || strings.Count(s, "\n") > 26 {
		return 27 // as high as a row can be
	}
	return len(chart.NewMeasurer().Wrap(s, room, size, style))
}
