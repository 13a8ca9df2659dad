// Package methodfiles owns the built-in method as readable files: the agenda,
// the instrument, the gentle warnings, the library of interventions, the
// reflexes and one file for each exercise. It knows nothing of what they mean;
// package method reads them.
package methodfiles

import "embed"

// Files holds method.yaml, instrument.yaml and the optional files beside them,
// and exercises/*.yaml.
//
//go:embed *.yaml exercises/*.yaml
var Files embed.FS
