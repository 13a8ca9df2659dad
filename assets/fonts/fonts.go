// Package fonts holds the typefaces of screen, paper and web page: Source
// Sans 3 (SIL Open Font License) and DejaVu Sans, which has the signs Source
// Sans lacks. A caller must not write into the returned bytes; gofpdf does, so
// it gets a clone.
package fonts

import _ "embed"

// Source Sans 3 in the weights the product uses, and the fallback.
var (
	//go:embed SourceSans3-Regular.ttf
	Regular []byte
	//go:embed SourceSans3-SemiBold.ttf
	SemiBold []byte
	//go:embed SourceSans3-Bold.ttf
	Bold []byte
	//go:embed SourceSans3-RegularItalic.ttf
	Italic []byte
	//go:embed DejaVuSans.ttf
	Fallback []byte
)
