package transcript

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Labels that end in a dash (rule 10): "Mr Doe - ", "Jane Doe (PPE). – " and,
// inside a paragraph too, "HON. J. DOE.- ".

// parseDash parses the label at the beginning of a line. strong says that a
// full stop stands before the dash.
func parseDash(line string) (l label, strong, ok bool) {
	line = line[:min(len(line), maxLabel)]
	if first, _ := utf8.DecodeRuneInString(strings.TrimLeft(line, " \t>*_[")); unicode.IsLower(first) {
		return label{}, false, false
	}
	for from, tries := 0, 0; tries < 4; tries++ {
		at, n := nextDash(line[from:])
		if n == 0 {
			return label{}, false, false
		}
		at += from
		if l, strong, ok := dashLabel(line, at, at+n); ok {
			return l, strong, true
		}
		from = at + n
	}
	return label{}, false, false
}

// nextDash finds a dash that white space or the end of the line follows.
func nextDash(s string) (at, n int) {
	for i := 0; i < len(s); i++ {
		if s[i] != '-' && s[i] != 0xe2 { // the first byte of the others
			continue
		}
		r, n := utf8.DecodeRuneInString(s[i:])
		if !strings.ContainsRune("-–—−―", r) {
			continue
		}
		if rest := s[i+n:]; rest == "" || strings.ContainsAny(rest[:1], " \t") || strings.HasPrefix(rest, "\u00a0") {
			return i, n
		}
	}
	return 0, 0
}

// dashLabel parses line[:at] as a label.
func dashLabel(line string, at, end int) (l label, strong, ok bool) {
	before := strings.TrimRight(line[:at], " \t\u00a0")
	spaced := len(before) < at
	before, strong = strings.CutSuffix(before, ".")
	if !strong && !spaced {
		return label{}, false, false
	}
	c := cursor{s: before}
	c.decoration()
	name, ok := c.name()
	if !ok {
		return label{}, false, false
	}
	for c.beside() {
	}
	if c.space(); c.i < len(c.s) {
		return label{}, false, false
	}
	if l, ok = c.label(name); !ok {
		return label{}, false, false
	}
	if strong && l.sure == named && len(l.meta) > 0 {
		l.sure = sure // "Jane Doe (PPE). –"
	}
	after := cursor{s: line, i: end}
	after.space()
	l.end = after.i
	return l, strong, true
}

// insideDash finds the next label inside a paragraph: in capitals, with a title
// and a full stop, behind the end of a sentence. It returns where it stands.
func insideDash(line string) (l label, at int, ok bool) {
	for from := 0; ; {
		i := strings.Index(line[from:], ".-")
		if j := strings.Index(line[from:], ".–"); i < 0 || j >= 0 && j < i {
			i = j
		}
		if i < 0 {
			return label{}, 0, false
		}
		stop := from + i
		if at, ok := titledBefore(line[:stop]); ok {
			if l, strong, ok := parseDash(line[at:]); ok && strong && l.sure == sure && inCapitals(l.name) {
				l.end += at
				return l, at, true
			}
		}
		from = stop + 1
	}
}

// titledBefore returns where the name in capitals begins that s ends with.
func titledBefore(s string) (int, bool) {
	at, best := len(s), -1
	for range maxWords {
		head := strings.TrimRight(s[:at], " \t")
		i := strings.LastIndexAny(head, " \t") + 1
		word := head[i:]
		if i == 0 || word == "" || !inCapitals(word) || at < len(s) && endsSentence(word) {
			break
		}
		at = i
		if l := fold(word); titles()[l] || ranks()[l] || roles()[l] {
			best = at
		}
	}
	if best <= 0 {
		return 0, false
	}
	head := strings.TrimRight(s[:best], " \t)]\"'”’")
	return best, head == "" || endsSentence(head)
}

// endsSentence: a full stop that no abbreviation has, or another such sign.
func endsSentence(s string) bool {
	s = s[strings.LastIndexAny(s, " \t")+1:]
	if strings.HasSuffix(s, ".") {
		return !isAbbreviation(s)
	}
	return strings.HasSuffix(s, "!") || strings.HasSuffix(s, "?") || strings.HasSuffix(s, "-") || strings.HasSuffix(s, "…")
}
