package export

import (
	"fmt"

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

// Draft is one that was made.
type Draft struct {
	To    []mail.Recipient
	Shown Shown
	File  File // message/rfc822
}

// Shown is what there is to be read in a draft before it is opened.
type Shown struct {
	Subject, Text string
	Files         []string
}

// Drafts makes drafts of mail of a view made with the viewer AsReport. A
// calendar that goes with a draft to one holds the dates of that person's
// actions and those of everyone. It returns the errors of Make, and
// mail.ErrRecipient for an address that mail can't reach.
func Drafts(v workshop.View, d Drafting, o Options) ([]Draft, error) {
	if v.Viewer.Role != workshop.AsReport {
		return nil, fmt.Errorf("write mail for %q: %w", v.Viewer.Role, report.ErrViewer)
	}
	each := make([][]mail.Recipient, 0, len(d.To))
	if d.Together {
		each = append(each, d.To)
	} else {
		for i := range d.To {
			each = append(each, d.To[i:i+1])
		}
	}
	alike := map[Kind][]File{} // files that are the same in every draft
	var out []Draft
	for _, to := range each {
		one := mail.Draft{To: to, Hidden: d.Hidden}
		for _, kind := range d.With {
			files, made := alike[kind]
			if !made {
				var err error
				if files, err = Make(v, kind, o.of(kind, to)); err != nil {
					return nil, err
				}
				if kind != Calendar {
					alike[kind] = files
				}
			}
			for _, f := range files {
				one.Attachments = append(one.Attachments, mail.Attachment{Name: d.Name(f), Type: f.Type, Content: f.Content})
			}
		}
		written, err := o.draft(v, one)
		if err != nil {
			return nil, err
		}
		out = append(out, written)
	}
	return out, nil
}

// of are the options for a file that goes with a draft.
func (o Options) of(kind Kind, to []mail.Recipient) Options {
	if kind == Calendar && len(to) == 1 {
		o.Calendar.Person = to[0].Person
	}
	return o
}

func (o Options) draft(v workshop.View, one mail.Draft) (Draft, error) {
	v = o.shown(v)
	t := o.words(&v)
	content, err := mail.Write(&v, t, one)
	if err != nil {
		return Draft{}, err
	}
	shown := Shown{Subject: mail.Subject(&v, t), Text: mail.Text(&v, t, one)}
	for _, a := range one.Attachments {
		shown.Files = append(shown.Files, a.Name)
	}
	return Draft{one.To, shown, File{"", ".eml", mail.Type, content}}, nil
}
