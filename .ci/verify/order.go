package main

import (
	"bytes"
	"cmp"
	"fmt"
	"os"
	"path/filepath"
	"slices"
)

// order is one way to write a workshop.
type order struct {
	name     string
	does     string   // the command; export where it is empty
	args     []string // on the command line
	only     []string // workshops; all where it is empty
	slow     bool     // of the sample poppler reads the structure: it goes through a page anew for each piece of text
	attached int      // how many files are to travel inside a PDF
}

// archive and nobody say whether it is for an archive, and whether nobody is to
// be named.
func (o order) archive() bool { return slices.Contains(o.args, "--archive") }
func (o order) nobody() bool  { return slices.Contains(o.args, "no") }

// mailed are the workshops with people whom mail can reach.
var mailed = []string{"sample-nl", "sample-en", "follow-up-nl", "typed", "many"}

// orders are the ways in which each workshop is written.
var orders = []order{
	{name: "plan", args: []string{"--format", documents}, slow: true, attached: 3},
	{name: "pictures", args: []string{"--format", "png,svg"}, only: []string{"sample-nl", "follow-up-en", "typed"}},
	{name: "full", args: []string{"--report", "full"}, attached: 3},
	{name: "mail", does: "mail", only: mailed},
	{name: "mail-together", does: "mail", args: []string{"--together", "--report", "full"}, only: mailed},
	{name: "archive", args: []string{"--archive", "--format", "pdf,form"}, only: []string{"sample-nl", "follow-up-en", "empty", "typed"}},
	{name: "archive-full", args: []string{"--archive", "--report", "full"}, only: []string{"sample-en", "typed"}},
	{name: "unnamed", args: []string{"--names", "no", "--format", documents + ",svg"}, only: []string{"sample-nl", "typed"}},
	{name: "unnamed-full", args: []string{"--names", "no", "--report", "full"}, only: []string{"sample-nl", "typed"}},
	{name: "letter", args: []string{"--page", "letter", "--format", "pdf,form"}, only: []string{"sample-en", "full"}},
}

// documents are the formats of the command line but for pictures. Of one that
// is missing gaps finds out.
const documents = "pdf,form,xlsx,csv,ics,md,json"

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
	if _, err := samenspel(append([]string{cmp.Or(o.does, "export"), s.path, "--to", folder, "--lang", string(s.Lang)}, o.args...)...); err != nil {
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
		return nil, fmt.Errorf("%s of %s wrote nothing", o.name, s.Name)
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
