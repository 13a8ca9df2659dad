package mail

import (
	"bytes"
	"encoding/base64"
	"errors"
	"io"
	"mime"
	"mime/multipart"
	"mime/quotedprintable"
	netmail "net/mail"
	"slices"
	"strings"
	"sync"
	"testing"
	"unicode/utf8"

	"samenspel/assets/translations"
	"samenspel/workshop"
	"samenspel/workshop/sample"
)

var (
	dutch, english = translations.For("nl"), translations.For("en")
	pdf            = Attachment{"Actieplan Noorderlicht × Waterrijk.pdf", "application/pdf", []byte("%PDF-1.7\x00\xff\r\n\n")}
	ics            = Attachment{"Agenda.ics", "text/calendar; charset=utf-8", []byte("BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n")}
)

var played = sync.OnceValues(func() (workshop.View, error) {
	records, _, err := sample.Records(workshop.Dutch)
	return workshop.NewLog(records).Fold().For(workshop.Viewer{Role: workshop.AsReport}), err
})

func sampled(t testing.TB) *workshop.View {
	t.Helper()
	v, err := played()
	if err != nil {
		t.Fatal(err)
	}
	return &v
}

func named(t testing.TB, v *workshop.View, name string) workshop.ID {
	t.Helper()
	i := slices.IndexFunc(v.People, func(p workshop.Person) bool { return p.Name == name })
	if i < 0 {
		t.Fatalf("no %s", name)
	}
	return v.People[i].ID
}

func written(t testing.TB, v *workshop.View, d Draft) []byte {
	t.Helper()
	b, err := Write(v, dutch, d)
	if err != nil {
		t.Fatal(err)
	}
	return b
}

// message is a draft as it is read again.
type message struct {
	header netmail.Header
	text   string
	files  []Attachment
}

// read reads a draft, and checks its lines.
func read(t testing.TB, b []byte) message {
	t.Helper()
	for _, line := range strings.Split(string(b), "\r\n") {
		if len(line) > 998 || strings.ContainsAny(line, "\r\n\x00") || !utf8.ValidString(line) {
			t.Errorf("line %.200q", line)
		}
	}
	m, err := netmail.ReadMessage(bytes.NewReader(b))
	if err != nil {
		t.Fatalf("%v: %.500s", err, b)
	}
	out := message{header: m.Header}
	kind, params, err := mime.ParseMediaType(m.Header.Get("Content-Type"))
	if err != nil {
		t.Fatal(err)
	}
	if kind == "text/plain" {
		out.text = plainText(t, m.Body)
		return out
	}
	r := multipart.NewReader(m.Body, params["boundary"])
	for {
		p, err := r.NextRawPart()
		if errors.Is(err, io.EOF) {
			return out
		}
		if err != nil {
			t.Fatal(err)
		}
		if p.Header.Get("Content-Disposition") == "" {
			out.text = plainText(t, p)
			continue
		}
		content, err := io.ReadAll(base64.NewDecoder(base64.StdEncoding, p))
		if err != nil {
			t.Fatal(err)
		}
		_, params, err := mime.ParseMediaType(strings.Replace(p.Header.Get("Content-Disposition"), "filename*", "full*", 1))
		if err != nil {
			t.Fatal(err)
		}
		name := params["full"]
		if name == "" {
			name = params["filename"]
		}
		kind, params, err := mime.ParseMediaType(p.Header.Get("Content-Type"))
		if err != nil {
			t.Fatal(err)
		}
		delete(params, "name")
		out.files = append(out.files, Attachment{name, mime.FormatMediaType(kind, params), content})
	}
}

func plainText(t testing.TB, r io.Reader) string {
	t.Helper()
	b, err := io.ReadAll(quotedprintable.NewReader(r))
	if err != nil {
		t.Fatal(err)
	}
	return strings.ReplaceAll(string(b), "\r\n", "\n")
}

