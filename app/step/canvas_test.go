package step_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"samenspel/app/widget"
	"samenspel/app/widget/widgettest"
	"samenspel/workshop"
	"samenspel/workshop/chart"
	"samenspel/workshop/picture"
)

// like returns the one spot whose name ends so.
func (r *room) like(end string) string {
	r.Helper()
	all := slices.DeleteFunc(r.All("spot."), func(name string) bool { return !strings.HasSuffix(name, end) })
	if len(all) != 1 {
		r.Fatalf("%d spots end in %q: %q", len(all), end, r.All("spot."))
	}
	return all[0]
}

// picture returns the first picture of the step.
func (r *room) picture() *widget.Picture {
	r.Helper()
	var out *widget.Picture
	widgettest.Walk(r.Win.Canvas().Content(), func(s widgettest.Spot) bool {
		if p, ok := s.Object.(*widget.Picture); ok && out == nil {
			out = p
		}
		return true
	})
	if out == nil {
		r.Fatal("there is no picture")
	}
	return out
}

// float returns what lies over the step.
func (r *room) float() fyne.CanvasObject {
	var out fyne.CanvasObject
	widgettest.Walk(r.Win.Canvas().Content(), func(s widgettest.Spot) bool {
		if f, ok := s.Object.(*widget.Float); ok {
			out = f
		}
		return true
	})
	return out
}

// field returns the one thing to fill in at the place that is open, whose name
// ends so.
func (r *room) field(end string) string { r.Helper(); return r.like("." + end) }

func TestAStationIsFilledInWhereItStands(t *testing.T) {
	r := newRoom(t, "nl", sampleRecords(t, "nl"))
	r.at("cycle", "loop")
	v := r.seen()
	cycle := v.CardsOf("cycle")[0]
	spot := r.like(".sideEffect")
	r.Tap(spot)
	field := "spot." + string(cycle.ID) + ".sideEffect"
	if r.Focused() != field || r.Value(field) != cycle.Fields["sideEffect"] {
		t.Fatalf("the cursor is in %q, where %q stands", r.Focused(), r.Value(field))
	}
	r.Fill(field, "Samira lapt het op.")
	r.Key(fyne.KeyReturn)
	r.expect(workshop.ChangeCard{Card: cycle.ID, Field: "sideEffect", Value: "Samira lapt het op."})
	if !r.Has(field) {
		t.Fatal("it closed at the first field")
	}
	r.Fill(field, "En Bram ook.")
	if !r.view.Fold() {
		t.Fatal("nothing to close")
	}
	r.Settle()
	r.expect(workshop.ChangeCard{Card: cycle.ID, Field: "sideEffect", Value: "En Bram ook."})
	if r.Has(field) || r.Focused() != spot {
		t.Fatalf("open still: %v; the focus is at %q", r.Has(field), r.Focused())
	}
	if r.view.Fold() {
		t.Fatal("closed twice")
	}
}

// What is refused opens its place again, with the words and the reason.
func TestARefusedTextStaysAtItsPlace(t *testing.T) {
	r := newRoom(t, "nl", sampleRecords(t, "nl"))
	r.at("cycle", "loop")
	r.Tap(r.like(".timesReturned+lostCapacity"))
	field := r.like(".timesReturned")
	r.Fill(field, "heel vaak")
	r.view.Fold()
	r.Settle()
	if !r.Has(field) || r.Value(field) != "heel vaak" {
		t.Fatalf("the words are gone; %q", r.All("spot."))
	}
	r.MustRead("getal")
	r.Fill(field, "4")
	r.view.Fold()
	r.Settle()
	if r.Has(field) {
		t.Fatal("it stays open")
	}
	v := r.seen()
	if n := v.CardsOf("cycle")[0].Fields["timesReturned"]; n != "4" {
		t.Fatalf("returned %q times", n)
	}
}

