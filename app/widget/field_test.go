package widget_test

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	fynewidget "fyne.io/fyne/v2/widget"

	"samenspel/app/widget"
	"samenspel/app/widget/widgettest"
)

// form is a window with fields, and what they hand in.
type form struct {
	*widgettest.Page
	drafts *widget.Drafts
	box    *fyne.Container
	took   []string
	answer func(text string, done func(string)) // what comes of a commit
}

func newForm(t *testing.T) *form {
	a := widgettest.NewApp(t)
	win := a.NewWindow("")
	f := &form{Page: widgettest.NewPage(t, a, win), drafts: widget.NewDrafts(), box: container.NewVBox()}
	f.answer = func(_ string, done func(string)) { done("") }
	win.SetContent(f.box)
	win.Resize(fyne.NewSize(400, 300))
	return f
}

// field adds a field; a commit of it is told as "key=text".
func (f *form) field(o widget.FieldOptions) *widget.Field {
	o.Drafts = f.drafts
	o.Commit = func(text string, done func(string)) {
		f.took = append(f.took, o.Key+"="+text)
		f.answer(text, done)
	}
	w := widget.NewField(o)
	f.box.Add(w)
	return w
}

func (f *form) expect(want ...string) {
	f.Helper()
	if strings.Join(f.took, ",") != strings.Join(want, ",") {
		f.Fatalf("taken in: %q, want %q", f.took, want)
	}
}

func (f *form) hasDraft(key string) bool {
	_, ok := f.drafts.Text(key)
	return ok
}

func TestAFieldSavesWhenItIsLeft(t *testing.T) {
	f := newForm(t)
	name := f.field(widget.FieldOptions{Key: "name", Value: "Noord"})
	f.answer = func(text string, done func(string)) { name.Set(text); done("") }
	f.Type("name", "")
	f.Leave()
	f.expect()
	f.Type("name", "erlicht")
	f.expect()
	f.Leave()
	f.expect("name=Noorderlicht")
	f.Focus("name")
	f.Leave()
	f.expect("name=Noorderlicht")
}

func TestEnterSavesAndMovesOn(t *testing.T) {
	f := newForm(t)
	f.field(widget.FieldOptions{Key: "one"})
	f.field(widget.FieldOptions{Key: "two", Rows: 2})
	f.field(widget.FieldOptions{Key: "three", Rows: 3})
	f.Type("one", "a")
	f.Key(fyne.KeyReturn)
	if got := f.Focused(); got != "two" {
		t.Fatalf("the focus is on %q", got)
	}
	f.Keys("b")
	f.Key(fyne.KeyEnter)
	f.expect("one=a", "two=b")
	if got := f.Focused(); got != "three" {
		t.Fatalf("the focus is on %q", got)
	}
	f.Keys("c")
	f.Key(fyne.KeyReturn) // a line break, where there is room for lines
	f.Keys("d")
	f.expect("one=a", "two=b")
	f.Leave()
	f.expect("one=a", "two=b", "three=c\nd")
}

func TestRefusedTextStaysWithItsReason(t *testing.T) {
	f := newForm(t)
	name := f.field(widget.FieldOptions{Key: "name", Value: "Waterrijk"})
	f.answer = func(_ string, done func(string)) { done("Too long.") }
	f.Type("name", " en omgeving")
	f.Leave()
	f.MustRead("Too long.")
	if got := name.Text(); got != "Waterrijk en omgeving" {
		t.Fatalf("the field holds %q", got)
	}
	name.Set("Waterrijk (gemeente)") // elsewhere, someone changed it
	if got := name.Text(); got != "Waterrijk en omgeving" {
		t.Fatalf("what was typed is gone: %q", got)
	}
	if !f.hasDraft("name") {
		t.Fatal("there is no draft")
	}
	f.Type("name", "!")
	f.MustNotRead("Too long.")
	f.answer = func(_ string, done func(string)) { done("") }
	f.Leave()
	if f.hasDraft("name") {
		t.Fatal("a draft is left of what was taken in")
	}
}

