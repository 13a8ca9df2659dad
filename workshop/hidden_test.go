package workshop

import (
	"encoding/json"
	"maps"
	"regexp"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"samenspel/workshop/mirror"
)

var (
	marker   = regexp.MustCompile(`‹([^‹›]*) \d+›`)
	ballotID = regexp.MustCompile(`ballot-\d+`)
	mailbox  = regexp.MustCompile(`[\w-]+@hidden\.example`)
)

// TestNoHiddenByte: after any history, no viewer's view holds a text, an answer
// or a ballot that this viewer may not see. What may be seen is judged here
// from the rules, apart from the code that takes it out.
func TestNoHiddenByte(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		w := tell(t, 80)
		for _, v := range viewers {
			view := viewJSON(t, w.state, v)
			if id := ballotID.FindString(view); id != "" {
				t.Fatalf("%v sees %s: %s", v, id, view)
			}
			if address := mailbox.FindString(view); address != "" && v.Role != AsFacilitator {
				t.Fatalf("%v sees %s: %s", v, address, view)
			}
			for _, m := range marker.FindAllStringSubmatch(view, -1) {
				if !w.maySee(v, strings.Fields(m[1])) {
					t.Fatalf("%v sees %s: %s", v, m[0], view)
				}
			}
			w.checkMirror(v)
		}
	})
}

// maySee judges a marker's text, such as "blind term vendor".
func (w *teller) maySee(v Viewer, about []string) bool {
	switch about[0] {
	case "open":
		return true
	case "note":
		return v.Role == AsFacilitator
	case "photo":
		var key StepKey
		_ = key.UnmarshalText([]byte(about[1]))
		t := w.state.steps[key]
		return v.Role == AsFacilitator || w.state.method.Step(key).Blind == Open || t != nil && t.Revealed == t.Round
	case "action":
		if v.Role != AsReport || len(about) == 1 {
			return true
		}
		a := w.state.actions[ID(about[1])]
		return a != nil && a.LeaveOutOfReport != "yes"
	case "blind":
		key := allCardKinds[about[1]]
		if t := w.state.steps[key]; t != nil && t.Revealed == t.Round {
			return true
		}
		own := v.Side == Side(about[2]) && (v.Role == AsPerson || v.Role == AsFacilitator)
		return own && w.state.method.Step(key).Blind == BlindSides
	}
	return false
}

// checkMirror checks that nothing of the mirror shows before its reveal, that
// no view of fewer than three answers shows at all, and that no vote shows
// before the reveal.
func (w *teller) checkMirror(v Viewer) {
	view, t := w.state.For(v), w.state.steps[surveyStep]
	if votes := w.state.steps[voteStep]; votes == nil || votes.Revealed < votes.Round {
		for _, c := range view.Cards {
			seen := 0
			for _, d := range w.state.dots {
				if d.Card == c.ID && d.Key == openVoteStep {
					seen++
				}
			}
			if c.Dots != seen {
				w.Fatalf("%v sees %d votes, of which %d are open", v, c.Dots, seen)
			}
		}
	}
	w.checkSheets(v, view.Sheets)
	if t == nil || t.Revealed == 0 {
		if view.Mirror != nil || view.Trust != nil || view.Trend != nil {
			w.Fatalf("%v sees the mirror before the reveal", v)
		}
		return
	}
	if view.Trend != nil {
		w.checkTrend(v, view)
	}
	for _, rated := range Sides {
		shown, few := view.Mirror.Of(rated), 0
		for code, score := range shown.Items {
			for _, view := range []struct {
				rater Side
				value *float64
			}{{rated, score.Self}, {rated.Other(), score.Image}} {
				if n, together := w.answered(t.Revealed, view.rater, rated, code); n < 3 && !together {
					few++
					if view.value != nil {
						w.Fatalf("%v sees %v of %d answers to %s", v, *view.value, n, code)
					}
				}
			}
		}
		if n, together := w.marked(t.Revealed, rated.Other()); n < 3 && !together && shown.Trust.Marks["R3"].Received.Value != nil {
			w.Fatalf("%v sees a mark of %d answers", v, n)
		}
		if few == 2*len(shown.Items) {
			for _, groups := range []map[string]mirror.Score{shown.Drivers, shown.Dimensions, shown.Capabilities} {
				for group, score := range groups {
					if score.Self != nil || score.Image != nil {
						w.Fatalf("%v sees %s of too few answers", v, group)
					}
				}
			}
		}
	}
}

