package widget

// Drafts keeps what is being typed and not yet taken in, by the field's key,
// so that it survives a change of screen. It belongs to the UI goroutine.
type Drafts struct{ m map[string]draft }

type draft struct{ text, err string }

// NewDrafts returns an empty store.
func NewDrafts() *Drafts { return &Drafts{m: map[string]draft{}} }

// Len returns how many fields hold text that is not yet taken in.
func (d *Drafts) Len() int { return len(d.m) }

// Text returns the draft of a key, and whether there is one.
func (d *Drafts) Text(key string) (string, bool) {
	v, ok := d.m[key]
	return v.text, ok
}

// Drop forgets the draft of a key.
func (d *Drafts) Drop(key string) { delete(d.m, key) }
