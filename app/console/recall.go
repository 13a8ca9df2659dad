package console

import (
	"log/slog"
	"path/filepath"
	"runtime/debug"
	"time"

	"github.com/google/uuid"

	"samenspel/app/recall"
	"samenspel/app/say"
	"samenspel/app/widget"
	"samenspel/workshop/journal"
)

// Recall has the window remember in a store what is open and being typed. Before
// Start; without it nothing is remembered.
func (c *Console) Recall(s *recall.Store) {
	c.recall = s
	c.menus()
}

// mostTries is how often a workshop is opened again by itself: where the
// program breaks down on what it shows, it would never start again.
const mostTries = 2

// settled is how long the window stands before it is believed to.
const settled = 20 * time.Second

// comeBack opens what was open when the program stopped without being asked to.
func (c *Console) comeBack() {
	if c.recall != nil {
		c.comeBackTo(c.recall.Marks(c.now()))
	}
}

// comeBackTo opens the first of what was open, or the next where another window
// has that.
func (c *Console) comeBackTo(all []recall.Mark) {
	if len(all) == 0 {
		return
	}
	m := all[0]
	if m.Tries >= mostTries {
		c.left("recall.tries", m)
		return
	}
	m.Tries++
	if !c.keepMark(m) { // a program that can't count its tries doesn't try
		return
	}
	away(c, c.t.T("file.opening", "name", say.Name(m.Path)), func() opened { return newOpened(m.Path, c.now, journal.Open) }, func(o opened) {
		switch {
		case o.err != nil:
			slog.Error("open", "file", m.Path, "error", o.err)
			c.left("recall.missing", m)
		case inUse(o.file):
			o.close()
			m.Tries--
			c.keepMark(m)
			c.comeBackTo(all[1:])
		default:
			c.begin(o)
			c.refocus()
			c.onceRunning(func() { c.wall.restore(m.Wall, m.Blank) })
		}
	}, opened.close)
}

func (c *Console) keepMark(m recall.Mark) bool {
	err := c.recall.Keep(m)
	if err != nil {
		slog.Error("console", "error", err)
	}
	return err == nil
}

// Started is called when the toolkit's loop runs: only then can it say which
// displays there are.
func (c *Console) Started() {
	c.running = true
	if c.started != nil {
		widget.Guard(c.started)
	}
}

func (c *Console) onceRunning(do func()) {
	if c.running {
		do()
		return
	}
	c.started = do
}

// inUse says whether somebody else has a file open.
func inUse(file *journal.Journal) bool {
	stopped := file.Contents().Status.ReadOnly
	return stopped != nil && stopped.Code == journal.Locked
}

// refocus puts the cursor where it was, in a text that is back.
func (c *Console) refocus() {
	drafts := c.session.drafts
	if _, ok := drafts.Text(drafts.Last()); !ok {
		return
	}
	if f := drafts.Shown(drafts.Last()); f != nil {
		f.FocusEnd(c.win.Canvas())
	}
}

// left says what became of a workshop that is not opened again. What was being
// typed in it is kept until it is, or until that is thrown away.
func (c *Console) left(text string, m recall.Mark) {
	forget := func() {
		if err := c.recall.Forget(m.Path); err != nil {
			c.complain(err)
		}
	}
	n := &notice{name: "recall", text: func() string { return c.t.T(text, "file", filepath.Base(m.Path)) }}
	if len(m.Drafts) == 0 {
		forget()
	} else {
		n.text = func() string {
			return c.t.T(text, "file", filepath.Base(m.Path)) + " " + c.t.T("recall.kept", "n", len(m.Drafts))
		}
		n.also = append(n.also, noticeAct{"forget", "recall.forget", func() {
			forget()
			c.notify(nil)
		}})
	}
	c.notify(n)
}

