package lexicon

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"strings"
	"unicode/utf8"
)

// maxFile bounds a file in a foreign format, in bytes: they are read as a whole.
const maxFile = 64 << 20

// readText reads a file as UTF-8 text. Bytes that are not UTF-8 are taken for
// Windows-1252, which the older LIWC and its users' spreadsheets write; line is then
// that of the first such byte, else 0.
func readText(r io.Reader, name string) (text string, line int, err error) {
	b, err := io.ReadAll(io.LimitReader(r, maxFile+1))
	switch {
	case err != nil:
		return "", 0, &Error{Name: name, Err: err}
	case len(b) > maxFile:
		return "", 0, &Error{Name: name, Err: fmt.Errorf("larger than %d bytes", maxFile)}
	case bytes.HasPrefix(b, []byte("\xff\xfe")) || bytes.HasPrefix(b, []byte("\xfe\xff")):
		return "", 0, &Error{Name: name, Line: 1, Column: 1, Err: errors.New("UTF-16: save it as UTF-8 first")}
	}
	b = bytes.TrimPrefix(b, []byte("\ufeff"))
	if i := bytes.IndexByte(b, 0); i >= 0 {
		return "", 0, &Error{Name: name, Line: 1 + bytes.Count(b[:i], []byte("\n")), Err: errors.New("a NUL byte: this is not a text")}
	}
	if utf8.Valid(b) {
		return string(b), 0, nil
	}
	return fromWindows(b), 1 + bytes.Count(b[:invalid(b)], []byte("\n")), nil
}

// invalid returns the offset of the first byte that is not UTF-8.
func invalid(b []byte) (i int) {
	for i < len(b) {
		r, n := utf8.DecodeRune(b[i:])
		if r == utf8.RuneError && n == 1 {
			break
		}
		i += n
	}
	return i
}

// windows1252 is what the bytes 0x80 to 0x9f stand for (WHATWG Encoding Standard,
// index windows-1252); all others stand for the rune of the same number.
var windows1252 = [32]rune{
	'€', 0x81, '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', 0x8d, 'Ž', 0x8f,
	0x90, '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', 0x9d, 'ž', 'Ÿ',
}

func fromWindows(b []byte) string {
	var out strings.Builder
	out.Grow(len(b) + len(b)/8)
	for _, c := range b {
		if c >= 0x80 && c < 0xa0 {
			out.WriteRune(windows1252[c-0x80])
		} else {
			out.WriteRune(rune(c))
		}
	}
	return out.String()
}

// lines splits a text at line feeds, or at carriage returns where it has only those.
func lines(text string) []string {
	if !strings.Contains(text, "\n") {
		text = strings.ReplaceAll(text, "\r", "\n")
	}
	out := strings.Split(text, "\n")
	for i, s := range out {
		out[i] = strings.TrimSuffix(s, "\r")
	}
	return out
}
