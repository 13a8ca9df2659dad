package console

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/dialog"

	"samenspel/app/look"
	"samenspel/app/widget"
)

// menus carries every shortcut: a menu hears them while a field has the focus,
// which a canvas does not.
func (c *Console) menus() {
	t := c.t
	item := func(label string, do func()) *fyne.MenuItem { return fyne.NewMenuItem(t.T(label), do) }
	open := c.session != nil
	only := func(m *fyne.MenuItem) *fyne.MenuItem { m.Disabled = !open; return m }
	keyed := func(label, does string) *fyne.MenuItem {
		b := bound(does)
		m := item(label, func() { b.do(c) })
		m.Shortcut = b.menu
		if !b.anywhere {
			m.Disabled = !open
		}
		return m
	}
	quit := keyed("menu.quit", "quit")
	quit.IsQuit = true
	theme := fyne.NewMenuItem(t.T("menu.theme"), nil)
	theme.ChildMenu = fyne.NewMenu("",
		item("menu.theme_system", func() { c.dress(look.System) }),
		item("menu.theme_light", func() { c.dress(look.Light) }),
		item("menu.theme_dark", func() { c.dress(look.Dark) }),
	)
	reports := item("menu.report", c.showReport)
	reports.Disabled = len(c.reports()) == 0
	c.win.SetMainMenu(fyne.NewMainMenu(
		fyne.NewMenu(t.T("menu.file"),
			item("menu.new", c.newWorkshop),
			keyed("menu.open", "open"),
			item("menu.follow", c.followDialog),
			item("menu.sample", c.openSample),
			fyne.NewMenuItemSeparator(),
			only(item("menu.answers", c.sheetDialog)),
			only(item("menu.copy", c.saveCopy)),
			keyed("menu.export", "export"),
			keyed("menu.home", "home"),
			fyne.NewMenuItemSeparator(),
			quit,
		),
		fyne.NewMenu(t.T("menu.edit"),
			keyed("menu.undo", "undo"),
			keyed("menu.redo", "redo"),
			keyed("menu.history", "history"),
			fyne.NewMenuItemSeparator(),
			keyed("menu.card", "card"),
			keyed("menu.photos", "photos"),
			keyed("menu.search", "search"),
		),
		fyne.NewMenu(t.T("menu.view"),
			keyed("menu.next", "next"),
			keyed("menu.back", "back"),
			fyne.NewMenuItemSeparator(),
			keyed("menu.agenda", "agenda"),
			keyed("menu.guide", "guide"),
			keyed("menu.alone", "alone"),
			fyne.NewMenuItemSeparator(),
			keyed("menu.wall", "wall"),
			keyed("menu.wall_blank", "blank"),
			c.wall.looks(),
			c.chiming(),
			fyne.NewMenuItemSeparator(),
			item("menu.dutch", func() { c.speak("nl") }),
			item("menu.english", func() { c.speak("en") }),
			theme,
		),
		fyne.NewMenu(t.T("menu.help"),
			keyed("menu.keys", "keys"),
			reports,
			item("menu.about", c.about),
		),
	))
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
