package look

import (
	"image/color"

	"samenspel/workshop/chart"
)

// Contrast is black on white, for a room full of daylight and for eyes that need
// it. Every colour of text on it has a contrast of at least 7 to 1.
var Contrast = chart.Palette{
	chart.Paper: grey(0xFF), chart.Surface: grey(0xFF), chart.Ink: grey(0), chart.InkSoft: grey(0x33), chart.Hairline: grey(0x59),
	chart.Vendor: rgb(0x00, 0x3F, 0x7A), chart.Client: rgb(0x7E, 0x2C, 0x00), chart.Together: rgb(0x00, 0x47, 0x30), chart.Attention: rgb(0x5C, 0x3B, 0x00),
}

// ContrastDark is Contrast the other way round.
var ContrastDark = chart.Palette{
	chart.Paper: grey(0), chart.Surface: grey(0x10), chart.Ink: grey(0xFF), chart.InkSoft: grey(0xDD), chart.Hairline: grey(0xA6),
	chart.Vendor: rgb(0x8E, 0xC8, 0xFF), chart.Client: rgb(0xFF, 0xB9, 0x8F), chart.Together: rgb(0x7F, 0xE3, 0xBD), chart.Attention: rgb(0xFF, 0xD1, 0x66),
}

func rgb(r, g, b uint8) color.NRGBA { return color.NRGBA{R: r, G: g, B: b, A: 0xFF} }
func grey(v uint8) color.NRGBA      { return rgb(v, v, v) }
