package chime

import (
	"encoding/binary"
	"math"
	"testing"
)

func TestItIsAWholeFile(t *testing.T) {
	wav := WAV()
	if string(wav[:4]) != "RIFF" || string(wav[8:16]) != "WAVEfmt " || string(wav[36:40]) != "data" {
		t.Fatalf("it begins with %q", wav[:44])
	}
	if got := int(binary.LittleEndian.Uint32(wav[4:])); got != len(wav)-8 {
		t.Errorf("the file says it has %d bytes after its head, and it has %d", got, len(wav)-8)
	}
	if got := int(binary.LittleEndian.Uint32(wav[40:])); got != len(wav)-44 || got != 2*int(rate*seconds) {
		t.Errorf("it says it has %d bytes of sound, and it has %d", got, len(wav)-44)
	}
}

// TestItIsSoft: no click at either end, never loud, and neither silent.
func TestItIsSoft(t *testing.T) {
	samples := make([]int16, 0, rate)
	for b := WAV()[44:]; len(b) > 0; b = b[2:] {
		samples = append(samples, int16(binary.LittleEndian.Uint16(b)))
	}
	most, step := 0.0, 0.0
	for i, s := range samples {
		most = max(most, math.Abs(float64(s)))
		if i > 0 {
			step = max(step, math.Abs(float64(s)-float64(samples[i-1])))
		}
	}
	if most < .1*math.MaxInt16 || most > .3*math.MaxInt16 {
		t.Errorf("it is at most %.2f loud", most/math.MaxInt16)
	}
	if step > .06*math.MaxInt16 {
		t.Errorf("it cracks: a step of %.2f", step/math.MaxInt16)
	}
	if first, last := samples[0], samples[len(samples)-1]; first != 0 || last > 50 || last < -50 {
		t.Errorf("it begins at %d and ends at %d", first, last)
	}
}
