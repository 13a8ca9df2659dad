package method

import (
	"fmt"
	"math"
	"reflect"
	"strings"
	"unicode"

	"github.com/goccy/go-yaml/ast"
	"github.com/goccy/go-yaml/token"
)

// decode fills v, which is a settable value of the workshop's types, from a
// node. Keys are the names in the types' json tags. Everything that does not
// fit is reported and left at its zero value.
func decode(s *source, field string, n ast.Node, v reflect.Value) {
	if _, ok := n.(*ast.NullNode); ok || n == nil {
		return // as if left out: whether it may be is for the checks
	}
	switch v.Kind() {
	case reflect.Struct:
		decodeStruct(s, field, n, v)
	case reflect.Slice:
		decodeList(s, field, n, v)
	case reflect.Map:
		decodeMap(s, field, n, v)
	case reflect.Pointer:
		v.Set(reflect.New(v.Type().Elem()))
		decode(s, field, n, v.Elem())
	case reflect.String:
		if text, ok := decodeText(s, field, n); ok {
			v.SetString(text)
		}
	case reflect.Bool:
		b, ok := n.(*ast.BoolNode)
		if !ok {
			s.failf(field, "expected true or false, not %s", describe(n))
			return
		}
		v.SetBool(b.Value)
	case reflect.Int:
		f, ok := number(n)
		if endless(n) || ok && f == math.Trunc(f) && math.Abs(f) > math.MaxInt32 {
			s.failf(field, "too large: %.40s", n.GetToken().Value)
			return
		}
		if !ok || f != math.Trunc(f) {
			s.failf(field, "expected a whole number, not %s", describe(n))
			return
		}
		v.SetInt(int64(f))
	case reflect.Float64:
		f, ok := number(n)
		if endless(n) {
			s.failf(field, "too large: %.40s", n.GetToken().Value)
			return
		}
		if !ok || math.IsNaN(f) || math.IsInf(f, 0) {
			s.failf(field, "expected a number, not %s", describe(n))
			return
		}
		v.SetFloat(f)
	default:
		// A field of the workshop's types that no file can give.
		s.failf(field, "cannot be given in a file")
	}
}

func decodeStruct(s *source, field string, n ast.Node, v reflect.Value) {
	entries, ok := mapEntries(n)
	if !ok {
		s.failf(field, "expected %s, not %s", strings.Join(keys(v.Type()), ", "), describe(n))
		return
	}
	eachKey(s, field, entries, func(key, name string, value ast.Node) {
		index, known := indexOf(v.Type(), key)
		if !known {
			s.failf(name, "unknown field; expected %s", strings.Join(keys(v.Type()), ", "))
			return
		}
		decode(s, name, value, v.Field(index))
	})
}

// decodeMap fills a map whose keys are names of the file's own.
func decodeMap(s *source, field string, n ast.Node, v reflect.Value) {
	entries, ok := mapEntries(n)
	if !ok {
		s.failf(field, "expected names with their values, not %s", describe(n))
		return
	}
	v.Set(reflect.MakeMap(v.Type()))
	eachKey(s, field, entries, func(key, name string, value ast.Node) {
		e := reflect.New(v.Type().Elem()).Elem()
		decode(s, name, value, e)
		v.SetMapIndex(reflect.ValueOf(key), e)
	})
}

// eachKey visits the keys of a map in the order of the file, and reports one
// that was given before instead of visiting it.
func eachKey(s *source, field string, entries []*ast.MappingValueNode, visit func(key, name string, value ast.Node)) {
	seen := map[string]int{}
	for _, e := range entries {
		key := keyName(e.Key)
		name, line := join(field, key), lineOf(e.Key.GetToken())
		first, twice := seen[key]
		seen[key] = line
		if twice {
			s.report.add(&Error{File: s.file, Line: line, Field: name, Reason: fmt.Sprintf("given twice; the first is on line %d", first)})
			continue
		}
		s.lines[name] = line
		visit(key, name, e.Value)
	}
}

