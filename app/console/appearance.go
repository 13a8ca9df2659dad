package console

import (
	"log/slog"

	"fyne.io/fyne/v2"

	"samenspel/app/look"
)

// How the window looks is remembered as it was chosen. What was not chosen is
// as the system was asked for.
const (
	prefTheme    = "theme"
	prefContrast = "contrast" // "on" or "off"
	prefStill    = "still"    // "on" or "off"
	prefText     = "text"     // in percent
)

// smallest is the room that a screen of the window can do with, in points.
var smallest = fyne.NewSize(800, 480)

// chosen is a choice between on and off, or else what the system was asked for.
func (c *Console) chosen(pref string, asked bool) bool {
	switch c.app.Preferences().String(pref) {
	case "on":
		return true
	case "off":
		return false
	}
	return asked
}

// turn remembers a choice between on and off, and shows it.
func (c *Console) turn(pref string, on bool) {
	c.app.Preferences().SetString(pref, map[bool]string{true: "on", false: "off"}[on])
	c.appear()
}

func (c *Console) contrast() bool { return c.chosen(prefContrast, c.asked.Contrast) }
func (c *Console) still() bool    { return c.chosen(prefStill, c.asked.Still) }

// theme is how the window looks by what was chosen.
func (c *Console) theme() look.Theme {
	return look.Theme{Mode: look.Mode(c.app.Preferences().StringWithFallback(prefTheme, string(look.Light))), Contrast: c.contrast()}
}

// textSize is the size of words that was chosen, in percent.
func (c *Console) textSize() int {
	return look.Nearest(c.app.Preferences().IntWithFallback(prefText, 100), 0)
}

// Asked takes in what the system was asked for. It may be called from any
// goroutine.
func (c *Console) Asked(w look.Wishes) {
	c.do(func() {
		if w != c.asked {
			c.asked = w
			c.appear()
		}
	})
}

// dress changes between light and dark.
func (c *Console) dress(m look.Mode) {
	c.app.Preferences().SetString(prefTheme, string(m))
	c.appear()
}

// resize makes everything larger or smaller by steps.
func (c *Console) resize(by int) { c.setTextSize(look.Nearest(c.textSize(), by)) }

func (c *Console) setTextSize(percent int) {
	if !c.fits(percent) {
		c.say(c.t.T("menu.text_no_room"))
		return
	}
	c.app.Preferences().SetInt(prefText, percent)
	c.appear()
}

// fits says whether the window leaves room enough at a size of words.
func (c *Console) fits(percent int) bool {
	now, have := c.textSize(), c.win.Canvas().Size()
	if percent <= now {
		return true
	}
	need, by := c.win.Content().MinSize().Max(smallest), float32(now)/float32(percent)
	return have.Width*by >= need.Width && have.Height*by >= need.Height
}

// appear shows the window as it was chosen to look.
func (c *Console) appear() {
	look.Still(c.still())
	c.zoom()
	back := []func(){c.sized(c.win)}
	if c.wall.win != nil {
		back = append(back, c.sized(c.wall.win.Window()))
	}
	c.app.Settings().SetTheme(c.theme())
	for _, resize := range back {
		resize()
	}
	c.retell()
	c.notify(c.notice)
}

// sized returns what gives a window the size that it has now, when a point is
// larger or smaller: the toolkit keeps the room there is, and takes another
// window for it.
func (c *Console) sized(win fyne.Window) func() {
	scale, size := win.Canvas().Scale(), win.Canvas().Size()
	return func() {
		if now := win.Canvas().Scale(); now != scale && !win.FullScreen() {
			win.Resize(fyne.NewSize(size.Width*scale/now, size.Height*scale/now))
		}
	}
}

// zoom asks the toolkit for the size of words that was chosen.
func (c *Console) zoom() {
	if err := look.Zoom(c.textSize(), c.app.Settings().Scale()); err != nil {
		slog.Error("size of words", "error", err)
	}
}
