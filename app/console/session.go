package console

import (
	"errors"
	"log/slog"
	"os"
	"strings"
	"time"

	"fyne.io/fyne/v2/dialog"
	"github.com/google/uuid"

	"samenspel/app/recall"
	"samenspel/app/say"
	"samenspel/app/widget"
	"samenspel/workshop"
	"samenspel/workshop/journal"
	"samenspel/workshop/live"
)

// session is the open workshop.
type session struct {
	path   string
	file   *journal.Journal
	live   *live.Workshop
	cancel func()
	drafts *widget.Drafts
	copies *copies // other files of this workshop beside its own

	pen  *recall.Pen // remembers what is open; nil where nothing is
	mark recall.Mark // of it

	writing workshop.Side // the side the facilitator writes for
	stopped *journal.Problem

	reading    *reading // the photos that are being read; nil where none are
	photosFrom string   // the folder that the last ones came from
}

// all returns every record that is known of the workshop: those at hand and,
// where the file is damaged, what can be proven whole behind the damage. lost
// counts the lines that can't. stopped is why the file can't be written.
func (s *session) all(stopped *journal.Problem) (records []workshop.Record, id uuid.UUID, lost int) {
	log := s.live.Now().Log
	id = s.live.Now().State.ID()
	if stopped == nil || stopped.Code != journal.Damaged {
		return log.Records(), id, 0
	}
	saved, err := journal.Salvage(s.path)
	if err != nil {
		slog.Error("salvage", "file", s.path, "error", err)
		return log.Records(), id, 0
	}
	log = log.Merge(workshop.NewLog(saved.Records))
	if id == uuid.Nil { // it was damaged before the workshop began
		id = saved.ID
	}
	if id == uuid.Nil {
		id = log.Fold().ID()
	}
	return log.Records(), id, saved.Status.Lost
}

// Open opens a workshop file and shows it in place of the one that is open.
func (c *Console) Open(path string) {
	if c.session != nil && c.session.path == path {
		return
	}
	at := ""
	if c.session != nil {
		at = c.session.path
	}
	c.leave(func() { c.open(path, at, nil) })
}

// open opens a file away from the window, and then goes on, unless it is the
// one that is open at; at may be empty, then nil.
func (c *Console) open(path, at string, then func()) {
	away(c, c.t.T("file.opening", "name", say.Name(path)), func() opened {
		if at != "" && sameFile(at, path) {
			return opened{same: true}
		}
		return newOpened(path, c.now, journal.Open)
	}, func(o opened) {
		switch {
		case o.same:
		case o.err != nil:
			c.failed(path, o.err)
		default:
			c.begin(o)
			if then != nil {
				then()
			}
		}
	}, opened.close)
}

// opened is a file that is open, or why it is not, before the window shows it.
type opened struct {
	file *journal.Journal
	live *live.Workshop
	path string
	same bool // it is open already
	err  error
}

// newOpened opens a file and takes in what it holds. It may take as long as the
// disk does.
func newOpened(path string, now func() time.Time, open func(path string) (*journal.Journal, error)) opened {
	file, err := open(path)
	if err != nil {
		return opened{path: path, err: err}
	}
	return opened{file: file, path: path, live: live.Open(file, file.Contents().Records, workshop.Facilitator, now)}
}

// close lets go of a file that nobody waits for any more.
func (o opened) close() {
	if o.file == nil {
		return
	}
	o.live.Close()
	if err := o.file.Close(); err != nil {
		slog.Error("close", "file", o.path, "error", err)
	}
}

func sameFile(a, b string) bool {
	infoA, errA := os.Stat(a)
	infoB, errB := os.Stat(b)
	return errA == nil && errB == nil && os.SameFile(infoA, infoB)
}

// leave goes on to what closes the open workshop, once all that was typed is
// taken in. Where some text was refused, or waits for its button, it asks
// first: it would be lost.
func (c *Console) leave(then func()) {
	s := c.session
	if s == nil {
		then()
		return
	}
	if c.desk.stage.busy() {
		return
	}
	c.desk.keep()
	s.live.Settle(func() {
		c.do(func() {
			waiting := s.drafts.Texts()
			if len(waiting) == 0 || c.session != s {
				then()
				return
			}
			text := c.t.T("leave.text")
			for _, w := range waiting {
				text += "\n\n“" + w + "”"
			}
			dialog.ShowCustomConfirm(c.t.T("leave.title"), c.t.T("leave.anyway"), c.t.T("leave.stay"), widget.Wide(460, widget.Body(text)), func(yes bool) {
				if yes {
					then()
				}
			}, c.win)
		})
	})
}

