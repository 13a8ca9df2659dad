package facts_test

import (
	"fmt"
	"io"
	"testing"

	"samenspel/workshop"
	"samenspel/workshop/facts"
)

// BenchmarkWrite writes the sample, and a workshop with as many cards and
// actions as fit.
func BenchmarkWrite(b *testing.B) {
	full := *sampleView(b)
	for len(full.Cards) < workshop.MaxCards {
		c := full.Cards[len(full.Cards)%40]
		c.ID = workshop.ID(fmt.Sprint("c", len(full.Cards)))
		full.Cards = append(full.Cards, c)
	}
	for len(full.Actions) < workshop.MaxActions {
		a := full.Actions[len(full.Actions)%5]
		a.ID = workshop.ID(fmt.Sprint("a", len(full.Actions)))
		full.Actions = append(full.Actions, a)
	}
	for name, v := range map[string]*workshop.View{"sample": sampleView(b), "full": &full} {
		b.Run(name, func(b *testing.B) {
			for b.Loop() {
				if err := facts.Write(io.Discard, v); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
