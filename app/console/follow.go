package console

import (
	"path/filepath"

	"samenspel/app/place"
	"samenspel/app/say"
	"samenspel/workshop"
	"samenspel/workshop/followup"
	"samenspel/workshop/journal"
	"samenspel/workshop/method"
)

// followDialog asks for the file of an earlier workshop to go on from.
func (c *Console) followDialog() {
	begin := place.Documents()
	if c.session != nil {
		begin = filepath.Dir(c.session.path)
	}
	c.askFile(c.t.T("follow.which"), begin, []string{place.Ext}, c.followUp)
}

// followUp starts a workshop that goes on from the one in a file, beside it,
// and opens it. The earlier file is only read.
func (c *Console) followUp(path string) {
	c.leave(func() {
		type begun struct {
			opened
			status journal.Status
		}
		away(c, c.t.T("file.opening", "name", say.Name(path)), func() begun {
			earlier, err := followup.Read(path)
			if err != nil {
				return begun{opened: opened{path: path, err: err}}
			}
			o := c.continued(earlier, path)
			return begun{o, earlier.Status}
		}, func(b begun) {
			if b.err != nil {
				c.failed(b.path, b.err)
				return
			}
			c.begin(b.opened)
			c.tell(c.t.T("follow.begun"), c.taken(path, b.status))
		}, func(b begun) { b.close() })
	})
}

// continued writes a workshop that goes on from an earlier one, beside its file.
func (c *Console) continued(earlier followup.Earlier, path string) opened {
	m, err := method.Builtin()
	if err != nil {
		return opened{path: path, err: err}
	}
	v := &earlier.View
	id, records, err := earlier.Begin(earlier.Method(m), followup.Usual, v.Workshop.Lang, c.now)
	if err != nil {
		return opened{path: path, err: err}
	}
	name := place.Name(v.Name(workshop.Vendor), "×", v.Name(workshop.Client), c.now().Format(workshop.DateLayout))
	return newOpened(place.Free(filepath.Dir(path), name, place.Ext), c.now, func(beside string) (*journal.Journal, error) {
		return journal.Create(beside, id, records)
	})
}

// taken says what was taken along of an earlier workshop, and what could not
// be.
func (c *Console) taken(path string, status journal.Status) string {
	v, name := c.desk.view, say.Name(path)
	text := c.t.T("command.new.continued", "name", name, "what", say.Taken(c.t, v))
	if d := v.Earlier.Dropped; d != (workshop.Dropped{}) {
		text += "\n\n" + c.t.T("command.new.dropped", "what", say.Dropped(c.t, d))
	}
	switch {
	case status.Damage != nil:
		text += "\n\n" + c.t.T("follow.damaged", "name", name, "n", status.Lost)
	case status.Torn != nil:
		text += "\n\n" + c.t.T("follow.torn", "name", name)
	}
	return text
}

// follows says which workshop the one at hand goes on from; "" where none.
func (c *Console) follows(v *workshop.View) string {
	if v.Earlier == nil {
		return ""
	}
	return c.t.T("follow.on", "date", c.t.Date(v.Earlier.Day))
}
