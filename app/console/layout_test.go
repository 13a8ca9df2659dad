package console

import (
	"encoding/json"
	"fmt"
	"image"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"samenspel/app/widget"
	"samenspel/app/widget/widgettest"
	"samenspel/workshop"
	"samenspel/workshop/crowd"
)

// laptop is the screen that the window is made for, and the size it opens at;
// beamer is an old one, the smallest that it can be worked on.
var (
	laptop = fyne.NewSize(1366, 768)
	beamer = fyne.NewSize(800, 600)
)

// judge looks at each screen that a test comes to: whether everything on it can
// be read and pressed, at each size, and is in the window's language.
type judge struct {
	*window
	words *widgettest.Words
	sizes []fyne.Size
	full  bool // of people's own words, which may be shortened
	told  map[string]bool
}

func newJudge(t *testing.T, w *window, sizes ...fyne.Size) *judge {
	t.Helper()
	words, err := widgettest.NewWords(w.c.t.Lang())
	if err != nil {
		t.Fatal(err)
	}
	return &judge{window: w, words: words, sizes: sizes, told: map[string]bool{}}
}

// knows takes all texts of the method down, that are not to be shortened.
func (j *judge) knows(v workshop.View) {
	j.Helper()
	raw, err := json.Marshal(v.Method)
	if err != nil {
		j.Fatal(err)
	}
	var method any
	if err := json.Unmarshal(raw, &method); err != nil {
		j.Fatal(err)
	}
	var look func(any)
	look = func(in any) {
		switch in := in.(type) {
		case []any:
			for _, x := range in {
				look(x)
			}
		case map[string]any:
			for key, x := range in {
				if s, ok := x.(string); ok && key == j.c.t.Lang() {
					j.words.Know(s)
				}
				look(x)
			}
		}
	}
	look(method)
}

// see judges the screen as it is.
func (j *judge) see(where string) {
	j.Helper()
	j.Settle()
	for _, text := range j.Texts() {
		if odd := j.words.Read(text); odd != "" {
			j.tell(where, odd)
		}
	}
	for _, size := range j.sizes {
		j.fits(where, size)
	}
}

// fits looks whether the window needs no more room than it has, and everything
// on it has the room that it needs.
func (j *judge) fits(where string, size fyne.Size) {
	j.Helper()
	c := j.Win.Canvas()
	if c.Size() != size {
		j.Win.Resize(size)
		j.Settle()
	}
	at := fmt.Sprintf("%s at %.0f×%.0f", where, size.Width, size.Height)
	if least := c.Content().MinSize(); least.Width > size.Width || least.Height > size.Height {
		j.tell(at, fmt.Sprintf("the window needs %v", least))
		return
	}
	for _, fault := range widgettest.Faults(c, j.c.toasts) {
		if !fault.Shortened || !j.full {
			j.tell(at, fault.String())
		}
	}
}

// fits looks at a screen by itself, on a laptop.
func fits(t *testing.T, where string, w *window) {
	t.Helper()
	(&judge{window: w, told: map[string]bool{}}).fits(where, laptop)
}

// tell fails the test, once for each thing that is wrong.
func (j *judge) tell(where, wrong string) {
	j.Helper()
	if !j.told[wrong] {
		j.told[wrong] = true
		j.Errorf("%s: %s", where, wrong)
	}
}

// narrowly looks only where there is least room.
func (j *judge) narrowly(walk func()) {
	sizes := j.sizes
	j.sizes = []fyne.Size{beamer}
	walk()
	j.sizes = sizes
}

// everyStep goes through every step of the method.
func (j *judge) everyStep() {
	j.Helper()
	v := j.view()
	for _, e := range v.Method.Exercises {
		for _, s := range e.Steps {
			j.at(e.ID, s.ID)
			j.see(e.ID + "/" + s.ID)
		}
	}
}

func TestEveryScreenCanBeRead(t *testing.T) {
	for _, lang := range []string{"nl", "en"} {
		t.Run(lang, func(t *testing.T) {
			w := newWindow(t, lang)
			j := newJudge(t, w, beamer, laptop)
			j.see("home")
			w.Tap("home.new")
			j.see("new")
			w.openFresh()
			j.knows(w.view())
			j.narrowly(j.everyStep)
			w.Tap("top.home")
			w.openSample("", "")
			w.Tap("top.home")
			j.see("recent")
			w.openSampleAgain()
			j.everyStep()
			for _, size := range j.sizes {
				j.dialogs(size)
			}
			j.narrowly(j.followUp)
			j.everyKey()
		})
	}
}

