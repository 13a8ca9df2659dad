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
)

// faulty is a disk that does what a test tells it to, and notes what it was
// asked to do.
type faulty struct {
	osDisk
	log      []string
	write    func(n int) (int, error) // how many of n bytes are written
	sync     error
	truncate error
	read     error
	opening  map[int]error // by flag
	linking  error
	renaming error
	locking  error
	folder   error
	synced   map[string]int64 // bytes of a file that are surely on the disk
}

type faultyFile struct {
	*os.File
	d    *faulty
	name string
}

func (d *faulty) note(what, path string) { d.log = append(d.log, what+" "+kindOf(path)) }

func kindOf(path string) string {
	switch base := filepath.Base(path); {
	case strings.HasPrefix(base, ".~samenspel-"):
		return "temp"
	default:
		return base
	}
}

func (d *faulty) open(path string, flag int) (file, error) {
	if err := d.opening[flag&(os.O_RDWR|os.O_WRONLY)]; err != nil {
		return nil, &fs.PathError{Op: "open", Path: path, Err: err}
	}
	f, err := os.OpenFile(path, flag, 0o666)
	if err != nil {
		return nil, err
	}
	return &faultyFile{f, d, path}, nil
}

func (d *faulty) lock(f file) error {
	if d.locking != nil {
		return d.locking
	}
	return d.osDisk.lock(f)
}

func (d *faulty) link(from, to string) error {
	if d.linking != nil {
		return &os.LinkError{Op: "link", Old: from, New: to, Err: d.linking}
	}
	d.note("link", to)
	return d.osDisk.link(from, to)
}

func (d *faulty) rename(from, to string) error {
	d.note("rename", to)
	if d.renaming != nil {
		return &os.LinkError{Op: "rename", Old: from, New: to, Err: d.renaming}
	}
	return d.osDisk.rename(from, to)
}

func (d *faulty) syncFolder(path string) error {
	d.log = append(d.log, "sync folder")
	if d.folder != nil {
		return d.folder
	}
	return d.osDisk.syncFolder(path)
}

func (f *faultyFile) WriteAt(b []byte, off int64) (int, error) {
	f.d.note("write", f.name)
	if f.d.write != nil {
		n, err := f.d.write(len(b))
		if n > 0 {
			f.File.WriteAt(b[:n], off)
		}
		if err != nil {
			return n, &fs.PathError{Op: "write", Path: f.name, Err: err}
		}
	}
	return f.File.WriteAt(b, off)
}

func (f *faultyFile) Sync() error {
	f.d.note("sync", f.name)
	if f.d.sync != nil {
		return &fs.PathError{Op: "sync", Path: f.name, Err: f.d.sync}
	}
	if fi, err := f.Stat(); err == nil && f.d.synced != nil {
		f.d.synced[f.name] = fi.Size()
	}
	return f.File.Sync()
}

func (f *faultyFile) Truncate(n int64) error {
	f.d.note("truncate", f.name)
	if f.d.truncate != nil {
		return &fs.PathError{Op: "truncate", Path: f.name, Err: f.d.truncate}
	}
	return f.File.Truncate(n)
}

func (f *faultyFile) ReadAt(b []byte, off int64) (int, error) {
	if f.d.read != nil {
		return 0, &fs.PathError{Op: "read", Path: f.name, Err: f.d.read}
	}
	return f.File.ReadAt(b, off)
}

func (d *faulty) did() string {
	s := strings.Join(d.log, ", ")
	d.log = nil
	return s
}

// The order in which things reach the disk is what makes them durable.
func TestOrderOfWriting(t *testing.T) {
	d := &faulty{}
	path := filepath.Join(t.TempDir(), "a.samenspel")
	j, err := create(d, path, testID, recs(0, 2))
	must(t, err)
	defer j.Close()
	if got := d.did(); got != "write temp, sync temp, link a.samenspel, sync folder" {
		t.Fatalf("create: %s", got)
	}
	must(t, j.Append(recs(2, 9)))
	if got := d.did(); got != "write a.samenspel, sync a.samenspel" {
		t.Fatalf("append: %s", got)
	}
	must(t, j.Close())
	must(t, writeFile(d, path, testID, nil, true))
	if got := d.did(); got != "write temp, sync temp, rename a.samenspel, sync folder" {
		t.Fatalf("write: %s", got)
	}
}

