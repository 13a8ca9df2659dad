package workshop

// command draws a command that mostly makes sense.
func (w *teller) command() Command {
	s := w.state
	action := func() ID { return one(w, s.actions) }
	card := func() ID { return one(w, s.cards) }
	some := func() []ID {
		all := []ID{card()}
		for range w.upTo(2) {
			all = append(all, card())
		}
		return all
	}
	switch w.upTo(35) {
	case 34:
		id := action()
		return TakeReading{w.fresh("reading"), id, w.value(Field{Type: FieldDate}, ""), w.value(Field{Type: FieldNumber}, ""), w.text("action " + string(id))}
	case 35:
		id := action()
		return pick(w, "or", []Command{
			ReviewAction{id, "symptomReturned", pick(w, "returned", []string{"yes", "no", "partly", ""})},
			ReviewAction{id, "lesson", w.text("action " + string(id))},
			ReviewAction{id, "decision", pick(w, "decision", []string{"keep", "adapt", "stop", "widen", ""})},
			RemoveReading{one(w, s.readings)},
		})
	case 0, 1:
		return OpenStep{w.blindStep()}
	case 2:
		return RevealStep{w.blindStep()}
	case 3:
		return StartRound{w.blindStep()}
	case 4:
		return CloseStep{w.step()}
	case 5, 6, 7:
		kind, side := pick(w, "kind", []string{"term", "interest", "signal", "problem", "cycle", "finding"}), Together
		if !sharedKinds[kind] {
			side = w.side()
		}
		return AddCard{w.fresh("card"), kind, allCardKinds[kind], side, pick(w, "area", []string{"", "left"}), w.cardFields(kind, side)}
	case 8, 9:
		c := ChangeCard{Card: card()}
		if o := s.cards[c.Card]; o != nil {
			if k, _ := s.method.CardKind(o.Kind); k != nil {
				f := pick(w, "field", k.Fields)
				c.Field, c.Value = f.ID, w.value(f, about(o.Kind, o.Side))
			}
		}
		return c
	case 10:
		return MoveCards{Cards: some(), Area: pick(w, "area", []string{"", "left", "right"}), Before: pick(w, "before", []ID{"", card()})}
	case 11:
		return GroupCards{some(), pick(w, "group", []ID{"", card(), card()})}
	case 12:
		return RemoveCards{some()}
	case 13, 14:
		return PlaceDot{w.fresh("dot"), Dot{card(), pick(w, "step", []StepKey{voteStep, openVoteStep}), w.side()}}
	case 15:
		return RemoveDot{Dot{card(), voteStep, w.side()}}
	case 16, 17, 18:
		if key := pick(w, "sheet", []StepKey{surveyStep, safetyStep, signalsStep}); key != surveyStep {
			code := map[StepKey]string{safetyStep: "say", signalsStep: "fine"}[key]
			return CastBallot{ID: w.fresh("ballot"), Key: key, Side: w.side(), Answers: Answers{Sheet: map[string]int{code: 1 + w.upTo(4)}}}
		}
		return CastBallot{ID: w.fresh("ballot"), Key: surveyStep, Side: w.side(), Consensus: w.upTo(9) == 0, Answers: w.answers()}
	case 19:
		return RetractBallot{one(w, s.ballots)}
	case 20:
		id := w.fresh("action")
		return AddAction{ID: id, Title: w.text("action " + string(id))}
	case 21, 22:
		id, f := action(), pick(w, "field", ActionFields)
		return ChangeAction{id, f.ID, w.value(f.Field, "action "+string(id))}
	case 23:
		return pick(w, "or", []Command{
			RemoveAction{action()}, ParkAction{action(), Parked{"r", "m", ""}}, ChangeAction{action(), "leaveOutOfReport", "yes"},
		})
	case 24:
		return StageAction{action(), pick(w, "stage", stages)}
	case 25:
		id, side := action(), w.side()
		return GiveReaction{w.fresh("reaction"), id, side, pick(w, "who", []ID{"", one(w, s.people)}), pick(w, "choice", []Choice{Consents, Concern, Objects, "x"}), w.text("action " + string(id))}
	case 26:
		c := ResolveObjection{Reaction: one(w, s.reactions), Resolution: pick(w, "resolution", []Resolution{ObjectionOpen, ObjectionIntegrated, ObjectionWithdrawn, ""})}
		if r := s.reactions[c.Reaction]; r != nil {
			c.Person, c.Note = r.Person, w.text("action "+string(r.Action))
		}
		return c
	case 27, 28:
		c := GiveConsent{Action: action(), Side: w.side(), Person: one(w, s.people)}
		if a := s.actions[c.Action]; a != nil {
			c.Terms = a.Terms()
		}
		return c
	case 29:
		if checks := s.assess().planChecks(); len(checks) > 0 {
			c := pick(w, "check", checks)
			return ExplainCheck{c.Key(), w.text("action " + string(c.Action))}
		}
		return SetFollowUp{pick(w, "date", []string{"2026-05-01", "2026-06-01", ""})}
	case 30:
		return pick(w, "or", []Command{
			ReleasePlan{w.side(), one(w, s.people)}, WithdrawRelease{w.side()}, WithdrawConsent{action(), w.side()}, SetFollowUp{"2026-05-01"},
		})
	case 31:
		return pick(w, "or", []Command{
			AddPerson{Person{ID: w.fresh("person"), Side: w.side(), Name: w.name(), Mandate: true, Email: string(w.fresh("mail")) + "@hidden.example"}},
			ChangePerson{one(w, s.people), pick(w, "of mail", []string{"email", "noMail"}), pick(w, "mail", []string{"yes", "no", "", string(w.fresh("mail")) + "@hidden.example"})},
			AddPeople{People: []Person{{ID: w.fresh("person"), Side: w.side(), Name: w.name()}, {ID: w.fresh("person"), Side: w.side(), Name: w.name()}}},
			ChangePerson{one(w, s.people), "mandate", pick(w, "yes", []string{"yes", "no"})},
			RemovePerson{one(w, s.people)},
			ChangeParty{w.side(), "goal", w.text("open")},
			SetLogo{w.side(), Logo{ID: w.fresh("logo"), Type: "image/png", Width: 8, Height: 8, Bytes: []byte{1}}},
			RemoveLogo{w.side()},
			ChangeContext{"product", w.text("open")},
			ChooseLanguage{English},
		})
	case 32:
		return pick(w, "or", []Command{
			StartTimer{w.upTo(9999)},
			PauseTimer{},
			ResumeTimer{},
			ExtendTimer{w.upTo(9999) - 4000},
			StopTimer{},
			PlanSlot{"mirror", w.upTo(500)},
			PlanSlots{[]PlanSlot{{"mirror", w.upTo(500)}, {"plan", w.upTo(500)}}},
			PlanDay{w.upTo(2000)},
			MoveSlot{"mirror", "plan"},
			SkipSlot{"plan", true},
			OpenSlot{"pause"},
		})
	}
	wall, photo := w.blindStep(), one(w, s.photos)
	of := "open"
	if p := s.photos[photo]; p != nil {
		of = "photo " + p.Key.Exercise + "/" + p.Key.Step
	}
	return pick(w, "or", []Command{
		WriteNote{w.step(), w.text("note")},
		AddPhoto{Photo{ID: w.fresh("photo"), Key: wall, Caption: w.text("photo " + wall.Exercise + "/" + wall.Step), Type: "image/png", Width: 8, Height: 8, Bytes: []byte{1}}},
		AddPhotos{[]Photo{{ID: w.fresh("photo"), Key: w.step(), Type: "image/png", Width: 8, Height: 8, Bytes: []byte{1}}, {ID: w.fresh("photo"), Key: w.step(), Type: "image/png", Width: 8, Height: 8, Bytes: []byte{1}}}},
		CaptionPhoto{photo, w.text(of)},
		FramePhoto{one(w, s.photos), Frame{Turn: w.upTo(4), X: .1, Y: .2, W: .3, H: pick(w, "height", []float64{.4, .9})}},
		RemovePhoto{one(w, s.photos)},
	})
}
