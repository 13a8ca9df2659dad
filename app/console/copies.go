package console

import (
	"path/filepath"
	"slices"
	"strings"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	fynewidget "fyne.io/fyne/v2/widget"

	"samenspel/app/look"
	"samenspel/app/place"
	"samenspel/app/say"
	"samenspel/app/widget"
)

// copiesEvery is how often is looked for other copies of the open workshop: a
// shared folder brings one in at any time, and not every drive tells.
const copiesEvery = 15 * time.Second

// copies offers to merge other files of the open workshop that stand beside its
// own. It is used on the UI goroutine only; its finder is used by who looks.
type copies struct {
	c       *Console
	s       *session
	finder  *finder
	looking bool
	found   []found
	left    map[string]fileStamp // those that are left for what they are
	banner  *fyne.Container
	ended   chan struct{}
}

func newCopies(c *Console, s *session) *copies {
	return &copies{
		c: c, s: s, finder: &finder{own: s.path, id: s.live.Now().State.ID()},
		left: map[string]fileStamp{}, banner: container.NewStack(), ended: make(chan struct{}),
	}
}

// watch looks now, and again and again until the workshop is closed.
func (k *copies) watch() {
	k.look()
	go func() {
		ticker := time.NewTicker(copiesEvery)
		defer ticker.Stop()
		for {
			select {
			case <-ticker.C:
				k.c.do(k.look)
			case <-k.ended:
				return
			}
		}
	}()
}

// look looks for copies, away from the window, and offers what there is.
func (k *copies) look() {
	if k.looking || k.c.session != k.s || k.s.stopped != nil {
		return
	}
	k.looking = true
	f := k.finder
	k.c.background.Go(func() {
		all := f.find(k.s.live.Now().Log)
		k.c.do(func() {
			k.looking = false
			all = slices.DeleteFunc(all, func(f found) bool { return k.left[f.path] == f.as })
			if k.c.session == k.s && !slices.Equal(all, k.found) {
				k.found = all
				k.show()
			}
		})
	})
}

// show says calmly that there is another copy, how much of it is new, and what
// can be done.
func (k *copies) show() {
	k.banner.Objects = nil
	if n := len(k.found); n > 0 {
		t, fresh := k.c.t, 0
		var names []string
		for _, f := range k.found {
			fresh += f.fresh
			names = append(names, "“"+say.Name(f.path)+"”")
		}
		text := t.T("copies.one", "name", names[0], "n", fresh)
		if n > 1 {
			text = t.T("copies.more", "names", strings.Join(names, ", "), "n", fresh)
		}
		buttons := container.NewHBox(
			widget.NewButton("copies.later", t.T("copies.later"), fynewidget.LowImportance, k.leave),
			widget.NewButton("copies.merge", t.T("copies.merge"), fynewidget.MediumImportance, k.merge),
		)
		words := container.NewBorder(nil, nil, widget.Tight(widget.Gap(4), widget.Colored("◆", look.Together, 15, true)), container.NewCenter(buttons), widget.Tight(widget.Gap(6), widget.Body(text)))
		k.banner.Objects = []fyne.CanvasObject{widget.Pad(4, widget.Surface(words, "together"))}
	}
	k.banner.Refresh()
}

// leave lets the copies be until they change.
func (k *copies) leave() {
	for _, f := range k.found {
		k.left[f.path] = f.as
	}
	k.found = nil
	k.show()
}

// merge takes in what the copies hold, and moves them aside.
func (k *copies) merge() {
	c := k.c
	if c.desk.stage.busy() {
		return
	}
	c.desk.keep()
	all, folder := k.found, filepath.Join(filepath.Dir(k.s.path), place.Name(c.t.T("copies.folder")))
	away(c, c.t.T("copies.merging"), func() merged { return merge(all, k.s, folder) }, k.tell, nil)
}

// tell says what came of merging.
func (k *copies) tell(m merged) {
	c, t := k.c, k.c.t
	if c.session != k.s {
		return
	}
	k.finder, k.found = &finder{own: k.finder.own, id: k.finder.id}, nil
	k.show()
	k.look()
	if m.err != nil {
		c.noteTrouble(k.s, m.err)
		c.complain(m.err)
		return
	}
	lines := []string{t.T("copies.merged", "names", strings.Join(m.names, ", "), "n", m.fresh)}
	if len(m.aside) > 0 {
		lines = append(lines, t.T("copies.aside", "n", len(m.aside), "folder", say.Line(filepath.Dir(m.aside[0]))))
	}
	if len(m.stay) > 0 {
		lines = append(lines, t.T("copies.stay", "names", strings.Join(m.stay, ", ")))
	}
	if now := k.s.live.Now(); len(now.Log.NamedSince(now.State)) > 0 {
		lines = append(lines, t.T("forget.since", "n", len(now.Log.NamedSince(now.State))))
	}
	c.tell(t.T("copies.title"), strings.Join(lines, "\n\n"))
}

// end stops looking.
func (k *copies) end() { close(k.ended) }
