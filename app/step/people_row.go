package step

import (
	"fmt"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"

	"samenspel/app/widget"
	"samenspel/workshop"
	"samenspel/workshop/roster"
)

// pasteRow is a person of the list.
type pasteRow struct {
	key            string
	name, skipped  *widget.Words // one of them is shown
	function, note *widget.Words
	mail           *widget.Words // address
	side           *widget.Choice
	options        []widget.Option
	object         fyne.CanvasObject
}

func (p *paste) newRow(i int) *pasteRow {
	r := &pasteRow{name: widget.Strong(""), skipped: widget.Soft(""), function: widget.Soft(""), note: widget.Caption(""), mail: widget.Caption("")}
	for _, s := range workshop.Sides {
		r.options = append(r.options, widget.Option{ID: string(s), Label: sign(s) + " " + short(p.c.view.Name(s), 20)})
	}
	r.options = append(r.options, widget.Option{ID: leave, Label: p.c.T.T("people.paste.leave")})
	r.side = widget.NewChoice(fmt.Sprint("paste.side.", i+1), "", r.options, "", func(id string) {
		p.chosen[r.key] = id
		p.show()
	})
	r.side.OnFocus(func() { p.follow(r.object) })
	party := container.NewStack(r.side, container.NewVBox(layout.NewSpacer(), r.note, layout.NewSpacer()))
	r.object = pasteColumns(widget.Tight(container.NewStack(r.name, r.skipped), r.mail), r.function, party)
	return r
}

// show shows somebody, where they go, and why they are skipped if they are.
func (r *pasteRow) show(key string, one roster.Person, side, why string) {
	r.key = key
	r.name.SetText(one.Name)
	r.skipped.SetText(one.Name)
	r.function.SetText(one.Function)
	r.mail.SetText(one.Email)
	show(r.mail, one.Email != "")
	if why != "" {
		r.note.SetText(why)
	} else {
		r.side.Update("", r.options, side)
	}
	show(r.note, why != "")
	show(r.side, why == "")
	skipped := why != "" || side == leave
	show(r.skipped, skipped)
	show(r.name, !skipped)
}

// follow scrolls so that a row is in sight.
func (p *paste) follow(o fyne.CanvasObject) {
	top, height := o.Position().Y, p.roll.Size().Height
	switch bottom := top + o.Size().Height; {
	case top < p.roll.Offset.Y:
		p.roll.ScrollToOffset(fyne.NewPos(0, top))
	case bottom > p.roll.Offset.Y+height:
		p.roll.ScrollToOffset(fyne.NewPos(0, bottom-height))
	}
}

// pasteColumns stands name and function beside one another, and the party at
// the right.
func pasteColumns(name, function, party fyne.CanvasObject) fyne.CanvasObject {
	const width = 210
	middle := func(o fyne.CanvasObject) fyne.CanvasObject {
		return container.NewVBox(layout.NewSpacer(), o, layout.NewSpacer())
	}
	party = container.NewGridWrap(fyne.NewSize(width, max(party.MinSize().Height, 20)), party)
	return container.NewBorder(nil, nil, nil, middle(party), container.NewGridWithColumns(2, middle(name), middle(function)))
}
