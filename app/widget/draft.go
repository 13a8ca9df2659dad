package widget

import (
	"slices"
	"strings"
)

// Drafts keeps what is being typed and not yet taken in, by the field's key,
// so that it survives a change of screen. It belongs to the UI goroutine.
type Drafts struct {
	// Changed, where not nil, hears that something was typed, taken in or
	// dropped. It is called on the UI goroutine.
	Changed func()

	m     map[string]draft
	last  string            // the key that was typed in last
	shown map[string]*Field // the field built last, by key
}

type draft struct{ text, err string }

// NewDrafts returns an empty store.
func NewDrafts() *Drafts { return &Drafts{m: map[string]draft{}, shown: map[string]*Field{}} }

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

// All returns every draft, whole, by its key.
func (d *Drafts) All() map[string]string {
	out := make(map[string]string, len(d.m))
	for key, v := range d.m {
		out[key] = v.text
	}
	return out
}

// Last returns the key of the field that was typed in last; "" where none was.
func (d *Drafts) Last() string { return d.last }

// Restore puts drafts of an earlier run back, for the fields that are built from
// now on. last is what was Last then.
func (d *Drafts) Restore(texts map[string]string, last string) {
	for key, text := range texts {
		d.m[key] = draft{text: text}
	}
	d.last = last
}

// Shown returns the field of a key as it was built last; nil where none was.
func (d *Drafts) Shown(key string) *Field { return d.shown[key] }

// Drop forgets the draft of a key.
func (d *Drafts) Drop(key string) {
	if _, ok := d.m[key]; ok {
		delete(d.m, key)
		d.changed()
	}
}

// set keeps what is typed in a field.
func (d *Drafts) set(key string, v draft) {
	if d.m[key] == v {
		return
	}
	d.m[key], d.last = v, key
	d.changed()
}

func (d *Drafts) changed() {
	if d.Changed != nil {
		d.Changed()
	}
}