// When the power goes, only what was synced is surely there. All that Append
// has acknowledged is.
func TestPowerCut(t *testing.T) {
	d := &faulty{synced: map[string]int64{}}
	path := filepath.Join(t.TempDir(), "a.samenspel")
	j, err := create(d, path, testID, recs(0, 1))
	must(t, err)
	defer j.Close()
	for n := 1; n < 6; n++ {
		must(t, j.Append(recs(n, n+1)))
		b, err := os.ReadFile(path)
		must(t, err)
		if d.synced[path] != int64(len(b)) {
			t.Fatalf("%d of %d bytes synced", d.synced[path], len(b))
		}
	}
}

// Whatever goes wrong while appending: nothing acknowledged is lost, nothing
// unacknowledged stays, and the journal stops until Rescan.
func TestAppendFails(t *testing.T) {
	for _, c := range []struct {
		name string
		code Code
		set  func(*faulty)
		left bool // the unacknowledged bytes could not be taken off
	}{
		{"full at once", NoSpace, func(d *faulty) { d.write = func(int) (int, error) { return 0, syscall.ENOSPC } }, false},
		{"full half way", NoSpace, func(d *faulty) { d.write = func(n int) (int, error) { return n / 2, syscall.ENOSPC } }, false},
		{"full at the last byte", NoSpace, func(d *faulty) { d.write = func(n int) (int, error) { return n - 1, syscall.ENOSPC } }, false},
		{"quota", NoSpace, func(d *faulty) { d.write = func(n int) (int, error) { return 9, syscall.EDQUOT } }, false},
		{"write EIO", IO, func(d *faulty) { d.write = func(n int) (int, error) { return n / 3, syscall.EIO } }, false},
		{"drive made read-only", ReadOnly, func(d *faulty) { d.write = func(n int) (int, error) { return 0, syscall.EROFS } }, false},
		{"stick pulled", Gone, func(d *faulty) { d.write = func(n int) (int, error) { return 0, syscall.ENODEV } }, false},
		{"fsync EIO", IO, func(d *faulty) { d.sync = syscall.EIO }, false},
		{"fsync full", NoSpace, func(d *faulty) { d.sync = syscall.ENOSPC }, false},
		{"fsync and truncate", IO, func(d *faulty) { d.sync, d.truncate = syscall.EIO, syscall.EIO }, true},
		{"half and no truncate", NoSpace, func(d *faulty) {
			d.write = func(n int) (int, error) { return n / 2, syscall.ENOSPC }
			d.truncate = syscall.EIO
		}, true},
		{"everything", IO, func(d *faulty) {
			d.write = func(n int) (int, error) { return n / 2, syscall.EIO }
			d.sync, d.truncate, d.read = syscall.EIO, syscall.EIO, syscall.EIO
		}, true},
	} {
		t.Run(c.name, func(t *testing.T) {
			d := &faulty{}
			path := filepath.Join(t.TempDir(), "a.samenspel")
			j, err := create(d, path, testID, recs(0, 3))
			must(t, err)
			defer j.Close()
			must(t, j.Append(recs(3, 5)))
			before, _ := os.ReadFile(path)

			c.set(d)
			first := wantCode(t, j.Append(recs(5, 8)), c.code)
			d.did()
			*d = faulty{}
			if again := j.Append(recs(5, 8)); !errors.Is(again, first) {
				t.Fatalf("the second Append returned %v", again)
			}
			if got := d.did(); got != "" {
				t.Fatalf("a stopped journal did %s", got)
			}
			after, _ := os.ReadFile(path)
			if !bytes.HasPrefix(after, before) || !c.left && len(after) != len(before) {
				t.Fatalf("%d bytes, were %d", len(after), len(before))
			}

			c.set(d)
			if err := j.Rescan(); err != nil {
				wantCode(t, j.Append(recs(5, 8)), wantAny(t, err).Code)
			}
			*d = faulty{}
			must(t, j.Rescan())
			if after, _ := os.ReadFile(path); !bytes.Equal(after, before) {
				t.Fatalf("after Rescan %d bytes, were %d", len(after), len(before))
			}
			must(t, j.Append(recs(5, 6)))
			got, err := Read(path)
			must(t, err)
			wantRecords(t, got.Records, recs(0, 6))
		})
	}
}

