package step

import (
	"slices"

	"samenspel/app/widget"
	"samenspel/workshop"
	"samenspel/workshop/hint"
)

// remarks returns what gently questions a text in a field, but for what the
// facilitator chose to leave as it is.
func (c *Context) remarks(in input) func(text string) []widget.Remark {
	if in.about == "" || in.card != nil && in.card.Kind == "term" { // where a word is agreed it may be written
		return func(string) []widget.Remark { return nil }
	}
	if c.hints == nil || c.hintsOf != c.view.Method {
		c.hints, c.hintsOf = hint.New(c.view.Method), c.view.Method
	}
	view, hints := c.view, c.hints
	return func(text string) []widget.Remark {
		var out []widget.Remark
		for _, h := range hints.For(view, in.about, text, in.get) {
			left := workshop.RemarkDismissed{Place: in.key, Code: h.Code}
			if slices.Contains(view.Dismissed, left) {
				continue
			}
			out = append(out, widget.Remark{
				Text: h.Text, Leave: c.T.T("remark.leave"), Name: in.key + ".leave." + h.Code,
				OnLeave: func() { c.send(workshop.DismissRemark(left)) },
			})
		}
		return out
	}
}
