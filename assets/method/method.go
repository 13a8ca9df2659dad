// Package methodfiles owns the built-in method as readable files: the agenda,
// the instrument, the gentle warnings and one file for each exercise. It knows
// nothing of what they mean; package method reads them.
package methodfiles

import "embed"

// Files holds method.yaml, instrument.yaml, warnings.yaml and exercises/*.yaml.
//
//go:embed method.yaml instrument.yaml warnings.yaml exercises/*.yaml
var Files embed.FS
