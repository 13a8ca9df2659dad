package step

import (
	"slices"
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"

	"samenspel/app/look"
	"samenspel/app/widget"
	"samenspel/workshop"
)

// usual are the lanes that always have a place on the board; the others have
// one once something stands in them, or may be brought there.
var usual = []workshop.Lane{workshop.LaneConcept, workshop.LaneTable, workshop.LaneAgreed, workshop.LaneParked}

// board is the plan as columns by state. A card can be dragged to where it may
// be brought by hand, or sent there by a key.
type board struct {
	c     *Context
	lanes []*boardLane
	over  *fyne.Container // what is being dragged
	on    workshop.Lane   // the lane beneath it
}

type boardLane struct {
	lane  workshop.Lane
	back  *canvas.Rectangle
	whole fyne.CanvasObject
	cards []*widget.Press
}

// board draws the actions by state.
func (c *Context) board(v *workshop.View) fyne.CanvasObject {
	b := &board{c: c, over: container.NewWithoutLayout()}
	var all []fyne.CanvasObject
	var weights []float32
	inUse := slices.Clone(usual)
	for _, a := range v.Actions {
		inUse = append(append(inUse, a.State.Lane()), legal(a)...)
	}
	for _, lane := range workshop.Lanes {
		if !slices.Contains(inUse, lane) {
			continue
		}
		var here []workshop.ActionView
		for _, a := range v.Actions {
			if a.State.Lane() == lane {
				here = append(here, a)
			}
		}
		l := &boardLane{lane: lane, back: canvas.NewRectangle(nil)}
		l.back.CornerRadius, l.back.StrokeWidth = 8, 1
		b.lanes = append(b.lanes, l)
		head := container.NewBorder(nil, nil, nil, widget.Colored(strconv.Itoa(len(here)), look.InkSoft, theme.CaptionTextSize(), false), widget.Label(c.T.T("lane."+string(lane))))
		column := []fyne.CanvasObject{head}
		for _, a := range here {
			column = append(column, b.card(v, a, l))
		}
		if len(here) == 0 {
			column = append(column, widget.Caption(c.T.T("lane."+string(lane)+".none")))
		}
		l.whole = container.NewStack(l.back, widget.Pad(8, container.New(layout.NewCustomPaddedVBoxLayout(6), column...)))
		all = append(all, l.whole)
		weight := float32(1)
		if len(here) == 0 {
			weight = emptyLane
		}
		weights = append(weights, weight)
	}
	b.light("")
	for i, l := range b.lanes {
		for n, p := range l.cards {
			p.OnKey = b.keys(v, i, n)
		}
	}
	return container.NewStack(container.New(&lanesLayout{weights: weights}, all...), b.over)
}

// light shows to which lanes a card may be brought, and which one it is over.
// With none being dragged all lanes look the same.
func (b *board) light(over workshop.Lane, legal ...workshop.Lane) {
	for _, l := range b.lanes {
		l.back.FillColor, l.back.StrokeColor, l.back.StrokeWidth = nil, theme.Color(look.Line), 1
		if slices.Contains(legal, l.lane) {
			l.back.StrokeColor, l.back.StrokeWidth = theme.Color(look.Together), 2
			if l.lane == over {
				l.back.FillColor = theme.Color(theme.ColorNameHover)
			}
		}
		l.back.Refresh()
	}
}

// legal are the lanes to which an action may be brought by hand.
func legal(a workshop.ActionView) []workshop.Lane {
	var out []workshop.Lane
	for _, to := range a.Moves() {
		out = append(out, to.Lane())
	}
	return out
}

