package report

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"samenspel/export/page"
	"samenspel/workshop/chart"
)

// sheet is an empty flow whose column is 1000 points high; what is drawn is
// written down as "page@y name".
func sheet() (*flow, func(name string, height float64, p piece), *[]string) {
	p := newPaper(page.A4, time.Unix(0, 0))
	f := &flow{paper: p, root: &page.Element{Role: "Document"}, left: 0, right: 100, top: 0, bottom: 1000}
	var log []string
	return f, func(name string, height float64, q piece) {
		q.height = height
		q.draw = func(y float64) { log = append(log, fmt.Sprintf("%d@%g %s", p.at, y, name)) }
		f.add(q)
	}, &log
}

func TestFlow(t *testing.T) {
	for name, c := range map[string]struct {
		fill func(f *flow, put func(string, float64, piece))
		want string
	}{
		"fits": {func(_ *flow, put func(string, float64, piece)) {
			put("a", 500, piece{})
			put("b", 500, piece{})
		}, "1@0 a, 1@500 b"},
		"too much": {func(_ *flow, put func(string, float64, piece)) {
			put("a", 501, piece{})
			put("b", 500, piece{})
		}, "1@0 a, 2@0 b"},
		"a heading stays with its text": {func(f *flow, put func(string, float64, piece)) {
			put("a", 900, piece{})
			put("heading", 50, piece{keep: true})
			f.kept(10)
			put("text", 100, piece{})
		}, "1@0 a, 2@0 heading, 2@60 text"},
		"room falls away at the top": {func(f *flow, put func(string, float64, piece)) {
			put("a", 950, piece{})
			f.gap(100)
			put("b", 10, piece{})
		}, "1@0 a, 2@0 b"},
		"two gaps make one": {func(f *flow, put func(string, float64, piece)) {
			put("a", 10, piece{})
			f.gap(30)
			f.kept(20)
			put("b", 10, piece{})
		}, "1@0 a, 1@40 b"},
		"a fresh page, once": {func(f *flow, put func(string, float64, piece)) {
			put("a", 10, piece{})
			f.add(piece{fresh: true, space: true})
			f.gap(28)
			put("b", 10, piece{fresh: true})
		}, "1@0 a, 2@0 b"},
		"what is higher than a page is let go": {func(_ *flow, put func(string, float64, piece)) {
			for i := range 3 {
				put(fmt.Sprint("a", i), 400, piece{keep: true})
			}
			put("b", 100, piece{})
		}, "1@0 a0, 1@400 a1, 2@0 a2, 2@400 b"},
		"a table's head again, and no last row alone": {func(f *flow, put func(string, float64, piece)) {
			e := &page.Element{}
			put("head", 100, piece{keep: true})
			head := f.pieces[0]
			for i := range 4 {
				put(fmt.Sprint("row", i), 300, piece{of: e, again: &head})
			}
		}, "1@0 head, 1@100 row0, 1@400 row1, 2@0 head, 2@100 row2, 2@400 row3"},
	} {
		f, put, log := sheet()
		c.fill(f, put)
		f.set()
		if got := strings.Join(*log, ", "); got != c.want {
			t.Errorf("%s:\n got %s\nwant %s", name, got, c.want)
		}
	}
}

// Rows that fit a page are whole; one that does not is cut between lines, and
// no line is lost.
func TestRows(t *testing.T) {
	f, _, _ := sheet()
	f.bottom = 200
	table := f.table(column{title: "kop", share: 1}, column{title: "kop", share: 1})
	before := len(f.pieces)
	table.row(plain("kort"), plain("kort"))
	if got := len(f.pieces) - before; got != 1 {
		t.Errorf("a short row in %d pieces", got)
	}
	before = len(f.pieces)
	table.row(plain(strings.Repeat("woord\n", 60)), plain("kort"))
	tall := f.pieces[before:]
	if len(tall) < 2 {
		t.Fatalf("a row of sixty lines in %d pieces", len(tall))
	}
	lines := 0.0
	for _, p := range tall {
		if p.height > f.column() {
			t.Errorf("a piece of %g on a page of %g", p.height, f.column())
		}
		lines += (p.height - 2*cellAir) / cellFace.lead
	}
	if lines != 60 {
		t.Errorf("%g lines of 60", lines)
	}
}

func TestHeadOfTableIsShort(t *testing.T) {
	f, _, _ := sheet()
	table := f.table(column{title: strings.Repeat("lang ", 2000), share: 1})
	if most := headLines*labelFace.lead + 3*cellAir; table.head.height > most {
		t.Errorf("a head of %g, want at most %g", table.head.height, most)
	}
}

// A text of several typefaces is as wide as the sum of its runs, so that what
// is measured is what is drawn.
func TestRunsAddUp(t *testing.T) {
	m := chart.NewMeasurer()
	const s = "≥ 12 ☐ Ж 😀 שלום ม"
	var sum float64
	for _, r := range m.Runs(s, chart.Regular) {
		sum += r.Width * 10
	}
	if d := sum - m.Width(s, 10, chart.Regular); d > 1e-9 || d < -1e-9 {
		t.Errorf("differs by %g", d)
	}
}
