package pdf

// element is a node of the document's structure: what screen readers read.
type element struct {
	role string // such as H1, P, Table, TR, TD or Figure
	alt  string // of a Figure
	rows bool   // of a TH: it heads its row, not its column
	kids []*element
	refs []contentRef
}

// contentRef is a stretch of a page's content.
type contentRef struct{ page, id int }

func (e *element) child(role string) *element {
	c := &element{role: role}
	e.kids = append(e.kids, c)
	return c
}

// filled says whether anything of the element reached a page.
func (e *element) filled() bool {
	if len(e.refs) > 0 {
		return true
	}
	for _, k := range e.kids {
		if k.filled() {
			return true
		}
	}
	return false
}