// card is an action on the board, to be pressed or dragged.
func (b *board) card(v *workshop.View, a workshop.ActionView, in *boardLane) fyne.CanvasObject {
	c, key := b.c, "action."+string(a.ID)
	title, who, when, open := c.actionTitle(a), "", join(string(a.Level), c.T.ShortDate(a.Due)), ""
	box := widget.Tight(widget.Strong(title))
	for _, s := range workshop.Sides {
		if p := owner(v, a, s); p != nil {
			who += sign(s) + " " + p.Name + "\n"
			box.Add(widget.Text(sign(s)+" "+p.Name, theme.SizeNameCaptionText, hue(s), fyne.TextStyle{}))
		}
	}
	if when != "" {
		box.Add(widget.Caption(when))
	}
	switch n := len(a.Checks); {
	case a.State == workshop.StageParked && a.Parked != nil:
		open = a.Parked.Reason
		box.Add(widget.Caption(short(open, 60)))
	case n > 0:
		open = c.T.T("plan.open_checks", "n", n)
		box.Add(widget.Text("◦ "+open, theme.SizeNameCaptionText, look.Attention, fyne.TextStyle{}))
	}
	p := keyed(c, "press:"+key+title+who+when+open+string(stateHue(a)), func() *widget.Press {
		return widget.NewPress(key, widget.Surface(box, stateHue(a)), nil)
	}, nil)
	p.OnPress = func() { c.toggle("action", string(a.ID)) }
	in.cards = append(in.cards, p)
	return newDragged(p, func(at fyne.Position) { b.drag(title, a, at) }, func() { b.drop(a) })
}

// drag shows what is dragged under the finger, and where it may go.
func (b *board) drag(title string, a workshop.ActionView, at fyne.Position) {
	if b.c.Past {
		return
	}
	driver := fyne.CurrentApp().Driver()
	if len(b.over.Objects) == 0 {
		words := widget.Strong(short(title, 60))
		ghost := widget.Surface(words, look.Together)
		ghost.Resize(fyne.NewSize(190, 44))
		ghost.Resize(fyne.NewSize(190, ghost.MinSize().Height))
		b.over.Add(ghost)
	}
	b.over.Objects[0].Move(at.Subtract(driver.AbsolutePositionForObject(b.over)).SubtractXY(24, 12))
	b.on = ""
	for _, l := range b.lanes {
		from := driver.AbsolutePositionForObject(l.whole)
		if size := l.whole.Size(); at.X >= from.X && at.Y >= from.Y && at.X < from.X+size.Width && at.Y < from.Y+size.Height {
			b.on = l.lane
		}
	}
	b.light(b.on, legal(a)...)
}

// drop brings the action where it was let go, or says why it can't be.
func (b *board) drop(a workshop.ActionView) {
	if len(b.over.Objects) == 0 {
		return
	}
	b.over.RemoveAll()
	b.light("")
	if b.on != "" && b.on != a.State.Lane() {
		b.bring(a, b.on)
	}
}

// bring brings an action to a lane, or says why it can't be.
func (b *board) bring(a workshop.ActionView, to workshop.Lane) {
	for _, stage := range a.Moves() {
		if stage.Lane() == to {
			b.c.move(a, stage, "action")
			return
		}
	}
	why := "plan.no_move"
	if to == workshop.LaneAgreed {
		why = "plan.no_move.agreed"
	}
	b.c.Say(b.c.T.T(why, "lane", b.c.T.T("lane."+string(to))))
}

// keys hears the keys of a card: the arrows go to another, and a few letters
// bring it further, back or aside.
func (b *board) keys(v *workshop.View, lane, n int) func(fyne.KeyName) bool {
	return func(key fyne.KeyName) bool {
		l := b.lanes[lane]
		var a workshop.ActionView
		for _, other := range v.Actions {
			if l.cards[n].Name == "action."+string(other.ID) {
				a = other
			}
		}
		switch key {
		case fyne.KeyUp, fyne.KeyDown:
			to := n + 1
			if key == fyne.KeyUp {
				to = n - 1
			}
			if to >= 0 && to < len(l.cards) {
				b.c.Window.Canvas().Focus(l.cards[to])
			}
		case fyne.KeyLeft, fyne.KeyRight:
			by := 1
			if key == fyne.KeyLeft {
				by = -1
			}
			for i := lane + by; i >= 0 && i < len(b.lanes); i += by {
				if cards := b.lanes[i].cards; len(cards) > 0 {
					b.c.Window.Canvas().Focus(cards[min(n, len(cards)-1)])
					break
				}
			}
		case fyne.KeyPlus, fyne.KeyEqual, fyne.KeyMinus, fyne.KeyP:
			b.byKey(a, key)
		default:
			return false
		}
		return true
	}
}

