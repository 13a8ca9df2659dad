package workshop

import (
	"encoding/json"
	"errors"
	"fmt"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/uuid"
	"github.com/rogpeppe/go-internal/txtar"

	"samenspel/workshop/scenariotest"
)

// TestScenarios plays testdata/scenarios. Each file of an archive is a
// scenario; the one named "given" is played before every other. A line is one
// of:
//
//	given COMMAND…         is done
//	when COMMAND…          is tried
//	then KIND…             the events of the last command; "nothing" is none
//	then rejected CODE (FIELD) limit N got X
//	view VIEWER            who looks from here on, such as facilitator or person:client
//	see PATH VALUE…        a value of the view, such as actions.a1.state agreed
//	shows TEXT, hides TEXT whether the text is anywhere in the view
//	holds TEXT, lacks TEXT whether the text is anywhere in the records
//	remaining DURATION     what the timer shows
//	as AUTHOR              whose seat the next commands come from
//	wait DURATION          lets time go by; negative sets the clock back
//	copy NAME, at NAME, merge NAME   copies of the file; the first is "main"
//	commit NAME            remembers the last command's commit as $NAME
//	deed PATH VALUE…       a value of what the history tells who looks, newest first
//	past COMMIT PATH VALUE…  a value of the facilitator's view as it was after a commit
//	terms ACTION NAME      remembers an action's terms for later as $NAME
//	record KIND BODY       comes from a damaged or forged file
//	latecomer              goes on from the records alone, received backwards
//
// COMMAND "forget PERSON NAME WAY…" forgets somebody, called NAME from then on,
// by the usual ways to write their name where none is given; photo=ID takes a
// photo along, and function keeps their function.
//
// COMMAND "follow NAME" begins a follow-up of the workshop at hand in a new
// file, NAME, which is at hand from then on; see follow. Any other
// COMMAND is one of scriptCommands, undo, redo, take-back COMMIT and bring-back
// COMMIT (as who looks), people (two with a mandate,
// two without) or ready-action ID TITLE OWNERS… (all hard checks met, and proposed).
func TestScenarios(t *testing.T) {
	files, err := filepath.Glob("testdata/scenarios/*.txtar")
	if err != nil || len(files) == 0 {
		t.Fatalf("no scenarios: %v", err)
	}
	for _, file := range files {
		archive, err := txtar.ParseFile(file)
		if err != nil {
			t.Fatal(err)
		}
		given := ""
		for _, f := range archive.Files {
			if f.Name == "given" {
				given = string(f.Data)
				continue
			}
			t.Run(strings.TrimSuffix(filepath.Base(file), ".txtar")+"/"+f.Name, func(t *testing.T) {
				p := &play{TB: t, copies: map[string]*table{"main": newTable()}, named: map[string]string{}, viewer: Viewer{Role: AsFacilitator}}
				p.table = p.copies["main"]
				p.run("given", given)
				p.run(f.Name, string(f.Data))
				p.sameBackwards()
			})
		}
	}
}

// play is a scenario being played.
type play struct {
	testing.TB
	*table
	copies map[string]*table
	named  map[string]string
	viewer Viewer
	kinds  []string   // the events of the last command
	failed *Rejection // or why it was refused
	last   uuid.UUID  // its commit
}

func (p *play) run(name, script string) {
	p.Helper()
	for i, line := range strings.Split(script, "\n") {
		all, err := scenariotest.Words(line)
		if err == nil && len(all) > 0 {
			err = p.line(all)
		}
		if err != nil {
			p.Fatalf("%s:%d: %s\n%v", name, i+1, line, err)
		}
	}
}

