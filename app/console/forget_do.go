package console

import (
	"errors"
	"log/slog"
	"slices"
	"strings"

	"samenspel/app/say"
	"samenspel/app/trace"
	"samenspel/workshop"
)

// forgotten is what came of forgetting somebody. Names are as they are shown.
type forgotten struct {
	err    error
	copies []string // that forgot them too
	stay   []string // that could not be written, with why
	others []string // other workshops in which they take part
}

// forget does it, once nothing that was typed waits with the name in it.
func (f *forgetForm) forget() {
	c, s := f.c, f.c.session
	f.call.Flush()
	f.also.Flush()
	if !f.sure || strings.TrimSpace(f.name) == "" {
		return
	}
	wish := f.wish()
	for _, text := range s.drafts.Texts() {
		if workshop.Rename(text, wish.Ways, "") != text {
			c.tell(c.t.T("forget.title"), c.t.T("forget.drafts", "text", text))
			return
		}
	}
	f.dialog.Hide()
	found, looked, copies := f.found, f.looked, f.copies
	recent, known, path := c.recent(), f.known.Person.Name, s.path
	store := c.recall
	away(c, c.t.T("forget.doing"), func() forgotten {
		if !looked {
			found = trace.Find(path, s.live.Now().State.ID(), wish.Person, recent)
		}
		done := make(chan error, 1)
		s.live.Forget(wish, func(err error) { done <- err })
		out := forgotten{err: <-done}
		if out.err != nil {
			return out
		}
		out.clear(found, copies, s)
		if store != nil {
			ways := append([]string{known}, wish.Ways...)
			if err := store.Reword(func(text string) string { return workshop.Rename(text, ways, wish.Name) }); err != nil {
				slog.Error("forget", "error", err)
			}
		}
		return out
	}, f.told, f.told)
}

// clear puts the person out of copies as well, where that is asked.
func (out *forgotten) clear(found []trace.File, copies bool, s *session) {
	for _, one := range found {
		name := "“" + say.Name(one.Path) + "”"
		switch {
		case one.Cut: // gone by now
		case !one.Copy:
			out.others = append(out.others, name)
		case !copies:
			out.stay = append(out.stay, name)
		default:
			if err := trace.Clear(one.Path, s.live.Now().Log); err != nil {
				slog.Warn("a copy still names somebody who was forgotten", "file", one.Path, "error", err)
				out.stay = append(out.stay, name)
				continue
			}
			out.copies = append(out.copies, name)
		}
	}
}

// told says what came of it.
func (f *forgetForm) told(out forgotten) {
	c, t := f.c, f.c.t
	if out.err != nil {
		if c.session != nil {
			c.noteTrouble(c.session, out.err)
		}
		if rejection, ok := errors.AsType[*workshop.Rejection](out.err); ok {
			c.tell(t.T("forget.title"), say.Error(t, rejection))
			return
		}
		c.tell(t.T("forget.title"), t.T("forget.failed")+"\n\n"+say.Error(t, out.err))
		return
	}
	c.gallery.Clear()
	if c.session != nil && c.desk != nil {
		c.session.copies.look()
		c.desk.show()
	}
	lines := []string{t.T("forget.gone", "name", f.name)}
	if n := len(out.copies); n > 0 {
		lines = append(lines, t.T("forget.gone_copies", "n", n, "names", strings.Join(out.copies, ", ")))
	}
	if len(out.stay) > 0 {
		lines = append(lines, t.T("forget.gone_stay", "n", len(out.stay), "names", strings.Join(out.stay, ", ")))
	}
	if len(out.others) > 0 {
		lines = append(lines, t.T("forget.gone_others", "n", len(out.others), "names", strings.Join(slices.Compact(out.others), ", ")))
	}
	lines = append(lines, t.T("forget.gone_made"))
	c.tell(t.T("forget.title"), strings.Join(lines, "\n\n"))
}
