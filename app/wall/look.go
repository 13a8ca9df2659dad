package wall

import (
	"samenspel/app/look"
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

// Palette gives the look its colours; light where it is unknown.
func (l Look) Palette() chart.Palette {
	switch l {
	case Dark:
		return chart.Dark
	case Contrast:
		return look.Contrast
	case Light:
	}
	return chart.Light
}
