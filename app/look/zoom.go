package look

import (
	"os"
	"strconv"
	"sync"
)

// TextSizes are the sizes to choose from, in percent. Everything grows with the
// words: a column that holds them, a button, a picture.
var TextSizes = []int{100, 120, 140, 160}

// scaleVariable is how the toolkit is told how large a point is. It looks at it
// each time the theme changes.
const scaleVariable = "FYNE_SCALE"

// own is what the variable was before anything was chosen.
var own = sync.OnceValues(func() (string, bool) { return os.LookupEnv(scaleVariable) })

// Zoom sets the size of everything, in percent of what the system and its user
// ask of every program. It holds from the next change of theme on. base is the
// toolkit's own setting, where the variable has none.
func Zoom(percent int, base float32) error {
	value, set := own()
	if f, err := strconv.ParseFloat(value, 32); set && err == nil && f > 0 {
		base = float32(f)
	}
	if base <= 0 {
		base = 1
	}
	if percent == 100 {
		return Unzoom()
	}
	return os.Setenv(scaleVariable, strconv.FormatFloat(float64(base)*float64(percent)/100, 'f', 3, 32))
}

// Unzoom leaves the size to the system again: what a program that is started
// from here should find.
func Unzoom() error {
	if value, set := own(); set {
		return os.Setenv(scaleVariable, value)
	}
	return os.Unsetenv(scaleVariable)
}

// Nearest returns the size to choose from that is nearest to a percentage, and
// by steps larger.
func Nearest(percent, by int) int {
	at := 0
	for i, p := range TextSizes {
		if p <= percent {
			at = i
		}
	}
	return TextSizes[min(max(at+by, 0), len(TextSizes)-1)]
}
