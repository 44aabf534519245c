package transcript

import (
	"errors"
	"strings"
)

// SubRip has no standard; this is what players agree on: a number, a line with
// two times, lines of text with a few HTML tags and {\an8} for the place, and
// a blank line.

// looksSubRip: the first line, or the one after a number, has two times.
func looksSubRip(head []byte, _ map[string]string) bool {
	lines := strings.SplitN(strings.TrimLeft(string(head[:min(len(head), 512)]), "\r\n\t "), "\n", 3)
	for i, line := range lines[:min(2, len(lines))] {
		line = strings.TrimSpace(line)
		if _, ok := timing(line); ok {
			return true
		}
		if i == 0 && !isNumeral(line) {
			return false
		}
	}
	return false
}

func readSubRip(in *input) error { return in.readCues(parseSubRip) }

// parseSubRip parses a cue.
func parseSubRip(lines []string, at int) (cue, error) {
	for i, line := range lines[:min(2, len(lines))] {
		if start, ok := timing(line); ok {
			text := stripTags(strings.Join(lines[i+1:], "\n"))
			return cue{at + i, start, []said{{"", text}}}, nil
		}
	}
	if len(lines) == 1 && isNumeral(strings.TrimSpace(lines[0])) {
		return cue{}, nil // a cue without a text
	}
	return cue{}, &Error{Line: at, Err: errors.New("not a cue of SubRip: it begins with its number and a line like 00:00:01,000 --> 00:00:04,000")}
}

// stripTags takes <i>, <font color=...> and {\an8} out of a cue's text.
func stripTags(s string) string {
	var b strings.Builder
	for {
		i := strings.IndexAny(s, "<{")
		if i < 0 {
			return b.String() + s
		}
		n := tagLen(s[i:])
		if n == 0 {
			n = 1
			b.WriteString(s[:i+1])
		} else {
			b.WriteString(s[:i])
		}
		s = s[i+n:]
	}
}

// tagLen returns the length of the tag that s begins with; 0 means that it is
// a sign like others.
func tagLen(s string) int {
	const most = 200
	end := strings.IndexByte(s[:min(len(s), most)], map[byte]byte{'<': '>', '{': '}'}[s[0]])
	if end < 2 {
		return 0
	}
	switch c := s[1]; {
	case s[0] == '{' && c == '\\', s[0] == '<' && (c == '/' || 'a' <= c|0x20 && c|0x20 <= 'z'):
		return end + 1
	}
	return 0
}
