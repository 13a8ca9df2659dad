package answers_test

import (
	"encoding/binary"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"reflect"
	"strings"
	"testing"
	"testing/iotest"
	"unicode/utf16"

	"samenspel/workshop"
	"samenspel/workshop/answers"
	"samenspel/workshop/method"
)

func instrument(t testing.TB) workshop.Instrument {
	t.Helper()
	m, err := method.Builtin()
	if err != nil {
		t.Fatal(err)
	}
	return m.Instrument
}

// said is what a sheet of the short form says, as JSON, a line a person.
func said(s answers.Sheet) string {
	var b strings.Builder
	for _, p := range s.Papers {
		text, err := json.Marshal(p.Answers)
		if err != nil {
			panic(err)
		}
		fmt.Fprintf(&b, "%s %s\n", p.Side, text)
	}
	return b.String()
}

const plain = "side,self.HET4,other.IK6,R1,R1.predicted,R7.self\nvendor,3,4,7,8,yes\n"

const plainSaid = `vendor {"self":{"HET4":3},"other":{"IK6":4},"marks":{"R1":{"given":7,"predicted":8}},"selfYes":true}` + "\n"

// However a spreadsheet writes it, it says the same.
func TestTheSameInEveryForm(t *testing.T) {
	wide := func(order binary.AppendByteOrder, mark string) string {
		b := []byte(mark)
		for _, u := range utf16.Encode([]rune(plain)) {
			b = order.AppendUint16(b, u)
		}
		return string(b)
	}
	in := instrument(t)
	for name, text := range map[string]string{
		"plain":                 plain,
		"semicolons":            strings.ReplaceAll(plain, ",", ";"),
		"tabs":                  strings.ReplaceAll(plain, ",", "\t"),
		"CRLF":                  strings.ReplaceAll(plain, "\n", "\r\n"),
		"CR":                    strings.ReplaceAll(plain, "\n", "\r"),
		"no last line break":    strings.TrimSuffix(plain, "\n"),
		"byte-order mark":       "\uFEFF" + plain,
		"UTF-16, little":        wide(binary.LittleEndian, "\xFF\xFE"),
		"UTF-16, big":           wide(binary.BigEndian, "\xFE\xFF"),
		"quotes":                `"` + strings.ReplaceAll(strings.ReplaceAll(strings.TrimSpace(plain), ",", `","`), "\n", "\"\n\"") + `"`,
		"sep=":                  "sep=;\r\n" + strings.ReplaceAll(plain, ",", ";"),
		"capitals":              "SIDE,SELF.het4,Other.Ik6,r1,R1.PREDICTED,R7.Self\nVENDOR,3,4,7,8,YES\n",
		"Dutch":                 "side,self.HET4,other.IK6,R1,R1.predicted,R7.self\nLeverancier,3,4,7,8,ja",
		"white space":           " side , self.HET4\u00A0,other.IK6,R1,R1.predicted,\tR7.self\n vendor , 3,4 ,\u00A07,8,  yes \n",
		"another order":         "R7.self;other.IK6;R1.predicted;self.HET4;side;R1\nyes;4;8;3;vendor;7",
		"point and decimals":    "side,self.HET4,other.IK6,R1,R1.predicted,R7.self\nvendor,3.0,4.00,07,8.0,yes\n",
		"comma and decimals":    "side;self.HET4;other.IK6;R1;R1.predicted;R7.self\nvendor;3,0;4,00;7;8,0;yes\n",
		"quoted comma":          "side,self.HET4,other.IK6,R1,R1.predicted,R7.self\nvendor,\"3,0\",4,7,8,yes\n",
		"don't know":            "side,self.HET4,self.HET8,other.IK6,R1,R1.predicted,R2,R7.self,R7.other\nvendor,3,?,4,7,8,?,yes,?\n",
		"columns without title": "side,self.HET4,other.IK6,R1,R1.predicted,R7.self,,\nvendor,3,4,7,8,yes,,\n",
		"short row":             "side,self.HET4,other.IK6,R1,R1.predicted,R7.self,R7.other,R6\nvendor,3,4,7,8,yes",
		"long row":              "side,self.HET4,other.IK6,R1,R1.predicted,R7.self\nvendor,3,4,7,8,yes,,,\n",
		"empty rows":            "\n,,\n" + strings.Replace(plain, "\nvendor", "\n\n,,,,,\nvendor", 1) + ",,,,,\n , ,,,,\n\n",
	} {
		s, err := answers.Read(strings.NewReader(text), in, "short", false)
		if err != nil {
			t.Errorf("%s: %v", name, err)
		} else if got := said(s); got != plainSaid {
			t.Errorf("%s: %s", name, got)
		}
		if len(s.Alike) != 0 {
			t.Errorf("%s: alike %v", name, s.Alike)
		}
	}
}

