package console

import (
	"path/filepath"
	"slices"
	"time"

	"samenspel/workshop"
	"samenspel/workshop/journal"
)

// recentMost is how many files the first screen remembers.
const recentMost = 12

// recent lists the files that were open before, the last one first.
func (c *Console) recent() []string {
	return c.app.Preferences().StringList(prefRecent)
}

func (c *Console) remember(path string) {
	if full, err := filepath.Abs(path); err == nil {
		path = full
	}
	list := slices.DeleteFunc(c.recent(), func(p string) bool { return p == path })
	list = append([]string{path}, list...)
	c.app.Preferences().SetStringList(prefRecent, list[:min(len(list), recentMost)])
}

// forget takes a file off the list. The file itself stays where it is.
func (c *Console) forget(path string) {
	list := slices.DeleteFunc(c.recent(), func(p string) bool { return p == path })
	c.app.Preferences().SetStringList(prefRecent, list)
	delete(c.recents.known, path)
	c.say(c.t.T("home.forgotten"))
	c.home.list()
}

// standing is how a workshop stands, as its card tells it.
type standing struct {
	err     error // why it can't be read
	damaged bool  // some of it
	names   workshop.PerSide[string]
	logos   workshop.PerSide[*workshop.Logo]
	day     string // as in workshop.Info; "" where there is no workshop in the file yet
	variant workshop.Text
	earlier string                 // day of the workshop that it follows; "" where it follows none
	actions map[workshop.Stage]int // how many stand at each
}

// standingOf reads a file for its card: what its report may tell. It may take
// as long as the disk does.
func standingOf(path string) standing {
	contents, err := journal.Read(path)
	if err != nil {
		return standing{err: err}
	}
	s := standing{damaged: contents.Status.Damage != nil}
	state := workshop.NewLog(contents.Records).Fold()
	if !state.Exists() {
		return s
	}
	v := state.For(workshop.Viewer{Role: workshop.AsReport})
	for _, side := range workshop.Sides {
		*s.names.At(side), *s.logos.At(side) = v.Name(side), v.Parties.Of(side).Logo
	}
	s.day, s.actions = v.Workshop.Day, map[workshop.Stage]int{}
	for _, a := range v.Actions {
		s.actions[a.State]++
	}
	if i := slices.IndexFunc(v.Method.Variants, func(x workshop.Variant) bool { return x.ID == v.Workshop.Variant }); i >= 0 {
		s.variant = v.Method.Variants[i].Name
	}
	if v.Earlier != nil {
		s.earlier = v.Earlier.Day
	}
	return s
}

// recents reads files for the first screen, away from the window: one may be
// large, on a slow share, or on a disk that is gone. It is used on the UI
// goroutine only.
type recents struct {
	c       *Console
	known   map[string]standing // as read last
	reading map[string]bool
	turn    chan struct{} // held by those that read
	wait    time.Duration // how long a file waits for its turn
}

func newRecents(c *Console) *recents {
	return &recents{c: c, known: map[string]standing{}, reading: map[string]bool{}, turn: make(chan struct{}, 2), wait: recentWait}
}

// recentWait is how long a file waits for those that are being read: one that
// hangs does not hold up the others.
const recentWait = 3 * time.Second

// read reads a file, unless that is being done, and has its card told.
func (r *recents) read(path string) {
	if r.reading[path] {
		return
	}
	r.reading[path] = true
	wait := r.wait
	r.c.background.Go(func() {
		select {
		case r.turn <- struct{}{}:
			defer func() { <-r.turn }()
		case <-time.After(wait):
		}
		s := standingOf(path)
		r.c.do(func() {
			delete(r.reading, path)
			r.known[path] = s
			r.c.home.tell(path)
		})
	})
}
