package markdown

import (
	"bytes"
	"errors"
	"slices"
	"strings"
	"testing"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	extended "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/text"

	"samenspel/assets/translations"
	"samenspel/export/table"
	"samenspel/workshop"
	"samenspel/workshop/ordeal"
)

// parsed is what another program makes of a text: it knows tables, and makes
// links of addresses, as most do.
func parsed(source []byte) ast.Node {
	return goldmark.New(goldmark.WithExtensions(extension.GFM)).Parser().Parse(text.NewReader(source))
}

// said is the text of a node, with its breaks.
func said(n ast.Node, source []byte) string {
	var b strings.Builder
	_ = ast.Walk(n, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		if !entering {
			return ast.WalkContinue, nil
		}
		switch n := n.(type) {
		case *ast.Text:
			b.Write(unescaped(n.Segment.Value(source)))
			if n.SoftLineBreak() || n.HardLineBreak() {
				b.WriteByte('\n')
			}
		}
		return ast.WalkContinue, nil
	})
	return b.String()
}

func unescaped(s []byte) []byte {
	var out []byte
	for i := 0; i < len(s); i++ {
		if s[i] == '\\' && i+1 < len(s) && strings.ContainsRune("!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~", rune(s[i+1])) {
			i++
		}
		out = append(out, s[i])
	}
	return out
}

// strange lists what in a text is more than text.
func strange(n ast.Node, source []byte) (out []string) {
	_ = ast.Walk(n, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		switch n := n.(type) {
		case *ast.RawHTML:
			if entering {
				out = append(out, "html "+string(n.Segments.Value(source)))
			}
		case *ast.Link, *ast.AutoLink, *ast.Image, *ast.HTMLBlock, *ast.CodeSpan, *ast.CodeBlock, *ast.FencedCodeBlock, *ast.Blockquote, *ast.ThematicBreak, *extended.Strikethrough:
			if entering {
				out = append(out, n.Kind().String())
			}
		}
		return ast.WalkContinue, nil
	})
	return out
}

// squashed leaves spaces and breaks out.
func squashed(s string) string { return strings.Join(strings.Fields(s), "") }

func TestPlanIsRead(t *testing.T) {
	for _, name := range []string{"sample-nl", "follow-up-en", "typed"} {
		o, err := ordeal.Make(name)
		if err != nil {
			t.Fatal(err)
		}
		v, tr := o.View(), translations.For(string(o.Lang))
		source, err := Write(&v, tr)
		if err != nil {
			t.Fatal(err)
		}
		if again, _ := Write(&v, tr); !bytes.Equal(source, again) {
			t.Error(name, "other bytes of the same view")
		}
		root := parsed(source)
		if got := strange(root, source); len(got) > 0 {
			t.Errorf("%s: %q", name, got)
		}
		var headings []string
		var rows []int
		_ = ast.Walk(root, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
			switch n := n.(type) {
			case *ast.Heading:
				if entering && n.Level == 3 {
					headings = append(headings, squashed(said(n, source)))
				}
			case *extended.TableRow:
				if entering {
					rows = append(rows, n.ChildCount())
				}
			}
			return ast.WalkContinue, nil
		})
		plan, err := table.Plan(&v, tr)
		if err != nil {
			t.Fatal(err)
		}
		var want []string
		for _, row := range plan.Rows {
			nr := plan.Of(row, "nr")
			if nr != "" {
				nr += "."
			}
			want = append(want, squashed(nr+plan.Of(row, "title")))
		}
		if !slices.Equal(headings, want) {
			t.Errorf("%s: headings %q, want %q", name, headings, want)
		}
		if len(rows) < len(plan.Rows) || slices.Contains(rows[:len(plan.Rows)], 1) || slices.Min(rows[:len(plan.Rows)]) != slices.Max(rows[:len(plan.Rows)]) {
			t.Errorf("%s: rows of %v cells", name, rows)
		}
		all := squashed(said(root, source))
		for _, row := range plan.Rows {
			for i, c := range plan.Columns {
				if c.Type == table.Text && !strings.Contains(all, squashed(row[i].Value)) {
					t.Errorf("%s: %s is not told: %q", name, c.ID, row[i].Value)
				}
			}
		}
	}
}

func TestNothingAgreed(t *testing.T) {
	o, err := ordeal.Make("empty")
	if err != nil {
		t.Fatal(err)
	}
	v, tr := o.View(), translations.For("nl")
	source, err := Write(&v, tr)
	if err != nil || !strings.Contains(string(source), tr.T("report.summary.none")) {
		t.Errorf("%v: %s", err, source)
	}
	v.Viewer.Role = workshop.AsFacilitator
	if _, err := Write(&v, tr); !errors.Is(err, table.ErrViewer) {
		t.Error(err)
	}
}

func FuzzEscape(f *testing.F) {
	for _, s := range ordeal.Typed {
		f.Add(s)
	}
	for _, s := range []string{"1. een", "1) een", "- x", "+ x", "* x", "# x", "===", "---", "    code", "> q", "a  \nb", "&lt;", "~~x~~", "http://x.nl", "www.x.nl", "a@b.nl", "```\nx\n```", "![x](y)", "a\\\nb", "[ ] x", "[x]: y", "|a|b|", "ftp://x", "mailto:a@b.nl", "![](a)", "1.", "10000000000. x", ":-: | --"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		s = table.Clean(s)
		source := []byte(Escape(s))
		root := parsed(source)
		if got := strange(root, source); len(got) > 0 {
			t.Errorf("%q holds %q", source, got)
		}
		for n := root.FirstChild(); n != nil; n = n.NextSibling() {
			if n.Kind() != ast.KindParagraph {
				t.Errorf("%q begins a %s", source, n.Kind())
			}
		}
		if got, want := squashed(said(root, source)), squashed(s); got != want {
			t.Errorf("%q is read as %q", want, got)
		}
	})
}
