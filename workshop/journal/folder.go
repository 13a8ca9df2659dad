package journal

import "os"

// MakeFolder makes a folder and those above it, where they are not there yet.
// The error is a *Problem.
func MakeFolder(path string) error {
	if err := os.MkdirAll(path, 0o750); err != nil {
		return problemAt(path, err)
	}
	return nil
}
