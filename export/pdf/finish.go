package pdf

import (
	"bytes"
	"fmt"
	"regexp"
	"strings"

	"samenspel/export/page"
)

// compositor makes the file: it takes gofpdf's pages, typefaces and pictures,
// and says what gofpdf cannot.
type compositor struct {
	o     objects
	d     *page.Document
	to    Options
	marks marks
	faces []*embedded
	links []*annotation
}

// finish returns the file of a document that gofpdf has written the pages of.
func finish(raw []byte, p *press) ([]byte, error) {
	o, catalog, info, err := takeApart(raw)
	if err != nil {
		return nil, err
	}
	c := &compositor{o: o, d: p.d, to: p.o, marks: p.marks, faces: p.faces}
	c.links = c.annotations()
	if err := c.pages(); err != nil {
		return nil, err
	}
	if err := c.typefaces(); err != nil {
		return nil, err
	}
	if err := c.pictures(); err != nil {
		return nil, err
	}
	for _, a := range c.links {
		c.writeLink(a)
	}
	c.o[info] = c.information()
	c.o[catalog] = c.catalog()
	t := trailer{catalog, info}
	if c.to.Archive {
		return classic(c.o, t), nil
	}
	return compact(c.o, t), nil
}

// pageObject is the number gofpdf gives a page, counted from 1; what stands on
// it is the next.
func pageObject(page int) int { return 1 + 2*page }

// resources is the number of what all pages draw with.
const resources = 2

// longName is what gofpdf calls a typeface on a page.
var longName = regexp.MustCompile(`/F[0-9a-f]{40} `)

// pages writes the pages anew, with their structure and links, and compresses
// what stands on them.
func (c *compositor) pages() error {
	if len(c.o) <= pageObject(len(c.d.Pages))+1 {
		return fmt.Errorf("%w: %d objects for %d pages", errShape, len(c.o), len(c.d.Pages))
	}
	var names []string // long, short, long, short
	for i, n := range longName.FindAllString(string(c.o[resources]), -1) {
		names = append(names, n, fmt.Sprintf("/F%d ", i))
	}
	short := strings.NewReplacer(names...)
	c.o[resources] = []byte(short.Replace(string(c.o[resources])))
	failed := make([]error, len(c.d.Pages))
	atOnce(len(c.d.Pages), func(i int) {
		n := pageObject(i + 1)
		if !bytes.HasPrefix(c.o[n], []byte("<</Type /Page\n")) {
			failed[i] = fmt.Errorf("%w: object %d is no page", errShape, n)
			return
		}
		_, content, err := opened(c.o[n+1])
		if err != nil {
			failed[i] = err
			return
		}
		c.o[n+1] = packed("", []byte(short.Replace(string(content))))
		c.o[n] = c.page(i + 1)
	})
	for _, err := range failed {
		if err != nil {
			return err
		}
	}
	return nil
}

// page is a page as an object.
func (c *compositor) page(at int) []byte {
	n := pageObject(at)
	b := fmt.Appendf(nil, "<</Type/Page/Parent 1 0 R/Resources %d 0 R/Contents %d 0 R/StructParents %d/Tabs/S", resources, n+1, at-1)
	some := false
	for _, a := range c.links {
		if a.page != at {
			continue
		}
		if !some {
			b = append(b, "/Annots["...)
			some = true
		}
		b = ref(b, a.object)
	}
	if some {
		b = append(b, ']')
	}
	return append(b, ">>"...)
}

// catalog is where a reader of the file starts.
func (c *compositor) catalog() []byte {
	b := fmt.Appendf(nil, "<</Type/Catalog/Pages 1 0 R/Lang(%s)/MarkInfo<</Marked true>>/ViewerPreferences<</DisplayDocTitle true>>", c.d.Lang)
	s := structure{o: &c.o, d: c.d, marks: c.marks, links: c.links}
	b = fmt.Appendf(b, "/StructTreeRoot %d 0 R/Metadata %d 0 R", s.write(), c.o.add(stream("/Type/Metadata/Subtype/XML", c.xmp())))
	profile := c.o.add(packed("/N 3/Alternate/DeviceRGB", sRGB()))
	b = fmt.Appendf(b, "/OutputIntents[<</Type/OutputIntent/S/GTS_PDFA1/OutputConditionIdentifier(%s)/Info(%[1]s)/RegistryName(http://www.color.org)/DestOutputProfile %d 0 R>>]", profileName, profile)
	if n := c.outline(); n > 0 {
		b = fmt.Appendf(b, "/Outlines %d 0 R/PageMode/UseOutlines", n)
	}
	names := c.names()
	if !c.to.Archive && len(c.d.Files) > 0 {
		listed, all := c.files()
		names += listed
		b = append(b, all...)
	}
	if names != "" {
		b = append(b, "/Names<<"+names+">>"...)
	}
	return append(b, ">>"...)
}
