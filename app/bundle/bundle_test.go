package bundle_test

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"samenspel/app/bundle"
	"samenspel/app/place"
	"samenspel/workshop/journal"
)

var files = []bundle.File{{"plan", ".pdf", []byte("%PDF")}, {"plan", ".csv", []byte("a;b")}, {"plan", ".pdf", []byte("%PDF 2")}}

// errFull is the error of a disk on which nothing more fits.
var errFull = errors.New("no space left on device")

func disk(dir string, room int) bundle.Disk {
	return bundle.Disk{
		Path: func(name, ext string) string { return place.Free(dir, name, ext) },
		Write: func(path string, content []byte) error {
			if room -= len(content); room < 0 {
				return errFull
			}
			return journal.WriteFile(path, content, false)
		},
	}
}

func names(t *testing.T, dir string) []string {
	t.Helper()
	all, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	var out []string
	for _, e := range all {
		out = append(out, e.Name())
	}
	return out
}

func TestAllIsWritten(t *testing.T) {
	dir := t.TempDir()
	paths, err := disk(dir, 99).All(context.Background(), files)
	if err != nil {
		t.Fatal(err)
	}
	if got, want := names(t, dir), []string{"plan (2).pdf", "plan.csv", "plan.pdf"}; !slices.Equal(got, want) || len(paths) != 3 || filepath.Base(paths[2]) != "plan (2).pdf" {
		t.Errorf("%q, %q", got, paths)
	}
}

func TestNothingIsLeftWhereTheDiskIsFull(t *testing.T) {
	dir := t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, "plan.pdf"), []byte("mine"), 0o600); err != nil {
		t.Fatal(err)
	}
	paths, err := disk(dir, 8).All(context.Background(), files)
	if !errors.Is(err, errFull) || len(paths) != 0 {
		t.Errorf("%q, %v", paths, err)
	}
	if got := names(t, dir); !slices.Equal(got, []string{"plan.pdf"}) {
		t.Errorf("there are %q", got)
	}
}

func TestCalledBackHalfWay(t *testing.T) {
	dir := t.TempDir()
	ctx, stop := context.WithCancel(context.Background())
	d := disk(dir, 99)
	write := d.Write
	d.Write = func(path string, content []byte) error { stop(); return write(path, content) }
	if paths, err := d.All(ctx, files); !errors.Is(err, context.Canceled) || len(paths) != 0 || len(names(t, dir)) != 0 {
		t.Errorf("%q, %v, %q", paths, err, names(t, dir))
	}
}

// What can't be removed again is told: it is there.
func TestWhatStaysIsTold(t *testing.T) {
	dir := t.TempDir()
	d := disk(dir, 99)
	write := d.Write
	d.Write = func(path string, content []byte) error {
		if filepath.Ext(path) == ".csv" {
			return errFull
		}
		if err := os.Mkdir(path, 0o700); err != nil {
			return err
		}
		return write(filepath.Join(path, "within"), content)
	}
	paths, err := d.All(context.Background(), files)
	if !errors.Is(err, errFull) || len(paths) != 1 {
		t.Errorf("%q, %v", paths, err)
	}
}
