// Package sample owns the sample workshop: software vendor Noorderlicht and
// its client Waterrijk, a full day from the preparation to a released plan, and
// the follow-up six weeks later. Both are made through the same commands as any
// workshop, so every rule holds for them, and they are the same bytes each
// time. It must not know a file, a window or the machine's clock.
package sample
