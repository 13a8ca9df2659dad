package pdf_test

import (
	"bytes"
	"encoding/json"
	"encoding/xml"
	"errors"
	"fmt"
	"regexp"
	"slices"
	"strings"
	"sync"
	"testing"

	"samenspel/export/page/pagetest"
	"samenspel/export/pdf"
)

var variants = map[string]pdf.Options{"ordinary": {}, "archive": {Archive: true}}

func TestReadersFindNothingWrong(t *testing.T) {
	for name, o := range variants {
		file := written(t, sampled(t), o)
		if out := pagetest.Ask(t, file, "qpdf", "--check", "FILE"); !strings.Contains(out, "No syntax or stream encoding errors") || strings.Contains(out, "WARNING") {
			t.Errorf("%s: %s", name, out)
		}
		info := pagetest.Ask(t, file, "pdfinfo", "FILE")
		for _, want := range []string{`Plan (één) \ A & B`, "Author:          A, <B>", "Tagged:          yes", "Metadata Stream: yes", "Pages:           2", "595.28 x 841.89"} {
			if !strings.Contains(info, want) {
				t.Errorf("%s: no %q in %s", name, want, info)
			}
		}
		if out := pagetest.Ask(t, file, "pdftoppm", "-r", "30", "FILE"); strings.Contains(out, "Error") {
			t.Errorf("%s: %.200s", name, out)
		}
		fonts := strings.Split(strings.TrimSpace(pagetest.Ask(t, file, "pdffonts", "FILE")), "\n")[2:]
		for _, f := range fonts {
			if !strings.Contains(f, "+SourceSans3-") && !strings.Contains(f, "+DejaVuSans") || !strings.Contains(f, "yes yes yes") {
				t.Errorf("%s: %s", name, f)
			}
		}
		if len(fonts) != 5 {
			t.Errorf("%s: typefaces %q", name, fonts)
		}
		if n := len(picture.FindAllString(pagetest.Ask(t, file, "pdfimages", "-list", "FILE"), -1)); n != 4 {
			t.Errorf("%s: %d pictures stand there, want 4", name, n)
		}
	}
}

// picture is a line of what pdfimages lists.
var picture = regexp.MustCompile(`(?m)^ +\d+ +\d+ image`)

func TestArchiveShowsNothingThrough(t *testing.T) {
	plain := pagetest.Ask(t, written(t, sampled(t), pdf.Options{Archive: true}), "qpdf", "--qdf", "FILE", "-")
	for _, never := range []string{"/SMask", "/Mask", "/EmbeddedFile", "/AF ", "/ObjStm", "/XRef", "/Transparency"} {
		if strings.Contains(plain, never) {
			t.Errorf("it has %s", never)
		}
	}
	if !strings.Contains(pagetest.Ask(t, written(t, sampled(t), pdf.Options{}), "qpdf", "--qdf", "FILE", "-"), "/SMask") {
		t.Error("the ordinary variant shows nothing through either")
	}
}

func TestWordsOfOneElementStandApart(t *testing.T) {
	file := written(t, sampled(t), pdf.Options{})
	tree := strings.Join(strings.Fields(pagetest.Ask(t, file, "pdfinfo", "-struct-text", "FILE")), " ")
	if want := "Een regel die doorloopt op de volgende"; !strings.Contains(strings.ReplaceAll(tree, `" "`, ""), want) {
		t.Errorf("no %q in %s", want, tree)
	}
	if text := pagetest.Ask(t, file, "pdftotext", "FILE", "-"); !strings.Contains(text, "שלום") {
		t.Errorf("what runs from right to left is read as %q", text)
	}
}

// The same document gives the same bytes, whoever else writes at the time.
func TestSameBytes(t *testing.T) {
	for name, o := range variants {
		want := written(t, sampled(t), o)
		var all sync.WaitGroup
		for range 8 {
			all.Go(func() {
				var b bytes.Buffer
				if err := pdf.Write(&b, sampled(t), o); err != nil || !bytes.Equal(b.Bytes(), want) {
					t.Errorf("%s: two writings differ: %v", name, err)
				}
			})
		}
		all.Wait()
	}
	if bytes.Equal(written(t, sampled(t), pdf.Options{}), written(t, sampled(t), pdf.Options{Archive: true})) {
		t.Error("an archive is written as everything else")
	}
}

type full struct{}

func (full) Write([]byte) (int, error) { return 0, errFull }

var errFull = errors.New("no room")

func TestWriteTellsWhatTheDiskSays(t *testing.T) {
	if err := pdf.Write(full{}, sampled(t), pdf.Options{}); !errors.Is(err, errFull) {
		t.Errorf("it says %v", err)
	}
}

