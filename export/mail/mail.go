// Package mail writes drafts of mail with which a plan is sent round: files
// that a mail program opens as a message not yet sent (X-Unsent), to be looked
// over and sent by a person. Nothing here sends anything.
//
// It takes a View made for a report, in which no mail address is, and to whom a
// draft goes beside it. The same draft gives the same bytes: what the format
// wants of a clock and of chance comes from the workshop and from the draft
// itself.
package mail

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	netmail "net/mail"
	"path"
	"strings"

	gomail "github.com/wneessen/go-mail"
	"golang.org/x/net/idna"

	"samenspel/assets/translations"
	"samenspel/export/plain"
	"samenspel/workshop"
)

// Type is what a draft is, as MIME has it.
const Type = "message/rfc822"

// Recipient is to whom a draft goes.
type Recipient struct {
	Person      workshop.ID // whose actions the draft tells of, where it goes to one
	Name, Email string
}

// Attachment is a file that goes with a draft.
type Attachment struct {
	Name    string // with its ending
	Type    string // as MIME has it
	Content []byte
}

// Draft is one message.
type Draft struct {
	To          []Recipient // one: it is personal; several: it is to all of them
	Hidden      bool        // several don't see one another's addresses
	Attachments []Attachment
}

// Why says why no mail goes to somebody.
type Why string

// The reasons why no mail goes to somebody.
const (
	WhyLeft    Why = "left"    // they want none
	WhyMissing Why = "missing" // no address is known
	WhyWrong   Why = "wrong"   // mail can't reach the address
)

// Obstacle returns why no mail goes to a person; "" where it does.
func Obstacle(p workshop.Person) Why {
	switch {
	case p.NoMail:
		return WhyLeft
	case p.Email == "":
		return WhyMissing
	case !reachable(p.Email):
		return WhyWrong
	}
	return ""
}

// To returns the recipients among people: those whom mail can reach and who
// have not asked to be left out.
func To(people []workshop.Person) []Recipient {
	var out []Recipient
	for _, p := range people {
		if Obstacle(p) == "" {
			out = append(out, Recipient{p.ID, p.Name, p.Email})
		}
	}
	return out
}

// ErrRecipient is returned for a draft to nobody, or to an address that mail
// can't reach.
var ErrRecipient = errors.New("no mail address")

// Write returns a draft as a mail program opens it. The error is ErrRecipient,
// with the address in its text.
func Write(v *workshop.View, t translations.Translator, d Draft) ([]byte, error) {
	to, err := addresses(d.To)
	if err != nil {
		return nil, err
	}
	text := Text(v, t, d)
	sum := digest(v, to, text, d.Attachments)
	m := gomail.NewMsg(gomail.WithNoDefaultUserAgent(), gomail.WithCharset(gomail.CharsetUTF8), gomail.WithEncoding(gomail.EncodingQP),
		gomail.WithBoundary("samenspel-"+sum))
	m.SetGenHeader("X-Unsent", "1")
	m.SetDateWithValue(v.Changed())
	m.SetMessageIDWithValue(sum + "@samenspel.invalid")
	m.Subject(Subject(v, t))
	if d.Hidden && len(to) > 1 {
		values := make([]string, len(to))
		for i, a := range to {
			values[i] = a.String()
		}
		m.SetGenHeader("Bcc", values...)
	} else {
		m.ToMailAddress(to...)
	}
	m.SetBodyString(gomail.TypeTextPlain, strings.ReplaceAll(text, "\n", "\r\n"))
	for _, a := range d.Attachments {
		m.AttachReadSeeker(a.Name, bytes.NewReader(a.Content), as(a))
	}
	var out bytes.Buffer
	if _, err := m.WriteTo(&out); err != nil {
		return nil, fmt.Errorf("write draft: %w", err)
	}
	return out.Bytes(), nil
}