// An empty loop says what belongs where; the first that is filled in makes the
// card, what comes next is put on it.
func TestAnEmptyLoopIsFilledIn(t *testing.T) {
	r := newRoom(t, "nl", fresh(t))
	r.open("cycle", "loop")
	r.Tap("spot.cycle.new.symptom+problem")
	field := r.field("symptom")
	r.Fill(field, "Meldingen komen terug.")
	r.view.Fold()
	r.Settle()
	r.expect(workshop.AddCard{Kind: "cycle", Key: r.key, Fields: map[string]string{"symptom": "Meldingen komen terug."}})
	v := r.seen()
	cycle := v.CardsOf("cycle")[0]
	if spot := fmt.Sprintf("spot.cycle.%s.symptom+problem", cycle.ID); r.Focused() != spot {
		t.Fatalf("the focus is at %q", r.Focused())
	}
	r.Tap(r.like("fix.new.type.cycle=" + string(cycle.ID)))
	r.Choose(r.field("type"), "Extra mensen")
	r.view.Fold()
	r.Settle()
	v = r.seen()
	fix := v.CardsOf("fix")[0]
	each := "spot.fix.each.type.cycle=" + string(cycle.ID)
	if r.Focused() != each {
		t.Fatalf("the focus is at %q", r.Focused())
	}
	r.Tap("spot.fix." + string(fix.ID))
	r.Fill("spot."+string(fix.ID)+".hours", "70")
	r.Tap("spot.fold")
	r.expect(
		workshop.AddCard{Kind: "fix", Key: r.key, Fields: map[string]string{"type": "staff", "cycle": string(cycle.ID)}},
		workshop.ChangeCard{Card: fix.ID, Field: "hours", Value: "70"},
	)
	r.Tap(each)
	r.Choose("spot."+string(fix.ID)+".type", "Training of uitleg")
	r.expect(workshop.ChangeCard{Card: fix.ID, Field: "type", Value: "training"})
}

// A place closes when its card is taken back.
func TestAPlaceOfACardThatGoes(t *testing.T) {
	r := newRoom(t, "nl", fresh(t))
	r.open("cycle", "loop")
	r.Tap("spot.cycle.new.symptom+problem")
	r.Fill(r.field("symptom"), "Het komt terug.")
	r.Key(fyne.KeyReturn)
	v := r.seen()
	r.must(workshop.RemoveCard{Card: v.CardsOf("cycle")[0].ID})
	r.show()
	r.Settle()
	if r.Has("spot.fold") {
		t.Fatal("open, of a card that is gone")
	}
}

// Of the past a place can be read, and nothing of it can be changed.
func TestAPlaceOfThePast(t *testing.T) {
	r := newRoom(t, "nl", sampleRecords(t, "nl"))
	r.context.Past = true
	r.at("cycle", "loop")
	if len(r.All("spot.fix.new")) > 0 {
		t.Fatal("something can be added to the past")
	}
	r.Tap(r.like(".sideEffect"))
	field := r.Find(r.All("spot.0")[0])
	if d, ok := field.(fyne.Disableable); !ok || !d.Disabled() {
		t.Fatalf("%T can be changed", field)
	}
	r.Tap("spot.fold")
	r.expect()
}

// A dragged option gets its effort and leverage as one deed; arrows move it too.
func TestAnOptionIsMoved(t *testing.T) {
	r := newRoom(t, "nl", sampleRecords(t, "nl"))
	r.at("interventions", "matrix")
	v := r.seen()
	option := v.CardsOf("option")[0]
	if option.Fields["effort"] != "3" || option.Fields["leverage"] != "5" {
		t.Fatalf("the sample is another: %v", option.Fields)
	}
	name := "spot.option." + string(option.ID)
	drag := func(from string, over fyne.Position) {
		o := r.Find(from)
		o.(fyne.Draggable).Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{Position: over}})
		o.(fyne.Draggable).DragEnd()
		r.Settle()
	}
	size := r.picture().Size()
	zones := picture.Draw("matrix", &v, r.context.T, picture.Options{W: float64(size.Width), H: float64(size.Height), MinText: 12, At: r.key, Touch: true})[0].Zones
	zone := zones[slices.IndexFunc(zones, func(z chart.Zone) bool { return z.ID == "4/3" })]
	drag(name, fyne.NewPos(float32(zone.X+zone.W/2), float32(zone.Y+zone.H/2)).Subtract(r.Find(name).Position()))
	to := func(effort, leverage string) workshop.Command {
		return workshop.FillCard{Card: option.ID, Values: []workshop.Value{{Field: "effort", Value: effort}, {Field: "leverage", Value: leverage}}}
	}
	r.expect(to("4", "3"))
	r.Focus(name)
	r.Key(fyne.KeyLeft)
	r.expect(to("3", "3"))
	r.Key(fyne.KeyUp)
	r.expect(to("3", "4"))
	drag(name, fyne.NewPos(-2000, 0)) // beside the field: it stays
	r.expect()
	if r.Focused() != name {
		t.Fatalf("the focus is at %q", r.Focused())
	}
}

