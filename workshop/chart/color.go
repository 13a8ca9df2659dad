package chart

import "image/color"

// Token is the name of a colour of the house.
type Token string

// The tokens.
const (
	Paper     Token = "paper"
	Surface   Token = "surface"
	Ink       Token = "ink"
	InkSoft   Token = "inkSoft"
	Hairline  Token = "line"
	Vendor    Token = "vendor"
	Client    Token = "client"
	Together  Token = "together"
	Attention Token = "attention"
)

// Color is a token, or a tint of it: Strength from above 0 to 1 mixes it with
// the surface, and 0 means the full colour. The zero Color is no colour.
type Color struct {
	Token    Token
	Strength float64
}

// None tells that nothing is to be painted.
func (c Color) None() bool { return c.Token == "" }

// Tint returns the token mixed with the surface at a strength from 0 to 1.
func (t Token) Tint(strength float64) Color { return Color{t, strength} }

// Full returns the token's own colour.
func (t Token) Full() Color { return Color{Token: t} }

// Palette gives each token its colour.
type Palette map[Token]color.NRGBA

// Light and Dark are the palettes of look and feel; not to be changed.
var (
	Light = Palette{
		Paper: rgb(0xFBFAF7), Surface: rgb(0xFFFFFF), Ink: rgb(0x1B2329), InkSoft: rgb(0x52606B), Hairline: rgb(0xD9DEE2),
		Vendor: rgb(0x0B63A5), Client: rgb(0xB4460F), Together: rgb(0x0A6B4A), Attention: rgb(0x8A5A00),
	}
	Dark = Palette{
		Paper: rgb(0x14181C), Surface: rgb(0x1D2329), Ink: rgb(0xF1F4F6), InkSoft: rgb(0xA9B5BF), Hairline: rgb(0x37424B),
		Vendor: rgb(0x6DB3EC), Client: rgb(0xF2A073), Together: rgb(0x63C9A1), Attention: rgb(0xE9B949),
	}
)

func rgb(v uint32) color.NRGBA {
	return color.NRGBA{R: uint8(v >> 16), G: uint8(v >> 8), B: uint8(v), A: 0xFF}
}

// Resolve returns the opaque colour to paint; transparent for no colour and
// for a token the palette lacks.
func (p Palette) Resolve(c Color) color.NRGBA {
	full, ok := p[c.Token]
	if !ok || c.Strength <= 0 || c.Strength >= 1 {
		return full
	}
	ground := p[Surface]
	mix := func(a, b uint8) uint8 { return uint8(float64(a)*c.Strength + float64(b)*(1-c.Strength) + .5) }
	return color.NRGBA{R: mix(full.R, ground.R), G: mix(full.G, ground.G), B: mix(full.B, ground.B), A: 0xFF}
}

// Grey returns the palette as a printer without colour shows it (luma of
// ITU-R BT.709).
func (p Palette) Grey() Palette {
	out := make(Palette, len(p))
	for t, c := range p {
		y := uint8(.2126*float64(c.R) + .7152*float64(c.G) + .0722*float64(c.B) + .5)
		out[t] = color.NRGBA{R: y, G: y, B: y, A: c.A}
	}
	return out
}
