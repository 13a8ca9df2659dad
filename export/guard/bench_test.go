package guard_test

import (
	"reflect"
	"testing"
	"unicode/utf8"

	"samenspel/export/guard"
	"samenspel/workshop"
	"samenspel/workshop/sample"
)

func sampleView(b *testing.B) workshop.View {
	b.Helper()
	records, _, err := sample.Records(workshop.Dutch)
	if err != nil {
		b.Fatal(err)
	}
	return workshop.NewLog(records).Fold().For(workshop.Viewer{Role: workshop.AsReport})
}

// textsOf is every text in a value.
func textsOf(v reflect.Value) []string {
	var out []string
	switch v.Kind() {
	case reflect.String:
		return []string{v.String()}
	case reflect.Pointer:
		if !v.IsNil() {
			return textsOf(v.Elem())
		}
	case reflect.Struct:
		for i := range v.NumField() {
			if v.Type().Field(i).IsExported() {
				out = append(out, textsOf(v.Field(i))...)
			}
		}
	case reflect.Slice:
		for i := range v.Len() {
			out = append(out, textsOf(v.Index(i))...)
		}
	case reflect.Map:
		for it := v.MapRange(); it.Next(); {
			out = append(out, textsOf(it.Value())...)
		}
	}
	return out
}

// BenchmarkView guards all that a report is made of.
func BenchmarkView(b *testing.B) {
	v := sampleView(b)
	for b.Loop() {
		guard.View(v)
	}
}

// BenchmarkText guards every text of a report.
func BenchmarkText(b *testing.B) { each(b, func(s string) { guard.Text(s) }) }

// BenchmarkTextBare reads the same texts and does nothing.
func BenchmarkTextBare(b *testing.B) {
	each(b, func(s string) {
		if !utf8.ValidString(s) {
			b.Fatal(s)
		}
	})
}

func each(b *testing.B, do func(string)) {
	texts, bytes := textsOf(reflect.ValueOf(sampleView(b))), 0
	for _, s := range texts {
		bytes += len(s)
	}
	b.SetBytes(int64(bytes))
	for b.Loop() {
		for _, s := range texts {
			do(s)
		}
	}
}
