package method_test

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"

	"samenspel/workshop/method"
)

// A copy of the built-in method is the built-in method, and is not written
// over.
func TestCopy(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "a", "mine")
	names, err := method.Copy(dir)
	if err != nil || !slices.Contains(names, "method.yaml") || !slices.Contains(names, "exercises/mirror.yaml") {
		t.Fatalf("%v %v", names, err)
	}
	got, err := method.Folder(dir)
	if err != nil {
		t.Fatal(err)
	}
	if want, err := method.Builtin(); err != nil || !reflect.DeepEqual(got, want) {
		t.Errorf("the copy differs: %v", err)
	}
	const kept = "warnings.yaml"
	for _, name := range names {
		if name == kept {
			continue
		}
		if err := os.Remove(filepath.Join(dir, filepath.FromSlash(name))); err != nil {
			t.Fatal(err)
		}
	}
	if err := os.WriteFile(filepath.Join(dir, kept), []byte("mine"), 0o600); err != nil {
		t.Fatal(err)
	}
	if names, err := method.Copy(dir); !errors.Is(err, fs.ErrExist) || len(names) > 0 {
		t.Errorf("copied over: %v %v", names, err)
	}
	if text, err := os.ReadFile(filepath.Join(dir, kept)); err != nil || string(text) != "mine" {
		t.Errorf("%q %v", text, err)
	}
	if entries, err := os.ReadDir(filepath.Join(dir, "exercises")); err != nil || len(entries) > 0 {
		t.Errorf("written beside it: %v %v", entries, err)
	}
}

func TestFolder(t *testing.T) {
	dir := t.TempDir()
	file := filepath.Join(dir, "file")
	if err := os.WriteFile(file, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{filepath.Join(dir, "gone"), file} {
		if _, err := method.Folder(name); !errors.Is(err, method.ErrNoFolder) {
			t.Errorf("%s: %v", name, err)
		}
	}

	mine := filepath.Join(dir, "mine")
	if _, err := method.Copy(mine); err != nil {
		t.Fatal(err)
	}
	// What a Mac leaves on a stick is no exercise.
	if err := os.WriteFile(filepath.Join(mine, "exercises", "._mirror.yaml"), []byte{0, 5, 0xff}, 0o600); err != nil {
		t.Fatal(err)
	}
	if _, err := method.Folder(mine); err != nil {
		t.Error(err)
	}
	// A folder in the place of a file is named, as everything is.
	name := filepath.Join(mine, "exercises", "mirror.yaml")
	if err := errors.Join(os.Remove(name), os.Mkdir(name, 0o700)); err != nil {
		t.Fatal(err)
	}
	if _, err := method.Folder(mine); err == nil || !strings.Contains(err.Error(), `unknown exercise "mirror"`) {
		t.Errorf("%v", err)
	}
}
