package chooser

import "strings"

// arguments are what a script that asks is told: what, title, folder, name, and
// the extensions without their dot.
func arguments(q Question) []string {
	what := map[What]string{File: "file", Files: "files", Folder: "folder", Target: "target"}[q.What]
	out := []string{what, q.Title, q.Folder, q.Name}
	for _, k := range q.Kinds {
		for _, e := range k.Extensions {
			out = append(out, strings.TrimPrefix(e, "."))
		}
	}
	return out
}

// paths are what a script has printed, one a line; of a folder without the
// stroke behind it.
func paths(printed string) []string {
	var out []string
	for line := range strings.Lines(printed) {
		if path := strings.TrimSuffix(line, "\n"); path != "" {
			if len(path) > 1 {
				path = strings.TrimSuffix(path, "/")
			}
			out = append(out, path)
		}
	}
	return out
}
