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

// letter is what somebody of a side will read.
type letter struct {
	s    *sender
	side workshop.Side
	of   workshop.ID // who reads it; the first where they get none

	party, all         fyne.CanvasObject // above it: one of them
	who                *widget.Choice
	to, subject, files *widget.Words
	text               *widget.Words
	reel               *widget.Reel
	empty              *widget.Words // where nobody gets one
	object             fyne.CanvasObject
}

func (s *sender) newLetter(side workshop.Side) *letter {
	t := s.c.t
	l := &letter{
		s: s, side: side, all: widget.Colored("◆ "+t.T("send.to_all"), look.Together, 15, true),
		to: widget.Caption(""), subject: widget.Strong(""), files: widget.Caption(""), text: widget.Body(""),
		empty: widget.Soft(t.T("send.none", "party", s.c.desk.view.Name(side))),
	}
	l.party = step.Party(s.c.desk.view, side, 15)
	l.who = widget.NewChoice("send.read."+string(side), "", nil, "", func(id string) {
		l.of = workshop.ID(id)
		s.tell()
	})
	const width, high = 260, 100
	l.reel = widget.NewReel("send.text."+string(side), l.text, width, high)
	hue := look.Vendor
	if side == workshop.Client {
		hue = look.Client
	}
	head := container.NewVBox(container.NewBorder(nil, nil, container.NewStack(l.party, l.all), nil, l.who), l.empty, widget.Tight(l.to, l.files), l.subject)
	l.object = widget.Surface(container.NewBorder(head, nil, nil, nil, l.reel), hue)
	return l
}

// show shows one of the drafts: that to who is chosen, or to all.
func (l *letter) show(d export.Drafting, drafts []export.Draft) {
	own := slices.DeleteFunc(slices.Clone(drafts), func(one export.Draft) bool {
		if d.Together {
			return false
		}
		p := l.s.view.Person(one.To[0].Person)
		return p == nil || p.Side != l.side
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
	show(l.party, !d.Together)
	show(l.all, d.Together)
	for _, o := range []fyne.CanvasObject{l.to, l.subject, l.files, l.reel} {
		show(o, some)
	}
	if !some {
		return
	}
	one := own[at]
	if len(options) > 0 {
		l.who.Update("", options, options[at].ID)
	}
	t := l.s.c.t
	l.to.SetText(t.T("send.address", "to", addresses(one)))
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
