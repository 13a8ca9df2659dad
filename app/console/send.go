package console

import (
	"maps"
	"path/filepath"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/layout"
	fynewidget "fyne.io/fyne/v2/widget"

	"samenspel/app/place"
	"samenspel/app/widget"
	"samenspel/assets/translations"
	"samenspel/export"
	"samenspel/export/calendar"
	"samenspel/export/mail"
	"samenspel/workshop"
)

// sender is the window in which a plan is sent round: to whom, with what, and
// what each will read. It makes drafts; a person sends them.
type sender struct {
	c      *Console
	out    map[workshop.ID]bool // who is left out this time
	d      export.Drafting
	o      export.Options
	report export.Kind
	dates  bool // the calendar goes with it

	people  []workshop.Person // as the facilitator sees them
	view    workshop.View     // what the report may show
	drafts  *widget.Drafts    // what is being typed here
	list    *fyne.Container
	roll    *container.Scroll
	letters []*letter
	beside  *fyne.Container // the letters
	hide    *widget.Check
	make    *widget.Button
	folder  *folder
	dialog  *dialog.CustomDialog
}

// narrow says whether the window is so narrow that the list of people and the
// letters have to be, and choices stand two beside one another.
func (c *Console) narrow() bool {
	const least = 1000
	return c.win.Canvas().Size().Width < least
}

// sendDialog opens the window.
func (c *Console) sendDialog() {
	if c.session == nil || c.asking() {
		return
	}
	c.desk.keep()
	t := c.t
	s := &sender{
		c: c, out: map[workshop.ID]bool{}, d: export.Drafting{Hidden: true}, report: export.Plan, dates: true,
		o:      export.Options{Lang: string(c.desk.view.Workshop.Lang)},
		drafts: widget.NewDrafts(), list: container.NewVBox(), beside: container.NewGridWithColumns(2),
	}
	s.d.Name = func(f export.File) string { return place.Name(f.Words(&s.view, s.words())...) + f.Ext }
	s.folder = c.newFolder("send.folder", filepath.Dir(c.session.path))
	s.make = widget.NewButton("send.go", "", fynewidget.HighImportance, s.write)
	for _, side := range []workshop.Side{workshop.Vendor, workshop.Client, workshop.Together} {
		l := s.newLetter(side)
		s.letters = append(s.letters, l)
		s.beside.Add(l.object)
	}
	s.roll = container.NewVScroll(container.NewBorder(nil, nil, nil, widget.Indent(16), s.list))
	people := float32(330)
	if c.narrow() {
		people = 220
	}
	s.roll.SetMinSize(fyne.NewSize(people, 120))
	lead, to := widget.Soft(t.T("send.lead")), widget.Label(t.T("send.to"))
	who := container.NewHBox(container.New(layout.NewBorderLayout(to, nil, nil, nil), to, s.roll), widget.Indent(8))
	how := s.how()
	what := container.New(layout.NewBorderLayout(how, nil, nil, nil), how, s.beside)
	// Tab goes by the order of the objects: people, choices, letters, folder.
	s.dialog = dialog.NewCustomWithoutButtons(t.T("send.title"), container.New(
		layout.NewBorderLayout(lead, s.folder.object, who, nil), lead, who, what, s.folder.object,
	), c.win)
	s.dialog.SetButtons([]fyne.CanvasObject{
		widget.NewButton("send.cancel", t.T("dialog.cancel"), fynewidget.MediumImportance, s.dialog.Hide), s.make,
	})
	s.look()
	const width, height, around = 1320, 800, 36
	size := c.win.Canvas().Size()
	s.dialog.Resize(fyne.NewSize(min(width, size.Width-around), min(height, size.Height-around)))
	s.dialog.Show()
	s.tell()
}

// look takes the workshop as it is now, and lists its people.
func (s *sender) look() {
	state := s.c.session.live.Now().State
	s.people = state.For(workshop.Viewer{Role: workshop.AsFacilitator}).People
	s.view = state.For(workshop.Viewer{Role: workshop.AsReport})
	s.listPeople()
	s.tell()
}

