package console

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/driver/desktop"

	"samenspel/app/look"
	"samenspel/app/widget"
)

// menus carries every shortcut: a menu hears them while a field has the focus,
// which a canvas does not.
func (c *Console) menus() {
	t := c.t
	item := func(label string, do func(), key fyne.KeyName) *fyne.MenuItem {
		m := fyne.NewMenuItem(t.T(label), do)
		if key != "" {
			m.Shortcut = &desktop.CustomShortcut{KeyName: key, Modifier: fyne.KeyModifierShortcutDefault}
		}
		return m
	}
	edit := func(label string, do func(), keys fyne.Shortcut) *fyne.MenuItem { // the toolkit has these keys under names of their own
		m := fyne.NewMenuItem(t.T(label), do)
		m.Shortcut = keys
		return m
	}
	open := c.session != nil
	only := func(m *fyne.MenuItem) *fyne.MenuItem { m.Disabled = !open; return m }
	quit := item("menu.quit", c.quit, fyne.KeyQ)
	quit.IsQuit = true
	theme := fyne.NewMenuItem(t.T("menu.theme"), nil)
	theme.ChildMenu = fyne.NewMenu("",
		item("menu.theme_system", func() { c.dress(look.System) }, ""),
		item("menu.theme_light", func() { c.dress(look.Light) }, ""),
		item("menu.theme_dark", func() { c.dress(look.Dark) }, ""),
	)
	c.win.SetMainMenu(fyne.NewMainMenu(
		fyne.NewMenu(t.T("menu.file"),
			item("menu.new", c.newWorkshop, ""),
			item("menu.open", c.openDialog, fyne.KeyO),
			item("menu.follow", c.followDialog, ""),
			item("menu.sample", c.openSample, ""),
			fyne.NewMenuItemSeparator(),
			only(item("menu.answers", c.sheetDialog, "")),
			only(item("menu.copy", c.saveCopy, "")),
			only(item("menu.export", c.exportDialog, fyne.KeyE)),
			only(item("menu.home", c.Home, fyne.KeyW)),
			fyne.NewMenuItemSeparator(),
			quit,
		),
		fyne.NewMenu(t.T("menu.edit"),
			only(edit("menu.undo", c.undoHere, &fyne.ShortcutUndo{})),
			only(edit("menu.redo", c.redoHere, &fyne.ShortcutRedo{})),
			only(item("menu.history", c.toggleHistory, fyne.KeyH)),
		),
		fyne.NewMenu(t.T("menu.view"),
			only(item("menu.next", func() { c.desk.stage.goOnByKey() }, fyne.KeyRight)),
			only(item("menu.back", func() { c.desk.stage.goBack() }, fyne.KeyLeft)),
			fyne.NewMenuItemSeparator(),
			only(item("menu.wall", c.wall.toggle, fyne.KeyP)),
			only(item("menu.wall_blank", c.wall.blank, fyne.KeyB)),
			c.wall.looks(),
			fyne.NewMenuItemSeparator(),
			item("menu.dutch", func() { c.speak("nl") }, ""),
			item("menu.english", func() { c.speak("en") }, ""),
			theme,
		),
		fyne.NewMenu(t.T("menu.help"),
			item("menu.keys", c.showKeys, fyne.KeySlash),
			item("menu.about", c.about, ""),
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

// keys are those without a modifier, which presenter remotes send too. A field
// that has the focus gets them first.
func (c *Console) keys() {
	c.win.Canvas().SetOnTypedKey(func(e *fyne.KeyEvent) {
		if top := c.win.Canvas().Overlays().Top(); top != nil { // what a dialog asks comes first
			if e.Name == fyne.KeyEscape {
				top.Hide()
			}
			return
		}
		if c.desk == nil {
			return
		}
		// Not the space bar: whoever types a sentence beside a field would run
		// through the agenda.
		switch e.Name {
		case fyne.KeyPageDown:
			c.desk.stage.goOnByKey()
		case fyne.KeyPageUp:
			c.desk.stage.goBack()
		case fyne.KeyEscape:
			c.desk.history.leave()
		}
	})
	c.win.Canvas().SetOnTypedRune(func(r rune) {
		switch {
		case r == '?':
			c.showKeys()
		case c.desk != nil && c.win.Canvas().Overlays().Top() == nil:
			c.wall.rune(r)
		}
	})
}

func (c *Console) showKeys() {
	c.tell(c.t.T("menu.keys"), c.t.T("keys.text"))
}

func (c *Console) about() {
	dialog.ShowCustom(c.t.T("menu.about"), c.t.T("dialog.ok"), widget.Wide(420, widget.Body(c.t.T("about.text", "version", c.version))), c.win)
}
