package export

import (
	"fmt"

	"samenspel/assets/translations"
	"samenspel/export/mail"
	"samenspel/export/report"
	"samenspel/workshop"
)

// Drafting is which drafts of mail are made of a plan.
type Drafting struct {
	To       []mail.Recipient
	Together bool   // one to all of them; otherwise one to each, with what is theirs
	Hidden   bool   // of one to all: they don't see one another's addresses
	With     []Kind // what goes with it
	// Name returns what a file that goes with it is called, with its ending.
	Name func(File) string
}

// Draft is one of them.
type Draft struct {
	To            []mail.Recipient
	Subject, Text string
	Files         []string // the names of what goes with it
	File          File     // the draft as it is written; nothing in a sketch

	mail mail.Draft
}

// Words are what a name for the draft's file is made of: what it is, to whom it
// goes where that is one, the parties and the day.
func (d Draft) Words(v *workshop.View, t translations.Translator) []string {
	out := []string{t.T("send.file")}
	if len(d.To) == 1 {
		out = append(out, d.To[0].Name)
	}
	return append(out, v.Name(workshop.Vendor), "×", v.Name(workshop.Client), v.Workshop.Day)
}

// each are the recipients of every draft.
func (d Drafting) each() [][]mail.Recipient {
	if d.Together && len(d.To) > 0 {
		return [][]mail.Recipient{d.To}
	}
	out := make([][]mail.Recipient, len(d.To))
	for i := range d.To {
		out[i] = d.To[i : i+1]
	}
	return out
}

// Drafts makes drafts of mail of a view made with the viewer AsReport. A
// calendar that goes with a draft to one holds the dates of that person's
// actions and those of everyone. It returns the errors of Make, and
// mail.ErrRecipient for an address that mail can't reach.
func Drafts(v workshop.View, d Drafting, o Options) ([]Draft, error) {
	alike := map[Kind][]File{} // files that are the same in every draft
	all, err := d.drafts(v, o, func(kind Kind, to []mail.Recipient) ([]File, error) {
		if files, made := alike[kind]; made {
			return files, nil
		}
		of := o
		if kind == Calendar && len(to) == 1 {
			of.Calendar.Person = to[0].Person
		}
		files, err := Make(v, kind, of)
		if err == nil && kind != Calendar {
			alike[kind] = files
		}
		return files, err
	})
	if err != nil {
		return nil, err
	}
	shown, t := o.shown(v), o.words(&v)
	for i := range all {
		content, err := mail.Write(&shown, t, all[i].mail)
		if err != nil {
			return nil, err
		}
		all[i].File = File{Ext: ".eml", Type: mail.Type, Content: content}
	}
	return all, nil
}

// Sketches tells what drafts would say, without making anything.
func Sketches(v workshop.View, d Drafting, o Options) ([]Draft, error) {
	return d.drafts(v, o, func(kind Kind, _ []mail.Recipient) ([]File, error) {
		if kind == Calendar {
			return []File{{Kind: kind, Ext: calendarExt, Type: calendarType}}, nil
		}
		return []File{{Kind: kind, Ext: pdfExt, Type: pdfType}}, nil
	})
}

// drafts puts drafts together, each with the files that with returns for a
// kind.
func (d Drafting) drafts(v workshop.View, o Options, with func(Kind, []mail.Recipient) ([]File, error)) ([]Draft, error) {
	if v.Viewer.Role != workshop.AsReport {
		return nil, fmt.Errorf("write mail for %q: %w", v.Viewer.Role, report.ErrViewer)
	}
	shown, t := o.shown(v), o.words(&v)
	var out []Draft
	for _, to := range d.each() {
		draft := Draft{To: to, Subject: mail.Subject(&shown, t), mail: mail.Draft{To: to, Hidden: d.Hidden}}
		for _, kind := range d.With {
			files, err := with(kind, to)
			if err != nil {
				return nil, err
			}
			for _, f := range files {
				name := d.Name(f)
				draft.mail.Attachments = append(draft.mail.Attachments, mail.Attachment{Name: name, Type: f.Type, Content: f.Content})
				draft.Files = append(draft.Files, name)
			}
		}
		draft.Text = mail.Text(&shown, t, draft.mail)
		out = append(out, draft)
	}
	return out, nil
}
