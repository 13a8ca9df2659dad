// Package chime sounds two soft tones, with whatever player the system has. It
// knows nothing of why.
package chime

import (
	"bytes"
	"encoding/binary"
	"math"
)

// The sound: 16-bit mono.
const (
	rate    = 44100 // samples a second
	seconds = 1.6
	loud    = .22 // of full scale: heard in a room that talks, and nobody jumps
)

// tone is a sine with its octave, that dies away by itself.
type tone struct{ at, hertz float64 }

// A third down: it ends something, and asks nothing.
var tones = []tone{{0, 659.26}, {.3, 523.25}}

// WAV is the sound as a file.
func WAV() []byte {
	const n = int(rate * seconds)
	var b bytes.Buffer
	put := func(all ...any) {
		for _, v := range all {
			if s, ok := v.(string); ok {
				v = []byte(s)
			}
			_ = binary.Write(&b, binary.LittleEndian, v) // a buffer takes all
		}
	}
	put("RIFF", uint32(36+2*n), "WAVE", "fmt ", uint32(16), uint16(1), uint16(1), uint32(rate), uint32(2*rate), uint16(2), uint16(16), "data", uint32(2*n))
	samples := make([]int16, n)
	for i := range samples {
		samples[i] = int16(math.Round(math.MaxInt16 * loud * level(float64(i)/rate)))
	}
	put(samples)
	return b.Bytes()
}

// level is how far the air moves at a time in seconds, −1 to 1.
func level(t float64) float64 {
	const attack, fade = .012, .32
	sum := 0.0
	for _, tone := range tones {
		since := t - tone.at
		if since < 0 {
			continue
		}
		swell := min(1, since/attack) * math.Exp(-since/fade) * min(1, (seconds-t)/attack)
		sum += swell * (.8*math.Sin(2*math.Pi*tone.hertz*since) + .2*math.Sin(4*math.Pi*tone.hertz*since))
	}
	return sum / float64(len(tones)) * 1.4
}
