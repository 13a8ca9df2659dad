package method

import (
	"bytes"
	"errors"
	"fmt"
	"strings"

	"github.com/goccy/go-yaml"
	"github.com/goccy/go-yaml/ast"
	"github.com/goccy/go-yaml/lexer"
	"github.com/goccy/go-yaml/parser"
	"github.com/goccy/go-yaml/token"
)

// deepest is how many lists and maps may lie inside each other. A method needs
// seven; the parser recurses, and a stack that overflows cannot be recovered.
const deepest = 20

// mostTokens is how many words, colons and brackets a file may hold. Ours hold
// a few thousand; the parser's time grows with their square.
const mostTokens = 50_000

// parse turns a file's text into its one document, or reports why not.
func parse(text []byte, s *source) (root ast.Node, ok bool) {
	defer func() {
		if p := recover(); p != nil {
			s.report.add(&Error{File: s.file, Reason: fmt.Sprintf("cannot be read as YAML: %v", p)})
			root, ok = nil, false
		}
	}()
	text = bytes.TrimPrefix(text, []byte("\ufeff"))
	tokens := lexer.Tokenize(string(text))
	if e := tooClever(tokens); e != nil {
		e.File = s.file
		s.report.add(e)
		return nil, false
	}
	file, err := parser.Parse(tokens, 0, parser.AllowDuplicateMapKey())
	if err != nil {
		e := &Error{File: s.file, Reason: err.Error()}
		var y yaml.Error
		if errors.As(err, &y) {
			e.Reason = plain(y.GetMessage())
			e.Line = lineOf(y.GetToken())
		}
		e.Reason = "not YAML: " + e.Reason
		s.report.add(e)
		return nil, false
	}
	var docs []ast.Node
	for _, d := range file.Docs {
		if d != nil && d.Body != nil {
			docs = append(docs, d.Body)
		}
	}
	switch len(docs) {
	case 0:
		s.report.add(&Error{File: s.file, Reason: "empty"})
	case 1:
		return docs[0], true
	default:
		s.report.add(&Error{File: s.file, Line: lineOf(docs[1].GetToken()), Reason: "a second document; a file holds one"})
	}
	return nil, false
}

// plain puts what the parser says most often about a slip in the indent into
// words for whoever writes the texts; anything else stays as it is.
func plain(message string) string {
	for _, m := range []struct{ holds, means string }{
		{"'\t' that cannot start", "a tab; indent with spaces"},
		{"mapping value is not allowed", "a colon where no field can begin; check the indent, here and below, and put a text that holds a colon in double quotes"},
		{"non-map value is specified", "no field; check the indent, and whether a colon is missing"},
		{"unexpected key name", "no field can begin here; check the indent, here and below"},
	} {
		if strings.Contains(message, m.holds) {
			return m.means
		}
	}
	return message
}

// tooClever refuses what a method does not need and a hostile file could use:
// anchors, aliases, tags, merge and complex keys, endless length and nesting.
func tooClever(tokens token.Tokens) *Error {
	if len(tokens) > mostTokens {
		return &Error{Line: lineOf(tokens[mostTokens]), Reason: fmt.Sprintf("too much in one file: more than %d words and signs", mostTokens)}
	}
	flow, entries, entryLine := 0, 0, 0
	for _, t := range tokens {
		line := lineOf(t)
		switch t.Type {
		case token.AnchorType, token.AliasType, token.TagType, token.MergeKeyType, token.MappingKeyType, token.DirectiveType:
			return &Error{Line: line, Reason: fmt.Sprintf("%q is not used in a method; put a text that starts with it in quotes", t.Value)}
		case token.SequenceStartType, token.MappingStartType:
			flow++
		case token.SequenceEndType, token.MappingEndType:
			flow--
		case token.SequenceEntryType:
			if line != entryLine {
				entries, entryLine = 0, line
			}
			entries++
		}
		if flow > deepest || entries > deepest {
			return &Error{Line: line, Reason: fmt.Sprintf("nested too deeply: at most %d", deepest)}
		}
	}
	return nil
}

func lineOf(t *token.Token) int {
	if t == nil || t.Position == nil {
		return 0
	}
	return t.Position.Line
}
