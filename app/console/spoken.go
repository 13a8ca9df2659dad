package console

import "strings"

// spoken is what a control of a name does, in words: for those that show a sign
// and no words. A family of controls is named by its first parts or its last.
func (c *Console) spoken(name string) string {
	parts := strings.Split(name, ".")
	for _, key := range []string{name, strings.Join(parts[:min(2, len(parts))], "."), parts[len(parts)-1], parts[0]} {
		if key = "spoken." + key; c.t.Has(key) {
			return c.t.T(key)
		}
	}
	return ""
}
