package export

import (
	"archive/zip"
	"bytes"
	"encoding/csv"
	"encoding/json"
	"encoding/xml"
	"errors"
	"fmt"
	"image/png"
	"io"
	"net/mail"
	"regexp"
	"slices"
	"strings"
	"unicode/utf8"
)

// sound says what is wrong with a file, by its ending. It is no more than a
// first look; make verify has other people's programs read them. A file whose
// ending is not here is wrong: whoever adds a format adds how it is looked at.
var sound = map[string]func([]byte) error{
	".pdf": soundPDF, ".csv": soundCSV, ".xlsx": soundWorkbook, ".json": soundJSON, ".md": soundText,
	".ics": soundCalendar, ".svg": soundSVG, ".png": soundPNG, ".eml": soundMail,
}

func check(f File) error {
	look := sound[f.Ext]
	if look == nil {
		return fmt.Errorf("%s: nothing looks at %q", f.Kind, f.Ext)
	}
	if f.Type == "" || f.Kind == "" {
		return fmt.Errorf("%q of %q has type %q", f.Ext, f.Kind, f.Type)
	}
	if err := look(f.Content); err != nil {
		return fmt.Errorf("%s %s: %w", f.Kind, f.Ext, err)
	}
	return nil
}

func soundPDF(b []byte) error {
	if !bytes.HasPrefix(b, []byte("%PDF-1.")) || !bytes.HasSuffix(bytes.TrimSpace(b), []byte("%%EOF")) {
		return errors.New("no whole PDF")
	}
	return nil
}

var plainNumber = regexp.MustCompile(`^[+-]?\d+([.,]\d+)?$`)

// formula says that a spreadsheet would carry out a cell.
func formula(cell string) bool {
	return cell != "" && strings.ContainsAny(cell[:1], "=+-@\t\r") && !plainNumber.MatchString(cell)
}

func soundCSV(b []byte) error {
	b = bytes.TrimPrefix(b, []byte("\ufeff"))
	r := csv.NewReader(bytes.NewReader(b))
	if first, _, _ := bytes.Cut(b, []byte("\n")); bytes.Count(first, []byte(";")) > bytes.Count(first, []byte(",")) {
		r.Comma = ';'
	}
	rows, err := r.ReadAll()
	if err != nil {
		return err
	}
	for _, row := range rows {
		if i := slices.IndexFunc(row, formula); i >= 0 {
			return fmt.Errorf("a spreadsheet carries out %q", row[i])
		}
	}
	return soundText(b)
}

func soundText(b []byte) error {
	if !utf8.Valid(b) {
		return errors.New("not UTF-8")
	}
	if i := bytes.IndexFunc(b, func(r rune) bool { return r < ' ' && r != '\n' && r != '\r' && r != '\t' }); i >= 0 {
		return fmt.Errorf("control character %q", b[i])
	}
	return nil
}

func soundJSON(b []byte) error {
	if !json.Valid(b) {
		return errors.New("no JSON")
	}
	return soundText(b)
}

func soundWorkbook(b []byte) error {
	z, err := zip.NewReader(bytes.NewReader(b), int64(len(b)))
	if err != nil {
		return err
	}
	for _, part := range z.File {
		r, err := part.Open()
		if err != nil {
			return err
		}
		content, err := io.ReadAll(r)
		if err != nil {
			return fmt.Errorf("%s: %w", part.Name, err)
		}
		if !strings.HasSuffix(part.Name, ".xml") && !strings.HasSuffix(part.Name, ".rels") {
			continue
		}
		if err := soundXML(content, "f"); err != nil {
			return fmt.Errorf("%s: %w", part.Name, err)
		}
	}
	return nil
}

// soundXML reads XML to its end, and refuses some elements.
func soundXML(b []byte, refused ...string) error {
	for d := xml.NewDecoder(bytes.NewReader(b)); ; {
		token, err := d.Token()
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return err
		}
		if e, ok := token.(xml.StartElement); ok && slices.Contains(refused, e.Name.Local) {
			return fmt.Errorf("<%s>", e.Name.Local)
		}
	}
}

func soundSVG(b []byte) error { return soundXML(b, "script", "foreignObject") }

func soundPNG(b []byte) error {
	_, err := png.Decode(bytes.NewReader(b))
	return err
}

// soundCalendar reads lines as RFC 5545 has them: of at most 75 bytes, those
// that begin with a space going on with the one before.
func soundCalendar(b []byte) error {
	lines := strings.Split(string(b), "\r\n")
	if lines[len(lines)-1] != "" || strings.ContainsAny(strings.Join(lines, ""), "\r\n") {
		return errors.New("lines don't end with CR and LF")
	}
	var open []string
	for _, line := range lines[:len(lines)-1] {
		if len(line) > 75 {
			return fmt.Errorf("a line of %d bytes", len(line))
		}
		if !utf8.ValidString(line) {
			return fmt.Errorf("a character cut in two: %q", line)
		}
		if name, is := strings.CutPrefix(line, "BEGIN:"); is {
			open = append(open, name)
		} else if name, is := strings.CutPrefix(line, "END:"); is {
			if len(open) == 0 || open[len(open)-1] != name {
				return fmt.Errorf("END:%s in %q", name, open)
			}
			open = open[:len(open)-1]
		} else if !strings.HasPrefix(line, " ") && !strings.ContainsAny(line, ":") && len(line) < 75 {
			return fmt.Errorf("%q is no property", line)
		}
	}
	if len(open) > 0 {
		return fmt.Errorf("%q never end", open)
	}
	return nil
}

func soundMail(b []byte) error {
	m, err := mail.ReadMessage(bytes.NewReader(b))
	if err != nil {
		return err
	}
	for _, stray := range []string{"Bcc", "X-Erg"} {
		if m.Header.Get(stray) != "" {
			return fmt.Errorf("a header %s that somebody typed", stray)
		}
	}
	if m.Header.Get("X-Unsent") != "1" {
		return errors.New("no draft")
	}
	_, err = io.Copy(io.Discard, m.Body)
	return err
}
