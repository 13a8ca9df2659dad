package main

import (
	"crypto/sha256"
	"fmt"
	"os"
	"regexp"
	"strings"

	"samenspel/export"
)

var (
	iso    = regexp.MustCompile(`^\d{4}-\d{2}-\d{2}$`)
	number = regexp.MustCompile(`^[+-]?\d+([.,]\d+)?$`)
)

// form says that a file is the questionnaire, or the empty sheet for its
// answers: no plan.
func (f *written) form() bool {
	for _, called := range []string{"Vragenlijst", "Questionnaire"} {
		if strings.HasPrefix(f.base(), called) {
			return true
		}
	}
	return false
}

// separator is what stands between the cells of a CSV file: of a comma and a
// semicolon the one that its first line has more of.
func (f *written) separator() rune {
	content, err := os.ReadFile(f.path)
	if err != nil {
		return ','
	}
	line, _, _ := strings.Cut(string(content), "\n")
	if strings.Count(line, ";") > strings.Count(line, ",") {
		return ';'
	}
	return ','
}

// gaps makes each kind that there is of one workshop, and looks for it among
// what the command line has written: a kind that nobody asked for, and nobody
// has read, is a fault.
func (l *ledger) gaps(all []*written) error {
	first := all[0]
	made := map[[32]byte]bool{}
	for _, f := range all {
		content, err := os.ReadFile(f.path)
		if err != nil {
			return err
		}
		made[sha256.Sum256(content)] = true
	}
	view := first.of.View()
	for _, kind := range export.Kinds() {
		files, err := export.Make(view, kind, export.Options{Lang: string(first.of.Lang)})
		if err != nil {
			return fmt.Errorf("make %s: %w", kind, err)
		}
		for _, f := range files {
			if !made[sha256.Sum256(f.Content)] {
				l.faults = append(l.faults, fmt.Sprintf("%s: the command line has not written its %s", kind, f.Ext))
			}
		}
	}
	return nil
}
