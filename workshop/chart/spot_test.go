package chart

import (
	"fmt"
	"maps"
	"reflect"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// touched is a chart with a spot wherever there can be one, and, with words, what
// belongs in all that is empty.
func touched(c drawable, words func() string) drawable {
	v := reflect.New(reflect.TypeOf(c)).Elem()
	v.Set(reflect.ValueOf(c))
	n := 0
	touch(v, &n, words)
	return v.Interface().(drawable)
}

func touch(v reflect.Value, n *int, words func() string) {
	switch v.Kind() {
	case reflect.Struct:
		if v.Type() == reflect.TypeFor[Spot]() {
			*n++
			v.Set(reflect.ValueOf(Spot{ID: fmt.Sprint("s", *n), Label: "spot"}))
			return
		}
		for i := range v.NumField() {
			switch name := v.Type().Field(i).Name; {
			case strings.HasSuffix(name, "Ask") && words != nil:
				v.Field(i).SetString(words())
			case name == "NameEnd" && words != nil:
				v.Field(i).SetString(" +")
			case name == "Movable":
				v.Field(i).SetBool(true)
			case name == "Place":
				v.Field(i).Set(reflect.ValueOf(func(effort, leverage int) string { return fmt.Sprint(effort, leverage) }))
			case name == "Spots": // of the texts of a Venn
				var all [3][]Spot
				for side := range all {
					for i := range 12 {
						all[side] = append(all[side], Spot{ID: fmt.Sprintf("v%d.%d", side, i), Label: "spot"})
					}
				}
				v.Field(i).Set(reflect.ValueOf(all))
			default:
				touch(v.Field(i), n, words)
			}
		}
	case reflect.Array:
		for i := range v.Len() {
			touch(v.Index(i), n, words)
		}
	case reflect.Slice:
		if v.Type().Elem().Kind() != reflect.Struct || v.Len() == 0 {
			return
		}
		own := reflect.MakeSlice(v.Type(), v.Len(), v.Len())
		reflect.Copy(own, v)
		for i := range own.Len() {
			touch(own.Index(i), n, words)
		}
		v.Set(own)
	}
}

// Whatever is asked and pointed at, nothing overlaps, and spots and zones lie in
// the drawing; spots alone change nothing of what is drawn.
func TestSpotsOfAnything(t *testing.T) {
	all := maps.Clone(charts)
	maps.Copy(all, laterCharts)
	for name, draw := range all {
		t.Run(name, func(t *testing.T) {
			rapid.Check(t, func(t *rapid.T) {
				f, c := genFrame(t), draw(t)
				plain, pointed := c.Draw(f), touched(c, nil).Draw(f)
				if plain.String() != pointed.String() || len(plain.Spots)+len(plain.Zones) > 0 {
					t.Fatalf("%+v: drawn otherwise with spots", f)
				}
				ask := rapid.SampledFrom([]string{"", "+ Wat was de bijwerking?", "+ Bijvoorbeeld: de helpdesk lapt het op, dus de bouwers zien geen patroon."})
				asked := touched(c, func() string { return ask.Draw(t, "ask") }).Draw(f)
				if err := fault(asked); err != nil {
					t.Fatalf("%+v: %v", f, err)
				}
				const slack = .01
				for _, s := range asked.Spots {
					if s.X < -slack || s.Y < -slack || s.X+s.W > asked.W+slack || s.Y+s.H > asked.H+slack {
						t.Fatalf("%+v: spot %+v leaves the drawing of %g×%g", f, s, asked.W, asked.H)
					}
				}
			})
		})
	}
}

// Every sample but those that nobody can point at has spots.
func TestSamplesHaveSpots(t *testing.T) {
	none := []string{"trust", "consent", "misunderstanding", "progress"}
	for name, c := range samples() {
		unpointed := false
		for _, n := range none {
			unpointed = unpointed || strings.HasPrefix(name, n)
		}
		if got := len(touched(c, nil).Draw(frames["console"]).Spots); (got == 0) != unpointed {
			t.Errorf("%s: %d spots", name, got)
		}
	}
}

// A place in the field is the effort and leverage that would be drawn there.
func TestMatrixZones(t *testing.T) {
	for room, f := range frames {
		for effort := 1; effort <= 5; effort++ {
			for leverage := 1; leverage <= 5; leverage++ {
				c := Matrix{Options: []MatrixOption{{Label: "ingreep", Effort: new(float64(effort)), Leverage: new(float64(leverage)), Spot: Spot{ID: "a"}}}}
				c.Place = func(e, l int) string { return fmt.Sprint(e, l) }
				d := c.Draw(f)
				bubble := d.Spots[len(d.Spots)-1]
				z := d.ZoneAt(bubble.X+bubble.W/2, bubble.Y+bubble.H/2)
				if !bubble.Again || z == nil || z.ID != bubble.Zone || z.Label != fmt.Sprint(effort, leverage) {
					t.Fatalf("%s: %d, %d stands in %+v", room, effort, leverage, z)
				}
			}
		}
		if z := (Matrix{Place: func(int, int) string { return "" }}).Draw(f).ZoneAt(-5, -5); z != nil {
			t.Errorf("%s: %+v beside the field", room, z)
		}
	}
}

// A badge stands in the zone of its own ring.
func TestRingZones(t *testing.T) {
	for room, f := range frames {
		for ring := range 3 {
			c := Rings{Names: [3]string{"Mens", "Samenleving", "Natuur"}, IDs: [3]string{"a", "b", "c"}, Movable: true}
			for i := range 4 {
				c.Stakeholders = append(c.Stakeholders, Stakeholder{Name: "Groep", Ring: ring, Spot: Spot{ID: fmt.Sprint(i)}})
			}
			d := c.Draw(f)
			n := 0
			for _, s := range d.Spots {
				if z := d.ZoneAt(s.X+s.W/2, s.Y+s.H/2); s.Again && (z == nil || z.ID != c.IDs[ring] || s.Zone != z.ID || z.Label != c.Names[ring]) {
					t.Errorf("%s: %+v stands in %+v", room, s, z)
				} else if s.Again {
					n++
				}
			}
			if n != 4 {
				t.Errorf("%s: %d badges", room, n)
			}
		}
	}
}