func TestTheReasonGoesWhenTheSameTextIsTakenInAfterAll(t *testing.T) {
	f := newForm(t)
	name := f.field(widget.FieldOptions{Key: "name"})
	f.answer = func(_ string, done func(string)) { done("The disk is full.") }
	f.Type("name", "Karel")
	f.Leave()
	f.MustRead("The disk is full.")
	f.answer = func(text string, done func(string)) { name.Set(text); done("") }
	name.Flush()
	f.MustNotRead("The disk is full.")
	if f.hasDraft("name") {
		t.Fatal("a draft is left of what was taken in")
	}
}

func TestADraftSurvivesARebuild(t *testing.T) {
	f := newForm(t)
	f.field(widget.FieldOptions{Key: "date", Value: "01-02-2026"})
	f.answer = func(_ string, done func(string)) { done("No such date.") }
	f.Fill("date", "31-02-2026")
	f.box.RemoveAll()
	again := f.field(widget.FieldOptions{Key: "date", Value: "01-02-2026"})
	if got := again.Text(); got != "31-02-2026" {
		t.Fatalf("the field holds %q", got)
	}
	f.MustRead("No such date.")
	f.box.RemoveAll()
	f.drafts.Drop("date")
	if got := f.field(widget.FieldOptions{Key: "date", Value: "01-02-2026"}).Text(); got != "01-02-2026" {
		t.Fatalf("the field holds %q", got)
	}
}

func TestTheCanonicalFormIsShownBack(t *testing.T) {
	f := newForm(t)
	date := f.field(widget.FieldOptions{Key: "date"})
	f.answer = func(_ string, done func(string)) {
		date.Set("31-12-2026")
		done("")
	}
	f.Fill("date", "2026-12-31")
	if got := date.Text(); got != "31-12-2026" {
		t.Fatalf("the field shows %q", got)
	}
	f.answer = func(_ string, done func(string)) { done("") } // the same date: nothing changes
	f.Fill("date", "31/12/2026")
	if got := date.Text(); got != "31-12-2026" {
		t.Fatalf("the field shows %q", got)
	}
	if f.hasDraft("date") {
		t.Fatal("a draft is left of what was taken in")
	}
}

func TestWhatIsTypedOnDuringACommitStays(t *testing.T) {
	f := newForm(t)
	name := f.field(widget.FieldOptions{Key: "name"})
	var finish []func(string)
	f.answer = func(_ string, done func(string)) { finish = append(finish, done) }
	f.Type("name", "Ma")
	name.Flush()
	f.Keys("rit")
	name.Flush() // one at a time
	f.expect("name=Ma")
	name.Set("Ma")
	finish[0]("")
	if got := name.Text(); got != "Marit" {
		t.Fatalf("the field holds %q", got)
	}
	f.Leave()
	f.expect("name=Ma", "name=Marit")
	name.Set("Marit")
	finish[1]("")
	if got := name.Text(); got != "Marit" || f.hasDraft("name") {
		t.Fatalf("the field holds %q; a draft: %v", got, f.hasDraft("name"))
	}
}

func TestARefusalKeepsWhatWasTypedOn(t *testing.T) {
	f := newForm(t)
	name := f.field(widget.FieldOptions{Key: "name"})
	var finish func(string)
	f.answer = func(_ string, done func(string)) { finish = done }
	f.Type("name", "Ma")
	name.Flush()
	f.Keys("rit")
	finish("The disk is full.")
	f.MustRead("The disk is full.")
	if got, _ := f.drafts.Text("name"); got != "Marit" {
		t.Fatalf("the draft is %q", got)
	}
}

func TestWhoeverCameToTheSameLeavesNoDraft(t *testing.T) {
	f := newForm(t)
	name := f.field(widget.FieldOptions{Key: "name", Value: "Water"})
	f.Type("name", "rijk")
	name.Set("Waterrijk") // undone and redone, say
	f.Leave()
	f.expect()
	if f.hasDraft("name") {
		t.Fatal("a draft is left of what stands in the workshop")
	}
}

func TestLeavingDuringACommitSavesWhatWasTypedOn(t *testing.T) {
	f := newForm(t)
	name := f.field(widget.FieldOptions{Key: "name"})
	var finish []func(string)
	f.answer = func(_ string, done func(string)) { finish = append(finish, done) }
	f.Type("name", "Ma")
	name.Flush()
	f.Keys("rit")
	f.Leave()
	name.Set("Ma")
	finish[0]("")
	f.expect("name=Ma", "name=Marit")
}

