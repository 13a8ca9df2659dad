package console

import (
	"slices"
	"unicode"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"samenspel/app/wall"
	"samenspel/app/widget"
)

// binding is what a key does, wherever it is heard. All keys are told of here:
// the menus, the window, the wall and the list of keys take them from bindings.
type binding struct {
	group string // of the list of keys
	does  string // names it: its words are under "key."

	menu  fyne.Shortcut  // heard by the menu, in a text field too
	also  fyne.Shortcut  // likewise, though no menu tells of it
	keys  []fyne.KeyName // heard by the window, unless a text field has the focus
	runes []rune         // likewise, by the character
	wall  []fyne.KeyName // heard by the wall's window
	act   wall.Act
	own   []string // heard by a control itself: how it is told in the list

	do       func(*Console)
	anywhere bool // where no workshop is open too
}

// The groups of the list of keys, in its order: two columns.
var keyColumns = [][]string{{"workshop", "step", "board", "history"}, {"view", "wall", "pages", "typing"}}

func ctrl(key fyne.KeyName) fyne.Shortcut {
	return &desktop.CustomShortcut{KeyName: key, Modifier: fyne.KeyModifierShortcutDefault}
}

func ctrlShift(key fyne.KeyName) fyne.Shortcut {
	return &desktop.CustomShortcut{KeyName: key, Modifier: fyne.KeyModifierShortcutDefault | fyne.KeyModifierShift}
}

// redoToo is the other shortcut that people know for what was undone.
var redoToo = ctrlShift(fyne.KeyZ)

