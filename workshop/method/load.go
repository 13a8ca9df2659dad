package method

import (
	"errors"
	"fmt"
	"io/fs"
	"reflect"
	"slices"
	"strings"

	methodfiles "samenspel/assets/method"
	"samenspel/workshop"
)

// Load reads a method from method.yaml, instrument.yaml, exercises/*.yaml and,
// where they are there, warnings.yaml, library.yaml and reflexes.yaml, and
// checks it as a whole. Exercises come in the order of their codes. The error
// is an Errors with everything that is wrong; the method is then empty.
func Load(fsys fs.FS) (workshop.Method, error) {
	m, r := load(fsys)
	if err := r.err(); err != nil {
		return workshop.Method{}, err
	}
	slices.SortFunc(m.Exercises, func(a, b workshop.Exercise) int { return strings.Compare(a.Code, b.Code) })
	return m, nil
}

// Builtin returns the method that comes with the product.
func Builtin() (workshop.Method, error) {
	m, err := Load(methodfiles.Files)
	if err != nil {
		return workshop.Method{}, fmt.Errorf("built-in method: %w", err)
	}
	return m, nil
}

// outline is what method.yaml holds.
type outline struct {
	ID       string             `json:"id"`
	Version  string             `json:"version"`
	Name     workshop.Text      `json:"name"`
	Variants []workshop.Variant `json:"variants"`
}

func load(fsys fs.FS) (workshop.Method, *report) {
	r := &report{}
	var (
		outl outline
		m    workshop.Method
		set  = exerciseSet{whole: true}
	)
	main, mainOK := read(fsys, r, methodFile, &outl)
	instrument, instrumentOK := read(fsys, r, instrumentFile, &m.Instrument)
	for _, name := range exerciseFiles(fsys, r) {
		var e workshop.Exercise
		s, ok := read(fsys, r, name, &e)
		if !ok {
			set.whole = false
			continue
		}
		set.files = append(set.files, exerciseFile{s, e})
	}
	if len(set.files) == 0 {
		set.whole = false
	}
	if mainOK {
		checkOutline(main, &outl, &set)
	}
	if instrumentOK {
		checkInstrument(instrument, &m.Instrument)
	}
	set.reflexes, set.reflexesKnown = loadReflexes(fsys, r)
	checkExercises(&set)
	m.Warnings = loadWarnings(fsys, r, &set)
	m.Library, m.Reflexes = loadLibrary(fsys, r, &set), set.reflexes
	m.ID, m.Version, m.Name, m.Variants = outl.ID, outl.Version, outl.Name, outl.Variants
	for i := range set.files {
		m.Exercises = append(m.Exercises, set.files[i].exercise)
	}
	return m, r
}

// loadWarnings reads warnings.yaml; a method without the file has none.
func loadWarnings(fsys fs.FS, r *report, set *exerciseSet) []workshop.Warning {
	var list warningList
	if absent(fsys, warningsFile) {
		return nil
	}
	if s, ok := read(fsys, r, warningsFile, &list); ok {
		checkWarnings(s, list.Warnings, set)
	}
	return list.Warnings
}

// loadLibrary reads library.yaml; a method without the file has none.
func loadLibrary(fsys fs.FS, r *report, set *exerciseSet) []workshop.Intervention {
	var list interventionList
	if absent(fsys, libraryFile) {
		return nil
	}
	if s, ok := read(fsys, r, libraryFile, &list); ok {
		checkLibrary(s, list.Interventions, set)
	}
	return list.Interventions
}

// loadReflexes reads reflexes.yaml, and says whether all reflexes are known: a
// method without the file has none.
func loadReflexes(fsys fs.FS, r *report) ([]workshop.Reflex, bool) {
	var list reflexList
	if absent(fsys, reflexesFile) {
		return nil, true
	}
	s, ok := read(fsys, r, reflexesFile, &list)
	if !ok {
		return nil, false
	}
	checkReflexes(s, list.Reflexes)
	return list.Reflexes, s.sound("reflexes")
}

func absent(fsys fs.FS, name string) bool {
	_, err := fs.Stat(fsys, name)
	return errors.Is(err, fs.ErrNotExist)
}

// read fills v from one file; false where there is nothing to check in it.
func read[T any](fsys fs.FS, r *report, name string, v *T) (*source, bool) {
	s := newSource(name, r)
	text, ok := readFile(fsys, s)
	if !ok {
		return s, false
	}
	root, ok := parse(text, s)
	if !ok {
		return s, false
	}
	if _, isMap := mapEntries(root); !isMap {
		s.report.add(&Error{File: name, Line: startLine(root), Reason: "expected fields, such as id: mirror"})
		return s, false
	}
	s.lines[""] = startLine(root)
	decode(s, "", root, reflect.ValueOf(v).Elem())
	return s, true
}
