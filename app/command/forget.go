package command

import (
	"fmt"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"time"

	"samenspel/app/say"
	"samenspel/app/trace"
	"samenspel/workshop"
	"samenspel/workshop/live"
)

type forgetCommand struct {
	File     string   `arg:""`
	Person   string   `arg:"" name:"person"`
	As       string   `placeholder:"name"`
	Also     []string `placeholder:"word" sep:"none"`
	Except   []string `placeholder:"word" sep:"none"`
	Photo    []string `placeholder:"number" sep:","`
	Function bool
	Copies   bool
	Yes      bool
}

// Run forgets a person in a workshop: with --yes for good, and else it only
// says what that would do.
func (c forgetCommand) Run(s *session) error {
	j, err := s.hold(c.File)
	if err != nil {
		return err
	}
	defer j.Close()
	sound := j.sound
	w := live.Open(j.Journal, j.records, workshop.Facilitator, time.Now)
	defer w.Close()
	m := w.Now()
	if !m.State.Exists() {
		return notCreated
	}
	v := m.State.For(workshop.Viewer{Role: workshop.AsFacilitator})
	wish, err := c.wish(s, m, &v)
	if err != nil {
		return err
	}
	found := trace.Find(j.Path(), m.State.ID(), wish.Person, nil)
	if !c.Yes {
		s.elsewhere(found, false)
		s.print("forget.not_yet")
		return verdict(sound)
	}
	done := make(chan error, 1)
	w.Forget(wish, func(err error) { done <- err })
	if err := <-done; err != nil {
		return err
	}
	s.print("forget.done", "name", say.Name(c.File), "n", w.Now().Log.Len())
	if c.Copies {
		found = slices.DeleteFunc(found, func(f trace.File) bool {
			if !f.Copy || f.Cut {
				return f.Cut
			}
			if err := trace.Clear(f.Path, w.Now().Log); err != nil {
				s.warn(say.Error(s.t, err))
				sound = false
				return false
			}
			s.print("forget.copy_done", "name", say.Line(filepath.Base(f.Path)))
			return true
		})
	}
	s.elsewhere(slices.DeleteFunc(found, func(f trace.File) bool { return f.Cut }), true)
	return verdict(sound)
}

// wish finds the person and says what is known of them; it returns what is to
// be done.
func (c forgetCommand) wish(s *session, m live.Moment, v *workshop.View) (workshop.Forgetting, error) {
	id, err := c.find(s, m)
	if err != nil {
		return workshop.Forgetting{}, err
	}
	known, rej := m.Log.Mentions(m.State, id)
	if rej != nil {
		return workshop.Forgetting{}, rej
	}
	var ways []string
	for _, way := range known.Ways {
		if (way.Sure() || has(c.Also, way.Way)) && !has(c.Except, way.Way) {
			ways = append(ways, way.Way)
		}
	}
	for _, also := range c.Also {
		if !has(ways, also) {
			ways = append(ways, also)
		}
	}
	wish := workshop.Forgetting{Person: id, Name: c.As, Said: s.t.T("forget.said"), Ways: ways, KeepFunction: c.Function}
	if wish.Name == "" {
		wish.Name = say.Forgotten(s.t, v, known.Person)
	}
	if wish.Photos, err = c.photos(s, v); err != nil {
		return wish, err
	}
	if len(c.Also) > 0 {
		if known, rej = m.Log.Mentions(m.State, id, append(ways, waysOf(known)...)...); rej != nil {
			return wish, rej
		}
	}
	s.mentions(known, wish, v)
	return wish, nil
}

func waysOf(m workshop.Mentions) []string {
	var out []string
	for _, way := range m.Ways {
		out = append(out, way.Way)
	}
	return out
}

func has(all []string, one string) bool {
	return slices.ContainsFunc(all, func(s string) bool { return strings.EqualFold(s, one) })
}