// What is not right is named as a spreadsheet shows it.
func TestFaults(t *testing.T) {
	in := instrument(t)
	const head = "side,self.HET4,R1,R3,R7.self\n"
	type fault = answers.Fault
	for name, c := range map[string]struct {
		text string
		want []fault
	}{
		"nothing":                {"", []fault{{Code: "nothing"}}},
		"only a mark":            {"\uFEFF", []fault{{Code: "nothing"}}},
		"only empty rows":        {"\n,,,\n  ,\r\n", []fault{{Code: "nothing"}}},
		"only titles":            {head + ",,,\n", []fault{{Code: "nothing"}}},
		"Latin-1":                {"side,self.HET4\nvendor,caf\xe9\n", []fault{{Code: "encoding"}}},
		"UTF-16 without mark":    {"s\x00i\x00d\x00e\x00", []fault{{Code: "encoding"}}},
		"half of UTF-16":         {"\xFF\xFEs\x00i", []fault{{Code: "encoding"}}},
		"lone surrogate":         {"\xFF\xFE\x00\xD8s\x00", []fault{{Code: "encoding"}}},
		"last surrogate":         {"\xFF\xFEs\x00\x00\xD8", []fault{{Code: "encoding"}}},
		"UTF-32":                 {"\xFF\xFE\x00\x00s\x00\x00\x00", []fault{{Code: "encoding"}}},
		"xlsx":                   {"PK\x03\x04\x14\x00", []fault{{Code: "book"}}},
		"xls":                    {"\xD0\xCF\x11\xE0\xA1\xB1", []fault{{Code: "book"}}},
		"no side":                {"self.HET4\n3\n", []fault{{Code: "no_side"}}},
		"open quote":             {head + "vendor,3,,,\n\"vendor,3\n", []fault{{Code: "quote", Row: 3}}},
		"open quote in titles":   {"side,\"self", []fault{{Code: "quote", Row: 1}}},
		"unknown and twice":      {"side,name,Side,self.HET10,R7,self.het4,SELF.HET4\n", []fault{{Code: "unknown", Columns: []string{"name", "self.HET10"}}, {Code: "whose", Columns: []string{"R7"}, Meant: [2]string{"R7.self", "R7.other"}}, {Code: "twice", Columns: []string{"Side", "SELF.HET4"}}}},
		"about whom":             {"side,het1,self.HET4,R7,R5\nvendor,,3,,", []fault{{Code: "whose", Columns: []string{"het1", "R7"}, Meant: [2]string{"self.HET1", "other.HET1"}}}},
		"not asked":              {"side,self.HET1,self.HET4,other.IK9\nvendor,,3,", []fault{{Code: "not_asked", Columns: []string{"self.HET1", "other.IK9"}}}},
		"asked by no form":       {"side,self.HET4,R5.predicted\nvendor,3,", []fault{{Code: "unknown", Columns: []string{"R5.predicted"}}}},
		"only a side":            {head + "vendor,,,,\nvendor,?,,?,\n", []fault{{Code: "nothing"}}},
		"commas within quotes":   {"\"a,b,c,d\";side;R1\nx;vendor;7\n", []fault{{Code: "unknown", Columns: []string{"a,b,c,d"}}}},
		"no side and unknown":    {"kant,self.HET4\nvendor,3\n", []fault{{Code: "no_side"}, {Code: "unknown", Columns: []string{"kant"}}}},
		"outside the scale":      {head + "vendor,0,,,\nclient,6,,,\n", []fault{{Code: "whole", Row: 2, Column: "self.HET4", Value: "0", Min: 1, Max: 5}, {Code: "whole", Row: 3, Column: "self.HET4", Value: "6", Min: 1, Max: 5}}},
		"marks":                  {head + "vendor,3,0,0,\nclient,3,11,11,", []fault{{Code: "whole", Row: 2, Column: "R1", Value: "0", Min: 1, Max: 10}, {Code: "whole", Row: 3, Column: "R1", Value: "11", Min: 1, Max: 10}, {Code: "whole", Row: 3, Column: "R3", Value: "11", Min: 0, Max: 10}}},
		"yes and no":             {head + "vendor,3,,,1\n", []fault{{Code: "yes_no", Row: 2, Column: "R7.self", Value: "1"}}},
		"sides":                  {head + ",3,,,\nNoorderlicht,3,,,\n", []fault{{Code: "side", Row: 2, Column: "side"}, {Code: "side", Row: 3, Column: "side", Value: "Noorderlicht"}}},
		"beyond the titles":      {head + "vendor,3,,,,x\n", []fault{{Code: "no_title", Row: 2, Column: "F", Value: "x"}}},
		"under no title":         {"side,,R1\nvendor,4,7\n", []fault{{Code: "no_title", Row: 2, Column: "B", Value: "4"}}},
		"far beyond":             {head + "vendor,3" + strings.Repeat(",", 5000) + "x\n", []fault{{Code: "no_title", Row: 2, Column: "ALL", Value: "x"}}},
		"empty rows are counted": {"\n" + head + "\n,,,,\nvendor,x,,,\n", []fault{{Code: "whole", Row: 5, Column: "self.HET4", Value: "x", Min: 1, Max: 5}}},
		"a cell of three lines":  {head + "vendor,\"3\n\n\",,,\nvendor,x,,,\n", []fault{{Code: "whole", Row: 3, Column: "self.HET4", Value: "x", Min: 1, Max: 5}}},
	} {
		s, err := answers.Read(strings.NewReader(c.text), in, "short", false)
		var r *answers.Refusal
		if !errors.As(err, &r) {
			t.Errorf("%s: %v, want a refusal", name, err)
			continue
		}
		if !reflect.DeepEqual(r.Faults, c.want) || r.More != 0 || len(s.Papers) != 0 || r.Error() == "" {
			t.Errorf("%s:\n got %+v\nwant %+v", name, r.Faults, c.want)
		}
	}
}

