// Command walk works the window where nobody looks: it walks the sample
// workshop to the plan and leaves the plan as PDF with a picture of the window,
// or takes a picture of every screen.
//
//	go run ./app/journey/walk -bin ./samenspel -out out
//	go run ./app/journey/walk -bin ./samenspel -screens docs/screenshots
package main

import (
	"errors"
	"flag"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	"samenspel/app/journey"
)

func main() {
	binary := flag.String("bin", "./samenspel", "the program")
	out := flag.String("out", "out", "folder for the PDF and the picture")
	screens := flag.String("screens", "", "folder for a picture of every screen; nothing is walked then")
	flag.Parse()
	folder := *out
	do := walk
	if *screens != "" {
		folder, do = *screens, photograph
	}
	if err := visit(*binary, folder, do); err != nil {
		fmt.Fprintln(os.Stderr, "walk:", err)
		os.Exit(1)
	}
}

// visit opens a screen and an empty home, and has something done there.
func visit(binary, folder string, do func(v *visitor)) (err error) {
	if less := journey.Missing(); len(less) > 0 {
		return fmt.Errorf("not installed: %v", less)
	}
	if binary, err = filepath.Abs(binary); err != nil {
		return err
	}
	if err := os.MkdirAll(folder, 0o755); err != nil {
		return err
	}
	place, err := somewhere()
	if err != nil {
		return err
	}
	defer os.RemoveAll(place)
	display, err := journey.NewDisplay()
	if err != nil {
		return err
	}
	defer display.Close()
	v := &visitor{folder: folder, Setting: journey.Setting{
		Display: display, Binary: binary, Lang: "nl_NL.UTF-8", Home: place, Run: filepath.Join(place, ".run"),
	}}
	if err := os.Mkdir(v.Run, 0o700); err != nil {
		return err
	}
	v.Fail = func(err error) { panic(failure{err}) } // a journey goes on or ends; this one ends below
	defer func() {
		if f, ok := recover().(failure); ok {
			err = f.error
		}
	}()
	do(v)
	return nil
}

// somewhere makes a folder to work in: of the same name each time, as it is
// in the pictures, unless that can't be had.
func somewhere() (string, error) {
	for _, place := range []string{"/home/samen", filepath.Join(os.TempDir(), "walk")} {
		if os.Mkdir(place, 0o700) == nil {
			return place, nil
		}
	}
	return os.MkdirTemp("", "walk-")
}

// failure carries an error from the depth of a journey to its end.
type failure struct{ error }

// visitor is someone at the window, with a folder for what is to be kept.
type visitor struct {
	journey.Setting
	folder string
}

// sampled is where the sample workshop in a language is written.
func (v *visitor) sampled(lang string) string {
	return filepath.Join(v.Home, "Noorderlicht × Waterrijk "+lang+".samenspel")
}

// sample writes the sample workshop in a language anew and returns its path.
func (v *visitor) sample(lang string) string {
	file := v.sampled(lang)
	if err := os.Remove(file); err != nil && !errors.Is(err, fs.ErrNotExist) {
		v.Fail(err)
	}
	if _, err := v.Command("demo", file, "--lang", lang); err != nil {
		v.Fail(err)
	}
	return file
}

// walk goes through the sample step by step to the plan, and exports it.
func walk(v *visitor) {
	file := v.sample("nl")
	a := journey.Start(v.Setting, file)
	defer a.Kill()
	a.Click("agenda.preparation")
	for s := a.Still(); v.Read(file).Current != "plan/draft"; s = a.Still() {
		if next := s.Find("stage.next"); next == nil || !next.Enabled {
			v.Fail(errors.New("the way ends before the plan"))
		}
		a.Click("stage.next")
	}
	picture := filepath.Join(v.folder, "window.png")
	a.Picture(picture)
	a.Click("top.export")
	a.Click("export.go")
	a.Click("exported.ok")
	a.Quit()
	made, err := filepath.Glob(filepath.Join(v.Home, "*.pdf"))
	if err != nil || len(made) != 1 {
		v.Fail(fmt.Errorf("want one PDF, got %q (%s)", made, fmt.Sprint(err)))
	}
	raw, err := os.ReadFile(made[0])
	if err != nil {
		v.Fail(err)
	}
	report := filepath.Join(v.folder, filepath.Base(made[0]))
	if err := os.WriteFile(report, raw, 0o644); err != nil {
		v.Fail(err)
	}
	fmt.Println(report)
	fmt.Println(picture)
}
