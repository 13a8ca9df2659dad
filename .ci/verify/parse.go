package main

import (
	"bytes"
	"crypto/sha256"
	"embed"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
)

// What npm installs, with a lock file, and the program that uses it.
//
//go:embed reader
var reader embed.FS

// parse has parsers of npm read what they can.
func parse(l *ledger, all []*written, folder string) error {
	type job struct {
		Path      string `json:"path"`
		As        string `json:"as"`
		Delimiter string `json:"delimiter"`
	}
	var jobs []job
	var files []*written
	for _, f := range all {
		if judges[f.ext()] != nil {
			jobs = append(jobs, job{f.path, f.ext(), string(f.separator())})
			files = append(files, f)
		}
	}
	if len(jobs) == 0 {
		return nil
	}
	home, err := install(filepath.Join(folder, "reader"))
	if err != nil {
		return err
	}
	in, err := json.Marshal(jobs)
	if err != nil {
		return err
	}
	out, complaint, err := run(in, "node", filepath.Join(home, "read.mjs"))
	if err != nil {
		return fmt.Errorf("%w: %s", err, complaint)
	}
	var told []json.RawMessage
	if err := json.Unmarshal(out, &told); err != nil {
		return err
	}
	if len(told) != len(files) {
		return fmt.Errorf("%d of %d files read", len(told), len(files))
	}
	for i, f := range files {
		var wrong struct{ Error string }
		if json.Unmarshal(told[i], &wrong) == nil && wrong.Error != "" {
			l.fault(f, "npm", "%s", wrong.Error)
			continue
		}
		if err := judges[f.ext()](l, f, told[i]); err != nil {
			return fmt.Errorf("%s: %w", f.name(), err)
		}
	}
	return nil
}

// install puts the reader in a folder with what npm fetches for it; what is
// there already is used again.
func install(folder string) (string, error) {
	sum := sha256.New()
	if err := os.MkdirAll(folder, 0o755); err != nil {
		return "", err
	}
	err := fs.WalkDir(reader, "reader", func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		content, err := reader.ReadFile(path)
		if err != nil {
			return err
		}
		if filepath.Ext(path) == ".json" {
			sum.Write(content)
		}
		return os.WriteFile(filepath.Join(folder, filepath.Base(path)), content, 0o644)
	})
	if err != nil {
		return "", err
	}
	mark := filepath.Join(folder, "installed")
	want := fmt.Appendf(nil, "%x", sum.Sum(nil))
	if have, err := os.ReadFile(mark); err == nil && bytes.Equal(have, want) {
		return folder, nil
	} else if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return "", err
	}
	out, complaint, err := run(nil, "npm", "ci", "--prefix", folder, "--ignore-scripts", "--omit=optional", "--no-audit", "--no-fund", "--no-update-notifier")
	if err != nil {
		return "", fmt.Errorf("npm ci: %w: %s %s", err, out, complaint)
	}
	return folder, os.WriteFile(mark, want, 0o644)
}

// judges hold what a parser has read against the workshop, by the extension of
// the file.
var judges = map[string]func(*ledger, *written, json.RawMessage) error{
	"csv": judgeCSV, "json": judgeJSON, "md": judgeMarkdown, "ics": judgeICS, "eml": judgeEML, "pdf": judgePDF,
}

func judgeCSV(l *ledger, f *written, told json.RawMessage) error {
	var sheet struct{ Rows [][]string }
	if err := json.Unmarshal(told, &sheet); err != nil {
		return err
	}
	l.read(f, "csv-parse")
	var all strings.Builder
	for _, row := range sheet.Rows {
		for _, cell := range row {
			all.WriteString(cell + "¶")
			if strings.ContainsAny(cell[:min(len(cell), 1)], "=+-@\t\r") && !number.MatchString(cell) {
				l.fault(f, "csv-parse", "a spreadsheet takes %q for a formula", cell)
			}
		}
	}
	l.plan(f, "csv-parse", said(all.String()))
	return nil
}

func judgeJSON(l *ledger, f *written, told json.RawMessage) error {
	var document struct {
		Value struct {
			Version int
			Actions []struct{ Title string }
		}
	}
	if err := json.Unmarshal(told, &document); err != nil {
		return err
	}
	l.read(f, "JSON.parse")
	if document.Value.Version == 0 {
		l.fault(f, "JSON.parse", "no version")
	}
	var words strings.Builder
	gatherStrings(told, &words)
	l.plan(f, "JSON.parse", said(words.String()))
	return nil
}

// gatherStrings writes every text in a JSON value, names of its fields left
// out.
func gatherStrings(value json.RawMessage, into *strings.Builder) {
	var whole any
	if json.Unmarshal(value, &whole) != nil {
		return // it was read by another program before
	}
	var walk func(v any)
	walk = func(v any) {
		switch v := v.(type) {
		case string:
			into.WriteString(v + "¶")
		case []any:
			for _, e := range v {
				walk(e)
			}
		case map[string]any:
			for _, e := range v {
				walk(e)
			}
		}
	}
	walk(whole)
}
