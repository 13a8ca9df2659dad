package journal

import (
	"bytes"
	"encoding/json"
	"reflect"
	"testing"

	"samenspel/workshop"
)

// Whatever a file holds, reading it never panics; what it takes for a whole
// prefix is one, and writes and reads back the same.
func FuzzScan(f *testing.F) {
	whole := bytesOf(f, 4)
	f.Add([]byte{})
	f.Add(whole)
	f.Add(whole[:len(whole)-7])
	f.Add(bytes.Replace(whole, []byte("P2"), []byte("P7"), 1))
	f.Add(bytes.Replace(whole, []byte(`"reader":1`), []byte(`"reader":9`), 1))
	f.Add(bytes.Replace(whole, []byte("\n"), []byte("\r\n"), 2))
	f.Fuzz(func(t *testing.T, b []byte) {
		s, err := scan("x", bytes.NewReader(b), 1<<20)
		c, serr := salvage("x", bytes.NewReader(b), 1<<20, &Problem{Code: Damaged, Path: "x"})
		if serr != nil {
			t.Fatal(serr)
		}
		if err != nil {
			return
		}
		if len(c.Records) < len(s.Records) {
			t.Fatalf("salvage gave %d records, reading %d", len(c.Records), len(s.Records))
		}
		if s.Status.Damage == nil && int(s.end)+len(s.Status.Cut) != len(b) {
			t.Fatalf("%d good bytes and %d cut of %d", s.end, len(s.Status.Cut), len(b))
		}
		again, err := scan("x", bytes.NewReader(b[:s.end]), 1<<20)
		if s.end > 0 && (err != nil || again.Status.Damage != nil || again.Status.Torn != nil || again.last != s.last || len(again.Records) != len(s.Records)) {
			t.Fatalf("the good prefix reads as %+v, %v", again.Status, err)
		}
	})
}

// The fast way to read a record and encoding/json agree.
func FuzzDecode(f *testing.F) {
	for n := range 3 {
		b, err := appendRecord(nil, rec(n))
		if err != nil {
			f.Fatal(err)
		}
		f.Add(b)
	}
	f.Add([]byte(`{"id":"0190a000-0000-7000-8000-000000000001","commit":"0190a000-0000-7000-8000-000000000001","at":"1.2","by":"","kind":"k","body":1,"x":2}`))
	for _, rest := range []string{`"at":"01.2","by":"","kind":"k"}`, `"at":"1.2","by":"","kind":"k"}}`, `"at":"1.2","by":"\\","kind":"k\n"}`, `"at":"1.2","by":"","kind":"a	b"}`, `"at":"1.2","by":"","kind":"k","body":{]}`} {
		f.Add([]byte(`{"id":"0190a000-0000-7000-8000-000000000001","commit":"0190a000-0000-7000-8000-000000000001",` + rest))
	}
	f.Fuzz(func(t *testing.T, b []byte) {
		d := newDecoder()
		got, err := d.decode(b)
		fast, ok := d.own(b)
		want, werr := decodeAny(b)
		if ok && werr != nil {
			t.Fatalf("%q: read as %+v, encoding/json says %v", b, fast, werr)
		}
		if ok && err == nil && !reflect.DeepEqual(got, want) {
			t.Fatalf("%q:\n got %+v\nwant %+v", b, got, want)
		}
		if err != nil {
			return
		}
		text, err := appendRecord(nil, got)
		if err != nil {
			t.Fatalf("%q cannot be written again: %v", b, err)
		}
		back, err := d.decode(text)
		if err != nil || back.Compare(compacted(got)) != 0 {
			t.Fatalf("%q comes back as %+v, %v", b, back, err)
		}
	})
}

func compacted(r workshop.Record) workshop.Record {
	if bytes.ContainsAny(r.Body, "\r\n") {
		var b bytes.Buffer
		if json.Compact(&b, r.Body) == nil {
			r.Body = b.Bytes()
		}
	}
	return r
}
