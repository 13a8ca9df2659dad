package hint_test

import (
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
// for people to follow: texts to measure false alarms by, since hardly any of
// them deserves a remark.
func TestTextsOfOthers(t *testing.T) {
	m, err := method.Builtin()
	if err != nil {
		t.Fatal(err)
	}
	set := hint.New(&m)
	texts, remarked := 0, 0
	see := func(f workshop.Field, key, text string, hints []hint.Hint) {
		if text == "" || f.Type != workshop.FieldText {
			return
		}
		texts++
		if len(hints) > 0 {
			remarked++
			t.Logf("%s: %s: %s", remarks(hints), key, text)
		}
	}
	for _, lang := range workshop.Langs {
		v := viewOf(t, lang)
		for _, a := range v.Actions {
			for _, f := range workshop.ActionFields {
				key, text := "action."+f.ID, a.Get(f.ID)
				see(f.Field, key, text, set.For(&v, key, text, a.Get))
			}
		}
		for _, c := range v.Cards {
			kind, _ := v.Method.CardKind(c.Kind)
			for _, f := range kind.Fields {
				key, text := c.Kind+"."+f.ID, c.Fields[f.ID]
				see(f, key, text, set.For(&v, key, text, func(id string) string { return c.Fields[id] }))
			}
		}
		for _, e := range m.Exercises {
			for _, k := range e.Cards {
				for _, f := range k.Fields {
					key := k.ID + "." + f.ID
					_, example, _ := strings.Cut(f.Hint.In(lang), ": ")
					see(f, key, example, set.Text(key, example, lang, hint.Context{}))
				}
			}
		}
	}
	t.Logf("%d texts, %d with a remark", texts, remarked)
	if texts < 200 {
		t.Error("too few texts to say anything")
	}
	if share := ratio(remarked, texts-remarked); share > 0.03 {
		t.Errorf("%.3f of them get a remark", share)
	}
}
