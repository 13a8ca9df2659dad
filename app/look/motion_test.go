package look_test

import (
	"testing"

	"fyne.io/fyne/v2/test"

	"samenspel/app/look"
)

func TestNothingMovesWhereRestIsAskedFor(t *testing.T) {
	test.NewTempApp(t)
	if !look.Moves() {
		t.Error("nobody asked for rest")
	}
	look.Still(true)
	t.Cleanup(func() { look.Still(false) })
	if look.Moves() {
		t.Error("things move although rest was asked for")
	}
}
