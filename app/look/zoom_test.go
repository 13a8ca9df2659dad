package look

import (
	"os"
	"testing"
)

func TestTheSizeOfWordsComesOnTopOfTheSystems(t *testing.T) {
	const variable = scaleVariable
	for _, c := range []struct {
		own     string // what the variable was
		base    float32
		percent int
		want    string
	}{
		{"", 1, 120, "1.200"},
		{"", 1.5, 120, "1.800"},
		{"", 0, 140, "1.400"},
		{"2", 1, 120, "2.400"},
		{"auto", 1.5, 120, "1.800"},
		{"2", 1, 100, "2"},
	} {
		t.Setenv(variable, c.own)
		own = func() (string, bool) { return c.own, c.own != "" }
		if err := Zoom(c.percent, c.base); err != nil {
			t.Fatal(err)
		}
		if got := os.Getenv(variable); got != c.want {
			t.Errorf("%+v: %q", c, got)
		}
		if err := Unzoom(); err != nil {
			t.Fatal(err)
		}
		if got, set := os.LookupEnv(variable); got != c.own || set != (c.own != "") {
			t.Errorf("%+v: afterwards %q", c, got)
		}
	}
}

func TestSizesGoByStepsAndNoFurther(t *testing.T) {
	for _, c := range []struct{ percent, by, want int }{
		{100, 1, 120}, {160, 1, 160}, {100, -1, 100}, {140, -1, 120}, {133, 0, 120}, {20, 0, 100}, {900, 0, 160},
	} {
		if got := Nearest(c.percent, c.by); got != c.want {
			t.Errorf("%d by %d is %d, want %d", c.percent, c.by, got, c.want)
		}
	}
}
