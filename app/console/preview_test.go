package console

import (
	"bytes"
	"path/filepath"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"samenspel/app/widget/pages"
	"samenspel/export"
	"samenspel/export/pdf"
	"samenspel/workshop"
)

// previewed opens the preview of the sample's action plan.
func previewed(t *testing.T, lang string) *window {
	w := newWindow(t, lang)
	w.openSample("", "")
	w.Win.Resize(laptop)
	w.Menu(w.c.t.T("menu.preview"))
	if w.c.preview == nil || !w.c.previewing() {
		t.Fatal("there is no preview")
	}
	return w
}

func (w *window) key(does string) {
	w.Helper()
	w.c.press(bound(does))
	w.Settle()
}

// What is looked at is what is written: the same document, byte for byte, though
// the workshop goes on meanwhile.
func TestWhatIsLookedAtIsWritten(t *testing.T) {
	w := previewed(t, "en")
	w.Choose("preview.kind", w.c.t.T("export.full"))
	var want bytes.Buffer
	if err := pdf.Write(&want, w.c.preview.laid[export.Report], pdf.Options{}); err != nil {
		t.Fatal(err)
	}
	w.c.preview.form.o.Alone = true // nothing that isn't shown is in it
	w.must(workshop.AddAction{ID: "later", Title: "Which nobody has seen"})
	w.Tap("preview.go")
	w.MustRead(w.c.t.T("export.done"))
	w.Tap("exported.ok")
	found, err := filepath.Glob(filepath.Join(w.docs, "*.pdf"))
	if err != nil || len(found) != 1 {
		t.Fatalf("%q, %v", found, err)
	}
	if !bytes.Equal(read(t, found[0]), want.Bytes()) {
		t.Error("another document is written than was looked at")
	}
	if w.c.preview != nil || w.dialog() {
		t.Error("the preview is still there")
	}
}

func TestThePreviewIsWorkedByKeys(t *testing.T) {
	w := previewed(t, "nl")
	p, step := w.c.preview.pages, w.view().Current
	w.Key(fyne.KeyPageDown)
	w.MustRead(w.c.t.T("preview.page", "page", 2, "pages", p.Count()))
	w.key("next")
	if p.Page() != 2 {
		t.Errorf("it is at page %d", p.Page()+1)
	}
	w.Focus("preview.back") // wherever the focus is
	w.Key(fyne.KeyHome)
	if p.Page() != 0 || !w.disabled("preview.before") || w.disabled("preview.after") {
		t.Errorf("it is at page %d", p.Page()+1)
	}
	whole := p.Percent()
	w.key("text_more")
	if p.Percent() <= whole || w.c.textSize() != 100 {
		t.Errorf("at %d%%, words at %d%%", p.Percent(), w.c.textSize())
	}
	w.Keys("+")
	w.key("text_less")
	w.key("alone")
	if p.Zoom() != pages.FitPage || p.Percent() != whole {
		t.Errorf("at %d%%", p.Percent())
	}
	w.Tap("preview.wide")
	if p.Zoom() != pages.FitWidth {
		t.Errorf("at %d%%", p.Percent())
	}
	records := w.c.session.live.Now().Log.Len()
	w.key("undo")
	if w.view().Current != step || w.c.session.live.Now().Log.Len() != records {
		t.Error("something happens beneath it")
	}
	w.Key(fyne.KeyEscape)
	if w.c.preview != nil || w.dialog() {
		t.Error("it is still there")
	}
	if s, ok := bound("preview").menu.(*desktop.CustomShortcut); !ok || s.KeyName != fyne.KeyE || s.Modifier&fyne.KeyModifierShift == 0 {
		t.Errorf("its key is %v", bound("preview").menu)
	}
}

// From the dialog it shows the first kind that is chosen and has pages, as is
// chosen there, and comes back to it.
func TestThePreviewOfTheDialog(t *testing.T) {
	w := newWindow(t, "nl")
	w.openSample("", "")
	w.Tap("top.export")
	w.tick("export.kind.plan")
	w.tick("export.kind.full")
	w.Choose("export.page", "Letter")
	w.Choose("export.lang", "English")
	w.Tap("export.preview")
	p := w.c.preview
	if p.kind != export.Report || p.laid[p.kind].W != 612 || p.laid[p.kind].Lang != "en" {
		t.Fatalf("%s, %v wide, in %s", p.kind, p.laid[p.kind].W, p.laid[p.kind].Lang)
	}
	if img := shown(p.laid[p.kind]).Paint(0, 61, 79); img.Rect.Dx() != 61 {
		t.Errorf("painted %v", img.Rect)
	}
	w.Tap("preview.back")
	if !w.Has("export.go") || w.c.preview != nil {
		t.Error("the dialog is gone")
	}
}

// In other colours it shows the same page.
func TestThePreviewTakesOnOtherColours(t *testing.T) {
	w := previewed(t, "nl")
	w.c.preview.pages.GoTo(2)
	was := w.c.preview.object
	w.c.appear()
	w.Settle()
	if w.c.preview.object == was {
		t.Error("it is as it was")
	}
	if !w.c.previewing() || w.c.preview.pages.Page() != 2 || len(w.Win.Canvas().Overlays().List()) != 1 {
		t.Errorf("at page %d, %d lie over the window", w.c.preview.pages.Page()+1, len(w.Win.Canvas().Overlays().List()))
	}
}

// What is pressed on a page of the plan goes to what it refers to.
func TestLinksOfThePreview(t *testing.T) {
	w := previewed(t, "nl")
	d := w.c.preview.laid[export.Plan]
	link := shown(d).Link
	n := 0
	for i, p := range d.Pages {
		for _, l := range p.Links {
			to, ok := link(i, fyne.NewPos(float32(l.X+l.W/2), float32(l.Y+l.H/2)))
			if !ok || to.Page != l.To.Page-1 {
				t.Errorf("page %d: %v, %v", i+1, to, ok)
			}
			n++
		}
	}
	if _, ok := link(0, fyne.NewPos(1, 1)); ok || n == 0 {
		t.Errorf("%d links, and one in the corner: %v", n, ok)
	}
}
