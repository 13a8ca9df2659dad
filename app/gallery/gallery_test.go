package gallery

import (
	"bytes"
	"image"
	"image/png"
	"io"
	"log/slog"
	"os"
	"sync"
	"testing"

	"samenspel/workshop"
)

func TestMain(m *testing.M) {
	slog.SetDefault(slog.New(slog.NewTextHandler(io.Discard, nil)))
	os.Exit(m.Run())
}

// hall is a gallery and the goroutine of its window: the test's.
type hall struct {
	*Gallery
	behind sync.WaitGroup
	mu     sync.Mutex
	queue  []func()
}

func newHall() *hall {
	h := &hall{}
	h.Gallery = New(func(f func()) {
		h.mu.Lock()
		defer h.mu.Unlock()
		h.queue = append(h.queue, f)
	}, h.behind.Go)
	return h
}

// settle waits until all has been read and told.
func (h *hall) settle() {
	for {
		h.behind.Wait()
		h.mu.Lock()
		todo := h.queue
		h.queue = nil
		h.mu.Unlock()
		if len(todo) == 0 {
			return
		}
		for _, f := range todo {
			f()
		}
	}
}

func photoOf(t testing.TB, id string, w, h int) *workshop.Photo {
	t.Helper()
	var b bytes.Buffer
	if err := png.Encode(&b, image.NewGray(image.Rect(0, 0, w, h))); err != nil {
		t.Fatal(err)
	}
	return &workshop.Photo{ID: workshop.ID(id), Type: "image/png", Width: w, Height: h, Bytes: b.Bytes()}
}

func TestAPhotoIsReadOnceAndTold(t *testing.T) {
	h, p, told := newHall(), photoOf(t, "a", 40, 20), 0
	for range 3 {
		if img, err := h.Get(p, 20, 20, func() { told++ }); img != nil || err != nil {
			t.Fatalf("before it is read: %v, %v", img, err)
		}
	}
	h.settle()
	if told != 3 {
		t.Errorf("told %d times", told)
	}
	img, err := h.Get(p, 20, 20, func() { t.Error("told what is there") })
	if err != nil || img.Bounds().Dx() != 20 || img.Bounds().Dy() != 10 {
		t.Fatalf("%v, %v", img, err)
	}
	p.Frame = workshop.Frame{Turn: 1}
	if img, _ := h.Get(p, 20, 20, func() {}); img != nil {
		t.Error("turned, it is another")
	}
	h.settle()
	if img, _ := h.Get(p, 20, 20, func() {}); img == nil || img.Bounds().Dx() != 10 {
		t.Errorf("turned: %v", img)
	}
}

func TestAPhotoThatCannotBeReadSaysSo(t *testing.T) {
	h, told := newHall(), false
	p := &workshop.Photo{ID: "x", Bytes: []byte("no")}
	_, _ = h.Get(p, 9, 9, func() { told = true })
	h.settle()
	if _, err := h.Get(p, 9, 9, func() {}); err == nil || !told {
		t.Errorf("told: %v, %v", told, err)
	}
}

func TestOnlyWhatWasShownLastIsKept(t *testing.T) {
	h := newHall()
	const side = 40
	h.most = 5 * side * side * 4
	var all []*workshop.Photo
	for i := range 7 {
		p := photoOf(t, string(rune('a'+i)), 4, 4)
		all = append(all, p)
		_, _ = h.Get(p, side, side, func() {})
		h.settle()
	}
	if h.bytes > h.most {
		t.Errorf("%d bytes are kept", h.bytes)
	}
	if img, _ := h.Get(all[6], side, side, func() {}); img == nil {
		t.Error("the last one is gone")
	}
	defer func() {
		h.Clear()
		if img, _ := h.Get(all[6], side, side, func() {}); img != nil || h.bytes != 0 {
			t.Error("something is left of a workshop that is closed")
		}
		h.settle()
	}()
	if img, _ := h.Get(all[0], side, side, func() {}); img != nil {
		t.Error("the first one is still there")
	}
	h.settle()
}

func TestAMistakeCostsThePhotoOnly(t *testing.T) {
	h, after := newHall(), false
	h.Away(func() func() { panic("a mistake") })
	h.Away(func() func() { return func() { after = true } })
	h.settle()
	if !after {
		t.Error("nothing is done after it")
	}
}
