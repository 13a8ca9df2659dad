package workshop

import "testing"

// TestBreaksOfOtherPrograms takes in the breaks that slides, old files and web pages
// paste.
func TestBreaksOfOtherPrograms(t *testing.T) {
	got, rej := cleanText("text", "een\vtwee\fdrie\r\nvier\rvijf\u2028zes", MaxLong)
	if want := "een\ntwee\ndrie\nvier\nvijf\nzes"; rej != nil || got != want {
		t.Errorf("%q, %v; want %q", got, rej, want)
	}
	if _, rej := cleanText("text", "a\x00b", MaxLong); rej == nil || rej.Code != CodeControl {
		t.Errorf("a control is taken in: %v", rej)
	}
}
