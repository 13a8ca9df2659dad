package console

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"samenspel/app/look"
	"samenspel/app/step"
	"samenspel/app/widget"
	"samenspel/export"
	"samenspel/workshop"
)

// letter is what somebody of a side will read, or all together.
type letter struct {
	s    *sender
	side workshop.Side
	of   workshop.ID // who reads it; the first where they get none

	who                *widget.Choice
	to, subject, files *widget.Words
	text               *widget.Words
	reel               *widget.Reel
	empty              *widget.Words // where nobody gets one
	object             fyne.CanvasObject
}

func (s *sender) newLetter(side workshop.Side) *letter {
	t, v := s.c.t, s.c.desk.view
	l := &letter{
		s: s, side: side, to: widget.Caption(""), subject: widget.Strong(""), files: widget.Caption(""), text: widget.Body(""),
		empty: widget.Soft(t.T("send.none", "party", v.Name(side))),
	}
	hue, title, name := look.Together, widget.Colored("◆ "+t.T("send.to_all"), look.Together, 15, true), "all"
	switch side {
	case workshop.Vendor:
		hue, title, name = look.Vendor, step.Party(v, side, 15), string(side)
	case workshop.Client:
		hue, title, name = look.Client, step.Party(v, side, 15), string(side)
	default:
		l.empty.SetText(t.T("send.none_at_all"))
	}
	l.who = widget.NewChoice("send.read."+name, "", nil, "", func(id string) {
		l.of = workshop.ID(id)
		s.tell()
	})
	const width, high = 160, 60
	l.reel = widget.NewReel("send.text."+name, container.NewVBox(widget.Tight(l.to, l.files), l.subject, l.text), width, high)
	head := container.NewVBox(container.NewBorder(nil, nil, title, nil, l.who), l.empty)
	l.object = widget.Surface(container.NewBorder(head, nil, nil, nil, l.reel), hue)
	return l
}

// show shows one of the drafts: that to who is chosen, or to all.
func (l *letter) show(d export.Drafting, drafts []export.Draft) {
	show(l.object, d.Together == (l.side == workshop.Together))
	own := slices.DeleteFunc(slices.Clone(drafts), func(one export.Draft) bool {
		p := l.s.view.Person(one.To[0].Person)
		return !d.Together && (p == nil || p.Side != l.side)
	})
	var options []widget.Option
	if !d.Together {
		for _, one := range own {
			options = append(options, widget.Option{ID: string(one.To[0].Person), Label: one.To[0].Name})
		}
	}
	at := max(0, slices.IndexFunc(own, func(one export.Draft) bool { return one.To[0].Person == l.of }))
	some := len(own) > 0
	show(l.empty, !some)
	show(l.who, len(options) > 0)
	show(l.reel, some)
	if !some {
		return
	}
	one := own[at]
	if len(options) > 0 {
		l.who.Update("", options, options[at].ID)
	}
	t := l.s.c.t
	key := "send.address"
	if d.Together && d.Hidden && len(d.To) > 1 {
		key = "send.address_hidden"
	}
	l.to.SetText(t.T(key, "to", addresses(one)))
	l.files.SetText(t.T("send.files", "names", strings.Join(one.Files, " · ")))
	l.subject.SetText(one.Subject)
	l.text.SetText(strings.TrimSpace(one.Text))
	l.reel.Inside().Refresh()
}

// addresses are those that a draft goes to.
func addresses(d export.Draft) string {
	var out []string
	for _, r := range d.To {
		out = append(out, r.Email)
	}
	return strings.Join(out, ", ")
}
