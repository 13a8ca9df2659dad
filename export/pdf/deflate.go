package pdf

import (
	"bytes"
	"compress/zlib"
	"runtime"
	"sync"
	"sync/atomic"
)

// packers are kept: a new one takes more memory than most pages.
var packers = sync.Pool{New: func() any {
	w, err := zlib.NewWriterLevel(nil, packLevel)
	if err != nil {
		panic(err) // the level is ours
	}
	return w
}}

// packLevel is where a report grows no smaller for the time that it takes.
const packLevel = 6

// deflated is content compressed.
func deflated(content []byte) []byte {
	var b bytes.Buffer
	b.Grow(len(content)/4 + 64)
	w := packers.Get().(*zlib.Writer)
	w.Reset(&b)
	_, _ = w.Write(content) // a bytes.Buffer never fails
	_ = w.Close()
	packers.Put(w)
	return b.Bytes()
}

// atOnce does n pieces of work on all processors. A panic in one is the
// caller's, who may catch it.
func atOnce(n int, do func(i int)) {
	var wg sync.WaitGroup
	var next atomic.Int64
	var broken atomic.Pointer[any]
	for range min(n, runtime.GOMAXPROCS(0)) {
		wg.Go(func() {
			defer func() {
				if why := recover(); why != nil {
					broken.Store(&why)
				}
			}()
			for i := int(next.Add(1)) - 1; i < n; i = int(next.Add(1)) - 1 {
				do(i)
			}
		})
	}
	wg.Wait()
	if why := broken.Load(); why != nil {
		panic(*why)
	}
}
