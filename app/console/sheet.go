package console

import (
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/dialog"
	fynewidget "fyne.io/fyne/v2/widget"

	"samenspel/app/say"
	"samenspel/app/widget"
	"samenspel/workshop"
	"samenspel/workshop/answers"
	"samenspel/workshop/intake"
)

// sheetDialog asks for a file with answers that were given on paper or in a
// spreadsheet.
func (c *Console) sheetDialog() {
	if c.session == nil || c.desk.stage.busy() {
		return
	}
	c.askFile(c.t.T("sheet.which"), filepath.Dir(c.session.path), sheets, c.takeSheet)
}

// takeSheet takes the answers of a file into the box, all or none of them.
func (c *Console) takeSheet(path string) {
	if c.session == nil || c.desk.stage.busy() {
		return
	}
	c.writeFor("")
	c.desk.keep()
	s := c.session
	v := s.live.Now().State.For(workshop.Viewer{Role: workshop.AsFacilitator})
	type read struct {
		in  *intake.Intake
		err error
	}
	away(c, c.t.T("file.opening", "name", say.Name(path)), func() read {
		in, err := readSheet(&v, path)
		return read{in, err}
	}, func(r read) {
		switch {
		case c.session != s:
		case r.err != nil:
			c.refuse(say.Name(path), r.err, &v)
		default:
			c.takeIn(path, r.in, &v)
		}
	}, nil)
}

// takeIn casts what was read of a sheet; where there are answers in the box
// already it asks first: somebody may come in twice.
func (c *Console) takeIn(path string, in *intake.Intake, v *workshop.View) {
	before := in.Before.Vendor + in.Before.Client
	if before == 0 {
		c.castSheet(path, in)
		return
	}
	text := c.t.T("sheet.again", append(c.perSide(v, in.Before.Of), "n", before, "name", say.Name(path), "more", len(in.Sheet.Papers))...)
	c.ask("sheet", c.t.T("sheet.title"), text, c.t.T("sheet.take"), func() { c.castSheet(path, in) })
}

func readSheet(v *workshop.View, path string) (*intake.Intake, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	return intake.Read(v, f)
}

// castSheet casts what a sheet holds, and says how much that was; never what
// was answered.
func (c *Console) castSheet(path string, in *intake.Intake) {
	commands := in.Commands(false)
	if in.Opens && c.desk.view.Current.Exercise != in.Key.Exercise { // the clock was the other exercise's
		commands = append([]workshop.Command{workshop.StopTimer{}}, commands...)
	}
	for i, cmd := range commands {
		if i < len(commands)-1 {
			c.send(cmd, c.complain)
			continue
		}
		c.send(cmd, func(err error) {
			if err != nil {
				c.complain(err)
				return
			}
			c.cast(c.counted(path, in), cmd)
		})
	}
}

// cast says what went into the box, and offers to take all of that out again:
// undoing does not reach a ballot.
func (c *Console) cast(text string, cast workshop.Command) {
	d := dialog.NewCustomWithoutButtons(c.t.T("sheet.title"), widget.Wide(460, widget.Body(text)), c.win)
	d.SetButtons([]fyne.CanvasObject{
		widget.NewButton("sheet.back", c.t.T("sheet.back"), fynewidget.MediumImportance, func() {
			d.Hide()
			if all, ok := cast.(workshop.CastBallots); ok {
				for _, p := range all.Papers {
					c.send(workshop.RetractBallot{Ballot: p.ID}, c.complain)
				}
			}
			c.say(c.t.T("sheet.taken_back"))
		}),
		widget.NewButton("sheet.ok", c.t.T("dialog.ok"), fynewidget.HighImportance, d.Hide),
	})
	d.Show()
}

// counted says what was taken in from a sheet, and what comes next.
func (c *Console) counted(path string, in *intake.Intake) string {
	v := c.desk.view
	lines := []string{c.t.T("answers.taken", append(c.perSide(v, in.Sheet.Of), "name", say.Name(path))...)}
	if in.Form != "" {
		lines = append(lines, c.t.T("answers.form", "n", len(v.Method.Instrument.Asked(in.Form))))
	}
	if in.Opens {
		lines = append(lines, c.t.T("answers.opened", "step", in.Step.Title.In(workshop.Lang(c.t.Lang()))))
	}
	if alike := in.Sheet.Alike; len(alike) > 0 {
		lines = append(lines, c.t.T("answers.alike", "n", len(alike), "rows", rows(alike)))
	}
	return strings.Join(append(lines, c.t.T("sheet.next")), "\n\n")
}

// perSide are the arguments of a text that counts something of each side.
func (c *Console) perSide(v *workshop.View, of func(workshop.Side) int) []any {
	var out []any
	for _, side := range workshop.Sides {
		out = append(out, string(side), v.Name(side), string(side[0]), of(side))
	}
	return out
}

// rows numbers rows, as many as a person still looks up.
func rows(all []int) string {
	var out []string
	for _, r := range all[:min(len(all), answers.Most)] {
		out = append(out, strconv.Itoa(r))
	}
	if len(all) > answers.Most {
		out = append(out, "…")
	}
	return strings.Join(out, ", ")
}

// refuse says why nothing of a sheet was taken in: by row and column where the
// sheet is not right.
func (c *Console) refuse(name string, err error, v *workshop.View) {
	t := c.t
	if r, ok := errors.AsType[*answers.Refusal](err); ok {
		lines := say.Refusal(t, r, v)
		if slices.ContainsFunc(r.Faults, func(f answers.Fault) bool { return f.Code == answers.CodeNoSide || len(f.Columns) > 0 }) {
			lines = append(lines, t.T("sheet.hint"))
		}
		c.listTrouble("sheet", t.T("sheet.title"), t.T("answers.refused", "name", name), lines)
		return
	}
	text := t.T("answers.unread", "name", name, "detail", say.Cause(err))
	if many, ok := errors.AsType[*intake.TooMany](err); ok {
		text = t.T("answers.too_many", "side", v.Name(many.Side), "n", many.N, "before", many.Before, "limit", many.Limit)
	} else if _, ok := errors.AsType[*workshop.Rejection](err); ok {
		text = t.T("sheet.revealed")
	} else if errors.Is(err, intake.ErrNoSurvey) {
		text = t.T("answers.no_survey")
	}
	c.tell(t.T("sheet.title"), text)
}
