package journal

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/google/uuid"
)

func opened(t *testing.T) (*Journal, string) {
	t.Helper()
	folder := filepath.Join(t.TempDir(), "stick")
	must(t, os.Mkdir(folder, 0o755))
	path := filepath.Join(folder, "a.samenspel")
	j, err := Create(path, testID, recs(0, 3))
	must(t, err)
	t.Cleanup(func() { j.Close() })
	must(t, j.Append(recs(3, 4)))
	return j, path
}

func TestDeletedUnderUs(t *testing.T) {
	j, path := opened(t)
	must(t, os.Remove(path))
	wantCode(t, j.Append(recs(4, 5)), Gone)
	wantCode(t, j.Rescan(), Gone)
	wantCode(t, j.Append(recs(4, 5)), Gone)
}

func TestFolderGone(t *testing.T) {
	j, path := opened(t)
	must(t, os.RemoveAll(filepath.Dir(path)))
	wantCode(t, j.Append(recs(4, 5)), Gone)
	wantCode(t, j.Rescan(), Gone)
}

// Moved away and put back, as with a stick, it goes on.
func TestPutBack(t *testing.T) {
	j, path := opened(t)
	must(t, os.Rename(filepath.Dir(path), filepath.Dir(path)+"-out"))
	wantCode(t, j.Append(recs(4, 5)), Gone)
	wantCode(t, j.Rescan(), Gone)
	must(t, os.Rename(filepath.Dir(path)+"-out", filepath.Dir(path)))
	wantCode(t, j.Append(recs(4, 5)), Gone)
	must(t, j.Rescan())
	must(t, j.Append(recs(4, 5)))
	c, err := Read(path)
	must(t, err)
	wantRecords(t, c.Records, recs(0, 5))
}

// A sync program may replace the file by a copy of itself: the same bytes are
// as good as the old ones, and locked again.
func TestReplacedByCopy(t *testing.T) {
	j, path := opened(t)
	b, err := os.ReadFile(path)
	must(t, err)
	must(t, os.WriteFile(path+"2", b, 0o644))
	must(t, os.Rename(path+"2", path))
	must(t, os.Remove(notePath(path)))
	wantCode(t, j.Append(recs(4, 5)), Gone)
	must(t, j.Rescan())
	must(t, j.Append(recs(4, 5)))
	c, err := Read(path)
	must(t, err)
	wantRecords(t, c.Records, recs(0, 5))
	second, err := Open(path)
	must(t, err)
	defer second.Close()
	if p := wantCode(t, second.Contents().Status.ReadOnly, Locked); p.Holder != me() {
		t.Fatalf("held by %q", p.Holder)
	}
}

// A file that lacks something saved, or holds something else, is not taken
// for ours, and is left as it is.
func TestReplacedByOther(t *testing.T) {
	short, err := encodeFile(testID, recs(0, 3))
	must(t, err)
	long, err := encodeFile(testID, recs(0, 6))
	must(t, err)
	other, err := encodeFile(testID, recs(10, 14))
	must(t, err)
	alike, err := encodeFile(testID, append(recs(0, 3), rec(6)))
	must(t, err)
	renamed, err := encodeFile(uuid.New(), recs(0, 4))
	must(t, err)
	for name, b := range map[string][]byte{"older": short, "newer": long, "other": other, "as long": alike, "other workshop": renamed, "no workshop": []byte("hello, a rather long text that is longer\n"), "empty": nil} {
		t.Run(name, func(t *testing.T) {
			j, path := opened(t)
			must(t, os.WriteFile(path+"2", b, 0o644))
			must(t, os.Rename(path+"2", path))
			wantCode(t, j.Append(recs(4, 5)), Gone)
			if err := j.Rescan(); err == nil {
				t.Fatal("went on in another file")
			}
			if err := j.Append(recs(4, 5)); err == nil {
				t.Fatal("wrote into another file")
			}
			if after, _ := os.ReadFile(path); string(after) != string(b) {
				t.Fatal("the other file was changed")
			}
		})
	}
}

// Another program that writes into the file without asking for the lock is
// noticed, and what it wrote stays.
func TestChangedUnderUs(t *testing.T) {
	j, path := opened(t)
	more, err := encodeFile(testID, recs(0, 5))
	must(t, err)
	must(t, os.WriteFile(path, more, 0o644)) // in place: the same file
	wantCode(t, j.Append(recs(7, 8)), Gone)
	wantCode(t, j.Rescan(), Gone)
	c, err := Read(path)
	must(t, err)
	wantRecords(t, c.Records, recs(0, 5))

	must(t, os.Truncate(path, 200))
	if err := j.Rescan(); err == nil {
		t.Fatal("went on in a file that was cut")
	}
}

// Half a line of somebody else is moved aside.
func TestForeignTail(t *testing.T) {
	j, path := opened(t)
	f, err := os.OpenFile(path, os.O_WRONLY|os.O_APPEND, 0)
	must(t, err)
	f.WriteString("what is this")
	f.Close()
	wantCode(t, j.Append(recs(4, 5)), Gone)
	must(t, j.Rescan())
	must(t, j.Append(recs(4, 5)))
	c, err := Read(path)
	must(t, err)
	wantRecords(t, c.Records, recs(0, 5))
	if b, _ := os.ReadFile(path + ".cut"); string(b) != "what is this\n" {
		t.Fatalf("%q", b)
	}
}
