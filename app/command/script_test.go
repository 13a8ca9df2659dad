package command_test

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/rogpeppe/go-internal/testscript"

	"samenspel/app/command"
	"samenspel/workshop"
	"samenspel/workshop/journal"
	"samenspel/workshop/live"
	"samenspel/workshop/sample"
)

func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){"samenspel": func() {
		streams := command.Streams{In: os.Stdin, Out: os.Stdout, Err: os.Stderr}
		os.Exit(command.Run(os.Args[1:], streams, pretendWindow, "1.2.3"))
	}})
}

// pretendWindow stands in for the window: it reads the file as the window does
// and says that it would show it.
func pretendWindow(file string) error {
	if file != "" {
		if _, err := journal.Read(file); err != nil {
			return err
		}
	}
	_, err := fmt.Printf("window %q\n", file)
	return err
}

func TestScripts(t *testing.T) {
	records, _, err := sample.Records(workshop.English)
	if err != nil {
		t.Fatal(err)
	}
	testscript.Run(t, testscript.Params{
		Dir:                 "testdata",
		RequireExplicitExec: true,
		Setup: func(e *testscript.Env) error {
			// How many records the sample has in either language, and torn by one.
			e.Setenv("SAMPLE", strconv.Itoa(len(records)))
			e.Setenv("TORN", strconv.Itoa(len(records)-1))
			e.Setenv("LONG", strings.Repeat("a", 10_000)+".samenspel")
			e.Setenv("INVALID", "caf\xe9\xff.samenspel")
			e.Setenv("ESCAPE", "a\x1b[31mred\nline.samenspel")
			e.Setenv("NFD", "cafe\u0301.samenspel")
			e.Setenv("NFC", "caf\u00e9.samenspel")
			return nil
		},
		Condition: func(cond string) (bool, error) {
			if cond == "root" {
				return os.Geteuid() == 0, nil
			}
			return false, fmt.Errorf("unknown condition %q", cond)
		},
		Cmds: map[string]func(*testscript.TestScript, bool, []string){
			"hold": hold, "seat": seat, "flip": flip, "tear": tear, "exits": exits,
		},
	})
}

// hold FILE keeps a workshop open until the end of the script.
func hold(ts *testscript.TestScript, _ bool, args []string) {
	j, err := journal.Open(ts.MkAbs(args[0]))
	ts.Check(err)
	ts.Defer(func() { j.Close() })
}

// seat FILE NAME ADDRESS adds somebody to a workshop.
func seat(ts *testscript.TestScript, _ bool, args []string) {
	j, err := journal.Open(ts.MkAbs(args[0]))
	ts.Check(err)
	defer j.Close()
	w := live.Open(j, j.Contents().Records, workshop.Facilitator, time.Now)
	defer w.Close()
	ts.Check(w.Do(workshop.AddPerson{Person: workshop.Person{ID: live.NewID(), Side: workshop.Client, Name: args[1], Email: args[2]}}))
}

// flip FILE LINE changes one character in the middle of a line.
func flip(ts *testscript.TestScript, _ bool, args []string) {
	number, err := strconv.Atoi(args[1])
	ts.Check(err)
	path := ts.MkAbs(args[0])
	content, err := os.ReadFile(path)
	ts.Check(err)
	lines := bytes.Split(content, []byte("\n"))
	line := lines[number-1]
	line[len(line)/2] ^= 1
	ts.Check(os.WriteFile(path, bytes.Join(lines, []byte("\n")), 0o644))
}

// tear FILE cuts the last ten characters off.
func tear(ts *testscript.TestScript, _ bool, args []string) {
	path := ts.MkAbs(args[0])
	fi, err := os.Stat(path)
	ts.Check(err)
	ts.Check(os.Truncate(path, fi.Size()-10))
}

// exits CODE ARGS… runs samenspel with those arguments and wants that code.
func exits(ts *testscript.TestScript, _ bool, args []string) {
	err := ts.Exec("samenspel", args[1:]...)
	code := 0
	var exit interface{ ExitCode() int }
	if errors.As(err, &exit) {
		code = exit.ExitCode()
	} else {
		ts.Check(err)
	}
	if want, _ := strconv.Atoi(args[0]); code != want {
		ts.Fatalf("exit code %d, want %d", code, want)
	}
}
