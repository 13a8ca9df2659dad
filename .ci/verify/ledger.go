package main

import (
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"sync"
	"text/tabwriter"
)

// written is a file that was written.
type written struct {
	of     *subject
	by     order
	path   string
	readBy []string // the programs that have read it
}

func (f *written) ext() string { return strings.TrimPrefix(filepath.Ext(f.path), ".") }

func (f *written) base() string { return filepath.Base(f.path) }

// name tells the file from the others in a sentence.
func (f *written) name() string {
	return fmt.Sprintf("%s %s: %s", f.of.Name, f.by.name, f.base())
}

// alone is a file name that no other has.
func (f *written) alone(n int) string {
	return fmt.Sprintf("%03d-%s-%s.%s", n, f.of.Name, f.by.name, f.ext())
}

// ledger keeps who has read what, and what is wrong. It may be written in from
// many goroutines.
type ledger struct {
	mu     sync.Mutex
	faults []string
}

func (l *ledger) fault(f *written, program, format string, args ...any) {
	l.mu.Lock()
	defer l.mu.Unlock()
	said := strings.Join(strings.Fields(fmt.Sprintf(format, args...)), " ")
	if r := []rune(said); len(r) > 400 {
		said = string(r[:400]) + "…"
	}
	l.faults = append(l.faults, fmt.Sprintf("%s: %s: %s", f.name(), program, said))
}

// read says that a program has read a file to its end.
func (l *ledger) read(f *written, program string) {
	l.mu.Lock()
	defer l.mu.Unlock()
	if !slices.Contains(f.readBy, program) {
		f.readBy = append(f.readBy, program)
	}
}

// table prints how many files of each kind each program has read.
func (l *ledger) table(all []*written) {
	type row struct{ ext, program string }
	count, total := map[row]int{}, map[string]int{}
	for _, f := range all {
		total[f.ext()]++
		for _, program := range f.readBy {
			count[row{f.ext(), program}]++
		}
	}
	rows := make([]row, 0, len(count))
	for r := range count {
		rows = append(rows, r)
	}
	slices.SortFunc(rows, func(a, b row) int { return strings.Compare(a.ext+" "+a.program, b.ext+" "+b.program) })
	w := tabwriter.NewWriter(os.Stdout, 0, 0, 2, ' ', 0)
	last := ""
	for _, r := range rows {
		kind := ""
		if r.ext != last {
			kind = fmt.Sprintf("%s (%d files)", r.ext, total[r.ext])
		}
		last = r.ext
		fmt.Fprintf(w, "%s\t%s\t%d\n", kind, r.program, count[r])
	}
	_ = w.Flush() // to the terminal
}

// each calls f for the files with an extension, as many at a time as there are
// processors.
func each(all []*written, ext string, f func(*written)) {
	var wait sync.WaitGroup
	free := make(chan struct{}, runtime.NumCPU())
	for _, w := range all {
		if w.ext() != ext {
			continue
		}
		free <- struct{}{}
		wait.Go(func() {
			defer func() { <-free }()
			f(w)
		})
	}
	wait.Wait()
}
