// Package chart turns figures and short texts into a Drawing: a display list
// in points that stands the same on a screen, in a report and on a web page.
//
// It owns layout and the colours' names and values. It knows no workshop, no
// language and no backend: every text comes in translated, and every chart
// takes structs of its own. Left is the vendor and right the client; no chart
// tells anything by colour alone.
package chart
