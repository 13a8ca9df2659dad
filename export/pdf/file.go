package pdf

import (
	"cmp"
	"crypto/md5" // the format asks for this digest, which guards nothing
	"fmt"
	"slices"
	"strings"

	"samenspel/export/page"
)

// files adds what travels inside the document, and returns the entries of the
// catalog: the names by which a reader lists it, and that it belongs to the
// whole of the document.
func (c *compositor) files() (names, all string) {
	list := slices.SortedStableFunc(slices.Values(c.d.Files), func(a, b page.File) int { return cmp.Compare(a.Name, b.Name) })
	tree, belongs := []byte("<</Names["), []byte("/AF[")
	for _, f := range list {
		n := c.file(f)
		tree = ref(append(tree, textString(f.Name)...), n)
		belongs = ref(belongs, n)
	}
	return fmt.Sprintf("/EmbeddedFiles %d 0 R", c.o.add(append(tree, "]>>"...))), string(append(belongs, ']'))
}

// file adds one file and returns the number of what describes it.
func (c *compositor) file(f page.File) int {
	at := c.d.Made.Format("(D:20060102150405Z)")
	dict := fmt.Sprintf("/Type/EmbeddedFile/Subtype/%s/Params<</Size %d/CreationDate%s/ModDate%[3]s/CheckSum<%x>>>",
		strings.ReplaceAll(f.Type, "/", "#2F"), len(f.Bytes), at, md5.Sum(f.Bytes))
	content := c.o.add(packed(dict, f.Bytes))
	b := fmt.Appendf(nil, "<</Type/Filespec/F%s/UF%[1]s/AFRelationship/Data/EF<</F %d 0 R/UF %[2]d 0 R>>", textString(f.Name), content)
	if f.Says != "" {
		b = append(append(b, "/Desc"...), textString(f.Says)...)
	}
	return c.o.add(append(b, ">>"...))
}
