package export

import (
	"bytes"
	"fmt"

	"samenspel/export/calendar"
	"samenspel/export/charts"
	"samenspel/export/markdown"
	"samenspel/export/page"
	"samenspel/export/sheet"
	"samenspel/workshop"
	"samenspel/workshop/facts"
)

// data makes the files of a kind without pages, for other programs.
func data(v *workshop.View, kind Kind, o Options) ([]File, error) {
	one := File{Kind: kind}
	var err error
	t := o.words(v)
	switch kind {
	case Sheet:
		paper := sheet.A4
		if o.Paper == page.Letter {
			paper = sheet.Letter
		}
		one.Ext, one.Type = ".xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
		one.Content, err = sheet.XLSX(v, t, paper)
	case CSV:
		one.Ext, one.Type = ".csv", "text/csv; charset=utf-8"
		one.Content, err = sheet.CSV(v, t)
	case Calendar:
		one.Ext, one.Type = calendarExt, calendarType
		one.Content, err = calendar.Write(v, t, o.Calendar)
	case Markdown:
		one.Ext, one.Type = ".md", "text/markdown; charset=utf-8"
		one.Content, err = markdown.Write(v, t)
	case JSON:
		var b bytes.Buffer
		one.Ext, one.Type = ".json", "application/json"
		err = facts.Write(&b, v)
		one.Content = b.Bytes()
	case PNG, SVG:
		return pictures(v, kind, o)
	default:
		return nil, fmt.Errorf("make %q: no such kind", kind)
	}
	if err != nil {
		return nil, err
	}
	return []File{one}, nil
}

// pictures makes a file of each chart.
func pictures(v *workshop.View, kind Kind, o Options) ([]File, error) {
	all, err := charts.Of(v, o.words(v))
	if err != nil {
		return nil, err
	}
	var out []File
	for _, c := range all {
		f := File{Kind: kind, About: c.Name}
		if kind == PNG {
			f.Ext, f.Type = ".png", "image/png"
			f.Content, err = c.PNG()
		} else {
			f.Ext, f.Type = ".svg", "image/svg+xml"
			f.Content, err = c.SVG()
		}
		if err != nil {
			return nil, err
		}
		out = append(out, f)
	}
	return out, nil
}
