// Package sample owns the sample workshop: software vendor Noorderlicht and
// its client Waterrijk, from the preparation to a released plan. It is made
// through the same commands as any workshop, so every rule holds for it, and
// it is the same bytes each time. It must not know a file, a window or the
// machine's clock.
package sample
