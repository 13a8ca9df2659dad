package main

import (
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"net/url"
	"os"
	"path/filepath"
	"strconv"
	"strings"
)

// cell is a cell of a sheet, as LibreOffice has taken it.
type cell struct {
	sheet, text   string
	kind, formula string
	date          string // of a date
	number        float64
}

// sheetsOf has LibreOffice open files and write down what it makes of them.
func sheetsOf(folder string, files []string, filter string) (map[string][]cell, error) {
	if len(files) == 0 {
		return map[string][]cell{}, nil
	}
	out := filepath.Join(folder, "opened")
	profile := url.URL{Scheme: "file", Path: filepath.Join(folder, "profile")}
	args := []string{"--headless", "--norestore", "-env:UserInstallation=" + profile.String()}
	if filter != "" {
		args = append(args, "--infilter="+filter)
	}
	args = append(args, "--convert-to", "fods", "--outdir", out)
	if printed, complaint, err := run(nil, "soffice", append(args, files...)...); err != nil {
		return nil, fmt.Errorf("%w: %s %s", err, printed, complaint)
	}
	told := map[string][]cell{}
	for _, file := range files {
		name := filepath.Base(file)
		content, err := os.ReadFile(filepath.Join(out, strings.TrimSuffix(name, filepath.Ext(name))+".fods"))
		if errors.Is(err, os.ErrNotExist) {
			continue
		}
		if err != nil {
			return nil, err
		}
		if told[name], err = cells(content); err != nil {
			return nil, fmt.Errorf("what LibreOffice made of %s: %w", name, err)
		}
	}
	return told, nil
}

// cells reads a flat OpenDocument spreadsheet.
func cells(content []byte) ([]cell, error) {
	var out []cell
	sheet, in := "", false
	for d := xml.NewDecoder(bytes.NewReader(content)); ; {
		token, err := d.Token()
		if errors.Is(err, io.EOF) {
			return out, nil
		}
		if err != nil {
			return nil, err
		}
		switch t := token.(type) {
		case xml.StartElement:
			switch t.Name.Local {
			case "table":
				sheet = attribute(t, "name")
			case "table-cell":
				in = attribute(t, "value-type") != "" || attribute(t, "formula") != ""
				if in {
					n, _ := strconv.ParseFloat(attribute(t, "value"), 64) // none: not a number
					out = append(out, cell{sheet: sheet, kind: attribute(t, "value-type"), formula: attribute(t, "formula"), date: attribute(t, "date-value"), number: n})
				}
			case "p":
				if in && out[len(out)-1].text != "" {
					out[len(out)-1].text += "\n"
				}
			case "s":
				if in {
					n, err := strconv.Atoi(attribute(t, "c"))
					if err != nil {
						n = 1
					}
					out[len(out)-1].text += strings.Repeat(" ", n)
				}
			case "tab":
				if in {
					out[len(out)-1].text += "\t"
				}
			}
		case xml.EndElement:
			if t.Name.Local == "table-cell" {
				in = false
			}
		case xml.CharData:
			if in {
				out[len(out)-1].text += strings.Trim(string(t), "\n")
			}
		}
	}
}

func attribute(e xml.StartElement, name string) string {
	for _, a := range e.Attr {
		if a.Name.Local == name {
			return a.Value
		}
	}
	return ""
}
