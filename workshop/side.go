package workshop

// ID names a person, card, action, ballot or photo: a UUIDv7 in text form.
// Odd ids in a file are kept as they are.
type ID string

// Side is a party's seat in the workshop.
type Side string

// The two sides; the vendor stands left and the client right, everywhere. No
// side at all means both together.
const (
	Vendor   Side = "vendor"
	Client   Side = "client"
	Together Side = ""
)

// Sides lists both sides in their order on every surface.
var Sides = [2]Side{Vendor, Client}

// Valid says whether s is a party's side.
func (s Side) Valid() bool { return s == Vendor || s == Client }

// Other returns the opposite side.
func (s Side) Other() Side {
	switch s {
	case Vendor:
		return Client
	case Client:
		return Vendor
	}
	return s
}

// Index returns 0 for the vendor, 1 for the client.
func (s Side) Index() int {
	if s == Client {
		return 1
	}
	return 0
}

// PerSide holds one value for each side.
type PerSide[T any] struct {
	Vendor T `json:"vendor"`
	Client T `json:"client"`
}

// Of returns a side's value.
func (p PerSide[T]) Of(s Side) T {
	if s == Client {
		return p.Client
	}
	return p.Vendor
}

// At returns a side's value for changing.
func (p *PerSide[T]) At(s Side) *T {
	if s == Client {
		return &p.Client
	}
	return &p.Vendor
}
