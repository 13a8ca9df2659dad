package board

import (
	"fmt"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"

	"samenspel/app/look"
)

// many is a board of two columns with so many cards, shown as in a window.
func many(b *testing.B, n int) *Board {
	test.NewTempApp(b).Settings().SetTheme(look.Theme{Mode: look.Light})
	board := New(Options{Name: "board", Words: func(key string, _ ...any) string { return key }, Fold: func(s string) string { return s }})
	roll := container.NewVScroll(board)
	win := test.NewTempWindow(b, roll)
	win.Resize(fyne.NewSize(766, 560))
	board.Update(areasOf(n), dealsWithNothing())
	board.See(0, 560)
	return board
}

func areasOf(n int) []Area {
	areas := []Area{{ID: "left", Takes: true}, {ID: "right", Takes: true}}
	for i := range n {
		areas[i%2].Cards = append(areas[i%2].Cards, Card{
			ID: fmt.Sprint(i), Name: fmt.Sprint("card.", i), Head: "Een besluit duurt drie weken, en Bram test alleen", Hue: look.Vendor,
			Lines: []string{"Op 12 maart vroegen we of de nieuwe versie door kon. Het antwoord kwam op 2 april.", "Bram, Joost, en bouwers die stilvielen"},
		})
	}
	return areas
}

func dealsWithNothing() Deeds {
	return Deeds{
		Move:  func([]string, string, string, func()) {},
		Group: func([]string, string, func()) {},
	}
}

// BenchmarkBoardMove is what the window's own goroutine does for one frame of a
// drag: the card moved, where it would land found out and shown, and the window
// gone through for what has another size and what is to be painted. Beneath it,
// a rectangle moved over as many rectangles.
func BenchmarkBoardMove(b *testing.B) {
	frame := func(o fyne.CanvasObject) { walk(o, fyne.Position{}) }
	for _, n := range []int{300, 500} {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			board := many(b, n)
			c := board.cards["0"]
			at, step := fyne.NewPos(120, 60), fyne.NewDelta(1, 2)
			for i := 0; b.Loop(); i++ {
				if i%200 == 199 {
					step = fyne.NewDelta(-step.DX, -step.DY)
				}
				at = at.AddXY(step.DX, step.DY)
				c.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{AbsolutePosition: at}, Dragged: step})
				frame(board)
			}
		})
	}
	b.Run("bare", func(b *testing.B) {
		test.NewTempApp(b)
		r := canvas.NewRectangle(nil)
		box := container.NewWithoutLayout()
		for range 300 {
			box.Add(canvas.NewRectangle(nil))
		}
		box.Add(r)
		test.NewTempWindow(b, box)
		for i := 0; b.Loop(); i++ {
			r.Move(fyne.NewPos(float32(i%200), float32(i%200)))
			frame(box)
		}
	})
}

// BenchmarkBoardUpdate is what a drop costs: a board of as many cards, of which
// one stands elsewhere, shown anew. Beneath it, a list of as many texts laid out.
func BenchmarkBoardUpdate(b *testing.B) {
	for _, n := range []int{300, 500} {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			board := many(b, n)
			areas := areasOf(n)
			for i := 0; b.Loop(); i++ {
				first := areas[0].Cards
				first[0], first[1] = first[1], first[0]
				board.Update(areas, dealsWithNothing())
				walk(board, fyne.Position{})
			}
		})
	}
	b.Run("bare", func(b *testing.B) {
		test.NewTempApp(b)
		box := container.NewVBox()
		for range 300 {
			box.Add(canvas.NewText("Een besluit duurt drie weken", nil))
		}
		test.NewTempWindow(b, box)
		for b.Loop() {
			box.Refresh()
			walk(box, fyne.Position{})
		}
	})
}

// walk goes through all that stands in an object and asks how large it wants to
// be, as the toolkit does before it paints a frame.
func walk(o fyne.CanvasObject, at fyne.Position) {
	if !o.Visible() {
		return
	}
	at = at.Add(o.Position())
	_ = o.MinSize()
	switch x := o.(type) {
	case *fyne.Container:
		for _, in := range x.Objects {
			walk(in, at)
		}
	case fyne.Widget:
		for _, in := range test.WidgetRenderer(x).Objects() {
			walk(in, at)
		}
	}
}
