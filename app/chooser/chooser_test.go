package chooser

import (
	"slices"
	"testing"
)

func TestExtensionsAreFoundInAnyCase(t *testing.T) {
	for extension, want := range map[string]string{".csv": "*.[cC][sS][vV]", ".mp4": "*.[mM][pP]4"} {
		if got := anyCase(extension); got != want {
			t.Errorf("%s became %s, want %s", extension, got, want)
		}
	}
}

func TestWhatAScriptIsToldAndPrints(t *testing.T) {
	got := arguments(Question{What: Files, Title: `Which "photos"?`, Folder: "/a b", Kinds: []Kind{{"Photos", []string{".jpg", ".png"}}}})
	if want := []string{"files", `Which "photos"?`, "/a b", "", "jpg", "png"}; !slices.Equal(got, want) {
		t.Errorf("told %q, want %q", got, want)
	}
	if got, want := paths("/a b/c\n/\n/folder/\n\n"), []string{"/a b/c", "/", "/folder"}; !slices.Equal(got, want) {
		t.Errorf("read %q, want %q", got, want)
	}
}
