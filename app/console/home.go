package console

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	fynewidget "fyne.io/fyne/v2/widget"
	"github.com/google/uuid"

	"samenspel/app/look"
	"samenspel/app/place"
	"samenspel/app/widget"
	"samenspel/workshop"
	"samenspel/workshop/journal"
	"samenspel/workshop/sample"
)

// home is the first screen: begin, open, or go on with what was open before.
type home struct {
	c      *Console
	cards  map[string]*recentCard // by path
	recent *fyne.Container
	object fyne.CanvasObject
}

const (
	homeLeft  = 320 // how wide what begins something is
	homeCard  = 350 // the least that a card is wide
	homeSpace = 32
)

// homeMost is how much room the first screen takes of a large window, and
// homeFirst where nothing was open before.
var homeMost, homeFirst = fyne.NewSize(1480, 800), fyne.NewSize(1180, 500)

func newHome(c *Console) *home {
	h := &home{c: c, recent: container.NewStack()}
	t := c.t
	other := "en"
	if t.Lang() == "en" {
		other = "nl"
	}
	left := container.NewVBox(
		container.NewHBox(widget.Colored("■", look.Vendor, 24, true), widget.Colored("◆", look.Together, 24, true), widget.Colored("●", look.Client, 24, true)),
		widget.Colored(Title, look.Ink, 40, true),
		widget.Wide(homeLeft, widget.Soft(t.T("home.tagline"))),
		widget.Gap(16),
		widget.NewButton("home.new", t.T("home.new"), fynewidget.HighImportance, c.newWorkshop),
		widget.NewButton("home.open", t.T("home.open"), fynewidget.MediumImportance, c.openDialog),
		widget.NewButton("home.follow", t.T("follow.start"), fynewidget.MediumImportance, c.followDialog),
	)
	if len(c.recent()) > 0 {
		left.Add(h.sample())
	}
	left.Add(widget.Gap(16))
	left.Add(container.NewHBox(widget.NewButton("home.language", map[string]string{"nl": "Nederlands", "en": "English"}[other], fynewidget.LowImportance, func() { c.speak(other) })))
	h.list()
	right := container.NewBorder(container.NewVBox(widget.SubHeading(t.T("home.recent")), widget.Gap(4)), nil, nil, nil, container.NewVScroll(h.recent))
	most := homeMost
	if len(c.recent()) == 0 {
		most = homeFirst
	}
	h.object = widget.Centred(most, homeSpace, container.NewBorder(nil, nil, container.NewHBox(left, widget.Indent(homeSpace)), nil, right))
	return h
}

// sample is the button that opens the sample: to somebody who is new here the
// first thing to do.
func (h *home) sample() *widget.Button {
	return widget.NewButton("home.sample", h.c.t.T("home.sample"), fynewidget.MediumImportance, h.c.openSample)
}

// list shows the workshops that were open before, and has them read anew.
func (h *home) list() {
	h.cards = map[string]*recentCard{}
	paths := h.c.recent()
	if len(paths) == 0 {
		h.recent.Objects = []fyne.CanvasObject{container.NewVBox(h.welcome())}
		h.recent.Refresh()
		return
	}
	var all []fyne.CanvasObject
	names := recentNames(paths)
	for i, path := range paths {
		card := newRecentCard(h.c, path, names[i])
		h.cards[path] = card
		all = append(all, card.box)
		h.c.recents.read(path)
	}
	h.recent.Objects = []fyne.CanvasObject{container.New(layout.NewCustomPaddedLayout(0, 8, 0, 12), widget.Columns(homeCard, 12, all...))}
	h.recent.Refresh()
}

// welcome tells somebody who is new here what a day is made of, and offers the
// sample.
func (h *home) welcome() fyne.CanvasObject {
	t := h.c.t
	box := container.NewVBox(widget.Soft(t.T("home.none")), widget.Gap(12))
	for _, part := range []struct {
		name  string
		signs []fyne.CanvasObject
	}{
		{"look", []fyne.CanvasObject{widget.Colored("■", look.Vendor, 20, true), widget.Colored("●", look.Client, 20, true)}},
		{"understand", []fyne.CanvasObject{widget.Colored("◆", look.Together, 20, true)}},
		{"agree", []fyne.CanvasObject{widget.Colored("✓", look.Together, 20, true)}},
	} {
		signs := container.NewStack(widget.Indent(52), container.NewHBox(part.signs...))
		box.Add(container.NewBorder(nil, nil, container.NewVBox(signs), nil, widget.Tight(
			widget.Strong(t.T("home.welcome."+part.name)), widget.Soft(t.T("home.welcome."+part.name+".text")),
		)))
		box.Add(widget.Gap(4))
	}
	box.Add(widget.Gap(8))
	box.Add(container.NewHBox(h.sample()))
	return widget.Surface(widget.Pad(8, box), "")
}

// tell shows what was read of a file.
func (h *home) tell(path string) {
	if card := h.cards[path]; card != nil {
		card.show()
		h.recent.Refresh()
	}
}

// openSample writes the sample workshop among the user's own and opens it: a
// copy to play with.
func (c *Console) openSample() {
	lang, name := workshop.Lang(c.t.Lang()), place.Name(c.t.T("home.sample.file"))
	type written struct {
		path string
		err  error
	}
	away(c, c.t.T("file.writing"), func() written {
		folder := place.Documents()
		path := place.Free(folder, name, place.Ext)
		id := uuid.New()
		records, err := sample.Copy(lang, id)
		if err == nil {
			err = journal.MakeFolder(folder)
		}
		if err == nil {
			err = journal.Write(path, id, records, false)
		}
		return written{path, err}
	}, func(to written) {
		if to.err != nil {
			c.failed(to.path, to.err)
			return
		}
		c.Open(to.path)
	}, nil)
}
