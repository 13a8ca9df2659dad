package workshop

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"regexp"
	"unicode"
	"unicode/utf8"
)

// A mark stands in a record for somebody who was forgotten: ⟦, the mark of the
// person, ⟧. With one of two signs it stands at the beginning of a sentence, or
// for all that they had said.
const (
	markBegins = "^"
	markSaid   = "¶"
)

var marked = regexp.MustCompile(`⟦[\^¶]?[0-9a-f]{16}⟧`)

// unmarked stands where nobody knows any more who was meant: the record of the
// forgetting itself was lost with a part of a damaged file.
const unmarked = "(…)"

// markOf returns the mark of a person; it says nothing about them.
func markOf(id ID) string {
	sum := sha256.Sum256([]byte("forgotten " + id))
	return hex.EncodeToString(sum[:8])
}

func asMark(mark, sign string) string { return "⟦" + sign + mark + "⟧" }

// hasMark says whether a body holds a mark.
func hasMark(body []byte) bool {
	return bytes.Contains(body, []byte("⟦")) && marked.Match(body) // the first is quick in a photo
}

// unmark returns a record's body with what people are called now in place of
// the marks.
func (gone forgotten) unmark(body []byte) []byte {
	if !hasMark(body) {
		return body
	}
	return marked.ReplaceAllFunc(body, func(found []byte) []byte {
		quoted, err := json.Marshal(gone.meant(string(found)))
		if err != nil {
			return nil
		}
		return quoted[1 : len(quoted)-1]
	})
}

func (gone forgotten) meant(mark string) string {
	inner := mark[len("⟦") : len(mark)-len("⟧")]
	sign := ""
	for _, s := range []string{markBegins, markSaid} {
		if len(inner) > len(s) && inner[:len(s)] == s {
			sign, inner = s, inner[len(s):]
		}
	}
	for _, f := range gone {
		switch {
		case f.mark != inner:
		case sign == markSaid:
			return f.Said
		case sign == markBegins:
			first, size := utf8.DecodeRuneInString(f.Name)
			return string(unicode.ToUpper(first)) + f.Name[size:]
		default:
			return f.Name
		}
	}
	return unmarked
}
