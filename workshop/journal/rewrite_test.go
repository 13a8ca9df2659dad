package journal

import (
	"bytes"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/google/uuid"

	"samenspel/workshop"
)

// forgetful are records of which the texts were put out.
func forgetful(from, to int) []workshop.Record {
	all := recs(from, to)
	for i := range all {
		all[i].Body = []byte(`{"put":"out"}`)
	}
	return all
}

// TestRewrite: what stood in the file is gone, the lock and the chain go on, and
// what crashes left beside it is gone too; but nothing of others.
func TestRewrite(t *testing.T) {
	path := made(t, 4)
	folder := filepath.Dir(path)
	must(t, os.Chmod(path, 0o640))
	j, err := Open(path)
	must(t, err)
	defer j.Close()
	must(t, j.Append(recs(4, 6)))
	old := time.Now().Add(-time.Hour)
	for name, content := range map[string][]byte{
		"a.samenspel.cut":             []byte("torn"),
		tempPrefix + "1" + tempSuffix: bytesOf(t, 3),
		tempPrefix + "2" + tempSuffix: bytes.Replace(bytesOf(t, 1), []byte(testID.String()), []byte(uuid.NewString()), 1),
		"b.samenspel":                 bytesOf(t, 2),
	} {
		must(t, os.WriteFile(filepath.Join(folder, name), content, 0o600))
		must(t, os.Chtimes(filepath.Join(folder, name), old, old))
	}
	must(t, os.WriteFile(filepath.Join(folder, tempPrefix+"3"+tempSuffix), bytesOf(t, 3), 0o600)) // in the making
	if got := Leftovers(path, testID); len(got) != 2 {
		t.Fatalf("left over: %q", got)
	}

	must(t, j.Rewrite(forgetful(0, 6)))
	if got := names(t, folder); got != ".~lock.a.samenspel# .~samenspel-2.tmp .~samenspel-3.tmp a.samenspel b.samenspel" {
		t.Fatalf("in the folder: %s", got)
	}
	second, err := Open(path)
	must(t, err)
	wantCode(t, second.Contents().Status.ReadOnly, Locked)
	must(t, second.Close())
	must(t, j.Append(recs(6, 8)))
	must(t, j.Rescan())
	must(t, j.Append(recs(8, 9)))
	must(t, j.Close())

	c, err := Read(path)
	must(t, err)
	wantRecords(t, c.Records, append(forgetful(0, 6), recs(6, 9)...))
	if fi, err := os.Stat(path); err != nil || fi.Mode().Perm() != 0o640 {
		t.Fatalf("%v %v", fi.Mode(), err)
	}
	if err := j.Rewrite(nil); err == nil {
		t.Fatal("a closed file was written")
	}
}

// TestRewriteFollowsLink replaces the file, not a link to it.
func TestRewriteFollowsLink(t *testing.T) {
	path := made(t, 2)
	link := filepath.Join(t.TempDir(), "link.samenspel")
	if err := os.Symlink(path, link); err != nil {
		t.Skip(err)
	}
	j, err := Open(link)
	must(t, err)
	must(t, j.Rewrite(forgetful(0, 2)))
	must(t, j.Append(recs(2, 3)))
	must(t, j.Close())
	c, err := Read(path)
	must(t, err)
	wantRecords(t, c.Records, append(forgetful(0, 2), recs(2, 3)...))
	if fi, err := os.Lstat(link); err != nil || fi.Mode()&fs.ModeSymlink == 0 {
		t.Fatal("the link is gone")
	}
}

