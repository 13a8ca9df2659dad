package export

import (
	"archive/zip"
	"bytes"
	"io"
	"regexp"
	"slices"
	"strings"
	"testing"

	"samenspel/assets/translations"
	"samenspel/workshop"
	"samenspel/workshop/ordeal"
)

// A word that nobody translated shows by its key, as in "report.goal": none
// does, in whatever is made of a workshop.
func TestEverythingIsTranslated(t *testing.T) {
	keys, err := translations.Keys("en")
	if err != nil {
		t.Fatal(err)
	}
	var topics []string
	for _, key := range keys {
		topic, _, _ := strings.Cut(key, ".")
		topics = append(topics, regexp.QuoteMeta(topic))
	}
	slices.Sort(topics)
	key := regexp.MustCompile(`(?:^|[\s>"(*])((?:` + strings.Join(slices.Compact(topics), "|") + `)\.[a-z][a-z_.]+)`)
	views := map[string]workshop.View{"sample": sampled(t)}
	for _, name := range []string{"empty", "full", "follow-up-nl"} { // among them they have every part
		o, err := ordeal.Make(name)
		if err != nil {
			t.Fatal(err)
		}
		views[name] = o.View()
	}
	for name, v := range views {
		for _, kind := range Kinds() {
			if kind == PNG {
				continue // the pictures are those of SVG
			}
			for _, found := range key.FindAllStringSubmatch(wordsOf(t, v, kind, "nl"), -1) { // both languages have the same keys
				t.Errorf("%s, %s says %q", name, kind, found[1])
			}
		}
	}
}

// wordsOf is all that is written in what is made of a view.
func wordsOf(t *testing.T, v workshop.View, kind Kind, lang string) string {
	t.Helper()
	o := Options{Lang: lang}
	if d, err := Document(v, kind, o); err != nil {
		t.Fatal(err)
	} else if d != nil {
		return saidIn(d)
	}
	files, err := Make(v, kind, o)
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	for _, f := range files {
		if f.Ext == ".xlsx" {
			b.WriteString(unpacked(t, f.Content))
			continue
		}
		b.Write(f.Content)
	}
	return b.String()
}

// unpacked is the text of all that a zip holds.
func unpacked(t *testing.T, raw []byte) string {
	t.Helper()
	z, err := zip.NewReader(bytes.NewReader(raw), int64(len(raw)))
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	for _, f := range z.File {
		r, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		if _, err := io.Copy(&b, r); err != nil {
			t.Fatal(err)
		}
		r.Close()
	}
	return b.String()
}
