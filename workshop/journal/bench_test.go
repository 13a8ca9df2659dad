package journal

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"testing"
	"time"

	"samenspel/workshop"
)

// one command is usually one or two records.
func command(n int) []workshop.Record { return recs(n, n+2) }

func BenchmarkAppend(b *testing.B) {
	j, err := Create(filepath.Join(b.TempDir(), "a.samenspel"), testID, nil)
	must(b, err)
	defer j.Close()
	b.ReportAllocs()
	b.ResetTimer()
	for n := range b.N {
		must(b, j.Append(command(n)))
	}
}

// bare is a file written without any of what a journal does.
type bare struct {
	f   *os.File
	end int64
}

func newBare(b *testing.B) *bare {
	f, err := os.Create(filepath.Join(b.TempDir(), "bare"))
	must(b, err)
	b.Cleanup(func() { f.Close() })
	return &bare{f: f}
}

func (w *bare) append(b *testing.B, text []byte) {
	_, err := w.f.WriteAt(text, w.end)
	must(b, err)
	must(b, w.f.Sync())
	w.end += int64(len(text))
}

func textOf(b *testing.B, rs []workshop.Record) []byte {
	text, _, err := encode(nil, newChainer(), link{}, rs)
	must(b, err)
	return text
}

func BenchmarkAppendBare(b *testing.B) {
	w := newBare(b)
	text := textOf(b, command(1))
	b.ReportAllocs()
	b.ResetTimer()
	for range b.N {
		w.append(b, text)
	}
}

// BenchmarkAppendRatio takes turns with the bare operation, so that a disk
// that is slower for a while is so for both. The goal is at most 1.25.
func BenchmarkAppendRatio(b *testing.B) {
	j, err := Create(filepath.Join(b.TempDir(), "a.samenspel"), testID, nil)
	must(b, err)
	defer j.Close()
	w := newBare(b)
	var ours, theirs time.Duration
	for n := range b.N {
		rs := command(n)
		text := textOf(b, rs)
		start := time.Now()
		must(b, j.Append(rs))
		ours += time.Since(start)
		start = time.Now()
		w.append(b, text)
		theirs += time.Since(start)
	}
	b.ReportMetric(float64(ours)/float64(theirs), "x_bare")
}

// BenchmarkAppendEncode is what Append costs apart from the disk.
func BenchmarkAppendEncode(b *testing.B) {
	c, rs := newChainer(), command(1)
	var buf []byte
	b.ReportAllocs()
	for range b.N {
		var err error
		buf, _, err = encode(buf[:0], c, link{}, rs)
		must(b, err)
	}
}

func benchmarkOpen(b *testing.B, n int) {
	path := filepath.Join(b.TempDir(), "a.samenspel")
	must(b, Write(path, testID, recs(0, n), false))
	fi, err := os.Stat(path)
	must(b, err)
	b.SetBytes(fi.Size())
	b.Run("Open", func(b *testing.B) {
		b.ReportAllocs()
		for range b.N {
			j, err := Open(path)
			must(b, err)
			if len(j.Contents().Records) != n {
				b.Fatal(j.Contents().Status)
			}
			must(b, j.Close())
		}
		b.ReportMetric(float64(fi.Size())/1e6, "MB_file")
	})
	b.Run("Bare", func(b *testing.B) {
		b.ReportAllocs()
		for range b.N {
			text, err := os.ReadFile(path)
			must(b, err)
			if got := bareDecode(b, text); len(got) != n {
				b.Fatal(len(got))
			}
		}
	})
	b.Run("ReadFile", func(b *testing.B) {
		b.ReportAllocs()
		for range b.N {
			_, err := os.ReadFile(path)
			must(b, err)
		}
	})
}

// bareDecode reads the JSON of each line without verifying anything.
func bareDecode(b *testing.B, text []byte) []workshop.Record {
	var got []workshop.Record
	in := &lines{r: &sliceReader{text}, limit: maxLine}
	if _, _, err := in.next(); err != nil {
		b.Fatal(err)
	}
	for {
		line, _, err := in.next()
		if err != nil {
			return got
		}
		var r workshop.Record
		must(b, json.Unmarshal(line[hexSize+1:], &r))
		got = append(got, r)
	}
}

type sliceReader struct{ b []byte }

func (r *sliceReader) Read(p []byte) (int, error) {
	if len(r.b) == 0 {
		return 0, fmt.Errorf("end")
	}
	n := copy(p, r.b)
	r.b = r.b[n:]
	return n, nil
}

func BenchmarkOpen10k(b *testing.B)  { benchmarkOpen(b, 10_000) }
func BenchmarkOpen100k(b *testing.B) { benchmarkOpen(b, 100_000) }

// BenchmarkOpenPhotos opens a file of 30 photos of 2 MB.
func BenchmarkOpenPhotos(b *testing.B) {
	photo := make([]byte, 2<<20)
	for i := range photo {
		photo[i] = "ABCDEFGH+/"[i%10]
	}
	rs := recs(0, 30)
	for i := range rs {
		rs[i].Body = fmt.Appendf(nil, `{"photo":"%s"}`, photo)
	}
	path := filepath.Join(b.TempDir(), "a.samenspel")
	must(b, Write(path, testID, rs, false))
	b.SetBytes(30 * 2 << 20)
	b.ReportAllocs()
	b.ResetTimer()
	for range b.N {
		_, err := Read(path)
		must(b, err)
	}
}
