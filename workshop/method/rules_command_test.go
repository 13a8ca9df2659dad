package method_test

import (
	"encoding/binary"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/google/uuid"

	"samenspel/workshop"
	"samenspel/workshop/mirror"
	"samenspel/workshop/scenariotest"
)

func (r *rules) command(all []string) {
	r.Helper()
	r.failed, r.kinds = nil, nil
	switch all[0] {
	case "people":
		for _, line := range []string{"vendor marit mandate", "vendor joost", "client fatima mandate", "client bram"} {
			r.all("add-person " + line)
		}
	case "ready-action":
		r.all(fmt.Sprintf("add-action %s %q %s", all[1], all[2], strings.Join([]string{
			"level=HET phase=performance ownerVendor=marit ownerClient=fatima firstStep=tellen firstDate=2026-03-09 due=2026-09-01 measure=heropend",
			"baseline=31 target=12 unit=% learnDate=2026-04-01 winVendor=rust winClient=snelheid surroundings=1",
		}, " ")), "stage-action "+all[1]+" proposed")
	case "agree":
		r.all("give-consent "+all[1]+" vendor marit", "give-consent "+all[1]+" client fatima")
	case "follow":
		c := workshop.StartFollowUp{
			ID: uuid.UUID{15: byte(len(r.copies) + 1)}, Method: *r.method, Variant: "follow-up", Lang: workshop.Dutch, From: r.state.For(workshop.Viewer{Role: workshop.AsReport}),
		}
		log := workshop.NewLog(nil)
		r.file = &file{log, log.Fold(), r.now.Add(42 * 24 * time.Hour)}
		r.copies[all[1]] = r.file
		r.do(c)
	case "undo":
		e, rejection := r.log.Undo(workshop.Facilitator)
		if r.failed = rejection; rejection == nil {
			r.seal([]workshop.Event{e})
		}
	default:
		build := ruleCommands[all[0]]
		if build == nil {
			r.Fatalf("there is no command %s", all[0])
		}
		w := ruleArgs(all[1:])
		times, _ := strconv.Atoi(w.named["times"])
		delete(w.named, "times")
		for i := range max(times, 1) {
			one := w
			if times > 1 {
				one.args = slices.Clone(w.args)
				one.args[0] += strconv.Itoa(i + 1)
			}
			if r.do(build(one, r)); r.failed != nil {
				return
			}
		}
	}
}

// all plays commands that are part of another.
func (r *rules) all(lines ...string) {
	r.Helper()
	for _, line := range lines {
		words, err := scenariotest.Words(line)
		if err != nil {
			r.Fatal(err)
		}
		if r.command(words); r.failed != nil {
			return
		}
	}
}

func (r *rules) do(c workshop.Command) {
	r.Helper()
	events, rejection := r.state.Decide(c)
	if r.failed = rejection; rejection == nil {
		r.seal(events)
	}
}

func (r *rules) seal(events []workshop.Event) {
	r.Helper()
	clock := r.state.Clock()
	tick := func() workshop.Stamp { return clock.Tick(r.now) }
	newID := func() uuid.UUID { return r.newID(workshop.Stamp{Wall: r.now.UnixMilli()}) }
	records, err := workshop.Seal(events, workshop.Facilitator, tick, newID, r.newID)
	if err != nil {
		r.Fatal(err)
	}
	for _, record := range records {
		r.kinds = append(r.kinds, record.Kind)
	}
	r.log, r.state = r.log.Add(r.state, records)
}

// newID returns a UUIDv7 that carries a stamp's time.
func (r *rules) newID(at workshop.Stamp) uuid.UUID {
	*r.made++
	var id uuid.UUID
	binary.BigEndian.PutUint64(id[:8], uint64(at.Wall)<<16)
	binary.BigEndian.PutUint32(id[12:], *r.made)
	id[6], id[8] = 0x70, 0x80
	return id
}

// args are the words after a command's name: positions, and name=value pairs.
type args struct {
	args  []string
	named map[string]string
}

func ruleArgs(all []string) args {
	w := args{named: map[string]string{}}
	for _, a := range all {
		if name, value, ok := strings.Cut(a, "="); ok && name != "" && !strings.Contains(name, " ") {
			w.named[name] = value
		} else {
			w.args = append(w.args, a)
		}
	}
	return w
}

func (w args) at(i int) string {
	if i < len(w.args) {
		return w.args[i]
	}
	return ""
}

