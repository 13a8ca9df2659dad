package live_test

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/google/uuid"

	"samenspel/workshop"
	"samenspel/workshop/live"
)

// memory is a Store that can be made to fail.
type memory struct {
	mu      sync.Mutex
	records []workshop.Record
	err     error
}

func (m *memory) Append(r []workshop.Record) error {
	m.mu.Lock()
	defer m.mu.Unlock()
	if m.err != nil {
		return m.err
	}
	m.records = append(m.records, r...)
	return nil
}

func (m *memory) fail(err error) {
	m.mu.Lock()
	defer m.mu.Unlock()
	m.err = err
}

func created(t *testing.T) (*live.Workshop, *memory) {
	t.Helper()
	store := &memory{}
	w := live.Open(store, nil, workshop.Facilitator, func() time.Time { return time.UnixMilli(1_700_000_000_000) })
	t.Cleanup(w.Close)
	err := w.Do(workshop.CreateWorkshop{
		ID: uuid.New(), Method: workshop.Method{Variants: []workshop.Variant{{ID: "half"}}},
		Variant: "half", Lang: workshop.Dutch, Vendor: "Noorderlicht", Client: "Waterrijk",
	})
	if err != nil {
		t.Fatal(err)
	}
	return w, store
}

func names(m live.Moment) []string {
	v := m.State.For(workshop.Viewer{Role: workshop.AsFacilitator})
	var out []string
	for _, p := range v.People {
		out = append(out, p.Name)
	}
	return out
}

func TestManyWritersLoseNothing(t *testing.T) {
	w, store := created(t)
	var group sync.WaitGroup
	for i := range 30 {
		group.Add(1)
		go func() {
			defer group.Done()
			if err := w.Do(workshop.AddPerson{Person: workshop.Person{ID: live.NewID(), Side: workshop.Sides[i%2], Name: fmt.Sprint("p", i)}}); err != nil {
				t.Error(err)
			}
		}()
	}
	group.Wait()
	if got := len(names(w.Now())); got != 30 {
		t.Fatalf("%d people, want 30", got)
	}
	if got := workshop.NewLog(store.records).Fold().For(workshop.Viewer{Role: workshop.AsReport}); len(got.People) != 30 {
		t.Fatalf("the store folds to %d people, want 30", len(got.People))
	}
}

func TestNothingIsSeenThatIsNotDurable(t *testing.T) {
	w, store := created(t)
	full := errors.New("disk full")
	store.fail(full)
	if err := w.Do(workshop.AddPerson{Person: workshop.Person{ID: live.NewID(), Side: workshop.Vendor, Name: "Marit"}}); !errors.Is(err, full) {
		t.Fatalf("got %v, want the store's error", err)
	}
	if got := names(w.Now()); len(got) != 0 {
		t.Fatalf("%v is seen but was never stored", got)
	}
	store.fail(nil)
	if err := w.Do(workshop.AddPerson{Person: workshop.Person{ID: live.NewID(), Side: workshop.Vendor, Name: "Marit"}}); err != nil {
		t.Fatal(err)
	}
}

func TestUndoAndRedo(t *testing.T) {
	w, _ := created(t)
	ask := func(f func(func(error))) error {
		result := make(chan error, 1)
		f(func(err error) { result <- err })
		return <-result
	}
	for _, n := range []string{"Marit", "Joost"} {
		if err := w.Do(workshop.AddPerson{Person: workshop.Person{ID: live.NewID(), Side: workshop.Vendor, Name: n}}); err != nil {
			t.Fatal(err)
		}
	}
	if err := ask(w.Undo); err != nil {
		t.Fatal(err)
	}
	if got := fmt.Sprint(names(w.Now())); got != "[Marit]" {
		t.Fatalf("after undo %s", got)
	}
	if !w.Now().CanRedo(workshop.Facilitator) {
		t.Fatal("nothing to redo")
	}
	if err := ask(w.Redo); err != nil {
		t.Fatal(err)
	}
	if got := fmt.Sprint(names(w.Now())); got != "[Marit Joost]" {
		t.Fatalf("after redo %s", got)
	}
	for range 2 {
		if err := ask(w.Undo); err != nil {
			t.Fatal(err)
		}
	}
	var refused *workshop.Rejection
	if err := ask(w.Undo); !errors.As(err, &refused) || refused.Code != workshop.CodeNothingToUndo {
		t.Fatalf("got %v: the creation can't be undone", err)
	}
}

