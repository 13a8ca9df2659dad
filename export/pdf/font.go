package pdf

import (
	"bytes"
	"crypto/sha256"
	"encoding/binary"
	"fmt"
	"strconv"
)

// typefaces finishes what gofpdf has written of the typefaces: their names, as
// those of a part of a typeface are made, and which letters stand for which.
func (c *compositor) typefaces() error {
	for _, e := range c.faces {
		if err := c.typeface(e); err != nil {
			return err
		}
	}
	return nil
}

func (c *compositor) typeface(e *embedded) error {
	long := "/utf8" + e.family + "\n"
	whole := 0
	for n, body := range c.o {
		if bytes.HasPrefix(body, []byte("<</Type /Font\n/Subtype /Type0\n/BaseFont "+long)) {
			whole = n
		}
	}
	if whole == 0 {
		return fmt.Errorf("%w: no typeface %s", errShape, e.family)
	}
	part, err := c.refIn(whole, "/DescendantFonts [")
	if err != nil {
		return err
	}
	letters, err := c.refIn(whole, "/ToUnicode ")
	if err != nil {
		return err
	}
	descriptor, err := c.refIn(part, "/FontDescriptor ")
	if err != nil {
		return err
	}
	for _, n := range []int{whole, part, descriptor} {
		c.o[n] = bytes.Replace(c.o[n], []byte(long), []byte("/"+e.tag()+"+"+e.postScript+"\n"), 1)
	}
	c.o[letters] = packed("", e.toUnicode())
	if err := c.slim(descriptor); err != nil {
		return err
	}
	if c.to.Archive {
		set := c.o.add(packed("", e.cidSet()))
		c.o[descriptor] = fmt.Appendf(bytes.TrimSuffix(c.o[descriptor], []byte(">>")), "/CIDSet %d 0 R>>", set)
	}
	return nil
}

// slim leaves out of a typeface what is not drawn with.
func (c *compositor) slim(descriptor int) error {
	file, err := c.refIn(descriptor, "/FontFile2 ")
	if err != nil {
		return err
	}
	ttf, err := inflated(c.o[file])
	if err != nil {
		return err
	}
	if ttf, err = slim(ttf); err != nil {
		return err
	}
	c.o[file] = packed(fmt.Sprintf("/Length1 %d", len(ttf)), ttf)
	return nil
}

// refIn reads the number of the object that stands behind a key.
func (c *compositor) refIn(n int, key string) (int, error) {
	_, behind, _ := bytes.Cut(c.o[n], []byte(key))
	digits, _, ok := bytes.Cut(behind, []byte(" 0 R"))
	to, err := strconv.Atoi(string(digits))
	if !ok || err != nil || to <= 0 || to >= len(c.o) {
		return 0, fmt.Errorf("%w: object %d has no %s", errShape, n, key)
	}
	return to, nil
}

// tag is six letters before the name of a typeface of which a document has a
// part: other parts have others.
func (e *embedded) tag() string {
	h := sha256.New()
	h.Write([]byte(e.family))
	_ = binary.Write(h, binary.LittleEndian, e.runes[:]) // a digest never fails
	sum := h.Sum(nil)
	tag := make([]byte, 6)
	for i := range tag {
		tag[i] = 'A' + sum[i]%26
	}
	return string(tag)
}

// mostRanges is how many ranges a part of a table of letters may have.
const mostRanges = 100

// toUnicode is the table from codes in the text to letters. gofpdf writes
// letters as their own codes; its table says so in one range, which is longer
// than the format allows.
func (e *embedded) toUnicode() []byte {
	type letters struct{ from, to int }
	var ranges []letters
	for r := range 1 << 16 {
		if !e.has(rune(r)) {
			continue
		}
		if n := len(ranges) - 1; n >= 0 && ranges[n].to == r-1 && r&0xFF != 0 {
			ranges[n].to = r
		} else {
			ranges = append(ranges, letters{r, r})
		}
	}
	b := []byte("/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n/CIDSystemInfo<</Registry(Adobe)/Ordering(UCS)/Supplement 0>>def\n" +
		"/CMapName/Adobe-Identity-UCS def\n/CMapType 2 def\n1 begincodespacerange\n<0000><FFFF>\nendcodespacerange\n")
	for len(ranges) > 0 {
		n := min(len(ranges), mostRanges)
		b = fmt.Appendf(b, "%d beginbfrange\n", n)
		for _, l := range ranges[:n] {
			b = fmt.Appendf(b, "<%04X><%04X><%04[1]X>\n", l.from, l.to)
		}
		b = append(b, "endbfrange\n"...)
		ranges = ranges[n:]
	}
	return append(b, "endcmap\nCMapName currentdict/CMap defineresource pop\nend\nend\n"...)
}

// cidSet is a bit for each letter that the part of the typeface has, the first
// for no letter: archives ask for it.
func (e *embedded) cidSet() []byte {
	set := make([]byte, 1<<13)
	set[0] = 1 << 7
	last := 0
	for r := range 1 << 16 {
		if e.has(rune(r)) {
			last = r / 8
			set[last] |= 1 << (7 - r%8)
		}
	}
	return set[:last+1]
}
