package workshop

import (
	"encoding/json"
	"maps"
	"math"
	"slices"

	"github.com/google/uuid"
	"pgregory.net/rapid"
)

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
