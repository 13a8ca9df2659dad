package pdf

import (
	"encoding/binary"
	"math"
	"testing"
)

// The figures are those of IEC 61966-2-1: half of a channel is 21.6 % of the
// light, and its three colours together are the white of the profile.
func TestProfileIsSRGB(t *testing.T) {
	p := sRGB()
	at := func(n int) uint32 { return binary.BigEndian.Uint32(p[n:]) }
	if int(at(0)) != len(p) || string(p[12:20]) != "mntrRGB " || string(p[36:40]) != "acsp" {
		t.Fatalf("head %q of %d bytes", p[:40], len(p))
	}
	tags := map[string][]byte{}
	for i := range int(at(128)) {
		n := 132 + 12*i
		from, size := int(at(n+4)), int(at(n+8))
		if from%4 != 0 || from+size > len(p) {
			t.Fatalf("%s stands at %d, %d bytes long", p[n:n+4], from, size)
		}
		tags[string(p[n:n+4])] = p[from : from+size]
	}
	for axis := range 3 {
		var sum float64
		for _, name := range []string{"rXYZ", "gXYZ", "bXYZ"} {
			sum += float64(binary.BigEndian.Uint32(tags[name][8+4*axis:])) / 65536
		}
		white := float64(binary.BigEndian.Uint32(tags["wtpt"][8+4*axis:])) / 65536
		if math.Abs(sum-white) > .0002 {
			t.Errorf("axis %d: the colours make %.4f together, white is %.4f", axis, sum, white)
		}
	}
	curve := tags["gTRC"]
	n := int(binary.BigEndian.Uint32(curve[8:]))
	if n != 256 {
		t.Fatalf("the curve has %d steps", n)
	}
	for value, light := range map[int]float64{0: 0, 5: .001518, 128: .215861, 188: .502886, 255: 1} {
		if got := float64(binary.BigEndian.Uint16(curve[12+2*value:])) / 65535; math.Abs(got-light) > .00002 {
			t.Errorf("%d is %.6f of the light, want %.6f", value, got, light)
		}
	}
}
