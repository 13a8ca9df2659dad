package workshop

import (
	"encoding/json"
	"fmt"
	"maps"
	"math"
	"math/bits"
	"slices"
	"time"

	"github.com/google/uuid"
	"pgregory.net/rapid"

	"samenspel/workshop/mirror"
)

// teller makes up what happens at a table. Every text it writes is a marker
// that says what it belongs to, such as ‹blind term vendor 12›, so that a view
// can be searched for what it may not hold.
type teller struct {
	*rapid.T
	*table
	written int
	odd     bool     // also words and ids that make no sense
	naming  []string // what people who are named in texts are called there
}

// tell draws a workshop in which a number of things were tried.
func tell(t *rapid.T, tries int) *teller {
	w := &teller{T: t, table: newTable()}
	if tries > 0 && rapid.Bool().Draw(t, "follow-up") {
		w.must(t, StartFollowUp{ID: testWorkshop, Method: carryMethod(), Variant: "half", Lang: Dutch, From: toldBefore(t)})
		w.written = 100 // what was written before has markers of its own
	} else {
		w.must(t, scriptCommands["create"](splitWords(nil), nil).(CreateWorkshop))
	}
	for _, p := range []Person{{ID: "p0", Side: Vendor, Name: "V", Mandate: true}, {ID: "p1", Side: Client, Name: "C", Mandate: true}, {ID: "p2", Side: Vendor, Name: "W"}} {
		w.must(t, AddPerson{p})
	}
	if tries > 0 && rapid.Bool().Draw(t, "under way") {
		w.must(t, SetFollowUp{"2026-05-01"})
		w.must(t, readyAction("action-0", w.text("action action-0"), "p0", "p1")...)
		w.must(t, OpenStep{termStep}, OpenStep{interestStep}, OpenStep{voteStep}, OpenStep{surveyStep})
		for _, side := range []Side{Vendor, Vendor, Client, Client, Client} {
			w.must(t, CastBallot{ID: w.fresh("ballot"), Key: surveyStep, Side: side, Answers: w.answers()})
		}
	}
	for range rapid.IntRange(0, tries).Draw(t, "tries") {
		w.happen()
	}
	return w
}

// happen lets one thing be tried; it may be refused.
func (w *teller) happen() {
	switch n := w.upTo(31); {
	case n <= 1:
		w.undo(w)
	case n == 2:
		w.redo(w)
	case n == 3:
		w.author = pick(w, "author", []Author{Facilitator, "person:p0", "person:p1"})
	case n == 4:
		w.now = w.now.Add(time.Duration(rapid.IntRange(-3600, 36000).Draw(w.T, "seconds")) * time.Second)
	case n == 5:
		w.turn(w, pick(w, "viewer", viewers), pick(w, "commit", w.log.Records()).Commit, w.upTo(1) == 0)
	default:
		w.do(w, w.command())
	}
}

// turn takes a commit back, or brings it back; it may be refused.
func (w *table) turn(tb failer, v Viewer, commit uuid.UUID, back bool) *Rejection {
	tb.Helper()
	f := w.log.BringBack
	if back {
		f = w.log.TakeBack
	}
	events, rej := f(w.state, v, commit)
	if rej == nil && len(events) > 0 {
		w.seal(tb, events)
	}
	return rej
}

func pick[E any](w *teller, label string, from []E) E {
	e := from[w.upTo(len(from)-1)]
	w.Logf("%s: %v", label, e)
	return e
}

// upTo draws a number from 0 to n, each as likely: rapid's own numbers are
// mostly small ones.
func (w *teller) upTo(n int) int {
	v := 0
	for range bits.Len(uint(n)) + 3 {
		v <<= 1
		if rapid.Bool().Draw(w.T, "bit") {
			v++
		}
	}
	return v % (n + 1)
}

var oddWords = []string{"", " ", "\x00", "\xff", "a\nb", "NaN", "-0", "1e400", "\u202e", "0123456789012345678901234567890123456789012345678901234567890123456789"}

// text writes a marker.
func (w *teller) text(about string) string {
	if w.odd && w.upTo(2) == 0 {
		return pick(w, "odd", oddWords)
	}
	w.written++
	text := fmt.Sprintf("‹%s %d›", about, w.written)
	if len(w.naming) > 0 && w.upTo(1) == 0 {
		text += " " + pick(w, "named", w.naming) + "."
	}
	return text
}

