package facts

import (
	"time"

	"github.com/google/uuid"

	"samenspel/workshop"
)

// Workshop is the workshop itself.
type Workshop struct {
	ID       uuid.UUID     `json:"id"`
	Created  time.Time     `json:"created"`
	Day      *string       `json:"day"`
	Variant  string        `json:"variant"`
	Lang     workshop.Lang `json:"lang"`
	Method   string        `json:"method"` // id and version
	FollowUp *string       `json:"followUp"`
}

func workshopOf(v *workshop.View) Workshop {
	i := v.Workshop
	return Workshop{i.ID, i.Created.UTC(), orNull(i.Day), i.Variant, i.Lang, i.Method, orNull(i.FollowUp)}
}

// Party is one of the two organisations.
type Party struct {
	Name          string `json:"name"`
	Values        string `json:"values"`
	Goal          string `json:"goal"`
	LeaderPromise string `json:"leaderPromise"`
	Logo          *Logo  `json:"logo"` // null where it has none
}

// Logo is a party's mark, without the picture.
type Logo struct {
	Type   string `json:"type"`
	Width  int    `json:"width"`
	Height int    `json:"height"`
	Size   int    `json:"size"` // bytes
}

func partyOf(p workshop.Party) Party {
	out := Party{Name: p.Name, Values: p.Values, Goal: p.Goal, LeaderPromise: p.LeaderPromise}
	if l := p.Logo; l != nil {
		out.Logo = &Logo{l.Type, l.Width, l.Height, len(l.Bytes)}
	}
	return out
}

// Slot is a part of the agenda with the time it took.
type Slot struct {
	ID       string     `json:"id"`
	Exercise *string    `json:"exercise"` // null for a pause
	Title    string     `json:"title"`
	Planned  int        `json:"planned"` // minutes
	Spent    float64    `json:"spent"`   // minutes, without the time since it was opened last
	Since    *time.Time `json:"since"`   // when the open slot was opened
	Began    bool       `json:"began"`
	Skipped  bool       `json:"skipped"`
}

func agendaOf(v *workshop.View) []Slot {
	out := []Slot{}
	for _, s := range v.Agenda {
		out = append(out, Slot{s.ID, orNull(s.Exercise), s.Title.In(v.Workshop.Lang), s.Planned, s.Spent, moment(s.Since), s.Began, s.Skipped})
	}
	return out
}

// Timer is the countdown of the room, in seconds.
type Timer struct {
	Running bool       `json:"running"`
	Ends    *time.Time `json:"ends"` // while running
	Left    *float64   `json:"left"` // while paused
	Length  float64    `json:"length"`
}

func timerOf(t workshop.Timer) *Timer {
	if !t.Set {
		return nil
	}
	out := Timer{Running: t.Running, Ends: moment(t.Ends), Length: t.Length.Seconds()}
	if !t.Running {
		out.Left = new(t.Left.Seconds())
	}
	return &out
}

// Step is how far a step has come.
type Step struct {
	Kind     workshop.StepKind `json:"kind"`
	Title    string            `json:"title"`
	Form     *string           `json:"form"` // of a survey of the instrument: short or long
	Opened   *time.Time        `json:"opened"`
	Round    int               `json:"round"`
	Revealed int               `json:"revealed"` // the last round revealed; 0 is none
	Hidden   bool              `json:"hidden"`
	Closed   bool              `json:"closed"`
	Ready    PerSide[int]      `json:"ready"` // ballots or cards of each side in this round
	Late     PerSide[int]      `json:"late"`  // ballots that came to light after the reveal, and do not count
}

func stepsOf(v *workshop.View) map[string]Step {
	out := map[string]Step{}
	for key, t := range v.Steps {
		s := Step{
			Opened: moment(t.Opened), Round: t.Round, Revealed: t.Revealed, Hidden: t.Hidden, Closed: t.Closed,
			Ready: perSide(t.Ready.Of), Late: perSide(t.Late.Of),
		}
		if step := v.Method.Step(key); step != nil {
			s.Kind, s.Title, s.Form = step.Kind, step.Title.In(v.Workshop.Lang), orNull(v.Form(key))
		}
		out[nameOf(key)] = s
	}
	return out
}

// Photo is a picture that hangs at a step, without the picture.
type Photo struct {
	ID      workshop.ID `json:"id"`
	Step    string      `json:"step"`
	Caption string      `json:"caption"`
	Type    string      `json:"type"`
	Width   int         `json:"width"`
	Height  int         `json:"height"`
	Size    int         `json:"size"` // bytes
	Frame   Frame       `json:"frame"`
}

// Frame is what of a picture is shown.
type Frame struct {
	Turn int     `json:"turn"` // quarters to the right, from 0 to 3
	X    float64 `json:"x"`
	Y    float64 `json:"y"`
	W    float64 `json:"w"`
	H    float64 `json:"h"`
}

func photosOf(v *workshop.View) []Photo {
	out := []Photo{}
	for _, p := range v.Photos {
		f := Frame{Turn: p.Frame.Turn}
		f.X, f.Y, f.W, f.H = p.Frame.Cut()
		out = append(out, Photo{p.ID, nameOf(p.Key), p.Caption, p.Type, p.Width, p.Height, len(p.Bytes), f})
	}
	return out
}

// Release is a party's word that the plan may leave the room.
type Release struct {
	Person workshop.ID `json:"person"`
	Name   string      `json:"name"`
	At     string      `json:"at"`     // date
	Stands bool        `json:"stands"` // for the plan as it is now
}

func releaseOf(r *workshop.ReleaseView) *Release {
	if r == nil {
		return nil
	}
	return &Release{r.Person, r.Name, r.Date, r.Stands}
}