func wantAny(t *testing.T, err error) *Problem {
	t.Helper()
	var p *Problem
	if !errors.As(err, &p) {
		t.Fatalf("%v is no Problem", err)
	}
	return p
}

// The pages that a failed fsync left in doubt are written once more.
func TestRescanWritesAgain(t *testing.T) {
	d := &faulty{}
	j, err := create(d, filepath.Join(t.TempDir(), "a.samenspel"), testID, recs(0, 3))
	must(t, err)
	defer j.Close()
	d.sync = syscall.EIO
	wantCode(t, j.Append(recs(3, 4)), IO)
	*d = faulty{}
	must(t, j.Rescan())
	if got := d.did(); got != "write a.samenspel, truncate a.samenspel, sync a.samenspel" {
		t.Fatal(got)
	}
}

func TestCreateFails(t *testing.T) {
	for _, c := range []struct {
		name string
		code Code
		d    *faulty
	}{
		{"full", NoSpace, &faulty{write: func(n int) (int, error) { return n / 2, syscall.ENOSPC }}},
		{"fsync", IO, &faulty{sync: syscall.EIO}},
		{"folder fsync", IO, &faulty{folder: syscall.EIO}},
		{"read-only folder", ReadOnly, &faulty{opening: map[int]error{os.O_WRONLY: syscall.EACCES}}},
		{"read-only drive", ReadOnly, &faulty{opening: map[int]error{os.O_WRONLY: syscall.EROFS}}},
	} {
		t.Run(c.name, func(t *testing.T) {
			folder := t.TempDir()
			_, err := create(c.d, filepath.Join(folder, "a.samenspel"), testID, recs(0, 3))
			t.Log(wantCode(t, err, c.code))
			if got := names(t, folder); got != "" {
				t.Fatalf("left in the folder: %s", got)
			}
		})
	}
}

// A failed replacement leaves what was there.
func TestWriteForceFails(t *testing.T) {
	path := made(t, 3)
	before, _ := os.ReadFile(path)
	d := &faulty{sync: syscall.EIO}
	wantCode(t, writeFile(d, path, testID, recs(0, 9), true), IO)
	if after, _ := os.ReadFile(path); !bytes.Equal(after, before) {
		t.Fatal("the old file was changed")
	}
	if got := names(t, filepath.Dir(path)); got != "a.samenspel" {
		t.Fatalf("left in the folder: %s", got)
	}
}

// FAT sticks know no hard links.
func TestNoLinks(t *testing.T) {
	path := filepath.Join(t.TempDir(), "a.samenspel")
	d := &faulty{linking: syscall.EPERM}
	j, err := create(d, path, testID, recs(0, 3))
	must(t, err)
	must(t, j.Close())
	_, err = create(d, path, testID, nil)
	wantCode(t, err, Exists)
	c, err := Read(path)
	must(t, err)
	wantRecords(t, c.Records, recs(0, 3))
	if got := names(t, filepath.Dir(path)); got != "a.samenspel" {
		t.Fatalf("left in the folder: %s", got)
	}
}

