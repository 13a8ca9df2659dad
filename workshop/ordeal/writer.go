package ordeal

import (
	"crypto/sha256"
	"encoding/binary"
	"fmt"
	"time"

	"github.com/google/uuid"

	"samenspel/workshop"
)

// writer goes on with a workshop, by commands or past all rules: a file may
// come from anyone.
type writer struct {
	story string
	log   *workshop.Log
	state *workshop.State
	clock workshop.Clock
	made  int
	err   error
}

func from(story string, records []workshop.Record) *writer {
	w := &writer{story: story, log: workshop.NewLog(records)}
	w.state = w.log.Fold()
	for _, r := range records {
		w.clock.Observe(r.At)
	}
	return w
}

// after is the day after the sample's.
var after = time.Date(2026, time.April, 17, 9, 0, 0, 0, time.UTC)

// do carries out a command that may not be refused.
func (w *writer) do(c workshop.Command) {
	if w.err != nil {
		return
	}
	events, rejection := w.state.Decide(c)
	if rejection != nil {
		w.err = fmt.Errorf("%T: %w", c, rejection)
		return
	}
	w.forge(events...)
}

// forge records events whatever the rules say.
func (w *writer) forge(events ...workshop.Event) {
	if w.err != nil {
		return
	}
	records, err := workshop.Seal(events, workshop.Facilitator, func() workshop.Stamp { return w.clock.Tick(after) }, w.uuid, func(workshop.Stamp) uuid.UUID { return w.uuid() })
	if err != nil {
		w.err = err
		return
	}
	w.log, w.state = w.log.Add(w.state, records)
}

// uuid returns the next id, a UUIDv7, the same each time.
func (w *writer) uuid() uuid.UUID {
	w.made++
	hash := sha256.Sum256(fmt.Appendf(nil, "ordeal %s %d", w.story, w.made))
	var wall [8]byte
	binary.BigEndian.PutUint64(wall[:], uint64(after.UnixMilli()))
	var id uuid.UUID
	copy(id[:6], wall[2:])
	copy(id[6:], hash[:])
	id[6] = id[6]&0x0f | 0x70 // version 7
	id[8] = id[8]&0x3f | 0x80 // RFC 9562 variant
	return id
}

func (w *writer) id() workshop.ID { return workshop.ID(w.uuid().String()) }

func (w *writer) view() workshop.View {
	return w.state.For(workshop.Viewer{Role: workshop.AsFacilitator})
}
