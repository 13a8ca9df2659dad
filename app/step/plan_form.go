package step

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	fynewidget "fyne.io/fyne/v2/widget"

	"samenspel/app/look"
	"samenspel/app/widget"
	"samenspel/workshop"
)

// section is a part of an action's form. A row of two stands side by side.
type section struct {
	title string
	rows  [][]string
}

// sections groups an action's fields as people talk about them.
var sections = []section{
	{"plan.what", [][]string{{"title"}, {"level", "phase"}, {"problem"}, {"finding"}, {"interest"}}},
	{"plan.when", [][]string{{"ownerVendor", "ownerClient"}, {"firstStep"}, {"firstDate", "due"}, {"learnDate", "horizon"}}},
	{"plan.measure", [][]string{{"measure"}, {"baseline", "target"}, {"unit", "source"}, {"measureDate"}}},
	{"plan.win", [][]string{{"winVendor", "winClient"}, {"surroundings", "surroundingsNote"}}},
	{"plan.more", [][]string{{"limit"}, {"risk", "mitigation"}, {"stopInstead", "plaster"}, {"courage", "energy"}, {"discomfort", "beneficiaryLost"}, {"hoursVendor", "hoursClient"}, {"eurosVendor", "eurosClient"}, {"leaveOutOfReport"}}},
}

// folds is the place where it is kept of which action the sections were folded.
const folds = "folds"

// foldSections folds, when an action is opened, the sections in which nothing
// is asked any more. What is it and why always stands open.
func (c *Context) foldSections(a workshop.ActionView) {
	if c.open[folds] == string(a.ID) {
		return
	}
	c.open[folds] = string(a.ID)
	for i, s := range sections {
		c.open[s.title] = ""
		if i > 0 && c.asked(a, s) == 0 {
			c.open[s.title] = "folded"
		}
	}
}

// asked counts what agreement still takes in a section.
func (c *Context) asked(a workshop.ActionView, s section) int {
	n := 0
	for _, k := range a.Checks {
		for _, row := range s.rows {
			for _, id := range row {
				if id == k.Field {
					n++
				}
			}
		}
	}
	return n
}

// section is a part of an action's form under its heading, which folds it. What
// is folded says in a line what is in it.
func (c *Context) section(v *workshop.View, a workshop.ActionView, s section) fyne.CanvasObject {
	key := "action." + string(a.ID)
	folded := c.open[s.title] != ""
	icon, line, asked := theme.IconNameArrowDropDown, "", ""
	if folded {
		icon = theme.IconNameMenuExpand
		line = c.summary(a, s)
		if n := c.asked(a, s); n > 0 {
			asked = c.T.T("plan.open_checks", "n", n)
		}
	}
	name := key + "." + s.title
	head := keyed(c, "press:"+name+string(icon)+line+asked, func() *widget.Press {
		words := widget.Tight(widget.SubHeading(c.T.T(s.title)))
		if line != "" {
			words.Add(widget.Caption(line))
		}
		if asked != "" {
			words.Add(widget.Text(asked, theme.SizeNameCaptionText, look.Attention, fyne.TextStyle{}))
		}
		mark := container.NewVBox(widget.Gap(0), fynewidget.NewIcon(theme.Icon(icon)))
		return widget.NewPress(name, container.NewBorder(nil, nil, mark, nil, words), func() { c.toggle(s.title, "folded") })
	}, nil)
	if folded {
		return head
	}
	box := container.NewVBox(head)
	for _, row := range s.rows {
		cells := container.NewGridWithColumns(len(row))
		for _, id := range row {
			if id == "limit" && a.Limit == "" && len(v.CardsOf("limit")) == 0 {
				continue
			}
			cells.Add(c.checked(a, id, c.actionField(key, a, id)))
		}
		if len(cells.Objects) > 0 {
			box.Add(cells)
		}
	}
	box.Add(widget.Gap(4))
	return box
}

// summary is what is in a section, in a line. What would not speak for itself
// has its name before it.
func (c *Context) summary(a workshop.ActionView, s section) string {
	line := ""
	for _, row := range s.rows {
		for _, id := range row {
			f := c.actionType(id)
			value := short(c.show(f, a.Get(id)), 48)
			if value == "" {
				continue
			}
			switch f.Type {
			case workshop.FieldNumber, workshop.FieldScale, workshop.FieldYesNo:
				value = caption(c.T.T("action."+id)) + " " + value
			default: // it speaks for itself
			}
			if line = join(line, value); len(line) > 160 {
				return short(line, 160)
			}
		}
	}
	return line
}

// takeUpAction begins an action from a proposal, as one deed.
func (c *Context) takeUpAction(s workshop.Seed) {
	id := c.NewID()
	c.open["action"] = string(id)
	name := "action." + string(id)
	c.seek = seek{key: c.key, name: name, field: name + ".title"}
	c.send(workshop.AddAction{ID: id, Title: s.Title, Fields: s.Fields})
}

