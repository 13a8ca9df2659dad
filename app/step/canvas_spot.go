package step

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	fynewidget "fyne.io/fyne/v2/widget"

	"samenspel/app/widget"
	"samenspel/workshop"
	"samenspel/workshop/picture"
)

// spot is the place of a picture that is open: its fields stand over the picture
// to be filled in.
type spot struct {
	id    string // of the spot that was pressed
	place picture.Place
	fresh bool // its card is added by the first field that is filled in
	asked bool // and that was asked for
	there bool // its card was seen
	seek  bool // the focus is to go into it

	placed bool          // it was put at its spot
	up     float32       // so far above the spot
	at     fyne.Position // in the step
}

// openSpot opens a place of a picture.
func (c *Context) openSpot(id string) {
	place, ok := picture.ReadPlace(id)
	if !ok {
		return
	}
	s := &spot{id: id, place: place, seek: true}
	if s.fresh = place.Card == "" && !place.Each; s.fresh {
		s.place.Card = c.NewID()
	}
	c.flushSpot()
	c.spot = s
	c.rebuild()
}

// closeSpot takes in what was typed, and closes. A text that is refused opens
// the place again: nothing that was typed gets lost.
func (c *Context) closeSpot() {
	was := c.spot
	if was == nil {
		return
	}
	c.flushSpot()
	c.spot = nil
	c.rebuild()
	each := was.place
	each.Card, each.Each = "", true
	for _, id := range []string{c.standsAt(was), each.ID(), picture.Place{Kind: was.place.Kind, Card: was.place.Card}.ID()} {
		for _, p := range c.picturesShown() {
			if at := p.SpotOf(id); at != nil {
				at.Focus(c.Window.Canvas())
				return
			}
		}
	}
}

// Fold closes the place of a picture that is open, and says whether one was.
func (v *View) Fold() bool {
	if v.c.spot == nil {
		return false
	}
	v.c.closeSpot()
	return true
}

// enterSpot puts the cursor in a place that was just opened.
func (v *View) enterSpot() {
	if s := v.c.spot; s != nil && s.seek {
		s.seek = false
		if panel := v.c.used["unfolded:spot."+s.id]; panel != nil {
			v.focusIn(panel)
			for _, o := range v.c.used {
				if f, ok := o.(*widget.Field); ok && f.HasFocus(v.c.Window.Canvas()) {
					f.FocusEnd(v.c.Window.Canvas())
				}
			}
		}
	}
}

// flushSpot takes in what is being typed at the place that is open.
func (c *Context) flushSpot() {
	for key, o := range c.kept {
		if f, ok := o.(*widget.Field); ok && strings.HasPrefix(key, "field:spot.") {
			f.Flush()
		}
	}
}

// standsAt is the id of the spot that an open place stands at: that of its card,
// once that is there.
func (c *Context) standsAt(s *spot) string {
	if s.fresh && c.view.Card(s.place.Card) != nil {
		place := s.place
		place.Given, place.Side = nil, ""
		return place.ID()
	}
	return s.id
}

// picturesShown are the pictures of the step at hand.
func (c *Context) picturesShown() []*widget.Picture {
	var out []*widget.Picture
	for _, o := range c.kept {
		if p, ok := o.(*widget.Picture); ok {
			out = append(out, p)
		}
	}
	return out
}

// moveSpot puts what stands at a spot in another zone.
func (c *Context) moveSpot(id, zone string) {
	place, ok := picture.ReadPlace(id)
	if values := place.In(zone); ok && len(values) > 0 && !c.Past {
		c.send(workshop.FillCard{Card: place.Card, Values: values})
	}
}

// spotPanel shows the fields of the place that is open; nil where none is, or
// what it was of has gone.
func (c *Context) spotPanel(v *workshop.View, k workshop.StepKey) fyne.CanvasObject {
	s := c.spot
	if s == nil {
		return nil
	}
	if panel := c.driverPanel(v); panel != nil {
		return panel
	}
	kind, exercise := v.Method.CardKind(s.place.Kind)
	card := v.Card(s.place.Card)
	s.there = s.there || card != nil
	if kind == nil || card == nil && (s.there || !s.fresh) && !s.place.Each {
		c.spot = nil
		return nil
	}
	box := container.NewVBox()
	buttons := container.NewHBox(c.button("spot.fold", c.T.T("form.fold"), fynewidget.MediumImportance, c.closeSpot))
	switch {
	case s.place.Each:
		c.eachCard(v, box, kind)
		if len(box.Objects) == 0 {
			box.Add(widget.Soft(c.T.T("cards.no_words")))
		}
		if v.Adds(k, kind.ID, s.place.Side) && !c.Past {
			more := s.place
			more.Each, more.Fields = false, nil
			buttons.Add(c.button("spot.add", c.T.T("cards.add", "kind", c.text(kind.Title)), fynewidget.LowImportance, func() { c.openSpot(more.ID()) }))
		}
	default:
		if card == nil {
			card = &workshop.Card{ID: s.place.Card, Kind: kind.ID, Key: k, Side: s.place.Side, Fields: s.place.Given}
		}
		fields := fieldsIn(*kind, s.place.Fields)
		if len(s.place.Fields) == 0 {
			fields = fieldsIn(*kind, v.Method.Step(k).Fields)
			if slices.Contains(v.Method.Step(k).Cards, kind.ID) {
				fields = fieldsNow(kind, exercise, k.Step)
			}
			if v.Adds(k, kind.ID, card.Side) && s.there && !c.Past {
				buttons.Add(c.button("spot.remove", c.T.T("cards.remove"), fynewidget.LowImportance, func() { c.send(workshop.RemoveCard{Card: card.ID}) }))
			}
		}
		if s.fresh { // what is given need not be asked
			fields = slices.DeleteFunc(fields, func(f workshop.Field) bool { return s.place.Given[f.ID] != "" })
		}
		c.fieldsOf(v, box, kind, *card, fields)
	}
	box.Add(buttons)
	c.used["unfolded:spot."+s.id] = box
	return widget.NewFloat(box)
}

