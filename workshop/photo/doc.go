// Package photo makes what a camera, a scanner or a drawing program wrote into a
// picture that a workshop can keep: upright, without what the camera told
// besides, and small enough.
//
// It knows pixels only: no file, no window and no workshop.
package photo
