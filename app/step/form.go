package step

import (
	"strconv"
	"strings"
	"time"
	"unicode/utf8"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"samenspel/app/widget"
	"samenspel/workshop"
	"samenspel/workshop/picture"
)

// input is a typed field of anything: what it is called and holds, and the
// command that changes it.
type input struct {
	key     string
	label   string
	hint    string
	field   workshop.Field
	card    *workshop.Card // of a reference: the card it stands on, which is not a target
	side    workshop.Side  // of a person: only this side's
	value   string
	command func(value string) workshop.Command
	about   string                    // what hints know the field by; none where empty
	get     func(field string) string // the values beside it
	refused func()                    // told of a typed text that is refused; nobody where nil
}

// draw returns the widget for an input's type.
func (c *Context) draw(in input) fyne.CanvasObject {
	choose := func(options []widget.Option) fyne.CanvasObject {
		set := func(id string) { c.send(in.command(id)) }
		w := keyed(c, "choice:"+in.key, func() *widget.Choice {
			return widget.NewChoice(in.key, c.T.T("form.none"), options, in.value, set)
		}, func(w *widget.Choice) { w.Update(c.T.T("form.none"), options, in.value) })
		w.OnChoose = set
		box := container.NewVBox(labelled(in.label, w))
		if in.hint != "" && (in.field.Type == workshop.FieldScale || in.field.Type == workshop.FieldYesNo) {
			box.Add(widget.Caption(in.hint))
		}
		for _, r := range c.remarks(in)(in.value) {
			box.Add(widget.RemarkLine(r))
		}
		return box
	}
	switch in.field.Type {
	case workshop.FieldChoice:
		var options []widget.Option
		for _, o := range in.field.Options {
			options = append(options, widget.Option{ID: o.ID, Label: c.text(o.Label)})
		}
		return choose(options)
	case workshop.FieldYesNo:
		return choose([]widget.Option{{ID: "yes", Label: c.T.T("answer.yes")}, {ID: "no", Label: c.T.T("answer.no")}})
	case workshop.FieldPerson:
		return choose(c.people(in.side))
	case workshop.FieldRef:
		return choose(c.targets(in.field.To, in.card))
	case workshop.FieldScale:
		set := func(v int) {
			if v == widget.Unset && in.field.Min >= 0 {
				c.send(in.command(""))
				return
			}
			c.send(in.command(strconv.Itoa(v)))
		}
		if in.field.Min < 0 { // −2 … +2 reads better as a list
			var options []widget.Option
			words := c.signed
			if in.field.ID == "score" { // a feeling is no effect
				words = c.plusMinus
			}
			for v := int(in.field.Min); v <= int(in.field.Max); v++ {
				options = append(options, widget.Option{ID: strconv.Itoa(v), Label: words(v)})
			}
			return choose(options)
		}
		value := widget.Unset
		if n, err := strconv.Atoi(in.value); err == nil {
			value = n
		}
		w := keyed(c, "scale:"+in.key, func() *widget.Scale {
			return widget.NewScale(in.key, int(in.field.Min), int(in.field.Max), value, "", set)
		}, func(w *widget.Scale) { w.Set(value) })
		w.OnChange = set
		box := container.NewVBox(labelled(in.label, container.NewHBox(w)))
		if in.hint != "" {
			box.Add(widget.Caption(in.hint))
		}
		return box
	default: // it is typed
	}
	o := widget.FieldOptions{Key: in.key, Label: in.label, Hint: in.hint, Value: in.value}
	switch in.field.Type {
	case workshop.FieldDate:
		o.Value = c.dateText(in.value)
		if o.Hint == "" {
			o.Hint = c.T.T("form.date")
		}
	case workshop.FieldMonth:
		o.Value = monthText(in.value)
		if o.Hint == "" {
			o.Hint = c.T.T("form.month")
		}
	case workshop.FieldNumber:
		o.Value = c.numberText(in.value)
	case workshop.FieldText:
		o.Rows = 2
		const line = 44 // what a field on half the stage shows of a hint
		if in.field.Max > 0 && in.field.Max <= 80 && utf8.RuneCountInString(in.hint) <= line {
			o.Rows = 1
		}
		if utf8.RuneCountInString(in.hint) > 2*line {
			o.Rows = 3
		}
	default: // chosen above
	}
	o.Remarks = c.remarks(in)
	return c.editing(o, in.command, in.refused)
}