// checkSheets checks that no figure of a sheet shows that may not: none of the
// safety sheet, none of fewer than three answers, and none of a side from
// which the other's could be told.
func (w *teller) checkSheets(v Viewer, shown map[StepKey]SheetView) {
	for key, sheet := range shown {
		if t := w.state.steps[key]; t == nil || t.Revealed == 0 {
			w.Fatalf("%v sees %s before the reveal", v, key)
		}
		if key == safetyStep && (sheet.Mean.Value != nil || len(sheet.Items) > 0) || sheet.Low && v.Role != AsFacilitator {
			w.Fatalf("%v sees of the safety sheet: %+v", v, sheet)
		}
		for _, score := range sheet.Items {
			n := map[Side]int{}
			for _, b := range w.state.ballots {
				if _, ok := b.Answers.Sheet[score.Code]; ok && b.Key == key && b.Round == w.state.steps[key].Revealed {
					n[b.Side]++
				}
			}
			if n[Vendor]+n[Client] < 3 && score.All.Value != nil || min(n[Vendor], n[Client]) < 3 && (score.Vendor.Value != nil || score.Client.Value != nil) {
				w.Fatalf("%v sees %+v of %v", v, score, n)
			}
		}
	}
}

// checkTrend checks that nothing is compared that rests on fewer than three
// answers now.
func (w *teller) checkTrend(v Viewer, view View) {
	for _, rated := range Sides {
		for code, item := range view.Trend.Of(rated).Items {
			for _, one := range []struct {
				rater Side
				shown *float64
			}{{rated, item.Self.Now}, {rated.Other(), item.Image.Now}} {
				if n, _ := w.answered(view.Mirror.Round, one.rater, rated, code); n < 3 && one.shown != nil {
					w.Fatalf("%v sees the trend of %d answers to %s", v, n, code)
				}
			}
		}
	}
}

func (w *teller) answered(round int, rater, rated Side, code string) (people int, together bool) {
	for _, b := range w.state.ballots {
		answers := b.Answers.Other
		if rater == rated {
			answers = b.Answers.Self
		}
		if _, ok := answers[code]; ok && b.Round == round && b.Side == rater {
			if b.Consensus {
				together = true
			} else {
				people++
			}
		}
	}
	return people, together
}

func (w *teller) marked(round int, rater Side) (people int, together bool) {
	for _, b := range w.state.ballots {
		if _, ok := b.Answers.Marks["R3"]; ok && b.Round == round && b.Side == rater {
			if b.Consensus {
				together = true
			} else {
				people++
			}
		}
	}
	return people, together
}

// TestHiddenChangesNothing: who may not see something can't tell it from
// something else. All hidden texts, choices, answers and votes of a workshop
// are replaced by others, and nobody's view changes.
func TestHiddenChangesNothing(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		w := tell(t, 80)
		for _, v := range viewers {
			records := w.log.Records()
			for i := range records {
				w.disguise(v, &records[i])
			}
			got, want := viewJSON(t, NewLog(records).Fold(), v), viewJSON(t, w.state, v)
			if got != want {
				t.Fatalf("%v can tell\n%s\nfrom\n%s", v, want, got)
			}
		}
	})
}

// disguise replaces what a viewer may not see in a record.
func (w *teller) disguise(v Viewer, r *Record) {
	hidden := func(kind string, side Side) bool {
		return !sharedKinds[kind] && !w.maySee(v, strings.Fields(about(kind, side)))
	}
	open := func(k StepKey, round int) bool {
		t := w.state.steps[k]
		return t != nil && t.Revealed >= round
	}
	var e any
	switch was := r.event(nil).(type) {
	case CardAdded:
		if !hidden(was.Kind, was.Side) {
			return
		}
		was.Fields = maps.Clone(was.Fields)
		for f := range was.Fields {
			was.Fields[f] = otherValue(was.Fields[f])
		}
		e = was
	case CardChanged:
		card := w.cardEver(was.Card)
		if !hidden(card.Kind, card.Side) {
			return
		}
		was.Value = otherValue(was.Value)
		e = was
	case BallotCast:
		if open(was.Key, was.Round) {
			return
		}
		was.Self, was.Other = map[string]int{"HET1": 3}, map[string]int{"WIJ1": 3}
		for code := range was.Sheet {
			was.Sheet = map[string]int{code: 3}
		}
		e = was
	case DotPlaced:
		t := w.state.steps[was.Key]
		if was.Key != voteStep || t != nil && open(was.Key, t.Round) {
			return
		}
		was.Card = "another"
		e = was
	case PersonAdded:
		if v.Role == AsFacilitator {
			return
		}
		was.Email, was.NoMail = "another@hidden.example", !was.NoMail
		e = was
	case PersonChanged:
		if v.Role == AsFacilitator || was.Field != "email" {
			return
		}
		was.Value = "another@hidden.example"
		e = was
	case NoteWritten:
		if v.Role == AsFacilitator || was.Text == "" {
			return
		}
		was.Text = "another"
		e = was
	default:
		return
	}
	body, err := json.Marshal(e)
	if err != nil {
		w.Fatalf("%v", err)
	}
	r.Body = body
}

func otherValue(s string) string {
	switch s {
	case "gedeeld":
		return "botsend"
	case "botsend":
		return "gedeeld"
	}
	return s + " but not really"
}

// cardEver returns a card as it was added, also where it has gone since.
func (w *teller) cardEver(id ID) CardAdded {
	i := slices.IndexFunc(w.log.entries, func(e entry) bool {
		added, ok := e.event.(CardAdded)
		return ok && added.Card == id
	})
	return w.log.entries[i].event.(CardAdded)
}
