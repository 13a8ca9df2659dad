package chime

import (
	"fmt"
	"unsafe"

	"golang.org/x/sys/windows"
)

var playSound = windows.NewLazySystemDLL("winmm.dll").NewProc("PlaySoundW")

// Flags of PlaySoundW, of Windows' own mmsystem.h.
const (
	sndSync      = 0x0000
	sndNoDefault = 0x0002 // no other sound where this one can't be played
	sndMemory    = 0x0004
)

// Play sounds it, and returns when it is over. An error says that it could not
// be heard.
func Play() error {
	if err := playSound.Find(); err != nil { // some editions of Windows have no sound at all
		return fmt.Errorf("chime: %w", err)
	}
	wav := WAV()
	if played, _, err := playSound.Call(uintptr(unsafe.Pointer(&wav[0])), 0, sndSync|sndNoDefault|sndMemory); played == 0 {
		return fmt.Errorf("chime: %w", err)
	}
	return nil
}
