package photo

import (
	"bytes"
	"encoding/binary"
)

// tagOrientation is how the camera was held, in EXIF and in TIFF.
const tagOrientation = 0x0112

// held reads how the camera was held from the first directory of a TIFF
// structure, which is what EXIF is: 1 to 8, and 1 where it isn't told.
func held(raw []byte) int {
	if len(raw) < 8 {
		return 1
	}
	var order binary.ByteOrder
	switch {
	case begins(raw, "II*\x00"):
		order = binary.LittleEndian
	case begins(raw, "MM\x00*"):
		order = binary.BigEndian
	default:
		return 1
	}
	at := int64(order.Uint32(raw[4:]))
	if at+2 > int64(len(raw)) {
		return 1
	}
	entries := raw[at+2:]
	for range order.Uint16(raw[at:]) {
		if len(entries) < 12 {
			return 1
		}
		if order.Uint16(entries) == tagOrientation {
			if v := order.Uint16(entries[8:]); 1 <= v && v <= 8 {
				return int(v)
			}
			return 1
		}
		entries = entries[12:]
	}
	return 1
}

func tellTIFF(raw []byte) (int, float64) { return held(raw), 1 }

// tellJPEG walks the segments before the picture itself. Colours may be kept at
// fewer places than light; and a progressive picture takes four bytes more for
// each sample while it is read.
func tellJPEG(raw []byte) (orientation int, load float64) {
	orientation, load = 1, 1
	for at := 2; at+4 <= len(raw); {
		if raw[at] != 0xff {
			return
		}
		marker := raw[at+1]
		if marker == 0xff { // filling
			at++
			continue
		}
		size := int(binary.BigEndian.Uint16(raw[at+2:]))
		body := raw[at+4 : max(at+4, min(len(raw), at+2+size))]
		switch {
		case marker == 0xe1 && begins(body, "Exif\x00\x00"):
			orientation = held(body[6:])
		case 0xc0 <= marker && marker <= 0xc2:
			load = sampled(body)
			if marker == 0xc2 {
				load *= 5
			}
		case marker == 0xda: // the picture begins
			return
		}
		at += 2 + size
	}
	return
}

// sampled is the part of a picture's samples that a frame really has.
func sampled(frame []byte) float64 {
	const head = 6
	if len(frame) < head || len(frame) < head+3*int(frame[5]) || frame[5] == 0 {
		return 1
	}
	sum, wide, high := 0, 1, 1
	for i := range int(frame[5]) {
		h, v := int(frame[head+3*i+1]>>4), int(frame[head+3*i+1]&15)
		sum, wide, high = sum+h*v, max(wide, h), max(high, v)
	}
	return float64(sum) / float64(wide*high*int(frame[5]))
}

// tellPNG walks the chunks. An interlaced picture is read in seven parts beside
// the whole.
func tellPNG(raw []byte) (orientation int, load float64) {
	orientation, load = 1, 1
	const header, ihdr = 8, 13
	if len(raw) >= header+8+ihdr && raw[header+8+ihdr-1] == 1 {
		load = 2
	}
	for at := header; at+8 <= len(raw); {
		size := int64(binary.BigEndian.Uint32(raw[at:]))
		end := int64(at) + 8 + size
		if end > int64(len(raw)) {
			return
		}
		if bytes.Equal(raw[at+4:at+8], []byte("eXIf")) {
			orientation = held(raw[at+8 : end])
		}
		at = int(end) + 4
	}
	return
}

// tellWebP walks the chunks.
func tellWebP(raw []byte) (orientation int, load float64) {
	for at := 12; at+8 <= len(raw); {
		size := int64(binary.LittleEndian.Uint32(raw[at+4:]))
		end := int64(at) + 8 + size
		if end > int64(len(raw)) {
			break
		}
		if bytes.Equal(raw[at:at+4], []byte("EXIF")) {
			return held(bytes.TrimPrefix(raw[at+8:end], []byte("Exif\x00\x00"))), 1
		}
		at = int(end + size%2)
	}
	return 1, 1
}
