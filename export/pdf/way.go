package pdf

import (
	"cmp"
	"fmt"
	"slices"

	"samenspel/export/page"
)

// annotation is a link as an object.
type annotation struct {
	page.Link
	of     *page.Element // nil where nothing that is read aloud has it
	page   int           // from 1
	object int
	key    int // in the parent tree
}

// annotations reserves an object for every link that leads somewhere.
func (c *compositor) annotations() []*annotation {
	var out []*annotation
	for n := range c.d.Pages {
		for _, l := range c.d.Pages[n].Links {
			if l.To == nil || l.To.Page < 1 || l.To.Page > len(c.d.Pages) {
				continue
			}
			a := &annotation{Link: l, page: n + 1, object: c.o.reserve(), key: len(c.d.Pages) + len(out)}
			if len(c.marks.refs[l.Of]) > 0 {
				a.of = l.Of
			}
			out = append(out, a)
		}
	}
	return out
}

// write sets the object of a link.
func (c *compositor) writeLink(a *annotation) {
	const toBePrinted = 4
	b := fmt.Appendf(nil, "<</Type/Annot/Subtype/Link/Border[0 0 0]/F %d/Rect[", toBePrinted)
	b = number(number(b, a.X), c.d.H-a.Y-a.H)
	b = number(number(b, a.X+a.W), c.d.H-a.Y)
	b = append(append(b, "]/Dest"...), c.destination(*a.To)...)
	if s := c.says(a); s != "" {
		b = append(append(b, "/Contents"...), textString(s)...)
	}
	if a.of != nil {
		b = fmt.Appendf(b, "/StructParent %d", a.key)
	}
	c.o[a.object] = append(b, ">>"...)
}

// says is what a link leads to, in words: its own, or those of the outline at
// that place.
func (c *compositor) says(a *annotation) string {
	if a.Says != "" {
		return a.Says
	}
	for _, e := range c.d.Outline {
		if e.At.Page == a.To.Page && e.At.Y == a.To.Y {
			return e.Title
		}
	}
	return ""
}

// destination is a place as something that leads there: its name where it has
// one.
func (c *compositor) destination(p page.Place) string {
	if p.Name != "" {
		return textString(p.Name)
	}
	return c.spot(p)
}

// spot is a place on a page.
func (c *compositor) spot(p page.Place) string {
	b := fmt.Appendf(nil, "[%d 0 R/XYZ 0 ", pageObject(p.Page))
	return string(append(number(b, c.d.H-p.Y), "null]"...))
}

// names adds the places that can be asked for by their name, from outside too,
// and returns the entry of the catalog; empty where there are none.
func (c *compositor) names() string {
	var all []page.Place
	add := func(p page.Place) {
		if p.Name != "" && p.Page > 0 {
			all = append(all, p)
		}
	}
	for _, a := range c.links {
		add(*a.To)
	}
	for _, e := range c.d.Outline {
		add(e.At)
	}
	slices.SortFunc(all, func(a, b page.Place) int { return cmp.Or(cmp.Compare(a.Name, b.Name), a.Page-b.Page) })
	all = slices.CompactFunc(all, func(a, b page.Place) bool { return a.Name == b.Name })
	if len(all) == 0 {
		return ""
	}
	b := []byte("<</Names[")
	for _, p := range all {
		b = append(append(b, textString(p.Name)...), c.spot(p)...)
	}
	return fmt.Sprintf("/Dests %d 0 R", c.o.add(append(b, "]>>"...)))
}

// line is an entry of the outline with those around it, as numbers of objects;
// 0 is none.
type line struct{ object, parent, prev, next, first, last, kids int }

// outline adds the outline and returns its number; 0 where there is none.
func (c *compositor) outline() int {
	if len(c.d.Outline) == 0 {
		return 0
	}
	root := line{object: c.o.reserve()}
	lines := make([]line, len(c.d.Outline))
	open := []*line{&root} // the last line of each level, behind the whole
	for i, e := range c.d.Outline {
		level := max(0, min(e.Level, len(open)-1)) // none may skip one
		at, parent := &lines[i], open[level]
		*at = line{object: c.o.reserve(), parent: parent.object}
		if parent.last > 0 {
			before := open[level+1]
			at.prev, before.next = before.object, at.object
		} else {
			parent.first = at.object
		}
		parent.last = at.object
		parent.kids++
		open = append(open[:level+1], at)
	}
	c.o[root.object] = fmt.Appendf(nil, "<</Type/Outlines/First %d 0 R/Last %d 0 R/Count %d>>", root.first, root.last, root.kids)
	for i, l := range lines {
		e := c.d.Outline[i]
		b := fmt.Appendf(nil, "<</Title%s/Parent %d 0 R/Dest%s", textString(e.Title), l.parent, c.destination(e.At))
		for _, to := range []struct {
			key    string
			object int
		}{{"Prev", l.prev}, {"Next", l.next}, {"First", l.first}, {"Last", l.last}} {
			if to.object > 0 {
				b = fmt.Appendf(b, "/%s %d 0 R", to.key, to.object)
			}
		}
		if l.kids > 0 {
			b = fmt.Appendf(b, "/Count %d", -l.kids) // closed at first
		}
		c.o[l.object] = append(b, ">>"...)
	}
	return root.object
}