func (p *play) line(all []string) error {
	p.Helper()
	verb, rest := all[0], all[1:]
	for i := range rest {
		for name, value := range p.named {
			rest[i] = strings.ReplaceAll(rest[i], "$"+name, value)
		}
	}
	if len(rest) == 0 && verb != "latecomer" {
		return errors.New("words are missing")
	}
	switch verb {
	case "given":
		p.command(rest)
		if p.failed != nil {
			return p.failed
		}
	case "when":
		p.command(rest)
	case "then":
		return p.then(strings.Join(rest, " "))
	case "view":
		role, side, _ := strings.Cut(rest[0], ":")
		p.viewer = Viewer{Role(role), Side(side)}
	case "see":
		return p.see(p.state.For(p.viewer), rest)
	case "deed":
		return p.see(p.log.History(p.state, p.viewer), rest)
	case "past":
		v, ok := p.log.Past(p.state).View(uuid.MustParse(rest[0]))
		if !ok {
			return errors.New("there is no such moment")
		}
		return p.see(v, rest[1:])
	case "commit":
		p.named[rest[0]] = p.last.String()
	case "shows", "hides":
		if strings.Contains(viewJSON(p, p.state, p.viewer), rest[0]) != (verb == "shows") {
			return errors.New(viewJSON(p, p.state, p.viewer))
		}
	case "holds", "lacks":
		if text, err := json.Marshal(p.log.Records()); err != nil || strings.Contains(string(text), rest[0]) != (verb == "holds") {
			return fmt.Errorf("%s %w", text, err)
		}
	case "remaining":
		timer := p.state.For(p.viewer).Timer
		if got := timer.Remaining(p.now).String(); got != rest[0] {
			return fmt.Errorf("got %s", got)
		}
	case "as":
		p.author = Author(rest[0])
	case "wait":
		d, err := time.ParseDuration(rest[0])
		p.now = p.now.Add(d)
		return err
	case "copy":
		p.copies[rest[0]] = p.copy()
	case "at":
		p.table = p.copies[rest[0]]
	case "merge":
		p.log, p.state = p.log.Add(p.state, p.log.Missing(p.copies[rest[0]].log))
	case "terms":
		p.named[rest[1]] = p.state.actions[ID(rest[0])].Terms()
	case "record":
		p.log, p.state = p.log.Add(p.state, []Record{{ID: p.newID(), Commit: p.newID(), At: p.tick(), Kind: rest[0], Body: []byte(rest[1])}})
	case "latecomer":
		records := p.log.Records()
		slices.Reverse(records)
		p.log = NewLog(records)
		p.state = p.log.Fold()
	default:
		return errors.New("what is this line?")
	}
	return nil
}

func (p *play) command(all []string) {
	p.Helper()
	before := p.log.Len()
	p.failed = nil
	switch all[0] {
	case "undo":
		p.failed = p.undo(p)
	case "redo":
		p.failed = p.redo(p)
	case "take-back", "bring-back":
		p.failed = p.turn(p, p.viewer, uuid.MustParse(all[1]), all[0] == "take-back")
	case "people":
		for _, line := range []string{"vendor marit mandate", "vendor joost", "client fatima mandate", "client bram"} {
			p.command(append([]string{"add-person"}, strings.Fields(line)...))
		}
	case "forget":
		p.forgets(splitWords(all[1:]))
	case "follow":
		p.follow(splitWords(all[1:]))
	case "ready-action":
		owners := append(slices.Clone(all[3:]), []string{"marit", "fatima"}[len(all[3:]):]...)
		p.must(p, readyAction(ID(all[1]), all[2], owners[0], owners[1])...)
	default:
		build := scriptCommands[all[0]]
		if build == nil {
			p.Fatalf("there is no command %s", all[0])
		}
		var records []Record
		if records, p.failed = p.do(p, build(splitWords(all[1:]), p.state)); len(records) > 0 {
			p.last = records[0].Commit
		}
	}
	p.kinds = nil
	for _, r := range p.log.Records()[min(before, p.log.Len()):] {
		p.kinds = append(p.kinds, r.Kind)
	}
	if p.failed == nil && all[0] == "cast" {
		p.kinds = []string{"ballot.cast"} // it is not the last in the order
	}
}

