// Package widget holds the desktop's own widgets. They know nothing of
// workshops: what they show and whom they tell comes from outside.
package widget

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"samenspel/app/look"
)

// Words is a wrapping text. Unlike Fyne's own it has no padding around it, so
// that it stands flush with everything else.
type Words struct {
	widget.BaseWidget
	segment *widget.TextSegment
	rich    *widget.RichText
}

// Text returns a wrapping text of a size and colour.
func Text(s string, size fyne.ThemeSizeName, color fyne.ThemeColorName, style fyne.TextStyle) *Words {
	seg := &widget.TextSegment{Text: s, Style: widget.RichTextStyle{ColorName: color, SizeName: size, TextStyle: style, Inline: true}}
	w := &Words{segment: seg, rich: widget.NewRichText(seg)}
	w.rich.Wrapping = fyne.TextWrapWord
	w.ExtendBaseWidget(w)
	return w
}

// SetText replaces the words.
func (w *Words) SetText(s string) {
	if w.segment.Text != s {
		w.segment.Text = s
		w.rich.Refresh()
		w.Refresh()
	}
}

// Text returns the words.
func (w *Words) Text() string { return w.segment.Text }

// CreateRenderer lets the padding of the text within fall outside.
func (w *Words) CreateRenderer() fyne.WidgetRenderer {
	const up = 2 // what is left of the padding above and below, for leading
	p := theme.InnerPadding()
	return widget.NewSimpleRenderer(container.New(layout.NewCustomPaddedLayout(up-p, up-p, -p, -p), w.rich))
}

// Body is running text.
func Body(s string) *Words {
	return Text(s, theme.SizeNameText, look.Ink, fyne.TextStyle{})
}

// Soft is running text of less weight.
func Soft(s string) *Words {
	return Text(s, theme.SizeNameText, look.InkSoft, fyne.TextStyle{})
}

// Caption is small text that explains.
func Caption(s string) *Words {
	return Text(s, theme.SizeNameCaptionText, look.InkSoft, fyne.TextStyle{})
}

// Strong is running text that stands out.
func Strong(s string) *Words {
	return Text(s, theme.SizeNameText, look.Ink, fyne.TextStyle{Bold: true})
}

// Heading is a title within a screen.
func Heading(s string) *Words {
	return Text(s, theme.SizeNameHeadingText, look.Ink, fyne.TextStyle{Bold: true})
}

// SubHeading is a title within a section.
func SubHeading(s string) *Words {
	return Text(s, theme.SizeNameSubHeadingText, look.Ink, fyne.TextStyle{Bold: true})
}

// Note is a remark that asks for attention, without blame.
func Note(s string) *Words {
	return Text(s, theme.SizeNameText, look.Attention, fyne.TextStyle{})
}

// Colored is one line of text in a colour of the house.
func Colored(s string, color fyne.ThemeColorName, size float32, bold bool) *canvas.Text {
	t := canvas.NewText(s, theme.Color(color))
	t.TextSize, t.TextStyle.Bold = size, bold
	return t
}

// Tight stacks objects closely, as the lines of one thing.
func Tight(objects ...fyne.CanvasObject) *fyne.Container {
	return container.New(layout.NewCustomPaddedVBoxLayout(0), objects...)
}

// Gap is empty space of a given height.
func Gap(height float32) fyne.CanvasObject { return sized(0, height) }

// Indent is empty space of a given width.
func Indent(width float32) fyne.CanvasObject { return sized(width, 0) }

func sized(w, h float32) fyne.CanvasObject {
	r := canvas.NewRectangle(nil)
	r.SetMinSize(fyne.NewSize(w, h))
	return r
}

// Wide gives an object at least a width.
func Wide(width float32, o fyne.CanvasObject) fyne.CanvasObject {
	return container.NewStack(Indent(width), o)
}

// Pad puts space around an object.
func Pad(all float32, o fyne.CanvasObject) fyne.CanvasObject {
	return container.New(layout.NewCustomPaddedLayout(all, all, all, all), o)
}