// byKey brings an action one lane further or back, or parks it.
func (b *board) byKey(a workshop.ActionView, key fyne.KeyName) {
	if key == fyne.KeyP {
		b.bring(a, workshop.LaneParked)
		return
	}
	at := slices.Index(workshop.Lanes, a.State.Lane())
	for _, to := range legal(a) {
		i := slices.Index(workshop.Lanes, to)
		back := key == fyne.KeyMinus
		if to != workshop.LaneParked && (i < at) == back {
			b.bring(a, to)
			return
		}
	}
	if key != fyne.KeyMinus && at+1 < len(workshop.Lanes) {
		b.bring(a, workshop.Lanes[at+1])
	}
}

// stateHue marks what both parties stand behind.
func stateHue(a workshop.ActionView) fyne.ThemeColorName {
	if lane := a.State.Lane(); lane == workshop.LaneAgreed || lane == workshop.LaneRunning || lane == workshop.LaneDone {
		return hue(workshop.Together)
	}
	return ""
}

// lanesLayout stands columns side by side, in as many rows as it takes for each
// to be wide enough to be read. The weights divide the width of a row.
type lanesLayout struct {
	weights []float32
	width   float32
}

const (
	laneLeast   = 160
	laneBetween = 8
	emptyLane   = .62 // of the width of one in which something stands
)

// rows divides the objects over rows.
func (l *lanesLayout) rows(objects []fyne.CanvasObject) [][]fyne.CanvasObject {
	all, n := float32(-laneBetween), len(objects)
	for _, w := range l.weights {
		all += laneLeast*w + laneBetween
	}
	if all <= l.width || n == 0 {
		return [][]fyne.CanvasObject{objects}
	}
	fit := min(n, max(1, int((l.width+laneBetween)/(laneLeast+laneBetween))))
	rows := (n + fit - 1) / fit
	return slices.Collect(slices.Chunk(objects, (n+rows-1)/rows)) // 3 and 3 rather than 4 and 2
}

// MinSize is that of one column, as high as the width of the last layout makes
// all.
func (l *lanesLayout) MinSize(objects []fyne.CanvasObject) fyne.Size {
	height := float32(-laneBetween)
	for _, row := range l.rows(objects) {
		height += tallest(row) + laneBetween
	}
	return fyne.NewSize(laneLeast, max(0, height))
}

func tallest(objects []fyne.CanvasObject) float32 {
	height := float32(0)
	for _, o := range objects {
		height = max(height, o.MinSize().Height)
	}
	return height
}

// Layout gives the lanes of a row the same height.
func (l *lanesLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	l.width = size.Width
	y, i := float32(0), 0
	for _, row := range l.rows(objects) {
		weights := l.weights[i : i+len(row)]
		i += len(row)
		sum := float32(0)
		for _, w := range weights {
			sum += w
		}
		room, x := size.Width-laneBetween*float32(len(row)-1), float32(0)
		for n, o := range row { // wrapping texts know their height once they have a width
			o.Move(fyne.NewPos(x, y))
			o.Resize(fyne.NewSize(room*weights[n]/sum, o.Size().Height))
			x += room*weights[n]/sum + laneBetween
		}
		height := tallest(row)
		for _, o := range row {
			o.Resize(fyne.NewSize(o.Size().Width, height))
		}
		y += height + laneBetween
	}
}
