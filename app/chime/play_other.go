//go:build !windows

package chime

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"time"
)

// players are the commands that play a file, the most likely to be heard first:
// what comes with PipeWire, PulseAudio, ALSA and macOS.
var players = [][]string{{"pw-play"}, {"paplay"}, {"aplay", "-q"}, {"afplay"}}

// patience is how long a player gets: one that waits for a sound card that is
// gone should not wait for ever.
const patience = 10 * time.Second

// Play sounds it, and returns when it is over. Where there is no player it is
// silent; an error says that there are, and none could.
func Play() error {
	file, err := os.CreateTemp("", "samenspel-*.wav")
	if err != nil {
		return fmt.Errorf("chime: %w", err)
	}
	defer func() { _ = os.Remove(file.Name()) }()
	_, err = file.Write(WAV())
	if err := errors.Join(err, file.Close()); err != nil {
		return fmt.Errorf("chime: %w", err)
	}
	var failed error
	for _, p := range players {
		path, err := exec.LookPath(p[0])
		if err != nil {
			continue
		}
		ctx, cancel := context.WithTimeout(context.Background(), patience)
		err = exec.CommandContext(ctx, path, append(p[1:], file.Name())...).Run() //nolint:gosec // one of players, and a file of our own
		cancel()
		if err == nil {
			return nil
		}
		failed = errors.Join(failed, fmt.Errorf("chime: %s: %w", p[0], err))
	}
	return failed
}
