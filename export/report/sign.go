package report

import (
	"samenspel/workshop"
	"samenspel/workshop/chart"
)

// mark is the sign of a party.
type mark int

const (
	noMark       mark = iota
	vendorMark        // ■
	clientMark        // ●
	togetherMark      // ◆
)

// markOf returns a side's sign.
func markOf(s workshop.Side) mark {
	switch s {
	case workshop.Vendor:
		return vendorMark
	case workshop.Client:
		return clientMark
	}
	return togetherMark
}

// signIndent is how far a text stands behind its party's sign.
const signIndent = 11.0

// sign draws a party's sign around (x, y), r points from its middle to its
// edge: a shape of its own, so that it survives a printer without colour.
func (p *paper) sign(m mark, x, y, r float64) {
	switch m {
	case vendorMark:
		p.box(x-r*.9, y-r*.9, r*1.8, r*1.8, chart.Vendor.Full(), chart.Color{}, 0)
	case clientMark:
		p.ink(chart.Circle{X: x, Y: y, R: r, Fill: chart.Client.Full()})
	case togetherMark:
		q := r * 1.2
		p.ink(chart.Path{Fill: chart.Together.Full(), Segments: []chart.Segment{
			{Verb: chart.Move, P: [3]chart.Point{{X: x, Y: y - q}}},
			{Verb: chart.Line, P: [3]chart.Point{{X: x + q, Y: y}}},
			{Verb: chart.Line, P: [3]chart.Point{{X: x, Y: y + q}}},
			{Verb: chart.Line, P: [3]chart.Point{{X: x - q, Y: y}}},
			{Verb: chart.Close},
		}})
	case noMark:
	}
}
