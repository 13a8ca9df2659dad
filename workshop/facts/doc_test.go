package facts_test

import (
	"encoding/json"
	"fmt"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"

	"samenspel/workshop"
)

// byData are the objects of which the names are a workshop's own: ids and
// codes, not names of the document.
var byData = []string{
	"steps", "cards", "cards.*.fields", "notes", "sheets", "sheets.*.items",
	"proposals", "proposals.*.fields", "trend.vendor.drivers", "trend.vendor.dimensions", "trend.vendor.capabilities", "trend.vendor.items",
	"trend.client.drivers", "trend.client.dimensions", "trend.client.capabilities", "trend.client.items",
	"mirror.vendor.drivers", "mirror.vendor.dimensions", "mirror.vendor.capabilities", "mirror.vendor.items",
	"mirror.client.drivers", "mirror.client.dimensions", "mirror.client.capabilities", "mirror.client.items",
}

var quoted = regexp.MustCompile("`([^`]+)`")

// chapters are what docs/json.md names under each heading.
func chapters(t *testing.T) map[string][]string {
	t.Helper()
	text, err := os.ReadFile("../../docs/json.md")
	if err != nil {
		t.Fatal(err)
	}
	out := map[string][]string{}
	for _, chapter := range strings.Split(string(text), "\n## ")[1:] {
		heading, body, _ := strings.Cut(chapter, "\n")
		name := strings.Trim(heading, "`")
		out[name] = []string{"vendor", "client"} // said once, for all
		for _, m := range quoted.FindAllStringSubmatch(body, -1) {
			out[name] = append(out[name], m[1])
		}
	}
	return out
}

// TestEveryNameIsDocumented: each name that is written is in docs/json.md,
// under the heading of the part it is in, and no heading is of something that
// is not written.
func TestEveryNameIsDocumented(t *testing.T) {
	known := chapters(t)
	full := begun(t, "half")
	do(t, full,
		workshop.OpenStep{Key: survey}, workshop.StartTimer{Seconds: 60}, workshop.WriteNote{Key: survey, Text: "n"},
		workshop.DismissRemark{Place: "action.a.title", Code: "W1"},
		workshop.AddPhoto{Photo: workshop.Photo{ID: "p", Key: survey, Type: "image/png", Width: 1, Height: 1, Bytes: []byte("png")}},
		workshop.AddAction{ID: "a", Title: "Maybe communicate better soon"},
		workshop.GiveReaction{ID: "r", Action: "a", Side: workshop.Client, Choice: workshop.Objects, Text: "No"},
		workshop.ParkAction{Action: "a", Parked: workshop.Parked{Reason: "Later"}},
	)
	for _, step := range full.Now().State.Method().Exercises {
		for i := range step.Steps {
			if step.Steps[i].Sheet != nil {
				do(t, full, workshop.OpenStep{Key: workshop.StepKey{Exercise: step.ID, Step: step.Steps[i].ID}})
			}
		}
	}
	for name, v := range map[string]*workshop.View{"the sample": sampleView(t), "a workshop under way": seen(full, facilitator), "an empty one": seen(begun(t, "full"), facilitator), "a follow-up": followUpView(t)} {
		doc := tree(t, v)
		for part := range known {
			if _, is := doc[part]; !is && part != "What you can rely on" {
				t.Errorf("%s: docs/json.md has %s, which is not written", name, part)
			}
		}
		for part, value := range doc {
			if known[part] == nil {
				t.Errorf("%s: docs/json.md has no heading `%s`", name, part)
				continue
			}
			walk(part, value, func(path, key string) {
				if !slices.Contains(known[part], key) {
					t.Errorf("%s: docs/json.md does not name `%s` (%s)", name, key, path)
				}
			})
		}
	}
}

// walk calls say for each name in a document that is not a workshop's own.
func walk(path string, value any, say func(path, key string)) {
	switch value := value.(type) {
	case map[string]any:
		for key, v := range value {
			if slices.Contains(byData, path) {
				walk(path+".*", v, say)
				continue
			}
			say(path+"."+key, key)
			walk(path+"."+key, v, say)
		}
	case []any:
		for _, v := range value {
			walk(path, v, say)
		}
	}
}

// TestEveryFieldOfAnActionIsDocumented names those too that the sample leaves
// empty, and keeps them from hiding what an action is.
func TestEveryFieldOfAnActionIsDocumented(t *testing.T) {
	known := chapters(t)["actions"]
	w := begun(t, "half")
	do(t, w, workshop.AddAction{ID: "a", Title: "One"})
	raw, err := json.Marshal(dig(t, tree(t, seen(w, facilitator)), "actions", 0))
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range workshop.ActionFields {
		if !slices.Contains(known, f.ID) {
			t.Errorf("docs/json.md does not name the field `%s`", f.ID)
		}
		if n := strings.Count(string(raw), fmt.Sprintf("%q:", f.ID)); n != 1 && f.Type != workshop.FieldRef {
			t.Errorf("`%s` is written %d times", f.ID, n)
		}
	}
}
