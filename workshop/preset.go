package workshop

const presetPrefix = "preset-"

// presets returns the cards that are there when a step is opened for the first
// time. Their ids follow from the method, so that two copies of a file that
// both opened the step have one of each.
func (s *State) presets(key StepKey, step *Step) []Event {
	var events []Event
	for _, id := range step.Cards {
		kind, home := s.method.CardKind(id)
		if kind == nil || home.ID != key.Exercise {
			continue
		}
		sides := []Side{Together}
		if kind.PerSide {
			sides = Sides[:]
		}
		for _, side := range sides {
			for i, p := range kind.Presets {
				card := ID(presetPrefix + kind.ID + "-" + p.ID)
				if side.Valid() {
					card += ID("-" + side)
				}
				if s.cards[card] != nil {
					continue
				}
				fields := map[string]string{}
				for field, text := range p.Fields {
					fields[field] = text.In(s.lang)
				}
				events = append(events, CardAdded{Card: card, Kind: kind.ID, Key: key, Side: side, Order: float64(i + 1), Fields: fields, Preset: true})
			}
		}
	}
	return events
}
