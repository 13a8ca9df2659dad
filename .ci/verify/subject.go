package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"

	"samenspel/app/command"
	"samenspel/workshop"
	"samenspel/workshop/journal"
	"samenspel/workshop/ordeal"
)

// subject is a workshop in a file, with what it says.
type subject struct {
	ordeal.Ordeal
	path    string
	facts   facts
	reached map[string]string // who can be mailed, by their address
	written []*written        // the files that were made of it
}

// facts is what documents are held against: of the workshop as JSON.
type facts struct {
	FollowUp *string `json:"followUp"`
	Parties  struct {
		Vendor, Client struct{ Name string }
	}
	People []struct {
		Name, Function string
	}
	Actions []action
}

// action is an action of the plan. What is empty is not there.
type action struct {
	ID        string
	State     string
	Title     string
	Earlier   bool
	LeftOut   *bool `json:"leaveOutOfReport"`
	FirstStep *string
	FirstDate *string
	Due       *string
	LearnDate *string
	Measure   *string
	Baseline  *float64
	Target    *float64
	Owners    struct {
		Vendor, Client *struct{ Name string }
	}
}

// planned are the actions that stand in the plan.
func (f facts) planned() []action {
	var out []action
	for _, a := range f.Actions {
		if a.State != "parked" && !a.Earlier && (a.LeftOut == nil || !*a.LeftOut) {
			out = append(out, a)
		}
	}
	return out
}

// subjects writes the workshops to a folder, and reads back what they say.
func subjects(folder, only string) ([]*subject, error) {
	var out []*subject
	for _, name := range ordeal.Names() {
		if only != "" && name != only {
			continue
		}
		o, err := ordeal.Make(name)
		if err != nil {
			return nil, err
		}
		s := &subject{Ordeal: o, path: filepath.Join(folder, name, name+".samenspel")}
		if err := os.MkdirAll(filepath.Dir(s.path), 0o755); err != nil {
			return nil, err
		}
		if err := journal.Write(s.path, o.ID, o.Records, true); err != nil {
			return nil, err
		}
		said, err := samenspel("show", s.path, "--json")
		if err != nil {
			return nil, err
		}
		if err := json.Unmarshal(said, &s.facts); err != nil {
			return nil, fmt.Errorf("read what %s says: %w", name, err)
		}
		s.reached = reached(o)
		out = append(out, s)
	}
	if len(out) == 0 {
		return nil, fmt.Errorf("no workshop %q", only)
	}
	return out, nil
}

// samenspel runs the program's command line and returns what it prints.
func samenspel(args ...string) ([]byte, error) {
	var out, said bytes.Buffer
	code := command.Run(args, command.Streams{In: &bytes.Buffer{}, Out: &out, Err: &said}, nil, "verified")
	if code != 0 {
		return nil, fmt.Errorf("samenspel %q: exit code %d: %s", args, code, bytes.TrimSpace(said.Bytes()))
	}
	return out.Bytes(), nil
}

// reached are the people whom mail may go to, by their address. It is in no
// document.
func reached(o ordeal.Ordeal) map[string]string {
	out := map[string]string{}
	v := workshop.NewLog(o.Records).Fold().For(workshop.Viewer{Role: workshop.AsFacilitator})
	for _, p := range v.People {
		if p.Email != "" && !p.NoMail {
			out[p.Email] = p.Name
		}
	}
	return out
}
