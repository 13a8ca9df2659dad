package pdf

import (
	"encoding/binary"
	"math"
	"sync"
)

// The colours of a document are sRGB, and an output intent says so with a
// profile as ICC.1:2001-04 lays it out: archives ask for one of version 2.
// Everything in it follows from IEC 61966-2-1, seen under the D50 light that
// profiles are written for.
const profileName = "sRGB IEC61966-2.1"

// The colorants of sRGB, adapted to D50 (Bradford), and D50 itself: X, Y, Z in
// 65536ths.
var (
	sRGBRed   = [3]uint32{0x6FA2, 0x38F5, 0x0390}
	sRGBGreen = [3]uint32{0x6299, 0xB785, 0x18DA}
	sRGBBlue  = [3]uint32{0x24A0, 0x0F84, 0xB6CF}
	d50       = [3]uint32{0xF6D6, 0x10000, 0xD32D}
)

// curveSize is in how many steps the profile tells how light a value is: as
// many as a channel has.
const curveSize = 256

// sRGB returns the profile. It is not to be written to.
var sRGB = sync.OnceValue(func() []byte {
	curve := curveTag()
	tags := []struct {
		name string
		body []byte
	}{
		{"desc", descriptionTag(profileName)},
		{"cprt", append([]byte("text\x00\x00\x00\x00"), "No copyright, use freely\x00"...)},
		{"wtpt", pointTag(d50)},
		{"rXYZ", pointTag(sRGBRed)},
		{"gXYZ", pointTag(sRGBGreen)},
		{"bXYZ", pointTag(sRGBBlue)},
		{"rTRC", curve},
		{"gTRC", curve},
		{"bTRC", curve},
	}
	const header = 128
	table := binary.BigEndian.AppendUint32(nil, uint32(len(tags)))
	var bodies []byte
	first, at := header+4+12*len(tags), map[*byte]int{}
	for _, t := range tags {
		offset, shared := at[&t.body[0]] // the three curves are one
		if !shared {
			offset = first + len(bodies)
			at[&t.body[0]] = offset
			bodies = append(bodies, t.body...)
			bodies = append(bodies, make([]byte, -len(bodies)&3)...)
		}
		table = append(table, t.name...)
		table = binary.BigEndian.AppendUint32(table, uint32(offset))
		table = binary.BigEndian.AppendUint32(table, uint32(len(t.body)))
	}
	p := make([]byte, header, first+len(bodies))
	binary.BigEndian.PutUint32(p, uint32(first+len(bodies)))
	binary.BigEndian.PutUint32(p[8:], 0x02400000) // version 2.4
	copy(p[12:], "mntrRGB XYZ ")
	for i, v := range []uint16{2026, 1, 1} { // a date is asked for
		binary.BigEndian.PutUint16(p[24+2*i:], v)
	}
	copy(p[36:], "acsp")
	for i, v := range d50 {
		binary.BigEndian.PutUint32(p[68+4*i:], v)
	}
	return append(append(p, table...), bodies...)
})

// pointTag is a colour as X, Y and Z.
func pointTag(xyz [3]uint32) []byte {
	b := []byte("XYZ \x00\x00\x00\x00")
	for _, v := range xyz {
		b = binary.BigEndian.AppendUint32(b, v)
	}
	return b
}

// curveTag is how light each value is.
func curveTag() []byte {
	b := binary.BigEndian.AppendUint32([]byte("curv\x00\x00\x00\x00"), curveSize)
	for i := range curveSize {
		v := float64(i) / (curveSize - 1)
		if v <= .04045 {
			v /= 12.92
		} else {
			v = math.Pow((v+.055)/1.055, 2.4)
		}
		b = binary.BigEndian.AppendUint16(b, uint16(math.Round(v*65535)))
	}
	return b
}

// descriptionTag is the name of the profile, once in ASCII; version 2 keeps
// room for two more alphabets.
func descriptionTag(name string) []byte {
	b := binary.BigEndian.AppendUint32([]byte("desc\x00\x00\x00\x00"), uint32(len(name)+1))
	b = append(b, name...)
	const unicode, scriptCode = 4 + 4, 2 + 1 + 67
	return append(b, make([]byte, 1+unicode+scriptCode)...)
}
