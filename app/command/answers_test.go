package command

import (
	"bytes"
	"encoding/json"
	"fmt"
	"math"
	"os"
	"path/filepath"
	"reflect"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"samenspel/workshop"
	"samenspel/workshop/answers"
	"samenspel/workshop/intake"
	"samenspel/workshop/journal"
	"samenspel/workshop/live"
	"samenspel/workshop/method"
	"samenspel/workshop/mirror"
	"samenspel/workshop/sample"
)

var answerStep = workshop.StepKey{Exercise: "mirror", Step: "answer"}

// blankWorkshop makes the file of a workshop in which nothing has happened, or the
// questionnaire has been opened.
func blankWorkshop(t testing.TB, commands ...workshop.Command) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "a.samenspel")
	if code := Run([]string{"new", path, "--vendor", "Noorderlicht", "--client", "Waterrijk"}, Streams{Out: &bytes.Buffer{}, Err: &bytes.Buffer{}}, nil, ""); code != exitFine {
		t.Fatalf("new: %d", code)
	}
	if len(commands) == 0 {
		return path
	}
	j, err := journal.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer j.Close()
	w := live.Open(j, j.Contents().Records, workshop.Facilitator, time.Now)
	defer w.Close()
	for _, c := range commands {
		if err := w.Do(c); err != nil {
			t.Fatal(err)
		}
	}
	return path
}

