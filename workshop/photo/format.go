package photo

import (
	"bytes"
	"errors"
	"image"
	"image/gif"
	"image/jpeg"
	"image/png"
	"io"

	"golang.org/x/image/bmp"
	"golang.org/x/image/tiff"
	"golang.org/x/image/webp"
)

// What Read and Encode refuse.
var (
	// ErrUnknown is that the bytes are no picture of a kind that can be read.
	ErrUnknown = errors.New("no picture of a kind that can be read")
	// ErrHEIC is that the picture is in a phone's own format: HEIC, HEIF or AVIF.
	ErrHEIC = errors.New("picture in HEIC or AVIF")
	// ErrTooLarge is that the picture has more pixels than can be taken in, or
	// cannot be made as small as asked.
	ErrTooLarge = errors.New("picture too large")
	// ErrDamaged is that a picture was begun and cannot be read to its end.
	ErrDamaged = errors.New("picture damaged")
)

// format is a kind of file, known by how it begins.
type format struct {
	magic  []string // a ? is any byte
	config func(io.Reader) (image.Config, error)
	decode func(io.Reader) (image.Image, error)
	// tell returns what the file says besides: how the picture was held, from 1
	// to 8 as in EXIF, and how many times the size of its pixels reading takes.
	tell func(raw []byte) (orientation int, load float64)
}

var formats = []format{
	{[]string{"\xff\xd8\xff"}, jpeg.DecodeConfig, jpeg.Decode, tellJPEG},
	{[]string{"\x89PNG\r\n\x1a\n"}, png.DecodeConfig, png.Decode, tellPNG},
	{[]string{"GIF87a", "GIF89a"}, gif.DecodeConfig, gif.Decode, plain},
	{[]string{"RIFF????WEBP"}, webp.DecodeConfig, webp.Decode, tellWebP},
	{[]string{"BM????\x00\x00\x00\x00"}, bmp.DecodeConfig, bmp.Decode, plain},
	{[]string{"II*\x00", "MM\x00*"}, tiff.DecodeConfig, tiff.Decode, tellTIFF},
}

func plain([]byte) (int, float64) { return 1, 1 }

// sniff finds the format of a file; nil where none is known.
func sniff(raw []byte) *format {
	for i := range formats {
		for _, m := range formats[i].magic {
			if begins(raw, m) {
				return &formats[i]
			}
		}
	}
	return nil
}

func begins(raw []byte, magic string) bool {
	if len(raw) < len(magic) {
		return false
	}
	for i := range len(magic) {
		if magic[i] != '?' && raw[i] != magic[i] {
			return false
		}
	}
	return true
}

// isHEIC says whether a file is of the family that phones write: a box called
// ftyp, with the name of what is in it.
func isHEIC(raw []byte) bool {
	if !begins(raw, "????ftyp") {
		return false
	}
	head := raw[8:min(len(raw), 64)]
	for _, brand := range []string{"heic", "heix", "heim", "heis", "hevc", "hevx", "mif1", "msf1", "avif", "avis"} {
		if bytes.Contains(head, []byte(brand)) {
			return true
		}
	}
	return false
}
