package export

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"samenspel/assets/fonts"
	"samenspel/workshop"
	"samenspel/workshop/chart"
)

// BenchmarkPrint is what a browser takes to print the pages of the full report:
// the same texts and shapes at the same places, as pictures in a page of HTML.
// It takes turns with the report itself, which is laid out and written anew each
// time while the browser has its page ready, and reports of_chromium: what part
// of the browser's time the report takes. Without Chromium there is nothing to
// compare with.
func BenchmarkPrint(b *testing.B) {
	browser := ""
	for _, name := range []string{"chromium", "chromium-browser", "google-chrome"} {
		if path, err := exec.LookPath(name); err == nil {
			browser = path
			break
		}
	}
	if browser == "" {
		b.Skip("Chromium is not installed")
	}
	v := sampleView(b)
	dir := b.TempDir()
	from, to := filepath.Join(dir, "report.html"), filepath.Join(dir, "report.pdf")
	if err := os.WriteFile(from, []byte(asHTML(b, v, dir)), 0o600); err != nil {
		b.Fatal(err)
	}
	var own, print time.Duration
	for b.Loop() {
		begun := time.Now()
		made(b, v, Report)
		written := time.Now()
		cmd := exec.Command(browser, "--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer",
			"--user-data-dir="+filepath.Join(dir, "profile"), "--print-to-pdf="+to, "file://"+from)
		if out, err := cmd.CombinedOutput(); err != nil {
			b.Fatalf("%v: %s", err, out)
		}
		own, print = own+written.Sub(begun), print+time.Since(written)
	}
	info, err := os.Stat(to)
	if err != nil {
		b.Fatal(err)
	}
	b.ReportMetric(float64(info.Size()), "bytes")
	b.ReportMetric(own.Seconds()/print.Seconds(), "of_chromium")
}

// asHTML is the full report with each page as a picture of its texts and shapes.
func asHTML(b *testing.B, v workshop.View, dir string) string {
	b.Helper()
	d, err := Document(v, Report, Options{})
	if err != nil {
		b.Fatal(err)
	}
	var s strings.Builder
	fmt.Fprintf(&s, "<!doctype html><html lang=%s><meta charset=utf-8><title>%s</title><style>", d.Lang, d.Title)
	for _, f := range []struct {
		name, style string
		weight      int
		ttf         []byte
	}{{"regular", "normal", 400, fonts.Regular}, {"semibold", "normal", 600, fonts.SemiBold}, {"bold", "normal", 700, fonts.Bold}, {"italic", "italic", 400, fonts.Italic}} {
		if err := os.WriteFile(filepath.Join(dir, f.name+".ttf"), f.ttf, 0o600); err != nil {
			b.Fatal(err)
		}
		fmt.Fprintf(&s, "@font-face{font-family:'Source Sans 3';font-weight:%d;font-style:%s;src:url(%s.ttf)}\n", f.weight, f.style, f.name)
	}
	fmt.Fprintf(&s, "@page{size:%.2fpt %.2fpt;margin:0}body{margin:0}svg{display:block;width:100%%;break-after:page}</style>\n", d.W, d.H)
	for n := range d.Pages {
		if err := chart.SVG(&s, d.Drawing(n), chart.Light); err != nil {
			b.Fatal(err)
		}
	}
	return s.String()
}