// addresses are those of recipients as a header takes them: no name can be
// anything but a name, and a domain in another script is in the letters that
// every mail server knows (RFC 5891).
func addresses(to []Recipient) ([]*netmail.Address, error) {
	if len(to) == 0 {
		return nil, ErrRecipient
	}
	out := make([]*netmail.Address, len(to))
	for i, r := range to {
		box, domain, _ := strings.Cut(r.Email, "@")
		ascii, err := idna.Lookup.ToASCII(domain)
		if err != nil {
			return nil, fmt.Errorf("%q: %w", r.Email, ErrRecipient)
		}
		parsed, err := netmail.ParseAddress(box + "@" + ascii)
		if err != nil || parsed.Name != "" || parsed.Address != box+"@"+ascii {
			return nil, fmt.Errorf("%q: %w", r.Email, ErrRecipient)
		}
		out[i] = &netmail.Address{Name: name(r.Name), Address: parsed.Address}
	}
	return out, nil
}

// reachable says whether mail can be written to an address.
func reachable(email string) bool {
	_, err := addresses([]Recipient{{Email: email}})
	return err == nil
}

// header is typed text as it may stand in a header: one line, no longer than a
// line may be once it is in code, and nothing that a reader takes for a word in
// code (RFC 2047).
func header(s string) string {
	const longest = 240
	return short(strings.ReplaceAll(plain.Line(s), "=?", "= ?"), longest)
}

// name is header for the name in front of an address, where a backslash would
// take the character behind it along.
func name(s string) string { return strings.ReplaceAll(header(s), `\`, "/") }

// short keeps at most n characters.
func short(s string, n int) string {
	r := []rune(s)
	if len(r) <= n {
		return s
	}
	return strings.TrimSpace(string(r[:n-1])) + "…"
}

// digest tells a draft from every other: drafts that differ in anything have
// another, so that no mailbox takes one for a copy of the other.
func digest(v *workshop.View, to []*netmail.Address, text string, files []Attachment) string {
	h := sha256.New()
	part := func(s string) { _, _ = fmt.Fprintf(h, "%d:%s", len(s), s) }
	part(v.Workshop.ID.String())
	part(v.Changed().String())
	for _, a := range to {
		part(a.String())
	}
	part(text)
	for _, f := range files {
		part(f.Name)
		part(string(f.Content))
	}
	return hex.EncodeToString(h.Sum(nil)[:16])
}

// as sets the headers of an attachment: its name in plain letters for old
// readers, and in full for others (RFC 2231).
func as(a Attachment) gomail.FileOption {
	simple, full := fileName(a.Name)
	return func(f *gomail.File) {
		f.Header.Set("Content-Type", a.Type+";\r\n name=\""+simple+"\"")
		disposition := "attachment;\r\n filename=\"" + simple + "\""
		if full != simple {
			disposition += ";\r\n filename*=UTF-8''" + escape(full)
		}
		f.Header.Set("Content-Disposition", disposition)
		f.Header.Set("Content-Transfer-Encoding", "base64")
		content := a.Content
		f.Writer = func(w io.Writer) (int64, error) {
			n, err := w.Write(content)
			return int64(n), err
		}
	}
}

// fileName returns a name in letters that need no coding, and as it is.
func fileName(name string) (simple, full string) {
	const longest = 80 // characters before the ending
	ending := path.Ext(name)
	if len(ending) > 10 {
		ending = ""
	}
	full = strings.Map(func(r rune) rune {
		if strings.ContainsRune(`"\/:*?<>|`, r) {
			return '_'
		}
		return r
	}, short(plain.Line(strings.TrimSuffix(name, ending)), longest)+plain.Line(ending))
	simple = strings.Map(func(r rune) rune {
		switch {
		case r == '×':
			return 'x'
		case r < ' ' || r > '~':
			return '_'
		}
		return r
	}, full)
	return simple, full
}

// escape writes a text as a parameter's value in full (RFC 2231): what is no
// letter or digit in hexadecimal.
func escape(s string) string {
	var b strings.Builder
	for i := range len(s) {
		c := s[i]
		if 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z' || '0' <= c && c <= '9' || c == '-' || c == '.' || c == '_' {
			b.WriteByte(c)
		} else {
			fmt.Fprintf(&b, "%%%02X", c)
		}
	}
	return b.String()
}