func TestPersonal(t *testing.T) {
	v := sampled(t)
	d := Draft{To: []Recipient{{named(t, v, "Bram"), "Bram", "bram@waterrijk.example"}}, Attachments: []Attachment{pdf, ics}}
	b := written(t, v, d)
	if !bytes.Equal(b, written(t, v, d)) {
		t.Error("twice the same draft, and not the same bytes")
	}
	m := read(t, b)
	for name, want := range map[string]string{
		"X-Unsent": "1", "Subject": "Actieplan Noorderlicht en Waterrijk, 16 april 2026", "To": `"Bram" <bram@waterrijk.example>`,
		"Date": "Thu, 16 Apr 2026 14:54:00 +0000", "From": "", "Bcc": "",
	} {
		if got := m.header.Get(name); got != want {
			t.Errorf("%s: %q", name, got)
		}
	}
	if len(m.files) != 2 || m.files[0].Name != pdf.Name || !bytes.Equal(m.files[0].Content, pdf.Content) || m.files[0].Type != pdf.Type ||
		m.files[1].Name != ics.Name || !bytes.Equal(m.files[1].Content, ics.Content) || m.files[1].Type != ics.Type {
		t.Errorf("%+v", m.files)
	}
	if want := Text(v, dutch, d); strings.TrimSpace(m.text) != strings.TrimSpace(want) {
		t.Errorf("%s\nwant %s", m.text, want)
	}
	for _, want := range []string{"Beste Bram,", "Deze 2 acties staan op jouw naam:", "Eerste stap, 23 april 2026: ", "Samen met: Samira (Noorderlicht)", "Op 28 mei 2026 ", "als PDF", "agendabestand"} {
		if !strings.Contains(m.text, want) {
			t.Errorf("%q is not in %s", want, m.text)
		}
	}
	for _, a := range v.Actions {
		own := a.OwnerVendor == d.To[0].Person || a.OwnerClient == d.To[0].Person
		if strings.Contains(m.text, a.Title) != (own && a.State != workshop.StageParked) {
			t.Errorf("%q is told, or is not: %s", a.Title, m.text)
		}
	}
}

func TestWithoutActions(t *testing.T) {
	v := sampled(t)
	text := Text(v, english, Draft{To: []Recipient{{named(t, v, "Ruud"), "Ruud", "ruud@waterrijk.example"}}})
	if !strings.Contains(text, "No action is in your name") || strings.Contains(text, "•") || strings.Contains(text, "PDF") {
		t.Error(text)
	}
}

// A first step that was due before this day is no longer first; a plan that is
// not released says so.
func TestLater(t *testing.T) {
	v := *sampled(t)
	v.Workshop.Day, v.Concept, v.Earlier = "2026-05-28", true, &workshop.EarlierView{}
	text := Text(&v, english, Draft{})
	if strings.Contains(text, "First step") || !strings.Contains(text, "Due: 15 October 2026") || !strings.Contains(text, "still a draft") || !strings.Contains(text, "looked back") {
		t.Error(text)
	}
}

func TestToAll(t *testing.T) {
	v := sampled(t)
	d := Draft{To: []Recipient{{"a", "Zoë Ørsted-van den Lange Achternaam met nog meer", "zoe@x.example"}, {"b", "Bram", "bram@waterrijk.example"}}}
	m := read(t, written(t, v, d))
	to, err := m.header.AddressList("To")
	if err != nil || len(to) != 2 || to[0].Name != d.To[0].Name || to[1].Address != "bram@waterrijk.example" || m.header.Get("Bcc") != "" {
		t.Errorf("%v %v", to, err)
	}
	for _, a := range v.Actions {
		if strings.Contains(m.text, a.Title) == (a.State == workshop.StageParked) {
			t.Errorf("%q: %s", a.Title, m.text)
		}
	}
	d.Hidden = true
	m = read(t, written(t, v, d))
	if bcc, err := m.header.AddressList("Bcc"); err != nil || len(bcc) != 2 || m.header.Get("To") != "" {
		t.Errorf("%v %v", bcc, err)
	}
}

func TestAddresses(t *testing.T) {
	for email, want := range map[string]string{
		"a@überwasser.example": "a@xn--berwasser-p9a.example", "a.b+c@x.nl": "a.b+c@x.nl", "o'brien@x.nl": "o'brien@x.nl",
	} {
		got, err := addresses([]Recipient{{Email: email}})
		if err != nil || got[0].Address != want {
			t.Errorf("%s: %v %v", email, got, err)
		}
	}
	for _, email := range []string{"", "a", "a@", "@x.nl", "a b@x.nl", "a@x.nl, b@x.nl", "a@x.nl\r\nBcc: b@x.nl", "A <a@x.nl>", `"a b"@x.nl`, "a@x_y.nl"} {
		if reachable(email) {
			t.Errorf("%q is an address", email)
		}
	}
	if _, err := Write(sampled(t), dutch, Draft{}); !errors.Is(err, ErrRecipient) {
		t.Errorf("to nobody: %v", err)
	}
}

