package console

import (
	"errors"
	"io/fs"
	"path/filepath"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	fynewidget "fyne.io/fyne/v2/widget"

	"samenspel/app/place"
	"samenspel/app/say"
	"samenspel/app/widget"
	"samenspel/workshop"
	"samenspel/workshop/followup"
	"samenspel/workshop/method"
)

// own is the method that a new workshop is run with: the built-in one, or an
// organisation's.
type own struct {
	c       *Console
	method  workshop.Method
	folder  string // of an organisation's; "" for the built-in one
	changed func() // called when another is chosen
	row     *fyne.Container
}

// newOwn makes the row that shows the method and chooses another; from an
// earlier one it takes over what was chosen.
func newOwn(c *Console, earlier *own, changed func()) *own {
	o := &own{c: c, changed: changed, row: container.NewVBox()}
	if earlier != nil {
		o.method, o.folder = earlier.method, earlier.folder
	} else {
		o.builtin()
	}
	o.show()
	return o
}

// builtin takes the built-in method.
func (o *own) builtin() {
	m, err := method.Builtin()
	if err != nil {
		o.c.complain(err) // the built-in method is tested: a broken build
	}
	o.method, o.folder = m, ""
}

func (o *own) show() {
	t := o.c.t
	buttons := container.NewHBox()
	name, where := o.method.Name.In(workshop.Lang(t.Lang())), t.T("own.builtin")
	if o.folder != "" {
		where = o.folder
		buttons.Add(widget.NewButton("own.builtin", t.T("own.back"), fynewidget.LowImportance, func() { o.builtin(); o.take() }))
	} else {
		buttons.Add(widget.NewButton("own.copy", t.T("own.copy"), fynewidget.LowImportance, o.copy))
	}
	buttons.Add(widget.NewButton("own.choose", t.T("own.choose"), fynewidget.LowImportance, o.choose))
	o.row.Objects = []fyne.CanvasObject{
		widget.Label(t.T("own.title")),
		container.NewBorder(nil, nil, nil, container.NewCenter(buttons), widget.Tight(widget.Body(name), widget.Caption(where))),
	}
	o.row.Refresh()
}

// take shows what was chosen.
func (o *own) take() {
	o.show()
	o.changed()
}

// variants are the lengths to choose from, and the one to begin with: the one
// at hand where the method has it.
func (o *own) variants(at string) ([]widget.Option, string) {
	var out []widget.Option
	for _, v := range o.method.Variants {
		out = append(out, widget.Option{ID: v.ID, Label: v.Name.In(workshop.Lang(o.c.t.Lang()))})
	}
	if !followup.Has(o.method, at) && len(out) > 0 {
		at = out[0].ID
	}
	return out, at
}

// choose asks for a folder with a method, and takes it where it is right as a
// whole.
func (o *own) choose() {
	begin := o.folder
	if begin == "" {
		begin = place.Documents()
	}
	o.c.askFolderFor(o.c.t.T("own.which"), begin, func(folder string) {
		type read struct {
			method workshop.Method
			err    error
		}
		away(o.c, o.c.t.T("file.opening", "name", say.Name(folder)), func() read {
			m, err := method.Folder(folder)
			return read{m, err}
		}, func(r read) {
			if r.err != nil {
				o.refuse(folder, r.err)
				return
			}
			o.method, o.folder = r.method, folder
			o.take()
			o.c.say(o.c.t.T("own.chosen", "name", r.method.Name.In(workshop.Lang(o.c.t.Lang()))))
		}, nil)
	})
}

// refuse lists what is wrong with a method's files.
func (o *own) refuse(folder string, err error) {
	t := o.c.t
	wrong, ok := errors.AsType[method.Errors](err)
	if !ok {
		o.c.tell(t.T("own.title"), t.T("command.method.gone", "name", say.Line(folder)))
		return
	}
	var lines []string
	for _, e := range wrong {
		lines = append(lines, say.Line(e.Error()))
	}
	o.c.listTrouble("own", t.T("own.title"), t.T("command.method.refused", "name", say.Line(folder), "n", len(wrong)), lines)
}

// copy writes the files of the built-in method in a folder of their own, to
// start from.
func (o *own) copy() {
	c := o.c
	c.askFolderFor(c.t.T("own.where"), place.Documents(), func(folder string) {
		type copied struct {
			dir   string
			names []string
			err   error
		}
		away(c, c.t.T("file.writing"), func() copied {
			dir := place.Free(folder, place.Name(c.t.T("own.folder")), "")
			names, err := method.Copy(dir)
			return copied{dir, names, err}
		}, func(to copied) {
			if p, ok := errors.AsType[*fs.PathError](to.err); ok {
				c.tell(c.t.T("own.title"), c.t.T("command.method.unwritten", "name", say.Line(p.Path), "detail", say.Cause(to.err)))
				return
			}
			if to.err != nil {
				c.complain(to.err)
				return
			}
			c.written(c.t.T("own.copied.title"), c.t.T("own.copied", "n", len(to.names)), filepath.Join(to.dir, to.names[0]))
		}, nil)
	})
}