// csvOf writes papers as somebody would type them.
func csvOf(t testing.TB, papers []answers.Paper) string {
	t.Helper()
	m, err := method.Builtin()
	if err != nil {
		t.Fatal(err)
	}
	columns := answers.Columns(m.Instrument, formOf(papers))
	var b strings.Builder
	b.WriteString(strings.Join(columns, ";") + "\r\n")
	for _, p := range papers {
		yes := func(v *bool) string {
			if v == nil {
				return "?"
			}
			return map[bool]string{true: "ja", false: "nee"}[*v]
		}
		number := func(v *float64) string {
			if v == nil {
				return ""
			}
			return strconv.FormatFloat(*v, 'f', 0, 64)
		}
		for i, c := range columns {
			if i > 0 {
				b.WriteByte(';')
			}
			switch name, _ := strings.CutSuffix(c, ".predicted"); {
			case c == "side":
				b.WriteString(string(p.Side))
			case c == "R7.self":
				b.WriteString(yes(p.Answers.SelfYes))
			case c == "R7.other":
				b.WriteString(yes(p.Answers.OtherYes))
			case name != c:
				b.WriteString(number(p.Answers.Marks[name].Predicted))
			case strings.HasPrefix(c, "self."):
				b.WriteString(orNothing(p.Answers.Self[strings.TrimPrefix(c, "self.")]))
			case strings.HasPrefix(c, "other."):
				b.WriteString(orNothing(p.Answers.Other[strings.TrimPrefix(c, "other.")]))
			default:
				b.WriteString(number(p.Answers.Marks[c].Given))
			}
		}
		b.WriteString("\r\n")
	}
	path := filepath.Join(t.TempDir(), "answers.csv")
	if err := os.WriteFile(path, []byte(b.String()), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

// formOf is long where somebody answered more than the short form asks.
func formOf(papers []answers.Paper) string {
	for _, p := range papers {
		if len(p.Answers.Self) > 9 || len(p.Answers.Other) > 9 {
			return workshop.FormLong
		}
	}
	return workshop.FormShort
}

func orNothing(n int) string {
	if n == 0 {
		return ""
	}
	return strconv.Itoa(n)
}

func fine(t *testing.T, args ...string) string {
	t.Helper()
	code, out, said := run(t, args...)
	if code != exitFine || said != "" {
		t.Fatalf("%v: %d %q", args, code, said)
	}
	return out
}

// mirrorIn is what the facilitator sees of the mirror in a file.
func mirrorIn(t *testing.T, path string) *workshop.MirrorView {
	t.Helper()
	c, err := journal.Read(path)
	if err != nil {
		t.Fatal(err)
	}
	return workshop.NewLog(c.Records).Fold().For(workshop.Viewer{Role: workshop.AsFacilitator}).Mirror
}

func sampleMirror(t *testing.T) (*workshop.MirrorView, []answers.Paper) {
	t.Helper()
	records, _, err := sample.Records(workshop.Dutch)
	if err != nil {
		t.Fatal(err)
	}
	var papers []answers.Paper
	for _, r := range records {
		var b workshop.BallotCast
		if r.Kind != "ballot.cast" {
			continue
		}
		if err := json.Unmarshal(r.Body, &b); err != nil {
			t.Fatal(err)
		}
		if b.Key == answerStep {
			papers = append(papers, answers.Paper{Side: b.Side, Answers: b.Answers})
		}
	}
	return workshop.NewLog(records).Fold().For(workshop.Viewer{Role: workshop.AsFacilitator}).Mirror, papers
}

// The sample's answers, typed over from paper, give the sample's figures.
func TestTheSampleOnPaper(t *testing.T) {
	want, papers := sampleMirror(t)
	if len(papers) != 10 {
		t.Fatalf("%d papers", len(papers))
	}
	path := blankWorkshop(t)
	fine(t, "answers", path, csvOf(t, papers), "--reveal")
	if got := mirrorIn(t, path); !reflect.DeepEqual(got, want) {
		t.Errorf("the mirror differs:\n%+v\n%+v", got, want)
	}
}

// The same from the formula of the method's design, computed here.
func TestTheFormulaOnPaper(t *testing.T) {
	targets := map[workshop.Side][2][9]float64{ // of the own side, and of the other
		workshop.Vendor: {{3.5, 3.1, 3.3, 3.4, 3.3, 3.7, 3.6, 3.6, 3.3}, {3.2, 2.9, 2.7, 2.3, 3.0, 4.0, 2.7, 3.0, 3.2}},
		workshop.Client: {{3.4, 3.0, 2.9, 3.4, 3.2, 2.8, 3.5, 3.1, 3.3}, {3.0, 2.6, 2.4, 3.0, 3.4, 3.5, 2.3, 3.6, 2.7}},
	}
	offset := map[string]int{"HET": 0, "WIJ": 1, "IK": 2}
	m, err := method.Builtin()
	if err != nil {
		t.Fatal(err)
	}
	want, known := sampleMirror(t)
	var papers []answers.Paper
	for k := range 5 {
		for _, side := range workshop.Sides {
			a := workshop.Answers{Self: map[string]int{}, Other: map[string]int{}}
			for _, item := range m.Instrument.Asked(formOf(known)) {
				i := slices.IndexFunc(m.Instrument.Drivers, func(d workshop.Driver) bool { return d.ID == item.Driver })
				d := offset[item.Dimension]
				for about, answers := range []map[string]int{a.Self, a.Other} {
					v := targets[side][about][i] + []float64{-.4, 0, .4}[d] + []float64{-.7, -.3, 0, .3, .7}[(k+2*i+d)%5] + .5
					answers[item.Code] = max(1, min(5, int(math.Floor(v))))
				}
			}
			papers = append(papers, answers.Paper{Side: side, Answers: a})
		}
	}
	path := blankWorkshop(t)
	fine(t, "answers", path, csvOf(t, papers), "--reveal")
	got := mirrorIn(t, path)
	for _, side := range workshop.Sides {
		drivers := got.Of(side).Drivers
		if len(drivers) != 9 {
			t.Fatalf("%d drivers", len(drivers))
		}
		for id, score := range drivers {
			w := want.Of(side).Drivers[id]
			if score.Self == nil || score.Image == nil || *score.Self != *w.Self || *score.Image != *w.Image {
				t.Errorf("%s %s: %+v, want %+v", side, id, score, w)
			}
		}
	}
}

// A sheet of all 27 statements, of which the figures are known from elsewhere:
// of each driver one side answers 5, 4, 3 and 2, 2, 3 on three statements.
func TestTheLongFormOnPaper(t *testing.T) {
	m, err := method.Builtin()
	if err != nil {
		t.Fatal(err)
	}
	mark := map[string][2]int{"HET": {5, 2}, "WIJ": {4, 2}, "IK": {3, 3}}
	var papers []answers.Paper
	for range 3 {
		for _, side := range workshop.Sides {
			a := workshop.Answers{Self: map[string]int{}, Other: map[string]int{}}
			for _, item := range m.Instrument.Asked(workshop.FormLong) {
				a.Self[item.Code], a.Other[item.Code] = mark[item.Dimension][0], mark[item.Dimension][1]
			}
			papers = append(papers, answers.Paper{Side: side, Answers: a})
		}
	}
	path := blankWorkshop(t)
	fine(t, "answers", path, csvOf(t, papers), "--reveal")
	var doc struct {
		Mirror map[string]json.RawMessage `json:"mirror"`
	}
	if err := json.Unmarshal([]byte(fine(t, "show", "--json", path)), &doc); err != nil {
		t.Fatal(err)
	}
	for _, side := range workshop.Sides {
		var rated struct {
			Drivers map[string]struct{ Self, Image, Gap float64 }
		}
		if err := json.Unmarshal(doc.Mirror[string(side)], &rated); err != nil {
			t.Fatal(err)
		}
		if len(rated.Drivers) != 9 {
			t.Fatalf("%d drivers", len(rated.Drivers))
		}
		for id, d := range rated.Drivers {
			if d.Self != 4 || math.Abs(d.Image-7.0/3) > .0001 || math.Abs(d.Gap-5.0/3) > .0001 {
				t.Errorf("%s %s: %+v", side, id, d)
			}
		}
	}
}

// Before the reveal, what can be seen is the same whatever was answered.
func TestNoFigureBeforeTheReveal(t *testing.T) {
	base := blankWorkshop(t, workshop.OpenStep{Key: answerStep})
	content, err := os.ReadFile(base)
	if err != nil {
		t.Fatal(err)
	}
	_, papers := sampleMirror(t)
	others := slices.Clone(papers)
	for i := range others {
		yes, mark := i%2 == 0, 1.0
		self := map[string]int{} // to the same form, which anyone may see
		for code := range papers[i].Answers.Self {
			self[code] = 5
		}
		others[i].Answers = workshop.Answers{
			Self: self, Other: map[string]int{"IK6": 1}, Marks: map[string]mirror.Mark{"R1": {Given: &mark}}, SelfYes: &yes,
		}
	}
	for _, args := range [][]string{{"show"}, {"show", "--json"}} {
		var seen [2]string
		for i, p := range [][]answers.Paper{papers, others} {
			if err := os.WriteFile(base, content, 0o600); err != nil {
				t.Fatal(err)
			}
			fine(t, "answers", base, csvOf(t, p))
			seen[i] = fine(t, append(args, base)...)
		}
		if seen[0] != seen[1] {
			t.Errorf("%v tells the answers apart:\n%s\n%s", args, seen[0], seen[1])
		}
		if figure := regexp.MustCompile(`"(self|image|gap|predicted|received|value|nps)N?": *[^n {]|Own view|predicted \d`).FindString(seen[0]); figure != "" {
			t.Errorf("%v shows %s", args, figure)
		}
	}
}

// Nothing in the file tells in which row an answer stood.
func TestRowsAreShuffled(t *testing.T) {
	m, err := method.Builtin()
	if err != nil {
		t.Fatal(err)
	}
	items := m.Instrument.Asked("short")
	var papers []answers.Paper
	for row := range 400 {
		a := workshop.Answers{Self: map[string]int{}}
		for i, n := 0, row; i < 4; i, n = i+1, n/5 {
			a.Self[items[i].Code] = n%5 + 1
		}
		papers = append(papers, answers.Paper{Side: workshop.Vendor, Answers: a})
	}
	path := blankWorkshop(t)
	fine(t, "answers", path, csvOf(t, papers))
	c, err := journal.Read(path)
	if err != nil {
		t.Fatal(err)
	}
	count := func(records []workshop.Record) (ballots, inPlace, inOrder int) {
		last := -1
		for _, r := range records {
			var b workshop.BallotCast
			if r.Kind != "ballot.cast" {
				continue
			}
			if err := json.Unmarshal(r.Body, &b); err != nil {
				t.Fatal(err)
			}
			row, unit := 0, 1
			for i := range 4 {
				row, unit = row+(b.Self[items[i].Code]-1)*unit, unit*5
			}
			if row == ballots {
				inPlace++
			}
			if row > last {
				inOrder++
			}
			last = row
			ballots++
		}
		return ballots, inPlace, inOrder
	}
	for name, records := range map[string][]workshop.Record{"in the file": c.Records, "in the order of the records": workshop.NewLog(c.Records).Records()} {
		ballots, inPlace, inOrder := count(records)
		// By chance one is in its place and half follow a lower one; these
		// bounds are passed by chance less than once in a billion times.
		if ballots != 400 || inPlace > 14 || inOrder > 240 || inOrder < 160 {
			t.Errorf("%s: of %d ballots %d are in their row's place and %d in its order", name, ballots, inPlace, inOrder)
		}
	}
}

// The box has room for so many; a sheet over that changes nothing.
func TestNoRoomInTheBox(t *testing.T) {
	papers := make([]answers.Paper, 300)
	for i := range papers {
		papers[i] = answers.Paper{Side: workshop.Client, Answers: workshop.Answers{Self: map[string]int{"HET4": 1 + i%5}}}
	}
	path, sheet := blankWorkshop(t), csvOf(t, papers)
	fine(t, "answers", path, sheet)
	before, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	code, out, said := run(t, "answers", path, sheet)
	if code != exitProblem || out != "" || !strings.Contains(said, "Waterrijk: 300 in the sheet and 300 in the box are more than the 500 that fit") {
		t.Errorf("%d %q %q", code, out, said)
	}
	if after, err := os.ReadFile(path); err != nil || !bytes.Equal(before, after) {
		t.Error("the file changed")
	}
}

// A step that was opened stays as it is; the agenda does not go back.
func TestAnswersOpenOnlyWhatIsClosed(t *testing.T) {
	results := workshop.StepKey{Exercise: "mirror", Step: "results"}
	path := blankWorkshop(t, workshop.OpenStep{Key: answerStep}, workshop.OpenStep{Key: results})
	_, papers := sampleMirror(t)
	fine(t, "answers", path, csvOf(t, papers))
	c, err := journal.Read(path)
	if err != nil {
		t.Fatal(err)
	}
	v := workshop.NewLog(c.Records).Fold().For(workshop.Viewer{Role: workshop.AsFacilitator})
	if v.Current != results || v.Steps[answerStep].Ready != (workshop.PerSide[int]{Vendor: 5, Client: 5}) {
		t.Errorf("at %v, ready %v", v.Current, v.Steps[answerStep].Ready)
	}
}

// The time a sheet takes grows with its rows, not with their square.
func BenchmarkTakeIn(b *testing.B) {
	for _, n := range []int{10, 100, 1000} {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			records, _, err := sample.Records(workshop.Dutch)
			if err != nil {
				b.Fatal(err)
			}
			v := workshop.NewLog(records[:1]).Fold().For(workshop.Viewer{Role: workshop.AsFacilitator})
			var rows strings.Builder
			rows.WriteString("side,self.HET4\n")
			for i := range n {
				fmt.Fprintf(&rows, "%s,%d\n", workshop.Sides[i%2], 1+i%5)
			}
			for b.Loop() {
				in, err := intake.Read(&v, strings.NewReader(rows.String()))
				if err != nil {
					b.Fatal(err)
				}
				if _, _, err := perform(records[:1], in.Commands(true)...); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
