package facts

import (
	"samenspel/workshop"
	"samenspel/workshop/hint"
)

// Warning is a gentle remark on how a field of an action is worded.
type Warning struct {
	Code      string   `json:"code"` // such as W3
	Field     string   `json:"field"`
	Text      string   `json:"text"`      // what is asked
	Words     []string `json:"words"`     // what it is about, as it was typed
	Dismissed bool     `json:"dismissed"` // left as it is
}

// DismissedWarning is a gentle remark that was left as it is.
type DismissedWarning struct {
	Place string `json:"place"` // such as action.<id>.title
	Code  string `json:"code"`
}

// wording is what is asked about the texts of actions.
type wording struct {
	hints  *hint.Set
	about  hint.Context
	lang   workshop.Lang
	fields []string
	left   map[workshop.RemarkDismissed]bool
}

func newWording(v *workshop.View) wording {
	w := wording{hints: hint.New(v.Method), about: hint.Around(v, nil), lang: v.Workshop.Lang, left: map[workshop.RemarkDismissed]bool{}}
	for _, f := range workshop.ActionFields {
		if f.Type == workshop.FieldText {
			w.fields = append(w.fields, f.ID)
		}
	}
	for _, r := range v.Dismissed {
		w.left[r] = true
	}
	return w
}

func (w wording) of(a *workshop.ActionView) []Warning {
	out := []Warning{}
	about := w.about
	about.Get = a.Get
	for _, field := range w.fields {
		for _, h := range w.hints.Text("action."+field, a.Get(field), w.lang, about) {
			words := []string{}
			for _, m := range h.Words {
				words = append(words, m.Text)
			}
			place := workshop.RemarkDismissed{Place: "action." + string(a.ID) + "." + field, Code: h.Code}
			out = append(out, Warning{h.Code, field, h.Text, words, w.left[place]})
		}
	}
	return out
}
