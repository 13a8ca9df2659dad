package command

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"os"
	"reflect"
	"slices"
	"strings"

	"github.com/alecthomas/kong"

	"samenspel/app/say"
	"samenspel/assets/translations"
	"samenspel/workshop"
)

// Streams are what a command reads and writes.
type Streams struct {
	In       io.Reader
	Out, Err io.Writer
}

// The exit codes.
const (
	exitFine    = 0
	exitProblem = 1 // with a file or what is in it
	exitUsage   = 2 // the command line makes no sense
)

// grammar is what can be typed.
type grammar struct {
	Lang    string         `placeholder:"nl|en"`
	Open    openCommand    `cmd:"" default:"withargs" hidden:""`
	Demo    demoCommand    `cmd:""`
	New     newCommand     `cmd:""`
	Show    showCommand    `cmd:""`
	Check   checkCommand   `cmd:""`
	Merge   mergeCommand   `cmd:""`
	Answers answersCommand `cmd:""`
	Export  exportCommand  `cmd:""`
	Mail    mailCommand    `cmd:""`
	Forget  forgetCommand  `cmd:""`
	Method  methodCommand  `cmd:""`
	Version versionCmd     `cmd:""`
}

// session is one run of a command.
type session struct {
	out     *bufio.Writer
	err     io.Writer
	t       translations.Translator // the user's
	lang    workshop.Lang           // asked for with --lang; empty where it was not
	open    func(file string) error
	version string
}

// Run does what args, without the program's name, ask for and returns the exit
// code: 0 fine, 1 a problem with a file or what is in it, 2 a command line that
// makes no sense. Problems are said on streams.Err. open opens the window on a
// file, or without one where file is empty, and returns when it is closed.
func Run(args []string, streams Streams, open func(file string) error, version string) int {
	s := &session{
		out: bufio.NewWriter(streams.Out), err: streams.Err,
		t: translations.For(string(userLang(args, os.LookupEnv))), open: open, version: version,
	}
	var g grammar
	parser, err := kong.New(&g, kong.Name("samenspel"), kong.NoDefaultHelp(), kong.KindMapper(reflect.String, asTyped{}))
	if err != nil {
		panic(fmt.Errorf("the command line's own grammar: %w", err))
	}
	if rest, asked := askedForHelp(args); asked {
		s.help(parser, rest)
		return s.end(nil)
	}
	ctx, err := parser.Parse(args)
	if err == nil {
		err = s.chooseLang(g.Lang)
	} else {
		err = s.explain(err)
	}
	if err == nil {
		err = ctx.Run(s)
	}
	return s.end(err)
}

// asTyped takes a text byte for byte. The parser's own way goes by JSON, which
// makes another name of one that is not UTF-8.
type asTyped struct{}

// Decode sets target to the text that was typed.
func (asTyped) Decode(ctx *kong.DecodeContext, target reflect.Value) error {
	token, err := ctx.Scan.PopValue("text")
	if err != nil {
		return err
	}
	target.SetString(token.String())
	return nil
}

// end says what went wrong and returns the exit code.
func (s *session) end(err error) int {
	if flushed := s.out.Flush(); err == nil && flushed != nil {
		err = flushed
	}
	var usage *usageError
	switch {
	case err == nil:
		return exitFine
	case errors.As(err, &usage):
		fmt.Fprintf(s.err, "samenspel: %s\n%s\n", usage.text, s.t.T("command.try"))
		return exitUsage
	case errors.Is(err, errSaid):
		return exitProblem
	}
	s.warn(s.problem(err))
	return exitProblem
}

// problem says an error. Where the window keeps what was typed, here nothing is
// kept.
func (s *session) problem(err error) string {
	if r, ok := errors.AsType[*workshop.Rejection](err); ok && r.Code == workshop.CodeTooLong {
		text := s.t.T("command.too_long", "got", say.Line(r.Got), "limit", r.Limit)
		return s.t.T("rejection_at", "field", say.Field(s.t, r.Field), "text", text)
	}
	return say.Error(s.t, err)
}

// errSaid ends a command that has already said what is wrong.
var errSaid = errors.New("said")

// print writes a line to the output; warn one to the error output.
func (s *session) print(key string, args ...any) { fmt.Fprintln(s.out, s.t.T(key, args...)) }

func (s *session) warn(text string) { fmt.Fprintf(s.err, "samenspel: %s\n", text) }

// askedForHelp says whether help is asked for, and returns the rest.
func askedForHelp(args []string) (rest []string, asked bool) {
	end := slices.Index(args, "--")
	if end < 0 {
		end = len(args)
	}
	for _, a := range args[:end] {
		if a == "--help" || a == "-h" {
			asked = true
		} else if !strings.HasPrefix(a, "-") {
			rest = append(rest, a)
		}
	}
	return rest, asked
}

func (s *session) chooseLang(lang string) error {
	switch l := workshop.Lang(lang); l {
	case "", workshop.Dutch, workshop.English:
		s.lang = l
		return nil
	}
	return s.usage("command.usage.option", "flag", "--lang", "got", say.Line(lang), "options", "nl, en")
}

// langOr returns the language asked for, or another.
func (s *session) langOr(other workshop.Lang) workshop.Lang {
	if s.lang != "" {
		return s.lang
	}
	return other
}

type versionCmd struct{}

// Run prints the version.
func (versionCmd) Run(s *session) error {
	fmt.Fprintln(s.out, "samenspel "+s.version)
	return nil
}
