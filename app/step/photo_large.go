package step

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	fynewidget "fyne.io/fyne/v2/widget"

	"samenspel/app/look"
	"samenspel/app/widget"
	"samenspel/workshop"
)

// large is a photo in place of the step, with all that can be done with it.
func (c *Context) large(v *workshop.View, all []workshop.Photo, i int) fyne.CanvasObject {
	p := all[i]
	if c.open[cropAt] == string(p.ID) && !c.Past {
		return c.crop(p)
	}
	name := "photo." + string(p.ID)
	c.open[cropAt] = ""
	least := fyne.NewSize(240, c.roomFor(132))
	shown := keyed(c, "photo:"+string(p.ID), func() *widget.Photo { return widget.NewPhoto(least, c.load(p)) }, func(w *widget.Photo) { w.Update(least, c.load(p)) })
	out := container.NewVBox(c.photoHead(all, i), shown)
	if c.Past {
		out.Add(widget.Body(p.Caption))
	} else {
		out.Add(c.edit(widget.FieldOptions{Key: name + ".caption", Hint: c.T.T("photo.caption"), Value: p.Caption}, func(text string) workshop.Command {
			return workshop.CaptionPhoto{Photo: p.ID, Caption: text}
		}))
		out.Add(c.photoTools(v, p))
	}
	c.used["unfolded:"+name] = out
	return out
}

// roomFor is the height that is left on the stage besides what else takes some.
func (c *Context) roomFor(others float32) float32 {
	const least = 200
	return max(least, c.visible().Height-others)
}

// photoHead goes back to the step and to the other photos.
func (c *Context) photoHead(all []workshop.Photo, i int) fyne.CanvasObject {
	name := "photo." + string(all[i].ID)
	back := c.button(name+".fold", c.T.T("photo.back"), fynewidget.MediumImportance, func() { c.toggle(photoAt, "") })
	back.Icon = theme.Icon(theme.IconNameNavigateBack)
	right := container.NewHBox()
	if len(all) > 1 {
		to := func(key string, icon fyne.ThemeIconName, at int) *widget.Button {
			b := c.button(key, "", fynewidget.LowImportance, func() {
				if 0 <= at && at < len(all) {
					c.toggle(photoAt, string(all[at].ID))
				}
			})
			b.Icon = theme.Icon(icon)
			if at < 0 || at >= len(all) {
				b.Disable()
			} else {
				b.Enable()
			}
			return b
		}
		right.Add(to("photo.previous.more", theme.IconNameNavigateBack, i-1))
		right.Add(container.NewCenter(widget.Colored(c.T.T("photo.of", "k", i+1, "all", len(all)), look.InkSoft, 15, false)))
		right.Add(to("photo.next.more", theme.IconNameNavigateNext, i+1))
	}
	return container.NewBorder(nil, nil, back, right)
}

// photoTools are what can be done with a photo.
func (c *Context) photoTools(v *workshop.View, p workshop.Photo) fyne.CanvasObject {
	hidden := v.Steps[p.Key].Hidden
	label := c.T.T("photo.show")
	if p.ID == c.hung {
		label = c.T.T("photo.hide")
	}
	show := c.button("photo.show", label, fynewidget.MediumImportance, func() {
		if c.hung == p.ID {
			c.hung = ""
		} else {
			c.hung = p.ID
		}
		c.rebuild()
	})
	show.Icon = theme.Icon(theme.IconNameComputer)
	if hidden {
		show.Disable()
	} else {
		show.Enable()
	}
	tool := func(key string, icon fyne.ThemeIconName, do func()) *widget.Button {
		b := c.button("photo."+key, c.T.T("photo."+key), fynewidget.MediumImportance, do)
		b.Icon = theme.Icon(icon)
		return b
	}
	turn := func(by int) func() {
		return func() { c.send(workshop.FramePhoto{Photo: p.ID, Frame: turned(p.Frame, by)}) }
	}
	tools := container.NewHBox(
		show,
		tool("left", theme.IconNameMediaReplay, turn(3)), tool("right", theme.IconNameViewRefresh, turn(1)),
		tool("crop", theme.IconNameContentCut, func() {
			c.toggle(cropAt, string(p.ID))
			if part, ok := c.kept["crop:"+string(p.ID)].(*widget.Crop); ok {
				c.Window.Canvas().Focus(part)
			}
		}),
	)
	remove := c.button("photo.remove", c.T.T("photo.remove"), fynewidget.LowImportance, func() {
		c.Send(workshop.RemovePhoto{Photo: p.ID}, func(err error) {
			if err != nil {
				c.complain(err)
				return
			}
			c.Say(c.T.T("photo.removed"))
		})
	})
	row := container.NewBorder(nil, nil, tools, remove)
	if hidden {
		return container.NewVBox(row, widget.Caption(c.T.T("photo.hidden")))
	}
	return row
}

// turned is a frame turned by quarters to the right, with the same part of the
// picture in it.
func turned(f workshop.Frame, by int) workshop.Frame {
	x, y, w, h := f.Cut()
	for range by {
		x, y, w, h = 1-y-h, x, h, w
	}
	return framed(f.Turn+by, x, y, w, h)
}

// framed is the frame of a part; the zero one where that is all of it.
func framed(turn int, x, y, w, h float64) workshop.Frame {
	turn %= 4
	const whole = .999
	if w >= whole && h >= whole {
		return workshop.Frame{Turn: turn}
	}
	x, y = max(0, x), max(0, y)
	return workshop.Frame{Turn: turn, X: x, Y: y, W: min(w, 1-x), H: min(h, 1-y)}
}
