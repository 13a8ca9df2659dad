package wall

import (
	"image/color"

	"samenspel/workshop/chart"
)

// Look is how the wall is lit, apart from the console.
type Look string

// The looks. Contrast is black on white: in a room full of daylight a dark wall
// is a grey one.
const (
	Light    Look = "light"
	Dark     Look = "dark"
	Contrast Look = "contrast"
)

var contrast = chart.Palette{
	chart.Paper: white, chart.Surface: white, chart.Ink: black, chart.InkSoft: black, chart.Hairline: grey(0x59),
	chart.Vendor: rgb(0x00, 0x3F, 0x7A), chart.Client: rgb(0x7E, 0x2C, 0x00), chart.Together: rgb(0x00, 0x47, 0x30), chart.Attention: rgb(0x5C, 0x3B, 0x00),
}

var white, black = grey(0xFF), grey(0x00)

func rgb(r, g, b uint8) color.NRGBA { return color.NRGBA{R: r, G: g, B: b, A: 0xFF} }
func grey(v uint8) color.NRGBA      { return rgb(v, v, v) }

// Palette gives the look its colours; light where it is unknown.
func (l Look) Palette() chart.Palette {
	switch l {
	case Dark:
		return chart.Dark
	case Contrast:
		return contrast
	case Light:
	}
	return chart.Light
}
