package step

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/layout"
	fynewidget "fyne.io/fyne/v2/widget"

	"samenspel/app/widget"
	"samenspel/workshop"
	"samenspel/workshop/roster"
)

// leave chooses that somebody is not added.
const leave = "leave"

// paste is the sheet in which a list of people is pasted, looked over and added.
type paste struct {
	c      *Context
	side   workshop.Side // of whom nothing tells the side
	field  *listEntry
	left   int                    // lines that did not fit in the field
	chosen map[string]string      // a side or leave, by the name's key
	ready  []workshop.Person      // who will be added; they have no ids yet
	emails map[workshop.ID]string // of those who take part already and had none

	dialog *dialog.CustomDialog
	found  *widget.Words
	empty  *widget.Words // while nobody is found
	head   fyne.CanvasObject
	rows   []*pasteRow
	list   *fyne.Container
	roll   *container.Scroll
	notes  *widget.Words
	add    *widget.Button
}

// pasteHere opens the sheet with what is on the clipboard, where that looks
// like a list.
func (c *Context) pasteHere(side workshop.Side) {
	text := fyne.CurrentApp().Clipboard().Content()
	if !roster.Looks(text) {
		text = ""
	}
	c.pasteList(side, text)
}

// pasted opens the sheet with what is pasted where one name is typed, and says
// whether it did: where it is more than one name.
func (c *Context) pasted(side workshop.Side, text string) bool {
	if !roster.Many(text) {
		return false
	}
	c.pasteList(side, text)
	return true
}

// pasteList opens the sheet with a text.
func (c *Context) pasteList(side workshop.Side, text string) {
	p := &paste{c: c, side: side, chosen: map[string]string{}, list: container.NewVBox()}
	p.field = newListEntry("paste.text", c.T.T("people.paste.example"), p)
	p.found, p.notes = widget.Strong(""), widget.Caption("")
	const bar = 16 // room for the scroll bar
	besideBar := func(o fyne.CanvasObject) *fyne.Container {
		return container.New(layout.NewCustomPaddedLayout(0, 0, 0, bar), o)
	}
	p.head = besideBar(pasteColumns(widget.Label(c.T.T("people.name")), widget.Label(c.T.T("people.function")), widget.Label(c.T.T("people.party"))))
	p.empty = widget.Soft(c.T.T("people.paste.empty"))
	p.roll = container.NewVScroll(besideBar(p.list))
	p.roll.SetMinSize(fyne.NewSize(480, 120))
	p.add = widget.NewButton("paste.add", "", fynewidget.HighImportance, p.take)
	p.dialog = dialog.NewCustomWithoutButtons(c.T.T("people.paste.title"), container.NewBorder(
		container.NewVBox(widget.Body(c.T.T("people.paste.lead")), widget.Gap(4), p.field, widget.Gap(4), p.found),
		p.notes, nil, nil,
		widget.Surface(container.NewBorder(container.NewVBox(p.empty, p.head), nil, nil, nil, p.roll), ""),
	), c.Window)
	p.dialog.SetButtons([]fyne.CanvasObject{
		widget.NewButton("paste.cancel", c.T.T("dialog.cancel"), fynewidget.MediumImportance, p.dialog.Hide),
		p.add,
	})
	p.put(text)
	p.show()
	const width, height, around = 760, 640, 40
	size := c.Window.Canvas().Size()
	p.dialog.Resize(fyne.NewSize(min(width, size.Width-around), min(height, size.Height-around)))
	p.dialog.Show()
	if len(p.ready)+len(p.emails) > 0 {
		c.Window.Canvas().Focus(p.add)
	} else {
		c.Window.Canvas().Focus(p.field)
	}
}

// names are those of both parties.
func (p *paste) names() workshop.PerSide[string] {
	return workshop.PerSide[string]{Vendor: p.c.view.Name(workshop.Vendor), Client: p.c.view.Name(workshop.Client)}
}

// put replaces what stands in the field, by as much of a text as fits.
func (p *paste) put(text string) {
	text, left := roster.Shorten(text, p.names())
	p.field.SetText(text)
	p.left = left
}

