// Package scenariotest reads the lines of scenarios and looks values up in what
// is shown, for the tests that play them. It knows nothing of workshops.
package scenariotest

import (
	"encoding/json"
	"strconv"
	"strings"
)

// Words splits a line of a scenario at spaces, but for those within double
// quotes or backquotes; # begins a comment. A quote that does not end is an error.
func Words(line string) ([]string, error) {
	var out []string
	for line = strings.TrimSpace(line); line != "" && line[0] != '#'; line = strings.TrimSpace(line) {
		end := strings.IndexByte(line, ' ')
		if quote := strings.IndexAny(line, "\"`"); quote >= 0 && (end < 0 || quote < end) {
			quoted, err := strconv.QuotedPrefix(line[quote:])
			if err != nil {
				return nil, err
			}
			value, err := strconv.Unquote(quoted)
			if err != nil {
				return nil, err
			}
			out = append(out, line[:quote]+value)
			line = line[quote+len(quoted):]
			continue
		}
		if end < 0 {
			end = len(line)
		}
		out = append(out, line[:end])
		line = line[end:]
	}
	return out, nil
}

// Find looks a value up in the JSON of what is shown, by a path with dots:
// fields by name, elements of lists by position, id or code; "#" counts. What
// is not there is nil.
func Find(in any, path string) (any, error) {
	raw, err := json.Marshal(in)
	if err != nil {
		return nil, err
	}
	var at any
	if err := json.Unmarshal(raw, &at); err != nil {
		return nil, err
	}
	for part := range strings.SplitSeq(path, ".") {
		var next any
		switch v := at.(type) {
		case map[string]any:
			next = v[part]
		case []any:
			if part == "#" {
				next = float64(len(v))
				break
			}
			if n, err := strconv.Atoi(part); err == nil && n < len(v) {
				next = v[n]
				break
			}
			for _, e := range v {
				if m, ok := e.(map[string]any); ok && (m["id"] == part || m["code"] == part) {
					next = e
				}
			}
		default:
			if part == "#" {
				next = 0.0
			}
		}
		at = next
	}
	return at, nil
}
