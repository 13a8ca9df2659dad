package method_test

import (
	"errors"
	"strings"
	"testing"
	"testing/fstest"

	"samenspel/workshop/method"
)

// FuzzLoad holds that no YAML, however odd, makes Load panic or come back with
// half a method, and that every error can be shown on a line of its own.
func FuzzLoad(f *testing.F) {
	sound := rich(f)
	names := []string{main, instrument, words, warnings, more, library, reflexes}
	for _, name := range names {
		f.Add(name, sound[name].Data)
	}
	for _, odd := range []string{
		"", "\x00", "\ufeff", "a", "- ", "? a", "{", "[", "a: [", "a: &x *x", "<<: {id: x}", "a: !!binary x", "---\n---\n", "...", "%YAML 1.2",
		"id: |\n", "id: >-\n\n  x", "id: 'x", "\"id\": x", "1: 2", "null: null", "~: ~", "{}: x", "[a]: x", ".inf: .nan", "version: 0x_", "steps: [{}, ~, 1, [a]]",
		"steps:\n- \n-\n  - id: x", "cards:\n- fields:\n  - {id: x, type: number, min: -.inf, max: .nan}", "variants: [{minutes: 99999999999999999999}]",
		"title: {nl: {nl: x}, en: [x]}", "scale: [{nl: a, en: b}, ~]", "items: [{code: HET1, text: {nl: \"{\", en: \"}{A\"}}]", "id: x\n id: y", "id:\tx", "a: b: c",
		"cards: [{presets: [{fields: {a: ~, ~: b, [x]: {}, x.y: {nl: z}}}, ~, 1], fields: [{type: ref, to: \"*\", each: true}]}]",
		"complete: [{count: all, cards: term, field: name, is: x, least: -1}, ~]\nsteps: [{kind: survey, sheet: {low: .nan, scale: [~], items: ~}}, {kind: reflex, scratch: ~}]",
		"interventions: [{cause: [x], by: ~}, ~]", "reflexes: [{side: \"\"}, ~, []]",
		"warnings: [{fields: [.], when: [{is: empty}, ~], words: {nl: ['*', '|', ~], en: [...]}}, 1, ~]",
	} {
		for _, name := range names {
			f.Add(name, []byte(odd))
		}
	}
	f.Fuzz(func(t *testing.T, name string, text []byte) {
		files := rich(t)
		if _, ok := files[name]; !ok {
			name = words
		}
		files[name] = &fstest.MapFile{Data: text}
		m, err := method.Load(files)
		if err == nil {
			if m.ID == "" || len(m.Variants) == 0 || len(m.Exercises) != 3 || len(m.Instrument.Items) != 27 {
				t.Fatalf("half a method: %+v", m)
			}
			return
		}
		var all method.Errors
		if !errors.As(err, &all) || len(all) == 0 {
			t.Fatalf("%v is no Errors", err)
		}
		for _, e := range all {
			if e.Reason == "" || e.Line < 0 || strings.ContainsAny(e.Error(), "\n\r") {
				t.Errorf("cannot be shown: %q", e.Error())
			}
		}
	})
}
