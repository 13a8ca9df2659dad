package workshop

// Lane is a column of the plan's board: the states of an action that stand in
// it.
type Lane string

// The lanes.
const (
	LaneConcept Lane = "concept"
	LaneTable   Lane = "table" // in its consent round
	LaneAgreed  Lane = "agreed"
	LaneRunning Lane = "running"
	LaneDone    Lane = "done"
	LaneParked  Lane = "parked"
)

// Lanes lists the lanes in the order of the board.
var Lanes = []Lane{LaneConcept, LaneTable, LaneAgreed, LaneRunning, LaneDone, LaneParked}

// Lane returns the lane in which a state of an action stands.
func (g Stage) Lane() Lane {
	switch g {
	case StageProposed, StageQuestions, StageObjections:
		return LaneTable
	case StageAgreed:
		return LaneAgreed
	case StageRunning, StageEvaluated, StageAdapted:
		return LaneRunning
	case StageDone, StageStopped:
		return LaneDone
	case StageParked:
		return LaneParked
	default:
		return LaneConcept
	}
}

// Stands says whether both parties stand behind the action as it is, by what
// they said in this workshop, and nothing holds it up.
func (a ActionView) Stands() bool {
	return a.Agreed() && len(a.Checks) == 0 && a.Objections() == 0
}

// Asked says whether the word of both parties is asked: the action is on the
// table, or it was taken along and is to be adapted or widened. What is kept goes
// on without.
func (a ActionView) Asked() bool {
	if a.State.Lane() == LaneTable {
		return true
	}
	anew := a.Review.Decision == Adapt || a.Review.Decision == Widen
	return a.Earlier && anew && a.State.Lane() == LaneRunning && !a.Stands()
}

// Moves lists the stages to which an action may be brought by hand as it
// stands. That it is agreed is no move: it follows from the word of both
// parties. To be parked takes a reason as well.
func (a ActionView) Moves() []Stage {
	var out []Stage
	switch a.State.Lane() {
	case LaneParked:
		return []Stage{StageConcept}
	case LaneConcept:
		out = []Stage{StageProposed}
	case LaneTable:
		out = []Stage{StageConcept}
	case LaneAgreed:
		out = []Stage{StageRunning}
	case LaneRunning:
		if a.Stands() || a.Earlier {
			out = []Stage{StageDone}
		}
	case LaneDone:
		if a.Stands() {
			out = []Stage{StageRunning}
		}
	}
	return append(out, StageParked)
}