// TestRewriteFails: wherever it goes wrong the old file is there, whole, and
// the journal goes on with it; nothing new is left.
func TestRewriteFails(t *testing.T) {
	for _, c := range []struct {
		name string
		code Code
		d    *faulty
	}{
		{"full", NoSpace, &faulty{write: func(n int) (int, error) { return n / 2, syscall.ENOSPC }}},
		{"full at the last byte", NoSpace, &faulty{write: func(n int) (int, error) { return n - 1, syscall.ENOSPC }}},
		{"fsync", IO, &faulty{sync: syscall.EIO}},
		{"lock", IO, &faulty{locking: errors.New("no locks any more")}},
		{"rename", IO, &faulty{renaming: syscall.EIO}},
	} {
		t.Run(c.name, func(t *testing.T) {
			d := &faulty{}
			path := filepath.Join(t.TempDir(), "a.samenspel")
			j, err := create(d, path, testID, recs(0, 3))
			must(t, err)
			defer j.Close()
			before, err := os.ReadFile(path)
			must(t, err)
			*d = *c.d
			wantCode(t, j.Rewrite(forgetful(0, 3)), c.code)
			if after, err := os.ReadFile(path); err != nil || !bytes.Equal(after, before) {
				t.Fatalf("the file changed: %v", err)
			}
			if got := names(t, filepath.Dir(path)); got != ".~lock.a.samenspel# a.samenspel" {
				t.Fatalf("left in the folder: %s", got)
			}
			*d = faulty{}
			must(t, j.Append(recs(3, 4)))
			must(t, j.Rewrite(forgetful(0, 4)))
			must(t, j.Append(recs(4, 5)))
		})
	}
}

// TestRewriteOrder: the new file is durable before it has the name.
func TestRewriteOrder(t *testing.T) {
	d := &faulty{}
	j, err := create(d, filepath.Join(t.TempDir(), "a.samenspel"), testID, recs(0, 3))
	must(t, err)
	defer j.Close()
	d.did()
	must(t, j.Rewrite(forgetful(0, 3)))
	if got := d.did(); got != "write temp, sync temp, rename a.samenspel, sync folder" {
		t.Fatal(got)
	}
	d.folder = syscall.EIO // the name may not outlast a power cut: that is said
	must(t, j.Rewrite(forgetful(0, 2)))
	wantCode(t, j.Append(recs(2, 3)), IO)
	*d = faulty{}
	must(t, j.Rescan())
	must(t, j.Append(recs(2, 3)))
}

// TestRewriteChanged: a file that another program wrote in is left alone.
func TestRewriteChanged(t *testing.T) {
	path := made(t, 3)
	j, err := Open(path)
	must(t, err)
	defer j.Close()
	b, err := os.ReadFile(path)
	must(t, err)
	must(t, os.WriteFile(path, append(b, "more\n"...), 0o644))
	wantCode(t, j.Rewrite(forgetful(0, 3)), Gone)
	if after, _ := os.ReadFile(path); !strings.HasSuffix(string(after), "more\n") {
		t.Fatal("it was replaced")
	}
}

// TestRewriteClosed is how it goes where no open file can be renamed.
func TestRewriteClosed(t *testing.T) {
	path := made(t, 3)
	j, err := Open(path)
	must(t, err)
	defer j.Close()
	temp := filepath.Join(filepath.Dir(path), tempPrefix+"x"+tempSuffix)
	text, err := encodeFile(testID, forgetful(0, 3))
	must(t, err)
	must(t, os.WriteFile(temp, text, 0o644))
	must(t, j.replaceClosed(temp, path))
	j.end, j.last = int64(len(text)), lastLink(text)
	must(t, j.Append(recs(3, 4)))
	if err := j.replaceClosed(temp, path); err == nil {
		t.Fatal("there was nothing to rename")
	}
	must(t, j.Append(recs(4, 5)))
	c, err := Read(path)
	must(t, err)
	wantRecords(t, c.Records, append(forgetful(0, 3), recs(3, 5)...))
}

// TestRewriteToNothing leaves a header alone, and goes on from there.
func TestRewriteToNothing(t *testing.T) {
	path := made(t, 3)
	j, err := Open(path)
	must(t, err)
	must(t, j.Rewrite(nil))
	must(t, j.Append(recs(0, 1)))
	must(t, j.Close())
	c, err := Read(path)
	must(t, err)
	wantRecords(t, c.Records, recs(0, 1))
}
