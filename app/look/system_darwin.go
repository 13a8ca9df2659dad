package look

import (
	"bytes"
	"os/exec"
)

// Asked returns what the system was asked for, under Accessibility, Display.
func Asked() Wishes {
	is := func(key string) bool {
		out, err := exec.Command("defaults", "read", "com.apple.universalaccess", key).Output()
		return err == nil && bytes.Equal(bytes.TrimSpace(out), []byte("1"))
	}
	return Wishes{Still: is("reduceMotion"), Contrast: is("increaseContrast")}
}
