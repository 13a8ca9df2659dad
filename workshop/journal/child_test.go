package journal

import (
	"bufio"
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"samenspel/workshop"
)

// The tests start this binary again as a second program.
const childEnv = "SAMENSPEL_JOURNAL_CHILD"

func TestMain(m *testing.M) {
	switch role, path, _ := strings.Cut(os.Getenv(childEnv), " "); role {
	case "append":
		childAppend(path)
	case "hold":
		childHold(path)
	default:
		os.Exit(m.Run())
	}
}

func fail(err error) {
	if err != nil {
		fmt.Println("error", err)
		os.Exit(1)
	}
}

// childAppend appends as fast as it can and tells of each record that is safe.
func childAppend(path string) {
	j, err := Open(path)
	fail(err)
	if p := j.Contents().Status.ReadOnly; p != nil {
		fail(p)
	}
	for n := len(j.Contents().Records); ; {
		more := 1 + n%3
		var rs []workshop.Record
		for i := range more {
			rs = append(rs, sized(n+i))
		}
		fail(j.Append(rs))
		n += more
		fmt.Println(n)
	}
}

// childHold holds the file open until its input ends.
func childHold(path string) {
	j, err := Open(path)
	fail(err)
	fmt.Println("open")
	io.Copy(io.Discard, os.Stdin)
	fail(j.Close())
}

// sized is a record that is now and then as large as a photo.
func sized(n int) workshop.Record {
	r := rec(n)
	if n%7 == 3 {
		r.Body = []byte(`"` + strings.Repeat("x", 1+n*7919%150_000) + `"`)
	}
	return r
}

type child struct {
	*exec.Cmd
	out *bufio.Reader
	in  io.WriteCloser
}

func start(t *testing.T, role, path string) child {
	t.Helper()
	cmd := exec.Command(os.Args[0])
	cmd.Env = append(os.Environ(), childEnv+"="+role+" "+path)
	cmd.Stderr = os.Stderr
	in, err := cmd.StdinPipe()
	must(t, err)
	out, err := cmd.StdoutPipe()
	must(t, err)
	must(t, cmd.Start())
	t.Cleanup(func() { cmd.Process.Kill(); cmd.Wait() })
	return child{cmd, bufio.NewReader(out), in}
}

// A program killed at any moment leaves every record it acknowledged.
func TestKill(t *testing.T) {
	rounds := 25
	if testing.Short() {
		rounds = 5
	}
	var path string
	torn := 0
	rng := rand.New(rand.NewPCG(1, 2))
	for round := range rounds {
		if round%5 == 0 {
			path = made(t, 1)
		}
		c := start(t, "append", path)
		acked := 0
		for range rng.IntN(40) {
			acked = readAck(t, c.out, acked)
		}
		must(t, c.Process.Kill())
		for { // what it still had said
			line, err := c.out.ReadString('\n')
			if err != nil {
				break
			}
			acked = ackOf(t, line)
		}
		c.Wait()

		j, err := Open(path)
		must(t, err)
		got := j.Contents()
		if got.Status.ReadOnly != nil {
			t.Fatalf("round %d: %v", round, got.Status.ReadOnly)
		}
		if len(got.Records) < acked {
			t.Fatalf("round %d: %d records acknowledged, %d there", round, acked, len(got.Records))
		}
		for n, r := range got.Records {
			if r.Compare(sized(n)) != 0 {
				t.Fatalf("round %d: record %d is not what was written", round, n)
			}
		}
		if got.Status.Torn != nil {
			torn++
		}
		must(t, j.Close())
	}
	t.Logf("%d rounds, %d torn lines", rounds, torn)
}

func readAck(t *testing.T, r *bufio.Reader, before int) int {
	t.Helper()
	line, err := r.ReadString('\n')
	must(t, err)
	if n := ackOf(t, line); n > before {
		return n
	}
	t.Fatalf("after %d came %q", before, line)
	return 0
}

func ackOf(t *testing.T, line string) int {
	t.Helper()
	n, err := strconv.Atoi(strings.TrimSpace(line))
	if err != nil {
		t.Fatalf("the second program says %q", line)
	}
	return n
}

// A copy made while another program writes is a valid file.
func TestCopyWhileWriting(t *testing.T) {
	path := made(t, 1)
	c := start(t, "append", path)
	copied := filepath.Join(t.TempDir(), "copy.samenspel")
	acked := 0
	for range 20 {
		acked = readAck(t, c.out, acked)
		b, err := os.ReadFile(path)
		must(t, err)
		must(t, os.WriteFile(copied, b, 0o644))
		j, err := Open(copied)
		must(t, err)
		got := j.Contents()
		if got.Status.ReadOnly != nil || len(got.Records) < acked {
			t.Fatalf("%d acknowledged, %d copied, %+v", acked, len(got.Records), got.Status)
		}
		for n, r := range got.Records {
			if r.Compare(sized(n)) != 0 {
				t.Fatalf("record %d of the copy is not what was written", n)
			}
		}
		must(t, j.Close())
	}
}

func TestOpenElsewhere(t *testing.T) {
	path := made(t, 3)
	c := start(t, "hold", path)
	if line, err := c.out.ReadString('\n'); line != "open\n" {
		t.Fatalf("%q, %v", line, err)
	}
	j, err := Open(path)
	must(t, err)
	wantRecords(t, j.Contents().Records, recs(0, 3))
	p := wantCode(t, j.Contents().Status.ReadOnly, Locked)
	if p.Holder == "" || p.Holder != me() || p.PID != c.Process.Pid || p.Since.IsZero() {
		t.Fatalf("held by %q, process %d, since %v", p.Holder, p.PID, p.Since)
	}
	if !strings.Contains(p.Error(), me()) {
		t.Fatal(p)
	}
	wantCode(t, j.Append(recs(3, 4)), Locked)
	must(t, j.Close())
	if _, err := os.Stat(notePath(path)); err != nil {
		t.Fatal("the reader took the holder's note away:", err)
	}

	// A killed holder holds nothing, though its note is still there.
	must(t, c.Process.Kill())
	c.Wait()
	j, err = Open(path)
	must(t, err)
	must(t, j.Append(recs(3, 4)))
	second, err := Open(path)
	must(t, err)
	if p := wantCode(t, second.Contents().Status.ReadOnly, Locked); p.PID != os.Getpid() {
		t.Fatalf("held by process %d", p.PID)
	}
	must(t, second.Close())
	must(t, j.Close())
	if got := names(t, filepath.Dir(path)); got != "a.samenspel" {
		t.Fatalf("left in the folder: %s", got)
	}
}

func TestReleasedOnClose(t *testing.T) {
	path := made(t, 3)
	c := start(t, "hold", path)
	c.out.ReadString('\n')
	must(t, c.in.Close())
	must(t, c.Wait())
	j, err := Open(path)
	must(t, err)
	defer j.Close()
	must(t, j.Append(recs(3, 4)))
}

// A line that the holder is just writing is no damage to one who looks in.
func TestLockedWhileWriting(t *testing.T) {
	path := made(t, 2)
	j, err := Open(path)
	must(t, err)
	defer j.Close()
	f, err := os.OpenFile(path, os.O_WRONLY|os.O_APPEND, 0)
	must(t, err)
	_, err = f.WriteString("half a li")
	must(t, err)
	must(t, f.Close())
	second, err := Open(path)
	must(t, err)
	defer second.Close()
	s := second.Contents().Status
	if wantCode(t, s.ReadOnly, Locked); s.Torn != nil || s.Lines != 2 || s.CutFile != "" {
		t.Fatalf("%+v", s)
	}
}
