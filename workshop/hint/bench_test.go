package hint_test

import (
	"strings"
	"testing"
	"unicode/utf8"

	"samenspel/workshop"
	"samenspel/workshop/hint"
	"samenspel/workshop/method"
)

// typed is 120 characters, as long as most fields hold, with two remarks.
const typed = "Betere training voor alle medewerkers aan de balie, zodat incidenten later niet altijd opnieuw gemeld hoeven te worden.."

func BenchmarkText(b *testing.B) {
	if n := utf8.RuneCountInString(typed); n != 120 {
		b.Fatalf("%d characters", n)
	}
	set := builtin(b)
	about := hint.Context{Terms: glossary[workshop.Dutch]}
	b.ReportAllocs()
	for b.Loop() {
		if len(set.Text("action.title", typed, workshop.Dutch, about)) == 0 {
			b.Fatal("no hints")
		}
	}
}

// BenchmarkTextLong is a glossary of forty words and a text of 2000 characters.
func BenchmarkTextLong(b *testing.B) {
	set := builtin(b)
	var about hint.Context
	for range 40 {
		about.Terms = append(about.Terms, hint.Term{Vendor: "change request", Agreed: "wens"})
	}
	long := strings.Repeat(typed, 17)[:2000]
	b.ReportAllocs()
	for b.Loop() {
		set.Text("action.title", long, workshop.Dutch, about)
	}
}

// BenchmarkView is what a field asks when typing stops, with the sample
// workshop around it.
func BenchmarkView(b *testing.B) {
	v := viewOf(b, workshop.Dutch)
	set := hint.New(v.Method)
	b.ReportAllocs()
	for b.Loop() {
		set.For(&v, "action.title", typed, v.Actions[0].Get)
	}
}

// BenchmarkSplit is the bare operation under BenchmarkText: cutting the text
// at its spaces, in small letters.
func BenchmarkSplit(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		strings.Fields(strings.ToLower(typed))
	}
}

func BenchmarkNew(b *testing.B) {
	m, err := method.Builtin()
	if err != nil {
		b.Fatal(err)
	}
	b.ReportAllocs()
	for b.Loop() {
		hint.New(&m)
	}
}
