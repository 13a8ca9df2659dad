package journey

// Workshop is what the command line says of a workshop file, as far as a
// journey looks at it.
type Workshop struct {
	Workshop struct{ FollowUp, Variant string }
	Parties  map[string]struct{ Name, Goal, Values string }
	People   []struct {
		Side, Name, Function, Contact string
		Mandate, Line                 bool
	}
	Current string
	Steps   map[string]struct {
		Hidden   bool
		Revealed int
		Ready    struct{ Vendor, Client int }
	}
	Cards   map[string][]struct{ Group *string }
	Actions []struct {
		Title, State string
		Consents     map[string]struct {
			Name   string
			Stands bool
		}
	}
}