// eachCard draws the fields of a place that is of several cards, card by card.
func (c *Context) eachCard(v *workshop.View, box *fyne.Container, kind *workshop.CardKind) {
	place := c.spot.place
	fields := fieldsIn(*kind, place.Fields)
	if len(place.Fields) == 0 {
		fields = slices.DeleteFunc(slices.Clone(kind.Fields), func(f workshop.Field) bool { return place.Given[f.ID] != "" })
	}
	for _, id := range place.Given { // of cards of both sides: what they are about
		if about := v.Card(workshop.ID(id)); about != nil && kind.PerSide {
			box.Add(widget.Strong(c.headline(*about)))
		}
	}
	for _, card := range v.CardsOf(kind.ID) {
		mine := true
		for field, value := range place.Given { // one that names none belongs to the only one there is
			mine = mine && (card.Fields[field] == value || card.Fields[field] == "" && len(v.CardsOf(kind.Field(field).To)) == 1)
		}
		switch head := c.headline(card); {
		case !mine:
			continue
		case card.Side.Valid():
			box.Add(Party(v, card.Side, 15))
		case head != "" && !slices.Contains(place.Fields, leadingID(kind)):
			box.Add(widget.Strong(head))
		}
		c.fieldsOf(v, box, kind, card, fields)
	}
}

// fieldsOf draws fields of a card: those that can be changed to be filled in, the
// others to be read.
func (c *Context) fieldsOf(v *workshop.View, box *fyne.Container, kind *workshop.CardKind, card workshop.Card, fields []workshop.Field) {
	if !slices.ContainsFunc(fields, func(f workshop.Field) bool { return f.ID == leadingID(kind) }) && !c.spot.fresh && !c.spot.place.Each && len(c.spot.place.Fields) == 0 {
		box.Add(widget.Strong(c.headline(card)))
	}
	for _, f := range fields {
		if !v.Changes(card, f.ID) {
			if value := c.show(f, card.Fields[f.ID]); value != "" {
				box.Add(widget.Body(caption(c.text(f.Label)) + " " + value))
			}
			continue
		}
		box.Add(c.draw(input{
			card: &card,
			key:  "spot." + string(card.ID) + "." + f.ID, label: c.marked(c.text(f.Label), f.Required), hint: c.text(f.Hint), field: f, value: card.Fields[f.ID],
			about: kind.ID + "." + f.ID, get: func(id string) string { return card.Fields[id] },
			command: c.filling(card, f.ID),
			refused: c.reopening(),
		}))
	}
}

func leadingID(kind *workshop.CardKind) string {
	if f := kind.Leading(); f != nil {
		return f.ID
	}
	return ""
}

// filling is the command that fills in a field at the place that is open: the
// first of a card that is not there yet adds it.
func (c *Context) filling(card workshop.Card, field string) func(string) workshop.Command {
	s, key := c.spot, c.key
	return func(value string) workshop.Command {
		if !s.fresh || s.asked || c.view.Card(card.ID) != nil {
			return workshop.ChangeCard{Card: card.ID, Field: field, Value: value}
		}
		s.asked = true
		fields := map[string]string{field: value}
		for id, given := range s.place.Given {
			if id != field {
				fields[id] = given
			}
		}
		return workshop.AddCard{ID: card.ID, Kind: card.Kind, Key: key, Side: card.Side, Fields: fields}
	}
}

// reopening opens the place again where what was typed is refused.
func (c *Context) reopening() func() {
	s, key := c.spot, c.key
	return func() {
		if c.view.Card(s.place.Card) == nil {
			s.asked = false
		}
		if c.spot == nil && c.key == key {
			s.seek, s.placed = true, false
			c.spot = s
			c.rebuild()
		}
	}
}
