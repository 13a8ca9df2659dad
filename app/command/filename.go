package command

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// longestParty is how much of a party's name goes into a file's name, in
// bytes: two of them, the rest and a suffix stay under the 255 that file
// systems take, and the 143 of an encrypted folder.
const longestParty = 40

// fileName makes a name that every file system takes out of words: letters of
// any language and digits stay, what else there is becomes a hyphen. So none of
// it is a separator, a wildcard or a device such as CON or NUL.
func fileName(ext string, words ...string) string {
	var parts []string
	for _, w := range words {
		if w = fileWord(w); w != "" {
			parts = append(parts, w)
		}
	}
	return strings.Join(parts, "-") + "." + ext
}

func fileWord(s string) string {
	var b strings.Builder
	gap := false
	for _, r := range norm.NFC.String(strings.ToValidUTF8(s, "")) {
		if !unicode.IsLetter(r) && !unicode.IsDigit(r) && !unicode.IsMark(r) {
			gap = b.Len() > 0
			continue
		}
		if b.Len()+utf8.RuneLen(r)+1 > longestParty {
			break
		}
		if gap {
			b.WriteByte('-')
			gap = false
		}
		b.WriteRune(r)
	}
	return b.String()
}
