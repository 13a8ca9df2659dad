package console

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"samenspel/app/say"
	"samenspel/app/step"
	"samenspel/app/widget"
	"samenspel/export/mail"
	"samenspel/workshop"
)

// listPeople lists everyone: who gets a draft with a box to tick, who gets none
// with why.
func (s *sender) listPeople() {
	s.list.RemoveAll()
	owners := s.owners()
	for _, side := range workshop.Sides {
		s.list.Add(step.Party(&s.view, side, 15))
		none := true
		for _, p := range s.people {
			if p.Side != side {
				continue
			}
			none = false
			if why := mail.Obstacle(p); why != "" {
				s.list.Add(s.unreached(p, why, owners[p.ID]))
			} else {
				s.list.Add(s.recipient(p))
			}
		}
		if none {
			s.list.Add(widget.Caption(s.c.t.T("send.no_people")))
		}
		s.list.Add(widget.Gap(4))
	}
	s.list.Refresh()
}

// recipient is somebody who gets a draft.
func (s *sender) recipient(p workshop.Person) fyne.CanvasObject {
	tick := widget.NewCheck("send.to."+string(p.ID), p.Name)
	tick.Checked = !s.out[p.ID]
	tick.OnChanged = func(on bool) {
		s.out[p.ID] = !on
		s.tell()
	}
	tick.OnFocus(func() { intoSight(s.roll, tick) })
	return explained(tick, p.Email)
}

// unreached is somebody who gets none, and why. Where only the address is
// missing it can be filled in; where somebody has promised to do something,
// they have to be told in another way.
func (s *sender) unreached(p workshop.Person, why mail.Why, actions int) fyne.CanvasObject {
	t := s.c.t
	box := widget.Tight(widget.Soft(p.Name), widget.Caption(t.T("send.why_"+string(why))))
	if actions > 0 {
		box.Add(widget.Note(t.T("send.owner", "n", actions)))
	}
	if why != mail.WhyLeft {
		field := widget.NewField(widget.FieldOptions{
			Key: "send.email." + string(p.ID), Label: t.T("people.email"), Value: p.Email, Drafts: s.drafts,
			Commit: func(text string, done func(string)) { s.address(p, text, done) },
		})
		field.OnFocus(func() { intoSight(s.roll, field) })
		box.Add(field)
	}
	const left, right, below = 32, 12, 8
	return container.NewBorder(nil, widget.Gap(below), widget.Indent(left), widget.Indent(right), box)
}

// address gives somebody an address.
func (s *sender) address(p workshop.Person, text string, done func(string)) {
	s.c.send(workshop.ChangePerson{Person: p.ID, Field: "email", Value: text}, func(err error) {
		if err != nil {
			done(say.Error(s.c.t, err))
			s.list.Refresh() // it takes a line more
			return
		}
		done("")
		s.look()
	})
}
