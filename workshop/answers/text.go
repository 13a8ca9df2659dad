package answers

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"io"
	"strings"
	"unicode"
	"unicode/utf16"
	"unicode/utf8"
)

// maxSize is the most bytes that are read: a full sheet of both sides is less
// than a megabyte.
const maxSize = 8 << 20

// textOf reads a sheet's text: UTF-8, with or without its mark, or UTF-16 with
// it. The error is a *Refusal, or the reader's.
func textOf(r io.Reader) (string, error) {
	raw, err := io.ReadAll(io.LimitReader(r, maxSize+1))
	if err != nil {
		return "", fmt.Errorf("read sheet: %w", err)
	}
	if bytes.HasPrefix(raw, []byte("PK\x03\x04")) || bytes.HasPrefix(raw, []byte("\xD0\xCF\x11\xE0")) {
		return "", refuse(Fault{Code: CodeBook})
	}
	if len(raw) > maxSize {
		return "", refuse(Fault{Code: CodeTooLarge, Limit: maxSize >> 20})
	}
	text, ok := decoded(raw)
	if !ok {
		return "", refuse(Fault{Code: CodeEncoding})
	}
	return text, nil
}

func decoded(raw []byte) (string, bool) {
	switch {
	case bytes.HasPrefix(raw, []byte("\xFF\xFE")):
		return utf16Text(raw[2:], binary.LittleEndian)
	case bytes.HasPrefix(raw, []byte("\xFE\xFF")):
		return utf16Text(raw[2:], binary.BigEndian)
	}
	raw = bytes.TrimPrefix(raw, []byte("\xEF\xBB\xBF"))
	return string(raw), utf8.Valid(raw) && bytes.IndexByte(raw, 0) < 0
}

func utf16Text(raw []byte, order binary.ByteOrder) (string, bool) {
	if len(raw)%2 != 0 {
		return "", false
	}
	var b strings.Builder
	b.Grow(len(raw) / 2)
	for i := 0; i < len(raw); i += 2 {
		r := rune(order.Uint16(raw[i:]))
		if utf16.IsSurrogate(r) {
			if i += 2; i == len(raw) {
				return "", false
			}
			r = utf16.DecodeRune(r, rune(order.Uint16(raw[i:])))
			if r == unicode.ReplacementChar {
				return "", false
			}
		}
		if r == 0 {
			return "", false // UTF-32, or no text at all
		}
		b.WriteRune(r)
	}
	return b.String(), true
}

// trim takes off white space, and what is there without being seen.
func trim(s string) string {
	return strings.TrimFunc(s, func(r rune) bool {
		return unicode.IsSpace(r) || r == '\uFEFF' || r == '\u200B'
	})
}