// show reads what stands in the field, and shows who will be added.
func (p *paste) show() {
	list := roster.Read(p.field.Text, p.names())
	if p.field.Text == "" {
		p.left = 0
	}
	p.ready, p.emails = nil, nil
	var free workshop.PerSide[int]
	there, listed := map[string]workshop.Person{}, map[string]bool{}
	for _, s := range workshop.Sides {
		*free.At(s) = workshop.MaxPeople - len(p.c.view.Seated(s))
		for _, one := range p.c.view.Seated(s) {
			there[roster.Key(one.Name)] = one
		}
	}
	for i, one := range list.People {
		if i == len(p.rows) {
			p.rows = append(p.rows, p.newRow(i))
			p.list.Add(p.rows[i].object)
		}
		row, key, why := p.rows[i], roster.Key(one.Name), ""
		side := p.sideOf(key, one.Side)
		switch {
		case there[key].ID != "" && !listed[key] && there[key].Email == "" && one.Email != "":
			why = "people.paste.address"
			if p.emails == nil {
				p.emails = map[workshop.ID]string{}
			}
			p.emails[there[key].ID] = one.Email
		case there[key].ID != "":
			why = "people.paste.there"
		case listed[key]:
			why = "people.paste.twice"
		case side == leave:
		case free.Of(workshop.Side(side)) <= 0:
			why = "people.paste.full"
		default:
			*free.At(workshop.Side(side))--
			p.ready = append(p.ready, workshop.Person{Side: workshop.Side(side), Name: one.Name, Function: one.Function, Email: one.Email})
		}
		listed[key] = true
		if why != "" {
			why = p.c.T.T(why, "limit", workshop.MaxPeople)
		}
		row.show(key, one, side, why)
	}
	for i, row := range p.rows {
		if i < len(list.People) {
			row.object.Show()
		} else {
			row.object.Hide()
		}
	}
	p.tell(list)
}

// sideOf is where somebody goes: what was chosen, what the list tells, or the
// side of which the sheet was opened.
func (p *paste) sideOf(key string, told workshop.Side) string {
	if chosen := p.chosen[key]; chosen != "" {
		return chosen
	}
	if told.Valid() {
		return string(told)
	}
	return string(p.side)
}

// tell says what was found and what was not, and what the button will do.
func (p *paste) tell(list roster.List) {
	t := p.c.T
	found := ""
	if n := len(list.People); n > 0 {
		found = t.T("people.paste.found", "n", n)
	} else if strings.TrimSpace(p.field.Text) != "" {
		found = t.T("people.paste.nobody")
	}
	p.found.SetText(found)
	const most = 3 // lines that are told of
	var notes []string
	for _, u := range list.Unread[:min(most, len(list.Unread))] {
		notes = append(notes, "◦ "+t.T("people.paste.unread", "line", u.Line, "text", u.Text, "why", t.T("people.paste.why_"+string(u.Why))))
	}
	if n := len(list.Unread) + list.Others - most; n > 0 {
		notes = append(notes, "◦ "+t.T("people.paste.unread_more", "n", n))
	}
	if list.More > 0 {
		notes = append(notes, "◦ "+t.T("people.paste.more", "limit", roster.MaxPeople))
	}
	if n := p.left + list.Left; n > 0 {
		notes = append(notes, "◦ "+t.T("people.paste.left", "n", n))
	}
	p.notes.SetText(strings.Join(notes, "\n"))
	show(p.notes, len(notes) > 0)
	show(p.found, found != "")
	show(p.empty, len(list.People) == 0)
	show(p.head, len(list.People) > 0)
	label := t.T("people.paste.none")
	if n := len(p.ready); n > 0 {
		label = t.T("people.paste.add", "n", n)
		p.add.Enable()
	} else if n := len(p.emails); n > 0 {
		label = t.T("people.paste.addresses", "n", n)
		p.add.Enable()
	} else {
		p.add.Disable()
	}
	p.add.SetText(label)
	p.list.Refresh()
}

func show(o fyne.CanvasObject, on bool) {
	if on {
		o.Show()
	} else {
		o.Hide()
	}
}

// take adds everyone at once.
func (p *paste) take() {
	people := make([]workshop.Person, len(p.ready))
	for i, one := range p.ready {
		one.ID = p.c.NewID()
		people[i] = one
	}
	emails := p.emails
	if len(people)+len(emails) == 0 {
		return
	}
	p.add.Disable() // a second press must not add them twice
	p.c.Send(workshop.AddPeople{People: people, Emails: emails}, func(err error) {
		if err != nil {
			p.show() // somebody may have come in since
			p.c.complain(err)
			return
		}
		p.dialog.Hide()
		if len(people) > 0 {
			p.c.Say(p.c.T.T("people.paste.added", "n", len(people)))
		} else {
			p.c.Say(p.c.T.T("people.paste.addressed", "n", len(emails)))
		}
	})
}
