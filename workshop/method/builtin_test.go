package method_test

import (
	"bytes"
	"fmt"
	"io/fs"
	"reflect"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	methodfiles "samenspel/assets/method"
	"samenspel/workshop"
	"samenspel/workshop/method"
)

func builtin(t testing.TB) workshop.Method {
	t.Helper()
	m, err := method.Builtin()
	if err != nil {
		t.Fatal(err)
	}
	return m
}

// texts visits every Text that is given in a value, with where it stands.
func texts(v reflect.Value, at string, visit func(at string, t workshop.Text)) {
	if t, ok := v.Interface().(workshop.Text); ok {
		if t != (workshop.Text{}) {
			visit(at, t)
		}
		return
	}
	switch v.Kind() {
	case reflect.Struct:
		for i := range v.NumField() {
			texts(v.Field(i), at+"."+v.Type().Field(i).Name, visit)
		}
	case reflect.Slice:
		for i := range v.Len() {
			texts(v.Index(i), fmt.Sprintf("%s[%d]", at, i), visit)
		}
	case reflect.Map:
		for _, k := range v.MapKeys() {
			texts(v.MapIndex(k), at+"."+k.String(), visit)
		}
	case reflect.Pointer:
		if !v.IsNil() {
			texts(v.Elem(), at, visit)
		}
	}
}

func TestBuiltinLanguages(t *testing.T) {
	same := []string{"Samenspel", "Partnership", "Respect", "€"} // alike in Dutch and English
	n := 0
	texts(reflect.ValueOf(builtin(t)), "", func(at string, text workshop.Text) {
		n++
		if text.NL == "" || text.EN == "" {
			t.Errorf("%s: empty: %+v", at, text)
		}
		if text.NL == text.EN && !slices.Contains(same, text.NL) {
			t.Errorf("%s: alike in both languages: %q", at, text.NL)
		}
		for _, l := range workshop.Langs {
			if s := text.In(l); s != strings.TrimSpace(s) || strings.Contains(s, "  ") || strings.ContainsAny(s, "\"'\n") {
				t.Errorf("%s.%s: stray space, straight quote or line break: %q", at, l, s)
			}
			if o := strings.Count(text.In(l), "“") - strings.Count(text.In(l), "”"); o != 0 {
				t.Errorf("%s.%s: %+d quotes left open: %q", at, l, o, text.In(l))
			}
		}
	})
	if n < 300 {
		t.Errorf("visited %d texts, which is too few to have seen the method", n)
	}
}