// recalled takes up what is remembered of a file that was opened just now, and
// remembers from now on. It is called before anything is built, and returns what
// says so when that is done.
func (c *Console) recalled(s *session) (tell func()) {
	tell = func() {}
	id := s.live.Now().State.ID()
	if c.recall == nil || id == uuid.Nil || inUse(s.file) {
		return tell
	}
	path := s.path
	if full, err := filepath.Abs(path); err == nil {
		path = full
	}
	m, ok := c.recall.Find(path, id.String(), c.now())
	if ok {
		s.drafts.Restore(m.Drafts, m.Last)
		if m.Path != path {
			if err := c.recall.Forget(m.Path); err != nil {
				slog.Error("console", "error", err)
			}
		}
		tell = func() {
			m.Drafts = s.drafts.All() // what was taken in just before it stopped is there already
			c.sayRecalled(m)
		}
	}
	s.mark = recall.Mark{Path: path, Workshop: id.String(), Tries: m.Tries}
	s.pen = c.recall.Pen()
	c.follow(s)
	driver := c.app.Driver()
	time.AfterFunc(settled, func() {
		driver.DoFromGoroutine(func() {
			if c.session == s {
				s.mark.Tries = 0
				c.note(s)
			}
		}, false)
	})
	return tell
}

// follow remembers what is typed in a session from now on.
func (c *Console) follow(s *session) {
	if s.pen == nil {
		return
	}
	s.drafts.Changed = func() {
		s.mark.Tries = 0 // whoever types has a window that stands
		c.note(s)
	}
	c.note(s)
}

// sayRecalled says that what was open is back. It quotes nothing: a text may be
// one side's alone.
func (c *Console) sayRecalled(m recall.Mark) {
	n := &notice{name: "recall", text: func() string {
		text := c.t.T("recall.crash")
		if m.Shutdown {
			text = c.t.T("recall.shutdown")
		}
		if len(m.Drafts) > 0 {
			text += " " + c.t.T("recall.texts", "n", len(m.Drafts))
		}
		return text
	}}
	const slack = 2 * time.Second // a report's time is in whole seconds
	if all := c.recall.Reports(); len(all) > 0 && !m.Shutdown && all[0].At.After(m.At.Add(-slack)) {
		n.also = []noticeAct{{"report", "recall.report", c.showReport}}
	}
	c.notify(n)
}

// note remembers how things are.
func (c *Console) note(s *session) {
	if s.pen == nil {
		return
	}
	m := s.mark
	m.At, m.Drafts, m.Last = c.now(), s.drafts.All(), s.drafts.Last()
	m.Wall, m.Blank, m.Shutdown = c.wall.win != nil, c.wall.shown.Blank, c.shutdown.Load()
	s.pen.Write(m)
}

// forget drops what is remembered of a workshop that is closed by its user, who
// was asked about what is unfinished.
func (s *session) forget(store *recall.Store) {
	if s.pen == nil {
		return
	}
	s.drafts.Changed = nil
	s.pen.Close()
	if err := store.Forget(s.mark.Path); err != nil {
		slog.Error("close", "error", err)
	}
	s.pen = nil
}

// leaveMark has what is remembered of the open workshop outlast the program.
func (c *Console) leaveMark() {
	if s := c.session; s != nil && s.pen != nil {
		c.note(s)
		s.pen.Close()
		s.pen, s.drafts.Changed = nil, nil
	}
}

// Rescue writes down what is being typed and lets go of the file, while the
// program is breaking down: nothing of the window is counted on any more. It
// says whether it got that far.
func (c *Console) Rescue() (done bool) {
	defer func() {
		if p := recover(); p != nil {
			done = false
		}
	}()
	s := c.session
	if s == nil {
		return true
	}
	c.leaveMark()
	over := make(chan error, 1)
	go func() { over <- s.file.Close() }()
	select {
	case err := <-over:
		return err == nil
	case <-time.After(2 * time.Second): // whoever breaks down may hold it
		return false
	}
}

// mostNotes is how many mistakes of one run are kept.
const mostNotes = 5

// caught says that something went wrong in a handler, and keeps the report.
func (c *Console) caught(mistake any) {
	c.say(c.t.T("problem.mistake"))
	if c.recall == nil || c.noted >= mostNotes {
		return
	}
	c.noted++
	if err := c.recall.Note(c.version, mistake, debug.Stack(), c.now()); err != nil {
		slog.Error("console", "error", err)
	}
	c.menus() // there is something to show
}

// reports are what crashes and mistakes had to say, newest first.
func (c *Console) reports() []recall.Report {
	if c.recall == nil {
		return nil
	}
	return c.recall.Reports()
}
