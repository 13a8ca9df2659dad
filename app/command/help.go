package command

import (
	"fmt"
	"slices"
	"strings"

	"github.com/alecthomas/kong"
)

// help prints what can be typed: everything, the commands of a group, or one
// command.
func (s *session) help(parser *kong.Kong, words []string) {
	at := parser.Model.Node
	for _, word := range words {
		i := slices.IndexFunc(at.Children, func(c *kong.Node) bool { return c.Name == word && !c.Hidden })
		if i < 0 {
			break
		}
		at = at.Children[i]
	}
	if at != parser.Model.Node && len(at.Children) == 0 {
		s.helpOf(parser, at)
		return
	}
	if at == parser.Model.Node {
		s.print("command.help.about")
		fmt.Fprintln(s.out)
	}
	s.print("command.help.usage")
	var rows [][2]string
	for _, c := range commands(at) {
		rows = append(rows, [2]string{s.line(c), s.t.T("command." + path(c, ".") + ".about")})
	}
	// The window's own line is short, and so is not what sets the column.
	s.table(rows, 26)
	fmt.Fprintln(s.out)
	s.print("command.help.flags")
	s.flags(parser.Model.Flags, "")
	fmt.Fprintln(s.out)
	s.print("command.help.more")
}

// commands lists what can be typed under a node, in the order of the grammar.
func commands(n *kong.Node) []*kong.Node {
	var out []*kong.Node
	for _, c := range n.Children {
		if len(c.Children) == 0 {
			out = append(out, c)
		}
		out = append(out, commands(c)...)
	}
	return out
}

// path is a command's name with those of the groups it is in.
func path(c *kong.Node, between string) string {
	if c.Parent == nil || c.Parent.Type == kong.ApplicationNode {
		return c.Name
	}
	return path(c.Parent, between) + between + c.Name
}

// helpOf prints what one command takes.
func (s *session) helpOf(parser *kong.Kong, c *kong.Node) {
	s.print("command.help.usage")
	fmt.Fprintln(s.out, "  "+s.line(c))
	fmt.Fprintln(s.out)
	s.print("command." + path(c, ".") + ".about")
	fmt.Fprintln(s.out)
	s.print("command.help.flags")
	s.flags(append(append([]*kong.Flag{}, c.Flags...), parser.Model.Flags...), path(c, "."))
}

// line is how a command is typed.
func (s *session) line(c *kong.Node) string {
	words := []string{"samenspel"}
	if !c.Hidden {
		words = append(words, path(c, " "))
	}
	for _, p := range c.Positional {
		word := s.t.T("command.word." + p.Name)
		if p.IsCumulative() {
			word += "…"
		}
		if !p.Required {
			word = "[" + word + "]"
		}
		words = append(words, word)
	}
	for _, f := range c.Flags {
		word := s.flag(f, true)
		if !f.Required {
			word = "[" + word + "]"
		}
		words = append(words, word)
	}
	return strings.Join(words, " ")
}

// flag is how a flag is typed, by its short name where it has one and brief is
// asked for.
func (s *session) flag(f *kong.Flag, brief bool) string {
	word := "--" + f.Name
	if f.Short != 0 {
		short := "-" + string(f.Short)
		if brief {
			word = short
		} else {
			word = short + ", " + word
		}
	}
	if f.IsBool() {
		return word
	}
	value := f.PlaceHolder
	if key := "command.word." + value; s.t.Has(key) {
		value = s.t.T(key)
	}
	return word + " " + value
}

func (s *session) flags(flags []*kong.Flag, command string) {
	var rows [][2]string
	for _, f := range flags {
		key := "command.flag." + command + "." + f.Name
		if !s.t.Has(key) {
			key = "command.flag." + f.Name
		}
		rows = append(rows, [2]string{s.flag(f, false), s.t.T(key)})
	}
	s.table(rows, 26)
}

// table prints two columns; a first cell wider than the column gets a line of
// its own.
func (s *session) table(rows [][2]string, width int) {
	for _, r := range rows {
		if len([]rune(r[0])) > width {
			fmt.Fprintf(s.out, "  %s\n  %*s  %s\n", r[0], width, "", r[1])
			continue
		}
		fmt.Fprintf(s.out, "  %-*s  %s\n", width, r[0], r[1])
	}
}
