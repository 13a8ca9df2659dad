package method_test

import (
	"errors"
	"fmt"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/rogpeppe/go-internal/txtar"

	"samenspel/workshop"
	"samenspel/workshop/hint"
	"samenspel/workshop/method"
	"samenspel/workshop/scenariotest"
)

// TestRules plays testdata/rules: the built-in method's rules, an exercise a
// file. Each file of an archive is a scenario; the one named "given" is played
// before every other. A line is one of:
//
//	given COMMAND…             is done
//	when COMMAND…              is tried
//	then KIND…                 the events of the last command; "nothing" is none
//	then rejected CODE (FIELD) limit N
//	view VIEWER                who looks from here on, such as projector or person:client
//	see PATH VALUE…            a value of the view, such as actions.a1.state agreed
//	shows TEXT, hides TEXT     whether the text is anywhere in the view
//	progress EXERCISE HAVE/LEAST met|open…   each of its criteria
//	seeds KIND WHY[/SIDE]:TITLE…  what is proposed, in this order; "none"; … at the end is "and more"
//	seed KIND N FIELD=VALUE…   what the Nth proposal fills in at least
//	links ID FIELD:ID…         what a card or an action points at, or "none"
//	linked ID FIELD:ID…        what points at it
//	hint FIELD TEXT CODE…      what is asked about a text, or "none"; card=ID: it stands there
//	wait DURATION              lets time go by
//	copy NAME, at NAME, merge NAME   copies of the file; the first is "main"
//	terms ACTION NAME          remembers an action's terms as $NAME
//
// COMMAND is one of ruleCommands, or undo, people (two of each side, the first
// with a mandate), ready-action ID TITLE (all hard checks met, and proposed),
// agree ID (by both mandates) or follow NAME (begins a follow-up six weeks
// later, in a file that is at hand from then on).
func TestRules(t *testing.T) {
	m, err := method.Builtin()
	if err != nil {
		t.Fatal(err)
	}
	archives := map[string]*txtar.Archive{}
	files, _ := filepath.Glob("testdata/rules/*.txtar")
	for _, file := range files {
		if archives[strings.TrimSuffix(filepath.Base(file), ".txtar")], err = txtar.ParseFile(file); err != nil {
			t.Fatal(err)
		}
	}
	for _, e := range m.Exercises {
		name := e.Code + "-" + e.ID
		archive := archives[name]
		delete(archives, name)
		if archive == nil || len(archive.Files) < 2 || archive.Files[0].Name != "given" {
			t.Errorf("%s has no rules", name)
			continue
		}
		t.Run(name, func(t *testing.T) {
			given := ruleTable(t, &m)
			given.run("given", archive.Files[0].Data)
			for _, f := range archive.Files[1:] {
				t.Run(f.Name, func(t *testing.T) {
					r := given.again(t)
					r.run(f.Name, f.Data)
				})
			}
		})
	}
	for name := range archives {
		t.Errorf("there is no exercise %s", name)
	}
}

// rules is a workshop with the built-in method in which a scenario is played.
type rules struct {
	testing.TB
	method *workshop.Method
	hints  *hint.Set
	*file
	copies map[string]*file
	named  map[string]string
	viewer workshop.Viewer
	made   *uint32             // ids so far, in all copies
	kinds  []string            // the events of the last command
	failed *workshop.Rejection // or why it was refused
}

// file is one copy of the workshop's file, on a machine with its own clock.
type file struct {
	log   *workshop.Log
	state *workshop.State
	now   time.Time
}

func ruleTable(t *testing.T, m *workshop.Method) *rules {
	log := workshop.NewLog(nil)
	r := &rules{
		TB: t, method: m, hints: hint.New(m), made: new(uint32), named: map[string]string{}, viewer: workshop.Viewer{Role: workshop.AsFacilitator},
		file: &file{log, log.Fold(), time.Date(2026, 3, 2, 9, 0, 0, 0, time.UTC)},
	}
	r.copies = map[string]*file{"main": r.file}
	return r
}

// again returns the workshop as it is, for one scenario more.
func (r *rules) again(t *testing.T) *rules {
	n := *r
	n.TB, n.named, n.copies = t, map[string]string{}, map[string]*file{}
	for name, f := range r.copies {
		n.copies[name] = new(*f)
		if f == r.file {
			n.file = n.copies[name]
		}
	}
	return &n
}

func (r *rules) run(name string, script []byte) {
	r.Helper()
	for i, line := range strings.Split(string(script), "\n") {
		all, err := scenariotest.Words(line)
		if err == nil && len(all) > 0 {
			err = r.line(all)
		}
		if err != nil {
			r.Fatalf("%s:%d: %s\n%v", name, i+1, line, err)
		}
	}
}

func (r *rules) line(all []string) error {
	r.Helper()
	verb, rest := all[0], all[1:]
	for i := range rest {
		for name, value := range r.named {
			rest[i] = strings.ReplaceAll(rest[i], "$"+name, value)
		}
	}
	if len(rest) == 0 {
		return errors.New("words are missing")
	}
	v := r.state.For(r.viewer)
	switch verb {
	case "given", "when":
		r.command(rest)
		if verb == "given" && r.failed != nil {
			return r.failed
		}
	case "then":
		return same(r.outcome(), rest)
	case "view":
		role, side, _ := strings.Cut(rest[0], ":")
		r.viewer = workshop.Viewer{Role: workshop.Role(role), Side: workshop.Side(side)}
	case "see":
		found, err := scenariotest.Find(v, rest[0])
		return errors.Join(err, same(valueText(found), rest[1:]))
	case "shows", "hides":
		if text := viewText(r, v); strings.Contains(text, rest[0]) != (verb == "shows") {
			return errors.New(text)
		}
	case "progress":
		return same(progress(&v, rest[0]), rest[1:])
	case "seeds":
		return seeds(&v, rest[0], rest[1:])
	case "seed":
		return seed(&v, rest)
	case "links":
		return same(links(v.LinksFrom(workshop.ID(rest[0]))), rest[1:])
	case "linked":
		return same(links(v.LinksTo(workshop.ID(rest[0]))), rest[1:])
	case "hint":
		return r.hint(&v, rest)
	case "wait":
		d, err := time.ParseDuration(rest[0])
		r.now = r.now.Add(d)
		return err
	case "copy":
		r.copies[rest[0]] = new(*r.file)
	case "at":
		r.file = r.copies[rest[0]]
	case "merge":
		r.log, r.state = r.log.Add(r.state, r.log.Missing(r.copies[rest[0]].log))
	case "terms":
		for _, a := range v.Actions {
			if string(a.ID) == rest[0] {
				r.named[rest[1]] = a.Terms
			}
		}
	default:
		return errors.New("what is this line?")
	}
	return nil
}

// outcome is what the last command came to.
func (r *rules) outcome() string {
	switch f := r.failed; {
	case f == nil && len(r.kinds) == 0:
		return "nothing"
	case f == nil:
		return strings.Join(r.kinds, " ")
	default:
		got := "rejected " + string(f.Code)
		if f.Field != "" {
			got += " (" + f.Field + ")"
		}
		if f.Limit != 0 {
			got += fmt.Sprintf(" limit %d", f.Limit)
		}
		return got
	}
}

func same(got string, want []string) error {
	if want := strings.Join(want, " "); got != want {
		return fmt.Errorf("got  %s\nwant %s", got, want)
	}
	return nil
}