// Every place of every picture opens and closes, and looking sends nothing.
func TestEveryPlaceOpens(t *testing.T) {
	for _, lang := range []string{"nl", "en"} {
		words := newWords(t, lang)
		for name, records := range workshops(t, lang) {
			if name != "whole" && name != "later" {
				continue
			}
			t.Run(lang+" "+name, func(t *testing.T) {
				r := newRoom(t, lang, records)
				v, seen := r.seen(), 0
				for _, slot := range v.Agenda {
					e := v.Method.Exercise(slot.Exercise)
					if e == nil {
						continue
					}
					for _, s := range e.Steps {
						if s.Kind != workshop.StepCanvas {
							continue
						}
						r.at(e.ID, s.ID)
						opened := map[string]bool{}
						for _, spot := range r.All("spot.") {
							kind := strings.Join(strings.Split(spot, ".")[:2], ".") + spot[strings.LastIndex(spot, "."):]
							if opened[kind] {
								continue // another of the same
							}
							opened[kind] = true
							seen++
							r.Tap(spot)
							if !r.Has("spot.fold") {
								t.Fatalf("%s/%s: %s does not open", e.ID, s.ID, spot)
							}
							for _, text := range r.Texts() {
								if odd := words.Read(text); odd != "" {
									t.Errorf("%s/%s, %s: %s", e.ID, s.ID, spot, odd)
								}
							}
							for _, fault := range widgettest.Faults(r.Win.Canvas(), r.float()) {
								t.Errorf("%s/%s, %s: %s", e.ID, s.ID, spot, fault)
							}
							r.Tap("spot.fold")
							if r.Focused() != spot {
								t.Errorf("%s/%s: from %s the focus goes to %q", e.ID, s.ID, spot, r.Focused())
							}
						}
					}
				}
				if seen < 5 {
					t.Errorf("%d places", seen)
				}
				r.expect()
			})
		}
	}
}

// A stakeholder is moved to another ring, and one is added on a ring.
func TestAStakeholderOnARing(t *testing.T) {
	r := newRoom(t, "nl", sampleRecords(t, "nl"))
	r.at("limits", "rings")
	v := r.seen()
	card := v.CardsOf("stakeholder")[0]
	name := "spot.stakeholder." + string(card.ID)
	r.Focus(name)
	r.Key(fyne.KeyUp)
	r.expect(workshop.FillCard{Card: card.ID, Values: []workshop.Value{{Field: "ring", Value: "samenleving"}}})
	r.Key(fyne.KeyDown)
	r.Key(fyne.KeyDown) // there is none further in
	r.expect(workshop.FillCard{Card: card.ID, Values: []workshop.Value{{Field: "ring", Value: "mens"}}})
	r.Tap(r.like("ring=natuur"))
	r.Fill(r.field("name"), "De eenden")
	r.Key(fyne.KeyEscape)
	r.view.Fold()
	r.Settle()
	r.expect(workshop.AddCard{Kind: "stakeholder", Key: r.key, Fields: map[string]string{"name": "De eenden", "ring": "natuur"}})
}

// A cell of the mirror tells what was asked, what both sides said, and what to
// ask now.
func TestWhatACellOfTheMirrorTells(t *testing.T) {
	r := newRoom(t, "nl", sampleRecords(t, "nl"))
	r.at("mirror", "results")
	r.MustRead("Vraag Waterrijk om één moment waarop dat bleek")
	r.Tap("spot.driver.betrouwbaarheid.vendor")
	r.MustRead("Blinde vlek")
	r.MustRead("2,3")
	r.Key(fyne.KeyEscape)
	r.view.Fold()
	r.Tap("spot.driver.betrouwbaarheid.vendor+WIJ")
	for _, text := range r.Texts() {
		if text == "IK" {
			t.Error("it tells of another dimension too")
		}
	}
}

// What was written blind is read where it stands, and cannot be changed there.
func TestAFeelingIsRead(t *testing.T) {
	r := newRoom(t, "nl", sampleRecords(t, "nl"))
	r.at("touchpoints", "lines")
	r.Tap(r.All("spot.feeling.each")[4])
	r.MustRead("Livegang")
	r.MustRead("Waardoor komt dat?")
	if fields := r.All("spot.0"); len(fields) > 0 {
		t.Fatalf("%q can be filled in", fields)
	}
	r.Tap("spot.fold")
}
