//go:build !windows

package say

import (
	"errors"
	"syscall"
)

func nameTooLong(err error) bool { return errors.Is(err, syscall.ENAMETOOLONG) }
