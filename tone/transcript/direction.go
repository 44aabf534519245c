package transcript

import (
	"slices"
	"strings"
	"unicode"
)

const maxDirection = 400 // bytes

// directionLen returns the length of the direction that s begins with: a pair
// of brackets that is all there is on its lines, or a rule of signs. 0 means
// there is none.
func directionLen(s string) int {
	s = s[:min(len(s), maxDirection)]
	if line, _, _ := strings.Cut(s, "\n"); isFurniture(strings.TrimSpace(line)) {
		return len(line)
	}
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

// isFurniture: what stands at the head and the foot of the pages of United
// Nations records ("S/PV.8974   Maintenance of peace   14/02/2022", "22-25995
// 3/21"), a time in the Congressional Record, and what the House of Commons does between two
// speeches.
func isFurniture(line string) bool {
	if strings.Contains(line, " . . . ") || strings.HasSuffix(strings.TrimRight(line, "—–-."), " hon. Members rose") || strings.HasPrefix(line, "{time}") { // or a list of who is present
		return true
	}
	if len(line) < 4 || !isDigit(line[0]) && line[1] != '/' { // most lines, at no cost
		return false
	}
	ws := strings.Fields(line)
	if len(ws) == 2 {
		return isPageNumber(ws[0]) && isJobNumber(ws[1]) || isPageNumber(ws[1]) && isJobNumber(ws[0])
	}
	first, last := ws[0], ws[len(ws)-1]
	return isRecordSymbol(first) && isSlashDate(last) || isSlashDate(first) && isRecordSymbol(last)
}

// isPageNumber: "3/21".
func isPageNumber(w string) bool {
	page, of, found := strings.Cut(w, "/")
	return found && len(w) <= 9 && strings.IndexByte(page, '#') < 0 && isNumeral(page) && isNumeral(of)
}

// isJobNumber: "22-25995".
func isJobNumber(w string) bool {
	year, number, found := strings.Cut(w, "-")
	return found && len(year) == 2 && len(number) >= 4 && isNumeral(year) && isNumeral(number)
}

// isSlashDate: "14/02/2022".
func isSlashDate(w string) bool {
	return len(w) == 10 && strings.Count(w, "/") == 2 && isNumeral(strings.ReplaceAll(w, "/", ""))
}

// isRecordSymbol: "S/PV.8974", "A/78/PV.4".
func isRecordSymbol(w string) bool {
	return (strings.HasPrefix(w, "S/") || strings.HasPrefix(w, "A/") || strings.HasPrefix(w, "E/")) && strings.Contains(w, "PV.")
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

// isEnding: "END", "END 2:30 P.M. EDT", and how records of meetings end: "The House
// adjourned at 17:12."
func isEnding(line string) bool {
	line = strings.TrimSpace(line)
	if after, ok := strings.CutPrefix(line, "END"); ok && len(line) < 80 {
		bare := strings.TrimSpace(after)
		if after == "" || bare != after && bare != "" && isDigit(bare[0]) {
			return true
		}
	}
	ws := strings.Fields(line)
	return len(ws) > 3 && ws[0] == "The" && slices.ContainsFunc([]string{"rose at", "adjourned at", "was adjourned at", "was suspended at"}, func(end string) bool {
		body, _, found := strings.Cut(line, " "+end+" ")
		return found && len(strings.Fields(body)) <= 4
	})
}
