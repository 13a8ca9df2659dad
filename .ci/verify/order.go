package main

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"slices"
)

// order is one way to write a workshop.
type order struct {
	name    string
	args    []string
	only    []string // workshops; all where it is empty
	nobody  bool     // people are not to be named
	archive bool
}

// orders are the ways in which each workshop is written.
var orders = []order{
	{name: "plan", args: []string{"--format", "pdf,form", "--report", "plan"}},
	{name: "full", args: []string{"--format", "pdf", "--report", "full"}},
}

// writeAll carries out every order for every workshop, each twice: the same
// workshop must give the same bytes.
func writeAll(l *ledger, subjects []*subject) ([]*written, error) {
	var all []*written
	for _, s := range subjects {
		for _, o := range orders {
			if len(o.only) > 0 && !slices.Contains(o.only, s.Name) {
				continue
			}
			first, err := o.write(s, filepath.Join(filepath.Dir(s.path), o.name))
			if err != nil {
				return nil, err
			}
			again, err := o.write(s, filepath.Join(filepath.Dir(s.path), o.name+"-again"))
			if err != nil {
				return nil, err
			}
			if err := l.same(first, again); err != nil {
				return nil, err
			}
			s.written = append(s.written, first...)
			all = append(all, first...)
		}
	}
	return all, nil
}

// write carries out an order into a folder, which it makes.
func (o order) write(s *subject, folder string) ([]*written, error) {
	if err := os.MkdirAll(folder, 0o755); err != nil {
		return nil, err
	}
	args := append([]string{"export", s.path, "--to", folder, "--lang", string(s.Lang)}, o.args...)
	if _, err := samenspel(args...); err != nil {
		return nil, err
	}
	entries, err := os.ReadDir(folder)
	if err != nil {
		return nil, err
	}
	var out []*written
	for _, e := range entries {
		out = append(out, &written{of: s, by: o, path: filepath.Join(folder, e.Name())})
	}
	if len(out) == 0 {
		return nil, fmt.Errorf("samenspel %q wrote nothing", args)
	}
	return out, nil
}

// same holds two runs of an order against each other, and lets go of the
// second.
func (l *ledger) same(first, again []*written) error {
	if len(first) != len(again) {
		l.fault(first[0], "again", "%d files, then %d", len(first), len(again))
		return nil
	}
	for i, f := range first {
		a, err := os.ReadFile(f.path)
		if err != nil {
			return err
		}
		b, err := os.ReadFile(again[i].path)
		if err != nil {
			return err
		}
		if filepath.Base(f.path) != filepath.Base(again[i].path) || !bytes.Equal(a, b) {
			l.fault(f, "again", "is not the same when it is written once more")
		}
	}
	return os.RemoveAll(filepath.Dir(again[0].path))
}
