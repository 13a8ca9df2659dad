// Bench runs every benchmark and sets the figures beside what they should be:
// the goals of docs/architecture.md, and the bare operation beneath.
//
// The bare operation goes by its name: BenchmarkXBare is beneath BenchmarkX, a
// benchmark's part named bare beneath its other parts, and BenchmarkBare
// beneath what has none of its own. A benchmark that takes turns with its bare
// operation reports the ratio itself, as x_bare.
package main

import (
	"bufio"
	"bytes"
	"cmp"
	"fmt"
	"io"
	"io/fs"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"text/tabwriter"
)

// goal is a row of the table of docs/architecture.md.
type goal struct {
	what      string
	benchmark *regexp.Regexp // of package.name, without "Benchmark"
	unit      string
	most      float64
}

var goals = []goal{
	{"durable append of one command", regexp.MustCompile(`^journal\.AppendRatio$`), "x_bare", 1.25},
	{"open a file of 10 000 records: read", regexp.MustCompile(`^journal\.Open10k/Open$`), "ns/op", 0.1e9},
	{"open a file of 10 000 records: decode and fold", regexp.MustCompile(`^workshop\.Open/records=10000/fold$`), "ns/op", 0.1e9},
	{"open a file of 100 000 records: read", regexp.MustCompile(`^journal\.Open100k/Open$`), "ns/op", 1e9},
	{"open a file of 100 000 records: decode and fold", regexp.MustCompile(`^workshop\.Open/records=100000/fold$`), "ns/op", 1e9},
	{"one command, from click to new view, 2 000 cards", regexp.MustCompile(`^workshop\.Command`), "ns/op", 5e6},
	{"undo in a workshop of 10 000 records", regexp.MustCompile(`^workshop\.Undo`), "ns/op", 50e6},
	{"moving one card on a board of 300, a frame", regexp.MustCompile(`^board\.BoardMove/300$`), "ns/op", 8e6},
	{"opening a step", regexp.MustCompile(`^console\.Open/`), "ns/op", 100e6},
	{"reveal of a mirror with 20 answers", regexp.MustCompile(`^console\.Reveal/`), "ns/op", 100e6},
	{"full report PDF", regexp.MustCompile(`^export\.Full$`), "ns/op", 60e6},
	{"full report PDF, without photos", regexp.MustCompile(`^export\.Full$`), "bytes", 150e3},
	{"full report PDF, of what Chromium takes to print it", regexp.MustCompile(`^export\.Print$`), "of_chromium", 1. / 15},
	{"window usable", regexp.MustCompile(`^journey\.(Start|Usable|Window)`), "x_bare", 1.3},
	{"processor while nothing is done", regexp.MustCompile(`^journey\.Idle$`), "cpu%", 3},
	{"memory after a whole day", regexp.MustCompile(`^journey\.Memory$`), "MB", 400},
}

func main() {
	text, err := run()
	if err != nil {
		fmt.Fprintln(os.Stderr, "bench:", err)
		os.Exit(1)
	}
	all := parse(text)
	compare(all)
	report(os.Stdout, all)
}

// compare works out how many times its bare operation a benchmark takes, where
// it does not say so itself.
func compare(all []*figures) {
	for _, f := range all {
		_, said := f.median("x_bare")
		b := bareOf(f.name, all)
		if said || b == nil || isBare(f.name) {
			continue
		}
		v, _ := f.median(f.unit())
		if bare, _ := b.median(f.unit()); bare > 0 {
			f.values["x_bare"] = []float64{v / bare}
		}
	}
}

// packages lists the folders that hold benchmarks, so that nothing else is
// built or started.
func packages() ([]string, error) {
	found := map[string]bool{}
	err := filepath.WalkDir(".", func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || !strings.HasSuffix(path, "_test.go") {
			return err
		}
		text, err := os.ReadFile(path)
		if bytes.Contains(text, []byte("\nfunc Benchmark")) {
			found["./"+filepath.ToSlash(filepath.Dir(path))] = true
		}
		return err
	})
	return slices.Sorted(maps.Keys(found)), err
}

// run has all benchmarks done three times, one package after another.
func run() ([]byte, error) {
	where, err := packages()
	if err != nil {
		return nil, fmt.Errorf("look for benchmarks: %w", err)
	}
	var text bytes.Buffer
	c := exec.Command("go", append([]string{"test", "-p", "1", "-run", "^$", "-bench", ".", "-count", "3", "-benchtime", "200ms", "-timeout", "30m"}, where...)...)
	c.Stdout, c.Stderr = io.MultiWriter(&text, dots{}), os.Stderr
	if err := c.Run(); err != nil {
		os.Stderr.Write(text.Bytes())
		return nil, fmt.Errorf("run benchmarks: %w", err)
	}
	fmt.Fprintln(os.Stderr)
	return text.Bytes(), nil
}

// dots shows that something is going on.
type dots struct{}

