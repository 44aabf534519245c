package transcript

import (
	"errors"
	"strings"
	"unicode/utf8"

	"github.com/seed-f57f835e/detente/tone"
)

// CheckText returns an error, always an *Error, at the first byte of a record's text that is
// no text: a NUL byte, or what is not UTF-8. name is the input's. Records does not check it, since
// scoring takes any bytes; it is for programs that would rather refuse a damaged input.
func CheckText(name string, s tone.Statement) error {
	if i := strings.IndexByte(s.Text, 0); i >= 0 {
		return textError(name, s, i, "a NUL byte: this is not a text")
	}
	if valid(s.Text, 0) {
		return nil
	}
	var i int
	for i = range s.Text {
		if r, n := utf8.DecodeRuneInString(s.Text[i:]); r == utf8.RuneError && n == 1 {
			break
		}
	}
	return textError(name, s, i, "not UTF-8: convert the text first, for example with iconv -f WINDOWS-1252 -t UTF-8")
}

func textError(name string, s tone.Statement, at int, what string) error {
	before := s.Text[:at]
	return &Error{
		Name: name, Line: max(s.Line, 1) + strings.Count(before, "\n"),
		Column: at - strings.LastIndexByte(before, '\n'), Err: errors.New(what),
	}
}
