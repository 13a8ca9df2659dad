package workshop

// fewestShown is from how many answers a mean is shown, as in the mirror:
// fewer would tell who said what.
const fewestShown = 3

// SheetView is what is visible of a revealed sheet.
type SheetView struct {
	Round int          `json:"round"`
	In    PerSide[int] `json:"in"`            // ballots of each side
	Items []SheetScore `json:"items"`         // in the order of the sheet; empty where nothing is shown
	Mean  SheetMean    `json:"mean"`          // of all answers to all statements
	Low   bool         `json:"low,omitempty"` // the mean deserves the advice; the facilitator's only
}

// SheetScore is how a statement was answered.
type SheetScore struct {
	Code   string    `json:"code"`
	All    SheetMean `json:"all"`
	Vendor SheetMean `json:"vendor"`
	Client SheetMean `json:"client"`
}

// Of returns how a side answered.
func (s SheetScore) Of(side Side) SheetMean {
	if side == Client {
		return s.Client
	}
	return s.Vendor
}

// SheetMean is a mean of N answers; Value is nil where they are too few to show,
// or are not to be shown at all.
type SheetMean struct {
	Value *float64 `json:"value"`
	N     int      `json:"n"`
}

// sum is answers on their way to a mean.
type sum struct{ n, total int }

func (a sum) mean() float64 { return float64(a.total) / float64(a.n) }

func (a sum) show(may bool) SheetMean {
	if !may || a.n < fewestShown {
		return SheetMean{N: a.n}
	}
	return SheetMean{new(a.mean()), a.n}
}

func (a *sum) add(mark int) { a.n, a.total = a.n+1, a.total+mark }

// viewSheets shows the revealed sheets as far as they may be.
func (s *State) viewSheets(v *View) {
	for _, e := range s.method.Exercises {
		for i := range e.Steps {
			key, step := StepKey{e.ID, e.Steps[i].ID}, &e.Steps[i]
			if t := s.steps[key]; step.Kind == StepSurvey && step.Sheet != nil && t != nil && t.Revealed > 0 {
				if v.Sheets == nil {
					v.Sheets = map[StepKey]SheetView{}
				}
				v.Sheets[key] = s.sheet(key, step.Sheet, t.Revealed, v.Viewer.Role == AsFacilitator)
			}
		}
	}
}

func (s *State) sheet(key StepKey, sheet *Sheet, round int, facilitator bool) SheetView {
	out := SheetView{Round: round}
	answers := map[string]*PerSide[sum]{}
	for _, item := range sheet.Items {
		answers[item.Code] = &PerSide[sum]{}
	}
	for _, b := range s.ballots {
		if b.Key != key || b.Round != round || b.late {
			continue
		}
		*out.In.At(b.Side)++
		for code, mark := range b.Answers.Sheet {
			if of := answers[code]; of != nil && mark >= 1 && mark <= len(sheet.Scale) {
				of.At(b.Side).add(mark)
			}
		}
	}
	all, people := sum{}, out.In.Vendor+out.In.Client
	for _, item := range sheet.Items {
		of := *answers[item.Code]
		both := sum{of.Vendor.n + of.Client.n, of.Vendor.total + of.Client.total}
		all = sum{all.n + both.n, all.total + both.total}
		if sheet.Shown == ShownNever {
			continue
		}
		// One side's mean, beside everyone's, tells the other side's.
		apart := sheet.Shown == ShownSides && of.Vendor.n >= fewestShown && of.Client.n >= fewestShown
		score := SheetScore{Code: item.Code, All: both.show(true)}
		if sheet.Shown == ShownSides {
			score.Vendor, score.Client = of.Vendor.show(apart), of.Client.show(apart)
		}
		out.Items = append(out.Items, score)
	}
	enough := people >= fewestShown && all.n > 0
	if sheet.Shown != ShownNever && enough {
		out.Mean = SheetMean{new(all.mean()), all.n}
	}
	out.Low = facilitator && sheet.Low > 0 && enough && all.mean() < sheet.Low
	return out
}

// checkSheet refuses answers to what a sheet does not ask and outside its scale.
func checkSheet(sheet *Sheet, answers map[string]int) *Rejection {
	asked := map[string]bool{}
	for _, item := range sheet.Items {
		asked[item.Code] = true
	}
	for code, mark := range answers {
		if !asked[code] {
			return reject(CodeUnknown, code)
		}
		if mark < 1 || mark > len(sheet.Scale) {
			return &Rejection{Code: CodeRange, Field: code, Limit: len(sheet.Scale)}
		}
	}
	return nil
}

// Protected says whether the facilitator does well to protect people: a sheet
// whose figures nobody sees came out low. In writing, in pairs, and whoever has
// least to say in daily life first.
func (v *View) Protected() bool {
	for key, sheet := range v.Sheets {
		if step := v.Method.Step(key); sheet.Low && step != nil && step.Sheet != nil && step.Sheet.Shown == ShownNever {
			return true
		}
	}
	return false
}
