package workshop

import (
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"

	"samenspel/workshop/mirror"
)

// words are the words after a command's name. Positions come first, then
// name=value pairs and flags, in any order.
type words struct {
	args  []string
	named map[string]string
}

func splitWords(all []string) words {
	w := words{named: map[string]string{}}
	for _, a := range all {
		if name, value, ok := strings.Cut(a, "="); ok && name != "" && !strings.ContainsAny(name, " .,\"") {
			w.named[name] = value
		} else {
			w.args = append(w.args, a)
		}
	}
	return w
}

func (w words) at(i int) string {
	if i < len(w.args) {
		return w.args[i]
	}
	return ""
}

func (w words) id(i int) ID { return ID(w.at(i)) }
func (w words) ids(i int) []ID {
	var out []ID
	for id := range strings.SplitSeq(w.at(i), ",") {
		out = append(out, ID(id))
	}
	return out
}
func (w words) side(i int) Side { return sideOf(w.at(i)) }
func (w words) yes(i int) bool  { return w.at(i) == "yes" }
func (w words) has(s string) bool {
	return strings.Contains(" "+strings.Join(w.args, " ")+" ", " "+s+" ")
}

func (w words) number(i int) int {
	n, err := strconv.Atoi(w.at(i))
	if err != nil {
		panic(fmt.Sprintf("%q is not a number", w.at(i)))
	}
	return n
}

func (w words) key(i int) StepKey {
	var k StepKey
	_ = k.UnmarshalText([]byte(w.at(i)))
	return k
}

func (w words) or(name, otherwise string) string {
	if v, ok := w.named[name]; ok {
		return v
	}
	return otherwise
}

func sideOf(s string) Side {
	if s == "together" {
		return Together
	}
	return Side(s)
}

