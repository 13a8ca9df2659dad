// Package place says where files go and what they are called: the user's
// documents, and names that every file system takes. It writes nothing.
package place

import (
	"os"
	"path/filepath"
	"runtime"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// Ext is the extension of a workshop file.
const Ext = ".samenspel"

// Documents returns the user's folder for workshops: Samenspel in their
// documents, or in their home where there are none. It need not exist yet.
func Documents() string {
	home, err := os.UserHomeDir()
	if err != nil {
		home = "."
	}
	docs := filepath.Join(home, "Documents")
	if runtime.GOOS == "linux" {
		if dir := xdgDocuments(home); dir != "" {
			docs = dir
		}
	}
	if _, err := os.Stat(docs); err != nil {
		docs = home
	}
	return filepath.Join(docs, "Samenspel")
}

// xdgDocuments reads the documents folder of a Linux desktop, which is named
// in the user's language.
func xdgDocuments(home string) string {
	config := os.Getenv("XDG_CONFIG_HOME")
	if config == "" {
		config = filepath.Join(home, ".config")
	}
	raw, err := os.ReadFile(filepath.Join(config, "user-dirs.dirs"))
	if err != nil {
		return ""
	}
	for line := range strings.Lines(string(raw)) {
		if value, ok := strings.CutPrefix(strings.TrimSpace(line), "XDG_DOCUMENTS_DIR="); ok {
			return strings.Replace(strings.Trim(value, `"`), "$HOME", home, 1)
		}
	}
	return ""
}

// longest is the most bytes of a name before its extension: below every file
// system's limit, with room for a number behind it.
const longest = 120

// longestWord is the most characters of one of the words of a name, so that two
// long names leave room for the date behind them.
const longestWord = 40

// Name makes a file name of words that people typed. Signs that some file
// system refuses become spaces, accents one sign with their letter (macOS and
// others compare names differently); a name of nothing becomes "workshop".
func Name(words ...string) string {
	for i, w := range words {
		if r := []rune(norm.NFC.String(w)); len(r) > longestWord {
			words[i] = string(r[:longestWord])
		} else {
			words[i] = string(r)
		}
	}
	clean := strings.Map(func(r rune) rune {
		switch {
		case strings.ContainsRune(`/\:*?"<>|`, r), !unicode.IsPrint(r), unicode.Is(unicode.Cf, r), r == utf8.RuneError:
			return ' '
		}
		return r
	}, strings.ToValidUTF8(strings.Join(words, " "), " "))
	name := strings.Trim(strings.Join(strings.Fields(clean), " "), " .-")
	for len(name) > longest {
		_, size := utf8.DecodeLastRuneInString(name)
		name = strings.TrimRight(name[:len(name)-size], " .-")
	}
	if name == "" {
		return "workshop"
	}
	switch strings.ToUpper(name) { // devices on Windows
	case "CON", "PRN", "AUX", "NUL", "COM1", "COM2", "COM3", "COM4", "LPT1", "LPT2", "LPT3":
		name += " workshop"
	}
	return name
}

// Free returns a path in a folder of which the name is not taken: with a
// number behind it where it is.
func Free(folder, name, ext string) string {
	path := filepath.Join(folder, name+ext)
	for n := 2; ; n++ {
		if _, err := os.Lstat(path); err != nil {
			return path
		}
		path = filepath.Join(folder, name+" ("+strconv.Itoa(n)+")"+ext)
	}
}
