package widget

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"samenspel/app/look"
)

func TestAReelRollsByKeyboard(t *testing.T) {
	a := test.NewTempApp(t)
	a.Settings().SetTheme(look.Theme{Mode: look.Light})
	r := NewReel("reel", Wide(100, Gap(1000)), 200, 300)
	w := test.NewTempWindow(t, r)
	w.Resize(r.MinSize())
	if got := r.MinSize(); got != fyne.NewSize(200, 300) {
		t.Fatalf("it takes %v", got)
	}
	w.Canvas().Focus(r)
	most := r.roll.Content.Size().Height - r.roll.Size().Height
	for _, step := range []struct {
		key  fyne.KeyName
		want func(was, now float32) bool
	}{
		{fyne.KeyDown, func(was, now float32) bool { return now > was }},
		{fyne.KeyPageDown, func(was, now float32) bool { return now > was+100 }},
		{fyne.KeyUp, func(was, now float32) bool { return now < was }},
		{fyne.KeyEnd, func(_, now float32) bool { return now == most }},
		{fyne.KeyPageDown, func(_, now float32) bool { return now == most }},
		{fyne.KeyPageUp, func(was, now float32) bool { return now < was }},
		{fyne.KeyHome, func(_, now float32) bool { return now == 0 }},
		{fyne.KeyPageUp, func(_, now float32) bool { return now == 0 }},
	} {
		was := r.roll.Offset.Y
		r.TypedKey(&fyne.KeyEvent{Name: step.key})
		if now := r.roll.Offset.Y; !step.want(was, now) {
			t.Errorf("%s: from %v to %v", step.key, was, now)
		}
	}
	if short := NewReel("short", Gap(50), 200, 300).MinSize(); short.Height > 60 {
		t.Errorf("what is short takes %v", short)
	}
}
