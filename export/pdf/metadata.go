package pdf

import (
	"bytes"
	"encoding/xml"
	"fmt"
)

const (
	creator  = "Samenspel"
	producer = "Samenspel, gofpdf 1.16.2"
)

// information is what old readers know of a document: the same as xmp says, as
// archives ask.
func (c *compositor) information() []byte {
	at := c.d.Made.Format("(D:20060102150405Z)")
	b := []byte("<<")
	for _, of := range []struct{ key, value string }{
		{"Title", c.d.Title}, {"Author", c.d.Author}, {"Subject", c.d.Subject}, {"Creator", creator}, {"Producer", producer},
	} {
		if of.value != "" {
			b = append(b, "/"+of.key+textString(of.value)...)
		}
	}
	return append(b, "/CreationDate"+at+"/ModDate"+at+">>"...)
}

// xmp is the document's metadata in the form that archives read.
func (c *compositor) xmp() []byte {
	var b bytes.Buffer
	b.WriteString("<?xpacket begin=\"\uFEFF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n" +
		`<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">` + "\n" +
		`<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">` + "\n")
	element := func(begin, text, end string) {
		if text == "" {
			return
		}
		b.WriteString(begin)
		_ = xml.EscapeText(&b, []byte(text)) // a bytes.Buffer never fails
		b.WriteString(end + "\n")
	}
	element("<dc:format>", "application/pdf", "</dc:format>")
	element(`<dc:title><rdf:Alt><rdf:li xml:lang="x-default">`, c.d.Title, "</rdf:li></rdf:Alt></dc:title>")
	element("<dc:creator><rdf:Seq><rdf:li>", c.d.Author, "</rdf:li></rdf:Seq></dc:creator>")
	element(`<dc:description><rdf:Alt><rdf:li xml:lang="x-default">`, c.d.Subject, "</rdf:li></rdf:Alt></dc:description>")
	element("<dc:language><rdf:Bag><rdf:li>", c.d.Lang, "</rdf:li></rdf:Bag></dc:language>")
	element("<pdf:Producer>", producer, "</pdf:Producer>")
	at := c.d.Made.Format("2006-01-02T15:04:05Z")
	element("<xmp:CreatorTool>", creator, "</xmp:CreatorTool>")
	fmt.Fprintf(&b, "<xmp:CreateDate>%s</xmp:CreateDate>\n<xmp:ModifyDate>%[1]s</xmp:ModifyDate>\n<xmp:MetadataDate>%[1]s</xmp:MetadataDate>\n", at)
	if c.to.Archive {
		b.WriteString("<pdfaid:part>1</pdfaid:part>\n<pdfaid:conformance>B</pdfaid:conformance>\n")
	}
	b.WriteString("</rdf:Description></rdf:RDF></x:xmpmeta>\n<?xpacket end=\"r\"?>")
	return b.Bytes()
}