func (dots) Write(b []byte) (int, error) {
	fmt.Fprint(os.Stderr, strings.Repeat(".", bytes.Count(b, []byte("ns/op"))))
	return len(b), nil
}

// figures are one benchmark's, each the median of its runs, by unit.
type figures struct {
	name   string
	values map[string][]float64
}

func (f *figures) median(unit string) (float64, bool) {
	v := slices.Sorted(slices.Values(f.values[unit]))
	if len(v) == 0 {
		return 0, false
	}
	return v[len(v)/2], true
}

// unit is what a benchmark is about: time, unless it says something else.
func (f *figures) unit() string {
	for _, u := range []string{"MB", "cpu%"} {
		if _, is := f.values[u]; is {
			return u
		}
	}
	return "ns/op"
}

var processors = regexp.MustCompile(`-\d+$`)

// parse reads what go test prints.
func parse(text []byte) []*figures {
	var all []*figures
	pkg := ""
	in := bufio.NewScanner(bytes.NewReader(text))
	for in.Scan() {
		if path, ok := strings.CutPrefix(in.Text(), "pkg: "); ok {
			pkg = path[strings.LastIndexByte(path, '/')+1:]
		}
		word := strings.Fields(in.Text())
		if len(word) < 4 || !strings.HasPrefix(word[0], "Benchmark") {
			continue
		}
		name := pkg + "." + strings.TrimPrefix(processors.ReplaceAllString(word[0], ""), "Benchmark")
		i := slices.IndexFunc(all, func(f *figures) bool { return f.name == name })
		if i < 0 {
			i = len(all)
			all = append(all, &figures{name, map[string][]float64{}})
		}
		for n := 2; n+1 < len(word); n += 2 {
			if v, err := strconv.ParseFloat(word[n], 64); err == nil {
				all[i].values[word[n+1]] = append(all[i].values[word[n+1]], v)
			}
		}
	}
	return all
}

// bareOf returns the bare operation beneath a benchmark, nil where there is
// none.
func bareOf(name string, all []*figures) *figures {
	own := name + "bare"
	if i := strings.LastIndexByte(name, '/'); i >= 0 {
		own = name[:i] + "/bare"
	}
	shared := name[:strings.IndexByte(name, '.')] + ".bare"
	for _, want := range []string{own, shared} {
		for _, f := range all {
			if strings.EqualFold(f.name, want) {
				return f
			}
		}
	}
	return nil
}

func isBare(name string) bool { return strings.HasSuffix(strings.ToLower(name), "bare") }

func report(w io.Writer, all []*figures) {
	t := tabwriter.NewWriter(w, 0, 0, 2, ' ', 0)
	fmt.Fprintln(t, "goal\tat most\tmeasured\t\tbenchmark")
	for _, g := range goals {
		for _, f := range all {
			if v, ok := f.median(g.unit); ok && g.benchmark.MatchString(f.name) && !isBare(f.name) {
				fmt.Fprintf(t, "%s\t%s\t%s\t%s\t%s\n", g.what, show(g.most, g.unit), show(v, g.unit), verdict(v, g.most), f.name)
			}
		}
	}
	fmt.Fprintln(t, "\t\t\t\t")
	fmt.Fprintln(t, "benchmark\tmeasured\tbare\tratio\t")
	slices.SortStableFunc(all, func(a, b *figures) int { return cmp.Compare(a.name, b.name) })
	for _, f := range all {
		if isBare(f.name) {
			continue
		}
		unit := f.unit()
		v, _ := f.median(unit)
		bare, ratio := "", ""
		if b := bareOf(f.name, all); b != nil {
			v, _ := b.median(unit)
			bare = show(v, unit)
		}
		if v, ok := f.median("x_bare"); ok {
			ratio = show(v, "x_bare")
		}
		fmt.Fprintf(t, "%s\t%s\t%s\t%s\t\n", f.name, show(v, unit), bare, ratio)
	}
	t.Flush()
}

func verdict(v, most float64) string {
	if v > most {
		return "OVER"
	}
	return "met"
}

// show writes a figure with its unit, in three digits.
func show(v float64, unit string) string {
	switch unit {
	case "x_bare":
		return fmt.Sprintf("%.2f ×", v)
	case "MB":
		return fmt.Sprintf("%.0f MB", v)
	case "cpu%":
		return fmt.Sprintf("%.1f %%", v)
	case "of_chromium":
		return fmt.Sprintf("1/%.1f", 1/v)
	case "bytes":
		return fmt.Sprintf("%.0f KB", v/1e3)
	}
	for _, u := range []struct {
		ns   float64
		name string
	}{{1e9, "s"}, {1e6, "ms"}, {1e3, "µs"}} {
		if v >= u.ns {
			return fmt.Sprintf("%.3g %s", v/u.ns, u.name)
		}
	}
	return fmt.Sprintf("%.3g ns", v)
}
