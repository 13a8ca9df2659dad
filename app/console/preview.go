package console

import (
	"fmt"
	"image"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	fynewidget "fyne.io/fyne/v2/widget"

	"samenspel/app/look"
	"samenspel/app/widget"
	"samenspel/app/widget/pages"
	"samenspel/export"
	"samenspel/export/page"
	"samenspel/export/raster"
	"samenspel/workshop"
)

// preview shows the pages that will be written, over the whole window. What it
// shows was laid out when it was opened; what is made from here is made of the
// same view.
type preview struct {
	c    *Console
	form *exportForm
	view workshop.View
	kind export.Kind
	laid map[export.Kind]*page.Document

	pages   *pages.Pages
	count   *canvas.Text
	percent *canvas.Text
	whole   *widget.Button
	wide    *widget.Button
	before  *widget.Button
	after   *widget.Button
	object  *fyne.Container
}

// previewDialog shows the action plan as it will be.
func (c *Console) previewDialog() {
	if c.session == nil || c.asking() {
		return
	}
	c.desk.keep()
	c.showPreview(c.newExportForm(), export.Plan)
}

// showPreview shows a kind as it will be made by a form.
func (c *Console) showPreview(f *exportForm, kind export.Kind) {
	p := &preview{c: c, form: f, view: f.view(), laid: map[export.Kind]*page.Document{}}
	p.lay(kind, func() {
		c.preview = p
		p.build()
	})
}

// laidOut is a document, or why there is none.
type laidOut struct {
	d   *page.Document
	err error
}

// lay lays a kind out, away from the window, unless that was done, and goes on.
func (p *preview) lay(kind export.Kind, then func()) {
	if p.laid[kind] != nil {
		p.kind = kind
		then()
		return
	}
	v, o := p.view, p.form.o
	away(p.c, p.c.t.T("preview.busy"), func() laidOut {
		d, err := export.Document(v, kind, o)
		return laidOut{d, err}
	}, func(l laidOut) {
		if l.err != nil {
			p.c.unmade(p.c.t.T("export.title"), p.form.folder.path, outcome{err: l.err})
			p.show() // what was chosen before
			return
		}
		p.kind, p.laid[kind] = kind, l.d
		then()
	}, nil)
}

// build makes the controls in the language and the colours at hand, and lays
// them over the window.
func (p *preview) build() {
	c, t := p.c, p.c.t
	overlays := c.win.Canvas().Overlays()
	at, zoom := 0, pages.FitPage
	if p.object != nil {
		overlays.Remove(p.object)
		at, zoom = p.pages.Page(), p.pages.Zoom()
	}
	p.pages = pages.New(pages.Options{
		Name: "preview.pages", Away: c.gallery.Away, OnChange: p.told,
		Label: func(i int) string { return t.T("preview.page", "page", i+1, "pages", p.pages.Count()) },
	})
	p.count, p.percent = widget.Colored("", look.Ink, theme.TextSize(), false), widget.Colored("", look.Ink, theme.TextSize(), false)
	p.count.Alignment, p.percent.Alignment = fyne.TextAlignCenter, fyne.TextAlignCenter
	p.object = container.NewStack(canvas.NewRectangle(theme.Color(look.Paper)), container.NewBorder(p.top(), p.foot(), nil, nil, p.pages))
	overlays.Add(p.object)
	p.show()
	p.pages.SetZoom(zoom)
	p.pages.GoTo(at)
	p.pages.Focus(c.win.Canvas())
}

// top is which document it is, and what can be done with it.
func (p *preview) top() fyne.CanvasObject {
	t := p.c.t
	var options []widget.Option
	for _, kind := range paged {
		options = append(options, widget.Option{ID: string(kind), Label: t.T("export." + string(kind))})
	}
	which := widget.NewChoice("preview.kind", "", options, string(p.kind), nil)
	which.OnChoose = func(id string) { p.lay(export.Kind(id), p.show) }
	back := widget.NewButton("preview.back", t.T("preview.back"), fynewidget.MediumImportance, p.leave)
	back.Icon = theme.Icon(theme.IconNameNavigateBack)
	left := container.NewHBox(back, container.NewStack(widget.Indent(260), which))
	right := widget.NewButton("preview.go", t.T("preview.go"), fynewidget.HighImportance, p.write)
	return widget.Pad(8, container.NewBorder(nil, nil, left, right, nil))
}

