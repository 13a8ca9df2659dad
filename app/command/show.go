package command

import (
	"fmt"
	"strings"
	"unicode"

	"samenspel/assets/translations"
	"samenspel/workshop"
	"samenspel/workshop/facts"
)

type showCommand struct {
	File string `arg:""`
	JSON bool   `name:"json"`
}

// Run prints what the facilitator sees of a workshop.
func (c showCommand) Run(s *session) error {
	in, err := s.read(c.File)
	if err != nil {
		return err
	}
	v := in.state.For(workshop.Viewer{Role: workshop.AsFacilitator})
	if c.JSON {
		if err := facts.Write(s.out, &v); err != nil {
			return err
		}
		return verdict(in.sound)
	}
	lang := s.langOr(v.Workshop.Lang)
	p := &page{t: translations.For(string(lang)), lang: lang, v: &v}
	p.head()
	p.parties()
	p.agenda()
	p.cards()
	p.mirror()
	p.since()
	p.actions()
	p.planChecks()
	fmt.Fprint(s.out, p.String())
	return verdict(in.sound)
}

// page is a workshop as plain text.
type page struct {
	strings.Builder
	t    translations.Translator
	lang workshop.Lang
	v    *workshop.View
}

// String returns the page without what would steer a terminal: a file may come
// from anyone.
func (p *page) String() string {
	return strings.Map(func(r rune) rune {
		if unicode.IsControl(r) && r != '\n' {
			return ' '
		}
		return r
	}, p.Builder.String())
}

// line writes a line, indented by two spaces a level; breaks in it become
// spaces.
func (p *page) line(level int, format string, args ...any) {
	text := strings.Join(strings.Fields(fmt.Sprintf(format, args...)), " ")
	p.WriteString(strings.Repeat("  ", level) + text + "\n")
}

// row writes a name and what belongs to it in a second column.
func (p *page) row(level int, name, value string) {
	p.WriteString(fmt.Sprintf("%s%-*s  %s\n", strings.Repeat("  ", level), 40-2*level, name, value))
}

// title writes a heading after an empty line.
func (p *page) title(text string) { p.WriteString("\n" + text + "\n") }

// join puts a dot between what is there.
func join(parts ...string) string {
	var there []string
	for _, part := range parts {
		if part != "" {
			there = append(there, part)
		}
	}
	return strings.Join(there, " · ")
}