// find returns the person who is meant: by id, by name, or by a part of it that
// is one person's alone.
func (c forgetCommand) find(s *session, m live.Moment) (workshop.ID, error) {
	people := m.Log.People(m.State)
	var exact, part []workshop.Person
	for _, p := range people {
		switch {
		case string(p.ID) == c.Person:
			return p.ID, nil
		case strings.EqualFold(p.Name, c.Person):
			exact = append(exact, p)
		case workshop.Rename(p.Name, []string{c.Person}, "\x00") != p.Name:
			part = append(part, p)
		}
	}
	if len(exact) == 0 {
		exact = part
	}
	switch len(exact) {
	case 1:
		return exact[0].ID, nil
	case 0:
		s.warn(s.t.T("forget.nobody", "name", say.Line(c.Person)))
	default:
		s.warn(s.t.T("forget.several", "name", say.Line(c.Person)))
	}
	for _, p := range people {
		if len(exact) == 0 || slices.ContainsFunc(exact, func(o workshop.Person) bool { return o.ID == p.ID }) {
			fmt.Fprintf(s.err, "  %s  %s\n", p.ID, say.Line(p.Name))
		}
	}
	return "", errSaid
}

// photos are those that are to go too, by their number in the list.
func (c forgetCommand) photos(s *session, v *workshop.View) ([]workshop.ID, error) {
	var out []workshop.ID
	for _, number := range c.Photo {
		n, err := strconv.Atoi(number)
		if err != nil || n < 1 || n > len(v.Photos) {
			return nil, s.usage("forget.no_photo", "number", say.Line(number), "n", len(v.Photos))
		}
		out = append(out, v.Photos[n-1].ID)
	}
	return out, nil
}

// mentions says what is known of a person, and what becomes of it.
func (s *session) mentions(m workshop.Mentions, wish workshop.Forgetting, v *workshop.View) {
	s.print("forget.becomes", "name", say.Line(m.Person.Name), "party", say.Line(v.Name(m.Person.Side)), "becomes", say.Line(wish.Name))
	for _, way := range m.Ways {
		key := "forget.way"
		switch {
		case !has(wish.Ways, way.Way) && !way.Sure():
			key = "forget.way_shared"
		case !has(wish.Ways, way.Way):
			key = "forget.way_stays"
		}
		fmt.Fprintln(s.out, "  "+s.t.T(key, "way", say.Line(way.Way), "n", len(way.Places)+way.Hidden, "before", way.Before, "names", say.Line(strings.Join(way.Shared, ", "))))
		if key != "forget.way" {
			continue
		}
		for _, at := range way.Places {
			fmt.Fprintln(s.out, "    "+say.Line(at.Quote(40)))
		}
		if way.Hidden > 0 {
			fmt.Fprintln(s.out, "    "+s.t.T("forget.hidden", "n", way.Hidden))
		}
	}
	if m.Said > 0 {
		s.print("forget.words", "n", m.Said, "said", wish.Said)
	}
	if m.Owns > 0 {
		s.print("forget.owns", "n", m.Owns)
	}
	if m.Spoke > 0 {
		s.print("forget.spoke", "n", m.Spoke)
	}
	s.print("forget.ballots")
	if len(m.Method) > 0 {
		s.print("forget.method", "ways", "“"+say.Line(strings.Join(m.Method, "”, “"))+"”")
	}
	if len(v.Photos) > 0 {
		s.print("forget.photos", "n", len(v.Photos))
		for i, p := range v.Photos {
			gone := ""
			if slices.Contains(wish.Photos, p.ID) {
				gone = " – " + s.t.T("forget.photo_goes")
			}
			fmt.Fprintf(s.out, "  %d. %s%s\n", i+1, say.Line(join(p.Caption, p.Key.Exercise)), gone)
		}
	}
}

// elsewhere says in which other files the person is named.
func (s *session) elsewhere(found []trace.File, done bool) {
	if len(found) == 0 {
		return
	}
	s.print(map[bool]string{false: "forget.elsewhere", true: "forget.still"}[done], "n", len(found))
	for _, f := range found {
		key := "forget.other"
		switch {
		case f.Cut:
			key = "forget.cut"
		case f.Copy:
			key = "forget.copy"
		}
		fmt.Fprintln(s.out, "  "+s.t.T(key, "name", say.Line(f.Path)))
	}
}
