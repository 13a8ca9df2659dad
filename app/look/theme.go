// Package look is how the desktop looks: the tokens of light and dark, the
// embedded typeface, sizes in steps of four. It knows nothing of workshops.
package look

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"samenspel/assets/fonts"
	"samenspel/workshop/chart"
)

// Colours of the house beside Fyne's own names.
const (
	Ink       fyne.ThemeColorName = theme.ColorNameForeground
	InkSoft   fyne.ThemeColorName = "inkSoft"
	Paper     fyne.ThemeColorName = theme.ColorNameBackground
	Surface   fyne.ThemeColorName = "surface"
	Line      fyne.ThemeColorName = theme.ColorNameSeparator
	Vendor    fyne.ThemeColorName = "vendor"
	Client    fyne.ThemeColorName = "client"
	Together  fyne.ThemeColorName = "together"
	Attention fyne.ThemeColorName = "attention"
	Ring      fyne.ThemeColorName = "ring" // around what has the focus
	Edge      fyne.ThemeColorName = "edge" // of what can be pressed; none but in high contrast
)

// Sizes of the house beside Fyne's own names.
const (
	Big       fyne.ThemeSizeName = "big"       // words that a room reads together
	RingWidth fyne.ThemeSizeName = "ringWidth" // of the line around what has the focus
)

// Mode is the user's choice of light or dark.
type Mode string

// The modes.
const (
	System Mode = "system"
	Light  Mode = "light"
	Dark   Mode = "dark"
)

// Theme is the product's theme.
type Theme struct {
	Mode     Mode
	Contrast bool // every text at least 7 to 1, every border to be seen
}

var _ fyne.Theme = Theme{}

var (
	regular  = fyne.NewStaticResource("SourceSans3-Regular.ttf", fonts.Regular)
	semiBold = fyne.NewStaticResource("SourceSans3-SemiBold.ttf", fonts.SemiBold)
	italic   = fyne.NewStaticResource("SourceSans3-Italic.ttf", fonts.Italic)
	symbols  = fyne.NewStaticResource("DejaVuSans.ttf", fonts.Fallback)
)

// dark says whether the theme is dark under a variant of the system's.
func (t Theme) dark(v fyne.ThemeVariant) bool {
	return t.Mode == Dark || t.Mode != Light && v == theme.VariantDark
}

// Palette returns the tokens' colours for a variant.
func (t Theme) Palette(v fyne.ThemeVariant) chart.Palette {
	switch dark := t.dark(v); {
	case dark && t.Contrast:
		return ContrastDark
	case t.Contrast:
		return Contrast
	case dark:
		return chart.Dark
	}
	return chart.Light
}

// Color gives Fyne's names and ours their colours.
func (t Theme) Color(name fyne.ThemeColorName, v fyne.ThemeVariant) color.Color {
	p := t.Palette(v)
	alpha := func(c color.NRGBA, a uint8) color.NRGBA { c.A = a; return c }
	switch name {
	case theme.ColorNameBackground:
		return p[chart.Paper]
	case theme.ColorNameOverlayBackground:
		if t.Contrast && t.dark(v) { // black on black has no edge
			return p.Resolve(chart.Ink.Tint(.12))
		}
		return p[chart.Paper]
	case Surface, theme.ColorNameMenuBackground, theme.ColorNameHeaderBackground:
		return p[chart.Surface]
	case theme.ColorNameInputBackground: // a field is seen to be one on paper and on a card
		return p.Resolve(chart.Ink.Tint(.04))
	case theme.ColorNameForeground:
		return p[chart.Ink]
	case InkSoft, theme.ColorNamePlaceHolder, theme.ColorNameScrollBar:
		return p[chart.InkSoft]
	case theme.ColorNameDisabled:
		if t.Contrast {
			return p[chart.InkSoft]
		}
		return alpha(p[chart.InkSoft], 0xB0)
	case theme.ColorNameSeparator, theme.ColorNameInnerWindowBorder:
		return p[chart.Hairline]
	case theme.ColorNameInputBorder: // an empty box to tick must be seen
		if t.Contrast {
			return p[chart.Ink]
		}
		return p.Resolve(chart.InkSoft.Tint(.7))
	case Edge:
		if t.Contrast {
			return p[chart.Hairline]
		}
		return color.Transparent
	case Ring:
		if t.Contrast {
			return p[chart.Ink]
		}
		return p[chart.Together]
	case theme.ColorNameButton, theme.ColorNameDisabledButton:
		return p.Resolve(chart.Ink.Tint(.06))
	case theme.ColorNameHover:
		return alpha(p[chart.Ink], 0x12)
	case theme.ColorNamePressed:
		return alpha(p[chart.Ink], 0x20)
	case theme.ColorNamePrimary, theme.ColorNameHyperlink, Together, theme.ColorNameSuccess:
		return p[chart.Together]
	case theme.ColorNameFocus:
		return alpha(p[chart.Together], 0x30) // the ring shows where it is
	case theme.ColorNameSelection:
		return alpha(p[chart.Together], 0x50)
	case theme.ColorNameForegroundOnPrimary, theme.ColorNameForegroundOnError, theme.ColorNameForegroundOnSuccess, theme.ColorNameForegroundOnWarning:
		return p[chart.Surface]
	case Vendor:
		return p[chart.Vendor]
	case Client:
		return p[chart.Client]
	case Attention, theme.ColorNameWarning, theme.ColorNameError:
		return p[chart.Attention]
	case theme.ColorNameShadow:
		return color.NRGBA{A: 0x28}
	}
	return theme.DefaultTheme().Color(name, v)
}

// Font returns Source Sans 3; signs it lacks come from DejaVu Sans.
func (Theme) Font(s fyne.TextStyle) fyne.Resource {
	switch {
	case s.Symbol:
		return symbols
	case s.Bold:
		return semiBold
	case s.Italic:
		return italic
	}
	return regular
}

// Icon returns Fyne's own icons.
func (Theme) Icon(name fyne.ThemeIconName) fyne.Resource { return theme.DefaultTheme().Icon(name) }

// Size gives sizes in steps of four, and the type scale of the console.
func (t Theme) Size(name fyne.ThemeSizeName) float32 {
	switch name {
	case RingWidth:
		if t.Contrast {
			return 3
		}
		return 2
	case theme.SizeNameText:
		return 15
	case theme.SizeNameCaptionText:
		return 13
	case theme.SizeNameSubHeadingText:
		return 17
	case theme.SizeNameHeadingText:
		return 22
	case Big:
		return 32
	case theme.SizeNamePadding:
		return 4
	case theme.SizeNameInnerPadding:
		return 8
	case theme.SizeNameLineSpacing:
		return 4
	case theme.SizeNameInputRadius, theme.SizeNameSelectionRadius, theme.SizeNameButtonRadius, theme.SizeNameCardRadius, theme.SizeNameDialogRadius:
		return 8
	case theme.SizeNameInputBorder:
		if t.Contrast {
			return 2
		}
		return 1
	}
	return theme.DefaultTheme().Size(name)
}
