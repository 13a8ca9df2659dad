package method_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"samenspel/workshop"
)

func progress(v *workshop.View, exercise string) string {
	out := []string{}
	for _, p := range v.Progress(exercise) {
		met := "open"
		if p.Met {
			met = "met"
		}
		out = append(out, fmt.Sprintf("%d/%d %s", p.Have, p.Least, met))
	}
	return strings.Join(out, " ")
}

func seeds(v *workshop.View, kind string, want []string) error {
	got := []string{}
	for _, s := range v.Seeds(kind) {
		why := string(s.Why)
		if s.Side != workshop.Together {
			why += "/" + string(s.Side)
		}
		got = append(got, why+":"+s.Title)
	}
	if n := len(want) - 1; want[n] == "…" {
		got, want = got[:min(n, len(got))], want[:n]
	}
	if len(got) == 0 {
		got = []string{"none"}
	}
	if !slices.Equal(got, want) {
		return fmt.Errorf("got  %q\nwant %q", got, want)
	}
	return nil
}

func seed(v *workshop.View, rest []string) error {
	n, err := strconv.Atoi(rest[1])
	all := v.Seeds(rest[0])
	if err != nil || n < 1 || n > len(all) {
		return fmt.Errorf("%d are proposed", len(all))
	}
	for _, one := range rest[2:] {
		field, value, _ := strings.Cut(one, "=")
		if got := all[n-1].Fields[field]; got != value {
			return fmt.Errorf("%s is %q among %v", field, got, all[n-1].Fields)
		}
	}
	return nil
}

func links(all []workshop.Link) string {
	out := []string{}
	for _, l := range all {
		out = append(out, l.Field+":"+string(l.ID))
	}
	if len(out) == 0 {
		return "none"
	}
	return strings.Join(out, " ")
}

func (r *rules) hint(v *workshop.View, rest []string) error {
	get := func(string) string { return "" }
	if id, ok := strings.CutPrefix(rest[len(rest)-1], "card="); ok {
		card := v.Card(workshop.ID(id))
		if card == nil {
			return errors.New("there is no such card")
		}
		get, rest = func(field string) string { return card.Fields[field] }, rest[:len(rest)-1]
	}
	got := []string{}
	for _, h := range r.hints.For(v, rest[0], rest[1], get) {
		got = append(got, h.Code)
	}
	if len(got) == 0 {
		got = []string{"none"}
	}
	return same(strings.Join(got, " "), rest[2:])
}

func viewText(r *rules, v workshop.View) string {
	r.Helper()
	raw, err := json.Marshal(v)
	if err != nil {
		r.Fatal(err)
	}
	return string(raw)
}

func valueText(v any) string {
	switch v := v.(type) {
	case nil:
		return "none"
	case float64:
		return strconv.FormatFloat(v, 'f', -1, 64)
	case []any:
		out := make([]string, len(v))
		for i := range v {
			out[i] = valueText(v[i])
		}
		if len(out) == 0 {
			return "none"
		}
		return strings.Join(out, " ")
	case map[string]any:
		if code, ok := v["code"].(string); ok {
			if field, _ := v["field"].(string); field != "" {
				code += "(" + field + ")"
			}
			return code
		}
		if id, ok := v["id"].(string); ok {
			return id
		}
	}
	return fmt.Sprint(v)
}