// name is what somebody is called.
func (w *teller) name() string {
	naming := w.naming
	w.naming = nil
	defer func() { w.naming = naming }()
	return w.text("open")
}

// fresh is an id not used before; some id of a kind that is there, else.
func (w *teller) fresh(prefix string) ID {
	if w.odd && w.upTo(3) == 0 {
		return ID(pick(w, "odd", oddWords))
	}
	w.written++
	return ID(fmt.Sprintf("%s-%d", prefix, w.written))
}

func one[V any](w *teller, m map[ID]V) ID {
	if len(m) == 0 || w.odd && w.upTo(3) == 0 {
		return ID(pick(w, "odd", oddWords))
	}
	return pick(w, "id", slices.Sorted(maps.Keys(m)))
}

func (w *teller) side() Side {
	if w.odd && w.upTo(3) == 0 {
		return pick(w, "odd side", []Side{"", "both", "\xff"})
	}
	return pick(w, "side", Sides[:])
}

func (w *teller) step() StepKey {
	if w.odd && w.upTo(4) == 0 {
		return pick(w, "odd step", []StepKey{{}, {"nowhere", "/"}, {"words", ""}})
	}
	var all []StepKey
	for _, e := range w.state.method.Exercises {
		for _, s := range e.Steps {
			all = append(all, StepKey{e.ID, s.ID})
		}
	}
	if len(all) == 0 {
		return StepKey{}
	}
	return pick(w, "step", all)
}

// blindStep is mostly a step in which something can be hidden.
func (w *teller) blindStep() StepKey {
	if w.upTo(3) > 0 {
		return pick(w, "blind", blindSteps)
	}
	return w.step()
}

// about is what a card's texts belong to.
func about(kind string, side Side) string {
	if sharedKinds[kind] {
		return "open"
	}
	return "blind " + kind + " " + string(side)
}

// value draws a value for a field.
func (w *teller) value(f Field, about string) string {
	if w.odd && w.upTo(3) == 0 {
		return pick(w, "odd", oddWords)
	}
	switch f.Type {
	case FieldNumber, FieldScale:
		return fmt.Sprint(w.upTo(40) - 5)
	case FieldChoice:
		return pick(w, "option", f.Options).ID
	case FieldDate:
		return fmt.Sprintf("2026-0%d-1%d", 3+w.upTo(3), w.upTo(9))
	case FieldMonth:
		return "2026-04"
	case FieldPerson:
		return string(one(w, w.state.people))
	case FieldRef:
		return string(one(w, w.state.cards))
	case FieldYesNo:
		return pick(w, "yes", []string{"yes", "no"})
	default:
		return w.text(about)
	}
}

func (w *teller) cardFields(kind string, side Side) map[string]string {
	fields := map[string]string{}
	if k, _ := w.state.method.CardKind(kind); k != nil {
		for _, f := range k.Fields {
			if f.Type == FieldText || w.upTo(2) == 0 {
				fields[f.ID] = w.value(f, about(kind, side))
			}
		}
	}
	return fields
}

func (w *teller) answers() Answers {
	a := Answers{Self: map[string]int{}, Other: map[string]int{}, Marks: map[string]mirror.Mark{}}
	for _, code := range []string{"HET1", "WIJ1"} {
		if n := w.upTo(5); n > 0 {
			a.Self[code] = n
		}
		if n := w.upTo(5); n > 0 {
			a.Other[code] = n
		}
	}
	mark := float64(w.upTo(10))
	a.Marks["R3"] = mirror.Mark{Given: &mark}
	if w.odd {
		mark = pick(w, "mark", []float64{math.NaN(), math.Inf(1), -1, 1e308, 0.5})
		a.Marks[pick(w, "code", []string{"R1", "R7", "R9", ""})] = mirror.Mark{Given: &mark, Predicted: &mark}
		a.Self[pick(w, "item", oddWords)] = w.upTo(9) - 2
	}
	return a
}