// A name that somebody takes while we write is not overwritten.
func TestNameTakenMeanwhile(t *testing.T) {
	for _, linking := range []error{nil, syscall.EPERM} {
		folder := t.TempDir()
		path := filepath.Join(folder, "a.samenspel")
		d := &faulty{linking: linking}
		d.write = func(n int) (int, error) { return 0, os.WriteFile(path, []byte("mine"), 0o644) }
		wantCode(t, writeFile(d, path, testID, recs(0, 3), false), Exists)
		if b, _ := os.ReadFile(path); string(b) != "mine" {
			t.Fatalf("overwritten with %q", b)
		}
		if got := names(t, folder); got != "a.samenspel" {
			t.Fatalf("left in the folder: %s", got)
		}
	}
}

// A file that is deleted while a record is written takes the record with it:
// that is no success.
func TestDeletedWhileWriting(t *testing.T) {
	d := &faulty{}
	path := filepath.Join(t.TempDir(), "a.samenspel")
	j, err := create(d, path, testID, recs(0, 3))
	must(t, err)
	defer j.Close()
	d.write = func(n int) (int, error) { return 0, os.Remove(path) }
	wantCode(t, j.Append(recs(3, 4)), Gone)
}

// Where a drive knows no locks, two programs could write at once; so none does.
func TestNoLocks(t *testing.T) {
	path := made(t, 3)
	j, err := open(&faulty{locking: syscall.ENOLCK}, path)
	must(t, err)
	defer j.Close()
	wantRecords(t, j.Contents().Records, recs(0, 3))
	if p := wantCode(t, j.Contents().Status.ReadOnly, ReadOnly); !errors.Is(p, syscall.ENOLCK) {
		t.Fatal(p)
	}
	wantCode(t, j.Append(recs(3, 4)), ReadOnly)
}

// Permission bits do not bind root, so the refusal is put in the way instead.
func TestReadOnlyFile(t *testing.T) {
	for _, e := range []error{syscall.EACCES, syscall.EROFS, syscall.EPERM} {
		path := made(t, 3)
		j, err := open(&faulty{opening: map[int]error{os.O_RDWR: e}}, path)
		must(t, err)
		wantRecords(t, j.Contents().Records, recs(0, 3))
		wantCode(t, j.Contents().Status.ReadOnly, ReadOnly)
		wantCode(t, j.Append(recs(3, 4)), ReadOnly)
		must(t, j.Close())
	}
	_, err := open(&faulty{opening: map[int]error{os.O_RDWR: syscall.EACCES, 0: syscall.EACCES}}, made(t, 1))
	wantCode(t, err, IO)
}

// A torn line that cannot be moved aside stays in the file, which then opens
// read-only.
func TestTornStays(t *testing.T) {
	for name, d := range map[string]*faulty{
		"full":     {write: func(int) (int, error) { return 0, syscall.ENOSPC }},
		"fsync":    {sync: syscall.EIO},
		"truncate": {truncate: syscall.EIO},
	} {
		torn := append(bytesOf(t, 3), "half a li"...)
		path := put(t, torn)
		j, err := open(d, path)
		must(t, err)
		s := j.Contents().Status
		if s.ReadOnly == nil || s.Torn == nil || string(s.Cut) != "half a li" || s.CutFile != "" {
			t.Fatalf("%s: %+v", name, s)
		}
		wantRecords(t, j.Contents().Records, recs(0, 3))
		must(t, j.Close())
		if b, _ := os.ReadFile(path); !bytes.Equal(b, torn) {
			t.Fatalf("%s: the file was changed", name)
		}
	}
}

func TestReadFails(t *testing.T) {
	path := made(t, 3)
	d := &faulty{read: syscall.EIO}
	_, err := readFile(d, path)
	wantCode(t, err, IO)
	_, err = open(d, path)
	wantCode(t, err, IO)
	j, err := Open(path) // the failed opening let go of its lock
	must(t, err)
	defer j.Close()
	must(t, j.Append(recs(3, 4)))
}
