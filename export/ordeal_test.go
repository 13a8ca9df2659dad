package export

import (
	"bytes"
	"slices"
	"strings"
	"sync"
	"testing"

	"samenspel/workshop/ordeal"
)

// drawnOnce are all kinds but PNG: it is SVG's drawing in pixels, which takes
// seconds, and the painter has tests of its own, a race test too.
func drawnOnce() []Kind {
	return slices.DeleteFunc(Kinds(), func(k Kind) bool { return k == PNG })
}

// TestEveryKindOfEveryOrdeal makes every kind of document of workshops that are
// hard on it.
func TestEveryKindOfEveryOrdeal(t *testing.T) {
	for _, name := range []string{"empty", "typed", "many", "follow-up-en"} {
		t.Run(name, func(t *testing.T) {
			o, err := ordeal.Make(name)
			if err != nil {
				t.Fatal(err)
			}
			v := o.View()
			for _, kind := range drawnOnce() {
				if name == "many" && kind == Report {
					continue // no more of what there is much of
				}
				files, err := Make(v, kind, Options{})
				if err != nil {
					t.Errorf("%s: %v", kind, err)
				}
				for _, f := range files {
					if err := check(f); err != nil {
						t.Error(err)
					}
				}
			}
		})
	}
}

// TestTwoAtOnce makes every kind twice at once, of one view, and holds the
// files against each other: one export shares nothing with another.
func TestTwoAtOnce(t *testing.T) {
	v := sampled(t)
	kinds := drawnOnce()
	made := make([][2][]File, len(kinds))
	var wait sync.WaitGroup
	for turn := range 2 {
		wait.Go(func() {
			for i, kind := range kinds {
				if turn == 1 {
					i = len(kinds) - 1 - i // so that all kinds meet others too
					kind = kinds[i]
				}
				files, err := Make(v, kind, Options{})
				if err != nil {
					t.Errorf("%s: %v", kind, err)
				}
				made[i][turn] = files
			}
		})
	}
	wait.Wait()
	for i, kind := range kinds {
		same := func(a, b File) bool {
			return a.Kind == b.Kind && a.Ext == b.Ext && a.Type == b.Type && bytes.Equal(a.Content, b.Content)
		}
		if len(made[i][0]) == 0 || !slices.EqualFunc(made[i][0], made[i][1], same) {
			t.Errorf("%s is another when two are made at once", kind)
		}
	}
}

// FuzzEveryKind types a text wherever there is room for one, and makes a kind of
// document: nothing may panic, and each file stays one of its kind.
func FuzzEveryKind(f *testing.F) {
	kinds := drawnOnce()
	for i := range kinds {
		f.Add(uint8(i), strings.Join(ordeal.Typed, "\r\n"))
	}
	f.Add(uint8(0), "\xed\xa0\x80\xff\x00\x1b[31m\u202e\ufeff")
	f.Fuzz(func(t *testing.T, which uint8, text string) {
		if len(text) > 4000 {
			t.Skip("more than anyone may type")
		}
		v, err := ordeal.Small(text)
		if err != nil {
			t.Fatal(err)
		}
		kind := kinds[int(which)%len(kinds)]
		files, err := Make(v, kind, Options{})
		if err != nil {
			t.Fatalf("%s: %v", kind, err)
		}
		for _, f := range files {
			if err := check(f); err != nil {
				t.Errorf("%q: %v", text, err)
			}
		}
	})
}
