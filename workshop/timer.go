package workshop

import "time"

// Timer is the countdown of the room. What remains is computed from it, so
// that a latecomer, and a restart, see the right time.
type Timer struct {
	Set     bool          `json:"set"`
	Running bool          `json:"running"`
	Ends    time.Time     `json:"ends"`   // while running
	Left    time.Duration `json:"left"`   // while paused
	Length  time.Duration `json:"length"` // as started and extended
}

// MaxTimer is the longest the timer runs.
const MaxTimer = 8 * time.Hour

// Remaining returns the time left; negative where the time is over.
func (t Timer) Remaining(now time.Time) time.Duration {
	if t.Running {
		return t.Ends.Sub(now)
	}
	return t.Left
}

// Over says whether a countdown is set and has come to its end.
func (t Timer) Over(now time.Time) bool { return t.Set && t.Remaining(now) <= 0 }

func clampTimer(seconds int) time.Duration {
	limit := int(MaxTimer / time.Second)
	return time.Duration(min(max(seconds, -limit), limit)) * time.Second
}

// TimerStarted begins a countdown.
type TimerStarted struct {
	Seconds int `json:"seconds"`
}

func (TimerStarted) kind() string { return "timer.started" }

func (e TimerStarted) apply(s *State, m Meta) {
	d := clampTimer(e.Seconds)
	s.timer = Timer{Set: true, Running: true, Length: d, Ends: m.At.Time().Add(d)}
}

// TimerPaused holds the countdown.
type TimerPaused struct{}

func (TimerPaused) kind() string { return "timer.paused" }

func (TimerPaused) apply(s *State, m Meta) {
	if s.timer.Running {
		s.timer.Left = s.timer.Ends.Sub(m.At.Time())
		s.timer.Running, s.timer.Ends = false, time.Time{}
	}
}

// TimerResumed lets the countdown go on.
type TimerResumed struct{}

func (TimerResumed) kind() string { return "timer.resumed" }

func (TimerResumed) apply(s *State, m Meta) {
	if s.timer.Set && !s.timer.Running {
		s.timer.Ends = m.At.Time().Add(s.timer.Left)
		s.timer.Running, s.timer.Left = true, 0
	}
}

// TimerExtended gives more time, or less.
type TimerExtended struct {
	Seconds int `json:"seconds"`
}

func (TimerExtended) kind() string { return "timer.extended" }

func (e TimerExtended) apply(s *State, _ Meta) {
	d := clampTimer(e.Seconds)
	if !s.timer.Set || s.timer.Length+d > MaxTimer {
		return
	}
	s.timer.Length += d
	if s.timer.Running {
		s.timer.Ends = s.timer.Ends.Add(d)
	} else {
		s.timer.Left += d
	}
}

// TimerStopped takes the timer away.
type TimerStopped struct{}

func (TimerStopped) kind() string { return "timer.stopped" }

func (TimerStopped) apply(s *State, _ Meta) { s.timer = Timer{} }

// StartTimer begins a countdown of 1 second to MaxTimer.
type StartTimer struct{ Seconds int }

func (c StartTimer) decide(*State) ([]Event, *Rejection) {
	if limit := int(MaxTimer / time.Second); c.Seconds < 1 || c.Seconds > limit {
		return nil, &Rejection{Code: CodeRange, Field: "seconds", Limit: limit}
	}
	return []Event{TimerStarted(c)}, nil
}

// PauseTimer holds the countdown.
type PauseTimer struct{}

func (PauseTimer) decide(s *State) ([]Event, *Rejection) {
	if !s.timer.Running {
		return nil, reject(CodeTimer, "")
	}
	return []Event{TimerPaused{}}, nil
}

// ResumeTimer lets the countdown go on.
type ResumeTimer struct{}

func (ResumeTimer) decide(s *State) ([]Event, *Rejection) {
	if !s.timer.Set || s.timer.Running {
		return nil, reject(CodeTimer, "")
	}
	return []Event{TimerResumed{}}, nil
}

// ExtendTimer gives more time, or less.
type ExtendTimer struct{ Seconds int }

func (c ExtendTimer) decide(s *State) ([]Event, *Rejection) {
	if !s.timer.Set {
		return nil, reject(CodeTimer, "")
	}
	if s.timer.Length+clampTimer(c.Seconds) > MaxTimer {
		return nil, &Rejection{Code: CodeRange, Field: "seconds", Limit: int(MaxTimer / time.Second)}
	}
	return []Event{TimerExtended(c)}, nil
}

// StopTimer takes the timer away.
type StopTimer struct{}

func (StopTimer) decide(s *State) ([]Event, *Rejection) {
	if !s.timer.Set {
		return nil, nil
	}
	return []Event{TimerStopped{}}, nil
}
