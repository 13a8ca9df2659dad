package pdf

import (
	"bytes"
	"crypto/sha256"
	"encoding/binary"
	"fmt"
)

// binaryMark tells programs that pass files on that a PDF is not text.
const binaryMark = "%\xE2\xE3\xCF\xD3\n"

// trailer is what a reader begins with.
type trailer struct{ catalog, info int }

// entries are those of the trailer, with an id made of all that is written so
// far.
func (t trailer) entries(size int, written []byte) string {
	id := sha256.Sum256(written)
	return fmt.Sprintf("/Size %d/Root %d 0 R/Info %d 0 R/ID[<%x><%[4]x>]", size, t.catalog, t.info, id[:16])
}

// classic writes a document as PDF 1.4 does: every object in plain sight and a
// table of where they are. Archives want it so.
func classic(o objects, t trailer) []byte {
	var b bytes.Buffer
	b.WriteString("%PDF-1.4\n" + binaryMark)
	offsets := make([]int, len(o))
	for n := 1; n < len(o); n++ {
		if o[n] != nil {
			offsets[n] = b.Len()
			writeObject(&b, n, o[n])
		}
	}
	at := b.Len()
	more := t.entries(len(o), b.Bytes())
	fmt.Fprintf(&b, "xref\n0 %d\n", len(o))
	free := freeNumbers(o)
	for n := range o {
		if o[n] == nil {
			next := free[n]
			fmt.Fprintf(&b, "%010d %05d f \n", next.number, next.generation)
			continue
		}
		fmt.Fprintf(&b, "%010d 00000 n \n", offsets[n])
	}
	fmt.Fprintf(&b, "trailer\n<<%s>>\nstartxref\n%d\n%%%%EOF\n", more, at)
	return b.Bytes()
}

// inStream is how many objects one stream holds: fewer are larger together,
// more are slower to read one of.
const inStream = 200

// compact writes a document as PDF 1.5 and later can: whatever is no stream
// itself is compressed in streams of objects, the table as well.
func compact(o objects, t trailer) []byte {
	var small []int // the numbers of what goes into streams
	for n := 1; n < len(o); n++ {
		if o[n] != nil && !isStream(o[n]) {
			small = append(small, n)
		}
	}
	first := len(o)
	streams := make([][]byte, (len(small)+inStream-1)/inStream)
	atOnce(len(streams), func(i int) {
		streams[i] = objectStream(o, small[i*inStream:min((i+1)*inStream, len(small))])
	})
	var b bytes.Buffer
	b.WriteString("%PDF-1.7\n" + binaryMark)
	table := first + len(streams)
	entries := make([]entry, table+1)
	for i, n := range small {
		entries[n] = entry{2, first + i/inStream, i % inStream}
	}
	for n := 1; n < len(o); n++ {
		if isStream(o[n]) {
			entries[n] = entry{1, b.Len(), 0}
			writeObject(&b, n, o[n])
		}
	}
	for i, s := range streams {
		entries[first+i] = entry{1, b.Len(), 0}
		writeObject(&b, first+i, s)
	}
	at := b.Len()
	entries[table] = entry{1, at, 0}
	for n, next := range freeNumbers(o) {
		entries[n] = entry{0, next.number, next.generation}
	}
	dict := "/Type/XRef/W[1 4 2]/DecodeParms<</Predictor 12/Columns 7>>" + t.entries(table+1, b.Bytes())
	writeObject(&b, table, packed(dict, tableRows(entries)))
	fmt.Fprintf(&b, "startxref\n%d\n%%%%EOF\n", at)
	return b.Bytes()
}

func writeObject(b *bytes.Buffer, n int, body []byte) {
	fmt.Fprintf(b, "%d 0 obj\n", n)
	b.Write(body)
	b.WriteString("\nendobj\n")
}

// objectStream holds objects one after the other, behind a list of where each
// begins.
func objectStream(o objects, numbers []int) []byte {
	var list, bodies []byte
	for _, n := range numbers {
		list = fmt.Appendf(list, "%d %d ", n, len(bodies))
		bodies = append(append(bodies, o[n]...), '\n')
	}
	return packed(fmt.Sprintf("/Type/ObjStm/N %d/First %d", len(numbers), len(list)), append(list, bodies...))
}

// entry is where an object is: its kind, and two numbers that depend on it.
type entry struct{ kind, a, b int }

// tableRows lays entries out in rows of seven bytes, each told as what differs
// from the row above: so they compress well.
func tableRows(entries []entry) []byte {
	const up = 2
	rows := make([]byte, 0, 8*len(entries))
	var above, row [7]byte
	for _, e := range entries {
		row[0] = byte(e.kind)
		binary.BigEndian.PutUint32(row[1:], uint32(e.a))
		binary.BigEndian.PutUint16(row[5:], uint16(e.b))
		rows = append(rows, up)
		for i := range row {
			rows = append(rows, row[i]-above[i])
		}
		above = row
	}
	return rows
}

// freeNumber is what stands in the table at a number without an object: the
// next such number.
type freeNumber struct{ number, generation int }

// freeNumbers lists the numbers without an object; the last leads back to 0.
func freeNumbers(o objects) map[int]freeNumber {
	free, last := map[int]freeNumber{}, 0
	for n := len(o) - 1; n > 0; n-- {
		if o[n] == nil {
			free[n] = freeNumber{last, 1}
			last = n
		}
	}
	free[0] = freeNumber{last, 65535}
	return free
}