func TestAnyCommitIsTakenBackAndBroughtBack(t *testing.T) {
	w, _ := created(t)
	v := workshop.Viewer{Role: workshop.AsFacilitator}
	for _, n := range []string{"Marit", "Joost"} {
		if err := w.Do(workshop.AddPerson{Person: workshop.Person{ID: live.NewID(), Side: workshop.Vendor, Name: n}}); err != nil {
			t.Fatal(err)
		}
	}
	ask := func(f func(workshop.Viewer, uuid.UUID, func(error)), v workshop.Viewer, commit uuid.UUID) error {
		result := make(chan error, 1)
		f(v, commit, func(err error) { result <- err })
		return <-result
	}
	deeds := w.Now().Log.History(w.Now().State, v)
	first := deeds[1].Commit
	if err := ask(w.TakeBack, v, first); err != nil || fmt.Sprint(names(w.Now())) != "[Joost]" {
		t.Fatalf("%v, %v", names(w.Now()), err)
	}
	if err := ask(w.BringBack, v, first); err != nil || fmt.Sprint(names(w.Now())) != "[Marit Joost]" {
		t.Fatalf("%v, %v", names(w.Now()), err)
	}
	var refused *workshop.Rejection
	if err := ask(w.TakeBack, v, deeds[2].Commit); !errors.As(err, &refused) || refused.Code != workshop.CodeFirst {
		t.Fatalf("the creation: %v", err)
	}
	if err := ask(w.TakeBack, workshop.Viewer{Role: workshop.AsProjector}, first); !errors.As(err, &refused) || refused.Code != workshop.CodeNotYours {
		t.Fatalf("from the wall: %v", err)
	}
}

func TestSubscribersSeeEveryMomentInOrder(t *testing.T) {
	w, _ := created(t)
	var seen []int
	cancel := w.Subscribe(func(m live.Moment) { seen = append(seen, len(names(m))) })
	for range 3 {
		if err := w.Do(workshop.AddPerson{Person: workshop.Person{ID: live.NewID(), Side: workshop.Client, Name: "x"}}); err != nil {
			t.Fatal(err)
		}
	}
	cancel()
	if err := w.Do(workshop.AddPerson{Person: workshop.Person{ID: live.NewID(), Side: workshop.Client, Name: "x"}}); err != nil {
		t.Fatal(err)
	}
	if got := fmt.Sprint(seen); got != "[1 2 3]" {
		t.Fatalf("saw %s", got)
	}
}

func TestMergeTakesWhatIsMissing(t *testing.T) {
	w, store := created(t)
	other := live.Open(&memory{}, append([]workshop.Record(nil), store.records...), workshop.Facilitator, time.Now)
	defer other.Close()
	if err := other.Do(workshop.AddPerson{Person: workshop.Person{ID: live.NewID(), Side: workshop.Client, Name: "Fatima"}}); err != nil {
		t.Fatal(err)
	}
	n, err := w.Merge(other.Now().Log.Records())
	if err != nil || n != 1 {
		t.Fatalf("merged %d, %v", n, err)
	}
	if n, err = w.Merge(other.Now().Log.Records()); err != nil || n != 0 {
		t.Fatalf("a second time merged %d, %v", n, err)
	}
	if got := fmt.Sprint(names(w.Now())); got != "[Fatima]" {
		t.Fatal(got)
	}
	// What is done next comes after what was merged, though this clock is behind.
	if err := w.Do(workshop.ChangePerson{Person: w.Now().State.For(workshop.Viewer{}).People[0].ID, Field: "name", Value: "Bram"}); err != nil {
		t.Fatal(err)
	}
	if got := fmt.Sprint(names(w.Now())); got != "[Bram]" {
		t.Fatal(got)
	}
}

func TestAMistakeIsAnErrorAndTheWorkshopGoesOn(t *testing.T) {
	w, _ := created(t)
	if err := w.Do(nil); err == nil {
		t.Fatal("a command that panics gave no error")
	}
	if err := w.Do(workshop.StopTimer{}); err != nil {
		t.Fatalf("after it: %v", err)
	}
}

func TestAfterCloseCommandsAreRefused(t *testing.T) {
	w, _ := created(t)
	w.Close()
	if err := w.Do(workshop.StopTimer{}); !errors.Is(err, live.ErrClosed) {
		t.Fatalf("got %v", err)
	}
}

// file is a memory that can be written anew.
type file struct {
	memory
	rewritten int
}

func (f *file) Rewrite(r []workshop.Record) error {
	f.mu.Lock()
	defer f.mu.Unlock()
	if f.err != nil {
		return f.err
	}
	f.rewritten++
	f.records = append([]workshop.Record(nil), r...)
	return nil
}

