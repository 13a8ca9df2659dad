package console

import (
	"fmt"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/dialog"

	"samenspel/app/look"
	"samenspel/app/widget"
)

// menus carries every shortcut: a menu hears them while a field has the focus,
// which a canvas does not.
func (c *Console) menus() {
	t := c.t
	item := func(label string, do func()) *fyne.MenuItem {
		return fyne.NewMenuItem(t.T(label), func() { widget.Guard(do) })
	}
	open := c.session != nil
	only := func(m *fyne.MenuItem) *fyne.MenuItem { m.Disabled = !open; return m }
	quit := c.keyed("menu.quit", "quit")
	quit.IsQuit = true
	reports := item("menu.report", c.showReport)
	reports.Disabled = len(c.reports()) == 0
	c.win.SetMainMenu(fyne.NewMainMenu(
		fyne.NewMenu(t.T("menu.file"),
			item("menu.new", c.newWorkshop),
			c.keyed("menu.open", "open"),
			item("menu.follow", c.followDialog),
			item("menu.sample", c.openSample),
			fyne.NewMenuItemSeparator(),
			only(item("menu.answers", c.sheetDialog)),
			only(item("menu.copy", c.saveCopy)),
			only(item("menu.forget", func() { c.forgetDialog("") })),
			c.keyed("menu.export", "export"),
			c.keyed("menu.send", "send"),
			c.keyed("menu.preview", "preview"),
			c.keyed("menu.home", "home"),
			fyne.NewMenuItemSeparator(),
			quit,
		),
		fyne.NewMenu(t.T("menu.edit"),
			c.keyed("menu.undo", "undo"),
			c.keyed("menu.redo", "redo"),
			c.keyed("menu.history", "history"),
			fyne.NewMenuItemSeparator(),
			c.keyed("menu.card", "card"),
			c.keyed("menu.photos", "photos"),
			c.keyed("menu.search", "search"),
			c.keyed("menu.filter", "filter"),
		),
		fyne.NewMenu(t.T("menu.view"),
			c.keyed("menu.next", "next"),
			c.keyed("menu.back", "back"),
			c.keyed("menu.timer", "timer"),
			fyne.NewMenuItemSeparator(),
			c.keyed("menu.agenda", "agenda"),
			c.keyed("menu.guide", "guide"),
			c.keyed("menu.alone", "alone"),
			fyne.NewMenuItemSeparator(),
			c.keyed("menu.wall", "wall"),
			c.keyed("menu.wall_blank", "blank"),
			c.wall.looks(),
			c.chiming(),
			fyne.NewMenuItemSeparator(),
			c.check("menu.dutch", c.t.Lang() == "nl", func() { c.speak("nl") }),
			c.check("menu.english", c.t.Lang() == "en", func() { c.speak("en") }),
			fyne.NewMenuItemSeparator(),
			c.lightMenu(),
			c.textMenu(),
			c.check("menu.contrast", c.contrast(), func() { c.turn(prefContrast, !c.contrast()) }),
			c.check("menu.still", c.still(), func() { c.turn(prefStill, !c.still()) }),
		),
		fyne.NewMenu(t.T("menu.help"),
			c.keyed("menu.keys", "keys"),
			reports,
			item("menu.about", c.about),
		),
	))
}

// keyed is an item that has its shortcut and its deed from the table of keys.
func (c *Console) keyed(label, does string) *fyne.MenuItem {
	b := bound(does)
	m := fyne.NewMenuItem(c.t.T(label), func() { c.press(b) })
	m.Shortcut = b.menu
	m.Disabled = !b.anywhere && c.session == nil
	return m
}

// check is an item that is on or off.
func (c *Console) check(label string, on bool, do func()) *fyne.MenuItem {
	m := fyne.NewMenuItem(c.t.T(label), func() { widget.Guard(do) })
	m.Checked = on
	return m
}

// lightMenu is the choice between light and dark.
func (c *Console) lightMenu() *fyne.MenuItem {
	m := fyne.NewMenuItem(c.t.T("menu.theme"), nil)
	m.ChildMenu = fyne.NewMenu("")
	for _, mode := range []look.Mode{look.System, look.Light, look.Dark} {
		m.ChildMenu.Items = append(m.ChildMenu.Items, c.check("menu.theme_"+string(mode), c.theme().Mode == mode, func() { c.dress(mode) }))
	}
	return m
}

// textMenu is the choice of how large words are.
func (c *Console) textMenu() *fyne.MenuItem {
	m := fyne.NewMenuItem(c.t.T("menu.text"), nil)
	m.ChildMenu = fyne.NewMenu("")
	for _, percent := range look.TextSizes {
		size := fyne.NewMenuItem(fmt.Sprintf("%d%%", percent), func() { c.setTextSize(percent) })
		size.Checked = percent == c.textSize()
		m.ChildMenu.Items = append(m.ChildMenu.Items, size)
	}
	m.ChildMenu.Items = append(m.ChildMenu.Items, fyne.NewMenuItemSeparator(), c.keyed("menu.text_more", "text_more"), c.keyed("menu.text_less", "text_less"))
	return m
}

// typing is a field that can undo its own typing.
type typing interface {
	Undo()
	Dirty() bool
	Retype() bool
}

// undoHere takes back typing in the field that has the focus while there is
// any, and else the last thing done in the workshop.
func (c *Console) undoHere() {
	if f, ok := c.win.Canvas().Focused().(typing); ok && f.Dirty() {
		f.Undo()
		c.untyped = f
		return
	}
	c.untyped = nil
	c.undo()
}

// redoHere puts back what undoHere took back last: typing or a deed.
func (c *Console) redoHere() {
	if f, ok := c.win.Canvas().Focused().(typing); ok && f == c.untyped && f.Retype() {
		return
	}
	c.redo()
}

func (c *Console) about() {
	dialog.ShowCustom(c.t.T("menu.about"), c.t.T("dialog.ok"), widget.Wide(420, widget.Body(c.t.T("about.text", "version", c.version))), c.win)
}