// Empty and ? are both "don't know"; who knows nothing is no paper, and no
// reason to refuse what others answered.
func TestWhoKnowsNothing(t *testing.T) {
	s, err := answers.Read(strings.NewReader("side,self.HET4,R1\nvendor,3,\nvendor,,\nclient,?,?\nclient,,7\n"), instrument(t), "short", false)
	if err != nil {
		t.Fatal(err)
	}
	if len(s.Papers) != 2 || s.Of(workshop.Client) != 1 || !reflect.DeepEqual(s.Silent, []int{3, 4}) {
		t.Errorf("%d papers, silent %v", len(s.Papers), s.Silent)
	}
}

// What is no whole number on the scale is not taken for one.
func TestCellsThatAreNoAnswer(t *testing.T) {
	in := instrument(t)
	for _, cell := range []string{
		"=1+2", "+3", "-3", "3,5", "3.5", "3.", ".3", ",", "1e0", "0x3", "３", "٣", "③", "3 4", "3/5", "300", "103",
		"3,0,0", "often", "??", "NaN", "#N/A", "3\x01", "4294967299", strings.Repeat("3", 10_000),
	} {
		_, err := answers.Read(strings.NewReader("side;self.HET4\nvendor;"+cell+"\n"), in, "short", false)
		var r *answers.Refusal
		if !errors.As(err, &r) || r.Faults[0].Code != answers.CodeWhole || r.Faults[0].Value != cell {
			t.Errorf("%.40q: %.200v", cell, err)
		}
	}
}

func TestTwentyFaultsAndACount(t *testing.T) {
	_, err := answers.Read(strings.NewReader("side,self.HET4\n"+strings.Repeat("vendor,9\n", 50)), instrument(t), "short", false)
	var r *answers.Refusal
	if !errors.As(err, &r) || len(r.Faults) != answers.Most || r.More != 30 || r.Faults[19].Row != 21 {
		t.Fatalf("%v", err)
	}
	if !strings.HasSuffix(err.Error(), "and 30 more") {
		t.Error(err)
	}
}

func TestRowsThatSayTheSame(t *testing.T) {
	s, err := answers.Read(strings.NewReader("side,self.HET4,R1\nvendor,3,\nclient,3,\nvendor,3.0,?\nvendor,,3\n\nvendor,3,\n"), instrument(t), "short", false)
	if err != nil {
		t.Fatal(err)
	}
	if !reflect.DeepEqual(s.Alike, []int{4, 7}) || s.Of(workshop.Vendor) != 4 || s.Of(workshop.Client) != 1 {
		t.Errorf("alike %v, %d and %d", s.Alike, s.Of(workshop.Vendor), s.Of(workshop.Client))
	}
}

func TestTooMany(t *testing.T) {
	in := instrument(t)
	row := "klant,3\n"
	full := "side,self.HET4\n" + strings.Repeat(row, workshop.MaxBallots)
	if s, err := answers.Read(strings.NewReader(full), in, "short", false); err != nil || s.Of(workshop.Client) != workshop.MaxBallots {
		t.Fatalf("%d, %v", s.Of(workshop.Client), err)
	}
	for n, text := range map[int]string{
		workshop.MaxBallots + 1: full + row,
		10_000:                  "side,self.HET4\nvendor,9\n" + strings.Repeat(row, 10_000),
	} {
		_, err := answers.Read(strings.NewReader(text), in, "short", false)
		var r *answers.Refusal
		want := []answers.Fault{{Code: answers.CodeTooMany, Side: workshop.Client, N: n, Limit: workshop.MaxBallots}}
		if !errors.As(err, &r) || !reflect.DeepEqual(r.Faults, want) {
			t.Errorf("%d: %v", n, err)
		}
	}
}

