package step

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"

	"samenspel/app/look"
	"samenspel/app/widget"
	"samenspel/workshop"
)

// needed says in a line how much agreement still takes, with each of it to be
// pressed: that leads to its field. nil where it takes nothing.
func (c *Context) needed(a workshop.ActionView, key string, goTo func(field string)) fyne.CanvasObject {
	if len(a.Checks) == 0 {
		return nil
	}
	row := container.New(&flowLayout{})
	row.Add(widget.Colored("◦ "+c.T.T("plan.open_checks", "n", len(a.Checks)), look.Attention, theme.TextSize(), true))
	for i, k := range a.Checks {
		if i == mostNeeded && len(a.Checks) > mostNeeded+1 {
			row.Add(widget.Colored(c.T.T("plan.more_checks", "n", len(a.Checks)-i), look.InkSoft, theme.CaptionTextSize(), false))
			break
		}
		name, label := key+".need."+k.Field, c.checkField(k.Field)
		p := keyed(c, "press:"+name+label, func() *widget.Press {
			return widget.NewPress(name, small(label), nil)
		}, nil)
		p.OnPress = func() { goTo(k.Field) }
		row.Add(p)
	}
	return row
}

// mostNeeded is how many of the things that agreement takes are named at once.
const mostNeeded = 6

// small frames a word or two to be pressed.
func small(label string) fyne.CanvasObject {
	back := canvas.NewRectangle(theme.Color(look.Paper))
	back.CornerRadius, back.StrokeColor, back.StrokeWidth = 8, theme.Color(look.Line), 1
	return container.NewStack(back, padded(2, 8, widget.Colored(label, look.Ink, theme.CaptionTextSize(), false)))
}

// checkField is what a field is called of which a check tells.
func (c *Context) checkField(field string) string {
	if field == "followUp" {
		return c.T.T("consent.follow_up")
	}
	return c.T.T("action." + field)
}

// goToField unfolds where a field of the open action stands, and puts the
// cursor in it.
func (c *Context) goToField(key, field string) {
	for _, s := range sections {
		if slices.ContainsFunc(s.rows, func(row []string) bool { return slices.Contains(row, field) }) {
			c.open[s.title] = ""
		}
	}
	to := key + "." + field
	if field == "followUp" {
		to = field
	}
	c.seek = seek{key: c.key, name: key, field: to}
	c.rebuild()
}

// checked draws a field of an action with what agreement takes of it: a mark
// along its side while something of it stands open, and beneath it what that
// is, where it is more than that it is empty.
func (c *Context) checked(a workshop.ActionView, field string, o fyne.CanvasObject) fyne.CanvasObject {
	bar := canvas.NewRectangle(nil)
	bar.CornerRadius = 1.5
	bar.SetMinSize(fyne.NewSize(3, 0))
	var notes []fyne.CanvasObject
	for _, k := range a.Checks {
		if k.Field != field {
			continue
		}
		bar.FillColor = theme.Color(look.Attention)
		if k.Code != workshop.CheckMissing {
			notes = append(notes, widget.Text("◦ "+c.T.T("check."+string(k.Code), "field", c.checkField(field)), theme.SizeNameCaptionText, look.Attention, fyne.TextStyle{}))
		}
	}
	if len(notes) > 0 {
		o = container.NewVBox(append([]fyne.CanvasObject{o}, notes...)...)
	}
	return container.NewBorder(nil, nil, bar, nil, o)
}
