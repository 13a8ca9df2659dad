package pdf

import (
	"errors"
	"math"
	"testing"

	"samenspel/workshop/chart"
)

func TestNumbersAreShort(t *testing.T) {
	for v, want := range map[float64]string{
		0: "0 ", -.001: "0 ", .004: "0 ", .05: ".05 ", .5: ".5 ", -.5: "-.5 ", 1: "1 ", 60.126: "60.13 ", -12.3: "-12.3 ", 841.89: "841.89 ", 99.999: "100 ", math.NaN(): "0 ", math.Inf(1): "32767 ", -1e300: "-32767 ",
	} {
		if got := string(number(nil, v)); got != want {
			t.Errorf("%v is written as %q, want %q", v, got, want)
		}
	}
}

func TestRectangleIsKnown(t *testing.T) {
	shape := func(points ...chart.Point) (out []chart.Segment) {
		for i, p := range points {
			verb := chart.Line
			if i == 0 {
				verb = chart.Move
			}
			out = append(out, chart.Segment{Verb: verb, P: [3]chart.Point{p}})
		}
		return append(out, chart.Segment{Verb: chart.Close})
	}
	if b, is := rectangle(shape(chart.Point{X: 10, Y: 20}, chart.Point{X: 40, Y: 20}, chart.Point{X: 40, Y: 25}, chart.Point{X: 10, Y: 25})); !is || b != (box{10, 20, 40, 25}) {
		t.Errorf("a rectangle is %v, %v", b, is)
	}
	if _, is := rectangle(shape(chart.Point{X: 10, Y: 20}, chart.Point{X: 40, Y: 21}, chart.Point{X: 40, Y: 25}, chart.Point{X: 10, Y: 25})); is {
		t.Error("a crooked shape is a rectangle")
	}
}

func TestHalfATypefaceIsRefused(t *testing.T) {
	for name, ttf := range map[string]string{
		"nothing":        "",
		"no records":     "\x00\x01\x00\x00\x00\x02\x00\x00\x00\x00\x00\x00",
		"beyond the end": "\x00\x01\x00\x00\x00\x01\x00\x00\x00\x00\x00\x00glyf\x00\x00\x00\x00\x00\x00\x00\x1c\x00\x00\x00\x09",
	} {
		if _, err := slim([]byte(ttf)); !errors.Is(err, errShape) {
			t.Errorf("%s: %v", name, err)
		}
	}
}
