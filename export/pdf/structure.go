package pdf

import (
	"fmt"
	"strings"
	"unicode/utf16"

	"samenspel/export/page"
)

// structure writes the elements as objects.
type structure struct {
	objects [][]byte
	marks   marks
	pages   int
	parents [][]int // by page, by stretch of content: its element's object
}

func (s *structure) add(body string) int {
	s.objects = append(s.objects, []byte(body))
	return len(s.objects) - 1
}

// write adds the tree and returns the number of its root.
func (s *structure) write(root *page.Element) int {
	s.parents = make([][]int, s.pages+1)
	tree := s.add("")
	document := s.element(root, tree)
	var nums strings.Builder
	for page := 1; page <= s.pages; page++ {
		var refs strings.Builder
		for _, n := range s.parents[page] {
			fmt.Fprintf(&refs, "%d 0 R ", n)
		}
		fmt.Fprintf(&nums, "%d [%s] ", page-1, refs.String())
	}
	parents := s.add("<</Nums [" + nums.String() + "]>>")
	s.objects[tree] = fmt.Appendf(nil, "<</Type /StructTreeRoot /K %d 0 R /ParentTree %d 0 R /ParentTreeNextKey %d>>", document, parents, s.pages)
	return tree
}

func (s *structure) element(e *page.Element, parent int) int {
	n := s.add("")
	var kids strings.Builder
	for _, k := range e.Kids {
		if s.marks.filled(k) {
			fmt.Fprintf(&kids, "%d 0 R ", s.element(k, n))
		}
	}
	for _, r := range s.marks.refs[e] {
		fmt.Fprintf(&kids, "<</Type /MCR /Pg %d 0 R /MCID %d>> ", pageObject(r.page), r.id)
		for len(s.parents[r.page]) <= r.id {
			s.parents[r.page] = append(s.parents[r.page], 0)
		}
		s.parents[r.page][r.id] = n
	}
	more := ""
	if e.Alt != "" {
		more = " /Alt " + textString(e.Alt)
	}
	if e.Role == "TH" {
		scope := "Column"
		if e.Rows {
			scope = "Row"
		}
		more += " /A <</O /Table /Scope /" + scope + ">>"
	}
	s.objects[n] = fmt.Appendf(nil, "<</Type /StructElem /S /%s /P %d 0 R%s /K [%s]>>", e.Role, parent, more, kids.String())
	return n
}

// textString writes a text as a PDF string in UTF-16.
func textString(s string) string {
	var b strings.Builder
	b.WriteString("<FEFF")
	for _, u := range utf16.Encode([]rune(s)) {
		fmt.Fprintf(&b, "%04X", u)
	}
	return b.String() + ">"
}
