package console

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	fynewidget "fyne.io/fyne/v2/widget"

	"samenspel/app/look"
	"samenspel/app/step"
	"samenspel/app/widget"
	"samenspel/workshop"
	"samenspel/workshop/chart"
)

// bar is the top of the desk: whose workshop it is, and what can be done at any
// step. In a narrow window it keeps what has no other place on the screen.
type bar struct {
	c          *Console
	undo, redo *widget.Button
	agenda     *widget.Button // opens the agenda where it is folded
	guide      *widget.Button // likewise
	language   *widget.Button
	wall       *widget.Button
	left       *countdown // while the guide, which has it, is folded
	title      *title
	object     fyne.CanvasObject
}

func newBar(c *Console) *bar {
	b := &bar{c: c, left: newCountdown(c, 20), title: newTitle()}
	b.undo, b.redo = tool("top.undo", theme.IconNameContentUndo, c.undo), tool("top.redo", theme.IconNameContentRedo, c.redo)
	b.agenda = tool("top.agenda", theme.IconNameList, func() { c.desk.panels.toggle(c.desk.panels.agenda) })
	b.guide = tool("top.guide", theme.IconNameInfo, func() { c.desk.panels.toggle(c.desk.panels.guide) })
	other := "en"
	if c.t.Lang() == "en" {
		other = "nl"
	}
	b.language = widget.NewButton("top.language", map[string]string{"nl": "Nederlands", "en": "English"}[other], fynewidget.LowImportance, func() { c.speak(other) })
	b.wall = c.wall.button()
	b.left.object.Hide()
	export := widget.NewButton("top.export", c.t.T("top.export"), fynewidget.MediumImportance, c.exportDialog)
	b.object = container.NewBorder(nil, nil,
		container.NewHBox(tool("top.home", theme.IconNameHome, c.Home), b.agenda),
		container.NewHBox(b.left.object, b.undo, b.redo, tool("top.history", theme.IconNameHistory, c.toggleHistory), b.language, b.wall, export, b.guide),
		b.title.object,
	)
	return b
}

// tool is a button that shows a sign only.
func tool(name string, icon fyne.ThemeIconName, do func()) *widget.Button {
	b := widget.NewButton(name, "", fynewidget.LowImportance, do)
	b.Icon = theme.Icon(icon)
	return b
}

// narrow is the width of the window beneath which the language, which is in the
// menu too, makes room for the names.
const narrow = 1090

// fit takes and leaves what a width of the window has room for.
func (b *bar) fit(wide float32) {
	show(b.language, wide >= narrow)
	words := b.c.t.T("wall.open")
	if wide < agendaFrom {
		words = ""
	}
	if b.wall.Text != words {
		b.wall.SetText(words)
	}
}

// title is the names of both parties, as much of them as fits.
type title struct {
	names  [2]*canvas.Text
	whole  [2]string
	cross  *canvas.Text
	logos  [2]logoOf
	object *fyne.Container
}

// logoOf is a party's logo before its name; nil where it has none.
type logoOf struct {
	id   workshop.ID
	on   fyne.CanvasObject
	wide float32 // with the gap behind it
}

const titleLogo = 32 // how high a logo is

const titleSize = 17

func newTitle() *title {
	t := &title{cross: widget.Colored("×", look.InkSoft, titleSize, false)}
	for i := range t.names {
		t.names[i] = canvas.NewText("", nil)
	}
	t.object = container.New(t, t.names[0], t.cross, t.names[1])
	return t
}

func (t *title) show(v *workshop.View, c *Console) {
	for i, s := range workshop.Sides {
		t.logos[i].take(v.Parties.Of(s).Logo, c)
		name := step.Party(v, s, titleSize)
		t.whole[i] = name.Text
		t.names[i].Text, t.names[i].Color, t.names[i].TextSize, t.names[i].TextStyle = name.Text, name.Color, name.TextSize, name.TextStyle
	}
	t.object.Objects = []fyne.CanvasObject{t.names[0], t.cross, t.names[1]}
	for i := range t.logos {
		if o := t.logos[i].on; o != nil {
			t.object.Add(o)
		}
	}
	t.object.Refresh()
}

// take takes over a party's logo.
func (l *logoOf) take(logo *workshop.Logo, c *Console) {
	const gap = 8
	switch {
	case logo == nil:
		*l = logoOf{}
	case logo.ID != l.id:
		on := step.Logo(logo, titleLogo, c.gallery.Get)
		*l = logoOf{logo.ID, on, on.MinSize().Width + gap}
	}
}

// Layout gives the shorter name what it needs, and shortens the longer.
func (t *title) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	const gap = 4
	cross := t.cross.MinSize()
	var need [2]float32
	for i, name := range t.whole {
		need[i] = float32(measurer.Width(name, titleSize, chart.SemiBold)) + 2
	}
	room := max(0, size.Width-cross.Width-2*gap)
	logos := t.logos[0].wide + t.logos[1].wide
	if need[0]+need[1]+logos > room { // the names come first
		logos = 0
	}
	room -= logos
	give := need
	if need[0]+need[1] > room {
		give[0] = min(need[0], max(room/2, room-need[1]))
		give[1] = min(need[1], room-give[0])
	}
	x := float32(0)
	for i, name := range t.names {
		if l := t.logos[i]; l.on != nil {
			show(l.on, logos > 0)
			l.on.Move(fyne.NewPos(x, (size.Height-titleLogo)/2))
			l.on.Resize(fyne.NewSize(l.on.MinSize().Width, titleLogo))
			if logos > 0 {
				x += l.wide
			}
		}
		if text := measurer.Shorten(t.whole[i], float64(give[i]), titleSize, chart.SemiBold); text != name.Text {
			name.Text = text
			name.Refresh()
		}
		name.Move(fyne.NewPos(x, (size.Height-name.MinSize().Height)/2))
		name.Resize(fyne.NewSize(give[i], name.MinSize().Height))
		x += give[i] + gap
		if i == 0 {
			t.cross.Move(fyne.NewPos(x, (size.Height-cross.Height)/2))
			t.cross.Resize(cross)
			x += cross.Width + gap
		}
	}
}

// MinSize is what two short names need.
func (t *title) MinSize([]fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(160, t.cross.MinSize().Height)
}

var _ fyne.Layout = (*title)(nil)
