package widget

import (
	"slices"
	"strings"
)

// Drafts keeps what is being typed and not yet taken in, by the field's key,
// so that it survives a change of screen. It belongs to the UI goroutine.
type Drafts struct {
	m     map[string]draft
	shown map[string]*Field // the field built last, by key
}

type draft struct{ text, err string }

// NewDrafts returns an empty store.
func NewDrafts() *Drafts { return &Drafts{map[string]draft{}, map[string]*Field{}} }

// Texts returns what is typed and not yet taken in, each shortened to a line.
func (d *Drafts) Texts() []string {
	var out []string
	for _, v := range d.m {
		if r := []rune(strings.Join(strings.Fields(v.text), " ")); len(r) > 80 {
			out = append(out, string(r[:79])+"…")
		} else if len(r) > 0 {
			out = append(out, string(r))
		}
	}
	slices.Sort(out)
	return out
}

// Text returns the draft of a key, and whether there is one.
func (d *Drafts) Text(key string) (string, bool) {
	v, ok := d.m[key]
	return v.text, ok
}

// Drop forgets the draft of a key.
func (d *Drafts) Drop(key string) { delete(d.m, key) }