// keyName returns a key as a reader knows it, cut where it is no name at all.
func keyName(k ast.MapKeyNode) string {
	name := ""
	if text, ok := k.(*ast.StringNode); ok {
		name = text.Value
	} else if t := k.GetToken(); t != nil {
		name = t.Value
	}
	return fmt.Sprintf("%.40s", strings.ToValidUTF8(name, ""))
}

func decodeList(s *source, field string, n ast.Node, v reflect.Value) {
	list, ok := n.(*ast.SequenceNode)
	if !ok {
		s.failf(field, "expected a list, not %s", describe(n))
		return
	}
	v.Set(reflect.MakeSlice(v.Type(), len(list.Values), len(list.Values)))
	for i, e := range list.Values {
		name := fmt.Sprintf("%s[%d]", field, i)
		if e == nil {
			continue
		}
		s.lines[name] = startLine(e)
		decode(s, name, e, v.Index(i))
	}
}

// decodeText returns a trimmed text. Numbers and booleans are refused rather
// than guessed at: 1.10 would become 1.1.
func decodeText(s *source, field string, n ast.Node) (string, bool) {
	var text string
	switch n := n.(type) {
	case *ast.StringNode:
		text = n.Value
	case *ast.LiteralNode:
		if n.Value != nil {
			text = n.Value.Value
		}
	case *ast.MappingNode, *ast.MappingValueNode, *ast.SequenceNode:
		s.failf(field, "expected a text, not %s", describe(n))
		return "", false
	default:
		s.failf(field, "expected a text, not %s; put it in quotes", describe(n))
		return "", false
	}
	for _, r := range text {
		if unicode.IsControl(r) && r != '\n' {
			s.failf(field, "holds a control character, %U", r)
			return "", false
		}
	}
	return strings.TrimSpace(text), true
}

func number(n ast.Node) (float64, bool) {
	switch n := n.(type) {
	case *ast.IntegerNode:
		switch i := n.Value.(type) {
		case int64:
			return float64(i), true
		case uint64:
			return float64(i), true
		}
	case *ast.FloatNode:
		return n.Value, true
	}
	return 0, false
}

// endless says whether a node is a whole number with more digits than the
// parser takes for one.
func endless(n ast.Node) bool {
	text, ok := n.(*ast.StringNode)
	if !ok || text.Token == nil || text.Token.Type != token.StringType {
		return false
	}
	digits := strings.TrimLeft(text.Value, "+-0")
	return len(digits) > len("9223372036854775807") && strings.Trim(digits, "0123456789") == ""
}

func mapEntries(n ast.Node) ([]*ast.MappingValueNode, bool) {
	switch n := n.(type) {
	case *ast.MappingNode:
		return n.Values, true
	case *ast.MappingValueNode:
		return []*ast.MappingValueNode{n}, true
	}
	return nil, false
}

// startLine returns where a list's element begins: a map's own token is the
// colon of its first pair, which is not always on that pair's line.
func startLine(n ast.Node) int {
	if entries, ok := mapEntries(n); ok && len(entries) > 0 {
		return lineOf(entries[0].Key.GetToken())
	}
	return lineOf(n.GetToken())
}

func describe(n ast.Node) string {
	switch n := n.(type) {
	case *ast.MappingNode, *ast.MappingValueNode:
		return "fields"
	case *ast.SequenceNode:
		return "a list"
	case *ast.StringNode, *ast.LiteralNode:
		return "a text"
	default:
		if t := n.GetToken(); t != nil {
			return fmt.Sprintf("%.40q", t.Value)
		}
		return n.Type().String()
	}
}

func join(field, key string) string {
	if field == "" {
		return key
	}
	return field + "." + key
}

// keys lists the names a type's fields have in a file.
func keys(t reflect.Type) []string {
	var names []string
	for i := range t.NumField() {
		name, _, _ := strings.Cut(t.Field(i).Tag.Get("json"), ",")
		names = append(names, name)
	}
	return names
}

func indexOf(t reflect.Type, key string) (int, bool) {
	for i, name := range keys(t) {
		if name == key {
			return i, true
		}
	}
	return 0, false
}
