// Verify writes every kind of document of a handful of workshops, with the
// command line as a user types it, and reads all of it with other people's
// programs: what they read must be what the workshop says. A kind of document
// that no other program has read is a fault.
//
//	go run ./.ci/verify [-only WORKSHOP] [FOLDER]
//
// What was written and read stays in FOLDER, out/verify unless it is given.
package main

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"time"
)

func main() {
	only := flag.String("only", "", "the one workshop to write")
	flag.Parse()
	folder := "out/verify"
	if flag.NArg() > 0 {
		folder = flag.Arg(0)
	}
	ok, err := verify(folder, *only)
	if err != nil {
		fmt.Fprintln(os.Stderr, "verify:", err)
		os.Exit(2)
	}
	if !ok {
		os.Exit(1)
	}
}

func verify(folder, only string) (bool, error) {
	folder, err := filepath.Abs(folder)
	if err != nil {
		return false, err
	}
	if err := os.RemoveAll(filepath.Join(folder, "workshops")); err != nil {
		return false, err
	}
	subjects, err := subjects(filepath.Join(folder, "workshops"), only)
	if err != nil {
		return false, err
	}
	l := &ledger{}
	began := time.Now()
	step := func(what string) {
		fmt.Printf("%6.1f s  %s\n", time.Since(began).Seconds(), what)
	}
	step(fmt.Sprintf("%d workshops made", len(subjects)))
	all, err := writeAll(l, subjects)
	if err != nil {
		return false, err
	}
	step(fmt.Sprintf("%d files written, twice", len(all)))
	for _, reader := range []struct {
		name string
		read func(*ledger, []*written, string) error
	}{
		{"poppler and qpdf", readPDFs},
		{"PDFBox Preflight", preflight},
		{"LibreOffice", readSheets},
		{"parsers of npm", parse},
		{"rsvg-convert and ImageMagick", readPictures},
	} {
		if err := reader.read(l, all, folder); err != nil {
			return false, fmt.Errorf("%s: %w", reader.name, err)
		}
		step(reader.name)
	}
	if only == "" {
		if err := l.gaps(all); err != nil {
			return false, err
		}
	}
	return l.report(all), nil
}

// report prints who has read what and what is wrong, and says whether nothing
// is.
func (l *ledger) report(all []*written) bool {
	for _, f := range all {
		if len(f.readBy) == 0 {
			l.fault(f, "nobody", "no other program has read this kind of file")
		}
	}
	fmt.Println()
	l.table(all)
	if len(l.faults) == 0 {
		fmt.Println("\nEverything was read, and says what the workshops say.")
		return true
	}
	fmt.Fprintln(os.Stderr)
	const most = 60
	for i, fault := range l.faults {
		if i == most {
			fmt.Fprintf(os.Stderr, "and %d more\n", len(l.faults)-most)
			break
		}
		fmt.Fprintln(os.Stderr, strings.TrimSpace(fault))
	}
	return false
}
