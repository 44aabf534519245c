package transcript

import (
	"strings"
	"unicode"
)

const maxDirection = 400 // bytes

// directionLen returns the length of the direction that s begins with: a pair
// of brackets that is all there is on its lines, or a rule of signs. 0 means
// there is none.
func directionLen(s string) int {
	s = s[:min(len(s), maxDirection)]
	n := len(s) - len(strings.TrimLeftFunc(s, isBlank))
	if n == len(s) || strings.IndexByte("([*#-=_~", s[n]) < 0 {
		return 0
	}
	end := n + closing(s[n:])
	if end == n {
		end = n + len(s[n:]) - len(strings.TrimLeft(s[n:], "*#-=_~ \t"))
	}
	rest := strings.TrimLeft(s[end:], ". \t\r")
	if rest != "" && rest[0] != '\n' || rest == "" && len(s) == maxDirection || end == n {
		return 0
	}
	return len(s) - len(rest)
}

func isBlank(r rune) bool { return r != '\n' && unicode.IsSpace(r) }

// closing returns the length of the bracketed text that s begins with, which
// has a few lines and no blank one. 0 means that s begins with none. (Were the
// lines not bounded, a text of opening brackets would be slow.)
func closing(s string) int {
	const most = 6
	depth, lines, all := 0, 0, 0
	for i := range len(s) {
		switch c := s[i]; {
		case c == '(' || c == '[':
			depth++
		case c == ')' || c == ']':
			depth--
		case c == '\n':
			lines++
			all++
		}
		if s[i] > ' ' {
			lines = 0
		}
		if depth == 0 && i > 0 {
			return i + 1
		}
		if depth == 0 || lines > 1 || all > most {
			return 0
		}
	}
	return 0
}

// isEnding: "END", "END 2:30 P.M. EDT", and how records of meetings end.
func isEnding(line string) bool {
	line = strings.TrimSpace(line)
	after, ok := strings.CutPrefix(line, "END")
	if ok && len(line) < 40 && (after == "" || len(after) > 1 && after[0] == ' ' && isDigit(after[1])) {
		return true
	}
	return strings.HasPrefix(line, "The meeting rose at ") || strings.HasPrefix(line, "The meeting was suspended at ")
}
