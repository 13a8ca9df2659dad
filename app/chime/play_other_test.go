//go:build !windows

package chime

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"
)

// player puts a command in the only folder that is looked in.
func player(t *testing.T, in, name, script string) {
	t.Helper()
	if err := os.WriteFile(filepath.Join(in, name), []byte("#!/bin/sh\n"+script+"\n"), 0o700); err != nil { //nolint:gosec // it has to run
		t.Fatal(err)
	}
}

func TestPlay(t *testing.T) {
	bin, temp := t.TempDir(), t.TempDir()
	t.Setenv("PATH", bin)
	t.Setenv("TMPDIR", temp)
	if err := Play(); err != nil {
		t.Fatalf("without a player: %v", err)
	}
	player(t, bin, "pw-play", "exit 1")
	if err := Play(); err == nil {
		t.Fatal("the only player fails, and nothing is said")
	}
	heard := filepath.Join(t.TempDir(), "heard")
	t.Setenv("HEARD", heard)
	player(t, bin, "aplay", `while read -r line; do :; done; /bin/cat "$2" > "$HEARD"; [ "$1" = -q ]`)
	if err := Play(); err != nil {
		t.Fatalf("the second player can: %v", err)
	}
	got, err := os.ReadFile(heard)
	if err != nil || !bytes.Equal(got, WAV()) {
		t.Fatalf("%d bytes were played: %v", len(got), err)
	}
	if left, err := os.ReadDir(temp); err != nil || len(left) > 0 {
		t.Fatalf("it leaves %v: %v", left, err)
	}
}
