package live

import (
	"encoding/binary"

	"github.com/google/uuid"

	"samenspel/workshop"
)

// NewID returns a fresh id for a person, card, action or photo.
func NewID() workshop.ID { return workshop.ID(newRecordID().String()) }

// NewBallotID returns an id that tells nothing, not even when it was made.
func NewBallotID() workshop.ID { return workshop.ID(uuid.New().String()) }

func newRecordID() uuid.UUID { return uuid.Must(uuid.NewV7()) } // fails only where the system has no randomness

// recordIDAt returns a UUIDv7 of which the time part is the stamp's and the
// rest is random: not the order, nor the moment, in which ballots came in.
func recordIDAt(at workshop.Stamp) uuid.UUID {
	id := uuid.New()
	var wall [8]byte
	binary.BigEndian.PutUint64(wall[:], uint64(max(at.Wall, 0)))
	copy(id[:6], wall[2:])
	id[6] = id[6]&0x0f | 0x70
	return id
}
