package pdf

import (
	"sync/atomic"
	"testing"
)

func TestAtOnceDoesAll(t *testing.T) {
	var sum atomic.Int64
	atOnce(100, func(i int) { sum.Add(int64(i)) })
	if sum.Load() != 4950 {
		t.Errorf("it did %d", sum.Load())
	}
	defer func() {
		if why := recover(); why != "broken" {
			t.Errorf("its caller catches %v", why)
		}
	}()
	atOnce(5, func(i int) {
		if i == 3 {
			panic("broken")
		}
	})
	t.Error("nothing is caught")
}
