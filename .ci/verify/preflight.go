package main

import (
	"bufio"
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"strings"
)

// jars is where Debian has PDFBox and what it needs.
const jars = "/usr/share/java"

// preflight has PDFBox say of each PDF for archives whether it is PDF/A-1b.
func preflight(l *ledger, all []*written, folder string) error {
	in, known, err := gather(all, filepath.Join(folder, "archive"), func(f *written) bool { return f.by.archive() && f.ext() == "pdf" })
	if err != nil || len(known) == 0 {
		return err
	}
	var path []string
	for _, jar := range []string{"preflight", "pdfbox2", "fontbox2", "xmpbox", "commons-io", "commons-logging", "jaxb-api", "javax.activation"} {
		path = append(path, filepath.Join(jars, jar+".jar"))
	}
	out, complaint, err := run(nil, "java", "-Xshare:auto", "-XX:TieredStopAtLevel=1", "-Djava.awt.headless=true",
		"-cp", strings.Join(path, ":"), "org.apache.pdfbox.preflight.Validator_A1b", "batch", in)
	if err != nil && !failed(err) {
		return fmt.Errorf("%w: %s", err, complaint)
	}
	var at *written
	for lines := bufio.NewScanner(bytes.NewReader(out)); lines.Scan(); {
		line := lines.Text()
		if name, said, is := strings.Cut(strings.TrimPrefix(line, "The file "), ".pdf "); is && strings.HasPrefix(line, "The file ") {
			at = known[filepath.Base(name)+".pdf"]
			if at == nil {
				return fmt.Errorf("a file that was not asked about: %s", line)
			}
			l.read(at, "PDFBox Preflight")
			if !strings.HasPrefix(said, "is a valid PDF/A-1b file") {
				l.fault(at, "PDFBox Preflight", "%s", said)
			}
		} else if at != nil && strings.TrimSpace(line) != "" {
			l.fault(at, "PDFBox Preflight", "%s", line)
		}
	}
	for _, f := range known {
		l.must(f, "PDFBox Preflight")
	}
	if len(bytes.TrimSpace(complaint)) > 0 && len(out) == 0 {
		return fmt.Errorf("%s", complaint)
	}
	return nil
}

// gather puts files together in a folder of their own, for a program that reads
// many at once; each has its own name there.
func gather(all []*written, folder string, which func(*written) bool) (string, map[string]*written, error) {
	if err := os.RemoveAll(folder); err != nil {
		return "", nil, err
	}
	if err := os.MkdirAll(folder, 0o755); err != nil {
		return "", nil, err
	}
	known := map[string]*written{}
	for i, f := range all {
		if !which(f) {
			continue
		}
		content, err := os.ReadFile(f.path)
		if err != nil {
			return "", nil, err
		}
		name := f.alone(i)
		known[name] = f
		if err := os.WriteFile(filepath.Join(folder, name), content, 0o644); err != nil {
			return "", nil, err
		}
	}
	return folder, known, nil
}
