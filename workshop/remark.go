package workshop

// RemarkDismissed leaves a gentle warning at a field behind for good: "leave
// it as it is".
type RemarkDismissed struct {
	Place string `json:"place"` // such as "action.<id>.title"
	Code  string `json:"code"`  // such as "W3"
}

func (RemarkDismissed) kind() string { return "remark.dismissed" }

func (e RemarkDismissed) apply(s *State, _ Meta) { s.dismissed[e] = true }

// DismissRemark leaves a gentle warning at a field behind. Place and Code are
// at most MaxLine characters.
type DismissRemark struct{ Place, Code string }

func (c DismissRemark) decide(s *State) ([]Event, *Rejection) {
	e := RemarkDismissed(c)
	for _, f := range []struct {
		name  string
		value *string
	}{{"place", &e.Place}, {"code", &e.Code}} {
		var rej *Rejection
		if *f.value, rej = cleanLine(f.name, *f.value, MaxLine); rej != nil {
			return nil, rej
		}
		if *f.value == "" {
			return nil, reject(CodeMissing, f.name)
		}
	}
	if s.dismissed[e] {
		return nil, nil
	}
	return []Event{e}, nil
}
