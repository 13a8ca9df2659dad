package workshop

import (
	"crypto/sha256"
	"encoding/hex"
	"slices"
	"strconv"
)

// ActionField is a field of an action with its rules.
type ActionField struct {
	Field
	Consent bool // a change asks consent anew
	get     func(*Action) *string
}

// ActionFields lists an action's fields in the order of the form. Labels are
// translations "action.<id>".
var ActionFields = actionFields()

func actionFields() []ActionField {
	text := func(id string, limit float64, required bool, get func(*Action) *string) ActionField {
		return ActionField{Field: Field{ID: id, Type: FieldText, Max: limit, Required: required}, get: get}
	}
	typed := func(id string, kind FieldType, get func(*Action) *string) ActionField {
		return ActionField{Field: Field{ID: id, Type: kind}, get: get}
	}
	choice := func(id string, get func(*Action) *string, options ...string) ActionField {
		f := typed(id, FieldChoice, get)
		for _, o := range options {
			f.Options = append(f.Options, Option{ID: o})
		}
		return f
	}
	scale := func(id string, lowest, highest float64, get func(*Action) *string) ActionField {
		f := typed(id, FieldScale, get)
		f.Min, f.Max = lowest, highest
		return f
	}
	required := func(f ActionField) ActionField { f.Required = true; return f }
	consented := func(f ActionField) ActionField { f.Consent = true; return f }
	ref := func(id, to string, get func(*Action) *string) ActionField {
		f := typed(id, FieldRef, get)
		f.To = to
		return f
	}
	return []ActionField{
		consented(text("title", maxTitle, true, func(a *Action) *string { return &a.Title })),
		required(choice("level", func(a *Action) *string { return (*string)(&a.Level) }, "HET", "WIJ", "IK")),
		required(choice("phase", func(a *Action) *string { return &a.Phase }, "awareness", "leadership", "performance", "monitoring")),
		ref("problem", "problem", func(a *Action) *string { return (*string)(&a.Problem) }),
		ref("finding", "finding", func(a *Action) *string { return (*string)(&a.Finding) }),
		ref("interest", "interest", func(a *Action) *string { return (*string)(&a.Interest) }),
		required(consented(typed("ownerVendor", FieldPerson, func(a *Action) *string { return (*string)(&a.OwnerVendor) }))),
		required(consented(typed("ownerClient", FieldPerson, func(a *Action) *string { return (*string)(&a.OwnerClient) }))),
		text("firstStep", MaxLine, true, func(a *Action) *string { return &a.FirstStep }),
		required(consented(typed("firstDate", FieldDate, func(a *Action) *string { return &a.FirstDate }))),
		required(consented(typed("due", FieldDate, func(a *Action) *string { return &a.Due }))),
		consented(text("measure", MaxLine, true, func(a *Action) *string { return &a.Measure })),
		required(consented(typed("baseline", FieldNumber, func(a *Action) *string { return &a.Baseline }))),
		required(consented(typed("target", FieldNumber, func(a *Action) *string { return &a.Target }))),
		consented(text("unit", 40, false, func(a *Action) *string { return &a.Unit })),
		consented(text("source", MaxLine, false, func(a *Action) *string { return &a.Source })),
		consented(typed("measureDate", FieldDate, func(a *Action) *string { return &a.MeasureDate })),
		required(consented(typed("learnDate", FieldDate, func(a *Action) *string { return &a.LearnDate }))),
		text("winVendor", MaxLine, true, func(a *Action) *string { return &a.WinVendor }),
		text("winClient", MaxLine, true, func(a *Action) *string { return &a.WinClient }),
		required(scale("surroundings", -2, 2, func(a *Action) *string { return &a.Surroundings })),
		text("surroundingsNote", MaxLine, false, func(a *Action) *string { return &a.SurroundingsNote }),
		choice("horizon", func(a *Action) *string { return &a.Horizon }, "short", "long"),
		typed("plaster", FieldYesNo, func(a *Action) *string { return &a.Plaster }),
		text("stopInstead", MaxLine, false, func(a *Action) *string { return &a.StopInstead }),
		text("risk", MaxLine, false, func(a *Action) *string { return &a.Risk }),
		text("mitigation", MaxLine, false, func(a *Action) *string { return &a.Mitigation }),
		scale("courage", 1, 5, func(a *Action) *string { return &a.Courage }),
		text("discomfort", MaxLine, false, func(a *Action) *string { return &a.Discomfort }),
		scale("energy", 1, 5, func(a *Action) *string { return &a.Energy }),
		typed("hoursVendor", FieldNumber, func(a *Action) *string { return &a.HoursVendor }),
		typed("hoursClient", FieldNumber, func(a *Action) *string { return &a.HoursClient }),
		typed("eurosVendor", FieldNumber, func(a *Action) *string { return &a.EurosVendor }),
		typed("eurosClient", FieldNumber, func(a *Action) *string { return &a.EurosClient }),
		text("beneficiaryLost", MaxLine, false, func(a *Action) *string { return &a.BeneficiaryLost }),
		ref("limit", "limit", func(a *Action) *string { return (*string)(&a.Limit) }),
		ref("origin", "*", func(a *Action) *string { return (*string)(&a.Origin) }),
		typed("leaveOutOfReport", FieldYesNo, func(a *Action) *string { return &a.LeaveOutOfReport }),
	}
}

func actionField(id string) *ActionField {
	i := slices.IndexFunc(ActionFields, func(f ActionField) bool { return f.ID == id })
	if i < 0 {
		return nil
	}
	return &ActionFields[i]
}

// Get returns a field's value by its id; "" where there is no such field.
func (a *Action) Get(field string) string {
	if f := actionField(field); f != nil {
		return *f.get(a)
	}
	return ""
}

// number returns a numeric field's value, 0 where it is empty or odd.
func number(s string) float64 {
	n, err := strconv.ParseFloat(s, 64)
	if err != nil {
		return 0
	}
	return n
}

// Terms is a fingerprint of what consent is given to: title, owners, measure
// and dates. Two copies of a file that changed an action differently have
// different terms, whatever a version number would say.
func (a *Action) Terms() string {
	h := sha256.New()
	for _, f := range ActionFields {
		if f.Consent {
			value := *f.get(a)
			if marked := a.marked[f.ID]; marked != "" {
				value = marked
			}
			h.Write([]byte(f.ID + "=" + strconv.Itoa(len(value)) + ":" + value))
		}
	}
	return hex.EncodeToString(h.Sum(nil)[:8])
}