// command draws a command that mostly makes sense.
func (w *teller) command() Command {
	s := w.state
	action := func() ID { return one(w, s.actions) }
	card := func() ID { return one(w, s.cards) }
	some := func() []ID {
		all := []ID{card()}
		for range w.upTo(2) {
			all = append(all, card())
		}
		return all
	}
	switch w.upTo(35) {
	case 34:
		id := action()
		return TakeReading{w.fresh("reading"), id, w.value(Field{Type: FieldDate}, ""), w.value(Field{Type: FieldNumber}, ""), w.text("action " + string(id))}
	case 35:
		id := action()
		return pick(w, "or", []Command{
			ReviewAction{id, "symptomReturned", pick(w, "returned", []string{"yes", "no", "partly", ""})},
			ReviewAction{id, "lesson", w.text("action " + string(id))},
			ReviewAction{id, "decision", pick(w, "decision", []string{"keep", "adapt", "stop", "widen", ""})},
			RemoveReading{one(w, s.readings)},
		})
	case 0, 1:
		return OpenStep{w.blindStep()}
	case 2:
		return RevealStep{w.blindStep()}
	case 3:
		return StartRound{w.blindStep()}
	case 4:
		return CloseStep{w.step()}
	case 5, 6, 7:
		kind, side := pick(w, "kind", []string{"term", "interest", "signal", "problem", "cycle", "finding"}), Together
		if !sharedKinds[kind] {
			side = w.side()
		}
		return AddCard{w.fresh("card"), kind, allCardKinds[kind], side, pick(w, "area", []string{"", "left"}), w.cardFields(kind, side)}
	case 8, 9:
		c := ChangeCard{Card: card()}
		if o := s.cards[c.Card]; o != nil {
			if k, _ := s.method.CardKind(o.Kind); k != nil {
				f := pick(w, "field", k.Fields)
				c.Field, c.Value = f.ID, w.value(f, about(o.Kind, o.Side))
			}
		}
		return c
	case 10:
		return MoveCards{Cards: some(), Area: pick(w, "area", []string{"", "left", "right"}), Before: pick(w, "before", []ID{"", card()})}
	case 11:
		return GroupCards{some(), pick(w, "group", []ID{"", card(), card()})}
	case 12:
		return RemoveCards{some()}
	case 13, 14:
		return PlaceDot{w.fresh("dot"), Dot{card(), pick(w, "step", []StepKey{voteStep, openVoteStep}), w.side()}}
	case 15:
		return RemoveDot{Dot{card(), voteStep, w.side()}}
	case 16, 17, 18:
		if key := pick(w, "sheet", []StepKey{surveyStep, safetyStep, signalsStep}); key != surveyStep {
			code := map[StepKey]string{safetyStep: "say", signalsStep: "fine"}[key]
			return CastBallot{ID: w.fresh("ballot"), Key: key, Side: w.side(), Answers: Answers{Sheet: map[string]int{code: 1 + w.upTo(4)}}}
		}
		return CastBallot{ID: w.fresh("ballot"), Key: surveyStep, Side: w.side(), Consensus: w.upTo(9) == 0, Answers: w.answers()}
	case 19:
		return RetractBallot{one(w, s.ballots)}
	case 20:
		id := w.fresh("action")
		return AddAction{ID: id, Title: w.text("action " + string(id))}
	case 21, 22:
		id, f := action(), pick(w, "field", ActionFields)
		return ChangeAction{id, f.ID, w.value(f.Field, "action "+string(id))}
	case 23:
		return pick(w, "or", []Command{
			RemoveAction{action()}, ParkAction{action(), Parked{"r", "m", ""}}, ChangeAction{action(), "leaveOutOfReport", "yes"},
		})
	case 24:
		return StageAction{action(), pick(w, "stage", stages)}
	case 25:
		id, side := action(), w.side()
		return GiveReaction{w.fresh("reaction"), id, side, pick(w, "who", []ID{"", one(w, s.people)}), pick(w, "choice", []Choice{Consents, Concern, Objects, "x"}), w.text("action " + string(id))}
	case 26:
		c := ResolveObjection{Reaction: one(w, s.reactions), Resolution: pick(w, "resolution", []Resolution{ObjectionOpen, ObjectionIntegrated, ObjectionWithdrawn, ""})}
		if r := s.reactions[c.Reaction]; r != nil {
			c.Person, c.Note = r.Person, w.text("action "+string(r.Action))
		}
		return c
	case 27, 28:
		c := GiveConsent{Action: action(), Side: w.side(), Person: one(w, s.people)}
		if a := s.actions[c.Action]; a != nil {
			c.Terms = a.Terms()
		}
		return c
	case 29:
		if checks := s.assess().planChecks(); len(checks) > 0 {
			c := pick(w, "check", checks)
			return ExplainCheck{c.Key(), w.text("action " + string(c.Action))}
		}
		return SetFollowUp{pick(w, "date", []string{"2026-05-01", "2026-06-01", ""})}
	case 30:
		return pick(w, "or", []Command{
			ReleasePlan{w.side(), one(w, s.people)}, WithdrawRelease{w.side()}, WithdrawConsent{action(), w.side()}, SetFollowUp{"2026-05-01"},
		})
	case 31:
		return pick(w, "or", []Command{
			AddPerson{Person{ID: w.fresh("person"), Side: w.side(), Name: w.name(), Mandate: true, Email: string(w.fresh("mail")) + "@hidden.example"}},
			ChangePerson{one(w, s.people), pick(w, "of mail", []string{"email", "noMail"}), pick(w, "mail", []string{"yes", "no", "", string(w.fresh("mail")) + "@hidden.example"})},
			AddPeople{People: []Person{{ID: w.fresh("person"), Side: w.side(), Name: w.name()}, {ID: w.fresh("person"), Side: w.side(), Name: w.name()}}},
			ChangePerson{one(w, s.people), "mandate", pick(w, "yes", []string{"yes", "no"})},
			RemovePerson{one(w, s.people)},
			ChangeParty{w.side(), "goal", w.text("open")},
			SetLogo{w.side(), Logo{ID: w.fresh("logo"), Type: "image/png", Width: 8, Height: 8, Bytes: []byte{1}}},
			RemoveLogo{w.side()},
			ChangeContext{"product", w.text("open")},
			ChooseLanguage{English},
		})
	case 32:
		return pick(w, "or", []Command{
			StartTimer{w.upTo(9999)},
			PauseTimer{},
			ResumeTimer{},
			ExtendTimer{w.upTo(9999) - 4000},
			StopTimer{},
			PlanSlot{"mirror", w.upTo(500)},
			PlanSlots{[]PlanSlot{{"mirror", w.upTo(500)}, {"plan", w.upTo(500)}}},
			PlanDay{w.upTo(2000)},
			MoveSlot{"mirror", "plan"},
			SkipSlot{"plan", true},
			OpenSlot{"pause"},
		})
	}
	wall, photo := w.blindStep(), one(w, s.photos)
	of := "open"
	if p := s.photos[photo]; p != nil {
		of = "photo " + p.Key.Exercise + "/" + p.Key.Step
	}
	return pick(w, "or", []Command{
		WriteNote{w.step(), w.text("note")},
		AddPhoto{Photo{ID: w.fresh("photo"), Key: wall, Caption: w.text("photo " + wall.Exercise + "/" + wall.Step), Type: "image/png", Width: 8, Height: 8, Bytes: []byte{1}}},
		AddPhotos{[]Photo{{ID: w.fresh("photo"), Key: w.step(), Type: "image/png", Width: 8, Height: 8, Bytes: []byte{1}}, {ID: w.fresh("photo"), Key: w.step(), Type: "image/png", Width: 8, Height: 8, Bytes: []byte{1}}}},
		CaptionPhoto{photo, w.text(of)},
		FramePhoto{one(w, s.photos), Frame{Turn: w.upTo(4), X: .1, Y: .2, W: .3, H: pick(w, "height", []float64{.4, .9})}},
		RemovePhoto{one(w, s.photos)},
	})
}

