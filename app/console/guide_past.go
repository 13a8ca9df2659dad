package console

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	fynewidget "fyne.io/fyne/v2/widget"

	"samenspel/app/look"
	"samenspel/app/widget"
	"samenspel/workshop"
)

// lookBack is what came of earlier exercises, to look back at with everyone:
// what the exercise at hand builds on, and behind a fold the rest.
type lookBack struct {
	c      *Console
	view   *workshop.View
	told   []workshop.Result
	open   bool // the rest is unfolded
	focus  focusKept
	object *fyne.Container
}

func newLookBack(c *Console) *lookBack {
	b := &lookBack{c: c, object: container.NewVBox()}
	if c.desk != nil { // the same workshop, in another language or theme
		b.open = c.desk.guide.past.open
	}
	return b
}

func (b *lookBack) show(v *workshop.View) {
	first := b.view == nil
	b.view = v
	if now := v.Results(v.Current.Exercise); first || !slices.Equal(now, b.told) {
		b.told = now
		b.focus.renew(b.build)
	}
}

func (b *lookBack) build() {
	b.object.Objects = nil
	fed := slices.ContainsFunc(b.told, func(r workshop.Result) bool { return r.Feeds })
	if fed {
		b.object.Add(widget.Gap(4))
		b.object.Add(widget.Label(b.c.t.T("guide.past")))
		b.list(true)
	}
	if slices.ContainsFunc(b.told, func(r workshop.Result) bool { return !r.Feeds }) {
		sign, words := "▸ ", "guide.past"
		if b.open {
			sign = "▾ "
		}
		if fed {
			words = "guide.past.rest"
		}
		fold := widget.NewButton("guide.past", sign+b.c.t.T(words), fynewidget.LowImportance, func() {
			b.open = !b.open
			b.focus.renew(b.build)
		})
		b.focus.take(fold)
		b.object.Add(container.NewHBox(fold))
		if b.open {
			b.list(false)
		}
	}
	b.object.Refresh()
}

// list adds the results that feed the exercise at hand, or those that don't.
func (b *lookBack) list(feeds bool) {
	lang := workshop.Lang(b.c.t.Lang())
	for _, r := range b.told {
		if r.Feeds != feeds {
			continue
		}
		e, t := b.view.Method.Exercise(r.Key.Exercise), b.view.Method.Step(r.Key)
		words := container.NewVBox(widget.Tight(widget.Caption(e.Title.In(lang)), widget.Body(t.Title.In(lang))))
		press := widget.NewPress("past."+r.Key.Exercise+"."+r.Key.Step, widget.Chip("←", look.InkSoft, words), func() { b.c.desk.stage.goTo(r.Key, "") })
		b.focus.take(press)
		b.object.Add(press)
	}
}
