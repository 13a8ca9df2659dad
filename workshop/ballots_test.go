package workshop

import (
	"fmt"
	"slices"
	"testing"
	"time"

	"github.com/google/uuid"
)

func paper(id string, side Side) Paper {
	return Paper{ID: ID(id), Side: side, Answers: Answers{Self: map[string]int{"HET1": 3}}}
}

// TestManyBallotsAtOnce: they come in together and are still nobody's, of no
// time, in no order, and each on its own.
func TestManyBallotsAtOnce(t *testing.T) {
	w := openTable(t)
	w.must(t, OpenStep{surveyStep})
	began := w.now
	w.now = w.now.Add(time.Hour)
	records, rej := w.do(t, CastBallots{surveyStep, []Paper{paper("d", Vendor), paper("a", Client), paper("c", Vendor), paper("b", Vendor)}})
	if rej != nil || len(records) != 4 {
		t.Fatalf("%v %v", records, rej)
	}
	commits := map[uuid.UUID]bool{}
	for i, r := range records {
		if r.By != "" || !r.At.Time().Equal(began) || r.Commit != r.ID || timeOf(r.ID) != began.UnixMilli() {
			t.Errorf("%+v tells something", r)
		}
		commits[r.Commit] = true
		if b, ok := r.event(nil).(BallotCast); !ok || b.Ballot != ID("abcd"[i:i+1]) {
			t.Errorf("record %d is %+v", i, b)
		}
	}
	if len(commits) != 4 {
		t.Errorf("%d commits", len(commits))
	}
	w.must(t, RetractBallot{"c"})
	if got := w.state.For(Viewer{Role: AsFacilitator}).Steps[surveyStep].Ready; got != (PerSide[int]{Vendor: 2, Client: 1}) {
		t.Errorf("%+v after one was taken back", got)
	}
}

// TestManyBallotsOrNone: where one is refused, none is cast.
func TestManyBallotsOrNone(t *testing.T) {
	many := make([]Paper, 0, MaxBallots+1)
	for i := range MaxBallots {
		many = append(many, paper(fmt.Sprint("m", i), Vendor))
	}
	joint := func(id string) Paper { p := paper(id, Client); p.Consensus = true; return p }
	odd := paper("odd", Vendor)
	odd.Answers.Self = map[string]int{"HET1": 6}
	for name, c := range map[string]struct {
		papers []Paper
		want   Code
	}{
		"twice the same id":  {[]Paper{paper("a", Vendor), paper("a", Client)}, CodeExists},
		"an id in use":       {[]Paper{paper("a", Vendor), paper("there", Client)}, CodeExists},
		"too many":           {many, CodeTooMany},
		"off the scale":      {[]Paper{paper("a", Vendor), odd}, CodeRange},
		"nothing said":       {[]Paper{paper("a", Vendor), {ID: "b", Side: Client}}, CodeEmptyBallot},
		"no side":            {[]Paper{paper("a", Vendor), paper("b", "")}, CodeSide},
		"two joint ones":     {[]Paper{joint("a"), joint("b")}, CodeExists},
		"a joint one, again": {[]Paper{paper("a", Client), joint("b"), paper("c", Client), joint("d")}, CodeExists},
	} {
		w := openTable(t)
		w.must(t, OpenStep{surveyStep}, CastBallots{surveyStep, []Paper{paper("there", Vendor)}})
		before := w.log.Len()
		if _, rej := w.do(t, CastBallots{surveyStep, c.papers}); rej == nil || rej.Code != c.want || w.log.Len() != before {
			t.Errorf("%s: %v, %d records more", name, rej, w.log.Len()-before)
		}
	}

	w := openTable(t)
	if _, rej := w.do(t, CastBallots{surveyStep, many}); rej == nil || rej.Code != CodeUnknown {
		t.Errorf("before the step was opened: %v", rej)
	}
	w.must(t, OpenStep{surveyStep}, CastBallots{surveyStep, slices.Concat(many, []Paper{joint("j"), paper("c", Client)})})
	w.must(t, RevealStep{surveyStep})
	if _, rej := w.do(t, CastBallots{surveyStep, []Paper{paper("late", Client)}}); rej == nil || rej.Code != CodeLocked {
		t.Errorf("after the reveal: %v", rej)
	}
}