// allKinds are the kinds a record may have, odd ones with them.
var allKinds = append(slices.Sorted(slices.Values(Kinds())), "", "card.exploded", "\xff")

// oddRecord draws a record as a damaged, forged or newer file may hold it:
// it may name anything that is there, at any time.
func (w *teller) oddRecord() Record {
	known := w.log.Records()
	r := Record{
		Kind: pick(w, "kind", allKinds), Commit: pick(w, "commit", known).Commit, By: pick(w, "by", []Author{"", Facilitator, "\xff"}),
		At: Stamp{
			Wall:  pick(w, "wall", []int64{math.MinInt64, -1, 0, w.now.UnixMilli(), w.now.UnixMilli() + 1, math.MaxInt64}),
			Count: pick(w, "count", []uint32{0, 1, math.MaxUint32}),
		},
	}
	switch w.upTo(9) {
	case 0:
		r.ID = pick(w, "same id", known).ID
	case 1:
		r.ID = uuid.Nil
	default:
		r.ID = w.newID()
	}
	switch w.upTo(9) {
	case 0:
		r.Body = json.RawMessage(pick(w, "body", []string{"", "null", "{", "[]", "1e999", `"x"`, `{"card":1}`, "\xff", `{"step":"/"}`}))
	case 1:
		r.Body = pick(w, "body of", known).Body
	default:
		r.Body = w.oddBody()
	}
	return r
}

