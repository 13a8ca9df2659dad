package export

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	netmail "net/mail"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/google/uuid"

	"samenspel/assets/translations"
	"samenspel/export/mail"
	"samenspel/export/page/pagetest"
	"samenspel/export/table"
	"samenspel/workshop"
	"samenspel/workshop/chart"
	"samenspel/workshop/facts"
	"samenspel/workshop/live"
	"samenspel/workshop/method"
	"samenspel/workshop/picture"
)

// A secret is one word, so that no picture or page breaks it over two lines:
// zq, what it is, a dot for each part, qz.
var secret = regexp.MustCompile(`(?i)zq[a-z0-9]+?qz`)

// room is a workshop in which every step of every exercise is filled in with
// secrets.
type room struct {
	testing.TB
	w      *live.Workshop
	at     time.Time
	hidden map[string]hiding // what a secret is, by its word
	n      int
	looks  int
}

// hiding says who may see a secret.
type hiding struct {
	step  workshop.StepKey // blind until this is revealed; zero is not
	side  workshop.Side    // who wrote it
	never bool             // nobody, ever: a ballot
	note  bool             // the facilitator only
	left  bool             // everyone but the report
}

// TestNothingTellsWhatIsBlind walks every exercise of the method with both
// sides' input marked, and looks for the marks in every view, document, picture
// and page, before and after each reveal.
func TestNothingTellsWhatIsBlind(t *testing.T) {
	m, err := method.Builtin()
	if err != nil {
		t.Fatal(err)
	}
	r := &room{TB: t, hidden: map[string]hiding{}, at: time.Date(2026, 4, 16, 9, 0, 0, 0, time.UTC)}
	r.w = live.Open(forget{}, nil, workshop.Facilitator, func() time.Time { r.at = r.at.Add(time.Second); return r.at })
	defer r.w.Close()
	id, err := uuid.NewV7()
	if err != nil {
		t.Fatal(err)
	}
	r.do(workshop.CreateWorkshop{ID: id, Method: m, Variant: "full", Lang: workshop.Dutch, Vendor: "Noorderlicht", Client: "Waterrijk"})
	for _, side := range workshop.Sides {
		for i := range 4 {
			r.do(workshop.AddPerson{Person: workshop.Person{
				ID: workshop.ID(fmt.Sprintf("%s-%d", side, i)), Side: side, Name: fmt.Sprintf("%s %d", side, i), Mandate: i == 0,
				Email: r.mark("mail", hiding{note: true}) + "@hidden.example", NoMail: i == 3,
			}})
		}
	}
	blind := 0
	for _, e := range m.Exercises {
		for i := range e.Steps {
			key, step := workshop.StepKey{Exercise: e.ID, Step: e.Steps[i].ID}, &e.Steps[i]
			r.fill(key, step)
			if step.Blind == workshop.Open {
				continue
			}
			blind++
			r.look("before the reveal of "+e.ID+"/"+step.ID, true)
			r.do(workshop.RevealStep{Key: key})
			r.look("after the reveal of "+e.ID+"/"+step.ID, false)
			if step.Sheet == nil { // a correction hides it again
				r.do(workshop.StartRound{Key: key})
				r.look("in the second round of "+e.ID+"/"+step.ID, false)
				r.do(workshop.RevealStep{Key: key})
			}
		}
	}
	r.look("at the end", true)
	if blind < 8 || len(r.hidden) < 60 {
		t.Errorf("only %d blind steps and %d secrets: is the method as it was?", blind, len(r.hidden))
	}
}

// forget is a store that keeps nothing.
type forget struct{}

func (forget) Append([]workshop.Record) error { return nil }

func (r *room) do(c workshop.Command) {
	r.Helper()
	if err := r.w.Do(c); err != nil {
		r.Fatalf("%T: %v", c, err)
	}
}

func (r *room) view(v workshop.Viewer) workshop.View { return r.w.Now().State.For(v) }

// mark makes a new secret.
func (r *room) mark(about string, h hiding) string {
	r.n++
	word := fmt.Sprintf("zq%s%dqz", strings.ToLower(regexp.MustCompile(`[^A-Za-z]`).ReplaceAllString(about, "")), r.n)
	r.hidden[word] = h
	return word
}

