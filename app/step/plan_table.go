package step

import (
	"cmp"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"

	"samenspel/app/look"
	"samenspel/app/widget"
	"samenspel/workshop"
)

// prefSort is where it is remembered by which column the table is sorted, with
// a minus before it where that is from the last to the first.
const prefSort = "plan.sort"

// column is a column of the table of actions.
type column struct {
	id    string
	title string // a key of the translations
	wide  float32
	keep  int // the column with the least gives way first where the table is narrow
}

// always is the keep of a column that never gives way.
const always = 9

var columns = []column{
	{"title", "plan.column.title", 0, always},
	{"level", "plan.column.level", 44, 1},
	{"vendor", "■", 72, 3},
	{"client", "●", 72, 4},
	{"first", "plan.column.first", 84, 2},
	{"due", "plan.column.due", 84, 5},
	{"state", "plan.column.state", 108, always},
}

// cell is what stands in a column of an action, and by what it is sorted.
func (c *Context) cell(v *workshop.View, a workshop.ActionView, id string) (text, order string) {
	name := func(s workshop.Side) string {
		if p := owner(v, a, s); p != nil {
			return p.Name
		}
		return ""
	}
	switch id {
	case "title":
		text = c.actionTitle(a)
	case "level":
		text = string(a.Level)
	case "vendor":
		text = name(workshop.Vendor)
	case "client":
		text = name(workshop.Client)
	case "first":
		return c.T.ShortDate(a.FirstDate), a.FirstDate
	case "due":
		return c.T.ShortDate(a.Due), a.Due
	case "state":
		return c.T.T("stage." + string(a.State)), string(rune('a' + slices.Index(workshop.Lanes, a.State.Lane())))
	}
	return text, strings.ToLower(text)
}

// planTable is the plan as a table, sorted by the column that was pressed last:
// at first by the date on which it is to be done.
func (c *Context) planTable(v *workshop.View) fyne.CanvasObject {
	sorted := c.remembered(prefSort, "due")
	by, down := strings.CutPrefix(sorted, "-")
	actions := slices.Clone(v.Actions)
	slices.SortStableFunc(actions, func(a, b workshop.ActionView) int {
		_, x := c.cell(v, a, by)
		_, y := c.cell(v, b, by)
		switch { // what is not known yet comes last, either way
		case x == "" && y == "":
			return 0
		case x == "":
			return 1
		case y == "":
			return -1
		case down:
			x, y = y, x
		}
		return cmp.Compare(x, y)
	})
	var head []fyne.CanvasObject
	for _, k := range columns {
		label, on := k.title, ""
		if len(k.title) > 3 {
			label = c.T.T(k.title)
		}
		if k.id == by {
			on = " ▲"
			if down {
				on = " ▼"
			}
		}
		name := "plan.sort." + k.id
		p := keyed(c, "press:"+name+label+on, func() *widget.Press {
			return widget.NewPress(name, padded(2, 2, widget.Colored(label+on, columnHue(k), theme.CaptionTextSize(), true)), nil)
		}, nil)
		to := k.id
		if k.id == by && !down {
			to = "-" + to
		}
		p.OnPress = func() { c.remember(prefSort, to) }
		head = append(head, p)
	}
	rows := []fyne.CanvasObject{container.New(layout.NewCustomPaddedLayout(0, 0, 18, 12), container.New(tableLayout{}, head...))}
	for _, a := range actions {
		rows = append(rows, c.tableRow(v, a))
	}
	return container.New(layout.NewCustomPaddedVBoxLayout(4), rows...)
}

func columnHue(k column) fyne.ThemeColorName {
	switch k.id {
	case "vendor":
		return look.Vendor
	case "client":
		return look.Client
	}
	return look.InkSoft
}

// tableRow is an action in the table; pressing it opens it.
func (c *Context) tableRow(v *workshop.View, a workshop.ActionView) fyne.CanvasObject {
	key, words := "action."+string(a.ID), ""
	var row []fyne.CanvasObject
	for _, k := range columns {
		text, _ := c.cell(v, a, k.id)
		words += text + "\x00"
		var o fyne.CanvasObject = widget.Caption(text)
		switch k.id {
		case "title":
			o = widget.Strong(text)
		case "vendor", "client":
			o = widget.Text(text, theme.SizeNameCaptionText, columnHue(k), fyne.TextStyle{})
		case "state":
			box := widget.Tight(o)
			if n := len(a.Checks); n > 0 && a.State != workshop.StageParked {
				open := c.T.T("plan.open_checks", "n", n)
				words += open
				box.Add(widget.Text("◦ "+open, theme.SizeNameCaptionText, look.Attention, fyne.TextStyle{}))
			}
			o = box
		}
		row = append(row, o)
	}
	edge := stateHue(a)
	if edge == "" {
		edge = look.Line // so that all rows begin at the same place
	}
	p := keyed(c, "press:row."+key+words+string(a.State), func() *widget.Press {
		return widget.NewPress(key, widget.Surface(container.New(tableLayout{}, row...), edge), nil)
	}, nil)
	p.OnPress = func() { c.toggle("action", string(a.ID)) }
	return p
}

// tableLayout stands the cells of a row in the columns.
type tableLayout struct{}

const (
	titleLeast    = 150
	columnBetween = 8
)

// shown are the widths of the columns in a table of a width; of those that give
// way none.
func (tableLayout) shown(width float32) []float32 {
	out, left := make([]float32, len(columns)), width-titleLeast
	order := slices.Clone(columns)
	slices.SortFunc(order, func(a, b column) int { return b.keep - a.keep })
	for _, k := range order {
		if k.wide > 0 && left >= k.wide+columnBetween {
			left -= k.wide + columnBetween
			out[slices.Index(columns, k)] = k.wide
		}
	}
	out[0] = titleLeast + max(0, left)
	return out
}

// MinSize is that of the columns that always stay.
func (l tableLayout) MinSize(objects []fyne.CanvasObject) fyne.Size {
	width, height := float32(titleLeast), float32(0)
	for i, o := range objects {
		if columns[i].wide > 0 && columns[i].keep == always {
			width += columns[i].wide + columnBetween
		}
		if o.Visible() {
			height = max(height, o.MinSize().Height)
		}
	}
	return fyne.NewSize(width, height)
}

// Layout gives each cell its column, and hides those there is no room for.
func (l tableLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	x := float32(0)
	for i, width := range l.shown(size.Width) {
		o := objects[i]
		if width == 0 {
			o.Hide()
			continue
		}
		o.Show()
		o.Move(fyne.NewPos(x, 0))
		o.Resize(fyne.NewSize(width, size.Height))
		x += width + columnBetween
	}
}
