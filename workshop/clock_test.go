package workshop

import (
	"encoding/json"
	"math"
	"testing"
	"time"

	"pgregory.net/rapid"
)

// TestClockOnlyGoesForward: whatever the machine's clock says and whatever is
// observed, each stamp is later than all before it.
func TestClockOnlyGoesForward(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		var c Clock
		last := Stamp{}
		for range rapid.IntRange(1, 50).Draw(t, "ticks") {
			if rapid.Bool().Draw(t, "observe") {
				seen := Stamp{rapid.Int64Range(-9, 1<<40).Draw(t, "wall"), rapid.Uint32().Draw(t, "count")}
				c.Observe(seen)
				if last.Compare(seen) < 0 {
					last = seen
				}
			}
			now := c.Tick(time.UnixMilli(rapid.Int64Range(-9, 1<<40).Draw(t, "now")))
			if now.Compare(last) <= 0 {
				t.Fatalf("%v after %v", now, last)
			}
			last = now
		}
	})
}

func TestClock(t *testing.T) {
	at := func(ms int64) time.Time { return time.UnixMilli(ms) }
	for _, c := range []struct {
		name string
		last Stamp
		now  time.Time
		want Stamp
	}{
		{"goes on", Stamp{1000, 7}, at(1001), Stamp{1001, 0}},
		{"stands still", Stamp{1000, 7}, at(1000), Stamp{1000, 8}},
		{"runs back", Stamp{1000, 7}, at(10), Stamp{1000, 8}},
		{"before 1970", Stamp{-5, 0}, at(-3), Stamp{-3, 0}},
		{"count is full", Stamp{1000, math.MaxUint32}, at(10), Stamp{1001, 0}},
		{"count is full, and time goes on", Stamp{1000, math.MaxUint32}, at(1001), Stamp{1001, 0}},
		{"the end of time stays", Stamp{math.MaxInt64, math.MaxUint32}, at(10), Stamp{math.MaxInt64, math.MaxUint32}},
		{"nearly the end of time", Stamp{math.MaxInt64, math.MaxUint32 - 1}, at(10), Stamp{math.MaxInt64, math.MaxUint32}},
	} {
		t.Run(c.name, func(t *testing.T) {
			clock := Clock{c.last}
			clock.Observe(Stamp{math.MinInt64, 0})
			if got := clock.Tick(c.now); got != c.want {
				t.Errorf("got %v, want %v", got, c.want)
			}
		})
	}
}

func TestStampText(t *testing.T) {
	for _, s := range []Stamp{{}, {-1, 0}, {math.MinInt64, math.MaxUint32}, {math.MaxInt64, 1}} {
		b, err := json.Marshal(s)
		if err != nil {
			t.Fatal(err)
		}
		var got Stamp
		if err := json.Unmarshal(b, &got); err != nil || got != s {
			t.Errorf("%s became %v, %v", b, got, err)
		}
	}
	for _, s := range []string{"", "1", "1.", ".1", "1.-1", "1.4294967296", "9223372036854775808.0", "1.2.3", "a.b", " 1.2"} {
		if err := new(Stamp).UnmarshalText([]byte(s)); err == nil {
			t.Errorf("%q was taken", s)
		}
	}
}

// TestTimesCanBeWritten: a stamp far off makes no time that JSON can't hold.
func TestTimesCanBeWritten(t *testing.T) {
	for _, wall := range []int64{math.MinInt64, -1, 0, lastWall, lastWall + 1, math.MaxInt64} {
		for _, add := range []time.Duration{math.MinInt64 / 200, 0, math.MaxInt64} {
			if _, err := (Stamp{Wall: wall}).Time().Add(add).MarshalJSON(); err != nil {
				t.Errorf("%d and %v: %v", wall, add, err)
			}
		}
	}
	if got := (Stamp{Wall: 1772442000000}).Time(); !got.Equal(time.Date(2026, 3, 2, 9, 0, 0, 0, time.UTC)) {
		t.Errorf("got %v", got)
	}
}