// bindings is the table of all keys.
func bindings() []binding {
	const workshop, step, board, view, room, leaf, history, typing = "workshop", "step", "board", "view", "wall", "pages", "history", "typing"
	name := func(keys ...fyne.KeyName) []string {
		var out []string
		for _, k := range keys {
			out = append(out, string(k))
		}
		return out
	}
	return []binding{
		{group: workshop, does: "search", menu: ctrl(fyne.KeyK), runes: []rune{'/'}, do: (*Console).showSearch},
		// The toolkit has these two under names of their own.
		{group: workshop, does: "undo", menu: &fyne.ShortcutUndo{}, do: (*Console).undoHere},
		{group: workshop, does: "redo", menu: &fyne.ShortcutRedo{}, also: redoToo, do: (*Console).redoHere},
		{group: workshop, does: "open", menu: ctrl(fyne.KeyO), do: (*Console).openDialog, anywhere: true},
		{group: workshop, does: "export", menu: ctrl(fyne.KeyE), do: (*Console).exportDialog},
		{group: workshop, does: "send", menu: ctrl(fyne.KeyM), do: (*Console).sendDialog},
		{group: workshop, does: "preview", menu: ctrlShift(fyne.KeyE), do: (*Console).previewDialog},
		{group: workshop, does: "home", menu: ctrl(fyne.KeyW), do: (*Console).Home},
		{group: workshop, does: "keys", menu: ctrl(fyne.KeySlash), runes: []rune{'?'}, do: (*Console).showKeys, anywhere: true},
		{group: workshop, does: "quit", menu: ctrl(fyne.KeyQ), do: (*Console).quit, anywhere: true},

		// Not the space bar: whoever types a sentence beside a field would run
		// through the agenda.
		{group: step, does: "next", menu: ctrl(fyne.KeyRight), keys: []fyne.KeyName{fyne.KeyPageDown}, do: func(c *Console) { c.desk.stage.goOnByKey() }},
		{group: step, does: "back", menu: ctrl(fyne.KeyLeft), keys: []fyne.KeyName{fyne.KeyPageUp}, do: func(c *Console) { c.desk.stage.goBack() }},
		{group: step, does: "timer", menu: ctrl(fyne.KeyT), do: func(c *Console) { c.desk.guide.timer.press() }},
		{group: step, does: "photos", menu: ctrl(fyne.KeyI), do: (*Console).photosDialog},
		{group: step, does: "card", menu: ctrl(fyne.KeyN), do: (*Console).beginCard},
		{group: step, does: "further", own: name(fyne.KeyPlus, fyne.KeyMinus)},
		{group: step, does: "aside", own: name(fyne.KeyP)},

		{group: board, does: "filter", menu: ctrl(fyne.KeyF), do: func(c *Console) { c.filterCards() }},
		{group: board, does: "walk", own: name(fyne.KeyUp, fyne.KeyDown, fyne.KeyLeft, fyne.KeyRight)},
		{group: board, does: "put", own: []string{"Alt+↑↓←→"}},
		{group: board, does: "unfold", own: name(fyne.KeyReturn)},
		{group: board, does: "words", own: append(name(fyne.KeyE), name(fyne.KeyF2)...)},
		{group: board, does: "choose", own: name(fyne.KeySpace)},
		{group: board, does: "reach", own: []string{"Shift+↑↓"}},
		{group: board, does: "choose_all", own: []string{"Ctrl+A"}},
		{group: board, does: "gather", own: name(fyne.KeyG)},
		{group: board, does: "scatter", own: name(fyne.KeyU)},
		{group: board, does: "vote", own: []string{"1", "2"}},
		{group: board, does: "take_off", own: name(fyne.KeyDelete)},

		{group: view, does: "agenda", menu: ctrl(fyne.Key1), do: func(c *Console) { c.desk.panels.toggle(c.desk.panels.agenda) }},
		{group: view, does: "guide", menu: ctrl(fyne.Key2), do: func(c *Console) { c.desk.panels.toggle(c.desk.panels.guide) }},
		{group: view, does: "alone", menu: ctrl(fyne.Key0), do: func(c *Console) { c.desk.panels.solo() }},
		{group: view, does: "text_more", menu: ctrl(fyne.KeyEqual), also: ctrl(fyne.KeyPlus), do: func(c *Console) { c.resize(1) }, anywhere: true},
		{group: view, does: "text_less", menu: ctrl(fyne.KeyMinus), do: func(c *Console) { c.resize(-1) }, anywhere: true},

		{group: room, does: "wall", menu: ctrl(fyne.KeyP), keys: []fyne.KeyName{fyne.KeyF5}, runes: []rune{'f'}, do: func(c *Console) { c.wall.toggle() }},
		{group: room, does: "blank", menu: ctrl(fyne.KeyB), runes: []rune{'b', '.'}, do: func(c *Console) { c.wall.blank() }},
		{group: room, does: "wall_next", wall: []fyne.KeyName{fyne.KeySpace, fyne.KeyPageDown}, act: wall.Next},
		{group: room, does: "wall_back", wall: []fyne.KeyName{fyne.KeyPageUp}, act: wall.Back},
		{group: room, does: "wall_further", wall: []fyne.KeyName{fyne.KeyRight, fyne.KeyDown}, act: wall.Further},
		{group: room, does: "wall_earlier", wall: []fyne.KeyName{fyne.KeyLeft, fyne.KeyUp}, act: wall.Earlier},
		{group: room, does: "wall_blank", wall: []fyne.KeyName{fyne.KeyB, fyne.KeyPeriod}, act: wall.Blank}, // a remote's black button sends a full stop
		{group: room, does: "wall_full", wall: []fyne.KeyName{fyne.KeyF11}, act: wall.Full},
		{group: room, does: "wall_close", wall: []fyne.KeyName{fyne.KeyEscape, fyne.KeyF}, act: wall.Close},

		{group: leaf, does: "turn", own: name(fyne.KeyLeft, fyne.KeyRight, fyne.KeyPageUp, fyne.KeyPageDown)},
		{group: leaf, does: "ends", own: name(fyne.KeyHome, fyne.KeyEnd)},
		{group: leaf, does: "nearer", own: []string{"+", "−"}},
		{group: leaf, does: "whole", own: []string{"0"}},

		{group: history, does: "history", menu: ctrl(fyne.KeyH), do: (*Console).toggleHistory},
		{group: history, does: "line", own: name(fyne.KeyUp, fyne.KeyDown)},
		{group: history, does: "lines", own: name(fyne.KeyPageUp, fyne.KeyPageDown, fyne.KeyHome, fyne.KeyEnd)},
		{group: history, does: "slide", own: name(fyne.KeyLeft, fyne.KeyRight)},
		{group: history, does: "act", own: name(fyne.KeyReturn)},
		{group: history, does: "leave", keys: []fyne.KeyName{fyne.KeyEscape}, do: (*Console).foldBack},

		{group: typing, does: "tab", own: name(fyne.KeyTab)},
		{group: typing, does: "untab", own: []string{"Shift+Tab"}},
		{group: typing, does: "press", own: name(fyne.KeySpace)},
		{group: typing, does: "enter", own: name(fyne.KeyReturn)},
		{group: typing, does: "score", own: []string{"0–9"}},
		{group: typing, does: "shift", own: name(fyne.KeyLeft, fyne.KeyRight)},
		{group: typing, does: "place", own: name(fyne.KeyUp, fyne.KeyDown)},
		{group: typing, does: "unknown", own: []string{"?"}},
		{group: typing, does: "clear", own: name(fyne.KeyDelete, fyne.KeyBackspace)},
	}
}

