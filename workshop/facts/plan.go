package facts

import (
	"encoding/json"
	"fmt"
	"io"

	"samenspel/workshop"
)

// Plan is the part of a Document that is the plan, under the same names: what a
// report carries inside for other programs. It has no more than a reader of the
// report sees, and of who said what against an action nothing.
type Plan struct {
	Version  int               `json:"version"`
	Workshop Workshop          `json:"workshop"`
	FollowUp *string           `json:"followUp"` // date
	Concept  bool              `json:"concept"`
	Parties  PerSide[string]   `json:"parties"` // their names
	Actions  []Action          `json:"actions"`
	Checks   []PlanCheck       `json:"planChecks"`
	Releases PerSide[*Release] `json:"releases"`
}

// PlanOf returns the plan of a view.
func PlanOf(v *workshop.View) Plan {
	p := Plan{
		Version: Version, Workshop: workshopOf(v), FollowUp: orNull(v.Workshop.FollowUp), Concept: v.Concept,
		Parties: perSide(v.Name), Actions: linesOf(v), Checks: planChecksOf(v),
		Releases: perSide(func(s workshop.Side) *Release { return releaseOf(v.Releases.Of(s)) }),
	}
	for i := range p.Actions {
		p.Actions[i].Reactions = []Reaction{}
	}
	return p
}

// WritePlan writes the plan of a view as JSON, as Write does a document.
func WritePlan(w io.Writer, v *workshop.View) error {
	if err := encode(w, PlanOf(v)); err != nil {
		return fmt.Errorf("write the plan: %w", err)
	}
	return nil
}

// encode writes JSON, indented by one space, UTF-8.
func encode(w io.Writer, v any) error {
	e := json.NewEncoder(w)
	e.SetIndent("", " ")
	e.SetEscapeHTML(false)
	return e.Encode(v)
}