// The files may have been checked out with the line ends of Windows.
func TestBuiltinForeignLineEnds(t *testing.T) {
	files := fstest.MapFS{}
	err := fs.WalkDir(methodfiles.Files, ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		text, err := fs.ReadFile(methodfiles.Files, name)
		files[name] = &fstest.MapFile{Data: bytes.ReplaceAll(text, []byte("\n"), []byte("\r\n"))}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	m, err := method.Load(files)
	if err != nil {
		t.Fatal(err)
	}
	if !reflect.DeepEqual(m, builtin(t)) {
		t.Error("line ends change the method")
	}
}

// What stands on the wall, as the method's authors worded it.
func TestBuiltinQuestions(t *testing.T) {
	want := map[string]workshop.Text{
		"E01 welcome":       {NL: "Waarom ben je hier als mens? Eén zin. Kies samen drie werkafspraken.", EN: "Why are you here as a person? One sentence. Choose three agreements."},
		"E02 strengths":     {NL: "Vertel over een moment waarop de ander echt luisterde. Wat maakte dat mogelijk?", EN: "Tell of a moment the other truly listened. What made it possible?"},
		"E03 mirror":        {NL: "Scoor je eigen kant, dan de andere. Voorspel welk cijfer zij jullie geven.", EN: "Score your side, then theirs. Predict the mark they give you."},
		"E04 touchpoints":   {NL: "Geef elk contactmoment een gevoel van −2 tot +2.", EN: "Give each contact a feeling from −2 to +2."},
		"E05 language":      {NL: "Welke woorden verwarren ons? Raad daarna de werkdag van de ander.", EN: "Which words confuse us? Then guess the other’s working day."},
		"E06 reflexes":      {NL: "Herken de reflex. Geef een betere reactie.", EN: "Spot the reflex. Respond better."},
		"E07 impact":        {NL: "Vertel één voorval en het gevolg. De ander vat samen tot jij zegt: klopt.", EN: "Tell one incident and its effect. The other summarises until you say: right."},
		"E08 interests":     {NL: "Achter elke eis zit een belang. Vraag tweemaal: waarom?", EN: "Behind each demand lies an interest. Ask why twice."},
		"E09 cycle":         {NL: "Wat deden we, hoelang hielp het, hoe kwam het terug?", EN: "What did we do, how long did it help, how did it return?"},
		"E10 system":        {NL: "Zou een ander op deze plek hetzelfde doen? Zoek wat dat gedrag logisch maakt.", EN: "Would anyone in this seat do the same? Find what makes it logical."},
		"E11 interventions": {NL: "Waarmee houden we dit zeker in stand? Stop daarmee. Kies dan op drie niveaus.", EN: "What surely keeps this going? Stop it. Then choose on three levels."},
		"E12 requests":      {NL: "Vraag wat jij nodig hebt. Antwoord: ja, nee, ik probeer, te vaag.", EN: "Ask what you need. Answer: yes, no, I’ll try, too vague."},
		"E13 limits":        {NL: "Wie draagt gevolgen maar zit niet aan tafel? Wat doen we niet, ook niet op verzoek?", EN: "Who bears effects but isn’t here? What won’t we do, even if asked?"},
		"E14 plan":          {NL: "Een jaar later is dit mislukt. Wat gebeurde er?", EN: "A year later this failed. What happened?"},
		"E15 close":         {NL: "Wat doe jij morgen al, zonder toestemming?", EN: "What can you do tomorrow without permission?"},
	}
	for _, e := range builtin(t).Exercises {
		text := e.Question
		if e.ID == "plan" { // the quoted question is asked halfway
			text = e.Steps[1].Title
		}
		if w, ok := want[e.Code+" "+e.ID]; ok && text != w {
			t.Errorf("%s asks %+v, want %+v", e.ID, text, w)
		}
		delete(want, e.Code+" "+e.ID)
	}
	for id := range want {
		t.Errorf("no exercise %s", id)
	}
}

// The steps and fields that the screens and pictures count on.
func TestBuiltinNames(t *testing.T) {
	var b strings.Builder
	m := builtin(t)
	for _, e := range m.Exercises {
		fmt.Fprintf(&b, "%s %s\n", e.Code, e.ID)
		for _, k := range e.Cards {
			fmt.Fprintf(&b, "  card %s", k.ID)
			if k.PerSide {
				b.WriteString(" (per side)")
			}
			if k.Carry {
				b.WriteString(" (carried)")
			}
			for _, p := range k.Presets {
				fmt.Fprintf(&b, " preset:%s", p.ID)
			}
			b.WriteString(":")
			for _, f := range k.Fields {
				fmt.Fprintf(&b, " %s", f.ID)
				if f.Required {
					b.WriteString("*")
				}
				fmt.Fprintf(&b, ":%s", f.Type)
				if f.Type == workshop.FieldText {
					fmt.Fprintf(&b, "%v", f.Max)
				}
				for _, o := range f.Options {
					fmt.Fprintf(&b, "/%s", o.ID)
				}
				if f.To != "" {
					fmt.Fprintf(&b, ">%s", f.To)
				}
				if f.Each {
					b.WriteString("(each)")
				}
			}
			b.WriteString("\n")
		}
		for _, s := range e.Steps {
			fmt.Fprintf(&b, "  step %s %s %s%s", s.ID, s.Kind, s.Blind, s.Form)
			for _, list := range [][]string{s.Cards, s.Fields, s.Shows, s.Charts} {
				fmt.Fprintf(&b, " %v", list)
			}
			if s.Sheet != nil {
				fmt.Fprintf(&b, " sheet:%s", s.Sheet.Shown)
				for _, item := range s.Sheet.Items {
					fmt.Fprintf(&b, "/%s", item.Code)
				}
			}
			if s.Scratch != nil {
				b.WriteString(" scratch")
			}
			b.WriteString("\n")
		}
	}
	for _, r := range m.Reflexes {
		fmt.Fprintf(&b, "reflex %s %s\n", r.ID, r.Side)
	}
	golden(t, "testdata/names.txt", b.String())
}

func TestBuiltinAgendas(t *testing.T) {
	type agenda struct {
		minutes int
		runs    string
	}
	want := map[string]agenda{
		"half":      {240, "preparation touchpoints welcome strengths mirror language reflexes impact interests cycle system interventions limits plan close"},
		"full":      {480, "preparation welcome strengths mirror touchpoints language reflexes impact interests cycle system interventions requests limits plan close"},
		"follow-up": {90, "checkin trend evidence returned renewal"},
	}
	m := builtin(t)
	planned := map[string]bool{}
	for _, v := range m.Variants {
		total := 0
		var ids []string
		for _, s := range v.Agenda {
			total += s.Minutes
			if s.Exercise != "" {
				ids = append(ids, s.Exercise)
				planned[s.Exercise] = true
			}
		}
		w := want[v.ID]
		if total != w.minutes || v.Minutes != w.minutes {
			t.Errorf("%s: %d minutes, agenda %d, want %d", v.ID, v.Minutes, total, w.minutes)
		}
		if runs := strings.Join(ids, " "); runs != w.runs {
			t.Errorf("%s runs %s", v.ID, runs)
		}
		delete(want, v.ID)
	}
	if len(want) > 0 {
		t.Errorf("no variants %v", want)
	}
	for _, e := range m.Exercises {
		if !planned[e.ID] {
			t.Errorf("%s is in no agenda", e.ID)
		}
	}
}

func TestBuiltinInstrument(t *testing.T) {
	in := builtin(t).Instrument
	var codes, short []string
	for _, item := range in.Items {
		codes = append(codes, item.Code)
		if item.Short {
			short = append(short, item.Code)
		}
	}
	want := "HET1 HET2 HET3 HET4 HET5 HET6 HET7 HET8 HET9 WIJ1 WIJ2 WIJ3 WIJ4 WIJ5 WIJ6 WIJ7 WIJ8 WIJ9 IK1 IK2 IK3 IK4 IK5 IK6 IK7 IK8 IK9"
	if got := strings.Join(codes, " "); got != want {
		t.Errorf("items %s", got)
	}
	if got := strings.Join(short, " "); got != "HET4 HET8 HET9 WIJ1 WIJ3 WIJ7 IK2 IK5 IK6" {
		t.Errorf("short form %s", got)
	}
	var results []string
	for _, r := range in.Results {
		results = append(results, fmt.Sprintf("%s %s %d-%d %t %t", r.Code, r.Type, r.Min, r.Max, r.Predict, r.Both))
	}
	if got := strings.Join(results, "\n"); got != `R1 mark 1-10 true false
R2 mark 1-10 true false
R3 mark 0-10 true false
R4 mark 1-10 true false
R5 mark 1-10 false false
R6 mark 1-10 false false
R7 yesno 0-0 false true` {
		t.Errorf("results\n%s", got)
	}
}

func BenchmarkBuiltin(b *testing.B) {
	for b.Loop() {
		if _, err := method.Builtin(); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkBuiltinBytes is the bare operation under BenchmarkBuiltin.
func BenchmarkBuiltinBytes(b *testing.B) {
	for b.Loop() {
		err := fs.WalkDir(methodfiles.Files, ".", func(name string, d fs.DirEntry, err error) error {
			if err != nil || d.IsDir() {
				return err
			}
			_, err = fs.ReadFile(methodfiles.Files, name)
			return err
		})
		if err != nil {
			b.Fatal(err)
		}
	}
}
