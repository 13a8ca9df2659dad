package board

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	fynewidget "fyne.io/fyne/v2/widget"

	"samenspel/app/look"
	"samenspel/app/widget"
)

// bar says what is chosen and what can be done with it, at the foot of what can
// be seen.
type bar struct {
	fynewidget.BaseWidget
	board *Board
	back  *canvas.Rectangle
	count *canvas.Text
	row   *fyne.Container
	whole *fyne.Container

	group, apart, sort, remove, clear *widget.Button
}

func newBar(b *Board) *bar {
	r := &bar{board: b, back: canvas.NewRectangle(nil), count: canvas.NewText("", nil), row: container.NewHBox()}
	r.back.CornerRadius = radius
	named := func(name string, do func()) *widget.Button {
		o := widget.NewButton(b.o.Name+"."+name, "", fynewidget.MediumImportance, do)
		o.OnFocus(func() {
			if b.deeds.Follow != nil {
				b.deeds.Follow(o)
			}
		})
		return o
	}
	first := func() *card {
		for _, it := range b.order() {
			if b.chosen[it.data.ID] {
				return it.card
			}
		}
		return nil
	}
	on := func(do func(*card)) func() {
		return func() {
			if c := first(); c != nil {
				b.focus(c)
				do(c)
			}
		}
	}
	r.group = named("group", on(b.groupOn))
	r.apart = named("apart", on(func(c *card) { b.deeds.Apart(b.meant(c.data.ID)) }))
	r.sort = named("sort", func() {
		at := fyne.CurrentApp().Driver().AbsolutePositionForObject(r.sort)
		b.deeds.Sort(b.meant(""), at.AddXY(0, r.sort.Size().Height))
	})
	r.remove = named("remove", on(b.remove))
	r.clear = named("clear", on(func(*card) { b.none() }))
	r.whole = container.NewStack(r.back, widget.Pad(6, r.row))
	r.Hide()
	r.ExtendBaseWidget(r)
	return r
}

// Inside is what stands on it.
func (r *bar) Inside() fyne.CanvasObject { return r.whole }

// CreateRenderer draws it.
func (r *bar) CreateRenderer() fyne.WidgetRenderer { return fynewidget.NewSimpleRenderer(r.whole) }

// update shows it where something is chosen.
func (r *bar) update() {
	b := r.board
	ids := b.meant("")
	if len(b.chosen) == 0 {
		r.Hide()
		return
	}
	words := b.o.Words
	r.back.FillColor, r.back.StrokeColor, r.back.StrokeWidth = theme.Color(look.Surface), theme.Color(theme.ColorNamePrimary), 1
	r.count.Text, r.count.Color, r.count.TextSize, r.count.TextStyle.Bold = " "+words("board.chosen", "n", len(ids))+" ", theme.Color(look.Ink), theme.TextSize(), true
	r.row.Objects = []fyne.CanvasObject{container.NewCenter(r.count)}
	for _, o := range []struct {
		button *widget.Button
		words  string
		may    bool
	}{
		{r.group, "group", b.deeds.Group != nil && len(ids) > 1},
		{r.apart, "apart", b.deeds.Apart != nil && b.grouped(ids)},
		{r.sort, "sort", b.deeds.Sort != nil},
		{r.remove, "remove", b.deeds.Remove != nil},
		{r.clear, "clear", true},
	} {
		if o.may {
			o.button.Update(words("board."+o.words), fynewidget.MediumImportance, o.button.OnTapped)
			r.row.Add(o.button)
		}
	}
	r.Show()
	r.place()
}

// place puts it in the middle, at the foot of what can be seen of the board.
func (r *bar) place() {
	if !r.Visible() {
		return
	}
	b, size := r.board, r.MinSize()
	foot := b.high
	if b.bottom > b.top {
		foot = min(foot, b.bottom)
	}
	r.Resize(size)
	r.Move(fyne.NewPos(max(0, (b.size.Width-size.Width)/2), max(0, foot-size.Height-8)))
}