func (w args) id(i int) workshop.ID { return workshop.ID(w.at(i)) }
func (w args) has(s string) bool    { return slices.Contains(w.args, s) }

func (w args) side(i int) workshop.Side {
	if w.at(i) == "together" {
		return workshop.Together
	}
	return workshop.Side(w.at(i))
}

func (w args) key(i int) workshop.StepKey {
	var k workshop.StepKey
	_ = k.UnmarshalText([]byte(w.at(i)))
	return k
}

// ruleCommands are the commands of the rules, by the name they have there.
var ruleCommands = map[string]func(args, *rules) workshop.Command{
	"create": func(w args, r *rules) workshop.Command {
		variant := w.at(0)
		if variant == "" {
			variant = "full"
		}
		return workshop.CreateWorkshop{ID: uuid.UUID{15: 1}, Method: *r.method, Variant: variant, Lang: workshop.Dutch, Vendor: "Noorderlicht", Client: "Waterrijk"}
	},
	"add-person": func(w args, _ *rules) workshop.Command {
		return workshop.AddPerson{Person: workshop.Person{
			ID: w.id(1), Side: w.side(0), Name: w.at(1), Contact: w.named["contact"], Mandate: w.has("mandate"), Line: w.has("line"),
		}}
	},
	"change-person": func(w args, _ *rules) workshop.Command {
		return workshop.ChangePerson{Person: w.id(0), Field: w.at(1), Value: w.at(2)}
	},
	"remove-person": func(w args, _ *rules) workshop.Command { return workshop.RemovePerson{Person: w.id(0)} },
	"change-party": func(w args, _ *rules) workshop.Command {
		return workshop.ChangeParty{Side: w.side(0), Field: w.at(1), Value: w.at(2)}
	},
	"change-context": func(w args, _ *rules) workshop.Command { return workshop.ChangeContext{Field: w.at(0), Value: w.at(1)} },
	"open":           func(w args, _ *rules) workshop.Command { return workshop.OpenStep{Key: w.key(0)} },
	"reveal":         func(w args, _ *rules) workshop.Command { return workshop.RevealStep{Key: w.key(0)} },
	"new-round":      func(w args, _ *rules) workshop.Command { return workshop.StartRound{Key: w.key(0)} },
	"choose-form":    func(w args, _ *rules) workshop.Command { return workshop.ChooseForm{Key: w.key(0), Form: w.at(1)} },
	"add-card": func(w args, r *rules) workshop.Command {
		return workshop.AddCard{ID: w.id(0), Kind: w.at(1), Side: w.side(2), Key: r.home(w.at(1)), Fields: w.named}
	},
	"change-card": func(w args, _ *rules) workshop.Command {
		return workshop.ChangeCard{Card: w.id(0), Field: w.at(1), Value: w.at(2)}
	},
	"remove-card": func(w args, _ *rules) workshop.Command { return workshop.RemoveCard{Card: w.id(0)} },
	"place-dot": func(w args, r *rules) workshop.Command {
		return workshop.PlaceDot{ID: w.id(0), Dot: workshop.Dot{Card: w.id(1), Key: r.current(), Side: w.side(2)}}
	},
	"cast": func(w args, r *rules) workshop.Command {
		return workshop.CastBallot{ID: w.id(0), Key: r.current(), Side: w.side(1), Consensus: w.has("joint"), Answers: r.answers(w)}
	},
	"retract-ballot": func(w args, _ *rules) workshop.Command { return workshop.RetractBallot{Ballot: w.id(0)} },
	"add-action": func(w args, _ *rules) workshop.Command {
		return workshop.AddAction{ID: w.id(0), Title: w.at(1), Fields: w.named}
	},
	"change-action": func(w args, _ *rules) workshop.Command {
		return workshop.ChangeAction{Action: w.id(0), Field: w.at(1), Value: w.at(2)}
	},
	"stage-action": func(w args, _ *rules) workshop.Command {
		return workshop.StageAction{Action: w.id(0), Stage: workshop.Stage(w.at(1))}
	},
	"park-action": func(w args, _ *rules) workshop.Command {
		return workshop.ParkAction{Action: w.id(0), Parked: workshop.Parked{Reason: w.at(1), Minority: w.named["minority"], Review: w.named["review"]}}
	},
	"react": func(w args, _ *rules) workshop.Command {
		person := w.id(3)
		if person == "anonymous" {
			person = ""
		}
		return workshop.GiveReaction{ID: w.id(0), Action: w.id(1), Side: w.side(2), Person: person, Choice: workshop.Choice(w.at(4)), Text: w.at(5)}
	},
	"resolve": func(w args, _ *rules) workshop.Command {
		return workshop.ResolveObjection{Reaction: w.id(0), Resolution: workshop.Resolution(w.at(1)), Person: workshop.ID(w.named["by"]), Note: w.named["note"]}
	},
	"give-consent": func(w args, r *rules) workshop.Command {
		terms := w.named["terms"]
		for _, a := range r.state.For(workshop.Viewer{Role: workshop.AsFacilitator}).Actions {
			if a.ID == w.id(0) && terms == "" {
				terms = a.Terms
			}
		}
		return workshop.GiveConsent{Action: w.id(0), Side: w.side(1), Person: w.id(2), Terms: terms}
	},
	"withdraw-consent": func(w args, _ *rules) workshop.Command {
		return workshop.WithdrawConsent{Action: w.id(0), Side: w.side(1)}
	},
	"explain":   func(w args, _ *rules) workshop.Command { return workshop.ExplainCheck{Check: w.at(0), Text: w.at(1)} },
	"follow-up": func(w args, _ *rules) workshop.Command { return workshop.SetFollowUp{Date: w.at(0)} },
	"release":   func(w args, _ *rules) workshop.Command { return workshop.ReleasePlan{Side: w.side(0), Person: w.id(1)} },
	"take-reading": func(w args, _ *rules) workshop.Command {
		return workshop.TakeReading{ID: w.id(0), Action: w.id(1), Date: w.at(2), Value: w.at(3), Evidence: w.named["evidence"]}
	},
	"review": func(w args, _ *rules) workshop.Command {
		return workshop.ReviewAction{Action: w.id(0), Field: w.at(1), Value: w.at(2)}
	},
}