func labelled(label string, o fyne.CanvasObject) fyne.CanvasObject {
	if label == "" {
		return o
	}
	return container.NewVBox(widget.Label(label), o)
}

// signed is a mark around zero with what it says of an effect.
func (c *Context) signed(v int) string {
	return c.plusMinus(v) + "  " + c.T.T("surroundings."+strconv.Itoa(v))
}

// plusMinus is a mark around zero, which is more or less than nothing.
func (c *Context) plusMinus(v int) string {
	s := c.T.Number(float64(v), 0)
	if v > 0 {
		s = "+" + s
	}
	return s
}

// dateText shows a canonical date as people write it here.
func (c *Context) dateText(iso string) string {
	if d, ok := workshop.ParseDate(iso); ok {
		return d.Format("02-01-2006")
	}
	return iso
}

// monthText shows a canonical month as people write it here.
func monthText(iso string) string {
	if m, err := time.Parse("2006-01", iso); err == nil {
		return m.Format("01-2006")
	}
	return iso
}

// numberText shows a canonical number as it can be typed here.
func (c *Context) numberText(value string) string {
	if c.Lang() == workshop.Dutch {
		return strings.Replace(value, ".", ",", 1)
	}
	return value
}

// people lists a side's people as options, or everyone.
func (c *Context) people(side workshop.Side) []widget.Option {
	var out []widget.Option
	for _, s := range workshop.Sides {
		if side != workshop.Together && s != side {
			continue
		}
		for _, p := range c.view.Seated(s) {
			label := p.Name
			if side == workshop.Together {
				label = sign(s) + " " + label
			}
			out = append(out, widget.Option{ID: string(p.ID), Label: label})
		}
	}
	return out
}

// mandated lists the people of a side who may decide for it.
func (c *Context) mandated(side workshop.Side) []widget.Option {
	var out []widget.Option
	for _, p := range c.view.Seated(side) {
		if p.Mandate {
			out = append(out, widget.Option{ID: string(p.ID), Label: p.Name})
		}
	}
	return out
}

// targets lists the cards a reference may point to. From a card of the same
// kind it points across the table: not at itself, nor at its own side.
func (c *Context) targets(kind string, from *workshop.Card) []widget.Option {
	var out []widget.Option
	if kind == "driver" {
		for _, d := range c.view.Method.Instrument.Drivers {
			out = append(out, widget.Option{ID: d.ID, Label: c.text(d.Title)})
		}
		return out
	}
	for _, card := range c.view.CardsOf(kind) {
		if from != nil && from.Kind == kind && (from.ID == card.ID || card.Side.Valid() && from.Side == card.Side) {
			continue
		}
		label := c.headline(card)
		if card.Side.Valid() {
			label = sign(card.Side) + " " + label
		}
		out = append(out, widget.Option{ID: string(card.ID), Label: short(label, 60)})
	}
	return out
}

// headline is the text by which a card is known.
func (c *Context) headline(card workshop.Card) string { return c.view.Headline(card, c.Lang()) }

// show returns a field's value in words.
func (c *Context) show(f workshop.Field, value string) string {
	if value == "" {
		return ""
	}
	switch f.Type {
	case workshop.FieldChoice:
		for _, o := range f.Options {
			if o.ID == value {
				return c.text(o.Label)
			}
		}
	case workshop.FieldPerson:
		if p := c.view.Person(workshop.ID(value)); p != nil {
			return p.Name
		}
		return ""
	case workshop.FieldRef:
		for _, o := range c.targets(f.To, nil) {
			if o.ID == value {
				return o.Label
			}
		}
		return ""
	case workshop.FieldDate:
		return c.T.ShortDate(value)
	case workshop.FieldYesNo:
		return c.T.T("answer." + value)
	case workshop.FieldNumber:
		n, err := strconv.ParseFloat(value, 64)
		unit := c.text(f.Unit)
		switch {
		case err != nil:
		case unit == "€":
			return c.T.Euros(n)
		default:
			value = c.T.Number(n, 2)
		}
		if unit != "" {
			value += " " + unit
		}
	case workshop.FieldMonth:
		return picture.Month(value, c.T)
	case workshop.FieldScale:
		if v, err := strconv.Atoi(value); err == nil && f.Min < 0 {
			return c.plusMinus(v)
		}
	default: // as it is
	}
	return value
}

func short(s string, most int) string {
	r := []rune(s)
	if len(r) <= most {
		return s
	}
	return string(r[:most-1]) + "…"
}
