package fonts

import (
	"bytes"
	"compress/gzip"
	"embed"
	"fmt"
	"io"
	"sync"
)

// The typefaces that are seldom needed are kept compressed.
//
//go:embed more/*.ttf.gz
var more embed.FS

// Emoji returns Noto Emoji (SIL Open Font License): emoji in one colour.
var Emoji = unpack("NotoEmoji")

// East returns Droid Sans Fallback (Apache License): Chinese and Japanese.
var East = unpack("DroidSansFallback")

// Korean returns Nanum Gothic (SIL Open Font License).
var Korean = unpack("NanumGothic")

// Scripts returns the typefaces of scripts that stack or join their letters, by
// the name that Unicode gives the script: Noto Sans (SIL Open Font License).
func Scripts() map[string]func() []byte {
	out := map[string]func() []byte{}
	for _, script := range []string{
		"Bengali", "Devanagari", "Ethiopic", "Gujarati", "Gurmukhi", "Kannada", "Khmer", "Malayalam", "Myanmar",
		"Oriya", "Sinhala", "Tamil", "Telugu", "Thai",
	} {
		out[script] = unpack("NotoSans" + script)
	}
	return out
}

// unpack makes what reads a typeface once.
func unpack(name string) func() []byte {
	return sync.OnceValue(func() []byte {
		ttf, err := read("more/" + name + ".ttf.gz")
		if err != nil {
			panic(fmt.Errorf("embedded font %s: %w", name, err))
		}
		return ttf
	})
}

func read(name string) ([]byte, error) {
	raw, err := more.ReadFile(name)
	if err != nil {
		return nil, fmt.Errorf("read: %w", err)
	}
	unpacked, err := gzip.NewReader(bytes.NewReader(raw))
	if err != nil {
		return nil, fmt.Errorf("unpack: %w", err)
	}
	ttf, err := io.ReadAll(unpacked)
	if err != nil {
		return nil, fmt.Errorf("unpack: %w", err)
	}
	return ttf, nil
}
