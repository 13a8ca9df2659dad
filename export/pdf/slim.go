package pdf

import (
	"bytes"
	"compress/zlib"
	"encoding/binary"
	"fmt"
	"io"
	"slices"
)

// needed are the tables of a typeface that a PDF draws with, in their order;
// what else gofpdf leaves in it, such as its licence in all words, a PDF that
// has it embedded does not read.
var needed = [...]string{"cvt ", "fpgm", "glyf", "head", "hhea", "hmtx", "loca", "maxp", "prep"}

// slim returns a typeface with the tables that are needed.
func slim(ttf []byte) ([]byte, error) {
	const header, record = 12, 16
	tables := map[string][]byte{}
	if len(ttf) < header {
		return nil, fmt.Errorf("%w: a typeface of %d bytes", errShape, len(ttf))
	}
	for i := range int(binary.BigEndian.Uint16(ttf[4:])) {
		at := header + record*i
		if len(ttf) < at+record {
			return nil, fmt.Errorf("%w: a typeface of %d bytes", errShape, len(ttf))
		}
		from, size := int(binary.BigEndian.Uint32(ttf[at+8:])), int(binary.BigEndian.Uint32(ttf[at+12:]))
		if from+size > len(ttf) || string(ttf[at:at+4]) == "head" && size < 12 {
			return nil, fmt.Errorf("%w: a typeface with half a table", errShape)
		}
		tables[string(ttf[at:at+4])] = ttf[from : from+size]
	}
	count := 0
	for _, name := range needed {
		if tables[name] != nil {
			count++
		}
	}
	least := 1
	for least*2 <= count {
		least *= 2
	}
	out := binary.BigEndian.AppendUint32(nil, 0x00010000)
	for _, v := range []int{count, least * record, log2(least), (count - least) * record} {
		out = binary.BigEndian.AppendUint16(out, uint16(v))
	}
	at, head := header+record*count, 0
	var bodies []byte
	for _, name := range needed {
		body := tables[name]
		if body == nil {
			continue
		}
		if name == "head" {
			head = at + len(bodies)
			body = append(append(slices.Clone(body[:8]), 0, 0, 0, 0), body[12:]...) // the sum of all, below
		}
		out = append(out, name...)
		for _, v := range []uint32{sum(body), uint32(at + len(bodies)), uint32(len(body))} {
			out = binary.BigEndian.AppendUint32(out, v)
		}
		bodies = append(bodies, body...)
		bodies = append(bodies, make([]byte, -len(bodies)&3)...)
	}
	out = append(out, bodies...)
	if head > 0 {
		binary.BigEndian.PutUint32(out[head+8:], 0xB1B0AFBA-sum(out))
	}
	return out, nil
}

func log2(v int) (n int) {
	for ; v > 1; v /= 2 {
		n++
	}
	return n
}

// sum is the checksum of a table.
func sum(b []byte) (s uint32) {
	for ; len(b) >= 4; b = b[4:] {
		s += binary.BigEndian.Uint32(b)
	}
	var last [4]byte
	copy(last[:], b)
	return s + binary.BigEndian.Uint32(last[:])
}

// inflated reads a stream that gofpdf has compressed.
func inflated(body []byte) ([]byte, error) {
	_, content, err := opened(body)
	if err != nil {
		return nil, err
	}
	r, err := zlib.NewReader(bytes.NewReader(content))
	if err != nil {
		return nil, fmt.Errorf("%w: %w", errShape, err)
	}
	out, err := io.ReadAll(r)
	if err != nil {
		return nil, fmt.Errorf("%w: %w", errShape, err)
	}
	return out, nil
}