// action is an action folded open, with the way to the others.
func (c *Context) action(v *workshop.View, i int) fyne.CanvasObject {
	a := v.Actions[i]
	key := "action." + string(a.ID)
	box := container.NewVBox(c.actionHead(v, i, key), widget.Heading(c.actionTitle(a)))
	state := c.T.T("stage." + string(a.State))
	if a.Stage != workshop.StageConcept {
		state = join(state, c.T.T("consent.version", "n", a.Version))
	}
	remove := c.button(key+".remove", c.T.T("plan.remove"), fynewidget.LowImportance, func() { c.send(workshop.RemoveAction{Action: a.ID}) })
	box.Add(container.NewBorder(nil, nil, nil, remove, c.moves(key, "action", a, container.NewCenter(widget.Colored(state, look.InkSoft, theme.TextSize(), true)))))
	if c.open["park"] == string(a.ID) && a.State != workshop.StageParked {
		box.Add(c.parking(key, a))
	}
	if waits := c.parked(a); waits != nil {
		box.Add(widget.Surface(waits, ""))
	}
	for _, s := range workshop.Sides {
		if given := a.Consents.Of(s); given != nil && !given.Stands {
			box.Add(widget.Note(c.T.T("consent.lapsed", "name", given.Name)))
		}
	}
	if needed := c.needed(a, key, func(field string) { c.goToField(key, field) }); needed != nil {
		box.Add(needed)
	}
	if v.Workshop.FollowUp == "" {
		box.Add(c.checked(a, "followUp", c.followUp(v)))
	}
	c.foldSections(a)
	for _, s := range sections {
		box.Add(c.section(v, a, s))
	}
	box.Add(widget.Caption(c.T.T("plan.required")))
	if links := c.links(a.ID); links != nil {
		box.Add(links)
	}
	box.Add(container.NewHBox(c.button(key+".done.fold", c.T.T("form.fold"), fynewidget.HighImportance, func() { c.toggle("action", string(a.ID)) })))
	c.used["unfolded:"+key] = box
	return box
}

// actionHead is the way back to the plan, and to the action before and after.
func (c *Context) actionHead(v *workshop.View, i int, key string) fyne.CanvasObject {
	back := c.button(key+".fold", "‹ "+c.T.T("plan.all"), fynewidget.LowImportance, func() { c.toggle("action", string(v.Actions[i].ID)) })
	turn := func(name, label string, to int) *widget.Button {
		b := c.button(key+"."+name+".more", label, fynewidget.LowImportance, func() {
			id := string(v.Actions[to].ID)
			c.open["action"] = id
			c.seek = seek{key: c.key, name: "action." + id}
			c.rebuild()
		})
		if to < 0 || to >= len(v.Actions) {
			b.Disable()
		} else {
			b.Enable()
		}
		return b
	}
	at := widget.Colored(c.T.T("plan.of", "k", i+1, "all", len(v.Actions)), look.InkSoft, theme.CaptionTextSize(), false)
	return container.NewBorder(nil, nil, back, container.NewHBox(turn("previous", "‹", i-1), container.NewCenter(at), turn("next", "›", i+1)))
}

func (c *Context) actionField(key string, a workshop.ActionView, id string) fyne.CanvasObject {
	in := input{
		key: key + "." + id, label: c.T.T("action." + id), value: a.Get(id),
		about: "action." + id, get: a.Get,
		command: func(value string) workshop.Command {
			return workshop.ChangeAction{Action: a.ID, Field: id, Value: value}
		},
	}
	in.field = c.actionType(id)
	for _, s := range workshop.Sides {
		if strings.HasSuffix(id, map[workshop.Side]string{workshop.Vendor: "Vendor", workshop.Client: "Client"}[s]) {
			in.label = sign(s) + " " + in.label
		}
	}
	in.label = c.marked(in.label, isNeeded(a, in.field))
	switch id {
	case "ownerVendor":
		in.side = workshop.Vendor
	case "ownerClient":
		in.side = workshop.Client
	}
	if c.T.Has("action." + id + ".hint") {
		in.hint = c.T.T("action." + id + ".hint")
	}
	if in.field.Type == workshop.FieldRef && in.value != "" {
		return c.refChip(in, workshop.Link{ID: workshop.ID(in.value), Kind: in.field.To, Field: id})
	}
	return c.draw(in)
}

// isNeeded says whether agreement takes a field: always, or because there is
// something that this action is to be linked to.
func isNeeded(a workshop.ActionView, f workshop.Field) bool {
	if f.Required {
		return true
	}
	if a.Get(f.ID) != "" { // a link that is made is no longer missed, and is needed all the same
		return f.ID == "problem" || f.ID == "interest" || f.ID == "finding" && a.Level != workshop.IK
	}
	return slices.ContainsFunc(a.Checks, func(k workshop.Check) bool { return k.Code == workshop.CheckMissing && k.Field == f.ID })
}

// actionType is an action's field, with its options in words.
func (c *Context) actionType(id string) workshop.Field {
	i := slices.IndexFunc(workshop.ActionFields, func(f workshop.ActionField) bool { return f.ID == id })
	field := workshop.ActionFields[i].Field
	field.Options = slices.Clone(field.Options)
	prefix := map[string]string{"level": "level.", "phase": "phase.", "horizon": "horizon."}[id]
	for i, o := range field.Options {
		label := c.T.T(prefix + o.ID)
		if id == "level" {
			label = c.T.T(prefix + o.ID + ".long")
		}
		field.Options[i].Label = workshop.Text{NL: label, EN: label}
	}
	return field
}

// marked adds the sign of a field that must be filled in.
func (c *Context) marked(label string, required bool) string {
	if required {
		return label + " *"
	}
	return label
}
