// Package mirror owns the arithmetic of the HET/WIJ/IK mirror: from anonymous
// ballots of two sides to what each side sees of itself, what the other side
// sees of it, and which differences are worth a conversation.
//
// It is pure numbers. It knows no people, texts, records or surfaces, and it
// decides what is too few to show, so that no caller can show it by mistake.
package mirror