// fill opens a step and puts something of both sides in it.
func (r *room) fill(key workshop.StepKey, step *workshop.Step) {
	r.do(workshop.OpenStep{Key: key})
	r.do(workshop.WriteNote{Key: key, Text: r.mark("note", hiding{note: true})})
	for _, id := range step.Cards {
		v := r.view(workshop.Viewer{Role: workshop.AsFacilitator})
		kind, _ := v.Method.CardKind(id)
		sides := []workshop.Side{workshop.Together}
		if kind.PerSide {
			sides = workshop.Sides[:]
		}
		for _, side := range sides {
			if have := v.CardsOf(id); kind.Most > 0 && len(have) >= kind.Most {
				continue
			}
			fields := map[string]string{}
			for _, f := range kind.Fields {
				fields[f.ID] = r.value(&v, f, id, hiding{step: key, side: side}, step.Blind != workshop.Open)
			}
			r.do(workshop.AddCard{ID: live.NewID(), Kind: id, Key: key, Side: side, Fields: fields})
		}
	}
	switch step.Kind {
	case workshop.StepSurvey:
		r.answer(key, step)
	case workshop.StepPlan:
		for _, leftOut := range []bool{false, true} {
			id := live.NewID()
			title := "Samen meten"
			if leftOut {
				title = r.mark("leftout", hiding{left: true})
			}
			r.do(workshop.AddAction{ID: id, Title: title})
			if leftOut {
				r.do(workshop.ChangeAction{Action: id, Field: "leaveOutOfReport", Value: "yes"})
			}
		}
	default: // nothing but cards
	}
}

// value returns something to fill a field with; in a blind step a secret, where
// the field takes one.
func (r *room) value(v *workshop.View, f workshop.Field, kind string, h hiding, blind bool) string {
	switch f.Type {
	case workshop.FieldText:
		if blind {
			return r.mark(kind+f.ID, h)
		}
		return "open"
	case workshop.FieldChoice:
		return f.Options[0].ID
	case workshop.FieldYesNo:
		return "yes"
	case workshop.FieldNumber, workshop.FieldScale:
		return strconv.Itoa(int(f.Max))
	case workshop.FieldRef:
		if f.To == workshop.KindDriver {
			return v.Method.Instrument.Drivers[0].ID
		}
		if all := v.CardsOf(f.To); len(all) > 0 {
			return string(all[0].ID)
		}
	default: // may stay empty
	}
	return ""
}

// answer casts four ballots a side, whose ids are secrets.
func (r *room) answer(key workshop.StepKey, step *workshop.Step) {
	v := r.view(workshop.Viewer{Role: workshop.AsFacilitator})
	for _, side := range workshop.Sides {
		for i := range 4 {
			a := workshop.Answers{Self: map[string]int{}, Other: map[string]int{}, Sheet: map[string]int{}}
			if step.Sheet != nil {
				for _, item := range step.Sheet.Items {
					a.Sheet[item.Code] = 1 + i%2
				}
			} else {
				for _, item := range v.Method.Instrument.Asked(v.Form(key)) {
					a.Self[item.Code], a.Other[item.Code] = 1+i, 5-i
				}
			}
			r.do(workshop.CastBallot{ID: workshop.ID(r.mark("ballot", hiding{never: true})), Key: key, Side: side, Answers: a})
		}
	}
}

// may says whether a viewer may see a secret.
func (r *room) may(v workshop.Viewer, h hiding) bool {
	t := r.view(workshop.Viewer{Role: workshop.AsFacilitator}).Steps[h.step]
	switch {
	case h.never:
		return false
	case h.note:
		return v.Role == workshop.AsFacilitator
	case h.left:
		return v.Role != workshop.AsReport
	case !t.Hidden:
		return true
	}
	return v.Side == h.side && (v.Role == workshop.AsFacilitator || v.Role == workshop.AsPerson)
}

