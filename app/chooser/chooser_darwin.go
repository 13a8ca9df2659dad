package chooser

import (
	"context"
	"errors"
	"fmt"
	"os/exec"
	"strings"
)

// System is the desktop's own chooser.
func System() Chooser { return appleScript{} }

// appleScript asks by way of the script interpreter that macOS has. What is
// asked goes in as arguments, so that no name can be taken for a script.
type appleScript struct{}

// script shows the dialog and prints what was chosen, a path a line. Its
// arguments are those of arguments.
const script = `on run argv
	set {what, said, place, named} to {item 1 of argv, item 2 of argv, item 3 of argv, item 4 of argv}
	set kinds to {"public.item"}
	if (count of argv) > 4 then set kinds to items 5 thru -1 of argv
	set here to path to documents folder
	try
		if place is not "" then set here to (POSIX file place) as alias
	end try
	tell me to activate
	if what is "folder" then
		set found to {choose folder with prompt said default location here}
	else if what is "target" then
		set found to {choose file name with prompt said default name named default location here}
	else if what is "files" then
		set found to choose file with prompt said of type kinds default location here with multiple selections allowed
	else
		set found to {choose file with prompt said of type kinds default location here}
	end if
	set out to ""
	repeat with one in found
		set out to out & POSIX path of one & linefeed
	end repeat
	return out
end run`

// Choose asks by way of the interpreter.
func (appleScript) Choose(ctx context.Context, q Question) ([]string, error) {
	out, err := exec.CommandContext(ctx, "/usr/bin/osascript", append([]string{"-e", script}, arguments(q)...)...).Output()
	if ctx.Err() != nil {
		return nil, nil
	}
	if failed, ok := errors.AsType[*exec.ExitError](err); ok && strings.Contains(string(failed.Stderr), "-128") {
		return nil, nil // that is how it says that it was cancelled
	}
	if err != nil {
		return nil, fmt.Errorf("%w: %w", ErrNone, err)
	}
	return paths(string(out)), nil
}