// endless never ends, and counts what was read of it.
type endless struct{ n int64 }

func (e *endless) Read(p []byte) (int, error) {
	for i := range p {
		p[i] = "side\n"[e.n%5]
		e.n++
	}
	return len(p), nil
}

func TestTooLarge(t *testing.T) {
	e := &endless{}
	_, err := answers.Read(e, instrument(t), "short", false)
	var r *answers.Refusal
	if !errors.As(err, &r) || r.Faults[0].Code != answers.CodeTooLarge || r.Faults[0].Limit != 8 {
		t.Fatalf("%v", err)
	}
	if e.n > 9<<20 {
		t.Errorf("%d bytes were read", e.n)
	}
}

func TestReaderFails(t *testing.T) {
	_, err := answers.Read(io.MultiReader(strings.NewReader(plain), iotest.ErrReader(io.ErrClosedPipe)), instrument(t), "short", false)
	if !errors.Is(err, io.ErrClosedPipe) {
		t.Error(err)
	}
}

// The columns of a form are those that are read, in the order of the form.
func TestColumns(t *testing.T) {
	in := instrument(t)
	const short = "side,self.HET4,self.HET8,self.HET9,self.WIJ1,self.WIJ3,self.WIJ7,self.IK2,self.IK5,self.IK6," +
		"other.HET4,other.HET8,other.HET9,other.WIJ1,other.WIJ3,other.WIJ7,other.IK2,other.IK5,other.IK6," +
		"R1,R1.predicted,R2,R2.predicted,R3,R3.predicted,R4,R4.predicted,R5,R6,R7.self,R7.other"
	if got := strings.Join(answers.Columns(in, "short"), ","); got != short {
		t.Errorf("%s", got)
	}
	long := answers.Columns(in, "long")
	if len(long) != 1+27+27+12 {
		t.Errorf("%d columns", len(long))
	}
	var r *answers.Refusal
	if _, err := answers.Read(strings.NewReader(strings.Join(long, ";")), in, "long", false); !errors.As(err, &r) || r.Faults[0].Code != answers.CodeNothing {
		t.Errorf("the long form's own columns: %v", err)
	}
	_, err := answers.Read(strings.NewReader(strings.Join(long, ";")), in, "short", false)
	if !errors.As(err, &r) || len(r.Faults) != 1 || r.Faults[0].Code != answers.CodeNotAsked || len(r.Faults[0].Columns) != 36 {
		t.Errorf("the long form's columns in the short form: %v", err)
	}
}

// A method may ask R7 about the other side only.
func TestOneWay(t *testing.T) {
	in := workshop.Instrument{Results: []workshop.ResultItem{{Code: "R7", Type: "yesno"}}}
	if got := fmt.Sprint(answers.Columns(in, "")); got != "[side R7.other]" {
		t.Error(got)
	}
	_, err := answers.Read(strings.NewReader("side,R7.self\nvendor,yes\n"), in, "", false)
	var r *answers.Refusal
	if !errors.As(err, &r) || r.Faults[0].Code != answers.CodeUnknown {
		t.Error(err)
	}
}

// A sheet of the long form is read as such where the form may still be chosen.
func TestTheLongFormIsChosen(t *testing.T) {
	in := instrument(t)
	for _, c := range []struct {
		text, form string
		longer     bool
		want       string // the form, or the code of the refusal
	}{
		{"side,self.HET4\nvendor,3\n", "short", true, "short"},
		{"side,R1,self.HET4,OTHER.ik9\nvendor,1,3,3\n", "short", true, "long"},
		{"side,self.HET1\nvendor,2\n", "short", true, "long"},
		{"side,self.HET1\nvendor,3\n", "short", false, "not_asked"},
		{"side,self.HET1\nvendor,3\n", "long", false, "long"},
		{"side,self.HET1\nvendor,3\n", "long", true, "long"},
		{"side,self.HET0,self.HET4\nvendor,3,3\n", "short", true, "unknown"},
		{"side,self.HET1,self.HET1\nvendor,3,3\n", "short", true, "twice"},
	} {
		s, err := answers.Read(strings.NewReader(c.text), in, c.form, c.longer)
		got := s.Form
		var r *answers.Refusal
		if errors.As(err, &r) {
			got = string(r.Faults[0].Code)
		}
		if got != c.want {
			t.Errorf("%q as %s: %s, want %s", c.text, c.form, got, c.want)
		}
	}
}
