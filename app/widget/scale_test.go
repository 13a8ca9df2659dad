package widget_test

import (
	"fmt"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"

	"samenspel/app/widget"
	"samenspel/app/widget/widgettest"
)

// scales is a window with two scales; a choice is told as "name=value".
type scales struct {
	*widgettest.Page
	chose []string
}

func newScales(t *testing.T, low, high int, unknown string) (*scales, *widget.Scale) {
	a := widgettest.NewApp(t)
	win := a.NewWindow("")
	s := &scales{Page: widgettest.NewPage(t, a, win)}
	scale := func(name string) *widget.Scale {
		return widget.NewScale(name, low, high, widget.Unset, unknown, func(v int) { s.chose = append(s.chose, fmt.Sprintf("%s=%d", name, v)) })
	}
	first := scale("a")
	win.SetContent(container.NewVBox(first, scale("b")))
	s.Focus("a")
	return s, first
}

func (s *scales) expect(want string, focus string) {
	s.Helper()
	if got := strings.Join(s.chose, " "); got != want {
		s.Errorf("chosen: %s, want %s", got, want)
	}
	if got := s.Focused(); got != focus {
		s.Errorf("the focus is on %q, want %q", got, focus)
	}
	s.chose = nil
}

func TestADigitChoosesAndMovesOn(t *testing.T) {
	s, a := newScales(t, 1, 5, "don't know")
	s.Keys("4")
	s.expect("a=4", "b")
	if a.Value() != 4 {
		t.Fatalf("it holds %d", a.Value())
	}
	s.Keys("0")
	s.expect("", "b")
	s.Keys("6")
	s.expect("", "b")
	s.Keys("x")
	s.expect("", "b")
	s.Keys("1")
	s.expect("b=1", "a")
}

func TestAFormIsTypedInOneGo(t *testing.T) {
	s, _ := newScales(t, 1, 5, "?")
	s.Keys("35")
	s.expect("a=3 b=5", "a")
	s.Keys("?2")
	s.expect("a=-1 b=2", "a")
	s.Keys(" ")
	s.expect("a=-1", "b")
}

func TestTenIsTwoDigits(t *testing.T) {
	for typed, want := range map[string][2]string{
		"10":  {"a=1 a=10", "b"},
		"1":   {"a=1", "a"},
		"15":  {"a=1 b=5", "a"},
		"7":   {"a=7", "b"},
		"1?":  {"a=1 a=-1", "b"},
		"110": {"a=1 b=1 b=10", "a"},
		"107": {"a=1 a=10 b=7", "a"},
	} {
		s, _ := newScales(t, 1, 10, "")
		s.Keys(typed)
		s.expect(want[0], want[1])
	}
	s, _ := newScales(t, 0, 10, "")
	s.Keys("0")
	s.expect("a=0", "b")
}

func TestAForgottenOneDoesNotBecomeTen(t *testing.T) {
	s, _ := newScales(t, 0, 10, "")
	s.Keys("1")
	s.Key(fyne.KeyDelete)
	s.Keys("0")
	s.expect("a=1 a=-1 a=0", "b")
}

func TestArrowsAndDelete(t *testing.T) {
	s, a := newScales(t, 1, 5, "don't know")
	s.Key(fyne.KeyRight)
	s.expect("a=1", "a")
	s.Key(fyne.KeyRight)
	s.expect("a=2", "a")
	s.Key(fyne.KeyLeft)
	s.Key(fyne.KeyLeft)
	s.expect("a=1 a=1", "a")
	a.Set(5)
	s.Key(fyne.KeyRight)
	s.expect("a=5", "a")
	s.Key(fyne.KeyDelete)
	s.expect("a=-1", "a")
	s.Key(fyne.KeyLeft)
	s.expect("a=1", "a")
	s.Key(fyne.KeyBackspace)
	s.expect("a=-1", "a")
}

func TestSettingAScaleIsSilent(t *testing.T) {
	s, a := newScales(t, 1, 5, "")
	a.Set(3)
	s.expect("", "a")
	if a.Value() != 3 {
		t.Fatalf("it holds %d", a.Value())
	}
}

// marks are the parts of a scale that can be clicked.
func marks(o fyne.CanvasObject) []fyne.Tappable {
	var out []fyne.Tappable
	widgettest.Walk(o, func(s widgettest.Spot) bool {
		if t, ok := s.Object.(fyne.Tappable); ok {
			out = append(out, t)
		}
		return true
	})
	return out
}

func TestAMarkCanBeClicked(t *testing.T) {
	s, a := newScales(t, 1, 5, "don't know")
	all := marks(a)
	if len(all) != 6 {
		t.Fatalf("%d marks", len(all))
	}
	s.Leave()
	test.Tap(all[2])
	s.expect("a=3", "a") // so that the arrows go on from there
	test.Tap(all[5])
	s.expect("a=-1", "a")
}