// dialogs are what lies over the sample workshop, or folds open in it, at one
// size: what lies over a window takes its size when it opens.
func (j *judge) dialogs(size fyne.Size) {
	j.Helper()
	w := j.window
	sizes := j.sizes
	defer func() { j.sizes = sizes }()
	j.sizes = []fyne.Size{size}
	w.at("plan", "draft")
	w.Win.Resize(size)
	w.Settle()
	inColumn := func(name, control string, do func()) { // which may have to be unfolded first
		if w.Has(control) {
			do()
			return
		}
		w.Tap(name)
		j.see(name)
		do()
		w.Key(fyne.KeyEscape)
	}
	inColumn("top.agenda", "agenda.edit", func() {
		w.Tap("agenda.edit")
		j.see("agenda")
		w.Tap("agenda.edit")
	})
	inColumn("top.guide", "guide.conflict", func() {
		w.Tap(w.All("timer.")[0])
		j.see("clock")
	})
	w.c.complain(&workshop.Rejection{Code: workshop.CodeTooLong, Got: "2001", Limit: 2000})
	j.see("toast")
	w.Tap("top.export")
	j.see("export")
	w.Tap("export.preview")
	j.see("preview")
	w.Key(fyne.KeyEscape)
	w.Tap("export.go")
	j.see("exported")
	w.Tap("exported.ok")
	w.c.listTrouble("own", "x", "y", strings.Split(strings.Repeat("exercises/mirror.yaml:12: steps[1].title.en: what is wrong and what is expected;", 30), ";"))
	j.see("list")
	w.Tap("own.ok")
	inColumn("top.guide", "guide.conflict", func() {
		w.Tap("guide.conflict")
		j.see("conflict")
		w.ok()
	})
	w.c.showKeys()
	j.see("keys")
	w.ok()
	w.c.toggleHistory()
	j.see("history")
	w.c.toggleHistory()
	w.c.showSearch()
	j.see("search")
	w.Key(fyne.KeyEscape)
	w.c.about()
	j.see("about")
	w.MustRead("1.2.3")
	w.ok()
}

// everyKey shows the words of each key that was not met on any screen, as a
// message and in the narrowest column, filled in with long names.
func (j *judge) everyKey() {
	j.Helper()
	unread, err := j.words.Unread()
	if err != nil {
		j.Fatal(err)
	}
	t, column := j.c.t, container.NewVBox()
	for _, key := range unread {
		if strings.HasPrefix(key, "command.") {
			continue // it is read in a terminal
		}
		text := strings.ReplaceAll(t.T(key, "n", 12), widgettest.Gap, crowd.Client)
		if odd := j.words.Read(text); odd != "" {
			j.tell(key, odd)
		}
		column.Add(widget.Body(text))
	}
	win := j.c.app.NewWindow("")
	win.SetContent(container.NewVScroll(column))
	win.SetPadded(false)
	win.Resize(fyne.NewSize(guideWidth-32, 600))
	for _, fault := range widgettest.Faults(win.Canvas()) {
		j.tell("in a column", fault.String())
	}
	j.Logf("%d texts were in no other place", len(column.Objects))
}

// followUp are the steps of a follow-up that just began.
func (j *judge) followUp() {
	j.Helper()
	w := j.window
	w.c.followUp(w.c.session.path)
	w.Settle()
	j.see("follow-up begun")
	w.ok()
	v := w.view()
	for _, slot := range v.Agenda {
		if e := v.Method.Exercise(slot.Exercise); e != nil {
			for _, s := range e.Steps {
				w.at(e.ID, s.ID)
				j.see("follow-up " + e.ID + "/" + s.ID)
			}
		}
	}
	w.at("evidence", "review")
	w.Tap(w.All("review.")[0])
	j.see("review")
}

// openSampleAgain opens the sample that is there already.
func (w *window) openSampleAgain() {
	w.Helper()
	w.Tap("recent.sample.samenspel")
}

// However much there is, and however long the words, everything can be read.
func TestAsMuchAsThereMayBeCanBeRead(t *testing.T) {
	records, id, err := crowd.Records(300)
	if err != nil {
		t.Fatal(err)
	}
	w := newWindow(t, "nl")
	w.open(w.file("crowd.samenspel", records, id))
	j := newJudge(t, w, beamer, laptop)
	j.full = true
	j.everyStep()
	w.Tap("top.home")
	j.see("recent")
}

func TestLongNamesFitAForm(t *testing.T) {
	w := newWindow(t, "nl")
	w.openFresh()
	w.must(workshop.ChangeParty{Side: workshop.Vendor, Field: "name", Value: crowd.Vendor}, workshop.ChangeParty{Side: workshop.Client, Field: "name", Value: crowd.Client})
	w.at("mirror", "answer")
	w.Tap("survey.fill.client")
	newJudge(t, w, beamer, laptop).see("form")
}

func TestTheWindowFitsItsDisplay(t *testing.T) {
	w := newWindow(t, "nl")
	w.Win.Resize(laptop)
	for _, c := range []struct {
		room image.Point
		want fyne.Size
	}{
		{image.Point{}, fyne.NewSize(1366, 768)},
		{image.Pt(1920, 1080), fyne.NewSize(1366, 768)},
		{image.Pt(1280, 720), fyne.NewSize(1280, 720)},
		{image.Pt(800, 600), fyne.NewSize(800, 600)},
	} {
		w.c.Fit(c.room)
		if w.Win.Canvas().Size() != c.want {
			t.Errorf("with room for %v the window is %v", c.room, w.Win.Canvas().Size())
		}
	}
}
