package console

import (
	"path/filepath"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	fynewidget "fyne.io/fyne/v2/widget"
	"github.com/google/uuid"

	"samenspel/app/look"
	"samenspel/app/place"
	"samenspel/app/widget"
	"samenspel/workshop"
	"samenspel/workshop/journal"
	"samenspel/workshop/live"
)

// createForm describes a new workshop.
type createForm struct {
	c              *Console
	drafts         *widget.Drafts
	vendor, client *widget.Field
	variant, lang  string
	length         *widget.Choice
	logos          workshop.PerSide[*logoRow]
	own            *own
	folder         *folder
	object         fyne.CanvasObject
}

func (c *Console) newWorkshop() {
	c.leave(func() {
		c.closeSession()
		c.form = newCreateForm(c, nil)
		c.show(c.form.object, "")
		c.form.vendor.Focus(c.win.Canvas())
	})
}

// newCreateForm makes the form; from an earlier one, in another language, it
// takes over what was filled in.
func newCreateForm(c *Console, earlier *createForm) *createForm {
	f := &createForm{c: c, drafts: widget.NewDrafts(), variant: "half", lang: c.t.Lang()}
	folder := place.Documents()
	if earlier != nil {
		f.drafts, f.variant, f.lang, folder = earlier.drafts, earlier.variant, earlier.lang, earlier.folder.path
		f.own, f.logos = earlier.own, earlier.logos
	}
	t := c.t
	f.own = newOwn(c, f.own, f.offer)
	f.length = widget.NewChoice("create.variant", "", nil, "", func(id string) { f.variant = id })
	f.offer()
	name := func(key, label, hint string) *widget.Field {
		return widget.NewField(widget.FieldOptions{Key: key, Label: t.T(label), Hint: t.T(hint), Drafts: f.drafts})
	}
	f.vendor, f.client = name("create.vendor", "create.vendor", "create.vendor.hint"), name("create.client", "create.client", "create.client.hint")
	logos := container.NewGridWithColumns(2)
	for _, side := range workshop.Sides {
		row := newLogoRow(c, "create."+string(side)+".logo", f.logos.Of(side))
		*f.logos.At(side) = row
		logos.Add(container.NewHBox(container.NewCenter(widget.Colored(t.T("create."+string(side)), look.InkSoft, 13, true)), row.object))
	}
	f.folder = c.newFolder("create.folder", folder)
	languages := []widget.Option{{ID: "nl", Label: "Nederlands"}, {ID: "en", Label: "English"}}
	form := container.NewVBox(
		container.NewBorder(nil, nil, nil, widget.NewButton("create.follow", t.T("follow.start"), fynewidget.LowImportance, c.followDialog), widget.Heading(t.T("create.title"))),
		widget.Soft(t.T("create.intro")),
		widget.Gap(8),
		widget.Surface(f.vendor, "vendor"),
		widget.Surface(f.client, "client"),
		logos, // after both names: who types one goes on to the other
		container.NewGridWithColumns(2,
			container.NewVBox(widget.Label(t.T("create.variant")), f.length),
			container.NewVBox(widget.Label(t.T("create.lang")), widget.NewChoice("create.lang", "", languages, f.lang, func(id string) { f.lang = id })),
		),
		f.own.row,
		f.folder.object,
		widget.Gap(8),
		container.NewHBox(
			widget.NewButton("create.go", t.T("create.go"), fynewidget.HighImportance, f.create),
			widget.NewButton("create.cancel", t.T("dialog.cancel"), fynewidget.MediumImportance, c.Home),
		),
	)
	f.object = container.NewCenter(widget.Wide(620, form))
	return f
}

// offer shows the lengths that the method has.
func (f *createForm) offer() {
	options, at := f.own.variants(f.variant)
	f.variant = at
	f.length.Update("", options, at)
}

// create decides the new workshop before anything is written, so that what is
// refused leaves no file.
func (f *createForm) create() {
	c := f.c
	cmd := workshop.CreateWorkshop{
		ID: uuid.New(), Method: f.own.method, Variant: f.variant, Lang: workshop.Lang(f.lang),
		Vendor: f.vendor.Text(), Client: f.client.Text(),
		Logos: workshop.PerSide[*workshop.Logo]{Vendor: f.logos.Vendor.logo, Client: f.logos.Client.logo},
	}
	records, err := live.Begin(cmd, workshop.Facilitator, c.now)
	if err != nil {
		c.complain(err)
		return
	}
	folder, name := f.folder.path, place.Name(f.vendor.Text(), "×", f.client.Text(), c.now().Format(workshop.DateLayout))
	away(c, c.t.T("file.writing"), func() opened {
		if err := journal.MakeFolder(folder); err != nil {
			return opened{err: err}
		}
		return newOpened(place.Free(folder, name, place.Ext), c.now, func(path string) (*journal.Journal, error) {
			return journal.Create(path, cmd.ID, records)
		})
	}, func(o opened) {
		if o.err != nil {
			c.complain(o.err)
			return
		}
		c.begin(o)
	}, opened.close)
}

// saveCopy writes all that is known of the open workshop to another file, and
// goes on there: when the disk under the first one fails, or to repair one
// that is damaged.
func (c *Console) saveCopy() {
	s := c.session
	if s == nil {
		return
	}
	c.desk.keep()
	c.askTarget(s.path, func(target func() (path string, replace bool)) {
		if c.session != s {
			return
		}
		type copied struct {
			path string
			lost int
			err  error
		}
		stopped := s.stopped
		away(c, c.t.T("file.writing"), func() copied {
			path, replace := target()
			records, id, lost := s.all(stopped)
			return copied{path, lost, journal.Write(path, id, records, replace)}
		}, func(to copied) {
			if to.err != nil {
				c.complain(to.err)
				return
			}
			c.say(c.t.T("copy.saved", "file", filepath.Base(to.path)))
			if to.lost > 0 {
				c.tell(c.t.T("problem.title"), c.t.T("copy.lost", "n", to.lost))
			}
			if s.stopped != nil {
				c.moveTo(to.path)
			}
		}, nil)
	})
}

// moveTo goes on in a copy of the open workshop, with what is being typed.
func (c *Console) moveTo(path string) {
	drafts := c.session.drafts
	c.open(path, "", func() {
		c.session.drafts = drafts
		c.follow(c.session)
		c.retell()
		c.do(c.desk.keep) // after the old file's refusals of the same texts
	})
}
