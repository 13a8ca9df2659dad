package widget

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"samenspel/app/look"
	"samenspel/workshop/chart"
)

// movable says whether a spot can be moved.
func (s *Spot) movable() bool { return s.is.Zone != "" && s.on.OnMove != nil }

// Dragged moves a spot that can be moved along with the pointer.
func (s *Spot) Dragged(e *fyne.DragEvent) {
	if !s.movable() {
		return
	}
	s.dragged = true
	s.at = s.Position().Add(e.Position)
	s.on.zone.show(s.on.drawing(s.on.on.Size()), s.at)
	s.update() // which has the window drawn: it does not know yet what was never shown
}

// DragEnd puts it down: in a zone it moves there, anywhere else it stays.
func (s *Spot) DragEnd() {
	if !s.dragged {
		return
	}
	s.dragged = false
	s.on.zone.Hide()
	s.update()
	z := s.on.drawing(s.on.on.Size()).ZoneAt(float64(s.at.X), float64(s.at.Y))
	if z != nil {
		s.moveTo(z.ID)
	}
}

func (s *Spot) moveTo(zone string) {
	if s.movable() && zone != s.is.Zone {
		id := s.is.ID
		Guard(func() { s.on.OnMove(id, zone) })
	}
}

// step moves a spot to the zone beside its own: of rectangles to the one beside
// it in that direction, of zones around each other outwards or inwards.
func (s *Spot) step(key fyne.KeyName) {
	if !s.movable() {
		return
	}
	d := s.on.drawing(s.on.on.Size())
	i := slices.IndexFunc(d.Zones, func(z chart.Zone) bool { return z.ID == s.is.Zone })
	if i < 0 {
		if len(d.Zones) > 0 {
			s.moveTo(d.Zones[len(d.Zones)/2].ID)
		}
		return
	}
	z := d.Zones[i]
	if z.Round {
		next := i + 1
		if key == fyne.KeyDown || key == fyne.KeyLeft {
			next = i - 1
		}
		if next >= 0 && next < len(d.Zones) {
			s.moveTo(d.Zones[next].ID)
		}
		return
	}
	way := map[fyne.KeyName]chart.Point{fyne.KeyLeft: {X: -1}, fyne.KeyRight: {X: 1}, fyne.KeyUp: {Y: -1}, fyne.KeyDown: {Y: 1}}[key]
	if next := d.ZoneAt(z.X+z.W/2+way.X*z.W, z.Y+z.H/2+way.Y*z.H); next != nil {
		s.moveTo(next.ID)
	}
}

// zoneMark shows the zone under a spot that is being moved, with its name beside
// the pointer.
type zoneMark struct {
	widget.BaseWidget
	area *canvas.Rectangle
	back *canvas.Rectangle
	name *canvas.Text
	box  *fyne.Container
}

func newZoneMark() *zoneMark {
	m := &zoneMark{area: canvas.NewRectangle(nil), back: canvas.NewRectangle(nil), name: Colored("", look.Surface, theme.TextSize(), true)}
	m.back.CornerRadius = 6
	m.box = container.NewWithoutLayout(m.area, m.back, m.name)
	m.ExtendBaseWidget(m)
	m.Hide()
	return m
}

// CreateRenderer draws the zone.
func (m *zoneMark) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(m.box) }

func (m *zoneMark) show(d chart.Drawing, at fyne.Position) {
	z := d.ZoneAt(float64(at.X), float64(at.Y))
	if z == nil {
		m.Hide()
		return
	}
	m.area.FillColor, m.area.StrokeColor, m.area.StrokeWidth = theme.Color(theme.ColorNameHover), theme.Color(theme.ColorNamePrimary), 2
	m.area.CornerRadius = 6
	if z.Round {
		m.area.CornerRadius = float32(min(z.W, z.H) / 2)
	}
	m.area.Move(fyne.NewPos(float32(z.X), float32(z.Y)))
	m.area.Resize(fyne.NewSize(float32(z.W), float32(z.H)))
	m.name.Text, m.name.Color, m.back.FillColor = z.Label, theme.Color(look.Surface), theme.Color(look.Ink)
	size := m.name.MinSize()
	x := min(max(0, at.X+14), max(0, float32(d.W)-size.Width-16))
	y := max(0, at.Y-size.Height-14)
	m.back.Move(fyne.NewPos(x, y))
	m.back.Resize(size.AddWidthHeight(16, 6))
	m.name.Move(fyne.NewPos(x+8, y+3))
	m.name.Resize(size)
	m.Show()
	m.box.Refresh()
}
