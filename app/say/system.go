package say

import (
	"errors"
	"io/fs"
)

// Cause is what the system said of a file or folder, on one line and without
// its name.
func Cause(err error) string {
	if p, ok := errors.AsType[*fs.PathError](err); ok {
		err = p.Err
	}
	return Line(err.Error())
}