// look searches all that can be seen for what may not be.
func (r *room) look(when string, pages bool) {
	r.Helper()
	lang := []string{"nl", "en"}[r.looks%2] // by turns: what is said is the same in both
	r.looks++
	for _, viewer := range []workshop.Viewer{
		{Role: workshop.AsFacilitator},
		{Role: workshop.AsFacilitator, Side: workshop.Vendor},
		{Role: workshop.AsFacilitator, Side: workshop.Client},
		{Role: workshop.AsProjector},
		{Role: workshop.AsPerson, Side: workshop.Vendor},
		{Role: workshop.AsPerson, Side: workshop.Client},
		{Role: workshop.AsReport},
	} {
		v := r.view(viewer)
		found := map[string]string{"the view": r.json(v), "the document": r.document(&v)}
		if viewer.Side == "" { // the others look at the same screens
			for name, svg := range r.pictures(&v, lang) {
				found["picture "+name] = svg
			}
		}
		if viewer.Role == workshop.AsReport {
			told, err := table.Of(&v, translations.For(lang))
			if err != nil {
				r.Fatal(err)
			}
			found["the tables"] = r.json(told)
		}
		if viewer.Role == workshop.AsReport && pages {
			for _, kind := range []Kind{Plan, Report} {
				found["report "+string(kind)] = r.text(v, kind, lang)
			}
			found["what is mailed"] = r.mailed(v, lang)
		}
		for where, text := range found {
			for _, word := range slices.Compact(slices.Sorted(slices.Values(secret.FindAllString(text, -1)))) {
				if h, known := r.hidden[strings.ToLower(word)]; !known || !r.may(viewer, h) {
					r.Errorf("%s, %s for %s %s tells %s", when, where, viewer.Role, viewer.Side, word)
				}
			}
		}
	}
	if r.Failed() {
		r.FailNow()
	}
}

func (r *room) json(v any) string {
	b, err := json.Marshal(v)
	if err != nil {
		r.Fatal(err)
	}
	return string(b)
}

func (r *room) document(v *workshop.View) string {
	var b bytes.Buffer
	if err := facts.Write(&b, v); err != nil {
		r.Fatal(err)
	}
	return b.String()
}

func (r *room) pictures(v *workshop.View, lang string) map[string]string {
	out := map[string]string{}
	for _, name := range picture.Names() {
		var b bytes.Buffer
		for _, d := range picture.Draw(name, v, translations.For(lang), picture.Options{W: 1000}) {
			if err := chart.SVG(&b, d, chart.Light); err != nil {
				r.Fatal(err)
			}
		}
		out[name] = b.String()
	}
	return out
}

// mailed is all that goes to who is mailed, but for their own address. It also
// looks whether somebody else's address is in it.
func (r *room) mailed(v workshop.View, lang string) string {
	r.Helper()
	to := mail.To(r.view(workshop.Viewer{Role: workshop.AsFacilitator}).People)
	if len(to) != 6 {
		r.Errorf("%d can be mailed", len(to))
	}
	drafts, err := Drafts(v, Drafting{To: to, With: []Kind{Calendar}, Name: called}, Options{Lang: lang})
	if err != nil {
		r.Fatal(err)
	}
	var all strings.Builder
	for _, d := range drafts {
		m, err := netmail.ReadMessage(bytes.NewReader(d.File.Content))
		if err != nil {
			r.Fatal(err)
		}
		if one, err := m.Header.AddressList("To"); err != nil || len(one) != 1 || one[0].Address != d.To[0].Email {
			r.Errorf("to %s: %v, %v", d.To[0].Email, one, err)
		}
		delete(m.Header, "To")
		body, err := io.ReadAll(m.Body)
		if err != nil {
			r.Fatal(err)
		}
		dates, err := Make(v, Calendar, Options{Lang: lang})
		if err != nil {
			r.Fatal(err)
		}
		fmt.Fprintln(&all, m.Header, string(body), d.Subject, d.Text, strings.ReplaceAll(string(dates[0].Content), "\r\n ", ""))
	}
	return all.String()
}

// text is what another program reads in a report.
func (r *room) text(v workshop.View, kind Kind, lang string) string {
	files, err := Make(v, kind, Options{Lang: lang})
	if err != nil {
		r.Fatal(err)
	}
	return strings.Join(strings.Fields(pagetest.Ask(r, files[0].Content, "pdftotext", "FILE", "-")), "")
}
