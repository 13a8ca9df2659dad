package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"time"
)

// run runs another program and returns what it prints, and what it complains
// of. A program that is not there is an error of ours, and so is one that never
// ends.
func run(in []byte, name string, args ...string) (out, complaint []byte, err error) {
	within, cancel := context.WithTimeout(context.Background(), 5*time.Minute)
	defer cancel()
	c := exec.CommandContext(within, name, args...)
	var o, e bytes.Buffer
	c.Stdin, c.Stdout, c.Stderr = bytes.NewReader(in), &o, &e
	c.Env = append(os.Environ(), "LC_ALL=C.UTF-8")
	err = c.Run()
	if within.Err() != nil {
		err = fmt.Errorf("%s took more than five minutes", name)
	}
	return o.Bytes(), e.Bytes(), err
}

// failed says whether a program ran and said no, and not that it could not be
// run.
func failed(err error) bool {
	var exit *exec.ExitError
	return errors.As(err, &exit)
}

// ask runs another program on a file that it should have nothing against. It
// returns what it prints and whether that is worth reading.
func (l *ledger) ask(f *written, name string, args ...string) (string, bool) {
	return l.fed(f, nil, name, args...)
}

// fed is ask of a program that reads a content, where the name of the file
// would be more than a name to it.
func (l *ledger) fed(f *written, content []byte, name string, args ...string) (string, bool) {
	out, complaint, err := run(content, name, args...)
	if err != nil || len(bytes.TrimSpace(complaint)) > 0 {
		l.fault(f, name, "%v: %s", err, complaint)
		return "", false
	}
	l.read(f, name)
	return string(out), true
}