func (p *play) forgets(w words) {
	p.Helper()
	c := Forgetting{Person: w.id(0), Name: w.at(1), Said: w.or("said", "(weggehaald)"), Ways: w.args[min(2, len(w.args)):]}
	c.Ways = slices.DeleteFunc(slices.Clone(c.Ways), func(s string) bool { return s == "function" })
	c.KeepFunction = len(c.Ways) < len(w.args)-2
	if len(c.Ways) == 0 {
		if m, rej := p.log.Mentions(p.state, c.Person); rej == nil {
			for _, way := range m.Ways {
				c.Ways = append(c.Ways, way.Way)
			}
		}
	}
	if photo := w.or("photo", ""); photo != "" {
		c.Photos = []ID{ID(photo)}
	}
	if p.failed = p.forget(p, c); p.failed == nil {
		last := p.log.Forgotten()
		if last[c.Person] == "" {
			p.Fatalf("%s was not forgotten", c.Person)
		}
		for _, e := range p.log.entries {
			if e.Kind == kindForgotten {
				p.last = e.Commit
			}
		}
	}
}

// readyAction is an action that meets all hard checks but a follow-up date,
// and is proposed.
func readyAction(id ID, title, vendor, client string) []Command {
	out := []Command{AddAction{ID: id, Title: title}}
	for _, f := range [][2]string{
		{"level", "HET"},
		{"phase", "performance"},
		{"ownerVendor", vendor},
		{"ownerClient", client},
		{"firstStep", "Meting inrichten"},
		{"firstDate", "2026-03-09"},
		{"due", "2026-09-01"},
		{"measure", "heropende meldingen"},
		{"baseline", "31"},
		{"target", "12"},
		{"unit", "%"},
		{"learnDate", "2026-04-01"},
		{"winVendor", "minder werk"},
		{"winClient", "minder wachten"},
		{"surroundings", "1"},
	} {
		out = append(out, ChangeAction{id, f[0], f[1]})
	}
	return append(out, StageAction{id, StageProposed})
}

func (p *play) then(want string) error {
	got := strings.Join(p.kinds, " ")
	if got == "" {
		got = "nothing"
	}
	if r := p.failed; r != nil {
		got = "rejected " + string(r.Code)
		if r.Field != "" {
			got += " (" + r.Field + ")"
		}
		if r.Limit != 0 {
			got += fmt.Sprintf(" limit %d", r.Limit)
		}
		if r.Got != "" {
			got += " got " + r.Got
		}
	}
	if got != want {
		return fmt.Errorf("got  %s\nwant %s", got, want)
	}
	return nil
}

// see checks a value of what is shown.
func (p *play) see(in any, rest []string) error {
	found, err := scenariotest.Find(in, rest[0])
	if err != nil {
		return err
	}
	got := show(found)
	if want := strings.Join(rest[1:], " "); got != want {
		return fmt.Errorf("got  %s\nwant %s", got, want)
	}
	return nil
}

func show(v any) string {
	switch v := v.(type) {
	case nil:
		return "none"
	case []any:
		out := make([]string, len(v))
		for i := range v {
			out[i] = show(v[i])
		}
		return strings.Join(out, " ")
	case map[string]any:
		if code, ok := v["code"].(string); ok {
			for _, about := range []string{"field", "action"} {
				if a, ok := v[about].(string); ok {
					code += "(" + a + ")"
				}
			}
			return code
		}
		if id, ok := v["id"].(string); ok {
			return id
		}
	}
	return fmt.Sprint(v)
}

// sameBackwards checks that every scenario's records mean the same whichever
// came first.
func (p *play) sameBackwards() {
	p.Helper()
	for name, w := range p.copies {
		records := w.log.Records()
		slices.Reverse(records)
		if got, want := allViews(p, NewLog(records).Fold()), allViews(p, w.state); got != want {
			p.Fatalf("copy %s received backwards differs:\n%s\n%s", name, got, want)
		}
	}
}
