package console

import (
	"path/filepath"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	fynewidget "fyne.io/fyne/v2/widget"

	"samenspel/app/look"
	"samenspel/app/place"
	"samenspel/app/say"
	"samenspel/app/widget"
	"samenspel/workshop"
	"samenspel/workshop/journal"
	"samenspel/workshop/sample"
)

// home is the first screen: begin, open, or try the sample.
type home struct{ object fyne.CanvasObject }

func newHome(c *Console) *home {
	t := c.t
	other := "en"
	if t.Lang() == "en" {
		other = "nl"
	}
	left := container.NewVBox(
		container.NewHBox(widget.Colored("■", look.Vendor, 24, true), widget.Colored("◆", look.Together, 24, true), widget.Colored("●", look.Client, 24, true)),
		widget.Colored(Title, look.Ink, 40, true),
		widget.Wide(360, widget.Soft(t.T("home.tagline"))),
		widget.Gap(16),
		widget.NewButton("home.new", t.T("home.new"), fynewidget.HighImportance, c.newWorkshop),
		widget.NewButton("home.open", t.T("home.open"), fynewidget.MediumImportance, c.openDialog),
		widget.NewButton("home.follow", t.T("follow.start"), fynewidget.MediumImportance, c.followDialog),
		widget.NewButton("home.sample", t.T("home.sample"), fynewidget.MediumImportance, c.openSample),
		widget.Gap(16),
		container.NewHBox(widget.NewButton("home.language", map[string]string{"nl": "Nederlands", "en": "English"}[other], fynewidget.LowImportance, func() { c.speak(other) })),
	)
	right := container.NewVBox(widget.SubHeading(t.T("home.recent")))
	recent := c.recent()
	if len(recent) == 0 {
		right.Add(widget.Soft(t.T("home.none")))
	}
	for _, path := range recent {
		right.Add(c.recentCard(path))
	}
	columns := container.NewHBox(
		widget.Wide(400, left), widget.Indent(56),
		widget.Wide(480, container.NewVScroll(right)),
	)
	return &home{container.NewCenter(sizedHeight(520, columns))}
}

func sizedHeight(h float32, o fyne.CanvasObject) fyne.CanvasObject {
	return container.NewStack(widget.Gap(h), o)
}

// recentCard is one workshop that was open before, with how it stands.
func (c *Console) recentCard(path string) fyne.CanvasObject {
	title, facts := say.Name(path), ""
	var follow fyne.CanvasObject
	contents, err := journal.Read(path)
	if err != nil {
		facts = say.Error(c.t, err)
	} else {
		v := workshop.NewLog(contents.Records).Fold().For(workshop.Viewer{Role: workshop.AsReport})
		title = "■ " + v.Name(workshop.Vendor) + "  ×  ● " + v.Name(workshop.Client)
		agreed := 0
		for _, a := range v.Actions {
			if a.State == workshop.StageAgreed {
				agreed++
			}
		}
		facts = c.t.T("home.facts", "date", c.t.Date(v.Workshop.Day), "agreed", agreed, "all", len(v.Actions))
		if on := c.follows(&v); on != "" {
			facts += "\n" + on
		}
		follow = container.NewCenter(widget.NewButton("follow."+filepath.Base(path), c.t.T("follow.short"), fynewidget.LowImportance, func() { c.followUp(path) }))
	}
	box := widget.Tight(widget.Strong(title), widget.Caption(facts))
	card := widget.NewPress("recent."+filepath.Base(path), widget.Surface(box, ""), func() { c.Open(path) })
	return container.NewBorder(nil, nil, nil, follow, card)
}

// recentMost is how many files the first screen remembers.
const recentMost = 6

func (c *Console) recent() []string {
	return c.app.Preferences().StringList(prefRecent)
}

func (c *Console) remember(path string) {
	if full, err := filepath.Abs(path); err == nil {
		path = full
	}
	list := slices.DeleteFunc(c.recent(), func(p string) bool { return p == path })
	list = append([]string{path}, list...)
	c.app.Preferences().SetStringList(prefRecent, list[:min(len(list), recentMost)])
}

// openSample writes the sample workshop among the user's own and opens it: a
// copy to play with.
func (c *Console) openSample() {
	folder := place.Documents()
	path := place.Free(folder, place.Name(c.t.T("home.sample.file")), place.Ext)
	records, id, err := sample.Records(workshop.Lang(c.t.Lang()))
	if err == nil {
		err = journal.MakeFolder(folder)
	}
	if err == nil {
		err = journal.Write(path, id, records, false)
	}
	if err != nil {
		c.failed(path, err)
		return
	}
	c.Open(path)
}
