// Package markdown writes the plan as Markdown: CommonMark, with the tables
// that most programs know beside it, to paste in a wiki or a ticket.
//
// Typed text is text: nothing in it becomes a heading, a link, a picture, HTML
// or the end of a cell. The same View gives the same bytes.
package markdown

import (
	"strconv"
	"strings"

	"samenspel/assets/translations"
	"samenspel/export/table"
	"samenspel/workshop"
)

// Write returns the plan of a view made for a report: what is agreed at a
// glance, each action, the calendar, the interests, concerns and consent. It
// returns table.ErrViewer for any other view.
func Write(v *workshop.View, t translations.Translator) ([]byte, error) {
	b, err := table.Of(v, t)
	if err != nil {
		return nil, err
	}
	w := &writer{t: t, book: b}
	w.heading(1, b.Title)
	if b.Concept {
		w.paragraph("**" + Escape(t.T("report.concept")) + "** · " + Escape(t.T("report.concept.why")))
	}
	for _, f := range b.Facts {
		w.item(f.Label, w.value(f.Type, f.Value))
	}
	if b.Version != "" {
		w.item(t.T("table.version"), Escape(b.Version))
	}
	w.end()
	w.plan(b.Table("plan"))
	for _, id := range []string{"calendar", "readings", "interests", "concerns", "checks", "consent"} {
		if of := b.Table(id); len(of.Rows) > 0 {
			w.heading(2, of.Title)
			w.table(of)
		}
	}
	return []byte(w.b.String()), nil
}

type writer struct {
	b    strings.Builder
	t    translations.Translator
	book table.Book
}

func (w *writer) heading(level int, s string) {
	w.b.WriteString(strings.Repeat("#", level) + " " + line(s) + "\n\n")
}

func (w *writer) paragraph(s string) { w.b.WriteString(s + "\n\n") }

// item is a line of a list: a label, and what it is about.
func (w *writer) item(label, s string) {
	if s == "" {
		return
	}
	if !strings.HasSuffix(label, "?") {
		label += ":"
	}
	w.b.WriteString("- **" + line(label) + "** " + strings.ReplaceAll(s, "\n", "\\\n  ") + "\n")
}

func (w *writer) end() { w.b.WriteString("\n") }

// plan is the actions at a glance, and then each by itself.
func (w *writer) plan(plan table.Table) {
	if len(plan.Rows) == 0 {
		w.heading(2, plan.Title)
		w.paragraph(Escape(w.t.T("report.summary.none")))
		return
	}
	w.heading(2, w.t.T("report.summary"))
	w.table(glance(plan))
	w.heading(2, w.t.T("report.actions"))
	for _, row := range plan.Rows {
		title := plan.Of(row, "title")
		if nr := plan.Of(row, "nr"); nr != "" {
			title = nr + ". " + title
		}
		w.heading(3, title)
		for i, c := range plan.Columns {
			if c.ID != "nr" && c.ID != "title" {
				w.item(c.Title, w.value(c.Type, row[i].Value))
			}
		}
		w.end()
	}
}

// glance is the plan in the columns that fit beside each other.
func glance(plan table.Table) table.Table {
	out := table.Table{ID: plan.ID, Title: plan.Title, Rows: make([][]table.Cell, len(plan.Rows))}
	for _, id := range []string{"nr", "title", "level", "ownerVendor", "ownerClient", "firstDate", "due", "state"} {
		i := plan.Column(id)
		if i < 0 {
			continue
		}
		out.Columns = append(out.Columns, plan.Columns[i])
		for n, row := range plan.Rows {
			out.Rows[n] = append(out.Rows[n], row[i])
		}
	}
	return out
}

// table writes a table; figures stand at the right. A cell is one line: a
// stroke stands for a break.
func (w *writer) table(of table.Table) {
	cells := make([]string, len(of.Columns))
	row := func() { w.b.WriteString("| " + strings.Join(cells, " | ") + " |\n") }
	for i, c := range of.Columns {
		cells[i] = line(c.Title)
	}
	row()
	for i, c := range of.Columns {
		cells[i] = "---"
		if c.Type.Numeric() {
			cells[i] = "---:"
		}
	}
	row()
	for _, values := range of.Rows {
		for i, c := range values {
			cells[i] = strings.ReplaceAll(w.value(of.Columns[i].Type, c.Value), "\n", " / ")
		}
		row()
	}
	w.end()
}

// value writes a cell as people read it: dates in words, figures with the
// language's decimal sign.
func (w *writer) value(kind table.Type, s string) string {
	n, err := strconv.ParseFloat(s, 64)
	switch {
	case s == "":
		return ""
	case kind == table.Date:
		return Escape(w.t.ShortDate(s))
	case err != nil || !kind.Numeric():
		return Escape(s)
	case kind == table.Euros:
		return w.t.Euros(n)
	case kind == table.Share:
		return w.t.Number(n*100, 0) + "%"
	case kind == table.Score:
		return w.t.Fixed(n, 1)
	case kind == table.Signed && n > 0:
		return "+" + w.t.Number(n, 4)
	}
	return w.t.Grouped(n, 4)
}
