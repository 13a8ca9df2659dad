package answers

import (
	"encoding/csv"
	"errors"
	"reflect"
	"strings"
	"testing"

	"samenspel/workshop"
	"samenspel/workshop/method"
)

// FuzzRead: whatever is handed over, it is refused with a reason, or what
// comes out is what the workshop takes.
func FuzzRead(f *testing.F) {
	for _, seed := range []string{
		"side,self.HET4\nvendor,3\n", "\uFEFFside;R1;R1.predicted;R7.self\r\nklant;7;?;nee\r\n", "side\tR3\n\"client\"\t10",
		"\xFF\xFEs\x00i\x00d\x00e\x00", "\xFE\xFF\x00s", "sep=;\nside;R6\nvendor;4,0", "side,\"self.HET4\nvendor,3", "PK\x03\x04", "side,side\n",
	} {
		f.Add([]byte(seed))
	}
	m, err := method.Builtin()
	if err != nil {
		f.Fatal(err)
	}
	f.Fuzz(func(t *testing.T, raw []byte) {
		s, err := Read(strings.NewReader(string(raw)), m.Instrument, "short", false)
		if err != nil {
			var r *Refusal
			if !errors.As(err, &r) || len(r.Faults) == 0 || len(r.Faults) > Most || len(s.Papers) > 0 {
				t.Fatalf("%v", err)
			}
			for _, f := range r.Faults {
				if f.Code == "" || f.Row < 0 {
					t.Fatalf("%+v", f)
				}
			}
			return
		}
		if len(s.Papers) == 0 || len(s.Alike) >= len(s.Papers) {
			t.Fatalf("%+v", s)
		}
		for _, p := range s.Papers {
			if !p.Side.Valid() || p.Answers.Empty() {
				t.Fatalf("%+v", p)
			}
			for _, about := range []map[string]int{p.Answers.Self, p.Answers.Other} {
				for code, v := range about {
					if v < 1 || v > 5 || !asks(m.Instrument, code) {
						t.Fatalf("%s %d", code, v)
					}
				}
			}
			for code, mark := range p.Answers.Marks {
				r := m.Instrument.Result(code)
				for _, v := range []*float64{mark.Given, mark.Predicted} {
					if v != nil && (*v < float64(r.Min) || *v > float64(r.Max)) {
						t.Fatalf("%s %v", code, *v)
					}
				}
			}
		}
	})
}

func asks(in workshop.Instrument, code string) bool {
	for _, i := range in.Asked("short") {
		if i.Code == code {
			return true
		}
	}
	return false
}

// FuzzRows: where the standard library reads the same text, it reads the same
// cells. It passes over empty lines.
func FuzzRows(f *testing.F) {
	for _, seed := range []string{"a,b\nc,d\n", "\"a\"\"b\",\"c\nd\"\r\n\r\n,e", "a;b\n;\n", "\"\"", "a\t\"b,c\""} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		ours := newRows(text)
		if strings.Contains(strings.ReplaceAll(text, "\r\n", "\n"), "\r") || strings.HasPrefix(strings.ToLower(text), "sep=") {
			return // line ends that the standard library does not know
		}
		theirs := csv.NewReader(strings.NewReader(text))
		theirs.Comma, theirs.FieldsPerRecord = rune(ours.comma), -1
		want, err := theirs.ReadAll()
		if err != nil || len(want) > 0 && len(want[0]) >= maxCells {
			return
		}
		var got [][]string
		rows := 0
		for {
			cells, ok, open := ours.next()
			if open {
				t.Fatalf("%q: a quote is open", text)
			}
			if !ok {
				break
			}
			if rows++; rows != ours.row {
				t.Fatalf("row %d is called %d", rows, ours.row)
			}
			if len(cells) == 1 && cells[0] == "" {
				continue
			}
			for i := range cells {
				cells[i] = strings.ReplaceAll(cells[i], "\r\n", "\n") // as the standard library does in quotes
			}
			got = append(got, append([]string(nil), cells...))
		}
		// A quoted nothing by itself is a row to them, and an empty one to us.
		var rest [][]string
		for _, w := range want {
			if len(w) != 1 || w[0] != "" {
				rest = append(rest, w)
			}
		}
		if !reflect.DeepEqual(got, rest) {
			t.Fatalf("%q:\n got %q\nwant %q", text, got, rest)
		}
	})
}
