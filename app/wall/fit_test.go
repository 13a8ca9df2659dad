package wall

import (
	"bytes"
	"fmt"
	"strings"
	"testing"

	"samenspel/assets/translations"
	"samenspel/workshop"
	"samenspel/workshop/chart"
	"samenspel/workshop/sample"
)

// shapes are the walls that are looked at: an old beamer, a common one (and one
// of 3840×2160, which is the same), a laptop of its own, and a wide one.
var shapes = map[string]float64{"1024×768": 1024.0 / 768, "1920×1080": 1920.0 / 1080, "1280×800": 1.6, "2560×1080": 2560.0 / 1080}

// fault tells what is wrong with a page: something that leaves it, a text that
// is too small, cut off, or stands on another.
func fault(d chart.Drawing) error {
	const slack = .5
	type ink struct {
		chart.Text
		box
	}
	var all []ink
	for _, op := range d.Ops {
		switch o := op.(type) {
		case chart.Text:
			w := measurer.Width(o.String, o.Size, o.Style)
			x := o.X
			switch o.Anchor {
			case chart.Middle:
				x -= w / 2
			case chart.End:
				x -= w
			case chart.Start:
			}
			t := ink{o, box{x, o.Y - .74*o.Size, w, .95 * o.Size}}
			switch {
			case t.x < -slack || t.y < -slack || t.right() > d.W+slack || t.bottom() > d.H+slack:
				return fmt.Errorf("%q leaves the wall: %+v of %g×%g", o.String, t.box, d.W, d.H)
			case o.Size < smallest-.01:
				return fmt.Errorf("%q is %.1f high", o.String, o.Size)
			case strings.HasSuffix(o.String, "…") && !strings.HasSuffix(o.String, " …"):
				return fmt.Errorf("%q is cut off", o.String)
			}
			for _, other := range all {
				if t.x+slack < other.right() && other.x+slack < t.right() && t.y+slack < other.bottom() && other.y+slack < t.bottom() {
					return fmt.Errorf("%q stands on %q", o.String, other.String)
				}
			}
			all = append(all, t)
		case chart.Circle:
			if o.X-o.R < -slack || o.Y-o.R < -slack || o.X+o.R > d.W+slack || o.Y+o.R > d.H+slack {
				return fmt.Errorf("a circle leaves the wall: %+v", o)
			}
		case chart.Path:
			for _, l := range o.Polylines(1) {
				for _, q := range l {
					if q.X < -slack || q.Y < -slack || q.X > d.W+slack || q.Y > d.H+slack {
						return fmt.Errorf("a shape leaves the wall at %v", q)
					}
				}
			}
		}
	}
	return nil
}

// moments are the views of a workshop as its records tell it: before each
// reveal, and each step when all is done.
func moments(t testing.TB, records []workshop.Record) map[string]workshop.View {
	t.Helper()
	out := map[string]workshop.View{}
	asProjector := workshop.Viewer{Role: workshop.AsProjector}
	for i, r := range records {
		if r.Kind == "step.revealed" {
			v := workshop.NewLog(records[:i]).Fold().For(asProjector)
			out["before the reveal of "+v.Current.Exercise+"/"+v.Current.Step] = v
		}
		if r.Kind == "slot.opened" && !bytes.Contains(r.Body, []byte(`"step"`)) {
			v := workshop.NewLog(records[:i+1]).Fold().For(asProjector)
			out["pause "+v.Slot] = v
		}
	}
	whole := workshop.NewLog(records).Fold().For(asProjector)
	for _, e := range whole.Method.Exercises {
		for _, s := range e.Steps {
			v := whole
			v.Current = workshop.StepKey{Exercise: e.ID, Step: s.ID}
			out[v.Current.Exercise+"/"+v.Current.Step] = v
		}
	}
	v := whole
	v.Slot, v.Current = "", workshop.StepKey{}
	out["names"] = v
	return out
}

// everyPage draws all that a view may show on the wall.
func everyPage(v *workshop.View, t translations.Translator, ratio float64, visit func(shown Shown, p Poster)) {
	all := []Shown{{}}
	if step := v.Method.Step(v.Current); step != nil && step.Kind == workshop.StepReflex {
		for i := range v.Method.Reflexes {
			all = append(all, Shown{Reflex: i}, Shown{Reflex: i, Named: true}, Shown{Reflex: i, Named: true, Better: true})
		}
	} else if step != nil && step.Kind == workshop.StepPlan {
		all = append(all, Shown{Table: true})
		for _, a := range v.Actions {
			all = append(all, Shown{Draft: a.ID})
		}
	} else if step != nil && step.Kind == workshop.StepConsent {
		for _, a := range v.Actions {
			all = append(all, Shown{Action: a.ID})
			for _, phase := range Phases {
				speaker := workshop.ID("")
				if phase == "reactions" && len(v.People) > 0 {
					speaker = v.People[len(v.People)-1].ID
				}
				all = append(all, Shown{Action: a.ID, Phase: phase, Speaker: speaker})
			}
		}
	}
	all = append(all, Shown{Blank: true})
	for _, shown := range all {
		for {
			p := Draw(v, t, shown, ratio)
			visit(shown, p)
			if shown.Page++; shown.Page >= p.Pages {
				break
			}
		}
	}
}

var tellings = map[string]func(workshop.Lang) ([]workshop.Record, error){
	"sample":    func(l workshop.Lang) ([]workshop.Record, error) { r, _, err := sample.Records(l); return r, err },
	"follow-up": func(l workshop.Lang) ([]workshop.Record, error) { r, _, err := sample.FollowUp(l); return r, err },
}

func TestEveryStepFits(t *testing.T) {
	for _, lang := range workshop.Langs {
		for name, tell := range tellings {
			records, err := tell(lang)
			if err != nil {
				t.Fatal(err)
			}
			seen := 0
			for where, v := range moments(t, records) {
				for shape, ratio := range shapes {
					everyPage(&v, translations.For(string(lang)), ratio, func(shown Shown, p Poster) {
						seen++
						if err := fault(p.Drawing); err != nil {
							t.Errorf("%s %s, %s on %s, %+v: %v", lang, name, where, shape, shown, err)
						}
					})
				}
			}
			if seen < 300 {
				t.Errorf("%s %s: only %d pages were looked at", lang, name, seen)
			}
		}
	}
}

// Every topic of the mirror stands on one of its pages, however few fit on one.
func TestEveryTopicIsOnAPage(t *testing.T) {
	records, _, err := sample.Records(workshop.Dutch)
	if err != nil {
		t.Fatal(err)
	}
	v := workshop.NewLog(records).Fold().For(workshop.Viewer{Role: workshop.AsProjector})
	v.Current = workshop.StepKey{Exercise: "mirror", Step: "results"}
	for shape, ratio := range shapes {
		rows := 0
		for page := 0; ; page++ {
			p := Draw(&v, translations.For("nl"), Shown{Page: page}, ratio)
			if !strings.Contains(read(p.Drawing), "Noorderlicht zegt") { // the heatmaps
				break
			}
			for _, op := range p.Drawing.Ops {
				for _, d := range v.Method.Instrument.Drivers {
					if text, ok := op.(chart.Text); ok && text.String == d.Title.NL {
						rows++
					}
				}
			}
		}
		if rows != len(v.Mirror.Topics) {
			t.Errorf("%s: %d of %d topics are on the wall", shape, rows, len(v.Mirror.Topics))
		}
	}
}