// Who wants no mail gets none, whatever is known of them.
func TestWhoGetsMail(t *testing.T) {
	people := []workshop.Person{
		{ID: "a", Name: "Ans", Email: "ans@x.example"},
		{ID: "b", Name: "Bram", Email: "bram@x.example", NoMail: true},
		{ID: "c", Name: "Cor"},
		{ID: "d", Name: "Dirk", Email: "dirk@x_y.example"},
		{ID: "e", NoMail: true},
	}
	for i, want := range []Why{"", WhyLeft, WhyMissing, WhyWrong, WhyLeft} {
		if got := Obstacle(people[i]); got != want {
			t.Errorf("%+v: %q", people[i], got)
		}
	}
	if to := To(people); len(to) != 1 || to[0] != (Recipient{"a", "Ans", "ans@x.example"}) {
		t.Errorf("%+v", to)
	}
}

// Two drafts that differ in anything have another id: a mailbox drops the
// second of two with the same.
func TestIDs(t *testing.T) {
	v := sampled(t)
	other := *v
	other.Concept = true
	ids := map[string]string{}
	for name, b := range map[string][]byte{
		"one":   written(t, v, Draft{To: []Recipient{{"a", "Bram", "bram@waterrijk.example"}}}),
		"other": written(t, v, Draft{To: []Recipient{{"a", "Bram", "bram@elders.example"}}}),
		"file":  written(t, v, Draft{To: []Recipient{{"a", "Bram", "bram@waterrijk.example"}}, Attachments: []Attachment{pdf}}),
		"text":  written(t, &other, Draft{To: []Recipient{{"a", "Bram", "bram@waterrijk.example"}}}),
	} {
		id := read(t, b).header.Get("Message-Id")
		if id == "" || ids[id] != "" {
			t.Errorf("%s and %s are %s", name, ids[id], id)
		}
		ids[id] = name
	}
}

// FuzzTyped: whatever people type, there are no headers, recipients or files
// but those meant, and what was typed is read again.
func FuzzTyped(f *testing.F) {
	for _, s := range []string{
		"Bram\r\nBcc: evil@x.nl", `"Bakker, B" <b@x.nl>`, "=?utf-8?q?Bcc:_evil@x.nl?=", "😀\x00\xff\u2028", strings.Repeat("é", 300), strings.Repeat("x", 3000),
		"{{.name}} {nb}", "--samenspel-", "\r\n\r\n--samenspel", "a;b,c:d(e)f\\g", "../../x.pdf", "שלום \u202E",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		v := workshop.View{Viewer: workshop.Viewer{Role: workshop.AsReport}}
		v.Parties.Vendor.Name, v.Parties.Client.Name, v.Workshop.Day = s, s, s
		v.People = []workshop.Person{{ID: "p", Side: workshop.Vendor, Name: s}}
		v.Actions = []workshop.ActionView{{Action: workshop.Action{ID: "a", Title: s, FirstStep: s, FirstDate: s, Due: s, OwnerVendor: "p"}}}
		d := Draft{To: []Recipient{{"p", s, "bram@waterrijk.example"}}, Attachments: []Attachment{{s, "application/pdf", []byte(s)}}}
		m := read(t, written(t, &v, d))
		for name := range m.header {
			if !slices.Contains(strings.Fields("X-Unsent Subject To Date Message-Id Mime-Version Content-Type"), name) {
				t.Errorf("header %q", name)
			}
		}
		to, err := m.header.AddressList("To")
		if err != nil || len(to) != 1 || to[0].Address != "bram@waterrijk.example" || to[0].Name != name(s) {
			t.Errorf("%.200q: %.200v %v", s, to, err)
		}
		subject, err := new(mime.WordDecoder).DecodeHeader(m.header.Get("Subject"))
		if err != nil || subject != Subject(&v, dutch) {
			t.Errorf("%.200q: subject %.300q %v, want %.300q", s, subject, err, Subject(&v, dutch))
		}
		all := Draft{To: []Recipient{{"p", s, "bram@waterrijk.example"}, {"q", s + s, "ans@waterrijk.example"}}, Hidden: true}
		together := read(t, written(t, &v, all))
		if bcc, err := together.header.AddressList("Bcc"); err != nil || len(bcc) != 2 || bcc[1].Address != "ans@waterrijk.example" || bcc[1].Name != name(s+s) {
			t.Errorf("%.200q: bcc %.200v %v", s, bcc, err)
		}
		if len(m.files) != 1 || string(m.files[0].Content) != s {
			t.Errorf("%.200q: %.300v", s, m.files)
		}
	})
}