func (w *teller) oddBody() json.RawMessage {
	s := w.state
	side, card, person, action := w.side(), one(w, s.cards), one(w, s.people), one(w, s.actions)
	body := map[string]any{
		"workshop": pick(w, "workshop", []uuid.UUID{{}, testWorkshop}), "variant": "half", "lang": "xx", "vendor": "V", "client": "C",
		"side": side, "field": pick(w, "field", []string{"name", "mandate", "goal", "word", "due", "ownerVendor", "decision", "lesson", "baseline", "x"}), "value": pick(w, "value", oddWords),
		"id": pick(w, "id", []ID{"", person, "z"}), "person": person, "name": "N", "mandate": true,
		"slot": pick(w, "slot", []string{"mirror", "pause", ""}), "before": pick(w, "before", []string{"plan", "", "x"}), "minutes": pick(w, "minutes", []int{-9, 0, 1 << 40}),
		"seconds": pick(w, "seconds", []int{math.MinInt64, -1, 0, 60, math.MaxInt64}), "skip": true,
		"step": w.step(), "round": w.upTo(3), "card": pick(w, "card", []ID{card, "", "z"}), "kind": "term", "area": "x",
		"order": pick(w, "order", []float64{-1e308, 0, 1, 1e308}), "group": pick(w, "group", []ID{"", card, "z"}),
		"dot": one(w, s.dots), "ballot": one(w, s.ballots), "self": map[string]int{"HET1": 9, "WIJ1": 3, "x": 1}, "marks": map[string]any{"R1": map[string]float64{"given": 1e308}},
		"action": pick(w, "action", []ID{action, "", "z"}), "title": "T", "stage": pick(w, "stage", append([]Stage{"x", StageParked}, stages...)),
		"reading": one(w, s.readings), "evidence": "x", "day": "x", "people": []ID{person}, "actions": map[ID]string{action: "x"}, "revealed": []StepKey{w.step()},
		"figures":  map[string]any{"asked": []string{"HET1", "WIJ1"}, "vendor": map[string]any{"self": map[string]any{"HET1": map[string]float64{"mean": 1e308, "n": 9}}, "otherYes": map[string]float64{"mean": -1, "n": 3}}},
		"reaction": one(w, s.reactions), "choice": pick(w, "choice", []Choice{Objects, "x"}), "text": "x", "resolution": "withdrawn", "terms": "x",
		"check": "x", "date": "x", "plan": "x", "photo": one(w, s.photos), "bytes": []byte{1}, "turn": w.upTo(9) - 2, "x": .5, "w": .6, "h": math.MaxFloat64, "caption": "x", "reason": "r", "commit": pick(w, "retracts", w.log.Records()).Commit,
	}
	if w.upTo(5) == 0 {
		body[pick(w, "wrong", slices.Sorted(maps.Keys(body)))] = []int{1}
	}
	if w.upTo(9) == 0 {
		body["fields"] = map[string]string{"word": "x"}
	}
	b, err := json.Marshal(body)
	if err != nil {
		w.Fatalf("%v", err)
	}
	return b
}

// oddHistory draws the records of a workshop with odd ones among them.
func oddHistory(t *rapid.T) []Record {
	w := tell(t, 30)
	records := w.log.Records()
	for range rapid.IntRange(0, 10).Draw(t, "odd records") {
		records = append(records, w.oddRecord())
	}
	return records
}
