package wall

import (
	"strings"
	"testing"
	"time"

	"samenspel/assets/translations"
	"samenspel/workshop"
	"samenspel/workshop/chart"
)

// The clock fits its corner and can be read whatever it says, and its end is
// seen without its words.
func TestClock(t *testing.T) {
	now := time.Date(2026, 4, 16, 13, 0, 0, 0, time.UTC)
	for name, c := range map[string]struct {
		timer workshop.Timer
		over  bool
	}{
		"running":        {workshop.Timer{Set: true, Running: true, Ends: now.Add(time.Second)}, false},
		"longest":        {workshop.Timer{Set: true, Running: true, Ends: now.Add(workshop.MaxTimer)}, false},
		"paused":         {workshop.Timer{Set: true, Left: 90 * time.Minute}, false},
		"over":           {workshop.Timer{Set: true, Running: true, Ends: now}, true},
		"long over":      {workshop.Timer{Set: true, Running: true, Ends: now.Add(-100 * time.Minute)}, true},
		"paused at last": {workshop.Timer{Set: true}, true},
	} {
		for _, lang := range []string{"nl", "en"} {
			tr := translations.For(lang)
			v := workshop.View{Viewer: workshop.Viewer{Role: workshop.AsProjector}, Timer: c.timer}
			d := Clock(&v, tr, Shown{}, now)
			if err := fault(d); err != nil {
				t.Errorf("%s %s: %v", lang, name, err)
			}
			fills, said := 0, false
			for i, op := range d.Ops {
				switch o := op.(type) {
				case chart.Path:
					fills++
				case chart.Text:
					said = said || strings.Contains(o.String, tr.T("wall.time.over"))
					ground := under(d.Ops[:i], o)
					for _, look := range []Look{Light, Dark, Contrast} {
						palette := look.Palette()
						if got := ratio(palette.Resolve(o.Color), palette.Resolve(ground)); got < 7 {
							t.Errorf("%s %s: %q has %.1f:1 in %s", lang, name, o.String, got, look)
						}
					}
				}
			}
			if (fills > 0) != c.over || said != c.over {
				t.Errorf("%s %s: it has %d shapes, and says it is over: %v", lang, name, fills, said)
			}
		}
	}
}