// foot is where in the document one is, and how near.
func (p *preview) foot() fyne.CanvasObject {
	t := p.c.t
	p.before = tool("preview.before", theme.IconNameNavigateBack, func() { p.pages.GoTo(p.pages.Page() - 1) })
	p.after = tool("preview.after", theme.IconNameNavigateNext, func() { p.pages.GoTo(p.pages.Page() + 1) })
	p.whole = widget.NewButton("preview.whole", t.T("preview.whole"), fynewidget.LowImportance, func() { p.pages.SetZoom(pages.FitPage) })
	p.wide = widget.NewButton("preview.wide", t.T("preview.wide"), fynewidget.LowImportance, func() { p.pages.SetZoom(pages.FitWidth) })
	left := container.NewHBox(p.before, container.NewStack(widget.Indent(140), p.count), p.after)
	right := container.NewHBox(p.whole, p.wide, widget.Indent(8),
		tool("preview.smaller", theme.IconNameContentRemove, func() { p.pages.ZoomBy(-1) }),
		container.NewStack(widget.Indent(52), p.percent),
		tool("preview.larger", theme.IconNameContentAdd, func() { p.pages.ZoomBy(1) }),
	)
	return widget.Pad(8, container.NewBorder(nil, nil, left, right, nil))
}

// show shows the document at hand.
func (p *preview) show() {
	d := p.laid[p.kind]
	if d == nil || p.pages == nil {
		return
	}
	p.pages.Open(shown(d))
	p.told()
}

// shown is a document as the widget takes it.
func shown(d *page.Document) pages.Document {
	return pages.Document{
		Sizes: slices.Repeat([]fyne.Size{fyne.NewSize(float32(d.W), float32(d.H))}, len(d.Pages)),
		Paint: func(i, w, h int) *image.RGBA { return raster.Page(d, i, w, h) },
		Link: func(i int, at fyne.Position) (pages.Place, bool) {
			for _, l := range d.Pages[i].Links {
				x, y := float64(at.X), float64(at.Y)
				if l.To.Page > 0 && x >= l.X && x < l.X+l.W && y >= l.Y && y < l.Y+l.H {
					return pages.Place{Page: l.To.Page - 1, Y: float32(l.To.Y)}, true
				}
			}
			return pages.Place{}, false
		},
	}
}

// told says which page is at hand, and how near.
func (p *preview) told() {
	t, n := p.c.t, p.pages.Count()
	set := func(o *canvas.Text, text string) {
		if o.Text != text {
			o.Text = text
			o.Refresh()
		}
	}
	set(p.count, t.T("preview.page", "page", p.pages.Page()+1, "pages", n))
	set(p.percent, fmt.Sprintf("%d%%", p.pages.Percent()))
	enable(&p.before.Button, p.pages.Page() > 0)
	enable(&p.after.Button, p.pages.Page() < n-1)
	press := func(b *widget.Button, is pages.Zoom) {
		importance := fynewidget.LowImportance
		if p.pages.Zoom() == is {
			importance = fynewidget.MediumImportance
		}
		b.Update(b.Text, importance, b.OnTapped)
	}
	press(p.whole, pages.FitPage)
	press(p.wide, pages.FitWidth)
}

// leave goes back to what lies beneath.
func (p *preview) leave() {
	p.c.win.Canvas().Overlays().Remove(p.object)
	p.c.preview = nil
}

// write makes the document that is looked at.
func (p *preview) write() { p.form.order(p.view, []export.Kind{p.kind}, p.leave) }

// acts is what keys of the window do while the preview lies over it.
func (p *preview) acts() map[string]func() {
	return map[string]func(){
		"text_more": func() { p.pages.ZoomBy(1) },
		"text_less": func() { p.pages.ZoomBy(-1) },
		"alone":     func() { p.pages.SetZoom(pages.FitPage) },
		"next":      func() { p.pages.GoTo(p.pages.Page() + 1) },
		"back":      func() { p.pages.GoTo(p.pages.Page() - 1) },
		"export":    p.write,
		"preview":   p.leave,
	}
}

// top says whether the preview is what lies over the window, and nothing over
// it.
func (c *Console) previewing() bool {
	return c.preview != nil && c.win.Canvas().Overlays().Top() == fyne.CanvasObject(c.preview.object)
}