// scriptCommands are the commands of the scenarios, by the name they have
// there.
var scriptCommands = map[string]func(words, *State) Command{
	"create": func(w words, _ *State) Command {
		id := testWorkshop
		if w.has("nameless") {
			id = [16]byte{}
		}
		var logos PerSide[*Logo]
		if logo := w.or("logo", ""); logo != "" {
			width, _ := strconv.Atoi(w.or("width", "64"))
			logos.Client = &Logo{ID: ID(logo), Type: w.or("type", "image/png"), Width: width, Height: 32, Bytes: []byte{1}}
		}
		return CreateWorkshop{
			Logos: logos,
			ID:    id, Method: testMethod(), Variant: w.or("variant", "half"), Lang: Lang(w.or("lang", "nl")),
			Vendor: w.or("vendor", "Noorderlicht"), Client: w.or("client", "Waterrijk"),
		}
	},
	"choose-language": func(w words, _ *State) Command { return ChooseLanguage{Lang(w.at(0))} },
	"change-party":    func(w words, _ *State) Command { return ChangeParty{w.side(0), w.at(1), w.at(2)} },
	"set-logo": func(w words, _ *State) Command {
		width, _ := strconv.Atoi(w.or("width", "64"))
		size, _ := strconv.Atoi(w.or("size", "4"))
		return SetLogo{w.side(0), Logo{ID: w.id(1), Type: w.or("type", "image/png"), Width: width, Height: 32, Bytes: make([]byte, size)}}
	},
	"remove-logo":    func(w words, _ *State) Command { return RemoveLogo{w.side(0)} },
	"change-context": func(w words, _ *State) Command { return ChangeContext{w.at(0), w.at(1)} },

	"add-person": func(w words, _ *State) Command {
		return AddPerson{Person{
			ID: w.id(1), Side: w.side(0), Name: w.or("name", w.at(1)), Function: w.or("function", ""), Contact: w.or("contact", ""),
			Mandate: w.has("mandate"), Line: w.has("line"), Email: w.or("email", ""), NoMail: w.has("no-mail"),
		}}
	},
	"add-people": func(w words, _ *State) Command {
		c := AddPeople{Emails: map[ID]string{}}
		for id, email := range w.named {
			c.Emails[ID(id)] = email
		}
		for _, one := range w.args { // side:id, or side:id:name
			side, rest, _ := strings.Cut(one, ":")
			id, name, named := strings.Cut(rest, ":")
			if !named {
				name = id
			}
			c.People = append(c.People, Person{ID: ID(id), Side: sideOf(side), Name: name})
		}
		return c
	},
	"change-person": func(w words, _ *State) Command { return ChangePerson{w.id(0), w.at(1), w.at(2)} },
	"remove-person": func(w words, _ *State) Command { return RemovePerson{w.id(0)} },

	"plan-slot": func(w words, _ *State) Command { return PlanSlot{w.at(0), w.number(1)} },
	"plan-slots": func(w words, _ *State) Command { // slot:minutes
		var c PlanSlots
		for _, one := range w.args {
			slot, minutes, _ := strings.Cut(one, ":")
			c.Slots = append(c.Slots, PlanSlot{slot, words{args: []string{minutes}}.number(0)})
		}
		return c
	},
	"plan-day":  func(w words, _ *State) Command { return PlanDay{w.number(0)} },
	"move-slot": func(w words, _ *State) Command { return MoveSlot{w.at(0), w.at(1)} },
	"skip-slot": func(w words, _ *State) Command { return SkipSlot{w.at(0), w.yes(1)} },
	"open-slot": func(w words, _ *State) Command { return OpenSlot{w.at(0)} },

	"start-timer":  func(w words, _ *State) Command { return StartTimer{w.number(0)} },
	"pause-timer":  func(words, *State) Command { return PauseTimer{} },
	"resume-timer": func(words, *State) Command { return ResumeTimer{} },
	"extend-timer": func(w words, _ *State) Command { return ExtendTimer{w.number(0)} },
	"stop-timer":   func(words, *State) Command { return StopTimer{} },

	"open":      func(w words, _ *State) Command { return OpenStep{w.key(0)} },
	"reveal":    func(w words, _ *State) Command { return RevealStep{w.key(0)} },
	"new-round": func(w words, _ *State) Command { return StartRound{w.key(0)} },
	"close":     func(w words, _ *State) Command { return CloseStep{w.key(0)} },

	"add-card": func(w words, _ *State) Command {
		c := AddCard{ID: w.id(0), Kind: w.at(1), Side: w.side(2), Key: allCardKinds[w.at(1)], Fields: map[string]string{}}
		for name, value := range w.named {
			switch name {
			case "area":
				c.Area = value
			case "step":
				_ = c.Key.UnmarshalText([]byte(value))
			default:
				c.Fields[name] = value
			}
		}
		return c
	},
	"change-card": func(w words, _ *State) Command { return ChangeCard{w.id(0), w.at(1), w.at(2)} },
	"move-cards": func(w words, _ *State) Command {
		c := MoveCards{Cards: w.ids(0), Area: w.at(1), Before: w.id(2)}
		for c.Field, c.Value = range w.named {
		}
		return c
	},
	"group-cards":  func(w words, _ *State) Command { return GroupCards{w.ids(0), w.id(1)} },
	"remove-card":  func(w words, _ *State) Command { return RemoveCard{w.id(0)} },
	"remove-cards": func(w words, _ *State) Command { return RemoveCards{w.ids(0)} },
	"fill-card": func(w words, _ *State) Command {
		c := FillCard{Card: w.id(0)}
		for _, field := range slices.Sorted(maps.Keys(w.named)) {
			c.Values = append(c.Values, Value{field, w.named[field]})
		}
		return c
	},

	"place-dot":  func(w words, _ *State) Command { return PlaceDot{w.id(0), Dot{w.id(1), w.key(2), w.side(3)}} },
	"remove-dot": func(w words, _ *State) Command { return RemoveDot{Dot{w.id(0), w.key(1), w.side(2)}} },

	"cast": func(w words, _ *State) Command {
		key := surveyStep
		if s, ok := w.named["step"]; ok {
			_ = key.UnmarshalText([]byte(s))
		}
		return CastBallot{ID: w.id(0), Key: key, Side: w.side(1), Consensus: w.has("consensus"), Answers: scriptAnswers(w)}
	},
	"choose-form":    func(w words, _ *State) Command { return ChooseForm{w.key(0), w.at(1)} },
	"retract-ballot": func(w words, _ *State) Command { return RetractBallot{w.id(0)} },

	"add-action":    func(w words, _ *State) Command { return AddAction{ID: w.id(0), Title: w.at(1), Fields: w.named} },
	"change-action": func(w words, _ *State) Command { return ChangeAction{w.id(0), w.at(1), w.at(2)} },
	"remove-action": func(w words, _ *State) Command { return RemoveAction{w.id(0)} },
	"stage-action":  func(w words, _ *State) Command { return StageAction{w.id(0), Stage(w.at(1))} },
	"park-action": func(w words, _ *State) Command {
		return ParkAction{w.id(0), Parked{Reason: w.at(1), Minority: w.or("minority", ""), Review: w.or("review", "")}}
	},

	"react": func(w words, _ *State) Command {
		person := w.id(3)
		if person == "anonymous" {
			person = ""
		}
		return GiveReaction{w.id(0), w.id(1), w.side(2), person, Choice(w.at(4)), w.at(5)}
	},
	"react-each": func(w words, _ *State) Command { // ids, action, side, people, choice
		var c GiveReactions
		for i, id := range w.ids(0) {
			c.All = append(c.All, GiveReaction{ID: id, Action: w.id(1), Side: w.side(2), Person: w.ids(3)[i], Choice: Choice(w.at(4))})
		}
		return c
	},
	"resolve": func(w words, _ *State) Command {
		return ResolveObjection{w.id(0), Resolution(w.at(1)), ID(w.or("by", "")), w.or("note", "")}
	},
	"give-consent": func(w words, s *State) Command {
		terms := w.or("terms", "")
		if a := s.actions[w.id(0)]; terms == "" && a != nil {
			terms = a.Terms()
		}
		return GiveConsent{w.id(0), w.side(1), w.id(2), terms}
	},
	"withdraw-consent": func(w words, _ *State) Command { return WithdrawConsent{w.id(0), w.side(1)} },
	"explain":          func(w words, _ *State) Command { return ExplainCheck{w.at(0), w.at(1)} },

	"take-reading": func(w words, _ *State) Command {
		return TakeReading{w.id(0), w.id(1), w.at(2), w.at(3), w.or("evidence", "")}
	},
	"remove-reading": func(w words, _ *State) Command { return RemoveReading{w.id(0)} },
	"review":         func(w words, _ *State) Command { return ReviewAction{w.id(0), w.at(1), w.at(2)} },

	"follow-up":        func(w words, _ *State) Command { return SetFollowUp{w.at(0)} },
	"release":          func(w words, _ *State) Command { return ReleasePlan{w.side(0), w.id(1)} },
	"withdraw-release": func(w words, _ *State) Command { return WithdrawRelease{w.side(0)} },

	"add-photo": func(w words, _ *State) Command {
		size, _ := strconv.Atoi(w.or("size", "4"))
		width, _ := strconv.Atoi(w.or("width", "640"))
		return AddPhoto{Photo{
			ID: w.id(0), Key: w.key(1), Caption: w.or("caption", ""), Type: w.or("type", "image/jpeg"),
			Width: width, Height: 480, Bytes: make([]byte, size),
		}}
	},
	"add-photos": func(w words, _ *State) Command {
		var c AddPhotos
		for _, id := range w.args[1:] {
			c.Photos = append(c.Photos, Photo{ID: ID(id), Key: w.key(0), Type: "image/png", Width: 8, Height: 6, Bytes: []byte{1}})
		}
		return c
	},
	"caption-photo": func(w words, _ *State) Command { return CaptionPhoto{w.id(0), w.at(1)} },
	"frame-photo": func(w words, _ *State) Command {
		part := func(name string) float64 {
			n, err := strconv.ParseFloat(w.or(name, "0"), 64)
			if err != nil {
				panic(err)
			}
			return n
		}
		return FramePhoto{w.id(0), Frame{w.number(1), part("x"), part("y"), part("w"), part("h")}}
	},
	"remove-photo": func(w words, _ *State) Command { return RemovePhoto{w.id(0)} },
	"dismiss":      func(w words, _ *State) Command { return DismissRemark{w.at(0), w.at(1)} },
	"write-note":   func(w words, _ *State) Command { return WriteNote{w.key(0), w.at(1)} },
}