// holds says whether a text is anywhere in what is kept.
func (f *file) holds(text string) bool {
	f.mu.Lock()
	defer f.mu.Unlock()
	for _, r := range f.records {
		if strings.Contains(string(r.Body), text) {
			return true
		}
	}
	return false
}

func opened(t *testing.T, records []workshop.Record) (*live.Workshop, *file) {
	t.Helper()
	f := &file{memory: memory{records: records}}
	w := live.Open(f, records, workshop.Facilitator, time.Now)
	t.Cleanup(w.Close)
	return w, f
}

func forget(t *testing.T, w *live.Workshop, person workshop.ID) error {
	t.Helper()
	done := make(chan error, 1)
	w.Forget(workshop.Forgetting{Person: person, Name: "iemand", Said: "(weg)", Ways: []string{"Marit"}}, func(err error) { done <- err })
	return <-done
}

// TestForget: whoever is forgotten is so in the store before anyone sees it, or
// nothing is; copies that come in, or forgot somebody, follow.
func TestForget(t *testing.T) {
	w, f := opened(t, nil)
	for _, c := range []workshop.Command{
		workshop.CreateWorkshop{ID: uuid.New(), Method: workshop.Method{Variants: []workshop.Variant{{ID: "half"}}}, Variant: "half", Lang: workshop.Dutch, Vendor: "Noorderlicht", Client: "Waterrijk"},
		workshop.AddPerson{Person: workshop.Person{ID: "m", Side: workshop.Vendor, Name: "Marit"}},
		workshop.ChangeParty{Side: workshop.Vendor, Field: "goal", Value: "Wat Marit wil"},
	} {
		if err := w.Do(c); err != nil {
			t.Fatal(err)
		}
	}
	older := w.Now().Log.Records()
	copied, kept := opened(t, older)

	full := errors.New("no room")
	f.fail(full)
	if err := forget(t, w, "m"); !errors.Is(err, full) || !slices.Equal(names(w.Now()), []string{"Marit"}) || !f.holds("Marit") {
		t.Fatalf("%v, %v", err, names(w.Now()))
	}
	f.fail(nil)
	if err := forget(t, w, "nobody"); err == nil {
		t.Fatal("nobody was forgotten")
	}
	if err := forget(t, w, "m"); err != nil || !slices.Equal(names(w.Now()), []string{"iemand"}) || f.holds("Marit") {
		t.Fatalf("%v, %v", err, names(w.Now()))
	}
	if err := w.Do(workshop.ChangeParty{Side: workshop.Client, Field: "goal", Value: "verder"}); err != nil || f.rewritten != 1 {
		t.Fatalf("%v, written anew %d times", err, f.rewritten)
	}

	if n, err := w.Merge(older); n != 0 || err != nil || f.rewritten != 1 {
		t.Fatalf("%d taken in of an older copy, %v", n, err)
	}
	if err := copied.Do(workshop.ChangePerson{Person: "m", Field: "name", Value: "Marit Vos"}); err != nil {
		t.Fatal(err)
	}
	if n, err := w.Merge(copied.Now().Log.Records()); n != 1 || err != nil || f.rewritten != 1 || f.holds("Marit") {
		t.Fatalf("%d taken in of a copy that went on, %v", n, err)
	}
	if n, err := copied.Merge(w.Now().Log.Records()); n == 0 || err != nil || kept.rewritten != 1 || kept.holds("Marit") {
		t.Fatalf("the other way round: %d, %v", n, err)
	}
	if got := names(copied.Now()); !slices.Equal(got, []string{"iemand"}) {
		t.Fatal(got)
	}

	// A version that knew nothing of forgetting put both side by side.
	odd, again := opened(t, append(older, w.Now().Log.Records()...))
	if err := odd.Do(workshop.ChangeParty{Side: workshop.Client, Field: "goal", Value: "en verder"}); err != nil || again.rewritten != 1 || again.holds("Marit") {
		t.Fatalf("%v, written anew %d times", err, again.rewritten)
	}
}

// TestForgetInVain: a store that can only be added to forgets nobody.
func TestForgetInVain(t *testing.T) {
	w, _ := created(t)
	if err := w.Do(workshop.AddPerson{Person: workshop.Person{ID: "m", Side: workshop.Vendor, Name: "Marit"}}); err != nil {
		t.Fatal(err)
	}
	if err := forget(t, w, "m"); !errors.Is(err, live.ErrNoRewriting) || !slices.Equal(names(w.Now()), []string{"Marit"}) {
		t.Fatalf("%v, %v", err, names(w.Now()))
	}
}
