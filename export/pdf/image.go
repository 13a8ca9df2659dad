package pdf

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"image"
	"image/color"
	"image/draw"
	"image/jpeg"
	"image/png"

	"github.com/jung-kurt/gofpdf"

	"samenspel/workshop/chart"
)

// image writes a picture of pixels, once however often it stands there;
// nothing where it can't be read, as nobody who draws one leaves that unsaid.
func (p *press) image(i chart.Image) {
	sum := sha256.Sum256(i.Bytes)
	name := hex.EncodeToString(sum[:8])
	drawn, tried := p.images[name]
	if !tried {
		raw, kind, err := p.plain(i.Bytes)
		if drawn = err == nil; drawn {
			p.f.RegisterImageOptionsReader(name, gofpdf.ImageOptions{ImageType: kind}, bytes.NewReader(raw))
		}
		p.images[name] = drawn
	}
	if drawn {
		p.flush()
		p.f.ImageOptions(name, i.X, i.Y, i.W, i.H, false, gofpdf.ImageOptions{}, 0, "")
	}
}

// plain returns a picture as gofpdf and archives take it, with its type for
// gofpdf: eight bits, not interlaced, grey or in red, green and blue, and in an
// archive nothing that shows through. What is so already stays as it is.
func (p *press) plain(raw []byte) ([]byte, string, error) {
	c, kind, err := image.DecodeConfig(bytes.NewReader(raw))
	if err != nil {
		return nil, "", err
	}
	if kind == "jpeg" && c.ColorModel != color.CMYKModel {
		return raw, "jpg", nil
	}
	src, _, err := image.Decode(bytes.NewReader(raw)) // gofpdf would panic at half a PNG
	if err != nil {
		return nil, "", err
	}
	var b bytes.Buffer
	if kind == "jpeg" {
		err = jpeg.Encode(&b, src, &jpeg.Options{Quality: 90})
		return b.Bytes(), "jpg", err
	}
	if kind == "png" && p.plainPNG(raw) {
		return raw, "png", nil
	}
	to := image.NewNRGBA(image.Rect(0, 0, c.Width, c.Height))
	if p.o.Archive {
		draw.Draw(to, to.Bounds(), image.White, image.Point{}, draw.Src)
	}
	draw.Draw(to, to.Bounds(), src, src.Bounds().Min, draw.Over)
	err = png.Encode(&b, to)
	return b.Bytes(), "png", err
}

// plainPNG says whether gofpdf takes a PNG as it is; of see-through colours in
// a palette it makes something else.
func (p *press) plainPNG(raw []byte) bool {
	const deep, colors, interlaced, alpha = 24, 25, 28, 4 // where a PNG says so
	return raw[deep] <= 8 && raw[interlaced] == 0 && !bytes.Contains(raw[:min(len(raw), 4096)], []byte("tRNS")) &&
		(raw[colors]&alpha == 0 || !p.o.Archive)
}