// scriptAnswers reads sheet.help=3, self.HET1=3 other.HET1=2 R1=7/6 (given/predicted) and
// R7=yes/no (self/other).
func scriptAnswers(w words) Answers {
	a := Answers{Self: map[string]int{}, Other: map[string]int{}, Marks: map[string]mirror.Mark{}}
	for _, arg := range w.args[min(2, len(w.args)):] {
		name, value, _ := strings.Cut(arg, "=")
		w.named[name] = value
	}
	for name, value := range w.named {
		first, second, both := strings.Cut(value, "/")
		item, isSelf := strings.CutPrefix(name, "self.")
		statement, ofSheet := strings.CutPrefix(name, "sheet.")
		other, isOther := strings.CutPrefix(name, "other.")
		n, _ := strconv.ParseFloat(first, 64)
		switch {
		case ofSheet:
			if a.Sheet == nil {
				a.Sheet = map[string]int{}
			}
			a.Sheet[statement] = int(n)
		case isSelf:
			a.Self[item] = int(n)
		case isOther:
			a.Other[other] = int(n)
		case name == "R7":
			a.SelfYes, a.OtherYes = new(first == "yes"), new(second == "yes")
		case strings.HasPrefix(name, "R"):
			mark := mirror.Mark{Given: &n}
			if both {
				p, _ := strconv.ParseFloat(second, 64)
				mark.Predicted = &p
			}
			a.Marks[name] = mark
		}
	}
	return a
}
