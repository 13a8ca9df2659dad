package journal

import (
	"bytes"
	"encoding/json"
	"fmt"
	"unicode/utf8"

	"github.com/google/uuid"
)

// header is the first line as read.
type header struct {
	Format   string `json:"format"`
	Version  int    `json:"version"`
	Reader   int    `json:"reader"`
	Workshop string `json:"workshop"`

	id       uuid.UUID
	computed link // what the sum should be
	stated   link // what the line says it is
	summed   bool // the line ends in a sum, right or wrong
}

// looksLikeHeader says whether a line that is no good header was one once.
func looksLikeHeader(line []byte) bool {
	return bytes.HasPrefix(line, []byte(`{"format":"`+format)) || bytes.Contains(line, []byte(`"`+format+`"`))
}

// parseHeader reads the first line. An error says that the line is not, or no
// longer, what a writer wrote.
func parseHeader(line []byte) (header, error) {
	var h header
	cut := len(line) - sumLength
	if cut > 0 {
		// Taken by place, so that Salvage has both where the field around them is damaged.
		var ok bool
		h.stated, ok = parseLink(line[cut+len(sumField) : cut+len(sumField)+hexSize])
		h.summed = ok && bytes.HasPrefix(line[cut:], []byte(sumField)) && bytes.HasSuffix(line, []byte(`"}`))
		h.computed = sumOf(line[:cut])
	}
	if !utf8.Valid(line) {
		return h, fmt.Errorf("the header is not UTF-8")
	}
	if err := json.Unmarshal(line, &h); err != nil {
		return h, fmt.Errorf("the header is not JSON: %w", err)
	}
	if h.Format != format {
		return h, fmt.Errorf("the format is %q", h.Format)
	}
	if h.Reader > version && (!h.summed || h.stated == h.computed) {
		return h, nil
	}
	if !h.summed || h.stated != h.computed {
		return h, fmt.Errorf("the header does not match its sum")
	}
	if h.Version < 1 || h.Reader < 1 {
		return h, fmt.Errorf("the header has version %d, reader %d", h.Version, h.Reader)
	}
	id, err := uuid.Parse(h.Workshop)
	if err != nil {
		return h, fmt.Errorf("the header's workshop id: %w", err)
	}
	h.id = id
	return h, nil
}
