package photo

import (
	"bytes"
	"errors"
	"fmt"
	"image"
	"image/color"
	"image/jpeg"
	"image/png"
	"io"

	"golang.org/x/image/bmp"
	"golang.org/x/image/tiff"
)

// The bounds of reading.
const (
	// MostPixels is how many pixels a picture may have to be read at all.
	MostPixels = 120_000_000
	// KeptPixels is about how many pixels Read returns at most; what has more is
	// scaled down while it is turned upright.
	KeptPixels = 16_000_000
	// MostFileBytes is the largest file worth reading.
	MostFileBytes = 256 << 20

	// mostMemory is how many bytes a picture may take while it is read.
	mostMemory = 640 << 20
)

// Read reads a JPEG, PNG, GIF (its first picture), WebP, BMP or TIFF and
// returns it upright, with its transparency, at most about KeptPixels large.
// It refuses, before it takes up any memory, what claims to be larger than
// MostPixels. The error is ErrUnknown, ErrHEIC, ErrTooLarge or ErrDamaged.
func Read(raw []byte) (image.Image, error) {
	img, orientation, err := decode(raw)
	if err != nil {
		return nil, err
	}
	w, h := fit(img.Bounds().Size(), KeptPixels)
	return upright(shrink(img, w, h), orientation), nil
}

// decode reads a picture as it was held, and how that was.
func decode(raw []byte) (img image.Image, orientation int, err error) {
	f := sniff(raw)
	switch {
	case f == nil && isHEIC(raw):
		return nil, 0, ErrHEIC
	case f == nil:
		return nil, 0, ErrUnknown
	}
	config, err := f.config(bytes.NewReader(raw))
	if err != nil {
		return nil, 0, fmt.Errorf("%w: %w", blame(err), err)
	}
	if config.Width < 1 || config.Height < 1 {
		return nil, 0, ErrDamaged
	}
	orientation, load := f.tell(raw)
	pixels := int64(config.Width) * int64(config.Height)
	if pixels > MostPixels || float64(pixels)*bytesOf(config.ColorModel)*load > mostMemory {
		return nil, 0, fmt.Errorf("%w: %d × %d", ErrTooLarge, config.Width, config.Height)
	}
	if img, err = guarded(f.decode, raw); err != nil {
		return nil, 0, fmt.Errorf("%w: %w", blame(err), err)
	}
	return img, orientation, nil
}

// blame tells a way of writing pictures that isn't known from damage.
func blame(err error) error {
	var (
		ofJPEG jpeg.UnsupportedError
		ofPNG  png.UnsupportedError
		ofTIFF tiff.UnsupportedError
	)
	if errors.As(err, &ofJPEG) || errors.As(err, &ofPNG) || errors.As(err, &ofTIFF) || errors.Is(err, bmp.ErrUnsupported) {
		return ErrUnknown
	}
	return ErrDamaged
}

// guarded reads a picture. A mistake in a library of formats costs the picture,
// not the program.
func guarded(decode func(io.Reader) (image.Image, error), raw []byte) (img image.Image, err error) {
	defer func() {
		if p := recover(); p != nil {
			err = fmt.Errorf("reading it failed: %v", p)
		}
	}()
	return decode(bytes.NewReader(raw))
}

// bytesOf is about how many bytes a pixel takes while it is read.
func bytesOf(m color.Model) float64 {
	switch m {
	case color.GrayModel:
		return 1
	case color.Gray16Model:
		return 2
	case color.YCbCrModel:
		return 3
	case color.CMYKModel, color.RGBA64Model, color.NRGBA64Model:
		return 8
	}
	if _, ok := m.(color.Palette); ok {
		return 1
	}
	return 4
}
