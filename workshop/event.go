package workshop

import (
	"encoding/json"
	"fmt"

	"github.com/google/uuid"
)

// Event is a fact in typed form: the body of a record. Apply is total: an
// event about something that isn't there changes nothing.
type Event interface {
	kind() string
	apply(*State, Meta)
}

// Meta is what a record says about its event.
type Meta struct {
	Record uuid.UUID
	Commit uuid.UUID
	At     Stamp
	By     Author
}

// kinds maps each wire kind to its decoder. The strings are a promise: files
// hold them.
var kinds = decoders(
	decoder[WorkshopCreated], decoder[LanguageChosen],
	decoder[PartyChanged], decoder[PartyLogo], decoder[ContextChanged],
	decoder[PersonAdded], decoder[PersonChanged], decoder[PersonRemoved], decoder[PersonForgotten],
	decoder[SlotPlanned], decoder[SlotMoved], decoder[SlotSkipped], decoder[SlotOpened], decoder[DayPlanned],
	decoder[TimerStarted], decoder[TimerPaused], decoder[TimerResumed], decoder[TimerExtended], decoder[TimerStopped],
	decoder[StepOpened], decoder[StepRevealed], decoder[StepClosed], decoder[RoundStarted],
	decoder[CardAdded], decoder[CardChanged], decoder[CardMoved], decoder[CardGrouped], decoder[CardRemoved],
	decoder[DotPlaced], decoder[DotRemoved],
	decoder[BallotCast], decoder[FormChosen],
	decoder[ActionAdded], decoder[ActionChanged], decoder[ActionRemoved], decoder[ActionStaged], decoder[ActionParked],
	decoder[ReactionGiven], decoder[ObjectionResolved], decoder[ConsentGiven], decoder[ConsentWithdrawn], decoder[CheckExplained],
	decoder[FollowUpSet], decoder[PlanReleased], decoder[ReleaseWithdrawn],
	decoder[PhotoAdded], decoder[PhotoCaptioned], decoder[PhotoFramed], decoder[PhotoRemoved], decoder[NoteWritten],
	decoder[RemarkDismissed],
	decoder[WorkshopContinued], decoder[ReadingTaken], decoder[ReadingRemoved], decoder[ActionReviewed],
	decoder[CommitRetracted],
)

type decode func(json.RawMessage) (Event, error)

func decoder[E Event]() (string, decode) {
	var zero E
	return zero.kind(), func(body json.RawMessage) (Event, error) {
		var e E
		if err := json.Unmarshal(body, &e); err != nil {
			return nil, err
		}
		return e, nil
	}
}

func decoders(all ...func() (string, decode)) map[string]decode {
	m := make(map[string]decode, len(all))
	for _, one := range all {
		kind, d := one()
		m[kind] = d
	}
	return m
}

// Kinds lists the record kinds this version understands.
func Kinds() []string {
	out := make([]string, 0, len(kinds))
	for k := range kinds {
		out = append(out, k)
	}
	return out
}

// event decodes a record's body, with those who were forgotten called what they
// are called now; nil where this version does not know the kind or the body is
// odd. Such a record is kept and has no effect.
func (r Record) event(gone forgotten) Event {
	d := kinds[r.Kind]
	if d == nil {
		return nil
	}
	e, err := d(gone.unmark(r.Body))
	if err != nil {
		return nil
	}
	if hasMark(r.Body) {
		if raw, err := d(r.Body); err == nil {
			e = withMarks(e, raw)
		}
	}
	return e
}

// withMarks keeps with a part of an action what consent is given to: that stays
// the same whatever those who were forgotten are called.
func withMarks(e, raw Event) Event {
	switch e := e.(type) {
	case ActionAdded:
		if raw, ok := raw.(ActionAdded); ok {
			e.marked = raw.Title
		}
		return e
	case ActionChanged:
		if raw, ok := raw.(ActionChanged); ok {
			e.marked = raw.Value
		}
		return e
	}
	return e
}

// Seal makes events into the records of one commit. Records come after all
// that clock has seen, but for ballots, which carry the time of the round they
// belong to, so that nobody can be told from when they voted. newID must
// return a fresh UUIDv7, and idAt one that carries the given stamp's time.
func Seal(events []Event, by Author, tick func() Stamp, newID func() uuid.UUID, idAt func(Stamp) uuid.UUID) ([]Record, error) {
	commit := newID()
	records := make([]Record, 0, len(events))
	for _, e := range events {
		body, err := json.Marshal(e)
		if err != nil {
			return nil, fmt.Errorf("encode %s: %w", e.kind(), err)
		}
		r := Record{Commit: commit, By: by, Kind: e.kind(), Body: body}
		if b, ok := e.(BallotCast); ok {
			r.At, r.By = b.at, ""
			r.ID = idAt(b.at)
			r.Commit = r.ID // so that one of many can be taken back
		} else {
			r.At, r.ID = tick(), newID()
		}
		records = append(records, r)
	}
	return records, nil
}
