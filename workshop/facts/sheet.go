package facts

import "samenspel/workshop"

// Sheet is how a step's own statements were answered, as far as it may be
// seen.
type Sheet struct {
	Revealed bool             `json:"revealed"`
	Round    *int             `json:"round"`
	Ballots  PerSide[int]     `json:"ballots"`
	Mean     SheetMean        `json:"mean"`
	Items    map[string]*Item `json:"items"`
	Low      bool             `json:"low"` // so low that the facilitator does well to read the advice
}

// Item is how one statement was answered: by all, and by each side.
type Item struct {
	All    SheetMean `json:"all"`
	Vendor SheetMean `json:"vendor"`
	Client SheetMean `json:"client"`
}

// SheetMean is a mean of N answers.
type SheetMean struct {
	Value *float64 `json:"value"`
	N     *int     `json:"n"`
	Why   *string  `json:"why"`
}

// WhyNotShown is that a sheet keeps its figures, or those of each side, to
// itself for good.
const WhyNotShown = "not_shown"

// sheetsOf lists the sheets of the steps that were opened, by exercise/step.
func sheetsOf(v *workshop.View) map[string]Sheet {
	out := map[string]Sheet{}
	for key, t := range v.Steps {
		step := v.Method.Step(key)
		if step == nil || step.Sheet == nil {
			continue
		}
		seen, revealed := v.Sheets[key]
		s := Sheet{Revealed: revealed, Ballots: perSide(t.Ready.Of), Items: map[string]*Item{}, Low: seen.Low}
		never, sides := step.Sheet.Shown == workshop.ShownNever, step.Sheet.Shown == workshop.ShownSides
		figure := func(m workshop.SheetMean, shown bool) SheetMean {
			switch {
			case !shown:
				return SheetMean{Why: new(WhyNotShown)}
			case !revealed:
				return SheetMean{Why: new(WhyNotRevealed)}
			case m.Value == nil:
				return SheetMean{N: new(m.N), Why: new(WhyTooFewAnswers)}
			}
			return SheetMean{Value: rounded(m.Value), N: new(m.N)}
		}
		if revealed {
			s.Round, s.Ballots = new(seen.Round), perSide(seen.In.Of)
		}
		s.Mean = figure(seen.Mean, !never)
		for _, item := range step.Sheet.Items {
			score := workshop.SheetScore{}
			for _, i := range seen.Items {
				if i.Code == item.Code {
					score = i
				}
			}
			s.Items[item.Code] = &Item{figure(score.All, !never), figure(score.Vendor, sides), figure(score.Client, sides)}
		}
		out[nameOf(key)] = s
	}
	return out
}