func TestAFieldThatAddsIsEmptyAgain(t *testing.T) {
	f := newForm(t)
	add := f.field(widget.FieldOptions{Key: "add", Clear: true})
	f.Type("add", "Fatima")
	f.Key(fyne.KeyReturn)
	f.expect("add=Fatima")
	if add.Text() != "" || f.hasDraft("add") {
		t.Fatalf("the field holds %q", add.Text())
	}
	if f.Focused() != "add" {
		t.Fatalf("the focus went to %q, and not to the next name", f.Focused())
	}
	f.Keys("Fatima") // there may be two
	f.Key(fyne.KeyReturn)
	f.Leave() // nothing
	f.expect("add=Fatima", "add=Fatima")
}

func TestTheNextOneMayBeTypedWhileTheDiskIsSlow(t *testing.T) {
	f := newForm(t)
	add := f.field(widget.FieldOptions{Key: "add", Clear: true})
	var finish []func(string)
	f.answer = func(_ string, done func(string)) { finish = append(finish, done) }
	f.Type("add", "Fatima")
	f.Key(fyne.KeyReturn)
	f.Keys("Bra")
	finish[0]("")
	f.Keys("m")
	f.Key(fyne.KeyReturn)
	finish[1]("")
	f.expect("add=Fatima", "add=Bram")
	if add.Text() != "" || f.hasDraft("add") {
		t.Fatalf("the field holds %q", add.Text())
	}
}

func TestAFieldRebuiltDuringItsCommitAddsOnce(t *testing.T) {
	f := newForm(t)
	f.field(widget.FieldOptions{Key: "add", Clear: true})
	var finish func(string)
	f.answer = func(_ string, done func(string)) { finish = done }
	f.Type("add", "Fatima")
	f.Leave()
	f.box.RemoveAll()
	again := f.field(widget.FieldOptions{Key: "add", Clear: true}) // another language, say
	again.Flush()
	finish("")
	if again.Text() != "" {
		t.Fatalf("what was added still stands in the field: %q", again.Text())
	}
	f.Focus("add")
	f.Leave()
	f.expect("add=Fatima")
}

func TestARefusalAfterARebuildIsShown(t *testing.T) {
	f := newForm(t)
	f.field(widget.FieldOptions{Key: "name"})
	var finish func(string)
	f.answer = func(_ string, done func(string)) { finish = done }
	f.Fill("name", "Fatima")
	f.box.RemoveAll()
	f.field(widget.FieldOptions{Key: "name"})
	finish("Too long.")
	f.MustRead("Too long.")
}

func TestAFieldWithoutCommitIsADraft(t *testing.T) {
	f := newForm(t)
	w := widget.NewField(widget.FieldOptions{Key: "why", Drafts: f.drafts})
	f.box.Add(w)
	f.Fill("why", "Too expensive")
	if got, ok := f.drafts.Text("why"); !ok || got != "Too expensive" {
		t.Fatalf("the draft is %q", got)
	}
	w.Clear()
	if _, ok := f.drafts.Text("why"); ok || w.Text() != "" {
		t.Fatal("something is left")
	}
}

func TestAFieldGrowsWithItsText(t *testing.T) {
	f := newForm(t)
	w := f.field(widget.FieldOptions{Key: "text", Rows: 2})
	before := w.MinSize().Height
	f.Write("text", strings.Repeat("several words that need room ", 10))
	if after := w.MinSize().Height; after <= before {
		t.Fatalf("%v high before, %v after", before, after)
	}
	f.Write("text", strings.Repeat("x\n", 300))
	if h := w.MinSize().Height; h > 300 {
		t.Fatalf("%v high: more than the window", h)
	}
}

func TestTabLeavesAField(t *testing.T) {
	f := newForm(t)
	f.field(widget.FieldOptions{Key: "one", Rows: 4})
	f.box.Add(fynewidget.NewButton("x", nil))
	f.Type("one", "a")
	if tabs, ok := f.Find("one").(fyne.Tabbable); !ok || tabs.AcceptsTab() {
		t.Fatal("Tab would be typed")
	}
	f.Tab()
	f.expect("one=a")
}
