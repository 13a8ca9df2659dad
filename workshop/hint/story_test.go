package hint_test

import (
	"fmt"
	"strings"
	"testing"

	"samenspel/workshop"
	"samenspel/workshop/hint"
	"samenspel/workshop/method"
	"samenspel/workshop/sample"
)

func viewOf(t testing.TB, lang workshop.Lang) workshop.View {
	t.Helper()
	records, _, err := sample.Records(lang)
	if err != nil {
		t.Fatal(err)
	}
	return workshop.NewLog(records).Fold().For(workshop.Viewer{Role: workshop.AsFacilitator})
}

// remarks writes what a text gets, "" where nothing.
func remarks(hints []hint.Hint) string {
	var out []string
	for _, h := range hints {
		line := h.Code
		for _, m := range h.Words {
			line += " " + m.Text
		}
		out = append(out, line)
	}
	return strings.Join(out, "; ")
}

// The sample workshop and the method's own examples were written by others,
// for people to follow: texts to measure false alarms by. What is remarked in
// them stands here, and nothing else may be.
func TestTextsOfOthers(t *testing.T) {
	m, err := method.Builtin()
	if err != nil {
		t.Fatal(err)
	}
	set := hint.New(&m)
	n, remarked := 0, 0
	see := func(key, text, got string) {
		if text == "" {
			return
		}
		n++
		if got != "" {
			remarked++
			t.Logf("%s: %s: %s", got, key, text)
		}
	}
	for _, lang := range workshop.Langs {
		v := viewOf(t, lang)
		for _, a := range v.Actions {
			for _, f := range workshop.ActionFields {
				key := "action." + f.ID
				see(key, a.Get(f.ID), remarks(set.For(&v, key, a.Get(f.ID), a.Get)))
			}
		}
		for _, c := range v.Cards {
			kind, _ := v.Method.CardKind(c.Kind)
			for _, f := range kind.Fields {
				if text := c.Fields[f.ID]; f.Type == workshop.FieldText {
					key := c.Kind + "." + f.ID
					see(key, text, remarks(set.For(&v, key, text, func(id string) string { return c.Fields[id] })))
				}
			}
		}
		for _, e := range m.Exercises {
			for _, k := range e.Cards {
				for _, f := range k.Fields {
					if f.Type != workshop.FieldText {
						continue
					}
					_, example, _ := strings.Cut(f.Hint.In(lang), ": ")
					key := k.ID + "." + f.ID
					see(key, example, remarks(set.Text(key, example, lang, hint.Context{})))
				}
			}
		}
	}
	t.Log(fmt.Sprintf("%d texts, %d remarks", n, remarked))
}