// bound returns a binding of the table by its name.
func bound(does string) binding {
	all := bindings()
	return all[slices.IndexFunc(all, func(b binding) bool { return b.does == does })]
}

// wallActs is what the wall's window makes of its keys.
func wallActs() map[fyne.KeyName]wall.Act {
	out := map[fyne.KeyName]wall.Act{}
	for _, b := range bindings() {
		for _, k := range b.wall {
			out[k] = b.act
		}
	}
	return out
}

// keys are those without a modifier, which presenter remotes send too. A text
// field that has the focus gets them first; what a dialog asks comes first too.
func (c *Console) keys() {
	win, all := c.win.Canvas(), bindings()
	for _, b := range all {
		if b.also != nil {
			win.AddShortcut(b.also, func(fyne.Shortcut) { c.press(b) })
		}
	}
	do := func(is func(binding) bool) {
		for _, b := range all {
			if is(b) && (b.anywhere || c.desk != nil) {
				c.press(b)
				return
			}
		}
	}
	win.SetOnTypedKey(func(e *fyne.KeyEvent) {
		if c.previewing() {
			if e.Name == fyne.KeyEscape {
				c.preview.leave()
			} else {
				c.preview.pages.TypedKey(e)
			}
			return
		}
		if top := win.Overlays().Top(); top != nil && (c.desk == nil || !c.desk.panels.over(top)) {
			if e.Name == fyne.KeyEscape {
				win.Overlays().Remove(top) // hidden, it would still lie over the window
			}
			return
		}
		do(func(b binding) bool { return slices.Contains(b.keys, e.Name) })
	})
	win.SetOnTypedRune(func(r rune) {
		if c.previewing() {
			c.preview.pages.TypedRune(r)
			return
		}
		if top := win.Overlays().Top(); top == nil || c.desk != nil && c.desk.panels.over(top) {
			do(func(b binding) bool { return slices.Contains(b.runes, unicode.ToLower(r)) })
		}
	})
}

// press does what a key does, where there is anything to do it with: the toolkit
// hears the shortcut of an item of the menu that can't be chosen as well.
func (c *Console) press(b binding) {
	if c.preview != nil && b.group != "wall" && b.does != "quit" { // what lies beneath isn't seen
		if do := c.preview.acts()[b.does]; do != nil && c.previewing() {
			widget.Guard(do)
		}
		return
	}
	if b.anywhere || c.desk != nil {
		widget.Guard(func() { b.do(c) })
	}
}

// filterCards puts the cursor where the cards of the step are filtered.
func (c *Console) filterCards() {
	d := c.desk
	if !c.asking() && !d.stage.busy() && (d.view.Current.Exercise == "" || !d.stage.steps.FocusFilter()) {
		c.say(c.t.T("key.no_filter"))
	}
}

// beginCard puts the cursor where the next card of the step is added.
func (c *Console) beginCard() {
	d := c.desk
	if c.asking() || d.stage.busy() {
		return
	}
	d.history.toNow()
	if d.view.Current.Exercise == "" || !d.stage.steps.FocusAdd(d.view.Viewer.Side) {
		c.say(c.t.T("key.no_card"))
	}
}