// What the two places of a file say about the document must be the same.
func TestMetadataAgree(t *testing.T) {
	for name, o := range variants {
		d := sampled(t)
		file := written(t, d, o)
		from, to := bytes.Index(file, []byte("<?xpacket begin")), bytes.Index(file, []byte("<?xpacket end"))
		if from < 0 || to < from {
			t.Fatalf("%s: no metadata in plain sight", name)
		}
		var meta struct {
			About struct {
				Title       string `xml:"title>Alt>li"`
				Creator     string `xml:"creator>Seq>li"`
				Description string `xml:"description>Alt>li"`
				Language    string `xml:"language>Bag>li"`
				CreateDate  string
				ModifyDate  string
				Part        string `xml:"part"`
				Conformance string `xml:"conformance"`
			} `xml:"RDF>Description"`
		}
		if err := xml.Unmarshal(file[from:to], &meta); err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		m := meta.About
		if m.Title != d.Title || m.Creator != d.Author || m.Description != d.Subject || m.Language != "nl" || m.CreateDate != "2026-04-08T17:40:00Z" || m.ModifyDate != m.CreateDate {
			t.Errorf("%s: %+v", name, m)
		}
		if claims := m.Part + m.Conformance; claims != map[bool]string{true: "1B", false: ""}[o.Archive] {
			t.Errorf("%s: it claims to be PDF/A-%s", name, claims)
		}
		if info := pagetest.Ask(t, file, "pdfinfo", "FILE"); !strings.Contains(info, "Wed Apr  8 17:40:00 2026") {
			t.Errorf("%s: %s", name, info)
		}
	}
}

// objects are those of a file as qpdf tells them.
type objects map[string]struct {
	Value  any
	Stream struct{ Dict map[string]any }
}

func (o objects) dict(ref any) map[string]any {
	if s, is := ref.(string); is {
		object := o["obj:"+s]
		if object.Stream.Dict != nil {
			return object.Stream.Dict
		}
		ref = object.Value
	}
	dict, _ := ref.(map[string]any)
	return dict
}

func objectsOf(t *testing.T, file []byte) (o objects, root map[string]any) {
	t.Helper()
	var out struct{ QPDF []json.RawMessage }
	if err := json.Unmarshal([]byte(pagetest.Ask(t, file, "qpdf", "--json=2", "--json-key=qpdf", "FILE")), &out); err != nil || len(out.QPDF) < 2 {
		t.Fatal(err)
	}
	if err := json.Unmarshal(out.QPDF[1], &o); err != nil {
		t.Fatal(err)
	}
	trailer, _ := o["trailer"].Value.(map[string]any)
	return o, o.dict(trailer["/Root"])
}

// The way from an element to its ink and links, and back, is the same.
func TestStructureLeadsThereAndBack(t *testing.T) {
	for name, o := range variants {
		all, root := objectsOf(t, written(t, sampled(t), o))
		tree := all.dict(root["/StructTreeRoot"])
		pages := all.dict(root["/Pages"])["/Kids"].([]any)
		ink := map[string]string{} // of each stretch and link, the element that says it is its own
		var roles []string
		var walk func(ref, parent string, depth int)
		walk = func(ref, parent string, depth int) {
			e := all.dict(ref)
			if e["/P"] != parent {
				t.Errorf("%s: %s is in %v, not in %s", name, ref, e["/P"], parent)
			}
			roles = append(roles, fmt.Sprintf("%d%s", depth, e["/S"]))
			kids, is := e["/K"].([]any)
			if !is {
				kids = []any{e["/K"]}
			}
			for _, k := range kids {
				switch k := k.(type) {
				case float64:
					ink[fmt.Sprint(e["/Pg"], " ", k)] = ref
				case string:
					walk(k, ref, depth+1)
				case map[string]any:
					if k["/Type"] == "/OBJR" {
						ink[fmt.Sprint(k["/Obj"])] = ref
					} else {
						ink[fmt.Sprint(k["/Pg"], " ", k["/MCID"])] = ref
					}
				}
			}
		}
		walk(tree["/K"].(string), root["/StructTreeRoot"].(string), 0)
		want := []string{"0/Document", "1/H1", "1/P", "1/Table", "2/TR", "3/TH", "2/TR", "3/TH", "4/Link", "1/Figure", "1/Figure", "1/H2"}
		if !slices.Equal(roles, want) {
			t.Errorf("%s: the tree is %q", name, roles)
		}
		back := map[string]string{}
		nums := all.dict(tree["/ParentTree"])["/Nums"].([]any)
		for i := 0; i < len(nums); i += 2 {
			key := int(nums[i].(float64))
			if refs, is := nums[i+1].([]any); is {
				for id, ref := range refs {
					back[fmt.Sprint(pages[key], " ", id)] = ref.(string)
				}
				continue
			}
			for n, object := range all {
				if d := all.dict(strings.TrimPrefix(n, "obj:")); object.Value != nil && d["/StructParent"] == float64(key) {
					back[strings.TrimPrefix(n, "obj:")] = nums[i+1].(string)
					if d["/Subtype"] != "/Link" || d["/F"] != 4. || d["/Contents"] != "u:1. Één actie" || d["/Dest"] != "u:actie-1" {
						t.Errorf("%s: the link is %v", name, d)
					}
				}
			}
		}
		if len(back) != len(ink) || len(ink) < 9 {
			t.Errorf("%s: %d lead there, %d back", name, len(ink), len(back))
		}
		for place, ref := range ink {
			if back[place] != ref {
				t.Errorf("%s: %s is of %s, and leads back to %q", name, place, ref, back[place])
			}
		}
		names := fmt.Sprint(all.dict(all.dict(root["/Names"])["/Dests"])["/Names"])
		if !strings.Contains(names, "u:actie-1") {
			t.Errorf("%s: the places that have names are %s", name, names)
		}
		outline := all.dict(root["/Outlines"])
		first := all.dict(outline["/First"])
		if outline["/Count"] != 2. || first["/Count"] != -1. || all.dict(first["/First"])["/Title"] != "u:1. Één actie" || all.dict(first["/Next"])["/Title"] != "u:Slot" {
			t.Errorf("%s: the outline is %v, %v", name, outline, first)
		}
	}
}
