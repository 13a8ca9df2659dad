package pdf

import (
	"bytes"
	"crypto/sha256"
	"encoding/xml"
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"samenspel/export/page"
)

// errShape is returned where gofpdf's output is not laid out as finish knows.
var errShape = errors.New("pdf is not laid out as expected")

// finish rewrites gofpdf's output with what gofpdf cannot say: the language,
// the structure that screen readers follow, metadata, and a file id made of
// the content. It takes the file apart at its cross-reference table and writes
// it anew.
func finish(raw []byte, d *page.Document, m marks) ([]byte, error) {
	objects, catalog, info, err := takeApart(raw)
	if err != nil {
		return nil, err
	}
	s := structure{objects: objects, marks: m, pages: len(d.Pages)}
	root := s.write(d.Root)
	metadata := s.add(xmp(d))
	c := objects[catalog]
	at := bytes.Index(c, []byte("/Type /Catalog"))
	if at < 0 {
		return nil, fmt.Errorf("%w: no catalog", errShape)
	}
	more := fmt.Sprintf("/Lang (%s) /MarkInfo <</Marked true>> /StructTreeRoot %d 0 R /Metadata %d 0 R /ViewerPreferences <</DisplayDocTitle true>>\n", d.Lang, root, metadata)
	s.objects[catalog] = slices.Concat(c[:at], []byte(more), c[at:])
	for i := range d.Pages {
		n := pageObject(i + 1)
		const mark = "<</Type /Page\n"
		if n >= len(s.objects) || !bytes.Contains(s.objects[n], []byte(mark)) {
			return nil, fmt.Errorf("%w: object %d is no page", errShape, n)
		}
		s.objects[n] = bytes.Replace(s.objects[n], []byte(mark), fmt.Appendf(nil, "%s/StructParents %d /Tabs /S\n", mark, i), 1)
	}
	return assemble(s.objects, catalog, info), nil
}

// pageObject is the number gofpdf gives a page, counted from 1.
func pageObject(page int) int { return 1 + 2*page }

// takeApart returns the objects by number, without "n 0 obj" and "endobj".
func takeApart(raw []byte) (objects [][]byte, catalog, info int, err error) {
	at := bytes.LastIndex(raw, []byte("\nxref\n0 "))
	if at < 0 {
		return nil, 0, 0, fmt.Errorf("%w: no cross-reference table", errShape)
	}
	lines := strings.Split(string(raw[at+1:]), "\n")
	count, err := strconv.Atoi(strings.TrimPrefix(lines[1], "0 "))
	if err != nil || len(lines) < count+2 {
		return nil, 0, 0, fmt.Errorf("%w: cross-reference table %q", errShape, lines[1])
	}
	type place struct{ number, offset int }
	places := make([]place, 0, count)
	for n := 1; n < count; n++ {
		digits, _, _ := strings.Cut(lines[2+n], " ")
		offset, err := strconv.Atoi(digits)
		if err != nil || offset < 0 || offset >= at {
			return nil, 0, 0, fmt.Errorf("%w: entry %q", errShape, lines[2+n])
		}
		places = append(places, place{n, offset})
	}
	slices.SortFunc(places, func(a, b place) int { return a.offset - b.offset })
	objects = make([][]byte, count)
	for i, p := range places {
		end := at + 1
		if i+1 < len(places) {
			end = places[i+1].offset
		}
		body := bytes.TrimSuffix(bytes.TrimSpace(raw[p.offset:end]), []byte("endobj"))
		body, ok := bytes.CutPrefix(body, fmt.Appendf(nil, "%d 0 obj\n", p.number))
		if !ok {
			return nil, 0, 0, fmt.Errorf("%w: object %d", errShape, p.number)
		}
		objects[p.number] = bytes.TrimRight(body, "\n")
	}
	for _, l := range lines[2+count:] {
		_, _ = fmt.Sscanf(l, "/Root %d 0 R", &catalog)
		_, _ = fmt.Sscanf(l, "/Info %d 0 R", &info)
	}
	if catalog <= 0 || catalog >= count || info <= 0 || info >= count {
		return nil, 0, 0, fmt.Errorf("%w: trailer", errShape)
	}
	return objects, catalog, info, nil
}

func assemble(objects [][]byte, catalog, info int) []byte {
	var b bytes.Buffer
	b.WriteString("%PDF-1.7\n%\xE2\xE3\xCF\xD3\n")
	offsets := make([]int, len(objects))
	for n := 1; n < len(objects); n++ {
		offsets[n] = b.Len()
		fmt.Fprintf(&b, "%d 0 obj\n%s\nendobj\n", n, objects[n])
	}
	id := sha256.Sum256(b.Bytes())
	at := b.Len()
	fmt.Fprintf(&b, "xref\n0 %d\n0000000000 65535 f \n", len(objects))
	for n := 1; n < len(objects); n++ {
		fmt.Fprintf(&b, "%010d 00000 n \n", offsets[n])
	}
	fmt.Fprintf(&b, "trailer\n<</Size %d /Root %d 0 R /Info %d 0 R /ID [<%x> <%[4]x>]>>\nstartxref\n%d\n%%%%EOF\n", len(objects), catalog, info, id[:16], at)
	return b.Bytes()
}

// xmp is the document's metadata in the form that archives read.
func xmp(d *page.Document) string {
	var title strings.Builder
	_ = xml.EscapeText(&title, []byte(d.Title)) // a strings.Builder never fails
	at := d.Made.Format("2006-01-02T15:04:05Z")
	body := `<?xpacket begin="` + "\uFEFF" + `" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/">
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">` + title.String() + `</rdf:li></rdf:Alt></dc:title>
<dc:language><rdf:Bag><rdf:li>` + d.Lang + `</rdf:li></rdf:Bag></dc:language>
<xmp:CreatorTool>Samenspel</xmp:CreatorTool><xmp:CreateDate>` + at + `</xmp:CreateDate><xmp:ModifyDate>` + at + `</xmp:ModifyDate>
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="r"?>`
	return fmt.Sprintf("<</Type /Metadata /Subtype /XML /Length %d>>\nstream\n%s\nendstream", len(body), body)
}
