package console

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"samenspel/app/widget/widgettest"
	"samenspel/workshop"
)

// laptop is the smallest screen that the window is meant for, and the size it
// opens at.
var laptop = fyne.NewSize(1366, 768)

func TestEverythingFitsOnALaptop(t *testing.T) {
	for _, lang := range []string{"nl", "en"} {
		w := newWindow(t, lang)
		fits(t, lang+" home", w)
		w.Tap("home.new")
		fits(t, lang+" new", w)
		w.openSample("", "")
		w.Tap("top.home")
		fits(t, lang+" recent", w)
		w.openSampleAgain()
		v := w.view()
		for _, e := range v.Method.Exercises {
			for _, s := range e.Steps {
				w.at(e.ID, s.ID)
				fits(t, lang+" "+e.ID+"/"+s.ID, w)
			}
		}
		w.c.followUp(w.c.session.path)
		w.Settle()
		fits(t, lang+" follow-up begun", w)
		w.ok()
		fits(t, lang+" follow-up", w)
		w.at("evidence", "review")
		w.Tap(w.All("review.")[0])
		fits(t, lang+" review", w)
		w.Tap("agenda.edit")
		fits(t, lang+" agenda", w)
		w.Tap("timer.start")
		fits(t, lang+" clock", w)
		w.c.complain(&workshop.Rejection{Code: workshop.CodeTooLong, Got: "2001", Limit: 2000})
		fits(t, lang+" toast", w)
		w.Tap("top.export")
		fits(t, lang+" export", w)
		w.Tap("export.go")
		fits(t, lang+" exported", w)
		w.Tap("exported.ok")
		w.c.listTrouble("own", "x", "y", strings.Split(strings.Repeat("exercises/mirror.yaml:12: steps[1].title.en: what is wrong and what is expected;", 30), ";"))
		fits(t, lang+" list", w)
		w.Tap("own.ok")
		w.Tap("guide.conflict")
		fits(t, lang+" conflict", w)
		w.ok()
		w.c.showKeys()
		fits(t, lang+" keys", w)
		w.ok()
		w.c.about()
		fits(t, lang+" about", w)
		w.MustRead("1.2.3")
	}
}

// openSampleAgain opens the sample that is there already.
func (w *window) openSampleAgain() {
	w.Helper()
	w.Tap("recent.sample.samenspel")
}

func TestLongNamesFit(t *testing.T) {
	w := newWindow(t, "nl")
	w.openFresh()
	const long = "Gemeenschappelijke Regeling Omgevingsdienst Noordoost-Gelder"
	w.must(workshop.ChangeParty{Side: workshop.Vendor, Field: "name", Value: long}, workshop.ChangeParty{Side: workshop.Client, Field: "name", Value: long})
	v := w.view()
	for _, e := range v.Method.Exercises {
		for _, s := range e.Steps {
			w.at(e.ID, s.ID)
			fits(t, "long names "+e.ID+"/"+s.ID, w)
		}
	}
	w.at("mirror", "answer")
	w.Tap("survey.fill.client")
	fits(t, "long names, form", w)
}

// fits makes sure that the window needs no more room than a laptop has, that
// nothing that can be read reaches beyond its right or is wider than what it
// stands in, and that no control is smaller than its words need.
func fits(t *testing.T, where string, w *window) {
	t.Helper()
	w.Win.Resize(laptop)
	c := w.Win.Canvas()
	if least := c.Content().MinSize(); least.Width > laptop.Width || least.Height > laptop.Height {
		t.Errorf("%s: the window needs %v", where, least)
	}
	if d := w.c.desk; d != nil && (d.agenda.object.Size().Width != agendaWidth || d.guide.roll.Size().Width != guideWidth) {
		t.Errorf("%s: the agenda is %v wide, the guide %v", where, d.agenda.object.Size().Width, d.guide.roll.Size().Width)
	}
	for _, fault := range widgettest.Faults(c, w.c.toasts) {
		t.Errorf("%s: %s", where, fault)
	}
}
