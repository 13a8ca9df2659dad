package pdf

import (
	"slices"

	"samenspel/assets/fonts"
	"samenspel/export/page"
	"samenspel/workshop/chart"
)

var families = [...]struct {
	name string
	ttf  *[]byte
}{
	chart.Regular:  {"sourcesans3", &fonts.Regular},
	chart.SemiBold: {"sourcesans3semibold", &fonts.SemiBold},
	chart.Bold:     {"sourcesans3bold", &fonts.Bold},
	chart.Italic:   {"sourcesans3italic", &fonts.Italic},
}

// choose sets the typeface. A document embeds only those that it uses, each
// from a clone, as gofpdf writes into the bytes.
func (p *press) choose(family string, ttf []byte, size float64) {
	if !p.added[family] {
		p.f.AddUTF8FontFromBytes(family, "", slices.Clone(ttf))
		p.added[family] = true
	}
	if p.family != family || p.size != size {
		p.f.SetFont(family, "", size)
		p.family, p.size = family, size
	}
}

// bookmark puts a line in the outline. gofpdf encodes it by the typeface that
// is set, so one has to be.
func (p *press) bookmark(e page.Entry) {
	p.choose(families[chart.Regular].name, *families[chart.Regular].ttf, 10)
	p.f.Bookmark(e.Title, e.Level, e.At.Y)
}
