package workshop

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// MaxEmail is the most bytes of an e-mail address (RFC 5321, 4.5.3.1.3).
const MaxEmail = 254

// cleanEmail checks the address of one mailbox, as a@b.example: what stands
// before the @ is of the letters that every mail program takes (RFC 5322,
// dot-atom), what stands behind it is a domain of two labels or more, in any
// script. What was pasted around it, as in "Ann <a@b.example>", falls away,
// and so does what can't be seen. It may be empty.
func cleanEmail(field, value string) (string, *Rejection) {
	given, rej := cleanLine(field, value, MaxLong)
	if rej != nil {
		return "", rej
	}
	s := strings.Map(func(r rune) rune {
		if unicode.Is(unicode.Cf, r) {
			return -1
		}
		return r
	}, given)
	if open := strings.LastIndexByte(s, '<'); open >= 0 && strings.HasSuffix(s, ">") {
		s = s[open+1 : len(s)-1]
	}
	s = strings.TrimSpace(s)
	if len(s) > len("mailto:") && strings.EqualFold(s[:len("mailto:")], "mailto:") {
		s = s[len("mailto:"):]
	}
	if s == "" && given == "" {
		return "", nil
	}
	local, domain, _ := strings.Cut(s, "@")
	domain = strings.ToLower(domain)
	if !isMailbox(local) || !isDomain(domain) || len(local)+1+len(domain) > MaxEmail {
		got := []rune(given)
		return "", &Rejection{Code: CodeEmail, Field: field, Got: string(got[:min(len(got), MaxName)])}
	}
	return local + "@" + domain, nil
}

// ParseEmail reads an e-mail address that a person may have, from a text with
// nothing but that and what is often pasted around it.
func ParseEmail(s string) (string, bool) {
	clean, rej := cleanEmail("email", s)
	return clean, rej == nil && clean != ""
}

// isMailbox says whether a text is a dot-atom of at most 64 bytes.
func isMailbox(s string) bool {
	const longest = 64
	if s == "" || len(s) > longest || s[0] == '.' || s[len(s)-1] == '.' || strings.Contains(s, "..") {
		return false
	}
	return !strings.ContainsFunc(s, func(r rune) bool {
		return r >= utf8.RuneSelf || !unicode.IsLetter(r) && !unicode.IsDigit(r) && !strings.ContainsRune(".!#$%&'*+-/=?^_`{|}~", r)
	})
}

// isDomain says whether a text is two labels or more, apart by dots.
func isDomain(s string) bool {
	const longest = 63 // bytes of a label
	labels := strings.Split(s, ".")
	for _, l := range labels {
		if l == "" || len(l) > longest || l[0] == '-' || l[len(l)-1] == '-' {
			return false
		}
		if strings.ContainsFunc(l, func(r rune) bool {
			return r != '-' && !unicode.IsLetter(r) && !unicode.IsDigit(r) && !(r >= utf8.RuneSelf && unicode.IsMark(r))
		}) {
			return false
		}
	}
	return len(labels) > 1 && strings.ContainsFunc(labels[len(labels)-1], unicode.IsLetter)
}
