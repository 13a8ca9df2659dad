package journal

import (
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"samenspel/workshop"
)

// drive mounts a small drive of its own for the test.
func drive(t *testing.T, options string) string {
	t.Helper()
	folder := t.TempDir()
	if err := syscall.Mount("samenspel", folder, "tmpfs", 0, options); err != nil {
		t.Skip("no right to mount a small drive here:", err)
	}
	t.Cleanup(func() { syscall.Unmount(folder, syscall.MNT_DETACH) })
	return folder
}

// A real full disk: what was acknowledged stays, what was not goes, and once
// there is room again the work goes on.
func TestRealFullDisk(t *testing.T) {
	folder := drive(t, "size=256k")
	path := filepath.Join(folder, "a.samenspel")
	ballast := filepath.Join(folder, "ballast")
	must(t, os.WriteFile(ballast, make([]byte, 64<<10), 0o644))
	j, err := Create(path, testID, recs(0, 1))
	must(t, err)
	defer j.Close()
	n := 1
	for ; ; n++ {
		r := rec(n)
		r.Body = []byte(`"` + strings.Repeat("x", 10_000) + `"`)
		if err = j.Append([]workshop.Record{r}); err != nil {
			break
		}
	}
	wantCode(t, err, NoSpace)
	c, err := Read(path)
	must(t, err)
	if len(c.Records) != n || c.Status.Torn != nil || c.Status.Damage != nil {
		t.Fatalf("%d records acknowledged, %d there, %+v", n, len(c.Records), c.Status)
	}
	wantCode(t, Write(filepath.Join(folder, "copy.samenspel"), testID, c.Records, false), NoSpace)
	if got := names(t, folder); got != ".~lock.a.samenspel# a.samenspel ballast" {
		t.Fatalf("left on the disk: %s", got)
	}

	must(t, os.Remove(ballast))
	wantCode(t, j.Append(recs(n, n+1)), NoSpace)
	must(t, j.Rescan())
	must(t, j.Append(recs(n, n+1)))
	c, err = Read(path)
	must(t, err)
	if len(c.Records) != n+1 {
		t.Fatalf("%d records", len(c.Records))
	}
}

// A real write-protected drive, which binds root too.
func TestRealReadOnlyDrive(t *testing.T) {
	folder := drive(t, "size=256k")
	path := filepath.Join(folder, "a.samenspel")
	must(t, Write(path, testID, recs(0, 3), false))
	must(t, syscall.Mount("samenspel", folder, "tmpfs", syscall.MS_REMOUNT|syscall.MS_RDONLY, "size=256k"))
	j, err := Open(path)
	must(t, err)
	wantRecords(t, j.Contents().Records, recs(0, 3))
	wantCode(t, j.Contents().Status.ReadOnly, ReadOnly)
	wantCode(t, j.Append(recs(3, 4)), ReadOnly)
	must(t, j.Close())
	_, err = Create(filepath.Join(folder, "b.samenspel"), testID, nil)
	wantCode(t, err, ReadOnly)
	wantCode(t, Write(path, testID, nil, true), ReadOnly)
}

// A real drive that is taken out while the file is open, and put back.
func TestRealStickPulled(t *testing.T) {
	folder := drive(t, "size=256k")
	path := filepath.Join(folder, "a.samenspel")
	j, err := Create(path, testID, recs(0, 3))
	must(t, err)
	defer j.Close()
	b, err := os.ReadFile(path)
	must(t, err)
	must(t, syscall.Unmount(folder, syscall.MNT_DETACH))
	wantCode(t, j.Append(recs(3, 4)), Gone)
	wantCode(t, j.Rescan(), Gone)
	must(t, syscall.Mount("samenspel", folder, "tmpfs", 0, "size=256k"))
	must(t, os.WriteFile(path, b, 0o644))
	must(t, j.Rescan())
	must(t, j.Append(recs(3, 4)))
	c, err := Read(path)
	must(t, err)
	wantRecords(t, c.Records, recs(0, 4))
}

// On a real full disk a file is not written anew, and goes on as it was.
func TestRewriteOnAFullDisk(t *testing.T) {
	folder := drive(t, "size=256k")
	path := filepath.Join(folder, "a.samenspel")
	j, err := Create(path, testID, recs(0, 20))
	must(t, err)
	defer j.Close()
	before, err := os.ReadFile(path)
	must(t, err)
	ballast := filepath.Join(folder, "ballast")
	_ = os.WriteFile(ballast, make([]byte, 256<<10), 0o644) // as much as fits
	wantCode(t, j.Rewrite(forgetful(0, 20)), NoSpace)
	if after, err := os.ReadFile(path); err != nil || string(after) != string(before) {
		t.Fatalf("the file changed: %v", err)
	}
	if got := names(t, folder); got != ".~lock.a.samenspel# a.samenspel ballast" {
		t.Fatalf("left on the disk: %s", got)
	}
	must(t, os.Remove(ballast))
	must(t, j.Rewrite(forgetful(0, 20)))
	must(t, j.Append(recs(20, 21)))
	c, err := Read(path)
	must(t, err)
	wantRecords(t, c.Records, append(forgetful(0, 20), recs(20, 21)...))
}
