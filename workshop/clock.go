package workshop

import (
	"fmt"
	"math"
	"strconv"
	"strings"
	"time"
)

// Stamp is a hybrid logical clock reading (Kulkarni et al., "Logical Physical
// Clocks", 2014): milliseconds since the Unix epoch, and a counter that keeps
// order where the wall clock stands still or runs back.
type Stamp struct {
	Wall  int64  // milliseconds, UTC
	Count uint32 // orders stamps of one millisecond
}

// Compare orders stamps: negative where s comes first, 0 where they are equal.
func (s Stamp) Compare(o Stamp) int {
	switch {
	case s.Wall < o.Wall:
		return -1
	case s.Wall > o.Wall:
		return 1
	case s.Count < o.Count:
		return -1
	case s.Count > o.Count:
		return 1
	}
	return 0
}

// lastWall leaves the longest time.Duration of room before the year 10000,
// from which on times can't be written as JSON.
var lastWall = time.Date(9000, 1, 1, 0, 0, 0, 0, time.UTC).UnixMilli()

// Time returns the wall part as a time in UTC, from 1970 to the year 9000 even
// where a damaged stamp says otherwise.
func (s Stamp) Time() time.Time { return time.UnixMilli(min(max(s.Wall, 0), lastWall)).UTC() }

// next returns the smallest stamp after s.
func (s Stamp) next() Stamp {
	if s.Count == math.MaxUint32 {
		if s.Wall == math.MaxInt64 {
			return s
		}
		return Stamp{Wall: s.Wall + 1}
	}
	return Stamp{Wall: s.Wall, Count: s.Count + 1}
}

// MarshalText writes "wall.count".
func (s Stamp) MarshalText() ([]byte, error) {
	return fmt.Appendf(nil, "%d.%d", s.Wall, s.Count), nil
}

// UnmarshalText reads what MarshalText writes.
func (s *Stamp) UnmarshalText(b []byte) error {
	wall, count, ok := strings.Cut(string(b), ".")
	if !ok {
		return fmt.Errorf("stamp %q: want wall.count", b)
	}
	w, err := strconv.ParseInt(wall, 10, 64)
	if err != nil {
		return fmt.Errorf("stamp %q: %w", b, err)
	}
	c, err := strconv.ParseUint(count, 10, 32)
	if err != nil {
		return fmt.Errorf("stamp %q: %w", b, err)
	}
	s.Wall, s.Count = w, uint32(c)
	return nil
}

// Clock hands out stamps that are later than every stamp it has seen, however
// the machine's own clock is set. The zero Clock is ready to use.
type Clock struct{ last Stamp }

// Observe makes later stamps come after s.
func (c *Clock) Observe(s Stamp) {
	if c.last.Compare(s) < 0 {
		c.last = s
	}
}

// Tick returns the next stamp, given what the machine's clock says.
func (c *Clock) Tick(now time.Time) Stamp {
	if wall := now.UnixMilli(); wall > c.last.Wall {
		c.last = Stamp{Wall: wall}
	} else {
		c.last = c.last.next()
	}
	return c.last
}

// Last returns the latest stamp the clock has given or seen.
func (c Clock) Last() Stamp { return c.last }