// begin shows a file that is open.
func (c *Console) begin(o opened) {
	c.closeSession()
	contents := o.file.Contents()
	s := &session{path: o.path, file: o.file, live: o.live, drafts: widget.NewDrafts(), stopped: contents.Status.ReadOnly}
	s.cancel = s.live.Subscribe(func(live.Moment) {
		c.do(func() {
			if c.session == s && c.desk != nil {
				c.desk.show()
			}
		})
	})
	s.copies = newCopies(c, s)
	sayRecalled := c.recalled(s)
	c.session, c.form = s, nil
	c.remember(o.path)
	c.desk = newDesk(c)
	c.show(c.desk.object, c.desk.name())
	c.desk.show()
	s.copies.watch()
	sayRecalled()
	if torn := contents.Status.Torn; torn != nil {
		c.tell(c.t.T("problem.title"), say.Error(c.t, torn))
	}
	if stopped := contents.Status.ReadOnly; stopped != nil {
		c.tell(c.t.T("problem.title"), say.Error(c.t, stopped))
	}
}

// failed says why a file can't be opened.
func (c *Console) failed(path string, err error) {
	slog.Error("open", "file", path, "error", err)
	if c.session == nil && c.form == nil {
		c.goHome()
	}
	c.tell(c.t.T("problem.title"), say.Error(c.t, err))
}

// tell shows a message that waits to be read.
func (c *Console) tell(title, text string) {
	body := widget.Wide(460, widget.Body(text))
	dialog.ShowCustom(title, c.t.T("dialog.ok"), body, c.win)
}

func (c *Console) closeSession() {
	if c.session == nil {
		return
	}
	s := c.session
	if c.preview != nil {
		c.preview.leave()
	}
	c.stopChoosing()
	if c.desk != nil {
		c.desk.keep()
		c.desk.panels.leave()
	}
	s.forget(c.recall)
	s.cancel()
	s.copies.end()
	s.live.Close()
	if err := s.file.Close(); err != nil {
		slog.Error("close", "file", s.path, "error", err)
	}
	c.session, c.desk = nil, nil
	c.gallery.Clear()
	c.notify(nil)
	c.wall.show()
}

// send hands a command in. What is refused by the rules goes back to who sent
// it; what fails on the disk stops the pen, visibly, and loses nothing.
func (c *Console) send(cmd workshop.Command, done func(error)) {
	s := c.session
	if s == nil {
		return
	}
	if c.desk != nil && c.desk.history.looking {
		if done != nil {
			done(errPast)
		}
		return
	}
	s.live.Send(cmd, func(err error) {
		c.do(func() {
			c.noteTrouble(s, err)
			if done != nil {
				done(err)
			}
		})
	})
}

// noteTrouble shows in the window that the file can't be written, until it is
// read again or a copy takes its place.
func (c *Console) noteTrouble(s *session, err error) {
	var problem *journal.Problem
	if !errors.As(err, &problem) {
		return // that nothing went wrong may be because nothing was to be written
	}
	s.stopped = problem
	if c.session == s && c.desk != nil {
		c.desk.showTrouble()
	}
}

// retry reads the file again and lets writing go on where it is whole.
func (c *Console) retry() {
	s := c.session
	if err := s.file.Rescan(); err != nil {
		c.complain(err)
		return
	}
	s.stopped = nil
	c.desk.showTrouble()
	c.desk.keep()
	c.say(c.t.T("problem.writing_again"))
}

func (c *Console) undo() { c.step((*workshop.Log).Undo, (*live.Workshop).Undo) }
func (c *Console) redo() { c.step((*workshop.Log).Redo, (*live.Workshop).Redo) }

// step goes a step back or forth in what was done, and says what that was: it
// may lie on another screen.
func (c *Console) step(which func(*workshop.Log, workshop.Author) (workshop.CommitRetracted, *workshop.Rejection), f func(*live.Workshop, func(error))) {
	s := c.session
	if s == nil {
		return
	}
	if c.desk.history.looking {
		c.complain(errPast)
		return
	}
	log, what, text := s.live.Now().Log, "", "undone"
	if e, rejection := which(log, workshop.Facilitator); rejection == nil {
		kind, deed, _ := strings.Cut(log.Kind(e.Commit), ".")
		what = kind
		if log.Restores(e.Commit) != (deed == "removed") { // what was removed is there again
			text = "redone"
		}
	}
	f(s.live, func(err error) {
		c.do(func() {
			c.noteTrouble(s, err)
			c.complain(err)
			if err == nil {
				c.say(c.t.T(text, "what", c.t.T("kind."+what)))
			}
		})
	})
}