// current is the step at hand.
func (r *rules) current() workshop.StepKey {
	return r.state.For(workshop.Viewer{Role: workshop.AsProjector}).Current
}

// home is where cards of a kind are added: the step at hand where it takes
// them, else the first step of their own exercise that does.
func (r *rules) home(kind string) workshop.StepKey {
	key := r.current()
	if step := r.method.Step(key); step != nil && slices.Contains(step.Cards, kind) {
		return key
	}
	if _, e := r.method.CardKind(kind); e != nil {
		for _, step := range e.Steps {
			if slices.Contains(step.Cards, kind) {
				return workshop.StepKey{Exercise: e.ID, Step: step.ID}
			}
		}
	}
	return key
}

// answers reads self=3 other=2 (to all that is asked), self.WIJ1=4, R1=7/6
// (given/predicted), R7=yes/no (self/other), and S1=4 on a step's own sheet.
func (r *rules) answers(w args) workshop.Answers {
	key, v := r.current(), r.state.For(workshop.Viewer{Role: workshop.AsProjector})
	a := workshop.Answers{Self: map[string]int{}, Other: map[string]int{}, Marks: map[string]mirror.Mark{}, Sheet: map[string]int{}}
	sheet := r.method.Step(key) != nil && r.method.Step(key).Sheet != nil
	for of, to := range map[string]map[string]int{"self": a.Self, "other": a.Other} {
		if all, ok := w.named[of]; ok {
			for _, item := range r.method.Instrument.Asked(v.Form(key)) {
				to[item.Code], _ = strconv.Atoi(all)
			}
		}
		for name, value := range w.named {
			if code, ok := strings.CutPrefix(name, of+"."); ok {
				to[code], _ = strconv.Atoi(value)
			}
		}
	}
	for name, value := range w.named {
		first, second, both := strings.Cut(value, "/")
		n, _ := strconv.Atoi(first)
		switch {
		case strings.HasPrefix(name, "self"), strings.HasPrefix(name, "other"):
		case sheet:
			a.Sheet[name] = n
		case name == "R7":
			a.SelfYes, a.OtherYes = new(first == "yes"), new(second == "yes")
		default:
			mark := mirror.Mark{Given: new(float64(n))}
			if p, _ := strconv.Atoi(second); both {
				mark.Predicted = new(float64(p))
			}
			a.Marks[name] = mark
		}
	}
	return a
}
