package pdf

import (
	"bytes"
	"fmt"
	"regexp"
	"strconv"
)

// drawn is a picture among what pages draw with: its name, and its object.
var drawn = regexp.MustCompile(`/I[0-9a-f]{40} (\d+) 0 R`)

// pictures puts the objects of pictures in the order of their names: gofpdf
// writes those that are equally wide in any order.
func (c *compositor) pictures() error {
	found := drawn.FindAllSubmatchIndex(c.o[resources], -1)
	if len(found) < 2 {
		return nil
	}
	bodies := map[int]bool{}
	var order [][2]int // by name, the object of a picture and of what belongs to it; 0 is none
	first := len(c.o)
	for _, at := range found {
		n, err := strconv.Atoi(string(c.o[resources][at[2]:at[3]]))
		if err != nil || n <= 0 || n >= len(c.o) || bodies[n] {
			return fmt.Errorf("%w: pictures in %.200q", errShape, c.o[resources])
		}
		bodies[n] = true
		first = min(first, n)
		both := [2]int{n, 0}
		dict, _, _ := bytes.Cut(c.o[n], []byte("stream\n"))
		if bytes.Contains(dict, fmt.Appendf(nil, " %d 0 R", n+1)) { // a mask, or a palette
			both[1] = n + 1
		}
		order = append(order, both)
	}
	was := append(objects(nil), c.o...)
	next := first
	list := c.o[resources]
	var dict []byte
	from := 0
	for i, both := range order {
		dict = append(append(dict, list[from:found[i][2]]...), strconv.Itoa(next)...)
		from = found[i][3]
		n := next
		c.o[n] = was[both[0]]
		next++
		if both[1] > 0 {
			c.o[n] = bytes.Replace(c.o[n], fmt.Appendf(nil, " %d 0 R", both[1]), fmt.Appendf(nil, " %d 0 R", next), 1)
			c.o[next] = was[both[1]]
			next++
		}
	}
	c.o[resources] = append(dict, list[from:]...)
	return nil
}
