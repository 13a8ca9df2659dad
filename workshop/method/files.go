package method

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"path"
	"slices"
	"strings"
	"unicode/utf8"
)

const (
	mostBytes = 5 << 20 // of one file
	mostFiles = 200     // exercises of one method
)

const (
	methodFile     = "method.yaml"
	instrumentFile = "instrument.yaml"
	warningsFile   = "warnings.yaml" // this and the next two may be left out
	libraryFile    = "library.yaml"
	reflexesFile   = "reflexes.yaml"
	exerciseFolder = "exercises"
)

var topFiles = []string{methodFile, instrumentFile, warningsFile, libraryFile, reflexesFile}

// exerciseFiles lists the exercises of a method by name, and reports files
// that look like part of it but would not be read.
func exerciseFiles(fsys fs.FS, r *report) []string {
	top, err := fs.ReadDir(fsys, ".")
	if err != nil {
		r.add(&Error{Reason: fmt.Sprintf("cannot list the method's folder: %v", err)})
	}
	for _, e := range top {
		if yamlName(e.Name()) && !slices.Contains(topFiles, e.Name()) {
			r.add(&Error{File: e.Name(), Reason: "unknown file; expected " + strings.Join(topFiles, ", ") + " and exercises/*.yaml"})
		}
	}
	entries, err := fs.ReadDir(fsys, exerciseFolder)
	if err != nil {
		r.add(&Error{File: exerciseFolder, Reason: fmt.Sprintf("cannot list the exercises: %v", cause(err))})
		return nil
	}
	var names []string
	for _, e := range entries {
		name := path.Join(exerciseFolder, e.Name())
		switch {
		case !yamlName(e.Name()):
		case e.IsDir():
			r.add(&Error{File: name, Reason: "a folder; an exercise is a file"})
		case path.Ext(e.Name()) != ".yaml":
			r.add(&Error{File: name, Reason: "unknown file; an exercise's name ends in .yaml"})
		default:
			names = append(names, name)
		}
	}
	if len(names) > mostFiles {
		r.add(&Error{File: exerciseFolder, Reason: fmt.Sprintf("too many files: %d, at most %d", len(names), mostFiles)})
		return nil
	}
	if len(names) == 0 {
		r.add(&Error{File: exerciseFolder, Reason: "no exercises; expected at least one .yaml file"})
	}
	slices.Sort(names)
	return names
}

func yamlName(name string) bool {
	return slices.Contains([]string{".yaml", ".yml", ".YAML", ".YML"}, path.Ext(name))
}

// readFile returns a file's text, or false after reporting why not.
func readFile(fsys fs.FS, s *source) ([]byte, bool) {
	text, err := readLimited(fsys, s.file)
	switch {
	case err != nil:
		s.report.add(&Error{File: s.file, Reason: fmt.Sprintf("cannot read it: %v", cause(err))})
	case len(text) > mostBytes:
		s.report.add(&Error{File: s.file, Reason: fmt.Sprintf("too large: at most %d MB", mostBytes>>20)})
	case !utf8.Valid(text):
		s.report.add(&Error{File: s.file, Line: invalidLine(text), Reason: "not UTF-8; save the file as UTF-8"})
	default:
		return text, true
	}
	return nil, false
}

// readLimited reads at most one byte more than is allowed.
func readLimited(fsys fs.FS, name string) ([]byte, error) {
	f, err := fsys.Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	return io.ReadAll(io.LimitReader(f, mostBytes+1))
}

// invalidLine returns the line of the first byte that is not UTF-8.
func invalidLine(text []byte) int {
	line := 1
	for len(text) > 0 {
		r, size := utf8.DecodeRune(text)
		if r == utf8.RuneError && size == 1 {
			break
		}
		if r == '\n' {
			line++
		}
		text = text[size:]
	}
	return line
}

// cause leaves out the operation and path that fs errors repeat.
func cause(err error) error {
	var p *fs.PathError
	if errors.As(err, &p) {
		return p.Err
	}
	return err
}