// words are those of the language that is chosen for the mail.
func (s *sender) words() translations.Translator { return translations.For(s.o.Lang) }

// drafting is what is chosen.
func (s *sender) drafting() export.Drafting {
	d := s.d
	d.To = slices.DeleteFunc(mail.To(s.people), func(r mail.Recipient) bool { return s.out[r.Person] })
	d.With = []export.Kind{s.report}
	if s.dates {
		d.With = append(d.With, export.Calendar)
	}
	return d
}

// how is the choices that hold for every draft.
func (s *sender) how() fyne.CanvasObject {
	t := s.c.t
	choice := func(name string, options []widget.Option, value string, chosen func(string)) fyne.CanvasObject {
		return container.NewVBox(widget.Label(t.T(name)), widget.NewChoice(name, "", options, value, func(id string) {
			chosen(id)
			s.tell()
		}))
	}
	tick := func(name string, on bool, changed func(bool)) *widget.Check {
		c := widget.NewCheck(name, t.T(name))
		c.Checked = on
		c.OnChanged = func(on bool) {
			changed(on)
			s.tell()
		}
		return c
	}
	s.hide = tick("send.hide", s.d.Hidden, func(on bool) { s.d.Hidden = on })
	at := widget.NewField(widget.FieldOptions{Key: "send.at", Label: t.T("send.at"), Hint: t.T("send.at.hint"), Drafts: s.drafts, Commit: s.setTime})
	if s.view = s.c.session.live.Now().State.For(workshop.Viewer{Role: workshop.AsReport}); s.view.Workshop.FollowUp == "" {
		at.Hide()
	}
	columns := 4
	if s.c.narrow() {
		columns = 2
	}
	return container.NewVBox(
		container.NewGridWithColumns(columns,
			choice("send.how", []widget.Option{{ID: "each", Label: t.T("send.each")}, {ID: "all", Label: t.T("send.all")}}, "each", func(id string) { s.d.Together = id == "all" }),
			choice("send.report", []widget.Option{{ID: string(export.Plan), Label: t.T("export.plan")}, {ID: string(export.Report), Label: t.T("export.full")}}, string(s.report), func(id string) { s.report = export.Kind(id) }),
			choice("send.lang", []widget.Option{{ID: "nl", Label: "Nederlands"}, {ID: "en", Label: "English"}}, s.o.Lang, func(id string) { s.o.Lang = id }),
			at,
		),
		container.NewHBox(
			tick("send.dates", s.dates, func(on bool) { s.dates = on }),
			tick("export.names", !s.o.Unnamed, func(on bool) { s.o.Unnamed = !on }),
			s.hide,
		),
	)
}

// setTime takes in when the follow-up begins; nothing is the whole day.
func (s *sender) setTime(text string, done func(string)) {
	o := calendar.Options{At: text}
	if o.Check() != nil {
		done(s.c.t.T("send.at.wrong", "got", text))
		return
	}
	s.o.Calendar = o
	done("")
}

// tell shows what would be made of what is chosen.
func (s *sender) tell() {
	d := s.drafting()
	drafts, err := export.Sketches(s.view, d, s.o)
	if err != nil {
		s.c.complain(err)
	}
	show(s.hide, d.Together && len(d.To) > 1)
	for _, l := range s.letters {
		l.show(d, drafts)
	}
	columns := len(workshop.Sides)
	if d.Together { // all read the same
		columns = 1
	}
	s.beside.Layout = layout.NewGridLayoutWithColumns(columns)
	s.beside.Refresh()
	s.make.SetText(s.c.t.T("send.go", "n", len(drafts)))
	enable(&s.make.Button, len(drafts) > 0)
}

// owners counts what each person has promised to do that is not done.
func (s *sender) owners() map[workshop.ID]int {
	out := map[workshop.ID]int{}
	for _, a := range s.view.Actions {
		switch a.State {
		case workshop.StageParked, workshop.StageStopped, workshop.StageDone:
			continue
		default:
		}
		out[a.OwnerVendor]++
		out[a.OwnerClient]++
	}
	maps.DeleteFunc(out, func(id workshop.ID, _ int) bool { return id == "" })
	return out
}
