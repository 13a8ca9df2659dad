package command

import (
	"regexp"
	"strings"

	"samenspel/app/say"
)

// usageError is a command line that makes no sense, said for a person.
type usageError struct{ text string }

func (e *usageError) Error() string { return e.text }

func (s *session) usage(key string, args ...any) error { return &usageError{s.t.T(key, args...)} }

// parserSays maps what the parser says in English to our own sentences. Each
// pattern captures what the sentence names.
var parserSays = []struct {
	pattern *regexp.Regexp
	key     string
}{
	{regexp.MustCompile(`^unexpected argument (.*?)(?:, did you mean .*)?$`), "command.usage.argument"},
	{regexp.MustCompile(`^unknown flag (\S+)`), "command.usage.flag"},
	{regexp.MustCompile(`^missing flags: (.*)$`), "command.usage.missing_flags"},
	{regexp.MustCompile(`^expected "(.*)"$`), "command.usage.missing"},
	{regexp.MustCompile(`^expected one of (.*)$`), "command.usage.missing"},
	{regexp.MustCompile(`^(--?[a-z]+): missing value`), "command.usage.value"},
	{regexp.MustCompile(`^(--?[a-z]+): expected \S+ value but got`), "command.usage.value"},
}

// words puts the names of arguments and of what flags take, as the parser
// writes them, in the words of the help.
func (s *session) words(text string) string {
	return argument.ReplaceAllStringFunc(text, func(found string) string {
		key := "command.word." + strings.Trim(found, "<>=. ")
		if !s.t.Has(key) {
			return found
		}
		word := s.t.T(key)
		if strings.HasPrefix(found, "=") {
			return " " + word
		}
		return word
	})
}

// argument is <file>, <file> ... or the =name of a flag.
var argument = regexp.MustCompile(`<[a-z]+>( \.\.\.)?|=[a-z]+`)

// explain turns the parser's error into a usage error.
func (s *session) explain(err error) error {
	text := say.Line(err.Error())
	for _, p := range parserSays {
		if m := p.pattern.FindStringSubmatch(text); m != nil {
			return s.usage(p.key, "what", s.words(m[1]))
		}
	}
	return s.usage("command.usage.other", "what", text)
}
